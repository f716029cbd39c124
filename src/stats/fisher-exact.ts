import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import type { TwoByTwo } from "./proportions.ts";
import { root } from "./root.ts";

/** The events of the arm given both margins: weights at odds ratio 1, by their logarithm relative to the largest. */
interface Hypergeometric {
  low: number;
  log: Float64Array;
}

/**
 * Fisher's exact test of a 2 × 2 table: the two-sided p sums the tables no more probable than the one found; the odds
 * ratio is the conditional maximum-likelihood one with its exact interval. Its ends are null where they are 0 or infinite.
 * @see Fisher (1935), JRSS 98; Agresti (1992), Statistical Science 7(1)
 */
export function fisherExact({ x1, n1, x0, n0 }: TwoByTwo, level: number) {
  const law = hypergeometric(x1 + x0, n1, n0);
  const at = x1 - law.low;
  const last = law.log.length - 1;
  const own = exp(law.log[at]!);
  const tail = (1 - level) / 2;
  const share = (logOdds: number, wanted: (index: number) => boolean) => {
    const p = tilted(law, logOdds);
    return p.reduce((sum, value, i) => (wanted(i) ? sum + value : sum), 0);
  };
  const mean = (logOdds: number) => tilted(law, logOdds).reduce((sum, value, i) => sum + value * i, 0);
  const solve = (f: (logOdds: number) => number) => exp(root(f, -60, 60, 1e-13));
  return {
    p_value: Math.min(
      1,
      share(0, (i) => exp(law.log[i]!) <= own * (1 + 1e-7)),
    ),
    odds_ratio: at === 0 || at === last ? null : solve((t) => mean(t) - at),
    ci_lower: at === 0 ? null : solve((t) => share(t, (i) => i >= at) - tail),
    ci_upper: at === last ? null : solve((t) => tail - share(t, (i) => i <= at)),
  };
}

function hypergeometric(events: number, n1: number, n0: number): Hypergeometric {
  const low = Math.max(0, events - n0);
  const high = Math.min(events, n1);
  const log = new Float64Array(high - low + 1);
  for (let i = 1; i < log.length; i++) {
    const x = low + i;
    log[i] = log[i - 1]! + ln(((n1 - x + 1) * (events - x + 1)) / (x * (n0 - events + x)));
  }
  const most = log.reduce((a, b) => Math.max(a, b));
  return { low, log: log.map((value) => value - most) };
}

/** Probabilities at an odds ratio of exp(logOdds). */
function tilted({ log }: Hypergeometric, logOdds: number): Float64Array {
  const raised = log.map((value, i) => value + logOdds * i);
  const most = raised.reduce((a, b) => Math.max(a, b));
  const weights = raised.map((value) => exp(value - most));
  const whole = weights.reduce((a, b) => a + b);
  return weights.map((value) => value / whole);
}
