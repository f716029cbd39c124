import { frankWolfe, type SimplexProblem } from "./frank-wolfe.ts";
import { moments } from "./moments.ts";

/** Outcomes by unit, each over all periods; the first `pre` periods are before the treatment. */
export interface BlockPanel {
  controls: readonly Float64Array[];
  treated: readonly Float64Array[];
  pre: number;
}

/** Which weights are learned: of units and periods, of units only, or neither. */
export type DidMethod = "sdid" | "sc" | "did";

export interface DidWeights {
  /** Of the controls. */
  omega: Float64Array;
  /** Of the periods before. */
  lambda: Float64Array;
}

export interface Penalties {
  noise: number;
  omega: number;
  lambda: number;
}

/** The noise is the standard deviation of all first differences of the controls before the treatment. */
export function penaltiesOf({ controls, treated, pre }: BlockPanel, method: DidMethod): Penalties {
  const steps = controls.flatMap((y) => [...y.subarray(1, pre)].map((value, t) => value - y[t]!));
  const noise = Math.sqrt(moments(steps).variance);
  const post = controls[0]!.length - pre;
  const eta = method === "sdid" ? (treated.length * post) ** 0.25 : 1e-6;
  return { noise, omega: eta * noise, lambda: 1e-6 * noise };
}

/**
 * Unit weights bring the controls' path before the treatment along the treated's, period weights the controls' time before
 * to their time after; each up to a constant, but for `sc`. `start` begins the search elsewhere than at equal weights.
 * @see Arkhangelsky et al. (2021), AER 111(12), algorithm 1 and eqs. 4 to 6
 */
export function didWeights(
  { controls, treated, pre }: BlockPanel,
  method: DidMethod,
  penalties: Penalties,
  start: Partial<DidWeights> = {},
): DidWeights {
  const even = (n: number) => new Float64Array(n).fill(1 / n);
  if (method === "did") return { omega: even(controls.length), lambda: even(pre) };
  const settle = (problem: SimplexProblem, from: Float64Array | undefined) =>
    settled(
      method === "sc" ? problem : centred(problem),
      from ?? even(problem.columns.length),
      1e-5 * penalties.noise,
    );
  const times = Array.from({ length: pre }, (_, t) => t);
  const mean = times.map((t) => moments(treated.map((y) => y[t]!)).mean);
  const omega = settle(
    {
      columns: controls.map((y) => y.subarray(0, pre)),
      target: Float64Array.from(mean),
      penalty: penalties.omega,
    },
    start.omega,
  );
  if (method === "sc") return { omega, lambda: new Float64Array(pre) };
  const lambda = settle(
    {
      columns: times.map((t) => Float64Array.from(controls, (y) => y[t]!)),
      target: Float64Array.from(controls, (y) => moments(y.subarray(pre)).mean),
      penalty: penalties.lambda,
    },
    start.lambda,
  );
  return { omega, lambda };
}

/** A hundred steps, small weights to 0, then to the end. */
function settled(problem: SimplexProblem, start: Float64Array, least: number): Float64Array {
  const first = frankWolfe(problem, start, { least, most: 100 });
  const top = first.reduce((most, x) => Math.max(most, x), 0);
  const large = first.map((x) => (x <= top / 4 ? 0 : x));
  const total = large.reduce((sum, x) => sum + x, 0);
  return frankWolfe(
    problem,
    large.map((x) => x / total),
    { least, most: 10_000 },
  );
}

function centred({ columns, target, penalty }: SimplexProblem): SimplexProblem {
  const less = (values: Float64Array) => {
    const { mean } = moments(values);
    return values.map((value) => value - mean);
  };
  return { columns: columns.map(less), target: less(target), penalty };
}

/**
 * The treated's mean path less the controls' weighted one, less the same gap's weighted mean before the treatment: one
 * value a period, whose mean from the start on is the effect.
 */
export function didPath({ controls, treated }: BlockPanel, { omega, lambda }: DidWeights): Float64Array {
  const gaps = treated[0]!.map(
    (_, t) =>
      treated.reduce((sum, y) => sum + y[t]!, 0) / treated.length -
      controls.reduce((sum, y, j) => sum + omega[j]! * y[t]!, 0),
  );
  const before = lambda.reduce((sum, weight, t) => sum + weight * gaps[t]!, 0);
  return gaps.map((gap) => gap - before);
}

export const effectOf = (path: Float64Array, pre: number): number => moments(path.subarray(pre)).mean;
