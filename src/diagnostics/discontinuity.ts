import exp from "@stdlib/math-base-special-exp";
import type { Diagnostic } from "../contracts/index.ts";
import { densityJump } from "../stats/density-jump.ts";
import { twoSidedP } from "../stats/distributions.ts";
import type { Side } from "../stats/local-polynomial.ts";
import type { Bandwidths, WholeSide } from "../stats/rd-bandwidth.ts";
import { covariateSlopes } from "../stats/rd-covariates.ts";
import { type Jump, jumpAt, type RdSetting } from "../stats/rd-estimate.ts";

/** The columns that a discontinuity is read from, by row in the order of the score. */
export interface Cutoff {
  /** score − cutoff, ascending. */
  x: Float64Array;
  outcome: Float64Array;
  /** What was received; null for a sharp design. */
  received: Float64Array | null;
  covariates: Float64Array[];
  cluster: Int32Array | null;
}

/** The two sides of a column; a row with x = 0 is on the right. */
export function sidesOf({ x, cluster }: Cutoff, y: Float64Array): [Side, Side] {
  const first = x.findIndex((value) => value >= 0);
  const cut = first < 0 ? x.length : first;
  const part = (from: number, to: number): Side => ({
    x: x.slice(from, to),
    y: y.slice(from, to),
    cluster: cluster?.slice(from, to) ?? null,
  });
  return [part(0, cut), part(cut, x.length)];
}

/** Both sides with all that a bandwidth is chosen by; with what was received, for the ratio of a fuzzy design. */
export function wholeSidesOf(cutoff: Cutoff, ofRatio: boolean): [WholeSide, WholeSide] {
  const covariates = cutoff.covariates.map((column) => sidesOf(cutoff, column));
  const received = ofRatio && cutoff.received ? sidesOf(cutoff, cutoff.received) : null;
  const whole = (side: Side, at: 0 | 1): WholeSide => ({
    ...side,
    received: received?.[at].y ?? null,
    covariates: covariates.map((pair) => pair[at].y),
  });
  const [left, right] = sidesOf(cutoff, cutoff.outcome);
  return [whole(left, 0), whole(right, 1)];
}

export interface DiscontinuityFit {
  conventional: number;
  conventional_se: number;
  corrected: number;
  robust_se: number;
  /** Of the outcome itself. */
  jump: Jump;
  /** Of what was received; null for a sharp design. */
  first_stage: Jump | null;
  /** Places of the covariates that tell nothing in the window. */
  dropped: number[];
  /** The outcome less what covariates explain, and the column whose jump varies as the effect does. */
  outcome: Float64Array;
  linear: Float64Array;
}

/** The effect at the cutoff: the outcome's jump, over that of what was received in a fuzzy design. */
export function fitDiscontinuity(
  cutoff: Cutoff,
  bandwidths: Bandwidths,
  setting: RdSetting,
): DiscontinuityFit {
  const { values: outcome, dropped } = adjusted(cutoff, cutoff.outcome, bandwidths, setting);
  const jump = jumpAt(...sidesOf(cutoff, outcome), bandwidths, setting);
  if (!cutoff.received) return { ...jump, jump, first_stage: null, dropped, outcome, linear: outcome };
  const { values: received } = adjusted(cutoff, cutoff.received, bandwidths, setting);
  const first_stage = jumpAt(...sidesOf(cutoff, received), bandwidths, setting);
  const ratio = jump.conventional / first_stage.conventional;
  const combined = outcome.map((y, i) => (y - ratio * received[i]!) / first_stage.conventional);
  const linear = jumpAt(...sidesOf(cutoff, combined), bandwidths, setting);
  return {
    conventional: ratio,
    conventional_se: linear.conventional_se,
    corrected: ratio + linear.corrected - linear.conventional,
    robust_se: linear.robust_se,
    jump,
    first_stage,
    dropped,
    outcome,
    linear: combined,
  };
}

/**
 * The standard error of the effect over the outcome just below the cutoff (`baseline`), by the delta method: what lies below
 * counts for both. @throws RangeError where a window holds too few points
 */
export function relativeError(
  cutoff: Cutoff,
  bandwidths: Bandwidths,
  setting: RdSetting,
  { fit, baseline }: { fit: DiscontinuityFit; baseline: number },
): number {
  const ratio = fit.corrected / baseline;
  const below = fit.linear.map((value, i) => value + ratio * fit.outcome[i]!);
  const [left, right] = [sidesOf(cutoff, below)[0], sidesOf(cutoff, fit.linear)[1]];
  return jumpAt(left, right, bandwidths, setting).robust_se / Math.abs(baseline);
}

/** A column less what covariates explain of it in the window, by slopes common to both sides. */
function adjusted(
  cutoff: Cutoff,
  y: Float64Array,
  { h }: Bandwidths,
  setting: RdSetting,
): { values: Float64Array; dropped: number[] } {
  if (cutoff.covariates.length === 0) return { values: y, dropped: [] };
  const parts = cutoff.covariates.map((column) => sidesOf(cutoff, column));
  const slopes = covariateSlopes(
    sidesOf(cutoff, y).map((side, i) => ({ side, h: h[i]!, covariates: parts.map((pair) => pair[i]!.y) })),
    setting,
  );
  const explained = (i: number) =>
    slopes.reduce<number>((sum, slope, j) => sum + (slope ?? 0) * cutoff.covariates[j]![i]!, 0);
  return {
    values: y.map((value, i) => value - explained(i)),
    dropped: slopes.flatMap((slope, j) => (slope === null ? [j] : [])),
  };
}

