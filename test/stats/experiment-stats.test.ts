import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { alwaysValid } from "../../src/stats/always-valid.ts";
import { adjustedClusterVariance } from "../../src/stats/cluster-adjusted.ts";
import { fisherExact } from "../../src/stats/fisher-exact.ts";
import { boundsOf, repeatedP, spentBy } from "../../src/stats/group-sequential.ts";
import { multiplicity } from "../../src/stats/multiplicity.ts";
import { betaProbability, noncentralT } from "../../src/stats/noncentral.ts";
import { ols } from "../../src/stats/ols.ts";
import {
  cohenH,
  designEffect,
  detectableByT,
  powerOfAnova,
  powerOfChiSquare,
  powerOfProportions,
  powerOfT,
  powerOfZ,
  sampleSizeByH,
  sampleSizeByT,
  sampleSizeOfProportions,
} from "../../src/stats/power.ts";
import { wilson, yates } from "../../src/stats/proportions.ts";
import { stream } from "../../src/stats/random.ts";
import { mannWhitney } from "../../src/stats/rank-tests.ts";
import { root } from "../../src/stats/root.ts";
import { close } from "../models/close.ts";
import { oracle } from "../models/data.ts";

describe("E12: power against R's pwr", () => {
  const e12 = oracle("E12_power_mde.json");
  const test = { alpha: 0.05 };
  it.each<[string, number, number]>([
    ["t_n64_d05_a05", powerOfT(0.5 * Math.sqrt(32), 126, test), 1e-5],
    ["t_n_for_d02_p80", sampleSizeByT(0.2, 0.8, test), 1e-4],
    ["t_mde_n500_p80", detectableByT(0.8, 998, test) * Math.sqrt(2 / 500), 1e-4],
    ["t_unequal_200_800_d02", powerOfT(0.2 / Math.sqrt(1 / 200 + 1 / 800), 998, test), 1e-5],
    ["t_one_sided_n100_d03", powerOfT(0.3 * Math.sqrt(50), 198, { alpha: 0.05, sides: 1 }), 1e-5],
    ["t_alpha01_n150_d03", powerOfT(0.3 * Math.sqrt(75), 298, { alpha: 0.01 }), 1e-5],
    ["power_t_test_n20_delta1_sd1", powerOfT(Math.sqrt(10), 38, test), 1e-5],
    ["power_t_test_strict_n20_delta05", powerOfT(0.5 * Math.sqrt(10), 38, test), 1e-9],
    ["p2_h_05_055_n1000", powerOfZ(cohenH(0.55, 0.5) * Math.sqrt(500), 0.05), 1e-5],
    ["p2_n_10_to_12_p80", sampleSizeByH(0.12, 0.1, 0.8, 0.05), 1e-4],
    ["power_prop_n_10_to_12_p80", sampleSizeOfProportions(0.12, 0.1, 0.8, 0.05), 1e-4],
    ["power_prop_power_n2000_10_12", powerOfProportions(2000, 0.12, 0.1, 0.05), 1e-5],
    ["anova_k3_n50_f025", powerOfAnova(3, 50, 0.25, 0.05), 1e-5],
    ["chisq_w03_N100_df1", powerOfChiSquare(0.3, 100, 1, 0.05), 1e-5],
    ["cluster_deff_m20_icc005", designEffect(20, 0.05), 1e-12],
    ["n_clustered_for_d02_m20_icc005_per_arm", designEffect(20, 0.05) * sampleSizeByT(0.2, 0.8, test), 1e-4],
  ])("%s", (name, found, tolerance) => close(found, e12[name], tolerance));
});

it("what a test of one degree of freedom finds may be a hundred standard errors large", () => {
  for (const [power, df, alpha] of [
    [0.8, 1, 0.05],
    [0.8, 1, 0.01],
    [0.99, 1.2, 0.001],
    [0.06, 3, 0.05],
  ] as const)
    close(powerOfT(detectableByT(power, df, { alpha }), df, { alpha }), power, 1e-6);
});

describe("X03: noncentral t and incomplete beta", () => {
  const x03 = oracle("X03_distributions.json");
  it.each(x03.pt_noncentral as { t: number; df: number; ncp: number; lower: number }[])(
    "P(T ≤ $t), df $df, δ $ncp",
    ({ t, df, ncp, lower }) => close(noncentralT(t, df, ncp), lower, 1e-9),
  );
  it.each(x03.pbeta as { x: number; a: number; b: number; lower: number }[])(
    "I_$x($a, $b)",
    ({ x, a, b, lower }) => close(betaProbability(x, a, b), lower, 1e-11),
  );
});

