import { z } from "zod";
import { CycleId, Instant, Sha256 } from "./common.ts";
import { SchemaVersion } from "./contract.ts";

/** What a cycle was made from and what it wrote: enough for `verify` to make it again. */
export const CycleManifest = z.object({
  schema_version: SchemaVersion,
  cycle: CycleId,
  as_of: Instant,
  commit: z.string().nullable().describe("the commit of the inputs; null when they were not all committed"),
  engine_version: z.string(),
  parent: z.object({ cycle: CycleId, manifest_sha256: Sha256 }).nullable(),
  plan_sha256: Sha256.describe("of the allocation and the inputs: the hash that a PR's preview shows"),
  inputs: z.record(z.string(), Sha256).describe("configuration and initiative files, by path"),
  data: z.record(z.string(), Sha256).describe("what each source returned, by `<initiative>/<phase>`"),
  left_out: z.array(z.object({ initiative_id: z.string(), code: z.string(), message: z.string() })),
  files: z.record(z.string(), Sha256).describe("every other file of the cycle's folder, by path inside it"),
});
export type CycleManifest = z.infer<typeof CycleManifest>;
