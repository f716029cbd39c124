import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { Matrix } from "ml-matrix";
import type { Entry, StateSpace } from "./kalman.ts";

/** (p, d, q)(P, D, Q) with a season of s periods. */
export interface ArimaOrder {
  p: number;
  d: number;
  q: number;
  P: number;
  D: number;
  Q: number;
  s: number;
}

/** φ(B)w_t = θ(B)ε_t: w_t = Σ ar·w_{t−j} + ε_t + Σ ma·ε_{t−j}, the seasonal polynomials multiplied in. */
export interface Arma {
  ar: Float64Array;
  ma: Float64Array;
}

/** Any number as a partial autocorrelation between −1 and 1, and back. */
const tanh = (x: number) => (x >= 0 ? 1 - 2 / (exp(2 * x) + 1) : 2 / (exp(-2 * x) + 1) - 1);
export const freely = (r: number): number => (ln(1 + r) - ln(1 - r)) / 2;

/** The names of an order's coefficients, in the order of `coefficientsOf`. */
export const coefficientNames = ({ p, q, P, Q }: ArimaOrder): string[] =>
  (
    [
      ["ar", p],
      ["ma", q],
      ["sar", P],
      ["sma", Q],
    ] as const
  ).flatMap(([name, count]) => Array.from({ length: count }, (_, i) => `${name}${i + 1}`));

/**
 * Coefficients of a stationary and invertible process from free numbers, as many: each is the logarithmic measure (tanh)
 * of a partial autocorrelation. ar, ma, seasonal ar, seasonal ma.
 * @see Monahan (1984), Biometrika 71(2); Jones (1980), Technometrics 22(3)
 */
export function coefficientsOf({ p, q, P, Q }: ArimaOrder, free: Float64Array): Float64Array {
  const out: number[] = [];
  let from = 0;
  for (const [count, sign] of [
    [p, 1],
    [q, -1],
    [P, 1],
    [Q, -1],
  ] as const) {
    for (const value of durbinLevinson(free.subarray(from, from + count))) out.push(sign * value);
    from += count;
  }
  return Float64Array.from(out);
}

/** Autoregressive coefficients from the free measures of their partial autocorrelations. */
function durbinLevinson(free: Float64Array): number[] {
  let phi: number[] = [];
  for (const measure of free) {
    const r = tanh(measure);
    phi = [...phi.map((value, j) => value - r * phi[phi.length - 1 - j]!), r];
  }
  return phi;
}

/** The process with its seasonal polynomials multiplied in. */
export function armaOf({ p, q, P, Q, s }: ArimaOrder, coefficients: Float64Array): Arma {
  const part = (from: number, count: number) => coefficients.subarray(from, from + count);
  const ar = multiplied(polynomial(part(0, p), -1, 1), polynomial(part(p + q, P), -1, s));
  const ma = multiplied(polynomial(part(p, q), 1, 1), polynomial(part(p + q + P, Q), 1, s));
  return { ar: ar.subarray(1).map((value) => -value), ma: ma.slice(1) };
}

/** 1 + Σ sign·c_j B^(j·step). */
function polynomial(coefficients: Float64Array, sign: number, step: number): Float64Array {
  const out = new Float64Array(coefficients.length * step + 1);
  out[0] = 1;
  for (const [j, value] of coefficients.entries()) out[(j + 1) * step] = sign * value;
  return out;
}

function multiplied(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length + b.length - 1);
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) out[i + j]! += x * y;
  return out;
}

/** What a differenced value adds of the values before it: y_t = w_t + Σ Δ_j y_{t−j}. */
function differencing({ d, D, s }: ArimaOrder): Float64Array {
  let out = Float64Array.of(1);
  for (let i = 0; i < d; i++) out = multiplied(out, Float64Array.of(1, -1)) as Float64Array<ArrayBuffer>;
  for (let i = 0; i < D; i++)
    out = multiplied(out, polynomial(Float64Array.of(1), -1, s)) as Float64Array<ArrayBuffer>;
  return out.subarray(1).map((value) => -value);
}

/**
 * The process in state space, with errors of variance 1: the ARMA part as a companion matrix, started from its stationary
 * distribution (or, as statsmodels without `enforce_stationarity`, from nothing), then the values that differencing
 * refers to, of which nothing is known before the first.
 * @see Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, §3.4
 */
export function arimaStateSpace(
  order: ArimaOrder,
  { ar, ma }: Arma,
  start: "stationary" | "diffuse" = "stationary",
): StateSpace {
  const r = Math.max(ar.length, ma.length + 1);
  const delta = differencing(order);
  const size = r + delta.length;
  const transition: Entry[] = [];
  const set = (row: number, column: number, value: number) =>
    value !== 0 && transition.push({ row, column, value });
  for (const [i, value] of ar.entries()) set(i, 0, value);
  for (let i = 1; i < r; i++) set(i - 1, i, 1);
  const loading = Float64Array.from({ length: size }, (_, i) => (i === 0 ? 1 : i < r ? 0 : delta[i - r]!));
  if (delta.length > 0) for (const [j, value] of loading.entries()) set(r, j, value);
  for (let i = r + 1; i < size; i++) set(i, i - 1, 1);
  const shocks = Float64Array.from({ length: size }, (_, i) => (i === 0 ? 1 : i < r ? (ma[i - 1] ?? 0) : 0));
  const disturbance = new Float64Array(size * size);
  for (let i = 0; i < r; i++) for (let j = 0; j < r; j++) disturbance[i * size + j] = shocks[i]! * shocks[j]!;
  const covariance = new Float64Array(size * size);
  if (start === "stationary") {
    const p = stationaryCovariance(ar, shocks.subarray(0, r));
    for (let i = 0; i < r; i++) for (let j = 0; j < r; j++) covariance[i * size + j] = p.get(i, j);
  }
  const diffuse = Float64Array.from({ length: size }, (_, i) => Number(i >= r || start === "diffuse"));
  return {
    size,
    loading,
    transition,
    disturbance,
    noise: 0,
    initial: { mean: new Float64Array(size), covariance, diffuse },
  };
}

/** P = TPT′ + RR′ of the companion matrix T by doubling: P += APA′, A = A². */
function stationaryCovariance(ar: Float64Array, shocks: Float64Array): Matrix {
  const r = shocks.length;
  let a = Matrix.zeros(r, r);
  for (const [i, value] of ar.entries()) a.set(i, 0, value);
  for (let i = 1; i < r; i++) a.set(i - 1, i, 1);
  const column = Matrix.columnVector(shocks);
  let p = column.mmul(column.transpose());
  for (let step = 0; step < 60; step++) {
    const added = a.mmul(p).mmul(a.transpose());
    p = p.add(added);
    if (!(added.max() > 1e-17 * p.max()) && !(-added.min() > 1e-17 * p.max())) break;
    a = a.mmul(a);
  }
  return p;
}
