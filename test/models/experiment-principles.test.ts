import { inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/contracts/index.ts";
import { criticalValue, twoSidedP } from "../../src/stats/distributions.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "./close.ts";
import { estimate, frameOf, shipped } from "./data.ts";

const each = <T>(n: number, value: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => value(i));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const covariance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + (value - mean(a)) * (b[i]! - mean(b)), 0) / (a.length - 1);
const variance = (a: readonly number[]) => covariance(a, a);

/** The textbook's matrices: β = (X′X)⁻¹X′y and the sandwich of n × n matrices. */
function dense(columns: readonly number[][], y: readonly number[], kind: string) {
  const X = new Matrix([...columns.map((column) => [...column])]).transpose();
  const bread = inverse(X.transpose().mmul(X));
  const [n, k] = [X.rows, X.columns];
  const beta = bread.mmul(X.transpose()).mmul(Matrix.columnVector([...y]));
  const hat = X.mmul(bread).mmul(X.transpose());
  const e = Matrix.sub(Matrix.columnVector([...y]), X.mmul(beta)).to1DArray();
  const rss = e.reduce((sum, value) => sum + value * value, 0);
  const weight: Record<string, (i: number) => number> = {
    classical: () => rss / (n - k),
    HC0: (i) => e[i]! ** 2,
    HC1: (i) => (e[i]! ** 2 * n) / (n - k),
    HC2: (i) => e[i]! ** 2 / (1 - hat.get(i, i)),
    HC3: (i) => e[i]! ** 2 / (1 - hat.get(i, i)) ** 2,
  };
  const meat = X.transpose()
    .mmul(Matrix.diag(each(n, weight[kind]!)))
    .mmul(X);
  return { beta: beta.to1DArray(), covariance: bread.mmul(meat).mmul(bread), df: n - k };
}

function same(found: Estimate, value: number, error: number, df: number | null, tolerance = 1e-10): void {
  const half = criticalValue(0.95, df) * error;
  close(found.effect_estimate, value, tolerance, "effect");
  close(found.standard_error, error, tolerance, "standard error");
  close(found.ci_lower, value - half, 10 * tolerance, "lower end");
  close(found.ci_upper, value + half, 10 * tolerance, "upper end");
  close(found.p_value!, twoSidedP(value / error, df), 100 * tolerance, "p-value");
}

const n = 90;
const draw = stream(31, "principles");
const t = each(n, (i) => Number(draw.uniform(i) < 0.4));
const x = each(n, (i) => 10 + 3 * draw.normal(i, 1));
const color = each(n, (i) => ["blue", "green", "red"][Math.floor(3 * draw.uniform(i, 2))]!);
const y = each(
  n,
  (i) => x[i]! * (1 + 0.3 * t[i]!) + (color[i] === "red" ? 2 : 0) + draw.normal(i, 3) * (1 + t[i]!),
);
const one = each(n, () => 1);
const is = (level: string) => color.map((value) => Number(value === level));
const centred = (values: readonly number[]) => values.map((value) => value - mean(values));
const times = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value * b[i]!);

describe.each(["classical", "HC0", "HC1", "HC2", "HC3"])("by dense matrices, %s", (kind) => {
  const frame = frameOf({ y, t, x, color });
  const params = { outcome: "y", treatment: "t", covariates: ["x", "color"], standard_errors: kind };
  it("additive adjustment by a number and a category", () => {
    const { beta, covariance: v, df } = dense([one, t, x, is("green"), is("red")], y, kind);
    same(estimate("experiment", frame, params), beta[1]!, Math.sqrt(v.get(1, 1)), df);
  });
  it("Lin: covariates about their means, crossed with the treatment", () => {
    const covariates = [x, is("green"), is("red")].map(centred);
    const crossed = covariates.map((column) => times(column, t));
    const { beta, covariance: v, df } = dense([one, t, ...covariates, ...crossed], y, kind);
    const found = estimate("experiment", frame, { ...params, adjustment: "lin" });
    same(found, beta[1]!, Math.sqrt(v.get(1, 1)), df, 1e-9);
    // Over control's fitted mean at the covariates' means, which is the intercept.
    const ratio = beta[1]! / beta[0]!;
    const gradient = [-ratio / beta[0]!, 1 / beta[0]!];
    const spread = gradient.reduce(
      (sum, a, i) => sum + gradient.reduce((inner, b, j) => inner + a * b * v.get(i, j), 0),
      0,
    );
    close(found.relative!.estimate, ratio, 1e-9);
    close(found.relative!.standard_error, Math.sqrt(spread), 1e-9);
    close(found.relative!.ci_upper, ratio + criticalValue(0.95, df) * Math.sqrt(spread), 1e-9);
  });
});

