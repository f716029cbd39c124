import ln from "@stdlib/math-base-special-ln";

/** An entry of a sparse matrix. */
export interface Entry {
  row: number;
  column: number;
  value: number;
}

/**
 * A linear Gaussian state space with one observation a period: y_t = Z_t′α_t + ε_t and α_{t+1} = Tα_t + η_t, with
 * Var ε = noise and Var η = disturbance. Matrices are m × m by rows.
 */
export interface StateSpace {
  /** m, the length of the state. */
  size: number;
  /** Z: one array for all periods, or one a period. */
  loading: Float64Array | readonly Float64Array[];
  /** T, the entries that are not 0. */
  transition: readonly Entry[];
  disturbance: Float64Array;
  noise: number;
  /** Of the first state: mean, covariance, and 1 for each element of which nothing is known at all. */
  initial: { mean: Float64Array; covariance: Float64Array; diffuse?: Float64Array };
}

/** What a period was to the filter: missing, seen, or used up to learn of a diffuse element. */
export type PeriodKind = 0 | 1 | 2;
export const [missing, seen, learnt] = [0, 1, 2] as const;

/** A period's prediction, before its observation: what the smoother and the forecast go on from. */
export interface Prediction {
  /** a_t, by series. */
  mean: readonly Float64Array[];
  /** P_t; of a diffuse state its finite part. */
  covariance: Float64Array;
  /** The part of P_t times which infinity goes; null once everything is known. */
  diffuse: Float64Array | null;
}

export interface Filtered {
  /** v_t = y_t − Z′a_t, by series; 0 where it is missing. */
  innovations: readonly Float64Array[];
  /** F_t, the innovation's variance; of a diffuse one the part that infinity goes with. */
  variance: Float64Array;
  kind: Uint8Array;
  /** Of periods 0 … n−1 where they are kept, and always of the period after the last. */
  predictions: readonly Prediction[];
  next: Prediction;
}

/** Below this share of Z′Z a diffuse part counts as used up. */
const usedUp = 1e-9;
const settled = 1e-14;

/**
 * The exact Kalman filter. Series are run side by side with the same gains, as the generalised least squares of one on
 * the others needs it; where the first is NaN the period is missing. Diffuse elements are exact (no large number).
 * @param keep whether each period's prediction is kept, for the smoother
 * @see Durbin & Koopman (2012), Time Series Analysis by State Space Methods, §§4.3, 4.10, 5.2
 */
export function kalmanFilter(model: StateSpace, series: readonly Float64Array[], keep = false): Filtered {
  const n = series[0]!.length;
  const { initial, size } = model;
  const innovations = series.map(() => new Float64Array(n));
  const [variance, kind] = [new Float64Array(n), new Uint8Array(n)];
  const predictions: Prediction[] = [];
  const isDiffuse = initial.diffuse?.some((value) => value > 0) ?? false;
  const moving = mover(model.transition);
  let mean = series.map((_, c) => (c === 0 ? initial.mean.slice() : new Float64Array(size)));
  let spare = series.map(() => new Float64Array(size));
  let covariance = initial.covariance;
  let diffuse = isDiffuse ? diagonal(initial.diffuse!) : null;
  let steady: Gain | null = null;
  for (let t = 0; t < n; t++) {
    if (keep) predictions.push({ mean: mean.map((a) => a.slice()), covariance, diffuse });
    const z = loadingAt(model, t);
    const isMissing = Number.isNaN(series[0]![t]!);
    const gain: Gain =
      (isMissing ? null : steady) ?? gainOf({ covariance, diffuse }, z, model.noise, isMissing);
    kind[t] = gain.kind;
    variance[t] = gain.variance;
    for (let c = 0; c < series.length; c++) {
      const v = gain.kind === missing ? 0 : series[c]![t]! - dot(z, mean[c]!);
      innovations[c]![t] = v;
      moving(mean[c]!, gain.vector, v, spare[c]!);
    }
    [mean, spare] = [spare, mean];
    if (gain === steady) continue;
    const moved = spread(model, gain.covariance, true);
    const constant: boolean = gain.kind === seen && !diffuse && model.loading instanceof Float64Array;
    steady = constant && hasSettled(covariance, moved) ? gain : null;
    covariance = moved;
    const unknown = gain.diffuse && spread(model, gain.diffuse, false);
    diffuse = unknown?.some((value) => Math.abs(value) > usedUp) ? unknown : null;
  }
  return { innovations, variance, kind, predictions, next: { mean, covariance, diffuse } };
}

