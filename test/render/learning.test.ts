import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { CalibratePolicy, type CycleResult } from "../../src/contracts/index.ts";
import { renderComment } from "../../src/render/comment.ts";
import { noLinks } from "../../src/render/findings.ts";
import { renderCycleFiles, renderReport, renderSummary } from "../../src/render/report.ts";
import { renderExplain, renderTerminal } from "../../src/render/terminal.ts";
import {
  allocationOf,
  holding,
  large,
  learned,
  learnedAndOpen,
  links,
  outcomeOf,
  typical,
} from "./fixture.ts";
import { fragments } from "./hostile.ts";

const unescaped = (text: string) => text.replace(/\\(?=[^A-Za-z0-9\s])/g, "").replaceAll("\u2060", "");
const report = (result: CycleResult) => unescaped(renderReport(result));
const commented = (head: CycleResult) =>
  renderComment({ head, base: head, proposed_policy: null, changes: [] }, { links });
const comment = (head: CycleResult) => unescaped(commented(head));
const section = (text: string, title: string) => text.split(`### ${title}\n`)[1]?.split("\n### ")[0] ?? "";
const row = (text: string, start: string) => text.split("\n").find((line) => line.startsWith(start)) ?? "";
const charts = (result: CycleResult) =>
  [...renderCycleFiles(result).keys()].filter((f) => f.endsWith(".svg"));
const plain = { color: false };

const full = learned();
const few = learned(3);
const first = learned(0);

describe("after outcomes", () => {
  it.each([
    ["the report", report(full)],
    ["the comment", comment(full)],
  ])("%s says once how much they count, and shows before and after of each initiative", (_, text) => {
    const { weight, outcomes } = full.calibration.learned!;
    expect([weight, outcomes]).toEqual([23 / 31, 23]);
    const table = text.includes("### Portfolio") ? section(text, "Portfolio") : text;
    expect(table).toContain("**Learned returns count 74.2 %: 23 outcomes.** A confidence is by design →");
    expect(table).toContain("| return: worst · median · best | learned return: ¼ · ½ · ¾ |");
    expect(table).toContain(
      "| **checkout-redesign** | +1.68 $/user [0.44, 2.92] | experiment · 0.93 → 0.99 (n 15) | $22k · $84k · $146k | $41.1k · $56.9k · $72.8k | $25k | **funded** |",
    );
    expect(table).toContain("demoted to observational · 0.39 (n 0) |");
  });

  it("every learned number shown is the contract's", () => {
    const { confidence, forecast } = full.allocation.candidates.find(({ id }) => id === "checkout-redesign")!;
    expect(confidence.toFixed(2)).toBe("0.99");
    expect(
      [forecast!.returns.worst, forecast!.returns.median, forecast!.returns.best].map((v) =>
        Math.round(v / 100),
      ),
    ).toEqual([411, 569, 728]);
    expect(section(report(full), "Why these returns")).toContain(
      `| checkout-redesign | $84k [$22k, $146k] | $56.9k [$10.8k, $103k] | $41.1k to $72.8k | ${(100 * forecast!.effect.slope).toFixed(1)} % |`,
    );
  });

  it("a pilot that cannot be learned from stays as measured, and says why", () => {
    const { allocation, calibration } = full;
    const candidates = allocation.candidates.map(({ forecast, ...one }) =>
      one.id === "pricing-display" ? one : { ...one, ...(forecast && { forecast }) },
    );
    const left_out = [
      {
        initiative_id: "pricing-display",
        phase: "pilot" as const,
        reason: "no plausible effect to measure it by",
      },
    ];
    const result = {
      ...full,
      allocation: { ...allocation, candidates },
      calibration: { ...calibration, learned: { ...calibration.learned!, left_out } },
    };
    const text = report(result);
    expect(section(text, "Portfolio")).toContain("0.39 | −$9k · $21k · $51k | none: as measured |");
    expect(section(text, "Why these returns")).toContain("as measured: no plausible effect to measure it by");
  });

  it("the decision in numbers has the weights in its formula, and the headline says whose median it is", () => {
    expect(comment(full)).toContain(
      "Effective returns: 25.8 % × (confidence × return + (1 − confidence) × worst) + 74.2 % × learned return.",
    );
    expect(report(full)).toContain("Median return by the pilots **$164k**");
    expect(report(first)).toContain("Median return **$164k**");
  });

  it("its charts show both, in words too", () => {
    const files = renderCycleFiles(full);
    expect(files.get("charts/returns.svg")).toContain("median $84k, learned $56.9k, cost $25k, funded");
    expect(files.get("charts/confidence.svg")).toContain(
      "checkout-redesign 0.93 → 0.99 (n 15) in 0.85 to 1.00",
    );
    expect(files.get("charts/penalty.svg")).toContain("$84k at confidence 0.93".replace("0.93", "0.99"));
  });
});

