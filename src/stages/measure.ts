import type { Check, Subject } from "../checks/define.ts";
import {
  contentHash,
  ENGINE_VERSION,
  type Measurement,
  type MeasurePolicy,
  MeasureResult,
  type Phase,
  SCHEMA_VERSION,
} from "../contracts/index.ts";
import { ImpactError, impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { applyTransforms } from "../frame/transform.ts";
import type { Model } from "../models/define.ts";
import type { Source } from "../sources/define.ts";
import { requestedChecks, runChecks } from "./checks.ts";
import { resolveModel } from "./design.ts";

export interface MeasureInput {
  id: string;
  cycle: string;
  phase: Phase;
  block: Measurement;
  policy: MeasurePolicy;
  root: string;
  as_of: string;
  sources: ReadonlyMap<string, Source>;
  models: ReadonlyMap<string, Model>;
  /** None are run where there are none. */
  checks?: ReadonlyMap<string, Check>;
  /** Earlier measurements of the same phase; the first that depends on nothing that has changed stands. */
  earlier: readonly MeasureResult[];
  /** Measure even where an earlier one stands: for `verify`, which believes nothing. */
  anew: boolean;
}

/**
 * MEASURE and SCALE: opens the source, prepares the table, estimates, and checks the contract.
 * @throws the catalogue's errors, their place inside the initiative's file (`pilot.model.outcome`)
 */
export async function measure(input: MeasureInput): Promise<MeasureResult> {
  const { block, phase, policy, cycle } = input;
  const { adapter, ...sourceParams } = block.source;
  const opened = await placed([phase, "source"], () =>
    input.sources.get(adapter)!.open(sourceParams, { root: input.root, as_of: input.as_of, phase }),
  );
  const identity = {
    data_sha256: opened.sha256,
    config_sha256: contentHash({ block, policy }),
    engine_version: ENGINE_VERSION,
  };
  const standing = input.earlier.find((result) => same(result, identity));
  if (standing && !input.anew) return { ...standing, cycle };
  const raw = await placed([phase, "source"], () => opened.read());
  const frame = await placed([phase, "transform"], () => applyTransforms(raw, block.transform));
  const { model, params, table, choice } = await placed([phase], () =>
    resolveModel(block, frame, input.models),
  );
  const estimate = await placed([phase, choice ? "design" : "model"], () => {
    for (const column of model.columns(params)) requireColumn(table, column, keyNaming(params, column));
    return model.estimate(table, params, { confidence_level: policy.confidence_level });
  });
  if (estimate.sample_size < policy.minimum_sample_size) {
    const sizes = { found: estimate.sample_size, minimum: policy.minimum_sample_size };
    throw impactError("E_SAMPLE_TOO_SMALL", sizes, { path: [phase] });
  }
  const checked = checksOn(input, { frame: table, model, params, estimate });
  return MeasureResult.parse({
    ...estimate,
    ...(checked && {
      checks: checked.results,
      diagnostics: { ...checked.diagnostics, ...estimate.diagnostics },
    }),
    ...identity,
    schema_version: SCHEMA_VERSION,
    initiative_id: input.id,
    cycle,
    measured_in: standing?.measured_in ?? cycle,
    phase,
    model: model.name,
    model_type: model.model_type,
    ...(choice && { choice }),
  });
}

/** The checks that the policy and the block ask for; null where they ask for none. */
function checksOn(
  { block, policy, checks = new Map() }: MeasureInput,
  measured: Omit<Subject, "refit" | "model"> & { model: Model },
) {
  const requested = requestedChecks(checks, policy.checks, block.checks);
  if (requested.size === 0) return null;
  const { model, params } = measured;
  const refit = (frame: Frame, changed: Subject["params"] = params) =>
    model.estimate(frame, changed, { confidence_level: policy.confidence_level });
  return runChecks({ ...measured, refit }, requested, checks);
}

/** @throws E_COLUMN_MISSING at the key that names the column */
function requireColumn(frame: Frame, column: string, path: Path): void {
  try {
    frame.column(column);
  } catch (error) {
    if (!(error instanceof ImpactError)) throw error;
    throw new ImpactError(error.code, error.message, error.fix, { ...error.place, path });
  }
}

/** Where among a block's keys a column is named: `outcome`, or an item of `covariates`; the block itself when in a formula. */
function keyNaming(params: Record<string, unknown>, column: string): Path {
  for (const [key, value] of Object.entries(params)) {
    if (value === column) return [key];
    if (Array.isArray(value) && value.includes(column)) return [key, value.indexOf(column)];
  }
  return typeof params.formula === "string" ? ["formula"] : [];
}

type Path = readonly (string | number)[];
type Identity = Pick<MeasureResult, "data_sha256" | "config_sha256" | "engine_version">;

const same = (a: Identity, b: Identity) =>
  a.data_sha256 === b.data_sha256 &&
  a.config_sha256 === b.config_sha256 &&
  a.engine_version === b.engine_version;

/** Runs a step; the place of its failure is inside the block at `prefix`. */
export async function placed<T>(prefix: Path, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ImpactError)) throw error;
    const path = [...prefix, ...(error.place.path ?? [])];
    throw new ImpactError(error.code, error.message, error.fix, { ...error.place, path });
  }
}
