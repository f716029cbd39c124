import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/contracts/index.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { withColumns } from "../../src/frame/rows.ts";
import { close } from "./close.ts";
import { estimate, frameOf, hasShared, oracle, published, sharedOnly } from "./data.ts";

type Pair = [estimate: number, standard_error: number];
interface Case {
  simple: Pair;
  dynamic: Pair;
  calendar: Pair;
  group_time: { g: number; t: number; att: number; se: number }[];
}
const expected: Record<string, Case> = oracle("D_cs_covariates.json");

const counties = { outcome: "lemp", unit: "countyreal", time: "year", first_treated: "first_treat" };
const states = { outcome: "l_homicide", unit: "sid", time: "year", first_treated: "start" };

async function mpdta(): Promise<Frame> {
  const frame = await published("mpdta.csv");
  const year = frame.number("year");
  const values = frame.number("countyreal").map((county, i) => ((7 * county + 13 * year[i]!) % 11) / 11);
  return withColumns(frame, [["z", { type: "number", values }]]);
}

async function castle(): Promise<Frame> {
  const frame = await published("castle.csv");
  const [sid, year, first] = ["sid", "year", "lag0"].map((name) => frame.number(name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const start = new Map<number, number>();
  for (const [row, is] of first.entries()) if (is === 1) start.set(sid[row]!, year[row]!);
  const values = sid.map((state) => start.get(state) ?? 0);
  return withColumns(frame, [["start", { type: "number", values }]]);
}

const term = (e: Estimate, name: string) => e.coefficients.find((one) => one.term === name)!;
function same(found: Estimate, name: string): void {
  const row = expected[name]!;
  for (const kind of ["simple", "dynamic", "calendar"] as const) {
    const average = term(found, `overall, ${kind}`);
    close(average.estimate, row[kind][0], 1e-6, `${name}, ${kind}`);
    close(average.standard_error, row[kind][1], 1e-6, `${name}, ${kind}: its error`);
  }
  for (const { g, t, att, se } of row.group_time) {
    const cell = term(found, `ATT(${g}, ${t})`);
    close(cell.estimate, att, 1e-6, `${name}, ATT(${g}, ${t})`);
    close(cell.standard_error, se, 1e-6, `${name}, ATT(${g}, ${t}): its error`);
  }
  close(found.effect_estimate, row.simple[0], 1e-6);
  close(found.ci_upper, row.simple[0] + 1.959963984540054 * row.simple[1], 1e-6);
}

describe.skipIf(!hasShared)(
  `clean comparisons beyond D06, by their estimating equations in R${sharedOnly}`,
  () => {
    const methods = ["dr", "ipw", "reg"] as const;
    it.each(
      methods.flatMap((method) => (["never", "not_yet"] as const).map((control) => ({ method, control }))),
    )("given the population: $method, $control", async ({ method, control }) => {
      const params = { ...counties, covariates: ["lpop"], method, control };
      const found = estimate("staggered_diff_in_diff", await mpdta(), params);
      same(found, `mpdta_lpop_${control}_${method}`);
    });
    it.each(methods)("given what changes over time, as of the earlier period: %s", async (method) => {
      const params = { ...counties, covariates: ["z"], method };
      same(estimate("staggered_diff_in_diff", await mpdta(), params), `mpdta_z_${method}`);
    });
    it.each(["never", "not_yet"])("a state that starts alone counts, with a warning: %s", async (control) => {
      const found = estimate("staggered_diff_in_diff", await castle(), { ...states, control });
      same(found, `castle_${control}`);
      expect(found.warnings.join()).toMatch(
        /start in 2009 there is one unit each: its own noise is in no error/,
      );
      expect(found.diagnostics.smallest_group).toMatchObject({ value: 1, status: "warn" });
    });
    it("a state that starts alone, given what changes over time", async () => {
      const params = { ...states, covariates: ["poverty"], method: "reg" };
      same(estimate("staggered_diff_in_diff", await castle(), params), "castle_never_poverty");
    });
  },
);

it("nothing is estimated where every group is one unit", () => {
  const units = Array.from({ length: 12 }, (_, i) => i);
  const rows = units.flatMap((unit) => [1, 2, 3, 4, 5].map((time) => ({ unit, time })));
  const frame = frameOf({
    unit: rows.map(({ unit }) => unit),
    time: rows.map(({ time }) => time),
    start: rows.map(({ unit }) => (unit < 2 ? 3 + unit : 0)),
    y: rows.map(({ unit, time }) => Math.sin(7 * unit + 3 * time) + unit),
  });
  const params = { outcome: "y", unit: "unit", time: "time", first_treated: "start" };
  expect(() => estimate("staggered_diff_in_diff", frame, params)).toThrow(
    expect.objectContaining({ code: "E_PANEL_CELL", message: expect.stringContaining("needs two") }),
  );
});

describe("units treated from the first period on", () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({ unit: Math.floor(i / 10), time: 1 + (i % 10) }));
  const start = (unit: number) => [0, 5, 7, 0, 1][unit % 5]!;
  const y = ({ unit, time }: { unit: number; time: number }) =>
    10 +
    Math.sin(7 * unit + 3 * time) +
    (start(unit) > 0 && time >= start(unit) ? 2 : 0) +
    (start(unit) === 1 ? 1000 : 0);
  const frame = (kept: typeof rows) =>
    frameOf({
      unit: kept.map(({ unit }) => unit),
      time: kept.map(({ time }) => time),
      start: kept.map(({ unit }) => start(unit)),
      y: kept.map(y),
    });
  const params = { outcome: "y", unit: "unit", time: "time", first_treated: "start" };
  it.each(["dr", "sun_abraham"])("are left out of every number, and counted: %s", (method) => {
    const [all, rest] = [rows, rows.filter(({ unit }) => start(unit) !== 1)].map((kept) =>
      estimate("staggered_diff_in_diff", frame(kept), { ...params, method }),
    );
    expect(all!.dropped).toEqual([{ rows: 60, reason: "of units treated from the first period on" }]);
    expect(all!.warnings.join()).toContain("6 units are treated from the first period on");
    expect({ ...all, dropped: [], warnings: [] }).toEqual({ ...rest, warnings: [] });
  });
  it("Sun and Abraham's relative effect counts the baseline's sampling, as clean comparisons do", () => {
    const [clean, regressed] = ["dr", "sun_abraham"].map(
      (method) => estimate("staggered_diff_in_diff", frame(rows), { ...params, method }).relative!,
    );
    close(regressed!.estimate, clean!.estimate, 0.05);
    close(regressed!.standard_error, clean!.standard_error, 0.2);
  });
});