it("in the first cycle the tables are as they were, with one sentence more", () => {
  const text = report(first);
  const sentence = "No outcome to learn from yet: returns count as the pilots measured them.";
  const portfolio = section(text, "Portfolio");
  expect(portfolio).toContain(sentence);
  expect(portfolio.replace(`${sentence}\n\n`, "").split("\n![")[0]).toBe(
    section(report(typical()), "Portfolio").split("\n![")[0],
  );
  expect(text).not.toContain("Why these returns");
  expect(section(text, "Calibration").trim()).toBe(`**${sentence}** From 3 pilots, funded or not.`);
  expect(renderTerminal(first, plain)).toContain("\nlearned    nothing yet: no outcome\n");
});

it("in the classic mode nothing is said of learning", () => {
  for (const text of [report(typical()), comment(typical()), renderTerminal(typical(), plain)])
    expect(text).not.toMatch(/learned|calibrated|Calibration/i);
});

describe("outcomes", () => {
  const text = section(report(learnedAndOpen()), "Outcomes");
  it("have the method, the holdout, the days and the fidelity of full scale", () => {
    expect(row(text, "| past-03 ")).toContain(
      "| experiment · holdout 8 % · 2026-10-01 to 2026-10-31 · fidelity 0.90 |",
    );
    expect(row(text, "| past-00 ")).toContain("| experiment · holdout 10 % · fidelity 0.45 |");
  });
  it("say what they correct, and who funded them by hand", () => {
    expect(row(text, "| past-02 ")).toContain("| corrects 2026-Q4: a tenth of the orders was missing |");
    expect(row(text, "| past-01 ")).toContain("| funded by hand by @cfo (disagree) |");
  });
  it("advise a holdout where none is known", () => {
    expect(text).toContain("No holdout is known of past-04. Keep 5–10 % of the units without it");
    expect(section(report(few), "Outcomes")).not.toContain("Keep 5–10 %");
  });
  it("list what is awaited, was stopped or never begun, and why", () => {
    expect(text).toContain("- full-scale data awaited: open-pending (funded in 2026-Q3)");
    expect(text).toContain("- aborted: open-aborted (funded in 2026-Q3): the vendor left");
    expect(text).toContain("- not scaled: open-not-scaled (funded in 2026-Q3): the vendor left");
  });
  it.each([
    ["noise", "no, noise: no more than chance makes of two samples"],
    ["execution", "no, execution: it was rolled out only in part"],
    ["measurement", "no, measurement: the pilot's method was off by more than chance"],
    ["scale_drop", "no, scale drop: the effect itself is another at full scale"],
    ["unexplained", "no, unexplained: more than chance, and no plausible effect to judge it by"],
    [null, "no, cause not known"],
  ] as const)("a miss by %s is said in plain words", (cause, words) => {
    const missed = outcomeOf("past-00", {
      ...{ actual_return: 150_000, actual_upper: 155_000, prediction_error: 70_000 },
      ...{ within_interval: false, cause },
    });
    const entries = full.entries.map((entry) =>
      entry.id === "past-00" ? { ...entry, outcome: missed } : entry,
    );
    expect(section(report({ ...full, entries }), "Outcomes")).toContain(`| ${words} |`);
    expect(renderExplain({ ...full, entries }, "past-00", null, plain)).toContain(words);
  });
});