describe("E05: tables", () => {
  const e05 = oracle("E05_proportions_cookiecats.json");
  it.each(["retention_1", "retention_7"])("Wilson's intervals and Yates's χ², %s", (name) => {
    const { x1, n1, x0, n0, wilson1, wilson0, chisq_yates, chisq_yates_p } = e05[name];
    for (const [x, n, expected] of [
      [x1, n1, wilson1],
      [x0, n0, wilson0],
    ] as const) {
      const { lower, upper } = wilson(x, n, 0.95);
      close(lower, expected[0], 1e-8);
      close(upper, expected[1], 1e-8);
    }
    const found = yates({ x1, n1, x0, n0 });
    close(found.chi2, chisq_yates, 1e-8);
    close(found.p_value, chisq_yates_p, 1e-8);
  });
  it("Fisher's odds ratio and interval are SciPy's (odds_ratio, kind conditional)", () => {
    const { x1, n1, x0, n0 } = e05.retention_7;
    const found = fisherExact({ x1, n1, x0, n0 }, 0.95);
    close(found.odds_ratio!, 0.9472878094266165, 1e-10);
    close(found.ci_lower!, 0.915904045535565, 1e-10);
    close(found.ci_upper!, 0.9797443813429938, 1e-10);
  });
  it("Fisher's tea (3 of 4 and 1 of 4): p = 34/70, and an empty cell has no odds ratio", () => {
    close(fisherExact({ x1: 3, n1: 4, x0: 1, n0: 4 }, 0.95).p_value, 34 / 70, 1e-12);
    const empty = fisherExact({ x1: 4, n1: 4, x0: 0, n0: 4 }, 0.95);
    expect(empty).toMatchObject({ odds_ratio: null, ci_upper: null });
    close(empty.p_value, 2 / 70, 1e-12);
  });
});

it("E04: Mann and Whitney's U of a against b and of b against a sum to all pairs", () => {
  const draw = stream(1, "ranks");
  const a = Float64Array.from({ length: 31 }, (_, i) => Math.round(3 * draw.normal(i)));
  const b = Float64Array.from({ length: 20 }, (_, i) => Math.round(3 * draw.normal(i, 1)));
  expect(mannWhitney(a, b).u + mannWhitney(b, a).u).toBe(31 * 20);
  close(mannWhitney(a, b).p_value, mannWhitney(b, a).p_value, 1e-12);
});

describe("E07: corrections for several p-values", () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const e07 = oracle("E07_multiarm_hillstrom.json");
  it("Benjamini and Hochberg's own example", () => {
    const found = multiplicity.benjamini_hochberg(published);
    for (const [i, p] of found.entries()) close(p, e07.BH_benjamini1995_example[i], 1e-8);
  });
  it.each([
    ["bonferroni", "bonferroni"],
    ["holm", "holm"],
    ["hochberg", "hochberg"],
    ["benjamini_hochberg", "BH"],
    ["benjamini_yekutieli", "BY"],
  ] as const)("R's p.adjust, %s", (rule, name) => {
    const { mens, womens, mens_vs_womens, adjusted } = e07.spend;
    const found = multiplicity[rule]([mens, womens, mens_vs_womens].map(({ p_value }) => p_value));
    for (const [i, arm] of ["mens", "womens", "mens_vs_womens"].entries())
      close(found[i]!, adjusted[name][arm], 1e-8);
  });
});

describe("group-sequential bounds", () => {
  const fifths = [0.2, 0.4, 0.6, 0.8, 1];
  it("are the published ones of five equal looks (gsDesign, ldbounds)", () => {
    const of = (spending: "obrien_fleming" | "pocock") =>
      boundsOf(fifths, 0.05, spending).map((z) => Number(z.toFixed(3)));
    expect(of("obrien_fleming")).toEqual([4.877, 3.357, 2.68, 2.29, 2.031]);
    expect(of("pocock")).toEqual([2.438, 2.427, 2.41, 2.397, 2.386]);
  });
  it("are the published ones of two equal looks, and of a first look at a third", () => {
    const of = (looks: number[], spending: "obrien_fleming" | "pocock") =>
      boundsOf(looks, 0.05, spending).map((z) => Number(z.toFixed(3)));
    expect(of([0.5, 1], "obrien_fleming")).toEqual([2.963, 1.969]);
    expect(of([0.5, 1], "pocock")).toEqual([2.157, 2.201]);
    expect(of([1 / 3, 2 / 3, 1], "obrien_fleming")).toEqual([3.71, 2.511, 1.993]);
  });
  it("spend all of α at the end, and one look alone is the fixed test", () => {
    for (const spending of ["obrien_fleming", "pocock"] as const) {
      close(spentBy(1, 0.05, spending), 0.05, 1e-12);
      close(boundsOf([1], 0.05, spending)[0]!, 1.959963984540054, 1e-8);
    }
  });
  it("are passed by chance in 5 % of studies together", () => {
    const looks = [0.25, 0.6, 1];
    const bounds = boundsOf(looks, 0.05, "pocock");
    const draw = stream(5, "looks");
    const studies = 40_000;
    let passed = 0;
    for (let study = 0; study < studies; study++) {
      let [b, t] = [0, 0];
      passed += Number(
        looks.some((look, i) => {
          b += Math.sqrt(look - t) * draw.normal(study, i);
          t = look;
          return Math.abs(b / Math.sqrt(t)) > bounds[i]!;
        }),
      );
    }
    expect(Math.abs(passed / studies - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / studies));
  });
  it("the repeated p-value stands at the bound of its own α", () => {
    const bound = boundsOf(fifths.slice(0, 3), 0.05, "obrien_fleming").at(-1)!;
    close(repeatedP(bound, fifths.slice(0, 3), "obrien_fleming"), 0.05, 1e-6);
    expect(repeatedP(0, fifths, "pocock")).toBe(1);
  });
});

