import type { Diagnostic, Verdict } from "../contracts/index.ts";
import type { ExperimentParams } from "./experiment-params.ts";

interface Interval {
  ci_lower: number;
  ci_upper: number;
}

/**
 * What the interval says to do. Neutral: it lies within ± the smallest effect that would matter, so the effect is known to
 * be small; ship and harm: it leaves out 0, and so does the correction for several arms; underpowered: neither.
 * Withheld: the arms are not what was assigned (SRM p < .001), or a fixed-horizon interval is read too early.
 */
export function verdictOf(
  p: Pick<ExperimentParams, "smallest_effect" | "better">,
  { ci_lower, ci_upper }: Interval,
  { p_value, alpha }: { p_value: number; alpha: number },
  diagnostics: Record<string, Diagnostic>,
): Verdict {
  const [smallest_effect, { better }] = [p.smallest_effect ?? null, p];
  const say = (decision: Verdict["decision"], statement: string): Verdict => ({
    decision,
    smallest_effect,
    statement,
  });
  const { srm_p, valid_horizon } = diagnostics;
  if (srm_p !== undefined && srm_p.value! < 0.001)
    return say("withheld", `${srm_p.statement}: the arms are not what was assigned`);
  if (valid_horizon?.value === 0) return say("withheld", valid_horizon.statement);
  const small = smallest_effect ?? 0;
  const interval = `the interval is ${written(ci_lower)} to ${written(ci_upper)}`;
  if (ci_lower > -small && ci_upper < small) return say("neutral", `${interval}, inside ±${small}`);
  const [worst, best] = better === "higher" ? [ci_lower, ci_upper] : [-ci_upper, -ci_lower];
  const found = p_value < alpha;
  if (worst > 0 && found) return say("ship", `${interval}: better than control`);
  if (best < 0 && found) return say("harm", `${interval}: worse than control`);
  const why = worst > 0 || best < 0 ? "leaves out 0, but not once corrected for several arms" : "holds 0";
  return say(
    "underpowered",
    `${interval}, ${why}${smallest_effect === null ? "" : `, and is not inside ±${small}`}`,
  );
}

/** Three digits with a true minus sign: the sentence is read by people. */
const written = (value: number): string => value.toPrecision(3).replace("-", "−");
