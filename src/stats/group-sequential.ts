import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { criticalValue, normalProbability, twoSidedP } from "./distributions.ts";
import { root } from "./root.ts";

/** How the error is spent over the information: hardly any early (O'Brien–Fleming's kind) or evenly (Pocock's kind). */
export type Spending = "obrien_fleming" | "pocock";

/**
 * The share of a two-sided α that may be spent by the information fraction t.
 * @see Lan & DeMets (1983), Biometrika 70(3): their α₁* and α₂*, each side with half of α
 */
export function spentBy(t: number, alpha: number, spending: Spending): number {
  const at = Math.min(1, t);
  if (spending === "pocock") return alpha * ln(1 + (Math.E - 1) * at);
  return 2 * twoSidedP(criticalValue(1 - alpha / 2, null) / Math.sqrt(at), null);
}

/** B(t) = Z·√t among the studies that no look has stopped yet, on a grid with Simpson's weights. */
interface Continuing {
  t: number;
  points: Float64Array;
  mass: Float64Array;
}

/**
 * The bound on |Z| at each look, so that all looks together are passed by chance with probability α.
 * @param fractions information at the looks, increasing, the last at most 1 (beyond it counts as 1)
 * @see Armitage, McPherson & Rowe (1969), JRSS A 132; Jennison & Turnbull (2000), ch. 19
 */
export function boundsOf(fractions: readonly number[], alpha: number, spending: Spending): number[] {
  let before: Continuing = { t: 0, points: Float64Array.of(0), mass: Float64Array.of(1) };
  let spent = 0;
  return fractions.map((t, look) => {
    const until = spentBy(t, alpha, spending);
    const step = Math.sqrt(t - before.t);
    const passes = (z: number) => exitBeyond(before, z * Math.sqrt(t), step);
    const own = Math.max(until - spent, 1e-18);
    const z = root((at) => passes(at) - own, 0, 40, 1e-10);
    spent = until;
    if (look < fractions.length - 1) before = continued(before, t, z * Math.sqrt(t), step);
    return z;
  });
}

function exitBeyond({ points, mass }: Continuing, bound: number, step: number): number {
  let sum = 0;
  for (const [i, b] of points.entries())
    sum += mass[i]! * (normalProbability((b - bound) / step) + normalProbability((-b - bound) / step));
  return sum;
}

function continued(before: Continuing, t: number, bound: number, step: number): Continuing {
  const edge = Math.min(bound, 9 * Math.sqrt(t));
  const intervals = 2 * Math.max(60, Math.ceil((3 * edge) / step));
  const width = (2 * edge) / intervals;
  const points = Float64Array.from({ length: intervals + 1 }, (_, i) => -edge + i * width);
  const mass = points.map((b, i) => {
    const simpson = i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2;
    let density = 0;
    for (const [j, from] of before.points.entries())
      density += before.mass[j]! * exp(-0.5 * ((b - from) / step) ** 2);
    return ((simpson * width) / 3) * (density / (step * Math.sqrt(2 * Math.PI)));
  });
  return { t, points, mass };
}

/**
 * The repeated p-value of |Z| at the last of these looks: the smallest α at whose bound it stands.
 * @see Jennison & Turnbull (1989), JRSS B 51(3)
 */
export function repeatedP(z: number, fractions: readonly number[], spending: Spending): number {
  const above = (log: number) => boundsOf(fractions, exp(log), spending).at(-1)! - Math.abs(z);
  const [low, high] = [ln(1e-12), ln(0.9999)];
  if (above(high) >= 0) return 1;
  return above(low) <= 0 ? 1e-12 : exp(root(above, low, high, 1e-8));
}
