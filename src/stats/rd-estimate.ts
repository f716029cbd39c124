import { Matrix } from "ml-matrix";
import {
  type Kernel,
  kernelWeights,
  localPolynomial,
  powersOf,
  type RdErrors,
  rdResiduals,
  type Side,
  scoreMatrix,
  weighted,
} from "./local-polynomial.ts";
import type { Bandwidths } from "./rd-bandwidth.ts";

export interface RdSetting {
  order: number;
  kernel: Kernel;
  errors: RdErrors;
}

/** One side's value at the cutoff. */
interface SideFit {
  conventional: number;
  corrected: number;
  /** Variances of the two. */
  variance: number;
  robust: number;
  /** Rows with weight in the bandwidths h and b. */
  inH: number;
  inB: number;
}

/** The jump at the cutoff, and what each side has in its window. */
export interface Jump {
  conventional: number;
  conventional_se: number;
  corrected: number;
  robust_se: number;
  left: SideFit;
  right: SideFit;
}

/**
 * The jump of y at the cutoff by local polynomials, conventional and corrected for the bias that the next order shows, with
 * the standard error that counts the correction's own noise.
 * @throws RangeError where a window holds too few points
 * @see Calonico, Cattaneo & Titiunik (2014), Econometrica 82(6), Theorem 1
 */
export function jumpAt(left: Side, right: Side, { h, b }: Bandwidths, setting: RdSetting): Jump {
  const [l, r] = [sideAt(left, h[0], b[0], setting), sideAt(right, h[1], b[1], setting)];
  return {
    conventional: r.conventional - l.conventional,
    conventional_se: Math.sqrt(r.variance + l.variance),
    corrected: r.corrected - l.corrected,
    robust_se: Math.sqrt(r.robust + l.robust),
    left: l,
    right: r,
  };
}

function sideAt(side: Side, h: number, b: number, { order: p, kernel, errors }: RdSetting): SideFit {
  const [wide, inner] = [kernelWeights(side.x, Math.max(h, b), kernel), kernelWeights(side.x, h, kernel)];
  const keep = (_: unknown, i: number) => wide[i]! > 0;
  const near: Side = {
    x: side.x.filter(keep),
    y: side.y.filter(keep),
    cluster: side.cluster?.filter(keep) ?? null,
  };
  const wh = kernelWeights(near.x, h, kernel);
  const wb = kernelWeights(near.x, b, kernel);
  const count = (weights: Float64Array) => weights.filter((weight) => weight > 0).length;
  if (count(wh) < p + 2 || count(wb) < p + 3) throw new RangeError("too few points in the window");
  const fit = localPolynomial(near, wh, p);
  const next = localPolynomial(near, wb, p + 1);
  const influence = correctedScores(near, wh, wb, h, p, next.bread);
  const corrected = fit.bread
    .mmul(Matrix.columnVector(influence.map((column) => dot(column, near.y))))
    .get(0, 0);
  const scores = fit.powers.map((column) => column.map((value, i) => value * wh[i]!));
  const variance = fit.bread
    .mmul(scoreMatrix(scores, rdResiduals(near, fit, errors), near.cluster))
    .mmul(fit.bread)
    .get(0, 0);
  const robust = fit.bread
    .mmul(scoreMatrix(influence, rdResiduals(near, next, errors), near.cluster, p + 2))
    .mmul(fit.bread)
    .get(0, 0);
  return {
    conventional: fit.beta[0]!,
    corrected,
    variance,
    robust,
    inH: count(inner),
    inB: count(kernelWeights(side.x, b, kernel)),
  };
}

/** Q: the score columns of the fit less the bias that the coefficient of order p + 1 implies. */
function correctedScores(
  { x }: Side,
  wh: Float64Array,
  wb: Float64Array,
  h: number,
  p: number,
  nextBread: Matrix,
): Float64Array[] {
  const powers = powersOf(x, p + 1);
  const u = x.map((value) => (value / h) ** (p + 1));
  const scale = h ** (p + 1);
  const leading = x.map((_, i) => {
    let sum = 0;
    for (let j = 0; j <= p + 1; j++) sum += nextBread.get(p + 1, j) * powers[j]![i]!;
    return sum * wb[i]!;
  });
  return powers.slice(0, p + 1).map((column) => {
    const bias = weighted(column, u, wh) * scale;
    return column.map((value, i) => value * wh[i]! - bias * leading[i]!);
  });
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
