import { describe, expect, it } from "vitest";
import { breakdown } from "../../src/stats/breakdown.ts";
import { ols } from "../../src/stats/ols.ts";
import { stream } from "../../src/stats/random.ts";
import { PanelWorld, simulateExperiment } from "../worlds.ts";
import { close } from "./close.ts";
import { estimate, frameOf } from "./data.ts";

const [units, periods, start, treatedUnits] = [20, 6, 3, 8];
const cells = Array.from({ length: units * periods }, (_, i) => ({
  u: Math.floor(i / periods),
  t: i % periods,
}));
const draws = stream(3, "diff-in-diff.test");
const group = cells.map(({ u }) => Number(u < treatedUnits));
const status = cells.map(({ u, t }) => Number(u < treatedUnits && t >= start));
const base = {
  y: cells.map(({ u }, i) => draws.normal(i) + u / 3 + 2 * status[i]!),
  u: cells.map(({ u }) => u),
  t: cells.map(({ t }) => t),
  g: group,
  d: status,
};
const grouped = { outcome: "y", unit: "u", time: "t", treated: "g", starts: start };
const byStatus = { outcome: "y", unit: "u", time: "t", treatment: "d" };
type Columns = Parameters<typeof frameOf>[0];
const by = (columns: Columns, params: object) =>
  estimate("diff_in_diff", frameOf({ ...base, ...columns }), params);
const without = (keep: (cell: { u: number; t: number }) => boolean): Columns =>
  Object.fromEntries(
    Object.entries(base).map(([name, values]) => [name, values.filter((_, i) => keep(cells[i]!))]),
  );

describe("covariates", () => {
  it("that a unit or period effect determines are dropped, named, and change nothing", () => {
    const plain = by({}, grouped);
    for (const z of [cells.map(({ u }) => 7.1 * Math.sin(u)), cells.map(({ t }) => 7.1 * Math.sin(t))]) {
      const found = by({ z }, { ...grouped, covariates: ["z"] });
      expect(found.warnings.join()).toContain("`z`");
      close(found.effect_estimate, plain.effect_estimate, 1e-12);
      close(found.standard_error, plain.standard_error, 1e-12);
    }
  });
  it("of text are categories", () => {
    const z = cells.map(({ u, t }) => ((u * t) % 3 === 0 ? "a" : "b"));
    const text = by({ z }, { ...grouped, covariates: ["z"] });
    const number = by({ z: z.map((v) => Number(v === "b")) }, { ...grouped, covariates: ["z"] });
    close(text.effect_estimate, number.effect_estimate, 1e-10);
    expect(text.coefficients.map(({ term }) => term)).toContain("z[b]");
  });
});

describe("the start of a treatment by status", () => {
  it("is common to all even where a unit is not seen in that period", () => {
    const found = by(
      without(({ u, t }) => !(u === 2 && t === start)),
      byStatus,
    );
    expect(found.diagnostics.staggered!.value).toBe(0);
    expect(found.diagnostics.pre_periods!.value).toBe(start);
  });
  it("in several waves is staggered, and no period is before or after", () => {
    const d = cells.map(({ u, t }) => Number((u < 4 && t >= 2) || (u >= 4 && u < 8 && t >= 4)));
    const found = by({ d }, byStatus);
    expect(found.diagnostics.staggered!.status).toBe("warn");
    expect(found.diagnostics.pre_trend_p).toBeUndefined();
  });
});

