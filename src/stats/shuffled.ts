import type { Stream } from "./random.ts";

/** The numbers 0 … n−1 in an order that the stream and the turn determine (Fisher and Yates). */
export function shuffled(n: number, draws: Stream, turn: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(draws.uniform(i, turn) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
