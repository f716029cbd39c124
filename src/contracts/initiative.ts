import { z } from "zod";
import { CheckRequests } from "./check.ts";
import { CycleId, Id } from "./common.ts";
import { Design } from "./design.ts";

/** One step of preparing a table; frame/transform.ts says what each does. The first key names it. */
export const Transform = z.record(z.string(), z.unknown());

/** Where data come from, how they are prepared, and what is estimated. The adapters' own keys are checked by their schemas. */
export const Measurement = z.strictObject({
  source: z.looseObject({ adapter: z.string() }),
  transform: z.array(Transform).default([]),
  design: Design.optional().describe("the facts of the design, for `model: { name: auto }` and for `design`"),
  model: z.looseObject({ name: z.string() }),
  checks: CheckRequests.optional(),
});
export type Measurement = z.infer<typeof Measurement>;

export const Returns = z.strictObject({
  unit_value: z
    .number()
    .refine((v) => v !== 0, "a number other than 0")
    .default(1)
    .describe("currency per unit of effect; negative when lower is better"),
  scale_units: z.number().gt(0).describe("units that full scale reaches over the horizon"),
});
export type Returns = z.infer<typeof Returns>;

export const Context = z.strictObject({
  metric: z.string().describe("the metric's name, the same in every initiative that moves it"),
  surface: z.string().optional().describe("where it acts: checkout, search, email"),
  unit: z.string().optional().describe("the effect's unit as shown: $/user, orders/day"),
});

const fraction = z.number().gt(0).max(1);
const share = z.number().min(0).max(1);

/** How the roll-out really went, for the outcome's fidelity. */
export const Execution = z
  .strictObject({
    units_reached: z
      .number()
      .gt(0)
      .optional()
      .describe("units that full scale really reached; default: returns.scale_units"),
    planned_coverage: fraction
      .optional()
      .describe("share of those it is meant for, as planned; 1 when left out"),
    actual_coverage: share.optional().describe("share of them really reached"),
    planned_adoption: fraction
      .optional()
      .describe("share of the reached who use it, as planned; 1 when left out"),
    actual_adoption: share.optional(),
    delay_days: z.number().min(0).optional().describe("by how much it began later than planned"),
    horizon_days: z
      .number()
      .gt(0)
      .optional()
      .describe("the span that `scale_units` counts; needed with delay_days"),
    changes: z
      .enum(["none", "minor", "major"])
      .optional()
      .describe("how far what was rolled out is not what was piloted"),
    holdout_share: z
      .number()
      .min(0)
      .lt(1)
      .optional()
      .describe("share kept without it to measure against; 5 to 10 % is advised"),
    window: z
      .strictObject({ from: z.iso.date(), to: z.iso.date() })
      .optional()
      .describe("the days that the full-scale data are of"),
  })
  .refine(({ delay_days, horizon_days }) => delay_days === undefined || horizon_days !== undefined, {
    path: ["delay_days"],
    error: "`horizon_days` beside it, the span that scale_units counts",
  });
export type Execution = z.infer<typeof Execution>;

/** How the scale phase ended when there is nothing to measure. */
export const Closed = z.strictObject({
  status: z.enum(["aborted", "not_scaled"]).describe("aborted: begun and stopped; not_scaled: never begun"),
  reason: z.string().min(1).max(500),
});
export type Closed = z.infer<typeof Closed>;

/** A correction of an outcome that a cycle recorded: it is measured again and the new one stands. */
export const Correction = z.strictObject({
  cycle: CycleId.describe("the cycle whose outcome is replaced"),
  reason: z.string().min(1).max(500),
});

/** What the allocation's constraints ask of an initiative. */
export const portfolioFields = {
  category: z.string().min(1).optional().describe("for the limits by category"),
  resources: z
    .record(z.string(), z.number().min(0))
    .optional()
    .describe("what it uses of allocate.constraints.resources: { engineers: 3 }"),
  requires: z.array(Id).optional().describe("initiatives without which it is not funded"),
  exclusive_with: z.array(Id).optional().describe("initiatives with which it is not funded together"),
  cost_by_period: z
    .array(z.number().min(0))
    .optional()
    .describe("its cost in each of allocate.constraints.periods"),
  partial: z
    .strictObject({ min_fraction: z.number().min(0).max(1) })
    .optional()
    .describe("it may be funded in part: none of it, or at least this share"),
};

/** The fields of an initiative that are not a measurement: shared by every file and by `defaults`. */
export const initiativeFields = {
  version: z.literal(1),
  id: Id.describe("the file's name without .yaml"),
  title: z.string().min(1).max(200),
  owner: z.string().optional().describe("a person or team: @growth"),
  extends: z.string().optional().describe("a template of impact-loop.yaml to start from"),
  context: Context.optional(),
  cost_to_scale: z.number().gt(0).describe("in currency"),
  returns: Returns,
  ...portfolioFields,
};

/** An initiative after defaults, with adapter blocks as they were written (floor 4 checks them against the tables). */
export const Initiative = z.strictObject({
  ...initiativeFields,
  pilot: Measurement,
  scale: Measurement.extend({ execution: Execution.optional(), corrects: Correction.optional() }).optional(),
  closed: Closed.optional().describe("in place of a scale phase that was aborted or never begun"),
});
export type Initiative = z.infer<typeof Initiative>;
