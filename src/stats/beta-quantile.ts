import { fTail } from "./distributions.ts";
import { root } from "./root.ts";

/** The p-quantile of a beta distribution, by the F distribution's tail. @throws RangeError unless 0 < p < 1 and a, b > 0 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1 && a > 0 && b > 0)) throw new RangeError(`p ${p}, a ${a}, b ${b}`);
  const below = (x: number) => (x <= 0 ? 0 : x >= 1 ? 1 : 1 - fTail((b * x) / (a * (1 - x)), 2 * a, 2 * b));
  return root((x) => below(x) - p, 0, 1);
}
