import type { Diagnostic } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { isFactorOf, ofOneLevel, rowsWithValues } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows, takeRows } from "../frame/rows.ts";
import { type Absorption, absorption } from "../stats/absorption.ts";
import { codes } from "../stats/moments.ts";
import { winsorized } from "../stats/quantile.ts";
import { linearizedRatio } from "../stats/ratio.ts";
import { type Arms, armsOf } from "./arms.ts";
import { blocked } from "./experiment-blocks.ts";
import { cuped, type ExperimentColumn, experimentDesign } from "./experiment-design.ts";
import type { ExperimentParams } from "./experiment-params.ts";
import { type BlockTerms, planOf } from "./experiment-plan.ts";

/** What an experiment is estimated from. */
export interface ExperimentData {
  p: ExperimentParams;
  arms: Arms;
  /** Every row that has an arm. */
  assigned: Frame;
  /** The rows that are used. */
  used: Frame;
  /** The outcome column, or the ratio of two, in words. */
  metric: string;
  outcome: string;
  covariates: string[];
  /** The arm of each row used. */
  labels: readonly (string | null)[];
  /** The outcome before CUPED and after. */
  raw: Float64Array;
  y: Float64Array;
  columns: ExperimentColumn[];
  clusterBy: string | undefined;
  /** Whether blocks are pairs, one row an arm. */
  pairs: boolean;
  /** The blocks' levels, where they are taken out beforehand and no column stands for them. */
  absorbed: Absorption | null;
  blockTerms: BlockTerms;
  notes: Record<string, Diagnostic>;
  warnings: string[];
  dropped: { rows: number; reason: string }[];
}

/** Settles the rows, the outcome and the design. @throws E_ARMS, E_BLOCKS, E_FORMULA, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_COLUMN_TYPE */
export function experimentData(frame: Frame, p: ExperimentParams): ExperimentData {
  const arms = armsOf(frame, p);
  const assigned = completeRows(frame, [p.treatment]);
  const { outcome, reads, covariates } = planOf(p);
  const clusterBy =
    p.cluster ?? (p.unit !== undefined && levelsIn(assigned, p.unit) < assigned.rows ? p.unit : undefined);
  const complete = completeRows(assigned, [outcome, ...reads, ...(clusterBy ? [clusterBy] : [])]);
  if (complete.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
  const within =
    p.blocks === undefined
      ? { frame: complete, pairs: false, left: 0 }
      : blocked(complete, p.blocks, {
          treatment: p.treatment,
          arms: [arms.control, arms.arm, ...arms.others],
          clustered: clusterBy !== undefined,
        });
  const blockTerms = blockTermsOf(p, within.pairs);
  const { terms } = planOf(p, blockTerms);
  const design = (rows: Frame) => experimentDesign(rows, terms, p.treatment, arms.control);
  const values = rowsWithValues(design(within.frame), within.frame.rows);
  const used = values.length === within.frame.rows ? within.frame : takeRows(within.frame, values);
  if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
  const labels = used.text(p.treatment);
  const prepared = outcomeOf(used, p, outcome, labels);
  const adjusted = adjust(used, p, prepared.values, labels, arms);
  if (adjusted.values.every((value) => value === adjusted.values[0]))
    throw impactError("E_NO_VARIATION", { column: outcome }, { path: [p.formula ? "formula" : "outcome"] });
  const absorbed =
    blockTerms === "absorbed" ? absorption(used.text(p.blocks!), within.pairs ? null : labels) : null;
  return {
    p,
    arms,
    assigned,
    used,
    metric: p.denominator === undefined ? outcome : `${outcome} / ${p.denominator}`,
    outcome,
    covariates,
    labels,
    raw: prepared.values,
    y: adjusted.values,
    columns: design(used),
    clusterBy,
    pairs: within.pairs,
    absorbed,
    blockTerms,
    notes: { ...prepared.notes, ...adjusted.notes },
    warnings: [
      ...(within.left > 0
        ? [`${within.left} rows are in blocks without every arm: the effect is of the others`]
        : []),
      ...ofOneLevel(
        used,
        terms.flat().filter((factor) => !isFactorOf(factor, p.treatment)),
      ),
      ...(absorbed && levelsIn(used, p.blocks!) === 1 ? ofOneLevel(used, [p.blocks!]) : []),
    ],
    dropped: [
      { rows: frame.rows - assigned.rows, reason: "no arm" },
      { rows: assigned.rows - complete.rows, reason: "a missing value in a column used" },
      { rows: within.left, reason: "a block without every arm" },
      { rows: within.frame.rows - used.rows, reason: "a term of the formula has no value there" },
    ].filter(({ rows }) => rows > 0),
  };
}

const levelsIn = (frame: Frame, column: string): number => codes(frame.text(column)).count;

/** Blocks need a column each only where the errors or the likelihood read them. */
function blockTermsOf(
  { blocks, link, standard_errors: errors }: ExperimentParams,
  pairs: boolean,
): BlockTerms {
  if (blocks !== undefined && link === "identity" && errors !== "CR2" && errors !== "CR3") return "absorbed";
  return pairs ? "levels" : "crossed";
}

const note = (value: number, statement: string): Diagnostic => ({
  value,
  threshold: null,
  status: "info",
  statement,
});

/** The outcome winsorised, and as a ratio where it is one. @throws E_COLUMN_TYPE */
function outcomeOf(
  used: Frame,
  p: ExperimentParams,
  outcome: string,
  labels: readonly (string | null)[],
): { values: Float64Array; notes: Record<string, Diagnostic> } {
  const capped = p.winsorize ? winsorized(used.number(outcome), p.winsorize) : null;
  const values = capped?.values ?? used.number(outcome);
  const notes = capped && {
    winsorized: note(
      capped.moved / used.rows,
      `${capped.moved} values were put at ${capped.low} or ${capped.high}: the effect is on what is left of them`,
    ),
  };
  if (p.denominator === undefined) return { values, notes: { ...notes } };
  try {
    return { values: linearizedRatio(values, used.number(p.denominator), labels), notes: { ...notes } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const found = `a sum that is not positive in arm ${error.message}`;
    throw impactError(
      "E_COLUMN_TYPE",
      { column: p.denominator, found, expected: "a positive sum in every arm" },
      { path: ["denominator"] },
    );
  }
}

function adjust(
  used: Frame,
  p: ExperimentParams,
  values: Float64Array,
  labels: readonly (string | null)[],
  { arm, control }: Arms,
): { values: Float64Array; notes: Record<string, Diagnostic> } {
  if (p.adjustment !== "cuped") return { values, notes: {} };
  const rowsOf = (name: string) => Array.from(labels.keys()).filter((row) => labels[row] === name);
  const groups = p.theta === "neyman" ? [rowsOf(arm), rowsOf(control)] : null;
  const covariate = p.covariates[0]!;
  const { values: adjusted, theta } = cuped(values, used.number(covariate), covariate, groups);
  return {
    values: adjusted,
    notes: {
      cuped_theta: note(theta, `CUPED takes ${theta.toPrecision(3)} × ${covariate} from the outcome`),
    },
  };
}
