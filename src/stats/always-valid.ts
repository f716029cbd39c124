import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
/**
 * How early an always-valid interval is to be narrow: it is narrowest, beside the fixed-horizon one, at `tuning`
 * observations. GrowthBook's default is 5000.
 * @see Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2024), Ann. Stat. 52(6), eq. for ρ in its section 2
 */
export const sequenceRho = (alpha: number, tuning: number): number =>
  Math.sqrt((-2 * ln(alpha) + ln(1 - 2 * ln(alpha))) / tuning);

/**
 * The asymptotic confidence sequence of an estimate: its intervals hold the truth at every look together, however many
 * there are and whenever one stops. The p-value is valid at any of them.
 * @param n observations that the standard error is of, both arms
 * @see Waudby-Smith et al. (2024), eq. 9; the p-value inverts it
 */
export function alwaysValid(
  { estimate, standard_error }: { estimate: number; standard_error: number },
  n: number,
  { confidence_level, tuning }: { confidence_level: number; tuning: number },
) {
  const alpha = 1 - confidence_level;
  const information = n * sequenceRho(alpha, tuning) ** 2;
  const reach = Math.sqrt((2 * (information + 1) * ln(Math.sqrt(information + 1) / alpha)) / information);
  const z2 = (estimate / standard_error) ** 2;
  const log = 0.5 * ln(information + 1) - (information * z2) / (2 * (information + 1));
  return {
    ci_lower: estimate - reach * standard_error,
    ci_upper: estimate + reach * standard_error,
    p_value: Math.min(1, exp(log)),
  };
}
