import { z } from "zod";
import { Id } from "./common.ts";

export const ReasonCode = z
  .enum(["strategic", "legal", "capacity", "info-not-in-model", "disagree"])
  .describe(
    "info-not-in-model: what the decider knows and no contract holds; disagree: with the engine's numbers",
  );

/** A person's word against the engine's pick: it is followed, and what it costs is reported. */
export const Decision = z.strictObject({
  initiative: Id,
  force: z.enum(["fund", "forbid"]),
  reason_code: ReasonCode,
  by: z.string().min(1).describe("who decides: @cfo"),
  text: z.string().min(1).optional().describe("why, in words; needed with info-not-in-model and disagree"),
});
export type Decision = z.infer<typeof Decision>;

/** decisions/<cycle>.yaml */
export const Decisions = z.strictObject({
  version: z.literal(1),
  decisions: z.array(Decision).default([]),
});
export type Decisions = z.infer<typeof Decisions>;
