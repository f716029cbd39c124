import {
  ENGINE_VERSION,
  type InitiativeEntry,
  type MeasurePolicy,
  type Phase,
  type Problem,
  readContract,
  sha256,
  Validation,
} from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import type { Storage } from "../storage/define.ts";
import { type Loaded, problemOf } from "./study.ts";
import { modelHash } from "./validate.ts";
import { coverageText } from "./validate-finding.ts";

export const validationFile = "validation.json";

/** What was validated, and the hash of the file that says so under its path in the workspace; nothing where there is none. */
export interface Validated {
  validation: Validation | null;
  inputs: Record<string, string>;
}

/** @throws E_CONTRACT_INVALID, E_CONTRACT_NEWER */
export async function readValidation(storage: Storage, folder: string): Promise<Validated> {
  const text = await storage.readBeside(validationFile);
  if (text === null) return { validation: null, inputs: {} };
  const file = `${folder}/${validationFile}`;
  return { validation: readContract(Validation, text, file, { file }), inputs: { [file]: sha256(text) } };
}

type Model = Validation["models"][number];

/** The phase's model as it was validated, and why that does not stand for it as it is configured now. */
function standing(
  { id, config }: Loaded,
  phase: Phase,
  validation: Validation | null,
  policy: MeasurePolicy,
): { model: Model | null; why: string | null } {
  const of = (use: { initiative_id: string; phase: Phase }) =>
    use.initiative_id === id && use.phase === phase;
  const model = validation?.models.find(({ uses }) => uses.some(of)) ?? null;
  const refused = validation?.left_out.find(of);
  if (!model) {
    const why = refused ? "could not be validated" : "was never validated: run `impact-loop validate`";
    return { model, why: `its model ${why}${refused ? `: ${refused.message}` : ""}` };
  }
  if (model.model_sha256 !== modelHash(config![phase]!, policy))
    return { model, why: "its model or the measurement policy has changed since it was validated" };
  if (model.engine_version !== ENGINE_VERSION)
    return { model, why: `its model was validated by engine ${model.engine_version}, not ${ENGINE_VERSION}` };
  return { model, why: null };
}

/** Why the models of these initiatives' pilots are not validated, by id; who is not in it, is. */
export function unvalidated(
  initiatives: readonly Loaded[],
  validation: Validation | null,
  policy: MeasurePolicy,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const loaded of initiatives.filter(({ config }) => config !== null)) {
    const { model, why } = standing(loaded, "pilot", validation, policy);
    if (why !== null) found.set(loaded.id, why);
    else if (model?.verdict === "fail")
      found.set(loaded.id, `its model failed validation: ${model.statement}`);
  }
  return found;
}

/** A warning for each of an entry's fresh measurements whose model was found out of its range. */
export function coverageWarnings(
  loaded: Loaded,
  { measure, scale }: Pick<InitiativeEntry, "measure" | "scale">,
  cycle: string,
  validation: Validation | null,
  policy: MeasurePolicy,
): Problem[] {
  const fresh = [measure, scale].filter(
    (measured) => measured?.cycle === cycle && loaded.config?.[measured.phase],
  );
  return fresh.flatMap((measured) => {
    const { phase } = measured!;
    const { model, why } = standing(loaded, phase, validation, policy);
    if (why !== null || model?.verdict !== "fail") return [];
    const context = { model: model.model, ...coverageText(model) };
    const problem = problemOf(impactError("E_COVERAGE", context, { path: [phase, "model"] }), loaded);
    return [{ ...problem, severity: "warning" as const, initiative: null }];
  });
}
