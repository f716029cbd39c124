import type { StateSpace } from "./kalman.ts";
import type { Stream } from "./random.ts";

/** States by period: n × m by rows. */
export type StatePath = Float64Array;

/**
 * Draws of the states of n periods given the series (NaN is missing), from a model whose first state is known but for a
 * finite variance, and whose disturbances are independent: a path is simulated, and the series' smoothed difference
 * from it added. Storage is made once and used by every draw; the path returned is valid until the next one.
 * @see Durbin & Koopman (2002), Biometrika 89(3); Jarociński (2015), Computational Statistics & Data Analysis 91
 */
export function stateSampler(n: number, m: number) {
  const [path, backward, gains] = [0, 0, 0].map(() => new Float64Array(n * m)) as [
    StatePath,
    Float64Array,
    Float64Array,
  ];
  const rest = new Float64Array(n);
  const scaled = new Float64Array(n);
  const filter = filterer(n, m);
  return (
    model: StateSpace,
    y: Float64Array,
    draws: { state: Stream; noise: Stream },
    at: number,
  ): StatePath => {
    simulate(model, path, n, draws.state, at);
    const sd = Math.sqrt(model.noise);
    for (let t = 0; t < n; t++) rest[t] = y[t]! - observed(model, path, t) - sd * draws.noise.normal(at, t);
    filter(model, rest, gains, scaled);
    smoothBack(model, gains, scaled, backward, n);
    addSmoothed(model, backward, path, n);
    return path;
  };
}

/** Z′α of a period of a path. */
export function observed({ loading, size: m }: StateSpace, path: StatePath, t: number): number {
  const z = loading as Float64Array;
  let sum = 0;
  for (let i = 0; i < m; i++) if (z[i] !== 0) sum += z[i]! * path[t * m + i]!;
  return sum;
}

/** Writes Tα of a period into the next. */
function advance({ transition, size: m }: StateSpace, path: StatePath, t: number): void {
  path.fill(0, (t + 1) * m, (t + 2) * m);
  for (const { row, column, value } of transition) path[(t + 1) * m + row]! += value * path[t * m + column]!;
}

/** A path without the first state's mean, from which it differs by the same on both sides of the difference. */
function simulate(model: StateSpace, path: StatePath, n: number, draws: Stream, at: number): void {
  const { size: m, disturbance, initial } = model;
  for (let i = 0; i < m; i++) path[i] = Math.sqrt(initial.covariance[i * m + i]!) * draws.normal(at, i);
  for (let t = 1; t < n; t++) {
    advance(model, path, t - 1);
    for (let i = 0; i < m; i++) {
      const variance = disturbance[i * m + i]!;
      if (variance > 0) path[t * m + i]! += Math.sqrt(variance) * draws.normal(at, t * m + i);
    }
  }
}

/** The filter: each period's innovation over its variance (0 where missing), and the gain that goes with it. */
function filterer(n: number, m: number) {
  const [p, half, mean, after, product] = [m * m, m * m, m, m, m].map(
    (length) => new Float64Array(length),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  return (model: StateSpace, y: Float64Array, gains: Float64Array, scaled: Float64Array): void => {
    const { initial, loading, transition, disturbance, noise } = model;
    const z = loading as Float64Array;
    p.set(initial.covariance);
    mean.set(initial.mean);
    for (let t = 0; t < n; t++) {
      gains.fill(0, t * m, (t + 1) * m);
      scaled[t] = 0;
      if (!Number.isNaN(y[t]!)) {
        product.fill(0);
        let [f, v] = [noise, y[t]!];
        for (let j = 0; j < m; j++) {
          if (z[j] === 0) continue;
          for (let i = 0; i < m; i++) product[i]! += p[i * m + j]! * z[j]!;
          v -= z[j]! * mean[j]!;
        }
        for (let j = 0; j < m; j++) f += z[j]! * product[j]!;
        scaled[t] = v / f;
        for (let i = 0; i < m; i++) {
          const gain = product[i]! / f;
          gains[t * m + i] = gain;
          mean[i]! += gain * v;
          for (let j = 0; j < m; j++) p[i * m + j]! -= gain * product[j]!;
        }
      }
      after.fill(0);
      half.fill(0);
      for (const { row, column, value } of transition) {
        after[row]! += value * mean[column]!;
        for (let j = 0; j < m; j++) half[row * m + j]! += value * p[column * m + j]!;
      }
      mean.set(after);
      p.set(disturbance);
      for (const { row, column, value } of transition)
        for (let i = 0; i < m; i++) p[i * m + row]! += value * half[i * m + column]!;
    }
  };
}

/** r_{t−1} = z v/F + (T(I − kz′))′ r_t, kept as r_{t−1} at t. */
function smoothBack(
  { transition, loading, size: m }: StateSpace,
  gains: Float64Array,
  scaled: Float64Array,
  backward: Float64Array,
  n: number,
): void {
  const z = loading as Float64Array;
  for (let t = n - 1; t >= 0; t--) {
    const here = t * m;
    backward.fill(0, here, here + m);
    if (t < n - 1)
      for (const { row, column, value } of transition)
        backward[here + column]! += value * backward[here + m + row]!;
    let step = scaled[t]!;
    for (let i = 0; i < m; i++) step -= gains[here + i]! * backward[here + i]!;
    for (let i = 0; i < m; i++) if (z[i] !== 0) backward[here + i]! += z[i]! * step;
  }
}

/** Adds E(α | rest) to the path: α̂_1 = a + P r_0, α̂_{t+1} = Tα̂_t + Q r_t. */
function addSmoothed(
  { transition, disturbance, initial, size: m }: StateSpace,
  backward: Float64Array,
  path: StatePath,
  n: number,
): void {
  let now = new Float64Array(m);
  let next = new Float64Array(m);
  for (let i = 0; i < m; i++) now[i] = initial.mean[i]! + initial.covariance[i * m + i]! * backward[i]!;
  for (let t = 0; t < n; t++) {
    for (let i = 0; i < m; i++) path[t * m + i]! += now[i]!;
    if (t === n - 1) return;
    next.fill(0);
    for (const { row, column, value } of transition) next[row]! += value * now[column]!;
    for (let i = 0; i < m; i++) next[i]! += disturbance[i * m + i]! * backward[(t + 1) * m + i]!;
    [now, next] = [next, now];
  }
}
