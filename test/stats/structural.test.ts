import { inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { drawRegression } from "../../src/stats/gibbs-regression.ts";
import { observed, stateSampler } from "../../src/stats/gibbs-state.ts";
import { gibbs } from "../../src/stats/gibbs-structural.ts";
import { drawsOf, drawVariance } from "../../src/stats/gibbs-variates.ts";
import { kalmanFilter } from "../../src/stats/kalman.ts";
import { smooth } from "../../src/stats/kalman-smoother.ts";
import { moments } from "../../src/stats/moments.ts";
import { stream } from "../../src/stats/random.ts";
import { fitStructural } from "../../src/stats/structural.ts";
import { layoutOf, structuralSpace } from "../../src/stats/structural-model.ts";
import { close } from "../models/close.ts";

const times = (n: number, value: (i: number) => number) =>
  Float64Array.from({ length: n }, (_, i) => value(i));
const draw = stream(2, "series");
const walk = (n: number, step: number, noise: number) => {
  let level = 0;
  return times(n, (t) => {
    level += step * draw.normal(t, 1);
    return 3 + level + noise * draw.normal(t, 2);
  });
};

/** By elimination. */
const determinantOf = (m: Matrix): number => {
  const a = m.clone();
  let product = 1;
  for (let k = 0; k < a.rows; k++) {
    product *= a.get(k, k);
    for (let i = k + 1; i < a.rows; i++) {
      const ratio = a.get(i, k) / a.get(k, k);
      for (let j = k; j < a.rows; j++) a.set(i, j, a.get(i, j) - ratio * a.get(k, j));
    }
  }
  return product;
};

describe("the simulation smoother draws from the states' exact distribution", () => {
  it.each([
    { trend: false, season: null },
    { trend: true, season: null },
    { trend: true, season: 4 },
  ])("%o", (structure) => {
    const y = walk(14, 0.5, 1);
    y[4] = Number.NaN;
    y[13] = Number.NaN;
    const { size } = layoutOf(structure);
    const initial = { mean: times(size, (i) => 1 - i / 4), variance: times(size, (i) => 2 + i) };
    const space = structuralSpace(structure, { noise: 1, level: 0.3, slope: 0.05, season: 0.2 }, initial);
    const exact = smooth(space, kalmanFilter(space, [y], true));
    const [draws, sampler] = [4000, stateSampler(14, size)];
    const streams = { state: stream(1, "state"), noise: stream(1, "noise") };
    const paths = Array.from({ length: draws }, (_, i) => sampler(space, y, streams, i).slice());
    for (const t of [0, 4, 8, 13])
      for (let i = 0; i < size; i++) {
        const found = moments(paths.map((path) => path[t * size + i]!));
        const variance = exact[t]!.covariance!.get(i, i);
        const off = Math.abs(found.mean - exact[t]!.mean[i]!);
        expect(off).toBeLessThan(4.5 * Math.sqrt(variance / draws) + 1e-12);
        expect(Math.abs(found.variance / variance - 1)).toBeLessThan(4.5 * Math.sqrt(2 / draws));
      }
    const signal = paths.map((path) => observed(space, path, 4));
    expect(moments(signal).variance).toBeGreaterThan(0);
  });
});

describe("a variance given squares", () => {
  const draws = (df: number, squares: number, limit: number) =>
    times(4000, (i) => drawVariance(df, squares, limit, drawsOf(stream(4, "v"), i)));
  it("has the mean and spread of the inverse gamma", () => {
    const { mean, variance } = moments(draws(30, 60, Number.POSITIVE_INFINITY));
    const expected = 60 / 28;
    close(mean, expected, 0.02);
    close(variance, (2 * expected ** 2) / 26, 0.12);
  });
  it("stays under its limit, which stands for it where it must", () => {
    for (const value of draws(30, 60, 2)) expect(value).toBeLessThanOrEqual(2);
    expect(draws(30, 60, 0.01)[0]).toBe(0.01);
  });
});

describe("the spike-and-slab regression", () => {
  const n = 40;
  const columns = [0, 1, 2].map((j) => times(n, (t) => draw.normal(t, 10 + j)));
  const y = times(n, (t) => 0.35 * columns[0]![t]! + 0.15 * columns[1]![t]! + draw.normal(t, 20));
  const cross = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, t) => sum + value * b[t]!, 0);
  const xx = Float64Array.from(columns.flatMap((a) => columns.map((b) => cross(a, b))));
  const data = { xx, xr: Float64Array.from(columns, (a) => cross(a, y)), rr: cross(y, y), n };
  const precision = xx.map((value, at) => (0.3 * value) / n + (at % 4 === 0 ? 0.1 : 0));
  const prior = { precision, inclusion: times(3, () => 0.4), df: 5, squares: 4, limit: 1e9 };
  /** Each of the eight models' log probability, by matrices: β and σ² integrated out. */
  const models = Array.from({ length: 8 }, (_, code) => {
    const chosen = [0, 1, 2].filter((j) => code & (1 << j));
    const part = (values: Float64Array) =>
      new Matrix(chosen.map((i) => chosen.map((j) => values[3 * i + j]!)));
    const log = chosen.length * Math.log(0.4) + (3 - chosen.length) * Math.log(0.6);
    const power = (5 + n) / 2;
    if (chosen.length === 0)
      return { chosen, log: log - power * Math.log(4 + data.rr), mean: [] as number[] };
    const [before, after] = [part(precision), Matrix.add(part(precision), part(xx))];
    const xr = Matrix.columnVector(chosen.map((j) => data.xr[j]!));
    const mean = inverse(after).mmul(xr);
    const squares = 4 + data.rr - mean.dot(xr);
    const half = (m: Matrix) => Math.log(determinantOf(m)) / 2;
    return {
      chosen,
      log: log + half(before) - half(after) - power * Math.log(squares),
      mean: mean.to1DArray(),
    };
  });
  const total = models.reduce((sum, { log }) => sum + Math.exp(log - models[0]!.log), 0);
  const share = (log: number) => Math.exp(log - models[0]!.log) / total;
  it("visits models as often as they are probable, and averages their coefficients", () => {
    const [included, beta] = [new Uint8Array(3).fill(1), new Float64Array(3)];
    const draws = 8000;
    const [inside, sums] = [new Float64Array(3), new Float64Array(3)];
    for (let i = 0; i < draws; i++) {
      drawRegression(prior, data, included, beta, drawsOf(stream(3, "r"), i));
      for (let j = 0; j < 3; j++) {
        inside[j]! += included[j]! / draws;
        sums[j]! += beta[j]! / draws;
        if (!included[j]) expect(beta[j]).toBe(0);
      }
    }
    for (let j = 0; j < 3; j++) {
      const chance = models.reduce(
        (sum, { chosen, log }) => sum + Number(chosen.includes(j)) * share(log),
        0,
      );
      const mean = models.reduce(
        (sum, { chosen, log, mean: own }) =>
          sum + (chosen.includes(j) ? own[chosen.indexOf(j)]! * share(log) : 0),
        0,
      );
      expect(chance).toBeGreaterThan(0.02);
      expect(Math.abs(inside[j]! - chance)).toBeLessThan(0.035);
      expect(Math.abs(sums[j]! - mean)).toBeLessThan(0.02);
    }
  });
});

