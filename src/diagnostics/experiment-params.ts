import { z } from "zod";

const label = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const share = z.number().gt(0).lt(1);
const errorsByCluster = ["CR0", "CR1", "CR2", "CR3"] as const;
const errorsByRow = ["HC0", "HC1", "HC2", "HC3", "classical", "welch", "binomial"] as const;

const Sequential = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("always_valid"),
    tuning: z
      .number()
      .positive()
      .default(5000)
      .describe("observations at which the interval is to be narrowest"),
  }),
  z.strictObject({
    method: z.literal("group_sequential"),
    spending: z.enum(["obrien_fleming", "pocock"]).default("obrien_fleming"),
    looks: z
      .array(z.number().gt(0).lt(1))
      .default([])
      .describe("information fractions of the earlier looks, in order; this one is told by the sample"),
  }),
]);

const Raw = z.strictObject({
  treatment: z.string().describe("the column that holds the arm"),
  outcome: z.string().optional().describe("a number column; or give `formula`"),
  denominator: z
    .string()
    .optional()
    .describe("a number column: the metric is then the ratio of the two sums, such as orders per session"),
  covariates: z.array(z.string()).default([]).describe("pre-treatment columns; text becomes categories"),
  formula: z
    .string()
    .optional()
    .describe("`outcome ~ treatment + x + C(segment) + treatment:x` in place of outcome and covariates"),
  control: label
    .optional()
    .describe("the control arm; known without it when one is called control, 0, none, placebo or baseline"),
  arm: label.optional().describe("the arm that the decision is about, when there are more than two"),
  adjustment: z
    .enum(["additive", "cuped", "lin"])
    .default("additive")
    .describe("of covariates: additive regression, CUPED with one of them, or Lin's interacted regression"),
  theta: z
    .enum(["pooled", "neyman"])
    .default("pooled")
    .describe("CUPED's θ: over all arms, or the one with the smallest variance of the difference"),
  link: z
    .enum(["identity", "logit"])
    .default("identity")
    .describe("logit: a logistic regression of a 0/1 outcome, whose average marginal effect is the effect"),
  blocks: z
    .string()
    .optional()
    .describe("the stratum within which the arms were drawn; pairs are blocks of one row an arm"),
  winsorize: z
    .union([
      z
        .number()
        .gt(0.5)
        .lt(1)
        .transform((upper) => ({ lower: 0, upper })),
      z.strictObject({ lower: z.number().min(0).lt(0.5), upper: z.number().gt(0.5).max(1) }),
    ])
    .optional()
    .describe("quantiles of the outcome, over all arms, beyond which values are put at them: 0.99"),
  standard_errors: z
    .enum([...errorsByRow, ...errorsByCluster])
    .optional()
    .describe("HC2 when left out, HC1 for the logit; CR1 with clusters, for few of which CR2 is better"),
  cluster: z
    .string()
    .optional()
    .describe("the unit that treatment was assigned to: errors are clustered by it"),
  unit: z.string().optional().describe("a column of unit ids; repeated ones are clustered"),
  split: z
    .union([z.literal("unknown"), z.record(z.string(), share)])
    .optional()
    .describe("expected share of each arm; equal when left out; `unknown` leaves the sample ratio unchecked"),
  compliance: z
    .string()
    .optional()
    .describe("a 0/1 column: whether the treatment was really received; it gives the complier effect too"),
  compare: z
    .enum(["control", "all"])
    .default("control")
    .describe("of several arms: each with control, or every pair"),
  multiplicity: z
    .enum(["none", "bonferroni", "holm", "benjamini_hochberg"])
    .default("holm")
    .describe("the correction for several comparisons that the verdict reads"),
  smallest_effect: z
    .number()
    .positive()
    .optional()
    .describe(
      "the smallest effect that would matter, in the outcome's unit: an interval inside ± it is neutral",
    ),
  better: z.enum(["higher", "lower"]).default("higher").describe("which way is good, for the verdict"),
  planned_sample_size: z
    .int()
    .positive()
    .optional()
    .describe("rows of all arms at which the experiment was to be read"),
  sequential: Sequential.optional().describe(
    "how it may be read before that; the verdict then reads this one",
  ),
  preregistered: z
    .boolean()
    .optional()
    .describe("attested: outcome, arms and sample size were fixed beforehand"),
  no_interference: z
    .boolean()
    .optional()
    .describe("attested: one unit's treatment does not touch another's outcome"),
});

/** A rule of the parameters: where it is broken, and what is right. */
type Rule = [key: string, keeps: (p: z.infer<typeof Raw>) => boolean, right: string];

const plain = (p: z.infer<typeof Raw>) => p.formula === undefined && p.blocks === undefined;
const byArmOnly = (p: z.infer<typeof Raw>) =>
  plain(p) && p.cluster === undefined && (p.covariates.length === 0 || p.adjustment === "cuped");
const oneOf = (kinds: readonly string[], kind: string | undefined) =>
  kind !== undefined && kinds.includes(kind);

const rules: Rule[] = [
  [
    "outcome",
    (p) => (p.outcome === undefined) !== (p.formula === undefined),
    "either `outcome` or `formula`",
  ],
  [
    "covariates",
    (p) => p.formula === undefined || p.covariates.length === 0,
    "covariates are terms of the formula",
  ],
  [
    "covariates",
    (p) => p.adjustment !== "cuped" || p.covariates.length === 1,
    "one covariate for adjustment: cuped",
  ],
  [
    "adjustment",
    (p) => p.adjustment === "additive" || p.formula === undefined,
    "named fields, not a formula, for cuped and lin",
  ],
  [
    "denominator",
    (p) => p.denominator === undefined || p.formula === undefined,
    "named fields, not a formula, for a ratio",
  ],
  [
    "blocks",
    (p) => p.blocks === undefined || p.formula === undefined,
    "named fields, not a formula, with blocks",
  ],
  [
    "standard_errors",
    (p) => !oneOf(["welch", "binomial"], p.standard_errors) || byArmOnly(p),
    "welch and binomial only without covariates, blocks and clusters, or with cuped",
  ],
  [
    "standard_errors",
    (p) =>
      p.cluster === undefined || p.standard_errors === undefined || oneOf(errorsByCluster, p.standard_errors),
    "CR0, CR1, CR2 or CR3 with `cluster`",
  ],
  [
    "standard_errors",
    (p) => !oneOf(errorsByCluster, p.standard_errors) || p.cluster !== undefined || p.unit !== undefined,
    "`cluster` or `unit` for CR0 to CR3",
  ],
  [
    "standard_errors",
    (p) =>
      p.link === "identity" || !oneOf(["HC2", "HC3", "welch", "binomial", "CR2", "CR3"], p.standard_errors),
    "classical, HC0, HC1, CR0 or CR1 for the logit",
  ],
  [
    "link",
    (p) => p.link === "identity" || (p.adjustment !== "cuped" && p.denominator === undefined),
    "no cuped and no ratio with the logit",
  ],
  [
    "planned_sample_size",
    (p) => p.sequential?.method !== "group_sequential" || p.planned_sample_size !== undefined,
    "the planned sample size, which the looks are fractions of",
  ],
];

/** An experiment's parameters, each rule checked. */
export const ExperimentParams = Raw.superRefine((p, context) => {
  for (const [key, keeps, right] of rules)
    if (!keeps(p)) context.addIssue({ code: "custom", path: [key], message: right });
});
export type ExperimentParams = z.infer<typeof ExperimentParams>;
