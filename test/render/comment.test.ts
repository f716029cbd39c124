import { describe, expect, it } from "vitest";
import { renderComment, renderInvalid } from "../../src/render/comment.ts";
import { allocationOf, large, links, problemOf, resultOf, typical, typicalPreview } from "./fixture.ts";

const unescaped = (text: string) => text.replace(/\\(?=[^A-Za-z0-9\s])/g, "").replaceAll("\u2060", "");
const comment = (preview = typicalPreview(), limit?: number) =>
  unescaped(renderComment(preview, { links, ...(limit !== undefined && { limit }) }));

describe("the comment of a typical preview", () => {
  const text = comment();

  it("says first what is funded and for how much", () => {
    expect(text.split("\n")[0]).toBe("### Impact Loop · 2026-Q4 preview: funds 2 of 4, $45,000 of $100,000");
  });

  it("says what merging changes, the numbers before and after", () => {
    expect(text).toContain(
      "Merging this PR **funds checkout-redesign** and **drops pricing-display**. Median return $101k → **$164k**, worst case $22k → **$53k**, largest regret $18k → **$11k**.",
    );
  });

  it("shows an initiative in a row: mark, effect with interval, design, confidence, returns, cost, decision", () => {
    expect(text).toContain(
      "| new | **checkout-redesign** | +1.68 $/user [0.44, 2.92] | experiment · 0.93 | $22k · $84k · $146k | $25k | **funded** |",
    );
    expect(text).toContain(
      "| **search-ranking** (returning) | +0.31 orders/day [0.12, 0.5] | diff in diff · 0.71 |",
    );
    expect(text).toContain(
      "| ▼ | pricing-display | +2.1 $/day [−0.9, 5.1] | interrupted time series, demoted to observational · 0.39 | −$9k · $21k · $51k | $10k | dropped: what is funded",
    );
  });

  it("names the line that keeps an initiative out, and links it", () => {
    expect(text).toContain(
      "left out: [initiatives/bundle-engine.yaml:14](https://github.test/o/r/blob/abc/initiatives%2Fbundle-engine.yaml#L14) sample too small: 21 observations, at least 30 needed |",
    );
  });

  it("asks for a second look where a check is in doubt or a method was demoted", () => {
    expect(text).toContain(
      "**Look twice:** **search-ranking**: the pre-trend test has 41 % power (confidence 0.71, band 0.60–0.84)",
    );
    expect(text).toContain("**pricing-display**: 6 pre-periods, a time series needs 8 (confidence 0.39");
  });

  it("is in the order in which a decision is read", () => {
    const order = [
      "funds 2 of 4",
      "1 problem; what they are in is left out",
      "Merging this PR",
      "| initiative |",
      "Look twice",
      "Why these confidences",
      "The decision in numbers",
      "Track record",
      "Reproduce",
    ].map((sign) => text.indexOf(sign));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it("does not judge a record of one outcome", () => {
    expect(text).toContain("| all | 1 | too few to tell | too few to tell | 0.71 |");
    expect(text).toContain("| old-search | 2026-Q3 | $80k [$31k, $129k] | $64k [$60k, $68k] | −$16k | yes |");
  });

  it("can be made again: commit, instant, plan, what was reused", () => {
    expect(text).toContain("npx impact-loop run --as-of 2026-11-23T00:00:00Z --cycle 2026-Q4");
    expect(text).toContain("`adb73b5f6e08c40b7843d34d17369e7682d1005b`");
    expect(text).toContain("search-ranking (2026-Q3)");
  });
});

it("judges a record of five: how many inside, and how far off with its standard error", () => {
  const { overall } = typical().calibration;
  const calibration = {
    ...typical().calibration,
    overall: {
      ...overall,
      n: 14,
      within_interval: 12,
      coverage: 12 / 14,
      mean_relative_error: -0.31,
      relative_error_se: 0.0912,
    },
  };
  const text = comment({ ...typicalPreview(), head: { ...typical(), calibration } });
  expect(text).toContain("| all | 14 | 12 of 14 (85.7 %) | −31 % ± 9.12 | 0.71 |");
});

it("says so when merging changes nothing, and when there is no base to compare with", () => {
  const head = typical();
  const same = comment({ head, base: head, proposed_policy: null, changes: [] });
  expect(same).toContain("Merging this PR changes no decision. Median return **$164k**");
  const first = comment({ head, base: null, proposed_policy: null, changes: [] });
  expect(first).toContain("The base branch has no valid policy to compare with.");
});

it("shows what would change a decision where the allocation knows it", () => {
  const head = typical();
  const [dropped] = head.allocation.dropped;
  const allocation = allocationOf(head.entries, {
    dropped: [
      {
        ...dropped!,
        would_change: [
          { quantity: "confidence" as const, from: 0.47, to: 0.58 },
          { quantity: "cost" as const, from: 10_000, to: 6_400 },
          { quantity: "median_return" as const, from: 21_000, to: null },
        ],
      },
    ],
  });
  const text = comment({ ...typicalPreview(), head: { ...head, allocation } });
  expect(text).toContain(
    "| pricing-display | confidence ≥ 0.58, or cost ≤ $6,400 (no change of median return would) |",
  );
  expect(text).toContain("; funded again at confidence ≥ 0.58, or cost ≤ $6,400 |");
});

it("says why nothing is funded when nothing can be", () => {
  const head = typical();
  const entries = head.entries.map((entry) =>
    entry.status === "funded" ? { ...entry, status: "dropped" as const } : entry,
  );
  const allocation = allocationOf(entries, {
    status: "infeasible",
    status_reason: "no portfolio within the budget has a worst return of at least USD 1,000,000",
    portfolio_returns: null,
    portfolio_effective: null,
    regrets: null,
    scenario_optima: null,
    objective: null,
  });
  const text = comment({ ...typicalPreview(), head: { ...head, entries, allocation } });
  expect(text).toContain(
    "preview: funds nothing: no portfolio within the budget has a worst return of at least USD 1,000,000",
  );
  expect(text).not.toContain("undefined");
});

it("tells warnings from errors: they leave nothing out", () => {
  const head = { ...typical(), problems: [problemOf({ severity: "warning", initiative: null })] };
  const text = comment({ ...typicalPreview(), head });
  expect(text).toContain("**1 warning**");
  expect(text).not.toContain("what they are in is left out");
});

describe("of 5,000 initiatives with characters beyond the basic plane", () => {
  const head = large(5_000);
  const started = performance.now();
  const text = renderComment({ head, base: head, proposed_policy: null, changes: [] }, { links });
  const elapsed = performance.now() - started;

  it("is under the budget, whole, and says where the rest is", () => {
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.isWellFormed()).toBe(true);
    expect(text.split("<details>").length).toBe(text.split("</details>").length);
    expect(text).toContain(
      "Shortened to fit a comment; the whole is in [the run's summary](https://github.test/o/r/actions/runs/7).",
    );
  });

  it("keeps the verdict, the allocation's first rows and how many more there are", () => {
    expect(unescaped(text)).toContain("funds 2 of 5,000, $50,000 of $100,000");
    expect(unescaped(text)).toContain("| **initiative-00001** |");
    expect(text).toMatch(/^and 4,\d{3} more$/m);
  });

  it("takes seconds at most", () => expect(elapsed).toBeLessThan(5_000));
});

describe("when nothing can be previewed", () => {
  it("has a row a problem: where, what, how to mend it", () => {
    const text = unescaped(renderInvalid([problemOf(), problemOf({ line: 21 })], { links }));
    expect(text).toContain("### Impact Loop: 2 problems, nothing previewed");
    expect(text).toContain("[initiatives/bundle-engine.yaml:9:5](");
    expect(text).toContain("| unknown key `cost_to_scal` | did you mean `cost_to_scale`? |");
  });

  it("with 3,000 problems counts those that it does not show", () => {
    const problems = Array.from({ length: 3_000 }, (_, i) =>
      problemOf({ line: i + 1, fix: "x".repeat(290) }),
    );
    const text = renderInvalid(problems, { links });
    const shown = text.match(/^\| \[/gm)!.length;
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toContain(`and ${(3_000 - shown).toLocaleString("en")} more`);
  });
});

it("an empty loop is a sentence, not an empty table", () => {
  const text = comment({ head: resultOf([]), base: resultOf([]), proposed_policy: null, changes: [] });
  expect(text).toContain("There is no initiative to decide about.");
});
