import type { ModelType, NextPolicy, PlannedStudy } from "../contracts/index.ts";
import { normalLoss } from "../stats/normal-loss.ts";
import type { Belief } from "./next-beliefs.ts";

/** What studies of one initiative or idea are weighed by. */
export interface Stakes {
  belief: Belief;
  /** mean − hurdle. */
  distance: number;
  evpi: number;
  /** The standard error of so many observations, in the outcome's unit. */
  errorOf(sample_size: number): number;
  /** Samples are this one, halved and doubled. */
  sample_size: number;
  minimum: number;
  policy: NextPolicy;
  /** To scale: a thousandth of it is nothing. */
  cost: number;
}

/** Nobody has more observations. */
const most = 1e9;

/**
 * The study of one design with the sample to take: without a cost of an observation the smallest that brings `share` of what an
 * unlimited one would, else the one that brings the most beyond its cost. Null where none is worth anything.
 */
export function plannedStudy(design: ModelType, stakes: Stakes): PlannedStudy | null {
  const { policy, cost } = stakes;
  const { cost_per_observation: price, share } = policy;
  const limit = worth(design, 0, stakes);
  if (!(limit > 1e-3 * cost)) return null;
  let best: PlannedStudy | null = null;
  for (let n = smallest(stakes); n <= most; n *= 2) {
    const study = studyOf(design, Math.ceil(n), stakes);
    if (price === undefined) {
      if (study.evsi >= share * limit) return study;
      continue;
    }
    if (study.value > (best?.value ?? 0)) best = study;
    // A larger one costs more than it could ever bring beyond the best.
    if (limit - 2 * n * price < (best?.value ?? 0)) break;
  }
  return best;
}

/** The first of the grid: the sample at hand, halved as often as the least that is measured allows. */
function smallest({ sample_size, minimum }: Stakes): number {
  let n = Math.max(sample_size, minimum);
  while (n / 2 >= minimum) n /= 2;
  return n;
}

function studyOf(design: ModelType, sample_size: number, stakes: Stakes): PlannedStudy {
  const { policy, belief, evpi } = stakes;
  const standard_error = stakes.errorOf(sample_size);
  const evsi = worth(design, standard_error, stakes);
  const price = policy.cost_per_observation;
  const cost = price === undefined ? null : sample_size * price;
  return {
    ...{ design, sample_size, standard_error },
    moves: belief.moves(design, standard_error),
    evsi,
    evpi_share: Math.min(1, evsi / evpi),
    cost,
    value: evsi - (cost ?? 0),
  };
}

const worth = (design: ModelType, standard_error: number, { belief, distance, policy }: Stakes): number =>
  policy.reach * normalLoss(distance, belief.moves(design, standard_error));