export interface DiscontinuityLook {
  cutoff: Cutoff;
  bandwidths: Bandwidths;
  setting: RdSetting;
  fit: DiscontinuityFit;
  /** Pre-treatment columns that should not jump. */
  balance: readonly { name: string; values: Float64Array }[];
}

/** Whether units sort themselves, whether other things jump too, and how much the choices of window matter. */
export function discontinuityDiagnostics(look: DiscontinuityLook): Record<string, Diagnostic> {
  const { cutoff, bandwidths, setting, fit } = look;
  const density = densityJump(cutoff.x);
  const n = fit.jump.left.inH + fit.jump.right.inH;
  const refit = (changed: Cutoff, to: Bandwidths) => {
    try {
      const refitted = fitDiscontinuity(changed, to, setting);
      return Number.isFinite(refitted.corrected) && Number.isFinite(refitted.robust_se) ? refitted : null;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
  const scaled = (factor: number): Bandwidths => ({
    h: [bandwidths.h[0] * factor, bandwidths.h[1] * factor],
    b: [bandwidths.b[0] * factor, bandwidths.b[1] * factor],
  });
  const others = [0.5, 2].map((factor) => refit(cutoff, scaled(factor))).filter((other) => other !== null);
  const moved = (other: DiscontinuityFit) => Math.abs(other.corrected - fit.corrected) / fit.robust_se;
  const most = others.length === 0 ? null : Math.max(...others.map(moved));
  const hole = 0.1 * Math.min(...bandwidths.h);
  const donut = refit(
    without(cutoff, (x) => Math.abs(x) < hole),
    bandwidths,
  );
  const donutMoved = donut === null ? null : moved(donut);
  return {
    ...(density && {
      density_p: {
        value: density.p_value,
        threshold: 0.05,
        status: density.p_value < 0.01 ? "fail" : density.p_value < 0.05 ? "warn" : "pass",
        statement: `the score's density jumps by ${Math.round(100 * (exp(density.log_jump) - 1))} % at the cutoff, p = ${density.p_value.toPrecision(2)}`,
      } as const,
    }),
    window_n: {
      value: n,
      threshold: 50,
      status: n < 50 ? "warn" : "pass",
      statement: `${fit.jump.left.inH} rows below and ${fit.jump.right.inH} above in the window`,
    },
    bandwidth_sensitivity: {
      value: most,
      threshold: 2,
      status: most === null ? "info" : most > 2 ? "warn" : "pass",
      statement:
        most === null
          ? "no other window holds enough rows"
          : `half and twice the window move the effect by ${most.toFixed(2)} of its standard errors`,
    },
    donut_shift: {
      value: donutMoved,
      threshold: 2,
      status: donutMoved === null ? "info" : donutMoved > 2 ? "warn" : "pass",
      statement:
        donutMoved === null
          ? "too few rows are left without those nearest to the cutoff"
          : `without the rows within a tenth of the window the effect moves by ${donutMoved.toFixed(2)} of its standard errors`,
    },
    ...balanceOf(look, refit),
    ...placeboOf(look),
  };
}

/** The rows that are not left out. */
function without({ x, outcome, received, covariates, cluster }: Cutoff, out: (x: number) => boolean): Cutoff {
  const keep = (_: unknown, i: number) => !out(x[i]!);
  return {
    x: x.filter(keep),
    outcome: outcome.filter(keep),
    received: received?.filter(keep) ?? null,
    covariates: covariates.map((column) => column.filter(keep)),
    cluster: cluster?.filter(keep) ?? null,
  };
}

function balanceOf(
  { cutoff, bandwidths, balance }: DiscontinuityLook,
  refit: (changed: Cutoff, to: Bandwidths) => DiscontinuityFit | null,
): Record<string, Diagnostic> {
  const found = balance.flatMap(({ name, values }) => {
    const jump = refit({ ...cutoff, outcome: values, received: null, covariates: [] }, bandwidths);
    return jump && jump.robust_se > 0 ? [{ name, p: twoSidedP(jump.corrected / jump.robust_se, null) }] : [];
  });
  if (found.length === 0) return {};
  const least = found.reduce((a, b) => (b.p < a.p ? b : a));
  const p = Math.min(1, least.p * found.length);
  return {
    covariate_jump_p: {
      value: p,
      threshold: 0.05,
      status: p < 0.05 ? "warn" : "pass",
      statement: `of ${found.length} pre-treatment ${found.length === 1 ? "column" : "columns"} \`${least.name}\` jumps most, p = ${p.toPrecision(2)}${found.length > 1 ? " for all together" : ""}`,
    },
  };
}

/** Cutoffs that never were, at the median of each side, with that side's rows alone. */
function placeboOf({ cutoff, bandwidths, setting }: DiscontinuityLook): Record<string, Diagnostic> {
  const found = [-1, 1].flatMap((sign) => {
    const own = without(cutoff, (x) => (sign < 0 ? x >= 0 : x < 0));
    const middle = own.x[Math.floor(own.x.length / 2)];
    if (middle === undefined) return [];
    try {
      const moved = { ...own, x: own.x.map((x) => x - middle), received: null };
      const { corrected, robust_se } = fitDiscontinuity(moved, bandwidths, setting);
      return robust_se > 0 && Number.isFinite(corrected) ? [twoSidedP(corrected / robust_se, null)] : [];
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
  if (found.length === 0) return {};
  const p = Math.min(1, Math.min(...found) * found.length);
  return {
    placebo_p: {
      value: p,
      threshold: 0.05,
      status: p < 0.05 ? "warn" : "pass",
      statement: `cutoffs that never were, in the middle of each side: p = ${p.toPrecision(2)}`,
    },
  };
}
