import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/**
 * A counter-based random stream: the draw is a function of (seed, labels, unit, period) and of nothing else, so that
 * adding a variable, a unit or a period leaves every other draw as it was. Integer arithmetic only: the same bytes on
 * every platform.
 * @see Salmon et al. (2011), Parallel random numbers: as easy as 1, 2, 3; the mixer is MurmurHash3's (Appleby), twice.
 */
export interface Stream {
  /** In the open interval (0, 1), 53 bits. */
  uniform(unit: number, period?: number): number;
  /** Standard normal, by inversion. */
  normal(unit: number, period?: number): number;
}

/** The number before 1, to which the topmost draw would round. */
const largest = 1 - 2 ** -53;

/** The stream of a variable of a table: `stream(7, "units", "assignment")`. */
export function stream(seed: number, ...labels: readonly string[]): Stream {
  let high = mix(0x9e3779b9, seed | 0);
  let low = mix(0x85ebca6b, seed | 0);
  high = mix(high, Math.floor(seed / 0x100000000) | 0);
  low = mix(low, Math.floor(seed / 0x100000000) | 0);
  for (const label of labels) {
    for (let i = 0; i < label.length; i++) {
      high = mix(high, label.charCodeAt(i));
      low = mix(low, label.charCodeAt(i) ^ 0x5bd1e995);
    }
    high = mix(high, -1);
    low = mix(low, -1);
  }
  const uniform = (unit: number, period = 0): number => {
    const a = finish(mix(mix(high, unit), period)) >>> 5;
    const b = finish(mix(mix(low, period ^ 0x27d4eb2f), unit)) >>> 6;
    return Math.min((a * 67108864 + b + 0.5) / 9007199254740992, largest);
  };
  return { uniform, normal: (unit, period = 0) => normalQuantile(uniform(unit, period), 0, 1) };
}

function mix(state: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = state ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(state: number): number {
  let h = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
