import { describe, expect, it } from "vitest";
import { designs } from "../../src/simulate/index.ts";
import { ols } from "../../src/stats/ols.ts";
import { close } from "./close.ts";
import { estimate, frameOf, shipped } from "./data.ts";

const model = "staggered_diff_in_diff";
type Found = ReturnType<typeof estimate>;
const term = (found: Found, name: string) => found.coefficients.find((one) => one.term === name)!;
const params = { outcome: "y", unit: "unit", time: "time", first_treated: "first_treat" };
const fitted = async (file: string, more: object = {}) =>
  estimate(model, await shipped(file), { ...params, method: "sun_abraham", ...more });

/** The regression on dummies of every unit and period, dense, and CR1 by unit as fixest counts it. */
async function dense(file: string) {
  const frame = await shipped(file);
  const [unit, time, start, y] = ["unit", "time", "first_treat", "y"].map((name) => [...frame.number(name)]);
  const n = y!.length;
  const units = [...new Set(unit!)];
  const times = [...new Set(time!)].sort((a, b) => a - b);
  const cells = new Map<string, { g: number; e: number; rows: number }>();
  for (let i = 0; i < n; i++) {
    const [g, e] = [start![i]!, time![i]! - start![i]!];
    if (g === 0 || e === -1) continue;
    const key = `${g} ${e}`;
    cells.set(key, { g, e, rows: (cells.get(key)?.rows ?? 0) + 1 });
  }
  const list = [...cells.values()];
  const column = (of: (i: number) => boolean) => Float64Array.from({ length: n }, (_, i) => Number(of(i)));
  const columns = [
    ...units.map((u) => column((i) => unit![i] === u)),
    ...times.slice(1).map((t) => column((i) => time![i] === t)),
    ...list.map(({ g, e }) => column((i) => start![i] === g && time![i]! - g === e)),
  ];
  const fit = ols(columns, Float64Array.from(y!));
  const first = columns.length - list.length;
  const at = (j: number) => fit.kept.indexOf(first + j);
  const post = list.map(({ e, rows }) => (e >= 0 ? rows : 0));
  const total = post.reduce((sum, rows) => sum + rows, 0);
  const weights = post.map((rows) => rows / total);
  const direction = fit.kept.map((_, a) =>
    weights.reduce((sum, weight, j) => sum + weight * fit.bread.get(a, at(j)), 0),
  );
  const scores = units.map((u) =>
    unit!.reduce((sum, own, i) => {
      if (own !== u) return sum;
      const index = fit.columns.reduce((inner, values, a) => inner + direction[a]! * values[i]!, 0);
      return sum + index * fit.residuals[i]!;
    }, 0),
  );
  const parameters = fit.k - units.length + 1;
  const g = units.length;
  const factor = (g / (g - 1)) * ((n - 1) / (n - parameters));
  return {
    effect: weights.reduce((sum, weight, j) => sum + weight * fit.beta[at(j)]!, 0),
    error: Math.sqrt(factor * scores.reduce((sum, score) => sum + score ** 2, 0)),
    cell: (group: number, e: number) =>
      fit.beta[at(list.findIndex((one) => one.g === group && one.e === e))]!,
    g,
  };
}

describe.each(["syn_staggered.csv", "syn_staggered_unbalanced.csv"])("Sun and Abraham on %s", (file) => {
  it("is the dense regression's: effect, error clustered by unit, t with G − 1", async () => {
    const [found, expected] = [await fitted(file), await dense(file)];
    close(found.effect_estimate, expected.effect, 1e-9, "effect");
    close(found.standard_error, expected.error, 1e-9, "standard error");
    expect(found.degrees_of_freedom).toBe(expected.g - 1);
    close(term(found, "ATT(6, 7)").estimate, expected.cell(6, 1), 1e-9, "a cell");
    close(term(found, "ATT(8, 5)").estimate, expected.cell(8, -3), 1e-8, "a cell before");
  });

  it("has the event times as averages of their cells by rows, and the cumulative effect as their sum", async () => {
    const found = await fitted(file);
    const path = found.coefficients.filter(({ term: name }) => /^event time \d/.test(name));
    const total = found.readings!.find(({ name }) => name === "cumulative_effect")!;
    close(
      total.estimate,
      path.reduce((sum, one) => sum + one.estimate, 0),
      1e-9,
    );
    const dynamic = await fitted(file, { aggregation: "dynamic" });
    close(dynamic.effect_estimate, total.estimate / path.length, 1e-9);
  });
});

