import {
  CycleManifest,
  type CycleResult,
  canonicalJson,
  contentHash,
  ENGINE_VERSION,
  type InitiativeEntry,
  SCHEMA_VERSION,
  sha256,
} from "../contracts/index.ts";
import type { History } from "./history.ts";

/** The manifest before its files are known; `plan_sha256` is what a PR's preview and the cycle after it have in common. */
export function manifestOf(
  result: Omit<CycleResult, "manifest">,
  inputs: Record<string, string>,
  history: History,
): CycleManifest {
  const parent = history.past.at(-1) ?? null;
  const data = Object.fromEntries(
    freshMeasures(result).map((measured) => [
      `${measured.initiative_id}/${measured.phase}`,
      measured.data_sha256,
    ]),
  );
  return CycleManifest.parse({
    schema_version: SCHEMA_VERSION,
    cycle: result.cycle,
    as_of: result.as_of,
    commit: result.commit,
    engine_version: ENGINE_VERSION,
    parent: parent && { cycle: parent.id, manifest_sha256: parent.manifest_sha256 },
    plan_sha256: contentHash({ allocation: result.allocation, inputs, data }),
    inputs,
    data,
    left_out: result.entries
      .filter((entry) => entry.status === "left_out")
      .flatMap((entry) =>
        entry.problems.map(({ code, message }) => ({ initiative_id: entry.id, code, message })),
      ),
    files: {},
  });
}

/** The contracts of a cycle as files, by path inside its folder. */
export function contractFiles(result: CycleResult): Map<string, string> {
  const files = new Map<string, string>();
  const put = (path: string, contract: unknown) =>
    contract !== null && files.set(path, canonicalJson(contract));
  put("allocation.json", result.allocation);
  put("calibration.json", result.calibration);
  put("next.json", result.next);
  for (const measured of freshMeasures(result))
    put(`initiatives/${measured.initiative_id}/measure.${measured.phase}.json`, measured);
  for (const entry of result.entries) {
    if (entry.evaluate?.cycle === result.cycle) put(`initiatives/${entry.id}/evaluate.json`, entry.evaluate);
    if (entry.outcome?.cycle === result.cycle) put(`initiatives/${entry.id}/outcome.json`, entry.outcome);
  }
  return files;
}

/** All of the cycle's files with the manifest that names and hashes them. */
export function sealed(files: ReadonlyMap<string, string>, manifest: CycleManifest): Map<string, string> {
  const hashes = Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)]));
  return new Map([...files, ["manifest.json", canonicalJson({ ...manifest, files: hashes })]]);
}

/**
 * Whether two runs of a cycle found the same. The instant and the commit they were made at are not findings, nor is
 * the report, which shows them: a rerun that finds nothing new writes nothing. But that the inputs are committed now,
 * and were not, is something to write down: only then can the cycle be made again.
 */
export function sameFindings(a: CycleManifest, b: CycleManifest): boolean {
  if (a.commit !== null && b.commit === null) return false;
  const findings = ({ as_of: _, commit: __, files, ...rest }: CycleManifest) =>
    contentHash({
      ...rest,
      files: Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(".json"))),
    });
  return findings(a) === findings(b);
}

const freshMeasures = (result: Pick<CycleResult, "entries" | "cycle">) =>
  result.entries
    .flatMap((entry: InitiativeEntry) => [entry.measure, entry.scale])
    .filter((measured) => measured !== null)
    .filter((measured) => measured.cycle === result.cycle);