describe("the likelihood of a local level with a regression", () => {
  const n = 30;
  const y = walk(n, 0.6, 1);
  const x = times(n, (t) => Math.sin(t) + 0.2 * draw.normal(t, 7));
  const series = { y, columns: [x], structure: { trend: false, season: null } };
  /** First differences, of which nothing is diffuse: their joint normal density, β by generalised least squares. */
  const direct = (level: number, noise: number, restricted: boolean) => {
    const v = Matrix.zeros(n - 1, n - 1);
    for (let i = 0; i < n - 1; i++) {
      v.set(i, i, level + 2 * noise);
      if (i > 0)
        for (const [a, b] of [
          [i, i - 1],
          [i - 1, i],
        ] as const)
          v.set(a, b, -noise);
    }
    const difference = (values: Float64Array) =>
      Matrix.columnVector(Array.from(values.slice(1), (value, t) => value - values[t]!));
    const [dy, dx, precision] = [difference(y), difference(x), inverse(v)];
    const information = dx.transpose().mmul(precision).mmul(dx).get(0, 0);
    const beta = dx.transpose().mmul(precision).mmul(dy).get(0, 0) / information;
    const left = Matrix.sub(dy, Matrix.mul(dx, beta));
    const square = left.transpose().mmul(precision).mmul(left).get(0, 0);
    const count = n - 1 - Number(restricted);
    const log = Math.log(determinantOf(v)) + (restricted ? Math.log(information) : 0);
    return { beta, log: -(count * Math.log(2 * Math.PI) + log + square) / 2 };
  };
  it.each(["maximum", "restricted"] as const)(
    "%s: its value, β, and that nothing near it is higher",
    (how) => {
      const { variances, log_likelihood, beta, n: count } = fitStructural(series, how);
      const at = (level: number, noise: number) => direct(level, noise, how === "restricted");
      const there = at(variances.level, variances.noise);
      expect(count).toBe(n - 1);
      close(log_likelihood, there.log, 1e-9);
      close(beta[0]!, there.beta, 1e-8);
      for (const [a, b] of [
        [1.05, 1],
        [0.95, 1],
        [1, 1.05],
        [1, 0.95],
      ] as const)
        expect(at(a * variances.level, b * variances.noise).log).toBeLessThan(there.log);
    },
  );
  it("a level that does not move has a variance of 0, and says so by having none to be sure of", () => {
    const still = times(60, (t) => 5 + x[t % n]! + (t % 2 ? 0.3 : -0.3));
    const { variances, free, interior } = fitStructural({
      ...series,
      y: still,
      columns: [times(60, (t) => x[t % n]!)],
    });
    expect([variances.level, free.length, interior]).toEqual([0, 0, true]);
  });
  it("of two controls that are one, the later is dropped", () => {
    const found = fitStructural({ ...series, columns: [x, x.map((value) => 3 * value - 1)] });
    expect([found.kept, found.dropped]).toEqual([[0], [1]]);
  });
});

it("2,000 draws on 500 periods and 5 controls take under 5 s", () => {
  const columns = [1, 2, 3, 4, 5].map((j) => times(500, (t) => draw.normal(t, 30 + j)));
  const y = times(400, (t) => columns[0]![t]! - columns[1]![t]! + draw.normal(t, 40));
  const before = performance.now();
  const found = gibbs(
    { y, columns, horizon: 100, structure: { trend: false, season: null } },
    { seed: 1, draws: 2000, prior_level_sd: 0.01, expected_model_size: 3 },
  );
  expect(performance.now() - before).toBeLessThan(5000);
  expect(found.drawn).toHaveLength(2000 * 100);
});
