import { z } from "zod";
import { CheckRequests } from "./check.ts";
import { Id } from "./common.ts";
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

/** How the roll-out really went, for the outcome's fidelity. */
export const Execution = z.strictObject({
  units_reached: z
    .number()
    .gt(0)
    .optional()
    .describe("units that full scale really reached; default: returns.scale_units"),
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
  scale: Measurement.extend({ execution: Execution.optional() }).optional(),
});
export type Initiative = z.infer<typeof Initiative>;