describe("the calibration strip", () => {
  const text = section(report(full), "Calibration");
  const { monitors, learned: learnt } = full.calibration;
  it("says how good forecasts were, with how many", () => {
    expect(text).toContain("| 23 forecasts met by an outcome | found | best |");
    expect(row(text, "| actual inside the 80 %")).toContain(`| ${100 * monitors!.coverage_80!} % | 80 % |`);
    expect(row(text, "| actual inside the 90 %")).toContain(`| ${100 * monitors!.coverage_90!} % | 90 % |`);
    expect(row(text, "| actual − forecast")).toContain("| +0.0279 ± 0.0597 | 0 |");
    expect(row(text, "| CRPS")).toContain("| 0.177 | 0; the pilots as measured: 0.242 |");
    expect(row(text, "| Brier")).toContain("| 0.0519 |");
    expect(row(text, "| slope of actual")).toContain("| 1.11 ± 0.133 |");
  });
  it("says what each method is off by and how often its intervals held, with how many", () => {
    const { mean, sd } = learnt!.bias.find(
      ({ model_type, context }) => model_type === "experiment" && !context,
    )!;
    expect([mean.toPrecision(3), sd.toPrecision(3)]).toEqual(["0.0363", "0.0875"]);
    expect(text).toContain("| without the 1 outcome funded by hand |");
    expect(text).toContain(
      "| **experiment** | 17 | 15 | +0.0363 ± 0.0875 | +0.0356 ± 0.087 | 15 of 15 (100 %) |",
    );
    expect(text).toContain(
      "| **observational** | 1 | 0 | too few to tell | too few to tell | too few to tell |",
    );
    expect(text).toContain("What full scale keeps of an effect: 0.823 ± 0.0752.");
  });
  it("says what was left out of learning, and why", () => {
    expect(text).toContain("; 1 measurement left out.");
    expect(text).toContain("- full scale: fidelity 0.45 is under 0.6: past-00");
  });
  it("says so when forecasts are widened, and nothing when they are not", () => {
    const guard = { error_90: 2.4, widening: 1.23 };
    const widened = { ...full.calibration, monitors: { ...monitors!, guard } };
    expect(report({ ...full, calibration: widened })).toContain(
      "Forecasts are 1.23 times as wide as the model has them",
    );
    expect(monitors!.guard!.widening).toBe(1);
    expect(text).not.toContain("times as wide");
  });
  it("is short in the comment's track record", () => {
    expect(comment(full)).toContain(
      "**Learned returns count 74.2 %: 23 outcomes.** Of 23 forecasts 100 % held at 80 %, 100 % at 90 %; actual − forecast +0.0279 ± 0.0597 plausible effects; CRPS 0.177, of the pilots as measured 0.242. Hidden bias in plausible effects: experiment +0.0363 ± 0.0875 (15 outcomes), quasi-experiment",
    );
  });
  it("is a line on the terminal", () => {
    expect(renderTerminal(full, plain)).toContain(
      "\nlearned    returns count 74.2 %: 23 outcomes, 27 pilots · 100 % of 23 forecasts held at 80 %\n",
    );
  });

  it("draws the histogram from 20 outcomes on, before that the biases", () => {
    const svg = renderCycleFiles(full).get("charts/calibration.svg")!;
    expect(svg).toContain("Where outcomes fell in their forecasts");
    expect(svg).toContain(`lowest first: ${monitors!.pit!.join(", ")}; even would be 2.3 each`);
    const bars = svg.match(/<line class="plain"[^>]+>/g)!;
    expect(bars).toHaveLength(monitors!.pit!.filter((count) => count > 0).length);
    const early = renderCycleFiles(learned(12)).get("charts/calibration.svg")!;
    expect(early).toContain("What each method&#39;s pilots are off by");
    expect(early).not.toContain("quasi-experiment");
    expect(charts(full)).toContain("charts/predicted.svg");
  });
});

