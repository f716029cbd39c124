import { z } from "zod";

/** Knobs that every design has: its seed, its outcome's name, the ratio of the effect at scale to the pilot's. */
export const commonKnobs = (columns: readonly string[]) => ({
  seed: z.int().min(0),
  outcome: z
    .string()
    .min(1)
    .refine((name) => !columns.includes(name), { error: `a name other than ${columns.join(", ")}` })
    .default("outcome")
    .describe("the outcome column's name"),
  voltage: z.number().default(1).describe("effect at full scale / effect in the pilot"),
});

export const share = z.number().min(0).max(1);
export const properShare = z.number().gt(0).lt(1);
export const correlation = z.number().gt(-1).lt(1);

/** The effect's multiplier in a phase. */
export const volts = ({ voltage }: { voltage: number }, phase: string): number =>
  phase === "scale" ? voltage : 1;
