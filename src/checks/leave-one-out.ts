import { z } from "zod";
import { ImpactError } from "../errors.ts";
import { groupsBy } from "../frame/groups.ts";
import { takeRows } from "../frame/rows.ts";
import { fTail } from "../stats/distributions.ts";
import { columnOf, defineCheck, type Subject } from "./define.ts";

const Params = z.strictObject({
  by: z
    .string()
    .optional()
    .describe("the column of what is left out; default: the model's cluster, or its unit"),
  most: z.int().min(2).max(1000).default(40).describe("refits: of more, so many are taken evenly"),
});

/** The groups that may go: a treated unit of a synthetic control is the study itself. */
function candidates({ frame, model, params }: Subject, groups: number[][]): number[][] {
  if (!model.name.startsWith("synthetic_")) return groups;
  const treated = typeof params.treated === "string" ? frame.number(params.treated) : null;
  return treated === null ? groups : groups.filter((rows) => rows.every((row) => treated[row] !== 1));
}

/**
 * The largest change's share of the jackknife variance, those not tried taken to be as the others, and the chance (Bonferroni)
 * of one as large among independent normal changes: a share of n is Beta(1/2, (n − 1)/2).
 */
function largestShare(changes: readonly number[], all: number): { share: number; p: number } | null {
  const n = changes.length;
  const squares = changes.map((change) => change ** 2);
  const largest = Math.max(...squares);
  const rest = squares.reduce((sum, square) => sum + square, 0) - largest;
  if (n < 3 || !(largest > 0)) return null;
  const share = largest / (largest + (rest * (all - 1)) / (n - 1));
  const f = ((all - 1) * share) / Math.max(1 - share, Number.EPSILON);
  return { share, p: Math.min(1, all * fTail(f, 1, all - 1)) };
}

/**
 * Each cluster or unit left out in turn: an effect that moves by more than its standard error, or whose jackknife variance is
 * mostly of one of them, rests on that one. A sign that turns is no reason: an effect within its error of 0 has no sign.
 * @see Abadie, Diamond & Hainmueller (2015), AJPS 59(2); Cochran (1941), Annals of Eugenics 11, on the largest share; Quenouille (1956), Biometrika 43
 */
export const leaveOneOut = defineCheck({
  name: "leave_one_out",
  designs: [
    ...["experiment", "diff_in_diff", "staggered_diff_in_diff", "synthetic_control", "synthetic_did"],
    ...["regression_discontinuity", "instrumental_variables", "matching", "subclassification", "weighting"],
    ...["doubly_robust", "regression_adjustment", "metrics_approximation"],
  ],
  params: Params,
  run(subject, { by, most }) {
    const { frame, model, params, estimate, refit } = subject;
    const column = by ?? columnOf(subject, "cluster", "unit");
    if (column === null) return "nothing to leave out: name a column by `by`, such as a site or a region";
    const all = candidates(subject, groupsBy(frame, column));
    if (all.length === frame.rows)
      return `\`${column}\` is another in every row: no row alone carries a study`;
    if (all.length < 3) return `\`${column}\` has ${all.length} values to leave out, fewer than 3`;
    const every = Math.max(1, all.length / most);
    const chosen = Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * every)]!);
    const labels = frame.text(column);
    const found = chosen.flatMap((out) => {
      const gone = new Set(out);
      const rows = Array.from({ length: frame.rows }, (_, row) => row).filter((row) => !gone.has(row));
      try {
        return [
          { label: labels[out[0]!] ?? "", effect: refit(takeRows(frame, rows), params).effect_estimate },
        ];
      } catch (error) {
        if (error instanceof ImpactError) return [];
        throw error;
      }
    });
    if (found.length === 0) return "without any one of them the model cannot be fitted";
    const whole = estimate.effect_estimate;
    const distance = ({ effect }: { effect: number }) => Math.abs(effect - whole);
    const furthest = found.reduce((a, b) => (distance(b) > distance(a) ? b : a));
    const effects = found.map(({ effect }) => effect);
    const [low, high] = [Math.min(whole, ...effects), Math.max(whole, ...effects)];
    const moved = distance(furthest) / estimate.standard_error;
    const turns = low < 0 && high > 0;
    const one = model.name.startsWith("synthetic_") ? null : largestShare(found.map(distance), all.length);
    const alone = one !== null && one.share > 0.5 && one.p < 0.01;
    return {
      passed: moved <= 1 && !alone,
      statement: `leaving out each \`${column}\`${chosen.length < all.length ? ` (${chosen.length} of ${all.length})` : ""} gives ${low.toPrecision(3)} to ${high.toPrecision(3)}, furthest without ${furthest.label}: ${moved.toFixed(2)} standard errors${one === null ? "" : `, ${Math.round(100 * one.share)} % of the jackknife variance`}${turns ? ", and the sign turns" : ""}`,
      numbers: {
        refits: found.length,
        low,
        high,
        largest_change_se: moved,
        ...(one && { largest_share: one.share }),
      },
    };
  },
});
