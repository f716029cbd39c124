import { z } from "zod";

/** The four families of method, from the most to the least rigorous; each has its band of confidence. */
export const ModelType = z.enum(["experiment", "quasi-experiment", "time-series", "observational"]);
export type ModelType = z.infer<typeof ModelType>;

export const Phase = z.enum(["pilot", "scale"]);
export type Phase = z.infer<typeof Phase>;

/** Also a file name: letters, digits, - and _; starts with a letter or digit; at most 80 characters. */
export const Id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/,
    "letters, digits, - and _, at most 80, beginning with a letter or digit",
  );

/** A cycle's id names a folder: letters, digits, ., - and _. */
export const CycleId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
    "letters, digits, ., - and _, at most 80, beginning with a letter or digit",
  );

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");

/** February has no 30th: what Date makes of such a text is another day. */
const isInstant = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && `${new Date(time).toISOString().slice(0, 19)}Z` === text;
};

/** One instant in UTC, to the second: 2026-11-23T00:00:00Z. */
export const Instant = z
  .string()
  .regex(/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, "an instant such as 2026-11-23T00:00:00Z")
  .refine(isInstant, { error: "an instant that the calendar has" });

/** One number per scenario, in currency unless said otherwise. */
export const Scenarios = z.object({ best: z.number(), median: z.number(), worst: z.number() });
export type Scenarios = z.infer<typeof Scenarios>;

export const scenarioNames = ["best", "median", "worst"] as const;
export type ScenarioName = (typeof scenarioNames)[number];
