/** Under one way that the spreads may be, of a further study of the same effect: what it finds is y = θ + b + e. */
export interface StudyMoments {
  /** How likely these spreads are. */
  share: number;
  /** Cov(v·θ, y): what it says of full scale. */
  covariance: number;
  /** Var(y) but for its sampling error: of θ + b, and the method's own noise ω. */
  variance: number;
}

/**
 * The standard deviation of the forecast's mean after a study of this standard error, seen from before it:
 * s̃² = Cov(v·θ, y)² / (Var(y) + s²), over the spreads. What no pilot tells, an initiative's own voltage, is not in it, nor is the
 * bias that the study shares with what is known already: the same method again does not find its own bias.
 */
export const movedBy = (moments: readonly StudyMoments[], standard_error: number): number =>
  Math.sqrt(
    moments.reduce(
      (sum, { share, covariance, variance }) =>
        sum + (share * covariance ** 2) / (variance + standard_error ** 2),
      0,
    ),
  );
