import { z } from "zod";
import { type Arms, acrossArms, armsOf } from "../diagnostics/arms.ts";
import { impactError } from "../errors.ts";
import { columnsOfFactor, isFactorOf, parseFormula, rowsWithValues, termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows, takeRows } from "../frame/rows.ts";
import { codes, moments } from "../stats/moments.ts";
import { ols } from "../stats/ols.ts";
import { knob, type Look } from "./validate-likeness.ts";
import { intraclassCorrelation, outcomeLike } from "./validate-outcome.ts";

/** What of the model's parameters the world depends on; the others are passed on as they are. */
const Read = z.looseObject({
  treatment: z.string(),
  outcome: z.string().optional(),
  covariates: z.array(z.string()),
  formula: z.string().optional(),
  control: z.string().optional(),
  arm: z.string().optional(),
  cluster: z.string().optional(),
  unit: z.string().optional(),
  compliance: z.string().optional(),
  split: z.union([z.literal("unknown"), z.record(z.string(), z.number())]).optional(),
  denominator: z.string().optional(),
  blocks: z.string().optional(),
  planned_sample_size: z.number().optional(),
  sequential: z.looseObject({}).optional(),
});
type Read = z.infer<typeof Read>;

/** An experiment: its arms' sizes, its outcome's distribution, what covariates explain, its clusters and its compliance. */
export const experimentLook: Look = {
  model: "experiment",
  design: "experiment",
  at(frame, raw) {
    const p = Read.parse(raw);
    if (p.denominator !== undefined)
      throw impactError("E_NO_LIKENESS", {
        model: "experiment",
        why: "no design has a ratio as its outcome",
      });
    const arms = armsOf(frame, p);
    const assigned = inArms(completeRows(frame, [p.treatment]), p.treatment, arms);
    const repeated = p.unit !== undefined && codes(assigned.text(p.unit)).count < assigned.rows;
    const cluster = p.cluster ?? (repeated ? p.unit : undefined);
    const { outcome, covariates, interacted } = terms(p);
    const reads = covariates.flatMap((term) => term.flatMap(columnsOfFactor));
    const complete = completeRows(assigned, [outcome, ...reads, ...(cluster ? [cluster] : [])]);
    const design = covariates.flatMap((term) => termColumns(complete, term));
    const used = takeRows(complete, rowsWithValues(design, complete.rows));
    const y = used.number(outcome);
    const inArm = used.text(p.treatment).map((arm) => arm === arms.arm);
    const { size, ...clustering } =
      cluster === undefined
        ? { size: 1, icc: 0, assigned: "unit" }
        : clustersLike(used, cluster, p.treatment, y, inArm);
    const explained = explainedBy(used, covariates, y, inArm) / (1 - clustering.icc);
    const complies = p.compliance === undefined ? 1 : complianceOf(assigned, p.compliance, p.treatment, arms);
    return {
      world: {
        n: Math.round(used.rows / size) * size,
        split: splitOf(p, arms, inArm),
        ...outcomeLike(ofArm(y, inArm, false), ofArm(y, inArm, true)),
        prior_correlation: knob(Math.min(0.99, Math.sqrt(explained))),
        ...(size > 1 && { cluster_size: size, ...clustering }),
        ...(complies < 1 && { compliance: complies }),
      },
      transform: [],
      params: paramsOf(p, { size, covariates: covariates.length, interacted, arms }),
      effect_knob: 1 / complies,
      simplified: [
        ...(arms.others.length > 0 ? ["only control and the arm decided about are simulated"] : []),
        ...(covariates.length > 1
          ? [`${covariates.length} covariates stand as one that explains as much as they do together`]
          : []),
        ...(size > 1 ? ["clusters are of equal size"] : []),
        ...(p.blocks === undefined ? [] : ["the arms are drawn without blocks"]),
        ...(p.sequential === undefined ? [] : ["it is read once, at the end"]),
      ],
    };
  },
};

const ofArm = (y: Float64Array, inArm: readonly boolean[], arm: boolean) =>
  y.filter((_, row) => inArm[row] === arm);

const inArms = (frame: Frame, treatment: string, { control, arm }: Arms): Frame => {
  const labels = frame.text(treatment);
  const rows = Array.from(labels.keys()).filter((row) => labels[row] === control || labels[row] === arm);
  return takeRows(frame, rows);
};

