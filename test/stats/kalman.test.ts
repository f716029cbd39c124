import { inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { type Entry, kalmanFilter, logLikelihood, type StateSpace } from "../../src/stats/kalman.ts";
import { forecast } from "../../src/stats/kalman-forecast.ts";
import { smooth } from "../../src/stats/kalman-smoother.ts";
import { minimise } from "../../src/stats/minimise.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "../models/close.ts";

const entries = (rows: number[][]): Entry[] =>
  rows
    .flatMap((values, row) => values.map((value, column) => ({ row, column, value })))
    .filter(({ value }) => value !== 0);
const draws = (n: number, label: string) =>
  Float64Array.from({ length: n }, (_, t) => stream(3, label).normal(t));

/** A model of m states with a dense transition, some diffuse, and an observation that changes with time. */
const general: StateSpace = {
  size: 3,
  loading: Array.from({ length: 40 }, (_, t) => Float64Array.of(1, 0.3 * t - 2, 0.5)),
  transition: entries([
    [1, 0, 0.2],
    [0, 1, 0],
    [0.1, 0, 0.7],
  ]),
  disturbance: Float64Array.of(0.5, 0, 0.1, 0, 0.02, 0, 0.1, 0, 0.8),
  noise: 0.6,
  initial: {
    mean: Float64Array.of(0, 0, 1),
    covariance: Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1.5),
    diffuse: Float64Array.of(1, 1, 0),
  },
};

/**
 * The same model as one joint normal of all states and observations, by matrices: no recursion. The diffuse elements are
 * unknown constants, estimated by generalised least squares.
 */
function joint(model: StateSpace, y: Float64Array, extra: number) {
  const [m, n] = [model.size, y.length + extra];
  const transition = Matrix.zeros(m, m);
  for (const { row, column, value } of model.transition) transition.set(row, column, value);
  const dense = (values: Float64Array) => Matrix.from1DArray(m, m, values);
  const powers = [Matrix.eye(m)];
  for (let t = 1; t < n; t++) powers.push(transition.mmul(powers[t - 1]!));
  // α_t = T^t α_0 + Σ T^{t−1−s} η_s.
  const cov = (t: number, u: number) => {
    let sum = powers[t]!.mmul(dense(model.initial.covariance)).mmul(powers[u]!.transpose());
    for (let s = 0; s < Math.min(t, u); s++)
      sum = sum.add(powers[t - 1 - s]!.mmul(dense(model.disturbance)).mmul(powers[u - 1 - s]!.transpose()));
    return sum;
  };
  const z = (t: number) =>
    Matrix.rowVector(
      model.loading instanceof Float64Array
        ? model.loading
        : model.loading[Math.min(t, model.loading.length - 1)]!,
    );
  const rows = Array.from(y.keys()).filter((t) => !Number.isNaN(y[t]!));
  const v = Matrix.zeros(rows.length, rows.length);
  for (const [i, t] of rows.entries())
    for (const [j, u] of rows.entries())
      v.set(i, j, z(t).mmul(cov(t, u)).mmul(z(u).transpose()).get(0, 0) + (t === u ? model.noise : 0));
  const unknown = Array.from(model.initial.diffuse ?? []).flatMap((value, i) => (value ? [i] : []));
  const design = new Matrix(rows.map((t) => unknown.map((i) => z(t).mmul(powers[t]!).get(0, i))));
  const mean0 = Matrix.columnVector(model.initial.mean);
  const e = Matrix.columnVector(rows.map((t) => y[t]! - z(t).mmul(powers[t]!).mmul(mean0).get(0, 0)));
  const w = inverse(v);
  const information = design.transpose().mmul(w).mmul(design);
  const bread = unknown.length > 0 ? inverse(information) : Matrix.zeros(0, 0);
  const delta = unknown.length > 0 ? bread.mmul(design.transpose()).mmul(w).mmul(e) : Matrix.zeros(0, 1);
  const left = unknown.length > 0 ? Matrix.sub(e, design.mmul(delta)) : e;
  const select = (t: number) => powers[t]!.subMatrixColumn(unknown);
  const state = (t: number) => {
    const cross = Matrix.zeros(m, rows.length);
    for (const [j, u] of rows.entries()) cross.setColumn(j, cov(t, u).mmul(z(u).transpose()).to1DArray());
    const base = powers[t]!.mmul(mean0).add(cross.mmul(w).mmul(left));
    if (unknown.length === 0) return { mean: base, gain: cross.mmul(w), slack: null, cross };
    const slack = Matrix.sub(select(t), cross.mmul(w).mmul(design));
    return { mean: base.add(select(t).mmul(delta)), gain: cross.mmul(w), slack, cross };
  };
  const covariance = (t: number, u: number) => {
    const [a, b] = [state(t), state(u)];
    const own = Matrix.sub(cov(t, u), a.gain.mmul(b.cross.transpose()));
    return a.slack ? own.add(a.slack.mmul(bread).mmul(b.slack!.transpose())) : own;
  };
  return { state, covariance, z, v, left, information, w, rows };
}

const y = draws(18, "y").map((value, t) => (t === 1 || t === 9 ? Number.NaN : 3 * value + t));

