import { z } from "zod";

const positive = z.number().gt(0);
const amount = (mean: number, cv: number) =>
  z.strictObject({
    mean: positive.default(mean),
    cv: z.number().min(0).max(3).default(cv).describe("standard deviation / mean; log-normal"),
  });

const Context = z.strictObject({
  metric: z.string().min(1),
  surface: z.string().min(1),
  unit: z.string().default("$/user").describe("what people read beside an effect"),
  unit_scale: positive
    .default(1)
    .describe("a plausible effect, in the outcome's unit; all that follows is in it"),
  mean: z.number().default(0).describe("of the true effects"),
  sd: positive.default(1),
});

const Family = z.strictObject({
  share: z.number().min(0).max(1).describe("of initiatives that are piloted so"),
  bias_sd: z.number().min(0).describe("of the family's own hidden bias, in unit_scale"),
  context_bias_sd: z
    .number()
    .min(0)
    .optional()
    .describe("of its further bias in each context; half of bias_sd when left out"),
  noise_sd: z.number().min(0).describe("of what a pilot is off by beyond its standard error, each its own"),
  standard_error: positive.describe("of a typical pilot, in unit_scale"),
});
export type Family = z.infer<typeof Family>;

/** A family as EVIDENCE.md's priors have it. */
const family = (share: number, bias_sd: number, noise_sd: number, standard_error: number) =>
  Family.default({ share, bias_sd, noise_sd, standard_error });

/** world.yaml: an organisation, its initiatives cycle by cycle, and what is hidden from its own measurements. */
export const OrganisationWorld = z
  .strictObject({
    version: z.literal(1),
    seed: z.int().min(0),
    cycles: z.int().min(1).max(400).default(4).describe("quarters"),
    first_quarter: z
      .string()
      .regex(/^[1-9]\d{3}-Q[1-4]$/, "a quarter such as 2026-Q1")
      .default("2026-Q1"),
    initiatives: z.int().min(1).max(1000).default(5).describe("new ones in each cycle"),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "an ISO 4217 code such as USD")
      .default("USD"),
    budget: positive.default(100_000).describe("for one cycle"),
    contexts: z
      .array(Context)
      .min(1)
      .default([Context.parse({ metric: "revenue", surface: "checkout" })])
      .describe("metric × surface; initiatives fall in them evenly"),
    tails: z
      .number()
      .gt(2)
      .optional()
      .describe(
        "degrees of freedom of Student's t for the true effects, scaled to `sd`; normal when left out",
      ),
    methods: z
      .strictObject({
        experiment: family(0.6, 0.1, 0.15, 0.4),
        "quasi-experiment": family(0.4, 0.4, 0.35, 0.5),
        "time-series": family(0, 0.7, 0.6, 0.5),
        observational: family(0, 1.1, 0.9, 0.3),
      })
      .prefault({}),
    voltage: z
      .strictObject({ mean: z.number().default(0.85), sd: z.number().min(0).default(0.15) })
      .prefault({})
      .describe("effect at full scale / effect in the pilot"),
    drift: z
      .array(z.int().min(2))
      .default([])
      .describe("cycles, counted from 1, from which on all hidden biases are others"),
    costs: amount(25_000, 0.5).prefault({}).describe("to scale one initiative, in currency"),
    value: amount(2, 0.4).prefault({}).describe("return of an effect of one unit_scale / the cost to scale"),
    data: z
      .enum(["csv", "simulator"])
      .default("csv")
      .describe(
        "whether the repository holds the data as files, or sources that simulate them when they are read",
      ),
    scale_standard_error: positive.default(0.2).describe("of a measurement at full scale, in unit_scale"),
  })
  .superRefine(({ methods, drift, cycles }, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const total = Object.values(methods).reduce((sum, { share }) => sum + share, 0);
    if (Math.abs(total - 1) > 1e-9) say(["methods"], `shares that sum to 1, not ${Number(total.toFixed(6))}`);
    drift.forEach((cycle, i) => {
      if (cycle > cycles) say(["drift", i], `one of the ${cycles} cycles`);
    });
  });
export type OrganisationWorld = z.infer<typeof OrganisationWorld>;