describe("too few to tell", () => {
  const text = report(few);
  const strip = section(text, "Calibration");
  it("is said in place of every number that a record would have to bear", () => {
    expect(few.calibration.learned!.outcomes).toBe(2);
    expect(strip).toContain("2 forecasts met by an outcome: too few to tell how good they are (from 5 on).");
    expect(strip).toContain(
      "What each method is off by: too few to tell (experiment 1 outcome, quasi-experiment 1 outcome, observational 0 outcomes).",
    );
    expect(strip).toContain("| what full scale keeps of an effect | 0.85 ± 0.15 | too few to tell |");
    expect(comment(few)).toContain("2 forecasts met by an outcome: too few to tell how good they are.");
    expect(renderTerminal(few, plain)).toContain(
      "2 outcomes, 6 pilots · too few to tell how good forecasts are",
    );
  });
  it("draws nothing", () => {
    expect(charts(few)).not.toContain("charts/calibration.svg");
    expect(charts(few)).toContain("charts/predicted.svg");
  });
  it("holds whatever the monitors would say: the policy's minimum decides", () => {
    const strict = learned(24, CalibratePolicy.parse({ minimum_to_tell: 30 }));
    expect(strict.calibration.monitors!.calibration_slope).not.toBeNull();
    expect(strict.calibration.monitors!.pit).not.toBeNull();
    const said = section(report(strict), "Calibration");
    expect(said).not.toMatch(/Brier|slope|CRPS|of \d+ \(\d+ %\)|hidden bias ±/);
    expect(said.match(/\d ± \d/g)).toEqual(["5 ± 0", "0 ± 1"]);
    expect(charts(strict)).not.toContain("charts/calibration.svg");
    expect(comment(strict)).not.toContain("Hidden bias");
  });
});

it("a study that replaced another is shown before and now", () => {
  const text =
    "| search-ranking | 2026-Q3 · +1.68 orders/day [0.44, 2.92] · interrupted time series, demoted to observational, confidence 0.37 | +0.31 orders/day [0.12, 0.5] · diff in diff, confidence 0.71 → 0.83 (n 8) | **funded** |";
  expect(section(report(learnedAndOpen()), "Came back with another study")).toContain(text);
  expect(comment(learnedAndOpen())).toContain(text);
  expect(report(full)).not.toContain("Came back with another study");
});

describe("decisions of people", () => {
  const decided = (engine_pick: string[] | null) => ({
    ...full,
    allocation: allocationOf(
      full.entries.filter(({ status }) => status !== "scaled"),
      {
        engine_pick,
        overrides: [
          {
            ...{ id: "checkout-redesign", force: "fund" as const, reason_code: "strategic", by: "@cfo" },
            cost_in_regret: 14_000,
          },
        ],
      },
    ),
  });
  const record = (outcomes: number) => ({
    ...{ force: "fund" as const, reason_code: "disagree" as const, n: 9, against_engine: 7 },
    ...{ cost_in_regret: 60_000, outcomes, paid_back: 2, mean_error: -12_000 },
  });
  const withRecord = (outcomes: number) => ({
    ...full,
    calibration: {
      ...full.calibration,
      overrides: [record(outcomes), { ...record(0), force: "forbid" as const, mean_error: null }],
    },
  });
  const said = (result: CycleResult) => section(report(result), "Overrides and what they cost");

  it("are held against what the engine alone would fund", () => {
    expect(said(decided(["pricing-display", "search-ranking"]))).toContain(
      "The engine alone would fund pricing-display, search-ranking. Funded against it: checkout-redesign. Left out against it: pricing-display.",
    );
    expect(said(decided(["checkout-redesign", "search-ranking"]))).toContain(
      "The engine alone would fund the same.",
    );
    expect(said(decided(null))).toContain("Without these decisions nothing could be funded.");
    expect(said(decided([]))).toContain(
      "The engine alone would fund nothing. Funded against it: checkout-redesign",
    );
    expect(comment(decided([]))).toContain("Overrides and what they cost");
  });
  it("have a record by reason, from enough outcomes on", () => {
    expect(said(withRecord(6))).toContain("| funded | disagree | 9 | 7 | $60k | 6 | 2 of 6 | −$12k |");
    expect(said(withRecord(4))).toContain(
      "| funded | disagree | 9 | 7 | $60k | 4 | too few to tell | too few to tell |",
    );
    expect(said(withRecord(6))).toContain("| left out | disagree | 9 | 7 | $60k |  |  |  |");
  });
});

