/** A gap's average from the treatment on, and how well it was fitted before. */
export interface PlaceboFit {
  effect: number;
  pre_rmspe: number;
}

export interface PlaceboInterval {
  ci_lower: number;
  ci_upper: number;
  p_value: number;
}

/** A placebo that is fitted exactly before has gone without bound, unless it still is. */
const size = ({ effect, pre_rmspe }: PlaceboFit): number =>
  pre_rmspe > 0 ? Math.abs(effect) / pre_rmspe : effect === 0 ? 0 : Number.POSITIVE_INFINITY;

/** The rank of |effect| / RMSPE before among the placebos' and itself, as a share. */
export const placeboP = (own: PlaceboFit, placebos: readonly PlaceboFit[]): number =>
  (1 + placebos.filter((other) => size(other) >= size(own)).length) / (placebos.length + 1);

/**
 * The effects that a placebo test does not reject: the rank of |effect − c| / RMSPE before among those of units that were
 * not treated, the treated one counted too. Null with too few placebos: under 1/alpha of them with the treated one, no
 * effect can be rejected.
 * @param alpha such as 0.05
 * @see Firpo & Possebom (2018), J. Causal Inference 6(2), §4: inversion of the permutation test, whatever its statistic
 */
export function placeboInterval(
  own: PlaceboFit,
  placebos: readonly PlaceboFit[],
  alpha: number,
): PlaceboInterval | null {
  const sizes = placebos.map(size).sort((a, b) => b - a);
  const needed = Math.floor(alpha * (sizes.length + 1) + 1e-9);
  const bound = sizes[needed - 1];
  if (bound === undefined || !Number.isFinite(bound) || !(bound * own.pre_rmspe > 0)) return null;
  const half = bound * own.pre_rmspe;
  return { ci_lower: own.effect - half, ci_upper: own.effect + half, p_value: placeboP(own, placebos) };
}
