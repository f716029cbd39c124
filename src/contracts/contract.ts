import { z } from "zod";
import { impactError, type Place } from "../errors.ts";
import { canonicalJson } from "./canonical.ts";

/** The version this engine writes: `major.minor`. A newer minor only adds fields; a newer major changes meaning. */
export const SCHEMA_VERSION = "1.0";

export const SchemaVersion = z
  .string()
  .regex(/^\d+\.\d+$/)
  .describe("major.minor of the contract's schema");

/**
 * Reads a contract back from JSON text. Fields that a newer minor added are ignored; the same version must hold
 * exactly the fields its schema names, so that nothing is dropped in silence.
 * @throws E_CONTRACT_NEWER for a newer major; E_CONTRACT_INVALID for anything that does not fit the schema.
 */
export function readContract<T>(schema: z.ZodType<T>, text: string, contract: string, place: Place = {}): T {
  const json = parseJson(text, contract, place);
  const version = String((json as { schema_version?: unknown } | null)?.schema_version ?? "none");
  const [major, minor] = version.split(".").map(Number);
  const [ourMajor, ourMinor] = SCHEMA_VERSION.split(".").map(Number) as [number, number];
  if (major !== undefined && major > ourMajor) {
    throw impactError("E_CONTRACT_NEWER", { contract, found: version, reads: `up to ${ourMajor}.x` }, place);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    throw impactError(
      "E_CONTRACT_INVALID",
      { contract, detail: z.prettifyError(parsed.error).split("\n")[0]! },
      place,
    );
  }
  const newer = major === ourMajor && minor !== undefined && minor > ourMinor;
  if (!newer && canonicalJson(parsed.data) !== canonicalJson(json)) {
    throw impactError(
      "E_CONTRACT_INVALID",
      { contract, detail: "it has fields that its schema does not name" },
      place,
    );
  }
  return parsed.data;
}

function parseJson(text: string, contract: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw impactError("E_CONTRACT_INVALID", { contract, detail: (error as Error).message }, place);
  }
}
