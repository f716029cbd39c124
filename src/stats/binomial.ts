import { fTail } from "./distributions.ts";

/** P(X ≤ k) of a binomial of n trials with this chance, by the incomplete beta function: 1 − I_chance(k + 1, n − k). */
export function binomialAtMost(k: number, n: number, chance: number): number {
  if (k >= n) return 1;
  const [a, b] = [k + 1, n - k];
  return fTail((b * chance) / (a * (1 - chance)), 2 * a, 2 * b);
}
