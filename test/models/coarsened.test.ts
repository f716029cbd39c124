import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeRows, withColumns } from "../../src/frame/rows.ts";
import { designs } from "../../src/simulate/index.ts";
import { coarsen, imbalance } from "../../src/stats/coarsen.ts";
import { moments } from "../../src/stats/moments.ts";
import { strataOf, strataWeights } from "../../src/stats/strata.ts";
import { close } from "./close.ts";
import { estimate, frameOf, hasShared, published, sharedOnly, shipped } from "./data.ts";

type Found = ReturnType<typeof estimate>;
const value = (found: Found, name: string) => found.diagnostics[name]!.value!;
const cem = { method: "coarsened_exact" };
const syn = { outcome: "y", treatment: "treat", covariates: ["x1", "x2", "x3"], ...cem };
const lalonde = { outcome: "re78", treatment: "treat", ...cem };

describe.skipIf(!hasShared)(`Lalonde's data${sharedOnly}`, () => {
  const few = {
    ...lalonde,
    covariates: ["age", "race", "married", "educ"],
    cutpoints: { educ: 5 },
    groups: { race: [["white", "hispan"], ["black"]] },
  };
  const printed = (actual: number, expected: number, digits: number) =>
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-12);
  it("what the manual of R's MatchIt prints for cut points and groups", async () => {
    const found = estimate("matching", await published("lalonde_matchit.csv"), few);
    expect([found.n_treated, found.n_control]).toEqual([149, 244]);
    printed(429 * value(found, "effective_sample_share"), 52.84, 2);
    printed(value(found, "max_smd_before"), 1.8819, 4);
    printed(value(found, "max_smd"), 0.1631, 4);
    printed(value(found, "variance_ratio"), 0.7974, 4);
  });
  it("and for one to one within strata", async () => {
    const asked = { ...few, k2k: true, order: "data" };
    const found = estimate("matching", await published("lalonde_matchit.csv"), asked);
    expect([found.n_treated, found.n_control]).toEqual([85, 85]);
    printed(value(found, "max_smd"), 0.199, 4);
    printed(value(found, "variance_ratio"), 0.8036, 4);
  });
  // By a second program, in Python, from MatchIt's rules.
  const covariates = ["age", "educ", "race", "married", "nodegree", "re74", "re75"];
  it.each([
    [{ estimand: "ATT" }, 1070.90732642735, 968.7736283208797, 1390.3484145649327],
    [{ estimand: "ATC" }, 1557.0964012341879, 1194.0058766145185, 1219.0484456556785],
    [{ estimand: "ATE" }, 1331.3657593595844, 986.2824328352542, 1160.2560360570108],
    [{ bins: 4 }, 999.7608742313638, 923.0919343277975, 909.5502982784582],
  ])("%j: effect, and its error clustered by stratum and HC1", async (more, effect, clustered, hc1) => {
    const frame = await published("lalonde_matchit.csv");
    for (const [standard_errors, error] of Object.entries({ clustered, HC1: hc1 })) {
      const found = estimate("matching", frame, { ...lalonde, covariates, ...more, standard_errors });
      close(found.effect_estimate, effect, 1e-9, "effect");
      close(found.standard_error, error, 1e-9, standard_errors);
    }
  });
});

