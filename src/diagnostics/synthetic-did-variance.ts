import { moments } from "../stats/moments.ts";
import { stream } from "../stats/random.ts";
import {
  type BlockPanel,
  type DidMethod,
  type DidWeights,
  didPath,
  didWeights,
  type Penalties,
  penaltiesOf,
} from "../stats/synthetic-did.ts";

export type VarianceMethod = "placebo" | "jackknife" | "bootstrap";

/** Paths of effects of the same estimator on other samples, and how their spread becomes a standard error. */
export interface Replicates {
  method: VarianceMethod;
  paths: Float64Array[];
  error(of: (path: Float64Array) => number): number;
  description: string;
}

interface Asked {
  panel: BlockPanel;
  method: DidMethod;
  weights: DidWeights;
  penalties: Penalties;
  replications: number;
  seed: number;
}

/** Null where the data do not allow it. */
export const replicatesOf = (asked: Asked, method: VarianceMethod): Replicates | null =>
  ({ placebo, jackknife, bootstrap })[method](asked);

const spread =
  (factor: (n: number) => number) =>
  (paths: readonly Float64Array[]) =>
  (of: (path: Float64Array) => number) => {
    const { n, variance } = moments(paths.map(of));
    return Math.sqrt(variance * factor(n));
  };
const population = spread((n) => (n - 1) / n);

/**
 * Controls as if they had been treated, the treated left out: each of them where one unit was treated, else seeded groups
 * as large as the treated one's. It takes the treated's noise for that of the controls.
 * @see Arkhangelsky et al. (2021), algorithm 4
 */
function placebo({ panel, method, replications, seed }: Asked): Replicates | null {
  const { controls, treated, pre } = panel;
  const [n, size] = [controls.length, treated.length];
  if (n <= size || n < 3) return null;
  const draw = stream(seed, "placebo");
  const all = [...controls.keys()];
  const groups =
    size === 1
      ? all.map((j) => [j])
      : Array.from({ length: replications }, (_, r) =>
          all
            .map((j) => ({ j, at: draw.uniform(r, j) }))
            .sort((a, b) => a.at - b.at)
            .slice(0, size)
            .map(({ j }) => j),
        );
  const paths = groups.map((group) => {
    const fake: BlockPanel = {
      controls: controls.filter((_, j) => !group.includes(j)),
      treated: group.map((j) => controls[j]!),
      pre,
    };
    return didPath(fake, didWeights(fake, method, penaltiesOf(fake, method)));
  });
  const each = size === 1 ? "each control once" : `${replications} groups of ${size} controls`;
  return {
    method: "placebo",
    paths,
    error: population(paths),
    description: `placebo: ${each} as if treated`,
  };
}

/**
 * Without each unit in turn, the weights kept and scaled to 1; conservative.
 * @see Arkhangelsky et al. (2021), algorithm 3
 */
function jackknife({ panel, weights }: Asked): Replicates | null {
  const { controls, treated, pre } = panel;
  if (treated.length < 2 || weights.omega.filter((w) => w > 0).length < 2) return null;
  const without = <T>(values: readonly T[], out: number) => values.filter((_, i) => i !== out);
  const paths = [
    ...controls.map((_, j) => {
      const omega = normalised(weights.omega.filter((__, i) => i !== j));
      return didPath({ controls: without(controls, j), treated, pre }, { omega, lambda: weights.lambda });
    }),
    ...treated.map((_, i) => didPath({ controls, treated: without(treated, i), pre }, weights)),
  ];
  const error = spread((n) => ((n - 1) / n) * (n - 1))(paths);
  return { method: "jackknife", paths, error, description: "jackknife over units, the weights kept" };
}

/**
 * Units drawn with replacement, the weights learned anew.
 * @see Arkhangelsky et al. (2021), algorithm 2
 */
function bootstrap({ panel, method, weights, penalties, replications, seed }: Asked): Replicates | null {
  const { controls, treated, pre } = panel;
  const [n, all] = [controls.length, controls.length + treated.length];
  if (treated.length < 2) return null;
  const draw = stream(seed, "bootstrap");
  const paths: Float64Array[] = [];
  for (let r = 0; paths.length < replications && r < 20 * replications; r++) {
    const drawn = Array.from({ length: all }, (_, i) => Math.floor(draw.uniform(r, i) * all)).sort(
      (a, b) => a - b,
    );
    const own = drawn.filter((i) => i < n);
    if (own.length < 2 || own.length === all) continue;
    const again: BlockPanel = {
      controls: own.map((i) => controls[i]!),
      treated: drawn.filter((i) => i >= n).map((i) => treated[i - n]!),
      pre,
    };
    const start = {
      omega: normalised(Float64Array.from(own, (i) => weights.omega[i]!)),
      lambda: weights.lambda,
    };
    paths.push(didPath(again, didWeights(again, method, penalties, start)));
  }
  const description = `bootstrap of units, ${replications} draws`;
  return paths.length < replications
    ? null
    : { method: "bootstrap", paths, error: population(paths), description };
}

function normalised(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => (total > 0 ? w / total : 1 / weights.length));
}