describe("what cannot be compared is refused", () => {
  const last = cells.map(({ t }) => Number(t >= start));
  it.each<[string, Columns, object, string, RegExp]>([
    [
      "one treated unit",
      { g: cells.map(({ u }) => Number(u === 3)) },
      grouped,
      "E_TOO_FEW_CLUSTERS",
      /1 cluster in treatment/,
    ],
    [
      "one control unit",
      { g: cells.map(({ u }) => Number(u !== 3)) },
      grouped,
      "E_TOO_FEW_CLUSTERS",
      /1 cluster in control/,
    ],
    ["every unit treated", { d: last }, byStatus, "E_PANEL_CELL", /control units before 3/],
    ["every unit in the group", { g: cells.map(() => 1) }, grouped, "E_PANEL_CELL", /control units before 3/],
    ["no unit treated", { d: cells.map(() => 0) }, byStatus, "E_NO_VARIATION", /`d`/],
    ["treated from the first period", { d: group }, byStatus, "E_PANEL_CELL", /treated units before 0/],
    [
      "a group that units change",
      { g: cells.map(({ u, t }) => Number(u < 8 && t > 0)) },
      grouped,
      "E_COLUMN_TYPE",
      /both 0 and 1 for unit 0/,
    ],
    ["a group that is a number", { g: cells.map(({ u }) => u) }, grouped, "E_COLUMN_TYPE", /the value 2/],
    [
      "an outcome that units and periods determine",
      { y: cells.map(({ u, t }) => 0.1 * u + 0.7 * t) },
      grouped,
      "E_NO_INTERVAL",
      /0 or cancel/,
    ],
    [
      "a time of its own for every row",
      Object.fromEntries(
        Object.entries(base).map(([name, v]) => [
          name,
          Array.from({ length: 6000 }, (_, i) => (name === "t" ? i : v[i % v.length]!)),
        ]),
      ),
      byStatus,
      "E_COLUMN_TYPE",
      /6000 different times/,
    ],
  ])("%s", (_, columns, params, code, message) => {
    expect(() => by(columns, params)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
  it("two to four clusters on a side are measured, with a warning", () => {
    const g = cells.map(({ u }) => Number(u < 3));
    expect(by({ g }, grouped).warnings.join()).toContain("has 3 clusters");
    expect(by({}, grouped).warnings).toEqual([]);
  });
  it("one treated unit will do where the errors are taken as equal and independent", () => {
    const g = cells.map(({ u }) => Number(u === 3));
    expect(by({ g }, { ...grouped, standard_errors: "classical" }).n_treated).toBe(periods - start);
  });
});

describe("laws", () => {
  it("what is added to a unit, or to a period, in every row of it changes nothing", () => {
    const found = by({}, grouped);
    const lifted = by(
      { y: base.y.map((y, i) => y + 50 * Math.sin(base.u[i]!) + 9 * base.t[i]! ** 2) },
      grouped,
    );
    close(lifted.effect_estimate, found.effect_estimate, 1e-10);
    close(lifted.standard_error, found.standard_error, 1e-10);
  });
  it("a unit's and a period's name do not matter", () => {
    const found = by({}, grouped);
    const renamed = by(
      { u: base.u.map((u) => `store ${97 - u}`), t: base.t.map((t) => `2026-0${t + 1}-01`) },
      { ...grouped, starts: "2026-04-01" },
    );
    close(renamed.effect_estimate, found.effect_estimate, 1e-10);
    close(renamed.standard_error, found.standard_error, 1e-10);
    expect(renamed.diagnostics.pre_trend_p!.value).toBeCloseTo(found.diagnostics.pre_trend_p!.value!, 8);
  });
  it("the other group called treated turns the effect round", () => {
    const turned = by({ g: group.map((g) => 1 - g) }, grouped);
    close(turned.effect_estimate, -by({}, grouped).effect_estimate, 1e-10);
  });
  it("clusters coarser than units are counted in their own number", () => {
    const found = by({ region: base.u.map((u) => `r${u % 5}`) }, { ...grouped, cluster: "region" });
    expect(found).toMatchObject({ n_clusters: 5, degrees_of_freedom: 4 });
  });
});

describe("the pre-trend test", () => {
  it.each([
    [10, 8],
    [20, 8],
    [20, 4],
  ])("rejects parallel trends about one time in twenty: %i units, %i leads", (n, leads) => {
    const replications = 300;
    let rejected = 0;
    for (let seed = 1; seed <= replications; seed++) {
      const world = PanelWorld.parse({
        design: "panel",
        seed,
        units: n,
        periods: leads + 3,
        starts: leads + 2,
        effect: 3,
      });
      const frame = simulateExperiment(world, "pilot");
      const treated = new Set(frame.text("unit_id").filter((_, i) => frame.number("treated")[i] === 1)).size;
      if (treated < 2 || treated > n - 2) continue;
      const params = {
        outcome: "outcome",
        unit: "unit_id",
        time: "period",
        treated: "treated",
        starts: leads + 2,
      };
      rejected += Number(estimate("diff_in_diff", frame, params).diagnostics.pre_trend_p!.value! < 0.05);
    }
    expect(rejected / replications).toBeLessThan(0.1);
    expect(rejected).toBeGreaterThan(3);
  });
});

describe("weights", () => {
  const repeats = cells.map(({ u, t }) => 1 + ((u * 7 + t * 3) % 3));
  it("are as if each row were there so many times", () => {
    const weighted = by({ w: repeats }, { ...grouped, weights: "w", effects: "groups", cluster: "u" });
    const many = Object.fromEntries(
      Object.entries(base).map(([name, values]) => [
        name,
        values.flatMap((value, i) => Array.from({ length: repeats[i]! }, () => value)),
      ]),
    );
    const repeated = estimate("diff_in_diff", frameOf(many), { ...grouped, effects: "groups" });
    close(weighted.effect_estimate, repeated.effect_estimate, 1e-10);
    const [n, rows] = [cells.length, repeats.reduce((sum, x) => sum + x, 0)];
    const factor = (count: number) => (count - 1) / (count - 4);
    close(
      weighted.standard_error / Math.sqrt(factor(n)),
      repeated.standard_error / Math.sqrt(factor(rows)),
      1e-10,
    );
  });
  it("with unit and period effects are weighted least squares on dummies", () => {
    const found = by({ w: repeats }, { ...grouped, weights: "w", standard_errors: "classical" });
    const root = repeats.map(Math.sqrt);
    const dummy = (of: (cell: { u: number; t: number }) => boolean) =>
      Float64Array.from(cells, (cell, i) => Number(of(cell)) * root[i]!);
    const columns = [
      ...Array.from({ length: units }, (_, u) => dummy((cell) => cell.u === u)),
      ...Array.from({ length: periods - 1 }, (_, t) => dummy((cell) => cell.t === t + 1)),
      Float64Array.from(status, (d, i) => d * root[i]!),
    ];
    const fit = ols(
      columns,
      Float64Array.from(base.y, (y, i) => y * root[i]!),
    );
    close(found.effect_estimate, fit.beta.at(-1)!, 1e-10);
    const rss = fit.residuals.reduce((sum, e) => sum + e * e, 0);
    const last = fit.k - 1;
    close(found.standard_error, Math.sqrt((rss / (fit.n - fit.k)) * fit.bread.get(last, last)), 1e-9);
  });
  it("all alike change nothing, of 0 leave a row out and say so, below 0 are refused", () => {
    const even = by({ w: cells.map(() => 3) }, { ...grouped, weights: "w" });
    const plain = by({}, grouped);
    close(even.effect_estimate, plain.effect_estimate, 1e-10);
    close(even.standard_error, plain.standard_error, 1e-10);
    const zero = by({ w: cells.map((_, i) => Number(i > 1)) }, { ...grouped, weights: "w" });
    expect(zero.dropped).toEqual([{ rows: 2, reason: "the weight 0" }]);
    expect(() => by({ w: cells.map((_, i) => i - 1) }, { ...grouped, weights: "w" })).toThrow(
      "the weight -1",
    );
  });
});

describe("two clusterings", () => {
  const region = cells.map(({ u }) => u % 7);
  it("are the one plus the other less their pairs, each with the smaller number's factor", () => {
    const both = by({ region }, { ...grouped, small_sample: "dummies", cluster: ["region", "t"] });
    const one = (cluster: string, count: number, ids: Columns = {}) => {
      const found = by({ region, ...ids }, { ...grouped, small_sample: "dummies", cluster });
      return (found.standard_error ** 2 / (count / (count - 1))) * (periods / (periods - 1));
    };
    const pair = cells.map(({ u, t }) => `${u % 7} ${t}`);
    const pairs = new Set(pair).size;
    const variance = one("region", 7) + one("t", periods) - one("pair", pairs, { pair });
    close(both.standard_error, Math.sqrt(variance), 1e-9);
    expect(both.n_clusters).toBe(periods);
    expect(both.degrees_of_freedom).toBe(periods - 1);
    expect(both.inference).toContain("region and t (7 and 6 clusters");
  });
  it("twice the same are that one", () => {
    const twice = by({ again: base.u }, { ...grouped, cluster: ["u", "again"] });
    close(twice.standard_error, by({}, grouped).standard_error, 1e-10);
  });
});

describe("the event study", () => {
  const found = by({}, grouped);
  const at = (time: number) => found.coefficients.find(({ term }) => term === `event time ${time}`)!;
  const mean = (g: number, t: number) => {
    const rows = cells.flatMap((cell, i) => (group[i] === g && cell.t === t ? [base.y[i]!] : []));
    return rows.reduce((sum, y) => sum + y, 0) / rows.length;
  };
  it("has each period's difference less that in the last before the start", () => {
    expect(found.coefficients.map(({ term }) => term)).toEqual([
      ...["g:post", "event time -3", "event time -2", "event time 0", "event time 1", "event time 2"],
    ]);
    const gap = (t: number) => mean(1, t) - mean(0, t);
    for (const time of [-3, -2, 0, 1, 2])
      close(at(time).estimate, gap(start + time) - gap(start - 1), 1e-9, `event time ${time}`);
  });
  it("the cumulative effect is the average one times the treated periods, and so is its interval", () => {
    const total = found.readings!.find(({ name }) => name === "cumulative_effect")!;
    const treated = periods - start;
    close(total.estimate, treated * found.effect_estimate, 1e-12);
    close(total.ci_lower, treated * found.ci_lower, 1e-12);
    expect(total.p_value).toBe(found.p_value);
  });
});

describe("the breakdown", () => {
  const clean = (effect: number, slope: number) =>
    by(
      {
        y: cells.map(({ u, t }, i) => draws.normal(i) / 4 + u + effect * status[i]! + slope * group[i]! * t),
      },
      grouped,
    );
  it("grows with the effect, falls with trends that part, and is 0 for an effect that may be 0", () => {
    const value = (found: ReturnType<typeof clean>) => found.diagnostics.pre_trend_breakdown?.value ?? null;
    expect(value(clean(4, 0))!).toBeGreaterThan(value(clean(2, 0))!);
    expect(value(clean(4, 1))!).toBeLessThan(value(clean(4, 0))!);
    expect(value(clean(0, 0))).toBe(0);
  });
  it("is (|effect| − its half width) over the largest step's upper end", () => {
    const found = breakdown(
      { estimate: -5, standard_error: 1 },
      [
        { estimate: 0.5, standard_error: 0.2 },
        { estimate: -1, standard_error: 0.4 },
      ],
      0.95,
      null,
    )!;
    close(found, (5 - 2.241402728) / (1 + 0.4 * 2.497705474), 1e-8);
  });
  it("covers: the effect it allows for is beyond the true one in at least 95 % when trends part by the step before", () => {
    let missed = 0;
    const [trials, step, truth] = [2000, 0.6, 2.5];
    const noise = stream(8, "breakdown");
    for (let i = 0; i < trials; i++) {
      // The step before and the violation after are both 0.6, so M̄ = 1 is true: the interval at 1 must hold the effect.
      const effect = { estimate: truth + step + 0.4 * noise.normal(i, 1), standard_error: 0.4 };
      const steps = [0, 1, 2].map((s) => ({
        estimate: (s === 1 ? step : 0) + 0.3 * noise.normal(i, 2 + s),
        standard_error: 0.3,
      }));
      const most = Math.max(...steps.map((s) => Math.abs(s.estimate) + 2.3939797998 * s.standard_error));
      const half = 2.241402728 * 0.4 + most;
      if (Math.abs(effect.estimate - truth) > half) missed++;
    }
    expect(missed / trials).toBeLessThan(0.05);
  });
});

describe("staggered starts", () => {
  it("are told how many cells are weighed negatively, as de Chaisemartin and D'Haultfœuille count them", () => {
    // Three units, three periods: one from period 1, one from period 2, never. The weights are known from the 2020 paper's recipe.
    const frame = frameOf({
      u: [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3],
      t: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2],
      d: [0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1],
      y: [1, 2, 4, 1, 1, 2.5, 0.3, 2, 3, 0, 1, 2.2],
    });
    const found = estimate("diff_in_diff", frame, { ...byStatus, standard_errors: "classical" });
    expect(found.warnings.join()).toContain("2 of 6 treated cells are weighed negatively");
    expect(found.warnings.join()).toContain("staggered_diff_in_diff");
  });
});

describe("the relative effect", () => {
  it("has the jackknife's error, within its noise", () => {
    const shifted = (columns: Columns) => ({ ...columns, y: (columns.y as number[]).map((y) => y + 20) });
    const all = by(shifted(base), grouped).relative!;
    const values = Array.from(
      { length: units },
      (_, out) => by(shifted(without(({ u }) => u !== out)), grouped).relative!.estimate,
    );
    const mean = values.reduce((sum, x) => sum + x, 0) / units;
    const jackknife = Math.sqrt(((units - 1) / units) * values.reduce((sum, x) => sum + (x - mean) ** 2, 0));
    expect(all.standard_error / jackknife).toBeGreaterThan(0.8);
    expect(all.standard_error / jackknife).toBeLessThan(1.1);
  });
});