it("an always-valid interval leaves out the truth at any of 400 looks in no more than 5 % of studies", () => {
  const [studies, looks, batch] = [2000, 400, 25];
  const draw = stream(8, "always");
  let missed = 0;
  for (let study = 0; study < studies; study++) {
    let sum = 0;
    for (let look = 1; look <= looks; look++) {
      sum += Math.sqrt(batch) * draw.normal(study, look);
      const n = look * batch;
      const at = { estimate: sum / n, standard_error: 1 / Math.sqrt(n) };
      const { ci_lower, ci_upper } = alwaysValid(at, n, { confidence_level: 0.95, tuning: 5000 });
      if (ci_lower > 0 || ci_upper < 0) {
        missed++;
        break;
      }
    }
  }
  expect(missed / studies).toBeLessThan(0.05);
  expect(missed / studies).toBeGreaterThan(0.01);
});

describe("CR2 and CR3", () => {
  const sizes = [1, 2, 3, 5, 8, 13, 4];
  const cluster = Int32Array.from(sizes.flatMap((size, g) => Array<number>(size).fill(g)));
  const n = cluster.length;
  const draw = stream(2, "clusters");
  const x = Float64Array.from({ length: n }, (_, i) => draw.normal(i));
  const t = Float64Array.from(cluster, (g) => g % 2);
  const y = Float64Array.from(
    { length: n },
    (_, i) => x[i]! + draw.normal(i, 1) + draw.normal(cluster[i]!, 2),
  );
  const columns = [new Float64Array(n).fill(1), t, x];
  const X = new Matrix(columns.map((column) => [...column])).transpose();
  const bread = inverse(X.transpose().mmul(X));
  const rest = Matrix.sub(Matrix.eye(n), X.mmul(bread).mmul(X.transpose()));
  const rowsOf = (g: number) => Array.from(cluster.keys()).filter((row) => cluster[row] === g);

  /** The definition, with n × n matrices. */
  function byDefinition(power: number) {
    const all = Array.from({ length: n }, (_, i) => i);
    const e = rest.mmul(Matrix.columnVector([...y]));
    const meat = Matrix.zeros(3, 3);
    const directions: Matrix[] = [];
    for (const [g] of sizes.entries()) {
      const rows = rowsOf(g);
      const own = new EigenvalueDecomposition(rest.selection(rows, rows), { assumeSymmetric: true });
      const scaled = own.realEigenvalues.map((value) => (value < 1e-9 ? 0 : value ** power));
      const a = own.eigenvectorMatrix.mmul(Matrix.diag(scaled)).mmul(own.eigenvectorMatrix.transpose());
      const Xg = X.selection(rows, [0, 1, 2]);
      const score = Xg.transpose()
        .mmul(a)
        .mmul(e.selection(rows, [0]));
      meat.add(score.mmul(score.transpose()));
      const contrast = Xg.mmul(bread).mmul(Matrix.columnVector([0, 1, 0]));
      directions.push(rest.selection(all, rows).mmul(a).mmul(contrast));
    }
    const P = new Matrix(directions.map((p) => directions.map((q) => p.transpose().mmul(q).get(0, 0))));
    return {
      covariance: bread.mmul(meat).mmul(bread),
      df: P.trace() ** 2 / P.mmul(P).trace(),
    };
  }
  it.each([
    ["CR2", -0.5],
    ["CR3", -1],
  ] as const)("%s is its definition, one row alone in a cluster and all", (kind, power) => {
    const found = adjustedClusterVariance(ols(columns, y), cluster, sizes.length, kind);
    const expected = byDefinition(power);
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3; j++) close(found.covariance.get(i, j), expected.covariance.get(i, j), 1e-9);
    if (kind === "CR2") close(found.satterthwaite([0, 1, 0]), expected.df, 1e-9);
  });
});

it("a root is found of functions steep, flat and negative; without a change of sign it is refused", () => {
  close(
    root((v) => v ** 9 - 1e-9, 0, 5),
    0.1,
    1e-10,
  );
  close(
    root((v) => Math.exp(-v) - 1e-6, 0, 100),
    Math.log(1e6),
    1e-10,
  );
  close(
    root((v) => 3 - v, -10, 10),
    3,
    1e-12,
  );
  expect(() => root((v) => v * v + 1, -1, 1)).toThrow(RangeError);
});
