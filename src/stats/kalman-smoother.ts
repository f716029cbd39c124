import { Matrix } from "ml-matrix";
import {
  dot,
  type Filtered,
  loadingAt,
  missing,
  type Prediction,
  type StateSpace,
  seen,
  times,
} from "./kalman.ts";

/** A state given all observations. */
export interface Smoothed {
  mean: Float64Array;
  /** m × m; null where only means were asked for. */
  covariance: Matrix | null;
}

/** r and N of the backward recursion, by powers of the diffuse part; N only where covariances are wanted. */
interface Back {
  r0: Float64Array;
  r1: Float64Array;
  n: [Matrix, Matrix, Matrix] | null;
}

/**
 * Each period's state given the whole series, backwards from a filter that kept its predictions; exact where the start is
 * diffuse. Means alone take O(m²) a period: what a simulation smoother repeats.
 * @throws RangeError when the predictions were not kept
 * @see Durbin & Koopman (2012), Time Series Analysis by State Space Methods, §§4.4, 5.3
 */
export function smooth(model: StateSpace, filtered: Filtered, covariances = true): Smoothed[] {
  const { size: m } = model;
  const n = filtered.kind.length;
  if (filtered.predictions.length !== n) throw new RangeError("the filter kept no predictions");
  const zeros = () => Matrix.zeros(m, m);
  let back: Back = {
    r0: new Float64Array(m),
    r1: new Float64Array(m),
    n: covariances ? [zeros(), zeros(), zeros()] : null,
  };
  const transition = denseTransition(model);
  const out = new Array<Smoothed>(n);
  for (let t = n - 1; t >= 0; t--) {
    const now = filtered.predictions[t]!;
    back = throughPeriod(model, filtered, t, throughTransition(model, transition, back));
    const [finite, infinite] = [times(now.covariance, back.r0), now.diffuse && times(now.diffuse, back.r1)];
    out[t] = {
      mean: now.mean[0]!.map((value, i) => value + finite[i]! + (infinite?.[i] ?? 0)),
      covariance: back.n && covarianceOf(now, back.n, m),
    };
  }
  return out;
}

function denseTransition({ size, transition }: StateSpace): Matrix {
  const dense = Matrix.zeros(size, size);
  for (const { row, column, value } of transition) dense.set(row, column, dense.get(row, column) + value);
  return dense;
}

/** T′r and T′NT. */
function throughTransition({ transition }: StateSpace, dense: Matrix, { r0, r1, n }: Back): Back {
  const across = (r: Float64Array) => {
    const moved = new Float64Array(r.length);
    for (const { row, column, value } of transition) moved[column]! += value * r[row]!;
    return moved;
  };
  const around = (matrix: Matrix) => dense.transpose().mmul(matrix).mmul(dense);
  return { r0: across(r0), r1: across(r1), n: n && [around(n[0]), around(n[1]), around(n[2])] };
}

/** What the observation of period t adds. */
function throughPeriod(model: StateSpace, filtered: Filtered, t: number, back: Back): Back {
  const { r0, r1, n } = back;
  const z = loadingAt(model, t);
  const [v, f, kind] = [filtered.innovations[0]![t]!, filtered.variance[t]!, filtered.kind[t]!];
  if (kind === missing) return back;
  const { covariance, diffuse } = filtered.predictions[t]!;
  const m = times(covariance, z);
  if (kind === seen) {
    const gain = m.map((value) => value / f);
    const keep = keeping(gain, z);
    const around = (matrix: Matrix) => keep.transpose().mmul(matrix).mmul(keep);
    const square = outer(z, z, 1 / f);
    return {
      r0: alongside(r0, z, v / f - dot(gain, r0)),
      r1: alongside(r1, z, -dot(gain, r1)),
      n: n && [around(n[0]).add(square), around(n[1]), around(n[2])],
    };
  }
  const f_finite = dot(z, m) + model.noise;
  const k0 = times(diffuse!, z).map((value) => value / f);
  const k1 = m.map((value, i) => (value - k0[i]! * f_finite) / f);
  return {
    r0: alongside(r0, z, -dot(k0, r0)),
    r1: alongside(r1, z, v / f - dot(k0, r1) - dot(k1, r0)),
    n: n && learntN(n, keeping(k0, z), outer(k1, z, -1), outer(z, z, 1 / f), f_finite / f),
  };
}

/** N of a period that a diffuse element was learnt in; L0 = I − k0z′, L1 = −k1z′, square zz′/F∞, ratio F/F∞. */
function learntN(
  [n0, n1, n2]: [Matrix, Matrix, Matrix],
  l0: Matrix,
  l1: Matrix,
  square: Matrix,
  ratio: number,
): Back["n"] {
  const of = (left: Matrix, n: Matrix, right: Matrix) => left.transpose().mmul(n).mmul(right);
  return [
    of(l0, n0, l0),
    of(l0, n1, l0)
      .add(of(l1, n0, l0))
      .add(square),
    of(l0, n2, l0)
      .add(of(l0, n1, l1))
      .add(of(l1, n1.transpose(), l0))
      .add(of(l1, n0, l1))
      .sub(Matrix.mul(square, ratio)),
  ];
}

const keeping = (k: Float64Array, z: Float64Array) => Matrix.eye(k.length).sub(outer(k, z, 1));
const outer = (a: Float64Array, b: Float64Array, scale: number) =>
  Matrix.columnVector(a).mmul(Matrix.rowVector(b)).mul(scale);
const alongside = (r: Float64Array, z: Float64Array, scale: number) =>
  r.map((value, i) => value + scale * z[i]!);

/** P − PN0P − P∞N1P − (P∞N1P)′ − P∞N2P∞. */
function covarianceOf(
  { covariance, diffuse }: Prediction,
  [n0, n1, n2]: [Matrix, Matrix, Matrix],
  m: number,
): Matrix {
  const dense = (values: Float64Array) => Matrix.from1DArray(m, m, values);
  const p = dense(covariance);
  const finite = Matrix.sub(p, p.mmul(n0).mmul(p));
  if (!diffuse) return finite;
  const infinite = dense(diffuse);
  const cross = infinite.mmul(n1).mmul(p);
  return finite.sub(cross).sub(cross.transpose()).sub(infinite.mmul(n2).mmul(infinite));
}
