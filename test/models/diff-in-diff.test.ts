import { describe, expect, it } from "vitest";
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
