import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CycleResult } from "../../src/contracts/index.ts";
import { renderCycleFiles } from "../../src/render/report.ts";
import { entryOf, evaluateOf, holding, large, measureOf, outcomeOf, resultOf, typical } from "./fixture.ts";
import { fragments, hostileText } from "./hostile.ts";

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

const draw = (result: CycleResult, name: string) => renderCycleFiles(result).get(`charts/${name}.svg`)!;
const shown = (result: CycleResult) =>
  [...renderCycleFiles(result)].filter(([file]) => file.endsWith(".svg")).map(([, svg]) => svg);
/** The numbers of each mark of a kind, in the order in which they are drawn. */
const marks = (svg: string, kind: RegExp): Record<string, number>[] =>
  [...svg.matchAll(kind)].map(([mark]) =>
    Object.fromEntries(
      [...mark.matchAll(/ ([a-z][a-z0-9]*)="(-?[\d.]+)"/g)].map(([, key, n]) => [key, Number(n)]),
    ),
  );
const dots = (svg: string) => marks(svg, /<circle [^>]+>/g);

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

it("returns are drawn to one scale: equal steps of money are equal steps of length", () => {
  const entries = [0, 50_000, 100_000].map((return_median, i) =>
    entryOf(`n${i}`, {
      evaluate: evaluateOf(`n${i}`, { return_median, return_worst: -20_000, return_best: 200_000 }),
    }),
  );
  const svg = draw(resultOf(entries), "returns");
  const [a, b, c] = dots(svg).map(({ cx }) => cx!);
  expect(b! - a!).toBeGreaterThan(20);
  expect(c! - b!).toBeCloseTo(b! - a!, 0);
  const [interval] = marks(svg, /<line class="plain"[^>]+>/g);
  expect((interval!.x2! - interval!.x1!) / (c! - a!)).toBeCloseTo(2.2, 2);
  const [cost] = marks(svg, /<line class="bad"[^>]+>/g);
  expect((cost!.x1! - a!) / (c! - a!)).toBeCloseTo(0.25, 2);
});

it("every mark is inside its card, whatever the sums", () => {
  const evaluate = evaluateOf("a", { cost: 3e9, return_worst: -7e9, return_median: -1e9, return_best: 2e8 });
  for (const svg of shown(resultOf([entryOf("a", { evaluate }), ...typical().entries]))) {
    const width = Number(svg.match(/viewBox="0 0 (\d+)/)![1]);
    const xs = marks(svg, /<(?:line|circle) [^>]+>/g).flatMap(({ x1, x2, cx }) => [x1, x2, cx]);
    for (const x of xs.filter((x) => x !== undefined)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
    }
  }
});

it("a hollow dot is what is not funded", () => {
  for (const name of ["returns", "effects", "confidence"])
    expect(draw(typical(), name).match(/<circle class="[^"]+"/g)).toEqual([
      '<circle class="good"',
      '<circle class="good"',
      '<circle class="plain hollow"',
    ]);
});

it("an effect is on its own side of zero, and its interval around it", () => {
  const effects = [
    { effect_estimate: 1, ci_lower: 0.5, ci_upper: 2 },
    { effect_estimate: -1, ci_lower: -2, ci_upper: -0.5 },
  ];
  const entries = effects.map((effect, i) => entryOf(`n${i}`, { measure: measureOf(`n${i}`, effect) }));
  const svg = draw(resultOf(entries), "effects");
  const zero = marks(svg, /<line class="axis"[^>]+>/g)[0]!.x1!;
  const [up, down] = dots(svg).map(({ cx }) => cx! - zero);
  expect(up).toBeGreaterThan(0);
  expect(down).toBeCloseTo(-up!, 1);
  const whiskers = marks(svg, /<line class="plain"[^>]+>/g).filter(({ y1, y2 }) => y1 === y2);
  expect(whiskers.map(({ x1, x2 }) => [x1! - zero, x2! - zero])).toEqual([
    [up! / 2, up! * 2],
    [down! * 2, down! / 2],
  ]);
});

it("the orange of a scenario is to its green as the regret is to what the portfolio brings", () => {
  const result = typical();
  const svg = draw(result, "regret");
  const { portfolio_effective: reached, regrets } = result.allocation;
  const length = ({ x1, x2 }: Record<string, number>) => x2! - x1!;
  const green = marks(svg, /<line class="good"[^>]+>/g).map(length);
  const orange = marks(svg, /<line class="bad"[^>]+>/g).map(length);
  expect(orange[0]! / green[0]!).toBeCloseTo(regrets!.best! / reached!.best!, 3);
  expect(orange[1]! / green[1]!).toBeCloseTo(regrets!.median! / reached!.median!, 3);
  expect(orange[2]).toBe(0);
});

it("an outcome as predicted is on the line, one below it under the line", () => {
  const exact = outcomeOf("exact", { actual_return: 80_000, actual_upper: 90_000, prediction_error: 0 });
  const entries = [exact, outcomeOf("less")].map((outcome) =>
    entryOf(outcome.initiative_id, { status: "scaled", outcome }),
  );
  const svg = draw(resultOf(entries), "predicted");
  const diagonal = marks(svg, /<line class="axis"[^>]+>/g)[0]!;
  const height = ({ cx, cy }: Record<string, number>) => diagonal.y1! - cy! - (cx! - diagonal.x1!);
  const [on, under] = dots(svg).map(height);
  expect(on).toBeCloseTo(0, 1);
  expect(under).toBeLessThan(-10);
  const [same, too] = dots(svg);
  expect(same!.cx).toBe(too!.cx);
});

it("a confidence is inside the band of its design", () => {
  const svg = draw(typical(), "confidence");
  const bands = marks(svg, /<line class="band"[^>]+>/g);
  expect(bands).toHaveLength(3);
  for (const [i, { cx }] of dots(svg).entries()) {
    expect(cx).toBeGreaterThanOrEqual(bands[i]!.x1!);
    expect(cx).toBeLessThanOrEqual(bands[i]!.x2!);
  }
});
