import type { AllocationProblem, DecisiveChange, ProblemInitiative } from "../contracts/index.ts";
import type { Engine } from "../solver/engine.ts";
import { type AllocateInput, pose } from "./pose.ts";
import { type Solution, solve } from "./solve.ts";

/** A quantity of an initiative that may change by steps, from what it is to round numbers beyond. */
interface Dial {
  quantity: DecisiveChange["quantity"];
  from: number;
  /** Between round numbers, and whether they rise. */
  unit: number;
  up: boolean;
  /** The farthest value that is tried. */
  to: number;
  set(initiative: ProblemInitiative, to: number): ProblemInitiative;
}

/** The third significant digit of an amount. */
const unitOf = (amount: number): number => 10 ** (Math.floor(Math.log10(Math.abs(amount))) - 2);

/** How many round numbers there are to the farthest. */
const stepsOf = ({ from, unit, up, to }: Dial): number =>
  Math.max(
    0,
    Math.floor((up ? to - Math.floor(from / unit) * unit : Math.ceil(from / unit) * unit - to) / unit + 1e-9),
  );

/** The round number so many steps away. */
function at({ from, unit, up }: Dial, count: number): number {
  const times = up ? Math.floor(from / unit + 1e-9) + count : Math.ceil(from / unit - 1e-9) - count;
  return unit >= 1 ? times * unit : Number((times * unit).toPrecision(12));
}

/**
 * Cost, median return (the estimate moves, its interval with it) and confidence, toward being funded or away from it, each
 * in steps of its third significant digit.
 */
function dials(
  one: ProblemInitiative,
  problem: AllocationProblem,
  funded: boolean,
  solved: Solution,
): Dial[] {
  const { cost, confidence, returns } = one;
  const median = returns.median ?? meanOf(problem, one);
  const size = Math.max(Math.abs(median), cost) || 1;
  const far = 2 * solved.optima!.reduce((most, value) => Math.max(most, Math.abs(value)), size);
  const up = !funded;
  const unit = unitOf(cost || problem.budget || 1);
  return [
    {
      ...{ quantity: "cost", from: cost, unit, up: funded, to: funded ? problem.budget + 2 * unit : unit },
      set: (initiative, to) => ({ ...initiative, cost: Math.max(0, to) }),
    },
    {
      ...{ quantity: "median_return", from: median, unit: unitOf(size), up, to: median + (up ? far : -far) },
      set: (initiative, to) => ({
        ...initiative,
        returns: moved(initiative.returns, to - median),
        ...(initiative.calibrated && {
          calibrated: {
            ...initiative.calibrated,
            returns: moved(initiative.calibrated.returns, initiative.calibrated.slope * (to - median)),
          },
        }),
      }),
    },
    {
      ...{ quantity: "confidence", from: confidence, unit: 0.01, up, to: up ? 1 : 0 },
      set: (initiative, to) => ({ ...initiative, confidence: Math.min(1, Math.max(0, to)) }),
    },
  ];
}

const moved = (returns: Record<string, number>, by: number) =>
  Object.fromEntries(Object.entries(returns).map(([name, value]) => [name, value + by]));

const meanOf = ({ scenarios }: AllocationProblem, { returns }: ProblemInitiative): number =>
  scenarios.reduce((sum, name) => sum + returns[name]! / scenarios.length, 0);

/**
 * The smallest change of each kind that turns the decision on one initiative, filters and V* included: the farthest value
 * is tried first, then the distance is halved; every value tried is solved exactly. Between the last two the decision turns.
 * None of one that a decision of the cycle is about.
 */
export async function decisiveChanges(
  id: string,
  input: AllocateInput,
  whole: AllocationProblem,
  solved: Solution,
  engine: Engine,
): Promise<DecisiveChange[]> {
  const one = whole.initiatives.find((initiative) => initiative.id === id)!;
  const funded = solved.funded.has(id);
  if (input.decisions?.some(({ initiative }) => initiative === id)) return [];
  const turns = async (dial: Dial, count: number): Promise<boolean> => {
    const changed = dial.set(one, at(dial, count));
    const initiatives = whole.initiatives.map((other) => (other.id === id ? changed : other));
    const { problem } = pose(input, { ...whole, initiatives });
    const found = await solve(problem, { rule: input.rule, engine, hint: solved.hint });
    return found.funded.has(id) !== funded;
  };
  const changes: DecisiveChange[] = [];
  for (const dial of dials(one, whole, funded, solved)) {
    const { quantity, from } = dial;
    const steps = stepsOf(dial);
    let [stays, turned] = [0, steps];
    if (steps < 1 || !(await turns(dial, steps))) {
      changes.push({ quantity, from, to: null });
      continue;
    }
    while (turned - stays > 1) {
      const middle = Math.floor((stays + turned) / 2);
      if (await turns(dial, middle)) turned = middle;
      else stays = middle;
    }
    changes.push({ quantity, from, to: at(dial, turned) });
  }
  return changes;
}