/** Writes T(a + gain·v) into `out`. */
function mover(transition: readonly Entry[]) {
  const row = Int32Array.from(transition, (entry) => entry.row);
  const column = Int32Array.from(transition, (entry) => entry.column);
  const value = Float64Array.from(transition, (entry) => entry.value);
  return (a: Float64Array, gain: Float64Array, v: number, out: Float64Array) => {
    out.fill(0);
    for (let e = 0; e < row.length; e++) {
      const from = column[e]!;
      out[row[e]!]! += value[e]! * (a[from]! + gain[from]! * v);
    }
  };
}

/**
 * log p(y) of the first series, without the periods that a diffuse start uses up: for ARIMA the likelihood of the
 * differenced series. With `diffuse` their −½ log F∞ is added (Durbin & Koopman's diffuse likelihood, no 2π).
 */
export function logLikelihood({ innovations, variance, kind }: Filtered, diffuse = false): number {
  let sum = 0;
  for (let t = 0; t < kind.length; t++) {
    if (kind[t] === seen) sum += ln(2 * Math.PI * variance[t]!) + innovations[0]![t]! ** 2 / variance[t]!;
    else if (kind[t] === learnt && diffuse) sum += ln(variance[t]!);
  }
  return -sum / 2;
}

/** Z at period t; the last one's goes on where they end. */
export const loadingAt = ({ loading }: StateSpace, t: number): Float64Array =>
  loading instanceof Float64Array ? loading : loading[Math.min(t, loading.length - 1)]!;

interface Gain {
  kind: PeriodKind;
  variance: number;
  /** What of the innovation goes into the state. */
  vector: Float64Array;
  /** After the observation, before the transition. */
  covariance: Float64Array;
  diffuse: Float64Array | null;
}

function gainOf(now: Omit<Prediction, "mean">, z: Float64Array, noise: number, isMissing: boolean): Gain {
  const { covariance: p, diffuse } = now;
  if (isMissing)
    return { kind: missing, variance: 0, vector: new Float64Array(z.length), covariance: p, diffuse };
  const m = times(p, z);
  const f = dot(z, m) + noise;
  const infinite = diffuse && times(diffuse, z);
  const f_infinite = infinite ? dot(z, infinite) : 0;
  if (!infinite || !(f_infinite > usedUp * dot(z, z))) {
    const vector = m.map((value) => (f > 0 ? value / f : 0));
    return { kind: f > 0 ? seen : missing, variance: f, vector, covariance: less(p, vector, m), diffuse };
  }
  const vector = infinite.map((value) => value / f_infinite);
  const half = vector.map((value, i) => m[i]! - (value * f) / 2);
  return {
    kind: learnt,
    variance: f_infinite,
    vector,
    covariance: less(less(p, vector, half), half, vector),
    diffuse: less(diffuse, vector, infinite),
  };
}

/** P − ab′. */
function less(p: Float64Array, a: Float64Array, b: Float64Array): Float64Array {
  const [m, out] = [a.length, p.slice()];
  for (let i = 0; i < m; i++) {
    if (a[i] === 0) continue;
    for (let j = 0; j < m; j++) out[i * m + j]! -= a[i]! * b[j]!;
  }
  return out;
}

/** TPT′, where it is noisy with the disturbance's covariance. */
export function spread(
  { size: m, transition, disturbance }: StateSpace,
  p: Float64Array,
  noisy: boolean,
): Float64Array {
  const moved = new Float64Array(m * m);
  for (let e = 0; e < transition.length; e++) {
    const { row, column, value } = transition[e]!;
    for (let j = 0; j < m; j++) moved[row * m + j]! += value * p[column * m + j]!;
  }
  const out = noisy ? disturbance.slice() : new Float64Array(m * m);
  for (let e = 0; e < transition.length; e++) {
    const { row, column, value } = transition[e]!;
    for (let i = 0; i < m; i++) out[i * m + row]! += value * moved[i * m + column]!;
  }
  return out;
}

/** Ta. */
export function move(transition: readonly Entry[], a: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (const { row, column, value } of transition) out[row]! += value * a[column]!;
  return out;
}

/** Pz. */
export function times(p: Float64Array, z: Float64Array): Float64Array {
  const m = z.length;
  const out = new Float64Array(m);
  for (let j = 0; j < m; j++) {
    if (z[j] === 0) continue;
    for (let i = 0; i < m; i++) out[i]! += p[i * m + j]! * z[j]!;
  }
  return out;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function diagonal(values: Float64Array): Float64Array {
  const out = new Float64Array(values.length ** 2);
  for (const [i, value] of values.entries()) out[i * values.length + i] = value;
  return out;
}

function hasSettled(before: Float64Array, after: Float64Array): boolean {
  let [change, size] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    change = Math.max(change, Math.abs(before[i]! - after[i]!));
    size = Math.max(size, Math.abs(after[i]!));
  }
  return change <= settled * size;
}
