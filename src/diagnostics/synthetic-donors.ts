import type { Diagnostic } from "../contracts/index.ts";
import { moments } from "../stats/moments.ts";
import { quantile } from "../stats/quantile.ts";

const median = (values: readonly number[]) => quantile(Float64Array.from(values).sort(), 0.5);

/**
 * Whether something befell donors as well: the spread of their changes into the first treated period, against those before.
 * @param donors by period their gaps from mixes of the others, which common factors do not move, or else their outcomes;
 * `pre`: the index of the first treated period
 */
export function donorsAtStart(
  donors: readonly Float64Array[],
  pre: number,
  times: readonly (string | number)[],
): Record<string, Diagnostic> {
  const apart = Array.from({ length: pre }, (_, t) =>
    Math.sqrt(moments(donors.map((y) => y[t + 1]! - y[t]!)).variance),
  );
  const ratio = apart.at(-1)! / median(apart.slice(0, -1));
  if (!Number.isFinite(ratio)) return {};
  return {
    donors_at_start: {
      value: ratio,
      threshold: 2,
      status: ratio > 2 ? "warn" : "pass",
      statement: `into ${times[pre]} the donors' own changes lie ${ratio.toFixed(2)} times as far apart as in the middle one of the periods before`,
    },
  };
}

/** Any mix leaves some gap before: too much is more than the mixes of donors taken for treated leave. */
export function fitAgainstPlacebos(
  own: number,
  placebos: readonly number[],
  gap: string,
): Record<string, Diagnostic> {
  const ratio = own / median(placebos);
  if (!Number.isFinite(ratio)) return {};
  return {
    pre_fit_placebos: {
      value: ratio,
      threshold: 2,
      status: ratio > 2 ? "fail" : ratio > 1.5 ? "warn" : "pass",
      statement: `before the treatment ${gap} ${ratio.toFixed(2)} times as far as the middle one of ${placebos.length} placebos'`,
    },
  };
}
