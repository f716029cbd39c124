import type { Diagnostic, Estimate } from "../contracts/index.ts";
import type { DesignColumn } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { andersonRubin, type ConfidenceSet } from "../stats/anderson-rubin.ts";
import { chiSquareTail, fTail } from "../stats/distributions.ts";
import { firstStage, overidentification, wuHausman } from "../stats/instrument-tests.ts";
import { dot, type IvErrors, type IvProblem, partialOut } from "../stats/instrumental.ts";

export interface InstrumentLook {
  used: Frame;
  problem: IvProblem;
  errors: IvErrors;
  p: {
    treatment: string;
    covariates: readonly string[];
    exclusion?: boolean | undefined;
    negative_control?: string | undefined;
  };
  d: Float64Array;
  confidence_level: number;
  instruments: readonly DesignColumn[];
  parameters: number;
}

/** Below this the t interval may be far off, and Anderson and Rubin's set is the one to read. */
const weak = 10;
/** F at which the usual t interval at 5 % is honest. @see Lee, McCrary, Moreira & Porter (2022), AER 112(10) */
const strong = 104.7;

/** How strong the instruments are, whether they may be excluded, and what can be said however weak they are. */
export function instrumentDiagnostics(look: InstrumentLook): Pick<Estimate, "diagnostics" | "warnings"> {
  const { problem, errors, p, confidence_level } = look;
  const stage = firstStage(problem, errors);
  const effective = stage.effective_f;
  const wu = wuHausman(problem, stage);
  const over = overidentification(problem, errors);
  const set = andersonRubin(problem, errors, confidence_level);
  const finite = set.kind === "interval";
  const info = (
    value: number | null,
    statement: string,
    status: Diagnostic["status"] = "info",
    threshold: number | null = null,
  ) => ({
    value,
    threshold,
    status,
    statement,
  });
  const wuP = fTail(wu.f, ...wu.df);
  const overP = over && chiSquareTail(over.statistic, over.df);
  return {
    diagnostics: {
      effective_f: info(
        effective,
        `effective first-stage F = ${effective.toPrecision(4)}${effective < weak ? ": weak" : effective < strong ? ": the t interval may be too narrow" : ""}`,
        effective < weak ? "fail" : effective < strong ? "warn" : "pass",
        weak,
      ),
      first_stage_f: info(
        stage.f,
        `classical first-stage F(${stage.df.join(", ")}) = ${stage.f.toPrecision(4)}`,
      ),
      first_stage_robust_f: info(
        stage.robust_f,
        stage.robust_f === null
          ? "no more clusters than instruments: they cannot be tested together"
          : `first-stage Wald F with the errors in use = ${stage.robust_f.toPrecision(4)}`,
      ),
      first_stage_r2: info(
        stage.partial_r2,
        `the instruments explain ${(100 * stage.partial_r2).toPrecision(3)} % of what the covariates leave of \`${p.treatment}\``,
      ),
      wu_hausman_p: info(
        wuP,
        `Wu–Hausman F(${wu.df.join(", ")}) = ${wu.f.toPrecision(4)}, p = ${wuP.toPrecision(2)}: least squares ${wuP < 0.05 ? "would be biased" : "cannot be told from it"}`,
      ),
      ...(over && {
        overidentification_p: info(
          overP,
          `${errors.kind === "classical" ? "Sargan" : "Hansen J"} χ²(${over.df}) = ${over.statistic.toPrecision(4)}, p = ${overP!.toPrecision(2)}: the instruments ${overP! < 0.05 ? "disagree" : "agree"}`,
          overP! < 0.05 ? "fail" : "pass",
          0.05,
        ),
      }),
      anderson_rubin_lower: info(
        boundOf(set, "lower"),
        `Anderson–Rubin ${Math.round(100 * confidence_level)} % set: ${inWords(set)}`,
        finite ? "pass" : "warn",
      ),
      anderson_rubin_upper: info(
        boundOf(set, "upper"),
        `Anderson–Rubin ${Math.round(100 * confidence_level)} % set: ${inWords(set)}`,
        finite ? "pass" : "warn",
      ),
      anderson_rubin_finite: info(
        Number(finite),
        finite ? "the Anderson–Rubin set is an interval" : `the Anderson–Rubin set is ${inWords(set)}`,
        finite ? "pass" : "warn",
      ),
      ...complierShare(look, stage.coefficients),
      ...exclusionOf(look),
      ...(errors.kind === "cluster" && {
        clusters: info(errors.count, `${errors.count} clusters`, errors.count < 20 ? "warn" : "pass", 20),
      }),
    },
    warnings:
      effective < weak
        ? [
            `the instruments are weak (effective F = ${effective.toPrecision(3)}): read the Anderson–Rubin set, ${inWords(set)}, not the interval`,
          ]
        : [],
  };
}

const boundOf = (set: ConfidenceSet, end: "lower" | "upper"): number | null =>
  set.kind === "interval" || set.kind === "outside" ? set[end] : null;

function inWords(set: ConfidenceSet): string {
  switch (set.kind) {
    case "interval":
      return `${set.lower.toPrecision(4)} to ${set.upper.toPrecision(4)}`;
    case "outside":
      return `everything but ${set.lower.toPrecision(4)} to ${set.upper.toPrecision(4)}`;
    case "all":
      return "every value";
    case "empty":
      return "empty: the instruments disagree, or the equation is wrong";
  }
}

/** Of one 0/1 instrument on a 0/1 treatment: by how much it moves the share treated. */
function complierShare(
  { problem, d, instruments }: InstrumentLook,
  pi: readonly number[],
): Estimate["diagnostics"] {
  const binary = (column: Float64Array) => column.every((value) => value === 0 || value === 1);
  if (problem.z.length !== 1 || !binary(d) || !instruments.every(({ values }) => binary(values))) return {};
  const share = Math.abs(pi[0]!);
  return {
    complier_share: {
      value: share,
      threshold: 0.05,
      status: share < 0.05 ? "warn" : "pass",
      statement: `the instrument moves ${(100 * share).toPrecision(3)} % of the units`,
    },
  };
}

function exclusionOf({ used, p, errors, instruments }: InstrumentLook): Estimate["diagnostics"] {
  const attested: Estimate["diagnostics"] =
    p.exclusion === undefined
      ? {}
      : {
          exclusion_attested: {
            value: Number(p.exclusion),
            threshold: null,
            status: p.exclusion ? "pass" : "warn",
            statement: `exclusion ${p.exclusion ? "is attested" : "is not claimed"}`,
          },
        };
  if (p.negative_control === undefined) return attested;
  const control = used.number(p.negative_control);
  if (control.some(Number.isNaN) || control.every((value) => value === control[0])) return attested;
  const covariates = [new Float64Array(used.rows).fill(1)];
  const problem = partialOut(
    control,
    control,
    instruments.map(({ values }) => values),
    covariates,
  );
  if (problem.z.length === 0 || dot(problem.d, problem.d) === 0) return attested;
  const stage = firstStage(problem, errors);
  if (stage.robust_f === null) return attested;
  const tail = fTail(stage.robust_f, ...stage.robust_df);
  return {
    ...attested,
    negative_control_p: {
      value: tail,
      threshold: 0.05,
      status: tail < 0.05 ? "fail" : "pass",
      statement: `the instruments ${tail < 0.05 ? "move" : "do not move"} the negative control \`${p.negative_control}\`: p = ${tail.toPrecision(2)}`,
    },
  };
}