describe("coarsening", () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });
  const by = fc.constantFrom(0, 1, 7, 1000, "sturges", "scott", "fd", "q4", [-3, 0.5, 2]);
  it("keeps order, gives equal values one bin, and does not depend on the order of rows", () => {
    fc.assert(
      fc.property(numbers, by, (list, rule) => {
        const values = Float64Array.from(list);
        const bins = coarsen(values, rule as number);
        for (const [i, a] of list.entries())
          for (const [j, b] of list.entries()) {
            if (a < b) expect(bins[i]!).toBeLessThanOrEqual(bins[j]!);
            if (a === b) expect(bins[i]).toBe(bins[j]);
          }
        expect(coarsen(values.toReversed(), rule as number).reverse()).toEqual(bins);
        expect(Math.min(...bins)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 3 },
    );
  });
  it("into so many equal bins is R's findInterval of seq(min, max, length = bins + 1)", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 40 }), (list, bins) => {
        const [least, most] = [Math.min(...list), Math.max(...list)];
        fc.pre(most === least || most - least > 1e-290);
        const edges = Array.from({ length: bins - 1 }, (_, j) => least + (j + 1) * ((most - least) / bins));
        const expected = list.map((x) => (most > least ? edges.filter((edge) => edge <= x).length : 0));
        expect([...coarsen(Float64Array.from(list), bins)]).toEqual(expected);
      }),
      { seed: 3 },
    );
  });
  it("puts a value on an edge into the bin above", () => {
    expect([...coarsen(Float64Array.of(-1, 0, 4.9, 5, 10, 11), [10, 0, 5, 5])]).toEqual([0, 1, 1, 2, 3, 3]);
  });
  it.each([
    [4, 3],
    [5, 4],
    [512, 10],
    [513, 11],
    [614, 11],
    [1024, 11],
    [1025, 12],
  ])("Sturges' rule: %i values, %i bins", (n, bins) => {
    const values = Float64Array.from({ length: n }, (_, i) => i);
    expect(coarsen(values, "sturges")).toEqual(coarsen(values, bins));
  });
  it("Scott's and Freedman and Diaconis' rules by their definitions, and a far value does not fill memory", () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => i);
    const cube = 101 ** (-1 / 3);
    const scott = Math.ceil(100 / (3.5 * Math.sqrt(moments(values).variance) * cube));
    expect(coarsen(values, "scott")).toEqual(coarsen(values, scott));
    expect(coarsen(values, "fd")).toEqual(coarsen(values, Math.ceil(100 / (2 * 50 * cube))));
    expect(new Set(coarsen(values.with(0, 1e15), "fd")).size).toBe(2);
    expect(new Set(coarsen(new Float64Array(9).fill(7), "fd")).size).toBe(1);
  });
});

