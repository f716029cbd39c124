/** Values and weights ≥ 0 of what may be chosen, and the weight that all together may have. */
export interface Knapsack {
  values: readonly number[];
  weights: readonly number[];
  capacity: number;
}

/** States looked at before it gives up: about a second. */
const work = 30_000_000;

/** Non-dominated sums in the order of weight, value rising with it; `trail` is where each one's history ends. */
interface States {
  weights: Float64Array;
  values: Float64Array;
  trail: Int32Array;
  count: number;
}

const statesOf = (size: number): States => ({
  weights: new Float64Array(size),
  values: new Float64Array(size),
  trail: new Int32Array(size),
  count: 0,
});

/**
 * The most valuable choice, exactly: dynamic programming over an expanding core around the break item, both of what
 * is left out and of what is taken in, without the states that a bound or another state excludes. Values closer than
 * `precision`, a share of the optimum, are not told apart. Null when it gives up.
 * @see Pisinger (1997), A minimal algorithm for the 0-1 knapsack problem, Oper. Res. 45
 */
export function knapsack(problem: Knapsack, precision: number): boolean[] | null {
  const { values, weights } = problem;
  const capacity = reachable(problem);
  const chosen = values.map((value, i) => value > 0 && weights[i] === 0);
  const order = values
    .map((_, i) => i)
    .filter((i) => values[i]! > 0 && weights[i]! > 0 && weights[i]! <= capacity)
    .sort((a, b) => values[b]! * weights[a]! - values[a]! * weights[b]! || a - b);
  let [fill, worth, start] = [0, 0, 0];
  for (; start < order.length && fill + weights[order[start]!]! <= capacity; start++) {
    fill += weights[order[start]!]!;
    worth += values[order[start]!]!;
    chosen[order[start]!] = true;
  }
  const history = { before: [-1], item: [-1] };
  let [states, spare] = [statesOf(16), statesOf(16)];
  states.weights[0] = fill;
  states.values[0] = worth;
  states.count = 1;
  let best = { value: worth, trail: 0 };
  let left = work;
  /** The next to leave out and the next to take in. */
  for (let [out, into] = [start - 1, start]; states.count > 0 && (out >= 0 || into < order.length); ) {
    for (const inward of [true, false]) {
      if (inward ? into >= order.length : out < 0) continue;
      const at = order[inward ? into++ : out--]!;
      const sign = inward ? 1 : -1;
      const grown = grow(states, spare, sign * weights[at]!, sign * values[at]!);
      spare = states;
      states = grown;
      const next = into < order.length ? ratio(order[into]!) : 0;
      const last = out >= 0 ? ratio(order[out]!) : Number.POSITIVE_INFINITY;
      left -= states.count;
      best = prune(states, { capacity, next, last, at, history, best, precision });
      if (left < 0) return null;
    }
  }
  for (let node = best.trail; node > 0; node = history.before[node]!) {
    const item = history.item[node]!;
    chosen[item] = !chosen[item];
  }
  return chosen;

  function ratio(i: number): number {
    return values[i]! / weights[i]!;
  }
}

/** The most that weights with few decimals, or with a common divisor, can add up to: it may be less than the capacity. */
function reachable({ weights, capacity }: Knapsack): number {
  const on = (value: number) => Math.abs(value - Math.round(value)) < 1e-9 && (value === 0 || value > 0.5);
  const grid = [1, 10, 100].find((fine) => weights.every((weight) => on(weight * fine)));
  if (grid === undefined) return capacity;
  const divisor = weights.reduce((common, weight) => gcd(common, Math.round(weight * grid)), 0) || 1;
  const most = (Math.floor((capacity * grid) / divisor) * divisor) / grid;
  return Math.min(capacity, most * (1 + 1e-12));
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** All states with and without a change of weight and value, dominated ones left out; new ones have a negative trail. */
function grow(from: States, room: States, weight: number, value: number): States {
  const n = from.count;
  const to = room.weights.length >= 2 * n ? room : statesOf(4 * n);
  let [a, b, count] = [0, 0, 0];
  let top = Number.NEGATIVE_INFINITY;
  while (a < n || b < n) {
    const old = b >= n || (a < n && from.weights[a]! <= from.weights[b]! + weight);
    const w = old ? from.weights[a]! : from.weights[b]! + weight;
    const v = old ? from.values[a]! : from.values[b]! + value;
    const trail = old ? from.trail[a++]! : -1 - from.trail[b++]!;
    if (v <= top) continue;
    if (count > 0 && to.weights[count - 1] === w) count--;
    to.weights[count] = w;
    to.values[count] = v;
    to.trail[count++] = trail;
    top = v;
  }
  to.count = count;
  return to;
}

interface Pruning {
  capacity: number;
  /** Value per weight of the next that could be taken in, and of the next that could be left out. */
  next: number;
  last: number;
  at: number;
  history: { before: number[]; item: number[] };
  best: { value: number; trail: number };
  precision: number;
}

/** Drops the states that can come to nothing better than the best feasible one; writes the history of those that stay. */
function prune(
  states: States,
  { capacity, next, last, at, history, best, precision }: Pruning,
): Pruning["best"] {
  let found = best;
  const record = (i: number) => {
    if (states.trail[i]! >= 0) return;
    history.before.push(-1 - states.trail[i]!);
    history.item.push(at);
    states.trail[i] = history.item.length - 1;
  };
  for (let i = states.count - 1; i >= 0; i--) {
    if (states.weights[i]! > capacity) continue;
    // Value rises with weight: the heaviest that fits is the best.
    if (states.values[i]! > found.value) {
      record(i);
      found = { value: states.values[i]!, trail: states.trail[i]! };
    }
    break;
  }
  const enough = found.value * (1 + precision);
  let kept = 0;
  for (let i = 0; i < states.count; i++) {
    const room = capacity - states.weights[i]!;
    const reach = states.values[i]! + (room >= 0 ? room * next : room * last);
    if (!(reach > enough)) continue;
    record(i);
    states.weights[kept] = states.weights[i]!;
    states.values[kept] = states.values[i]!;
    states.trail[kept++] = states.trail[i]!;
  }
  states.count = kept;
  return found;
}