it("Lin's estimate is the difference of two regressions' predictions at the covariates' means, arm by arm", () => {
  const at = (arm: number) => {
    const rows = each(n, (i) => i).filter((i) => t[i] === arm);
    const { beta } = dense(
      [rows.map(() => 1), rows.map((i) => x[i]!)],
      rows.map((i) => y[i]!),
      "HC0",
    );
    return beta[0]! + beta[1]! * mean(x);
  };
  const params = { outcome: "y", treatment: "t", covariates: ["x"], adjustment: "lin" };
  close(estimate("experiment", frameOf({ y, t, x }), params).effect_estimate, at(1) - at(0), 1e-10);
});

describe("a ratio of sums by the delta method's formula", () => {
  const parts = async () => {
    const frame = await shipped("syn_ratio.csv");
    const [num, den, arms] = ["num", "den", "treat"].map((name) => [...frame.number(name)]);
    const of = (arm: number) => {
      const rows = arms!.flatMap((value, i) => (value === arm ? [i] : []));
      const [a, b] = [num!, den!].map((values) => rows.map((i) => values[i]!));
      const ratio = mean(a!) / mean(b!);
      const spread = variance(a!) - 2 * ratio * covariance(a!, b!) + ratio ** 2 * variance(b!);
      return { ratio, variance: spread / rows.length / mean(b!) ** 2, df: rows.length - 1 };
    };
    return { frame, treated: of(1), control: of(0) };
  };
  it("difference and relative difference, Welch", async () => {
    const { frame, treated, control } = await parts();
    const found = estimate("experiment", frame, {
      ...{ outcome: "num", denominator: "den", treatment: "treat", standard_errors: "welch" },
    });
    const whole = treated.variance + control.variance;
    const df = whole ** 2 / (treated.variance ** 2 / treated.df + control.variance ** 2 / control.df);
    same(found, treated.ratio - control.ratio, Math.sqrt(whole), df);
    const growth = treated.ratio / control.ratio;
    close(found.relative!.estimate, growth - 1, 1e-10);
    const spread = (treated.variance + growth ** 2 * control.variance) / control.ratio ** 2;
    close(found.relative!.standard_error, Math.sqrt(spread), 1e-10);
  });
});

describe("blocks by their formula", () => {
  const block = each(n, (i) => `b${Math.floor(draw.uniform(i, 4) * 4)}`);
  const arms = each(n, (i) => ["control", "b", "c"][i % 3]!);
  it.each(["b", "c"])("three arms: Σ w_j(ȳ_j1 − ȳ_j0) and Σ w_j²(s²_j1/n_j1 + s²_j0/n_j0), arm %s", (arm) => {
    const found = estimate("experiment", frameOf({ y, arms, block }), {
      ...{ outcome: "y", treatment: "arms", arm, blocks: "block" },
    });
    let [effect, spread] = [0, 0];
    for (const name of new Set(block)) {
      const own = (label: string) => y.filter((_, i) => block[i] === name && arms[i] === label);
      const [one_, zero] = [own(arm), own("control")];
      const weight = block.filter((value) => value === name).length / n;
      effect += weight * (mean(one_) - mean(zero));
      spread += weight ** 2 * (variance(one_) / one_.length + variance(zero) / zero.length);
    }
    same(found, effect, Math.sqrt(spread), n - 3 * new Set(block).size, 1e-9);
  });
});