describe("strata", () => {
  const rows = fc.array(fc.tuple(fc.nat(1), fc.nat(3), fc.nat(2)), { minLength: 4, maxLength: 80 });
  it("weighted as asked have the same distribution in both arms, whoever they are about", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("ATT" as const, "ATC" as const, "ATE" as const), (list, target) => {
        const treated = Float64Array.from(list, ([t]) => t);
        const bins = [1, 2].map((k) => Int32Array.from(list, (row) => row[k]!));
        const both = strataOf(bins, treated).filter((s) => s.treated > 0 && s.controls > 0);
        fc.pre(both.length > 0);
        const weights = strataWeights(treated, both, target);
        const cells = list.map(([, a, b]) => 10 * a + b);
        expect(imbalance(cells, treated, weights)).toBeLessThan(1e-12);
      }),
      { seed: 3 },
    );
  });
  it("imbalance is 1 with nothing in common, and half the differences of shares else", () => {
    const treated = Float64Array.of(1, 1, 0, 0, 0, 0);
    const ones = new Float64Array(6).fill(1);
    expect(imbalance([1, 1, 2, 2, 3, 3], treated, ones)).toBe(1);
    expect(imbalance([1, 2, 1, 1, 1, 2], treated, ones)).toBe(0.25);
  });
  it("finer cut points leave out no fewer, and the effect says about whom it is", async () => {
    const frame = await shipped("syn_obs.csv");
    const at = (bins: number) => estimate("matching", frame, { ...syn, bins });
    const shares = [2, 4, 8, 16, 32, 64].map((bins) => value(at(bins), "used_share"));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.at(-1)).toBeLessThan(1);
    const fine = at(64);
    expect(fine.diagnostics.strata!.statement).toMatch(/lack an arm .* the effect is about the others/);
    expect(fine.dropped).toEqual([
      { rows: 1200 - fine.sample_size, reason: "without a match in their stratum" },
    ]);
    expect(value(fine, "l1_after")).toBeLessThan(value(fine, "l1_before"));
  });
  it("groups are as if the values were written alike, and exact columns are not coarsened", async () => {
    const frame = await shipped("syn_obs.csv");
    const town = frame.number("x1").map((x) => Math.round(Math.abs(3 * x)) % 5);
    const first = town.map((label) => (label === 3 ? 1 : label));
    const wide = withColumns(frame, [
      ["town", { type: "text", values: Array.from(town, (label) => `t${label}`) }],
      ["one", { type: "text", values: Array.from(first, (label) => `t${label}`) }],
      ["code", { type: "number", values: first }],
    ]);
    const of = (more: object) => estimate("matching", wide, { ...syn, bins: 3, ...more }).effect_estimate;
    const grouped = of({ covariates: ["town"], groups: { town: [["t1", "t3"]] } });
    expect(grouped).toBe(of({ covariates: ["one"] }));
    expect(of({ covariates: ["x3"], exact: ["code"] })).toBe(of({ covariates: ["x3", "one"] }));
    expect(of({ covariates: ["x3", "code"] })).not.toBe(of({ covariates: ["x3", "one"] }));
    const odd = estimate("matching", wide, {
      ...syn,
      covariates: ["town"],
      groups: { town: [["t1", "t9"]] },
    });
    expect(odd.warnings).toEqual(["`groups`: no row used has town `t9`"]);
  });
  it("one to one have as many of both arms in each stratum, each row once", async () => {
    const frame = await shipped("syn_obs.csv");
    const found = estimate("matching", frame, { ...syn, k2k: true });
    expect(found.n_treated).toBe(found.n_control);
    expect(found.inference).toContain(`${found.n_treated} pairs`);
    expect(value(found, "rosenbaum_gamma")).toBeGreaterThan(1);
  });
});

