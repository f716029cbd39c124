import { readFileSync } from "node:fs";
import { loadWorkspace } from "../config/load.ts";
import { loadMeasurement } from "../config/measurement.ts";
import { type Measurement, type MeasurePolicy, Phase } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import { tables } from "../loop.ts";
import { renderMeasurement } from "../render/measurement.ts";
import { measure } from "../stages/measure.ts";
import { problemOf } from "../stages/study.ts";
import { unreadable } from "../workspace/inside.ts";
import { asOf, type CommonOptions, type ExitCode, fail, rootOf, say, sayJson } from "./edge.ts";

export interface MeasureOptions extends CommonOptions {
  phase: string;
  config?: string;
  checks?: string;
}

/** What is measured, whether it is an initiative's phase or a block of its own. */
interface Wanted {
  id: string;
  phase: Phase;
  block: Measurement;
  policy: MeasurePolicy;
  locate(path: readonly (string | number)[]): { file: string; line: number; column: number };
}

/** `impact-loop measure <id>` and `measure --config <file>`: one measurement, nothing written. @throws E_USAGE, E_INITIATIVE_UNKNOWN */
export async function measureOne(id: string | undefined, options: MeasureOptions): Promise<ExitCode> {
  const phase = Phase.safeParse(options.phase);
  if (!phase.success)
    throw impactError("E_USAGE", { option: "--phase", found: options.phase, expected: "pilot or scale" });
  if ((id === undefined) === (options.config === undefined)) {
    throw impactError("E_USAGE", {
      option: "measure",
      found: id ? "an id and --config" : "neither",
      expected: "an initiative's id or --config <file>",
    });
  }
  const checks = options.checks === undefined ? [] : namedChecks(options.checks);
  const wanted = id === undefined ? await fromFile(options) : await fromInitiative(id, phase.data, options);
  if (typeof wanted === "number") return wanted;
  try {
    const { locate: _, ...input } = wanted;
    const asked = input.policy.checks;
    const result = await measure({
      ...input,
      policy: {
        ...input.policy,
        checks: asked === "all" ? asked : [...checks, ...asked],
      },
      cycle: "none",
      root: rootOf(options),
      as_of: await asOf(options),
      sources: tables.sources,
      models: tables.models,
      checks: tables.checks,
      earlier: [],
      anew: true,
    });
    if (options.json) sayJson(result);
    else say(renderMeasurement(result));
    return 0;
  } catch (error) {
    const problem = problemOf(error, {
      id: wanted.id,
      locate: (path) => wanted.locate(options.config ? path.slice(1) : path),
    });
    if (problem.code === "E_INTERNAL") throw error;
    return fail([problem], options);
  }
}

/** Their names: `all`, or some between commas. @throws E_NAME_UNKNOWN */
function namedChecks(given: string): string[] {
  const known = [...tables.checks.keys()];
  const names = given === "all" ? known : given.split(",").map((name) => name.trim());
  for (const name of names)
    if (!known.includes(name))
      throw impactError("E_NAME_UNKNOWN", { kind: "check", name, nearest: nearest(name, known), known });
  return names;
}

async function fromInitiative(id: string, phase: Phase, options: MeasureOptions): Promise<Wanted | ExitCode> {
  const workspace = await loadWorkspace(rootOf(options), tables);
  if (!workspace.config) return fail(workspace.problems, options);
  const known = workspace.initiatives.map((initiative) => initiative.id);
  const found = workspace.initiatives.find((initiative) => initiative.id === id);
  if (!found) throw impactError("E_INITIATIVE_UNKNOWN", { id, nearest: nearest(id, known), known });
  const block = found.config?.[phase];
  if (!found.config) return fail(found.problems, options);
  if (!block)
    throw impactError("E_USAGE", {
      option: "--phase",
      found: "scale",
      expected: `a scale block in ${found.file}`,
    });
  const { source, transform, design, model, checks } = block;
  return {
    id,
    phase,
    block: { source, transform, design, model, ...(checks && { checks }) },
    policy: workspace.config.measure,
    locate: found.locate,
  };
}

async function fromFile(options: MeasureOptions): Promise<Wanted | ExitCode> {
  const loaded = loadMeasurement(options.config!, readNamed(options.config!), tables);
  if (!loaded.block) return fail(loaded.problems, options);
  return {
    id: "measurement",
    phase: "pilot",
    block: loaded.block,
    policy: loaded.policy,
    locate: loaded.locate,
  };
}

/** The file that the command line names, from the current folder; `-` is standard input. @throws E_FILE_UNREADABLE */
function readNamed(file: string): Uint8Array {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}
