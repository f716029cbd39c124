import type { Simulated } from "../contracts/index.ts";
import type { Replication } from "./validate-replicate.ts";

type Made = NonNullable<Replication>;

/** The replications that gave an estimate, each with the truth that it is held against. */
export interface Held {
  made: readonly Made[];
  /** One a replication: what its estimand is on average over all samples, for that is what its interval is of. */
  targets: Float64Array;
  source: "declared" | "simulated";
  /** All, those without an estimate among them. */
  all: number;
}

/** The truth is what the knobs declare; where no closed form does, the mean of the estimand over all the samples. */
export function held(replications: readonly Replication[]): Held {
  const made = replications.filter((one) => one !== null);
  const declared = made.every((one) => one.declared !== null);
  const average = meanOf(made.map((one) => one.truth)).value;
  const targets = Float64Array.from(made, (one) => (declared ? one.declared! : average));
  return { made, targets, source: declared ? "declared" : "simulated", all: replications.length };
}

/**
 * What replications say of an estimator, each number with its Monte Carlo standard error.
 * @see Morris, White & Crowther (2019), Statistics in Medicine 38(11), table 6
 */
export const biasOf = ({ made, targets }: Held): Simulated =>
  meanOf(made.map(({ estimate }, i) => estimate - targets[i]!));

export function rmseOf({ made, targets }: Held): Simulated {
  const squares = meanOf(made.map(({ estimate }, i) => (estimate - targets[i]!) * (estimate - targets[i]!)));
  const value = Math.sqrt(squares.value);
  return { value, se_mc: value > 0 ? squares.se_mc / (2 * value) : 0 };
}

/** Of the intervals that were given: one that was not claims nothing. */
export const coverageOf = ({ made, targets }: Held): Simulated =>
  shareOf(
    made.filter(({ lower, upper }, i) => lower <= targets[i]! && targets[i]! <= upper).length,
    made.length,
  );

export function spreadOf({ made }: Held): Simulated {
  const value = deviation(made.map(({ estimate }) => estimate));
  return { value, se_mc: value / Math.sqrt(2 * (made.length - 1)) };
}

export const meanErrorOf = ({ made }: Held): Simulated =>
  meanOf(made.map(({ standard_error }) => standard_error));

/** Mean standard error over the spread of the estimates. */
export function errorRatioOf(found: Held): Simulated {
  const [mean, spread] = [meanErrorOf(found), spreadOf(found)];
  const value = mean.value / spread.value;
  const [of_mean, of_spread] = [mean.se_mc / mean.value, spread.se_mc / spread.value];
  return { value, se_mc: value * Math.sqrt(of_mean * of_mean + of_spread * of_spread) };
}

/** How often p is under 1 − the interval's level; null for a model that gives no p. */
export function rejectionsOf({ made }: Held, level: number): Simulated | null {
  if (made.length === 0 || made.some(({ p_value }) => p_value === null)) return null;
  return shareOf(made.filter(({ p_value }) => p_value! < 1 - level).length, made.length);
}

/** Share of the replications in which each dimension, and at last the demotion, fires. */
export function firingOf({ made }: Held, dimensions: readonly string[]): Record<string, Simulated> {
  const share = (fires: (one: Made) => boolean) => shareOf(made.filter(fires).length, made.length);
  return Object.fromEntries(dimensions.map((name, k) => [name, share((one) => one.fired[k] ?? one.demoted)]));
}

function shareOf(count: number, of: number): Simulated {
  const value = of === 0 ? 0 : count / of;
  return { value, se_mc: of === 0 ? 0 : Math.sqrt((value * (1 - value)) / of) };
}

function meanOf(values: readonly number[]): Simulated {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { value, se_mc: deviation(values) / Math.sqrt(values.length) };
}

function deviation(values: readonly number[]): number {
  const center = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(
    values.reduce((sum, one) => sum + (one - center) * (one - center), 0) / (values.length - 1),
  );
}
