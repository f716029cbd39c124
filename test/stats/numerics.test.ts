import fc from "fast-check";
import { Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { classicalCovariance, clusterCovariance, robustCovariance } from "../../src/stats/covariance.ts";
import {
  chiSquareTail,
  criticalValue,
  fTail,
  normalProbability,
  twoSidedP,
} from "../../src/stats/distributions.ts";
import { ols } from "../../src/stats/ols.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "../models/close.ts";
import { oracle, shipped } from "../models/data.ts";

describe("least squares", () => {
  it("gets NIST's certified digits on Longley", async () => {
    const frame = await shipped("longley.csv");
    const names = ["GNP.deflator", "GNP", "Unemployed", "Armed.Forces", "Population", "Year"];
    const fit = ols(
      [new Float64Array(frame.rows).fill(1), ...names.map((name) => frame.number(name))],
      frame.number("Employed"),
    );
    const covariance = classicalCovariance(fit);
    const expected = oracle("X02_longley_numerics.json").coef;
    for (const [index, name] of ["(Intercept)", ...names].entries()) {
      close(fit.beta[index]!, expected[name].estimate, 1e-9, name);
      close(Math.sqrt(covariance.get(index, index)), expected[name].se, 1e-9, name);
    }
  });

  it("leaves residuals orthogonal to every column, and leverages that sum to their number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 8, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (seed, n, k) => {
          const draw = (variable: string) =>
            Float64Array.from({ length: n }, (_, i) => stream(seed, variable).normal(i));
          const columns = [
            new Float64Array(n).fill(1),
            ...Array.from({ length: k }, (_, j) => draw(`x${j}`)),
          ];
          const fit = ols(columns, draw("y"));
          for (const column of columns)
            expect(Math.abs(column.reduce((sum, x, i) => sum + x * fit.residuals[i]!, 0))).toBeLessThan(1e-9);
          expect(fit.leverage().reduce((sum, h) => sum + h, 0)).toBeCloseTo(k + 1, 8);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("drops the later of two collinear columns", () => {
    const x = Float64Array.from([1, 2, 3, 4, 5]);
    const fit = ols(
      [new Float64Array(5).fill(1), x, x.map((value) => 3 - 2 * value)],
      Float64Array.from([1, 3, 2, 5, 4]),
    );
    expect(fit).toMatchObject({ kept: [0, 1], dropped: [2] });
  });

  // Rows are read 1,024 and columns four at a time.
  it.each([
    [1023, 1],
    [1024, 3],
    [1025, 4],
    [2049, 5],
    [3000, 9],
  ])("of %i rows and %i columns: residuals, HC1, HC3 and CR1 are what their definitions say", (n, k) => {
    const draw = stream(3, "definitions");
    const columns = Array.from({ length: k }, (_, j) =>
      Float64Array.from({ length: n }, (__, i) => (j === 0 ? 1 : draw.normal(i, j))),
    );
    const fit = ols(
      columns,
      Float64Array.from({ length: n }, (_, i) => draw.normal(i, 50)),
    );
    for (const column of columns)
      expect(Math.abs(column.reduce((sum, x, i) => sum + x * fit.residuals[i]!, 0))).toBeLessThan(1e-9);

    const rows = Array.from({ length: n }, (_, i) => columns.map((column) => column[i]! * fit.residuals[i]!));
    const hat = fit.leverage();
    const groups = Int32Array.from({ length: n }, (_, i) => (i * 7) % 40);
    const sums = Array.from({ length: 40 }, (_, g) =>
      columns.map((__, j) => rows.reduce((sum, row, i) => sum + (groups[i] === g ? row[j]! : 0), 0)),
    );
    const sandwich = (scores: number[][]) => {
      const score = new Matrix(scores);
      return fit.bread.mmul(score.transpose().mmul(score)).mmul(fit.bread);
    };
    const hc3 = rows.map((row, i) => row.map((value) => value / (1 - hat[i]!)));
    for (const [got, expected] of [
      [robustCovariance(fit, "HC1"), Matrix.mul(sandwich(rows), n / (n - k))],
      [robustCovariance(fit, "HC3"), sandwich(hc3)],
      [clusterCovariance(fit, groups, 40), Matrix.mul(sandwich(sums), ((40 / 39) * (n - 1)) / (n - k))],
    ] as const)
      expect(Matrix.sub(got, expected).norm()).toBeLessThan(1e-12 * expected.norm());
  });

  it("drops a column that the others determine, whichever block of rows would tell them apart", () => {
    const draw = stream(3, "collinear");
    const x = Array.from({ length: 5 }, (_, j) =>
      Float64Array.from({ length: 3000 }, (__, i) => draw.normal(i, j)),
    );
    const sum = x[0]!.map((value, i) => value + x[1]![i]! - 2 * x[4]![i]!);
    expect(ols([...x, sum], x[2]!.map(Math.abs))).toMatchObject({ kept: [0, 1, 2, 3, 4], dropped: [5] });
    const told = sum.map((value, i) => (i === 2999 ? value + 1 : value));
    expect(ols([...x, told], x[2]!.map(Math.abs))).toMatchObject({ kept: [0, 1, 2, 3, 4, 5], dropped: [] });
  });
});

describe("distributions against R", () => {
  const x03 = oracle("X03_distributions.json");
  it.each(x03.pt as { t: number; df: number; two_sided: number }[])(
    "t: P(|T| ≥ $t), df $df",
    ({ t, df, two_sided }) => close(twoSidedP(t, df), two_sided, 1e-12),
  );
  it.each(x03.qt as { p: number; df: number; q: number }[])("t quantile $p, df $df", ({ p, df, q }) =>
    close(criticalValue(2 * p - 1, df), q, 1e-12),
  );
  it.each(x03.pchisq as { x: number; df: number; upper: number }[])(
    "χ² tail of $x, df $df",
    ({ x, df, upper }) => close(chiSquareTail(x, df), upper, 1e-12),
  );
  it.each(x03.pf as { f: number; df1: number; df2: number; upper: number }[])(
    "F tail, df $df1, $df2",
    ({ f, df1, df2, upper }) => close(fTail(f, df1, df2), upper, 1e-12),
  );
  it.each((x03.pnorm as { x: number; lower: number }[]).filter(({ x }) => x > -30))(
    "normal P(Z ≤ $x)",
    ({ x, lower }) => close(normalProbability(x), lower, 1e-12),
  );
});

describe("random streams", () => {
  it("have pinned values: the same on every platform", () => {
    const s = stream(42, "units", "arm");
    expect([
      s.uniform(0),
      s.uniform(1),
      s.uniform(1, 1),
      stream(43, "units", "arm").uniform(0),
    ]).toMatchInlineSnapshot(`
      [
        0.26964145426766745,
        0.4636861587060072,
        0.8207570642540523,
        0.8756947768245367,
      ]
    `);
  });
  it("are uniform and normal, and independent between variables, units and periods", () => {
    const n = 200_000;
    const a = stream(7, "t", "a");
    const b = stream(7, "t", "b");
    let [mean, square, cross, next, later] = [0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const x = a.normal(i);
      mean += x / n;
      square += (x * x) / n;
      cross += (x * b.normal(i)) / n;
      next += (x * a.normal(i + 1)) / n;
      later += (x * a.normal(i, 1)) / n;
    }
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(square - 1)).toBeLessThan(0.015);
    for (const correlation of [cross, next, later]) expect(Math.abs(correlation)).toBeLessThan(0.01);
    const bins = new Array(16).fill(0);
    for (let i = 0; i < n; i++) bins[Math.floor(16 * a.uniform(i, 3))]++;
    const chi2 = bins.reduce((sum: number, count: number) => sum + (count - n / 16) ** 2 / (n / 16), 0);
    expect(chiSquareTail(chi2, 15)).toBeGreaterThan(1e-4);
  });
});
