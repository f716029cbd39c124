import { CholeskyDecomposition, Matrix } from "ml-matrix";
import type { Frame } from "../frame/frame.ts";
import { less, means, totals } from "../stats/by-group.ts";
import { codes } from "../stats/moments.ts";

/** A panel's two dimensions as codes: units in order of appearance, periods in order of time. */
export interface Panel {
  unit: Int32Array;
  units: number;
  /** Index into `times`. */
  period: Int32Array;
  times: readonly (string | number)[];
}

export function panelOf(frame: Frame, unitColumn: string, timeColumn: string): Panel {
  const { code: unit, count: units } = codes(frame.text(unitColumn));
  const column = frame.column(timeColumn);
  const values = Array.from(column.values as ArrayLike<string | number>);
  const times = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
  const index = new Map(times.map((time, i) => [time, i]));
  return { unit, units, period: Int32Array.from(values, (value) => index.get(value)!), times };
}

export interface TwoWay {
  /** What unit and period effects leave of a column. */
  sweep(values: Float64Array): Float64Array;
  /** How many free parameters the period effects add to the unit effects. */
  periods: number;
}

/**
 * The exact projection off unit and period effects, on unbalanced panels too: unit effects are solved for the period
 * effects, and those from one periods × periods system. One period of each connected part of the panel is the base.
 * @param weights of the rows, above 0; the projection is then the weighted one
 * @see Abowd, Creecy & Kramarz (2002), Census Technical Paper 2002-06, on connected parts
 */
export function twoWay(panel: Panel, weights: Float64Array | null = null): TwoWay {
  const { unit, units, period, times } = panel;
  const rowsOf = totals(unit, units, weights);
  const { free, system } = periodSystem(panel, rowsOf, weights);
  const cholesky = free.length > 0 ? new CholeskyDecomposition(system) : null;
  const project = (values: Float64Array): Float64Array => {
    const within = less(values, means(values, unit, rowsOf, weights), unit);
    if (!cholesky) return within;
    const sums = new Float64Array(times.length);
    for (let i = 0; i < within.length; i++) sums[period[i]!]! += within[i]! * (weights?.[i] ?? 1);
    const solved = cholesky.solve(Matrix.columnVector(free.map((t) => sums[t]!)));
    const effects = new Float64Array(times.length);
    for (const [i, t] of free.entries()) effects[t] = solved.get(i, 0);
    const left = less(values, effects, period);
    return less(left, means(left, unit, rowsOf, weights), unit);
  };
  // The second pass removes what rounding left of the first.
  return { sweep: (values) => project(project(values)), periods: free.length };
}

/** D − N′U⁻¹N over the free periods: D is the weight of a period, U of a unit, N of a unit in a period. */
function periodSystem(
  { unit, units, period, times }: Panel,
  rowsOf: Float64Array,
  weights: Float64Array | null,
) {
  const periodsOf = Array.from({ length: units }, () => new Map<number, number>());
  const home = Array.from(times.keys());
  const root = (t: number): number => {
    let at = t;
    while (home[at] !== at) at = home[at]!;
    home[t] = at;
    return at;
  };
  for (let i = 0; i < unit.length; i++) {
    const seen = periodsOf[unit[i]!]!;
    const [first] = seen.keys();
    if (first !== undefined) {
      const [a, b] = [root(first), root(period[i]!)];
      home[Math.max(a, b)] = Math.min(a, b);
    }
    seen.set(period[i]!, (seen.get(period[i]!) ?? 0) + (weights?.[i] ?? 1));
  }
  const rowsIn = totals(period, times.length, weights);
  const free = Array.from(times.keys()).filter((t) => rowsIn[t]! > 0 && root(t) !== t);
  const place = new Int32Array(times.length).fill(-1);
  for (const [i, t] of free.entries()) place[t] = i;
  const system = Matrix.diag(free.map((t) => rowsIn[t]!));
  for (const { own, weight } of patterns(periodsOf, rowsOf)) {
    const inside = own.filter(([t]) => place[t]! >= 0);
    for (const [s, n_s] of inside) {
      for (const [t, n_t] of inside) {
        const [row, column] = [place[s]!, place[t]!];
        system.set(row, column, system.get(row, column) - n_s * n_t * weight);
      }
    }
  }
  return { free, system };
}

interface Pattern {
  own: readonly [period: number, weight: number][];
  weight: number;
}

/** The distinct patterns of periods that units are seen in (one in a balanced panel), with Σ 1/rows over their units. */
function patterns(periodsOf: readonly Map<number, number>[], rowsOf: Float64Array) {
  const found = new Map<string, Pattern>();
  let last: Pattern | undefined;
  for (const [u, seen] of periodsOf.entries()) {
    // Most often it is the one before again, which is told without a text of it.
    if (last === undefined || !fits(last, seen)) {
      const own = [...seen].sort(([a], [b]) => a - b);
      const key = own.join(";");
      last = found.get(key) ?? { own, weight: 0 };
      found.set(key, last);
    }
    last.weight += 1 / rowsOf[u]!;
  }
  return found.values();
}

const fits = ({ own }: Pattern, seen: ReadonlyMap<number, number>): boolean =>
  own.length === seen.size && own.every(([period, weight]) => seen.get(period) === weight);