describe("coarsened exact matching", () => {
  it("regression on the matched is right to the digit where the outcome is linear, however coarse the bins", async () => {
    const frame = await shipped("syn_obs.csv");
    const [x, t] = [frame.number("x1"), frame.number("treat")];
    const y = x.map((value, i) => 2 * t[i]! + 3 * value + (i % 2 ? 1e-9 : -1e-9));
    const linear = withColumns(frame, [["y", { type: "number", values: y }]]);
    const found = estimate("matching", linear, { ...syn, covariates: ["x1"], bins: 3 });
    const reading = found.readings!.find(({ name }) => name === "regression_on_matched")!;
    close(reading.estimate, 2, 1e-8);
    expect(Math.abs(found.effect_estimate - 2)).toBeGreaterThan(0.1);
  });
  it("of covariates that already are categories is exact matching, right to the digit without noise", () => {
    const cell = (i: number) => i % 4;
    const rows = Array.from({ length: 160 }, (_, i) => i);
    const treated = rows.map((i) => Number((i * 7) % 10 < 2 + cell(i)));
    const wobble = rows.map((i) => (Math.floor(i / 4) % 2 === 0 ? 1e-3 : -1e-3));
    const frame = frameOf({
      y: rows.map((i) => 10 * cell(i) + (1 + cell(i)) * treated[i]! + wobble[i]!),
      t: treated,
      x: rows.map(cell),
    });
    const asked = { outcome: "y", treatment: "t", covariates: ["x"], ...cem };
    for (const [estimand, arm] of [
      ["ATT", 1],
      ["ATC", 0],
    ] as const) {
      const own = rows.filter((i) => treated[i] === arm);
      const truth = own.reduce((sum, i) => sum + 1 + cell(i), 0) / own.length;
      const { effect_estimate } = estimate("matching", frame, { ...asked, estimand });
      expect(Math.abs(effect_estimate - truth)).toBeLessThan(2e-3);
    }
  });
  it("swapped arms turn the effect round", async () => {
    const frame = await shipped("syn_obs.csv");
    const plain = estimate("matching", frame, { ...syn, bins: 6, estimand: "ATC" });
    const turned = withColumns(frame, [
      ["treat", { type: "number", values: frame.number("treat").map((t) => 1 - t) }],
    ]);
    const found = estimate("matching", turned, { ...syn, bins: 6, estimand: "ATT" });
    close(found.effect_estimate, -plain.effect_estimate, 1e-12);
    close(found.standard_error, plain.standard_error, 1e-12);
  });
  it.each([
    ["all of a stratum", {}],
    ["one to one", { k2k: true }],
    ["everybody", { estimand: "ATE" }],
  ])("%s: the interval covers where the truth is known", (_, more) => {
    const off: number[] = [];
    let covered = 0;
    const replications = 100;
    for (let seed = 1; seed <= replications; seed++) {
      const world = { design: "observational", seed, n: 400, effect: 4 };
      const { observed, truth } = designs.get("observational")!.simulate(world, "pilot");
      const asked = {
        outcome: "outcome",
        treatment: "treated",
        covariates: ["quality"],
        bins: 20,
        ...cem,
        ...more,
      };
      const found = estimate("matching", observed, asked);
      const about = truth.estimands.find(({ estimand }) => estimand === found.estimand)!.value;
      off.push(found.effect_estimate - about);
      if (found.ci_lower <= about && about <= found.ci_upper) covered++;
    }
    const { mean, variance } = moments(off);
    // Within a bin the covariate still differs a little: by how much is known from 400 replications.
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / replications) + 0.1);
    expect(covered / replications).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / replications));
  });
  it("is refused where it cannot say: no stratum of both, no spread, what it does not have", async () => {
    const frame = await shipped("syn_obs.csv");
    const code = (of: object) => expect(() => estimate("matching", frame, { ...syn, ...of }));
    code({ bins: 0 }).toThrow(expect.objectContaining({ code: "E_NOT_IDENTIFIED" }));
    code({ bins: 1, covariates: ["x1"], standard_errors: "clustered" }).toThrow(
      expect.objectContaining({ code: "E_TOO_FEW_CLUSTERS" }),
    );
    code({ cutpoints: { z: 3 } }).toThrow(expect.objectContaining({ code: "E_SCHEMA" }));
    code({ groups: { z: [["a"]] } }).toThrow(expect.objectContaining({ code: "E_SCHEMA" }));
    code({ k2k: true, estimand: "ATE" }).toThrow("ATT or ATC");
    code({ caliper: 0.2 }).toThrow("strata say who matches");
    code({ method: "nearest", cutpoints: { x1: 3 } }).toThrow("coarsened_exact for cutpoints");
    code({ method: "nearest", estimand: "ATE" }).toThrow("for the ATE");
    code({ bins: "q1" }).toThrow("q2 to q1000");
    code({ groups: { x2: [[0], [0, 1]] } }).toThrow("one group at most");
    const pairs = frameOf({ y: [1, 2, 3, 5, 4, 6], t: [0, 1, 0, 1, 0, 1], x: [1, 1, 2, 2, 3, 3] });
    expect(() => estimate("matching", pairs, { ...syn, treatment: "t", covariates: ["x"], bins: 0 })).toThrow(
      expect.objectContaining({ code: "E_NO_INTERVAL" }),
    );
    const text = withColumns(takeRows(frame, [...Array(200).keys()]), [
      ["kind", { type: "text", values: Array.from({ length: 200 }, (_, i) => (i % 3 ? "a" : "b")) }],
    ]);
    const cut = { ...syn, covariates: ["kind"], cutpoints: { kind: 3 } };
    expect(() => estimate("matching", text, cut)).toThrow(expect.objectContaining({ code: "E_COLUMN_TYPE" }));
  });
});