describe("a state space against the joint normal of all its periods", () => {
  const filtered = kalmanFilter(general, [y], true);
  const exact = joint(general, y, 4);
  it("has the likelihood, the diffuse elements aside", () => {
    // The restricted likelihood: −½[(n−d) log 2π + log|V| + log|X′V⁻¹X| + e′V⁻¹e].
    const det = (matrix: Matrix) => Math.log(matrix.rows === 0 ? 1 : luDeterminant(matrix));
    const quadratic = exact.left.transpose().mmul(exact.w).mmul(exact.left).get(0, 0);
    const n = exact.rows.length - 2;
    const expected = -(n * Math.log(2 * Math.PI) + det(exact.v) + det(exact.information) + quadratic) / 2;
    close(logLikelihood(filtered, true), expected, 1e-10);
  });
  it.each([0, 1, 2, 5, 9, 17])("has the smoothed state of period %i and its covariance", (t) => {
    const found = smooth(general, filtered)[t]!;
    const mean = exact.state(t).mean.to1DArray();
    for (const [i, value] of found.mean.entries()) close(value, mean[i]!, 1e-8, `state ${i}`);
    const covariance = exact.covariance(t, t);
    expect(Matrix.sub(found.covariance!, covariance).norm()).toBeLessThan(1e-8 * covariance.norm());
    expect(smooth(general, filtered, false)[t]!.mean).toEqual(found.mean);
  });
  it("has the forecasts and their joint covariance", () => {
    const { mean, covariance } = forecast(general, filtered, 4);
    for (let h = 0; h < 4; h++) {
      const t = 18 + h;
      close(mean[0]![h]!, exact.z(t).mmul(exact.state(t).mean).get(0, 0), 1e-9);
      for (let j = 0; j < 4; j++) {
        const u = 18 + j;
        const expected = exact.z(t).mmul(exact.covariance(t, u)).mmul(exact.z(u).transpose()).get(0, 0);
        close(covariance.get(h, j), expected + (h === j ? general.noise : 0), 1e-9, `${h}, ${j}`);
      }
    }
  });
  it("filters a second series with the gains of the first", () => {
    const other = draws(18, "x");
    const both = kalmanFilter(general, [y, other]).innovations;
    const mixed = kalmanFilter(general, [y.map((value, t) => value - 2 * other[t]!)]).innovations[0]!;
    for (const [t, value] of mixed.entries()) expect(value).toBeCloseTo(both[0]![t]! - 2 * both[1]![t]!, 9);
  });
  it("refuses to forecast what it has not learnt, and to smooth what it has not kept", () => {
    const nothing = kalmanFilter(general, [Float64Array.of(1)]);
    expect(() => forecast(general, nothing, 2)).toThrow(RangeError);
    expect(() => smooth(general, nothing)).toThrow(RangeError);
  });
});

describe("once the covariance has settled", () => {
  const level = (steps: number): StateSpace => ({
    size: 1,
    loading: steps === 0 ? Float64Array.of(1) : Array.from({ length: steps }, () => Float64Array.of(1)),
    transition: entries([[1]]),
    disturbance: Float64Array.of(0.3),
    noise: 1.7,
    initial: { mean: Float64Array.of(0), covariance: Float64Array.of(0), diffuse: Float64Array.of(1) },
  });
  const walk = draws(300, "walk").map((value, t) => (t > 150 && t < 160 ? Number.NaN : value));
  it("gives the numbers of every step done, through a gap as well", () => {
    const [fast, slow] = [kalmanFilter(level(0), [walk]), kalmanFilter(level(300), [walk])];
    close(logLikelihood(fast), logLikelihood(slow), 1e-12);
    close(fast.next.mean[0]![0]!, slow.next.mean[0]![0]!, 1e-11);
  });
  it("scales with the series", () => {
    const filtered = kalmanFilter(level(0), [walk.map((value) => 100 * value)]);
    close(filtered.next.mean[0]![0]!, 100 * kalmanFilter(level(0), [walk]).next.mean[0]![0]!, 1e-12);
  });
});

function luDeterminant(matrix: Matrix): number {
  const a = matrix.clone();
  let product = 1;
  for (let j = 0; j < a.rows; j++) {
    product *= a.get(j, j);
    for (let i = j + 1; i < a.rows; i++) {
      const factor = a.get(i, j) / a.get(j, j);
      for (let c = j; c < a.rows; c++) a.set(i, c, a.get(i, c) - factor * a.get(j, c));
    }
  }
  return product;
}

describe("minimise", () => {
  it("finds the bottom of Rosenbrock's valley, and its curvature", () => {
    const valley = ([x, y]: Float64Array) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;
    const { point, hessian, converged } = minimise(valley, Float64Array.of(-1.2, 1));
    expect(converged).toBe(true);
    close(point[0]!, 1, 1e-6);
    close(point[1]!, 1, 1e-6);
    close(hessian.get(0, 0), 802, 1e-3);
    close(hessian.get(0, 1), -400, 1e-3);
  });
  it("goes down from where the curvature is negative, and not to where there is no value", () => {
    const well = ([x]: Float64Array) => (x! > 2 ? Number.NaN : (x! ** 2 - 1) ** 2);
    const { point, converged } = minimise(well, Float64Array.of(0.1));
    close(Math.abs(point[0]!), 1, 1e-6);
    expect(converged).toBe(true);
  });
  it("says that a slope without an end has no minimum", () => {
    expect(minimise(([x]) => Math.exp(-x!), Float64Array.of(0), 30).converged).toBe(false);
  });
});
