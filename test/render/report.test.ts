import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CycleResult } from "../../src/contracts/index.ts";
import { noLinks } from "../../src/render/findings.ts";
import { renderCycleFiles, renderReport, renderSummary } from "../../src/render/report.ts";
import {
  allocationOf,
  entryOf,
  evaluateOf,
  large,
  outcomeOf,
  problemOf,
  resultOf,
  typical,
} from "./fixture.ts";
import { fragments, hostileText } from "./hostile.ts";

const unescaped = (text: string) => text.replace(/\\(?=[^A-Za-z0-9\s])/g, "").replaceAll("\u2060", "");
const report = (result: CycleResult) => unescaped(renderReport(result));

/** Throws where an XML document is not well-formed: every character, every tag closed in order, every entity known. */
function wellFormed(xml: string): void {
  const illegal = xml.match(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  if (illegal) throw new Error(`illegal character U+${illegal[0].codePointAt(0)!.toString(16)}`);
  const open: string[] = [];
  const rest = xml.replace(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)\s*(\/?)>/gi, (_, end, name, __, empty) => {
    if (end) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
    } else if (!empty) open.push(name);
    return "";
  });
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  const stray = rest.replace(/&(?:amp|lt|gt|quot|#39);/g, "").match(/[<&].{0,40}/);
  if (stray) throw new Error(`stray ${stray[0]}`);
}

/** The same cycle with a text in every place where a user's words can come in. */
function holding(text: string): CycleResult {
  const result = typical();
  const entries = result.entries.map((entry) => ({
    ...entry,
    title: text,
    owner: text,
    metric_unit: text,
    file: text,
    problems: entry.problems.map((problem) => ({ ...problem, file: text, message: text, fix: text })),
    measure: entry.measure && { ...entry.measure, warnings: [text] },
    evaluate: entry.evaluate && {
      ...entry.evaluate,
      demotion: entry.evaluate.demotion && { ...entry.evaluate.demotion, reason: text },
      components: entry.evaluate.components.map((component) => ({ ...component, statement: text })),
    },
    outcome: entry.outcome && { ...entry.outcome, flags: [text] },
  }));
  return { ...result, entries, problems: entries.flatMap(({ problems }) => problems) };
}

describe("the report of a typical cycle", () => {
  const text = report(typical());

  it("is in the order in which it is read", () => {
    const order = [...text.matchAll(/^### (.+)$/gm)].map((title) => title[1]);
    expect(order).toEqual([
      "Problems",
      "Outcomes",
      "Portfolio",
      "The decision in each scenario",
      "Track record",
      "Look twice",
      "Why these confidences",
      "Constraints in force",
      "Reproduce",
    ]);
  });

  it("says first what was decided, for how much and as of when", () => {
    expect(text.split("\n").slice(0, 3)).toEqual([
      "## Impact Loop · 2026-Q4: funds 2 of 4, $45,000 of $100,000",
      "",
      "As of 2026-11-23. Median return **$164k**, worst case **$53k**, largest regret **$11k**.",
    ]);
  });

  it("has the method and the rule in the words of the domain", () => {
    expect(text).toContain("Demoted to observational: 6 pre-periods, a time series needs 8");
    expect(text).toContain("- rule minimax regret, proven optimal, by glpk 5.0");
  });

  it("refers to each chart by its file, with the finding in words", () => {
    const charts = [...renderCycleFiles(typical()).keys()].filter((file) => file.endsWith(".svg"));
    expect(charts).toEqual(
      ["predicted", "returns", "effects", "regret", "confidence"].map((n) => `charts/${n}.svg`),
    );
    for (const file of charts) expect(text).toContain(`](${file})`);
    expect(text).toContain(
      "old-search predicted $80k, actual $64k, inside its interval](charts/predicted.svg)",
    );
    expect(text).toContain("best: $238k of at most $249k, regret $11k");
  });
});

it("says what the last cycle funded, what returns, what is new and what is awaited", () => {
  const before = [
    entryOf("alpha", { status: "funded" }),
    entryOf("beta"),
    entryOf("gamma"),
    entryOf("delta", { status: "funded" }),
  ];
  const entries = [
    entryOf("alpha", { status: "awaiting_scale", funded_in: "2026-Q3" }),
    entryOf("beta", { status: "funded", returning: true }),
    entryOf("gamma", { returning: true }),
    entryOf("epsilon", { status: "funded" }),
  ];
  const text = report(
    resultOf(entries, { previous: { cycle: "2026-Q3", allocation: allocationOf(before) } }),
  );
  expect(text).toContain(`### Since the last cycle

- 2026-Q3 funded: alpha, delta
- returning and funded now: beta
- returning and dropped again: gamma
- new: epsilon
- funded earlier, full-scale data awaited: alpha
`);
});

it("shows a miss with its cause and its sign", () => {
  const missed = outcomeOf("lucky", {
    actual_return: 150_000,
    actual_upper: 155_000,
    prediction_error: 70_000,
    relative_error: 0.875,
    within_interval: false,
    cause: "unexplained",
  });
  const text = report(resultOf([entryOf("lucky", { status: "scaled", outcome: missed })]));
  expect(text).toContain("| $150k [$60k, $155k] | +$70k | no: unexplained |");
});

it("shows overrides with what they cost, and is silent where there is none", () => {
  const entries = [entryOf("alpha", { status: "funded" })];
  const overrides = [
    { id: "alpha", force: "fund" as const, reason_code: "contract", cost_in_regret: 14_000 },
  ];
  const text = report(resultOf(entries, { allocation: allocationOf(entries, { overrides }) }));
  expect(text).toContain("### Overrides and what they cost");
  expect(text).toContain("| alpha | funded | contract | $14k |");
  expect(report(typical())).not.toContain("Overrides");
});

it("is written in the loop's own currency", () => {
  expect(renderReport({ ...typical(), currency: "CHF" })).not.toMatch(/\$\d/);
  expect(renderReport({ ...typical(), currency: "EUR" })).toContain("€45,000 of €100,000");
});

it("is a function of the result alone: the same bytes, in whatever order they are asked for", () => {
  const first = renderCycleFiles(typical());
  renderSummary(large(50));
  expect(renderCycleFiles(typical())).toEqual(first);
});

describe("the job summary", () => {
  it("has no picture, for none is committed yet, and no heading left without its text", () => {
    const text = renderSummary(typical());
    expect(text).not.toContain("![");
    expect(text).not.toMatch(/^### .+\n\n(###|$)/m);
  });

  it("of 5,000 initiatives is under 1,000,000 bytes", () => {
    const text = renderSummary(large(5_000), noLinks);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(text).toContain("funds 2 of 5,000");
    expect(text.trimEnd().endsWith("Shortened; the whole is in the committed contracts.")).toBe(true);
  });
});

describe("a chart", () => {
  it("is well-formed XML whatever users wrote", () => {
    const check = (text: string) => {
      for (const [file, svg] of renderCycleFiles(holding(text))) if (file.endsWith(".svg")) wellFormed(svg);
    };
    for (const text of fragments) check(text);
    fc.assert(fc.property(hostileText, check), { numRuns: 100 });
  });

  it("has a title, a description and only numbers that are numbers, whatever the values", () => {
    const size = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.tuple(size, size, size), fc.boolean(), (values, funded) => {
        const [worst, median, best] = values.toSorted((a, b) => a - b) as [number, number, number];
        const entries = [
          entryOf("alpha", {
            status: funded ? "funded" : "dropped",
            evaluate: evaluateOf("alpha", { return_worst: worst, return_median: median, return_best: best }),
            outcome: outcomeOf("alpha", {
              predicted_lower: worst,
              predicted_return: median,
              predicted_upper: best,
              prediction_error: 64_000 - median,
              within_interval: worst <= 64_000 && 64_000 <= best,
            }),
          }),
        ];
        for (const [file, svg] of renderCycleFiles(resultOf(entries))) {
          if (!file.endsWith(".svg")) continue;
          wellFormed(svg);
          expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("of many initiatives shows 40 and says how many more there are", () => {
    const svg = renderCycleFiles(large(100)).get("charts/returns.svg")!;
    expect(svg.match(/<circle/g)).toHaveLength(40);
    expect(svg).toContain(">and 26 more</text>");
    expect(Number(svg.match(/height="(\d+)"/)![1])).toBeLessThan(1_300);
  });

  it("of many outcomes keeps inside its frame", () => {
    const entries = Array.from({ length: 60 }, (_, i) =>
      entryOf(`done-${i}`, { status: "scaled", outcome: outcomeOf(`done-${i}`) }),
    );
    const svg = renderCycleFiles(resultOf(entries)).get("charts/predicted.svg")!;
    const height = Number(svg.match(/viewBox="0 0 \d+ (\d+)"/)![1]);
    for (const [, y] of svg.matchAll(/<text[^>]* y="([\d.]+)"/g))
      expect(Number(y) + 40).toBeLessThanOrEqual(height);
    expect(svg).toContain("and 40 more");
  });

  it("is not drawn when there is nothing to draw", () => {
    expect([...renderCycleFiles(resultOf([])).keys()]).toEqual(["report.md", "report.html"]);
  });

  it("marks the cost, and the effect that pays it only where it is in sight", () => {
    const chart = (break_even_effect: number | null) =>
      renderCycleFiles(resultOf([entryOf("a", { evaluate: evaluateOf("a", { break_even_effect }) })])).get(
        "charts/effects.svg",
      )!;
    expect(chart(0.5)).toContain('class="bad"');
    expect(chart(50)).not.toContain('class="bad"');
    expect(chart(null)).not.toContain('class="bad"');
  });
});

const chromium = "/usr/bin/chromium";
const chromiumHere = existsSync(chromium);
describe.skipIf(!chromiumHere)(
  `report.html in a browser${chromiumHere ? "" : " (skipped: no /usr/bin/chromium)"}`,
  () => {
    const look = async <T>(
      html: string,
      scheme: "light" | "dark",
      width: number,
      script: string,
    ): Promise<T> => {
      const { chromium: launcher } = await import("playwright-core");
      const browser = await launcher.launch({ executablePath: chromium, args: ["--no-sandbox"] });
      try {
        const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } });
        const said: string[] = [];
        page.on("console", (message) => said.push(message.text()));
        page.on("request", (request) => said.push(request.url()));
        await page.setContent(html);
        expect(said).toEqual([]);
        return (await page.evaluate(script)) as T;
      } finally {
        await browser.close();
      }
    };

    it("makes no element, no link and no request of what users wrote", async () => {
      const count = `JSON.stringify(Object.groupBy([...document.querySelectorAll("body *")].map(e => e.tagName), n => n),
      (_, v) => Array.isArray(v) ? v.length : v)`;
      const plain = await look(renderCycleFiles(holding("x")).get("report.html")!, "light", 1200, count);
      const evil = renderCycleFiles(holding(fragments.join(" "))).get("report.html")!;
      expect(await look(evil, "light", 1200, count)).toBe(plain);
    });

    it.each(["light", "dark"] as const)(
      "is readable: every text in %s contrasts 4.5 to 1 with what it is on",
      async (scheme) => {
        const html = renderCycleFiles(typical()).get("report.html")!;
        const contrasts = await look<number[]>(
          html,
          scheme,
          1200,
          `(() => {
        const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
        const light = (c) => { const [r, g, b] = c.map((v) => v / 255).map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        const behind = (e) => { for (let n = e; n; n = n.parentElement) {
            const card = n.tagName === "svg" && n.querySelector(".card");
            const colour = channels(card ? getComputedStyle(card).fill : getComputedStyle(n).backgroundColor);
            if (colour[3] !== 0) return colour; } return [255, 255, 255]; };
        const inked = [...document.querySelectorAll("h2,h3,p,td,th,li,summary,code,pre,svg text")];
        return inked.map((e) => { const style = getComputedStyle(e);
          const [a, b] = [light(channels(e.tagName === "text" ? style.fill : style.color)), light(behind(e))].sort((x, y) => y - x);
          return (a + 0.05) / (b + 0.05); });
      })()`,
        );
        expect(contrasts.length).toBeGreaterThan(100);
        expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
      },
    );

    it.each([1200, 400])("%i pixels wide: nothing of the page sticks out", async (width) => {
      const html = renderCycleFiles(typical()).get("report.html")!;
      expect(await look(html, "light", width, "document.documentElement.scrollWidth")).toBeLessThanOrEqual(
        width,
      );
    });

    it("its charts are read by a strict XML parser", async () => {
      const charts = [...renderCycleFiles(holding(fragments.join(" ")))].filter(([file]) =>
        file.endsWith(".svg"),
      );
      const script = `${JSON.stringify(charts.map(([, svg]) => svg))}.map((svg) =>
      new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("parsererror")?.textContent ?? "ok")`;
      expect(await look("<p>", "light", 400, script)).toEqual(charts.map(() => "ok"));
    });
  },
);

it("names the place of a problem first of all", () => {
  const text = report(resultOf([entryOf("alpha")], { problems: [problemOf()] }));
  expect(text.indexOf("`initiatives/bundle-engine.yaml:9:5`")).toBeLessThan(text.indexOf("### Portfolio"));
});
