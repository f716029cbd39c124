import { z } from "zod";
import { Id } from "./common.ts";

export const ReasonCode = z.enum([
  "strategy",
  "regulation",
  "private_information",
  "capacity",
  "dependency",
  "reputation",
  "other",
]);

/** A person's word against the engine's pick: it is followed, and what it costs is reported. */
export const Decision = z.strictObject({
  initiative: Id,
  force: z.enum(["fund", "forbid"]),
  reason_code: ReasonCode,
  by: z.string().min(1).describe("who decides: @cfo"),
  text: z.string().min(1).optional().describe("why, in words; needed with reason_code: other"),
});
export type Decision = z.infer<typeof Decision>;

/** decisions/<cycle>.yaml */
export const Decisions = z.strictObject({
  version: z.literal(1),
  decisions: z.array(Decision).default([]),
});
export type Decisions = z.infer<typeof Decisions>;
