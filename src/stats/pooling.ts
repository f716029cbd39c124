import { chiSquareTail } from "./distributions.ts";

/** Several estimates taken together. */
export interface Pooled {
  estimate: number;
  standard_error: number;
}

export interface Pooling {
  fixed: Pooled;
  random: Pooled;
  /** Cochran's Q of how far they lie apart, its p-value, and the share of it that is not chance. */
  q: number;
  q_p: number;
  i2: number;
  /** Variance of the effects themselves between studies. */
  tau2: number;
}

/**
 * Inverse-variance pooling, with one effect for all and with effects that differ (DerSimonian and Laird).
 * @param variances above 0
 * @throws RangeError without any estimate
 * @see DerSimonian & Laird (1986), Controlled Clinical Trials 7(3), eqs. 8 and 9; Higgins & Thompson (2002), Statistics in Medicine 21(11)
 */
export function pool(estimates: readonly number[], variances: readonly number[]): Pooling {
  if (estimates.length === 0) throw new RangeError("nothing to pool");
  const weighted = (tau2: number): Pooled & { total: number; squares: number } => {
    const weights = variances.map((variance) => 1 / (variance + tau2));
    const total = weights.reduce((sum, w) => sum + w, 0);
    return {
      estimate: estimates.reduce((sum, y, i) => sum + weights[i]! * y, 0) / total,
      standard_error: Math.sqrt(1 / total),
      total,
      squares: weights.reduce((sum, w) => sum + w * w, 0),
    };
  };
  const { total, squares, ...fixed } = weighted(0);
  const df = estimates.length - 1;
  const q = estimates.reduce((sum, y, i) => sum + (y - fixed.estimate) ** 2 / variances[i]!, 0);
  const tau2 = df === 0 ? 0 : Math.max(0, (q - df) / (total - squares / total));
  const { estimate, standard_error } = weighted(tau2);
  return {
    fixed,
    random: { estimate, standard_error },
    q,
    q_p: df === 0 ? 1 : chiSquareTail(q, df),
    i2: q > 0 ? Math.max(0, (q - df) / q) : 0,
    tau2,
  };
}