describe("the complier effect by dense two-stage least squares", () => {
  const took = each(n, (i) => Number(t[i] === 1 ? draw.uniform(i, 5) < 0.8 : draw.uniform(i, 5) < 0.1));
  it.each([
    ["HC0", [], 1],
    ["HC1", ["x"], n / (n - 3)],
  ] as const)("%s, covariates %j", (kind, covariates, factor) => {
    const found = estimate("experiment", frameOf({ y, t, x, took }), {
      ...{
        outcome: "y",
        treatment: "t",
        covariates: [...covariates],
        compliance: "took",
        standard_errors: kind,
      },
    }).readings!.find(({ name }) => name === "complier_effect")!;
    const w = [one, ...covariates.map(() => x)];
    const [X, Z] = [
      [took, ...w],
      [t, ...w],
    ].map((columns) => new Matrix(columns.map((c) => [...c])).transpose());
    const inverted = inverse(Z!.transpose().mmul(X!));
    const beta = inverted.mmul(Z!.transpose()).mmul(Matrix.columnVector([...y]));
    const e = Matrix.sub(Matrix.columnVector([...y]), X!.mmul(beta)).to1DArray();
    const meat = Z!
      .transpose()
      .mmul(Matrix.diag(e.map((value) => factor * value * value)))
      .mmul(Z!);
    const error = Math.sqrt(inverted.mmul(meat).mmul(inverted.transpose()).get(0, 0));
    close(found.estimate, beta.get(0, 0), 1e-10);
    close(found.standard_error!, error, 1e-10);
    expect(found.degrees_of_freedom).toBe(n - X!.columns);
    close(found.p_value!, twoSidedP(found.estimate / error, n - X!.columns), 1e-9);
  });
});

describe("the verdict's other numbers by hand", () => {
  it("attrition overall and differential, and χ² of its difference", () => {
    const holes = y.map((value, i) => (i % 3 === 0 && t[i] === 1 ? null : value));
    const { diagnostics } = estimate("experiment", frameOf({ y: holes, t }), {
      outcome: "y",
      treatment: "t",
    });
    const lost = (arm: number) => {
      const own = holes.filter((_, i) => t[i] === arm);
      return { share: own.filter((value) => value === null).length / own.length, n: own.length };
    };
    const [one_, zero] = [lost(1), lost(0)];
    const pooled = holes.filter((value) => value === null).length / n;
    close(diagnostics.attrition_overall!.value!, pooled, 1e-12);
    close(diagnostics.attrition_differential!.value!, Math.abs(one_.share - zero.share), 1e-12);
    const z = (one_.share - zero.share) / Math.sqrt(pooled * (1 - pooled) * (1 / one_.n + 1 / zero.n));
    close(diagnostics.attrition_p!.value!, twoSidedP(z, null), 1e-10);
  });
  it("winsorising at given quantiles, both tails, and the effect of what is left", () => {
    const sorted = [...y].sort((a, b) => a - b);
    const at = (p: number) => {
      const place = (n - 1) * p;
      const below = Math.floor(place);
      return sorted[below]! + (place - below) * (sorted[below + 1]! - sorted[below]!);
    };
    const [low, high] = [at(0.05), at(0.95)];
    const capped = y.map((value) => Math.min(high, Math.max(low, value)));
    const { beta, covariance: v, df } = dense([one, t], capped, "HC2");
    const params = { outcome: "y", treatment: "t", winsorize: { lower: 0.05, upper: 0.95 } };
    same(estimate("experiment", frameOf({ y, t }), params), beta[1]!, Math.sqrt(v.get(1, 1)), df);
  });
});
