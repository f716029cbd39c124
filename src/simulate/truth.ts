import { type Estimand, type Phase, SCHEMA_VERSION, type Truth, type Violation } from "../contracts/index.ts";

interface Asked {
  estimand: string;
  outcome: string;
  /** y1 − y0 of whom the estimand is about. */
  effects: ArrayLike<number>;
  /** Whose effect each is, where one unit has several; each its own otherwise. */
  units?: ArrayLike<number>;
  declared?: number | null;
  group?: string | null;
}

/** An estimand's value as the mean of y1 − y0 over whom it is about, with its Monte Carlo standard error over units. */
export function estimandOf({
  estimand,
  outcome,
  effects,
  units,
  declared = null,
  group = null,
}: Asked): Estimand {
  const n = effects.length;
  let value = 0;
  for (let i = 0; i < n; i++) value += effects[i]! / n;
  const { g, squares } = units ? squaresByUnit(effects, units, value) : squaresOf(effects, value);
  const se_mc = g > 1 ? Math.sqrt((squares * g) / (g - 1)) / n : null;
  return { estimand, outcome, value, se_mc, n, declared, group };
}

/** Σ (value − center)² over n values. */
function squaresOf(values: ArrayLike<number>, center: number) {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - center) * (values[i]! - center);
  return { g: values.length, squares };
}

/** The same of the g units' sums: rows of one unit are not independent. */
function squaresByUnit(values: ArrayLike<number>, units: ArrayLike<number>, center: number) {
  const sums = new Map<number, number>();
  for (let i = 0; i < values.length; i++) {
    const unit = units[i]!;
    sums.set(unit, (sums.get(unit) ?? 0) + values[i]! - center);
  }
  return { g: sums.size, squares: squaresOf([...sums.values()], 0).squares };
}

interface Told {
  design: string;
  seed: number;
}

/** A simulation's truth; estimands of nobody are left out, as are violations of size 0. */
export function truthOf(
  { design, seed }: Told,
  phase: Phase,
  estimands: readonly Estimand[],
  violations: readonly Violation[] = [],
): Truth {
  return {
    schema_version: SCHEMA_VERSION,
    design,
    seed,
    phase,
    estimands: estimands.filter(({ n }) => n > 0),
    assumptions_violated: violations.filter(({ size }) => size !== 0),
  };
}

/** The values at the rows that `of` says. */
export function where(values: ArrayLike<number>, of: (row: number) => boolean): Float64Array {
  return Float64Array.from(values).filter((_, row) => of(row));
}

/** y1 − y0, row by row. */
export const differences = (y0: Float64Array, y1: Float64Array): Float64Array =>
  y1.map((value, row) => value - y0[row]!);
