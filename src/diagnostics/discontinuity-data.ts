import { impactError } from "../errors.ts";
import { termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { takeRows } from "../frame/rows.ts";
import { type Kernel, kernelWeights } from "../stats/local-polynomial.ts";
import { codes, moments } from "../stats/moments.ts";
import type { Bandwidths } from "../stats/rd-bandwidth.ts";
import type { Cutoff } from "./discontinuity.ts";

/** The columns of a discontinuity, by name. */
interface CutoffColumns {
  outcome: string;
  score: string;
  cutoff: number;
  covariates: readonly string[];
  received?: string | undefined;
  cluster?: string | undefined;
}

export interface NamedCutoff extends Cutoff {
  /** The means that were taken off: of the outcome, and of the covariates. */
  level: number;
  levels: number[];
  /** Of the covariates. */
  names: string[];
}

/** The rows in the order of the score. */
export function sorted(frame: Frame, score: string): Frame {
  const x = frame.number(score);
  return takeRows(
    frame,
    Array.from(x.keys()).sort((a, b) => x[a]! - x[b]! || a - b),
  );
}

const leastRows = 20;

/**
 * The outcome and the covariates are taken about their means, so that nothing is lost to a large one.
 * @throws E_NOT_IDENTIFIED with too few rows on a side, E_NO_VARIATION
 */
export function cutoffOf(used: Frame, p: CutoffColumns): NamedCutoff {
  const x = used.number(p.score).map((value) => value - p.cutoff);
  const outcome = used.number(p.outcome);
  const below = x.filter((value) => value < 0).length;
  if (below < leastRows || x.length - below < leastRows) {
    const because = `${below} rows lie below ${p.cutoff} and ${x.length - below} from it on, and each side needs ${leastRows}`;
    throw impactError("E_NOT_IDENTIFIED", { term: p.score, because }, { path: ["cutoff"] });
  }
  const size = outcome.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(spreadOf(outcome) > 1e-13 * size))
    throw impactError("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
  const covariates = p.covariates.flatMap((name) => termColumns(used, [name]));
  return {
    x,
    outcome: centred(outcome),
    level: moments(outcome).mean,
    levels: covariates.map(({ values }) => moments(values).mean),
    received: p.received === undefined ? null : used.number(p.received),
    covariates: covariates.map(({ values }) => centred(values)),
    names: covariates.map(({ name }) => name),
    cluster: p.cluster === undefined ? null : codes(used.text(p.cluster)).code,
  };
}

function centred(values: Float64Array): Float64Array {
  const { mean } = moments(values);
  return values.map((value) => value - mean);
}

/** The largest distance from the first value. */
export const spreadOf = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value - values[0]!)), 0);

/** The clusters with rows in the window, in all and on the side that has fewest. @throws E_TOO_FEW_CLUSTERS under two on a side */
export function clustersIn(
  { x, cluster }: Cutoff,
  { h }: Bandwidths,
  { kernel, cluster: column }: { kernel: Kernel; cluster?: string | undefined },
): { inWindow: number; fewest: number } | null {
  if (cluster === null || column === undefined) return null;
  const near = h.map((width, side) => {
    const weights = kernelWeights(x, width, kernel);
    return new Set(cluster.filter((_, i) => x[i]! >= 0 === (side === 1) && weights[i]! > 0));
  });
  const fewest = Math.min(...near.map(({ size }) => size));
  if (fewest < 2)
    throw impactError(
      "E_TOO_FEW_CLUSTERS",
      { cluster: column, clusters: fewest, needed: 2, among: "the window on one side of the cutoff" },
      { path: ["cluster"] },
    );
  return { inWindow: new Set(near.flatMap((ids) => [...ids])).size, fewest };
}