it("on a balanced panel with units that never start, cells are those of clean comparisons over one base", async () => {
  const sun = await fitted("syn_staggered.csv");
  const clean = await fitted("syn_staggered.csv", { method: "dr", base: "universal" });
  const cells = clean.coefficients.filter(({ term: name }) => name.startsWith("ATT("));
  expect(cells.length).toBeGreaterThan(20);
  for (const { term: name, estimate: effect } of cells) close(term(sun, name).estimate, effect, 1e-8, name);
});

it("where nobody is never treated, the last to start are compared with until they do", () => {
  const { observed } = designs.get("panel")!.simulate(
    {
      ...{ design: "panel", seed: 3, units: 60, periods: 9, starts: 4, effect: 3 },
      cohorts: [
        { starts: 4, share: 0.5 },
        { starts: 7, share: 0.5 },
      ],
    },
    "pilot",
  );
  const asked = { outcome: "outcome", unit: "unit_id", time: "period", first_treated: "first_treated" };
  const found = estimate(model, observed, { ...asked, method: "sun_abraham", control: "not_yet" });
  expect(found.warnings.join()).toContain("nobody is never treated");
  expect(found.coefficients.some(({ term: name }) => name === "ATT(4, 7)")).toBe(false);
  expect(Math.abs(found.effect_estimate - 3)).toBeLessThan(4 * found.standard_error);
});

describe("what stands beside both", () => {
  it("placebo starts are estimated on the time before alone: an effect that does not move them", async () => {
    const frame = await shipped("syn_staggered.csv");
    const raised = frameOf({
      unit: [...frame.number("unit")],
      time: [...frame.number("time")],
      first_treat: [...frame.number("first_treat")],
      y: [...frame.number("y")].map((y, i) => {
        const [start, time] = [frame.number("first_treat")[i]!, frame.number("time")[i]!];
        return y + (start > 0 && time >= start ? 50 : 0);
      }),
    });
    const p = (found: Found) => found.diagnostics.placebo_p!.value!;
    const [plain, more] = [estimate(model, frame, params), estimate(model, raised, params)];
    close(p(more), p(plain), 1e-9);
    expect(more.diagnostics.pre_trend_power!.value!).toBeGreaterThan(
      plain.diagnostics.pre_trend_power!.value! - 1e-12,
    );
  });

  it("anticipation one period ahead shows in the placebo starts", () => {
    let seen = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const { observed } = designs.get("panel")!.simulate(
        {
          ...{ design: "panel", seed, units: 120, periods: 10, starts: 4, effect: 4, noise_sd: 1 },
          cohorts: [
            { starts: 4, share: 0.3 },
            { starts: 7, share: 0.3 },
          ],
          flaws: { anticipation: "severe" },
        },
        "pilot",
      );
      const asked = { outcome: "outcome", unit: "unit_id", time: "period", first_treated: "first_treated" };
      if (estimate(model, observed, { ...asked, bands: "pointwise" }).diagnostics.placebo_p!.value! < 0.05)
        seen++;
    }
    expect(seen).toBeGreaterThanOrEqual(16);
  });

  it("the relative effect has the jackknife's error, within its noise", async () => {
    const frame = await shipped("syn_staggered.csv");
    const own = (out: number | null) => {
      const keep = [...frame.number("unit").keys()].filter((i) => frame.number("unit")[i] !== out);
      const columns = ["unit", "time", "first_treat", "y"].map((name) => [
        name,
        keep.map((i) => frame.number(name)[i]! + (name === "y" ? 30 : 0)),
      ]);
      return estimate(model, frameOf(Object.fromEntries(columns)), { ...params, bands: "pointwise" })
        .relative!;
    };
    const units = [...new Set(frame.number("unit"))];
    const values = units.map((unit) => own(unit).estimate);
    const mean = values.reduce((sum, x) => sum + x, 0) / units.length;
    const spread = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    const jackknife = Math.sqrt(((units.length - 1) / units.length) * spread);
    expect(own(null).standard_error / jackknife).toBeGreaterThan(0.85);
    expect(own(null).standard_error / jackknife).toBeLessThan(1.1);
  });
});
