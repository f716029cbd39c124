import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { z } from "zod";
import { type Stream, stream } from "../stats/random.ts";

const share = z.number().gt(0).lt(1);
const strength = z
  .number()
  .describe("change of the probit index by one standard deviation of it; 0 is none, 1 strong");

const Cohort = z.strictObject({
  starts: z.int().min(2).describe("first treated period, counted from 1"),
  share: share.describe("of all units"),
});

/** Who is treated, and why: the mechanisms by name. */
export const Assignment = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("random"), share: share.default(0.5) }),
  z.strictObject({ by: z.literal("stratified"), share: share.default(0.5) }),
  z.strictObject({ by: z.literal("clustered"), share: share.default(0.5) }),
  z.strictObject({
    by: z.literal("staggered"),
    cohorts: z
      .array(Cohort)
      .min(1)
      .refine((cohorts) => cohorts.reduce((sum, cohort) => sum + cohort.share, 0) <= 1, {
        error: "cohorts whose shares sum to at most 1",
      }),
  }),
  z.strictObject({
    by: z.literal("cutoff"),
    at: z
      .number()
      .min(-3)
      .max(3)
      .default(0)
      .describe("units whose quality, in standard deviations, is at least this are treated"),
  }),
  z.strictObject({
    by: z.literal("instrument"),
    share: share.default(0.5).describe("of units encouraged"),
    compliers: share.default(0.5).describe("share of units that follow the encouragement"),
    always: z.number().min(0).lt(1).default(0.1).describe("share of units treated in any case"),
  }),
  z.strictObject({
    by: z.literal("confounded"),
    share: share.default(0.5),
    observed: strength.default(1),
    hidden: strength.default(0),
  }),
  z.strictObject({
    by: z.literal("self_selected"),
    share: share.default(0.5),
    strength: strength.default(1),
  }),
]);
export type Assignment = z.infer<typeof Assignment>;

/** What a mechanism may look at: of unit i, counted from 0. Quality and hidden are standard normal. */
export interface Units {
  n: number;
  quality: (i: number) => number;
  stratum?: (i: number) => number;
  cluster?: (i: number) => number;
  /** Labels that keep these draws apart from all others. */
  seed: number;
  labels: readonly string[];
}

/** What a mechanism decided of each unit. */
export interface Assigned {
  treated: Uint8Array;
  /** First treated period for staggered adoption, 0 for never; 1 for the treated of any other mechanism. */
  starts: Int32Array;
  /** Probability of treatment given everything but chance: what was observed and what was hidden. */
  propensity: Float64Array;
  hidden: Float64Array;
  /** Whether the unit was encouraged; for the instrument only. */
  encouraged: Uint8Array | null;
}

interface Decision {
  treated: boolean;
  propensity: number;
  starts?: number;
  encouraged?: boolean;
}

/** Assigns every unit by itself: another unit, added or taken away, changes nothing for the others but in its own block. */
export function assign(spec: Assignment, units: Units): Assigned {
  const of = (variable: string) => stream(units.seed, ...units.labels, variable);
  const hidden = of("hidden");
  const decide = mechanism(spec, units, of, (i) => hidden.normal(i));
  const assigned: Assigned = {
    treated: new Uint8Array(units.n),
    starts: new Int32Array(units.n),
    propensity: new Float64Array(units.n),
    hidden: Float64Array.from({ length: units.n }, (_, i) => hidden.normal(i)),
    encouraged: spec.by === "instrument" ? new Uint8Array(units.n) : null,
  };
  for (let i = 0; i < units.n; i++) {
    const { treated, propensity, starts = treated ? 1 : 0, encouraged } = decide(i);
    assigned.treated[i] = Number(treated);
    assigned.starts[i] = starts;
    assigned.propensity[i] = propensity;
    if (assigned.encouraged) assigned.encouraged[i] = Number(encouraged);
  }
  return assigned;
}

type Of = (variable: string) => Stream;

function mechanism(
  spec: Assignment,
  units: Units,
  of: Of,
  hidden: (i: number) => number,
): (i: number) => Decision {
  const own = of("assignment");
  const { quality, stratum = () => 0, cluster = (i) => i } = units;
  switch (spec.by) {
    case "random":
      return (i) => ({ treated: own.uniform(i) < spec.share, propensity: spec.share });
    case "clustered":
      return (i) => ({ treated: own.uniform(cluster(i)) < spec.share, propensity: spec.share });
    case "stratified":
      return inBlocks(spec.share, units.n, stratum, own);
    case "staggered":
      return (i) => cohortOf(spec.cohorts, own.uniform(i));
    case "cutoff":
      return (i) => ({ treated: quality(i) >= spec.at, propensity: Number(quality(i) >= spec.at) });
    case "instrument":
      return encouragement(spec, own, of("type"));
    case "confounded":
      return probit(spec.share, own, [spec.observed, spec.hidden], (i) => [quality(i), hidden(i)]);
    case "self_selected":
      return probit(spec.share, own, [spec.strength], (i) => [quality(i)]);
  }
}

/** treated = 1{c + Σ a·x + e > 0}, e ~ N(0, 1); with x standard normal, c = Φ⁻¹(share)·√(1 + Σ a²) makes the share come true. */
function probit(
  share: number,
  own: Stream,
  slopes: readonly number[],
  of: (i: number) => readonly number[],
): (i: number) => Decision {
  const constant =
    normalQuantile(share, 0, 1) * Math.sqrt(1 + slopes.reduce((sum, slope) => sum + slope * slope, 0));
  return (i) => {
    const index = of(i).reduce((sum, x, k) => sum + slopes[k]! * x, constant);
    const propensity = normalCdf(index, 0, 1);
    return { treated: own.uniform(i) < propensity, propensity };
  };
}

function encouragement(
  { share, compliers, always }: { share: number; compliers: number; always: number },
  own: Stream,
  type: Stream,
): (i: number) => Decision {
  return (i) => {
    const encouraged = own.uniform(i) < share;
    const kind = type.uniform(i);
    const treated = kind < always || (kind < always + compliers && encouraged);
    return { treated, encouraged, propensity: always + compliers * share };
  };
}

function cohortOf(cohorts: readonly { starts: number; share: number }[], u: number): Decision {
  let below = 0;
  const propensity = cohorts.reduce((sum, cohort) => sum + cohort.share, 0);
  for (const { starts, share } of cohorts) {
    below += share;
    if (u < below) return { treated: true, starts, propensity };
  }
  return { treated: false, propensity };
}

const blockSizes = Array.from({ length: 19 }, (_, k) => k + 2);

/** Permuted blocks within each stratum: of every full block exactly the share is treated. */
function inBlocks(share: number, n: number, stratum: (i: number) => number, own: Stream) {
  const whole = (size: number) => Math.abs(size * share - Math.round(size * share));
  const size = blockSizes.reduce((best, size) => (whole(size) < whole(best) - 1e-9 ? size : best));
  const quota = Math.max(1, Math.min(size - 1, Math.round(size * share)));
  const seen = new Map<number, number>();
  const rank = Int32Array.from({ length: n }, (_, i) => {
    const place = seen.get(stratum(i)) ?? 0;
    seen.set(stratum(i), place + 1);
    return place;
  });
  return (i: number): Decision => {
    const first = rank[i]! - (rank[i]! % size);
    const draw = (place: number) => own.uniform(place, stratum(i));
    const mine = draw(rank[i]!);
    let before = 0;
    for (let place = first; place < first + size; place++) if (draw(place) < mine) before++;
    return { treated: before < quota, propensity: quota / size };
  };
}