describe("explain", () => {
  it("shows what the record makes of a return, how surely, and how much it counts", () => {
    const { forecast } = full.allocation.candidates.find(({ id }) => id === "checkout-redesign")!;
    expect(renderExplain(full, "checkout-redesign", null, plain)).toContain(
      `  return          worst $22k, median $84k, best $146k
  learned return  median $56.9k, quartiles $41.1k and $72.8k, 95 % interval [$10.8k, $103k]
                  ${(100 * forecast!.effect.slope).toFixed(1)} % of a change of the pilot's would carry over to full scale
  it counts       74.2 %: 23 outcomes to learn from
  counts as       `,
    );
    expect(renderExplain(full, "checkout-redesign", null, plain)).toMatch(
      /\n {2}calibrated {6}0\.99 \(90 % interval 0\.\d\d–\d\.\d\d\) by 15 outcomes of its method\n/,
    );
  });
  it("before any outcome says that it does not count", () => {
    const text = renderExplain(first, "checkout-redesign", null, plain);
    expect(text).toContain("  it counts       0 %: 0 outcomes to learn from\n  discounted      ");
    expect(text).not.toContain("calibrated");
  });
});

describe("of 5,000 initiatives with a forecast each", () => {
  const result = large(5_000, true);
  it("the comment, the report and the summary are within their limits, whole", () => {
    const text = commented(result);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.split("<details>").length).toBe(text.split("</details>").length);
    expect(unescaped(text)).toContain("Learned returns count 74.2 %");
    expect(renderReport(result).length).toBeLessThanOrEqual(1_000_000);
    expect(Buffer.byteLength(renderSummary(result, noLinks))).toBeLessThan(1_000_000);
  });
  it("and as many outcomes show the first of them and how many more", () => {
    const outcome = full.entries.at(-1)!.outcome!;
    const entries = Array.from({ length: 5_000 }, (_, i) => ({
      ...full.entries.at(-1)!,
      id: `done-${i}`,
      outcome: { ...outcome, initiative_id: `done-${i}` },
    }));
    const text = renderReport({ ...full, entries });
    expect(text.length).toBeLessThanOrEqual(1_000_000);
    expect(section(text, "Outcomes")).toContain("and 4,800 more");
  });
});

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];

it("what users wrote of outcomes, corrections and decisions stays text", { timeout: 240_000 }, () => {
  const peaceful = holding("x");
  const calm = (id: string) => renderExplain(peaceful, id, null, plain).split("\n").length;
  for (const fragment of fragments) {
    const head = holding(fragment);
    const preview = { head, base: null, proposed_policy: null, changes: [] };
    for (const text of [renderComment(preview, { links: noLinks }), renderReport(head)]) {
      const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;
      const bad = nodes(tree).filter(
        ({ type, value }) =>
          ["link", "imageReference", "footnoteReference"].includes(type) ||
          (type === "html" && !/^<\/?(details|summary)>/.test(value ?? "")),
      );
      expect(bad, fragment).toEqual([]);
    }
    const lines = (id: string) => renderExplain(head, id, null, plain).split("\n").length;
    for (const id of ["open-aborted", "past-02"]) expect(lines(id), fragment).toBe(calm(id));
  }
});