/** The outcome and the terms beside the treatment; whether any is crossed with it. */
function terms(p: Read): { outcome: string; covariates: string[][]; interacted: boolean } {
  if (p.formula === undefined) {
    return { outcome: p.outcome!, covariates: p.covariates.map((name) => [name]), interacted: false };
  }
  const { outcome, terms } = parseFormula(p.formula);
  const withArm = (term: readonly string[]) => term.some((factor) => isFactorOf(factor, p.treatment));
  return {
    outcome,
    covariates: terms.filter((term) => !withArm(term)),
    interacted: terms.some((term) => withArm(term) && term.length > 1),
  };
}

/** As it was meant to be; as it turned out only where nobody said. */
function splitOf({ split }: Read, { control, arm, others }: Arms, inArm: readonly boolean[]): number {
  if (split === "unknown") return knob(inArm.filter(Boolean).length / inArm.length);
  if (split === undefined || others.length + 2 > Object.keys(split).length) return 0.5;
  return knob(split[arm]! / (split[arm]! + split[control]!));
}

/** Share of the variance within arms that the covariates explain, adjusted for their number. */
function explainedBy(
  used: Frame,
  covariates: readonly string[][],
  y: Float64Array,
  inArm: readonly boolean[],
): number {
  if (covariates.length === 0) return 0;
  const base = [new Float64Array(used.rows).fill(1), Float64Array.from(inArm, Number)];
  const columns = covariates.flatMap((term) => termColumns(used, term)).map(({ values }) => values);
  const left = (design: Float64Array[]) => {
    const { residuals, n, k } = ols(design, y);
    return n > k ? residuals.reduce((sum, e) => sum + e * e, 0) / (n - k) : 0;
  };
  const share = 1 - left([...base, ...columns]) / left(base);
  return Number.isFinite(share) ? Math.max(0, share) : 0;
}

/** Clusters of the mean size, at least two units large, and how alike their units are. */
function clustersLike(
  used: Frame,
  column: string,
  treatment: string,
  y: Float64Array,
  inArm: readonly boolean[],
) {
  const clusters = codes(used.text(column));
  const means = [false, true].map((arm) => moments(ofArm(y, inArm, arm)).mean);
  const deviations = y.map((value, row) => value - means[Number(inArm[row])]!);
  return {
    size: Math.max(2, Math.round(used.rows / clusters.count)),
    icc: knob(intraclassCorrelation(deviations, clusters)),
    assigned: acrossArms(used, column, treatment) === 0 ? "cluster" : "unit",
  };
}

/** How much more often the treatment was received in its arm. */
function complianceOf(assigned: Frame, received: string, treatment: string, arms: Arms): number {
  const [labels, values] = [assigned.text(treatment), assigned.number(received)];
  const share = (arm: string) =>
    moments(values.filter((value, row) => labels[row] === arm && !Number.isNaN(value))).mean;
  return knob(Math.min(1, Math.max(0.01, share(arms.arm) - share(arms.control))));
}

function paramsOf(
  p: Read,
  at: { size: number; covariates: number; interacted: boolean; arms: Arms },
): Record<string, unknown> {
  const { split, cluster, unit, compliance, ...rest } = p;
  const own = ["formula", "control", "arm", "blocks", "planned_sample_size", "sequential"];
  const same = Object.fromEntries(Object.entries(rest).filter(([key]) => !own.includes(key)));
  const { control, arm } = at.arms;
  const whole = typeof split === "object" ? split[control]! + split[arm]! : 1;
  return {
    ...same,
    treatment: "variant",
    outcome: "outcome",
    covariates: at.covariates > 0 ? ["prior_outcome"] : [],
    ...(at.interacted && { adjustment: "lin" }),
    ...(split !== undefined && {
      split:
        split === "unknown" ? split : { control: split[control]! / whole, treatment: split[arm]! / whole },
    }),
    ...(cluster !== undefined && { cluster: "cluster" }),
    ...(unit !== undefined && { unit: at.size > 1 && cluster === undefined ? "cluster" : "unit_id" }),
    ...(compliance !== undefined && { compliance: "received" }),
  };
}
