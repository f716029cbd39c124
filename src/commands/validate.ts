import { availableParallelism } from "node:os";
import { loadWorkspace } from "../config/load.ts";
import { canonicalJson, type LoopConfig, type Validation } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import { tables } from "../loop.ts";
import { renderValidationFiles, validationVerdict } from "../render/validation.ts";
import { renderValidationTerminal } from "../render/validation-terminal.ts";
import { rubrics } from "../rubrics/index.ts";
import { designs } from "../simulate/index.ts";
import type { Loaded } from "../stages/study.ts";
import { together, type ValidateInput, validate } from "../stages/validate.ts";
import { mostReplications, type Replication, replicate } from "../stages/validate-replicate.ts";
import { readValidation, validationFile } from "../stages/validate-standing.ts";
import { looks } from "../stages/validate-worlds.ts";
import type { Storage } from "../storage/define.ts";
import { inThreads } from "../threads.ts";
import {
  asOf,
  type CommonOptions,
  color,
  type ExitCode,
  fail,
  progressLine,
  rootOf,
  say,
  sayJson,
} from "./edge.ts";

const here = { models: tables.models, rubrics, designs };

export interface ValidateOptions extends CommonOptions {
  replications: string;
  seed: string;
  workers?: string;
  commit?: boolean;
  /** `--no-write` makes it false. */
  write?: boolean;
}

/** `impact-loop validate [id...]`: each model on data like its own with a known truth. @throws E_USAGE, E_INITIATIVE_UNKNOWN */
export async function validateModels(ids: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const asked = {
    replications: wholeNumber("--replications", options.replications, 2, mostReplications),
    seed: wholeNumber("--seed", options.seed, 0, 2 ** 32 - 1),
    workers: wholeNumber("--workers", options.workers ?? String(availableParallelism()), 1, 256),
  };
  const workspace = await loadWorkspace(rootOf(options), tables);
  const { config } = workspace;
  if (!config) return fail(workspace.problems, options);
  const storage = openStorage(config, options);
  const fresh = await validate({
    ...{ root: rootOf(options), as_of: await asOf(options), config },
    initiatives: chosen(workspace.initiatives, ids),
    ...{ sources: tables.sources, looks, tables: here },
    ...{ replications: asked.replications, seed: asked.seed, replicate: inParallel(asked.workers) },
  });
  const before = ids.length === 0 ? null : await readValidation(storage, config.storage.path);
  const known = new Set(workspace.initiatives.map(({ id }) => id));
  const found = before?.validation ? together(before.validation, fresh, ids, known) : fresh;
  const written = await store(found, storage, options);
  show(found, written, config.storage.path, options);
  return found.left_out.length > 0 || found.models.some(({ verdict }) => verdict === "fail") ? 1 : 0;
}

function show(found: Validation, written: Written, folder: string, options: ValidateOptions): void {
  if (options.json) sayJson({ ...written, folder, validation: found });
  else {
    say(renderValidationTerminal(found, { color: color(process.stdout) }));
    const commit = written.commit ? `, commit ${written.commit.slice(0, 7)}` : "";
    say(`${written.state}    ${folder}/${validationFile}${commit}`);
  }
}

function wholeNumber(option: string, found: string, least: number, most: number): number {
  const value = /^\d{1,15}$/.test(found) ? Number(found) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw impactError("E_USAGE", { option, found, expected: `a whole number from ${least} to ${most}` });
}

/** @throws E_USAGE when what it writes is to be committed where nothing can be */
function openStorage({ storage }: LoopConfig, options: ValidateOptions): Storage {
  const opened = tables.storage.get(storage.adapter)!.open(rootOf(options), storage.path);
  if (!options.commit || opened.commitBeside) return opened;
  const expected = "storage.adapter: git";
  throw impactError("E_USAGE", { option: "--commit", found: "a storage without commits", expected });
}

function chosen(initiatives: readonly Loaded[], ids: readonly string[]): readonly Loaded[] {
  const known = initiatives.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw impactError("E_INITIATIVE_UNKNOWN", { id: unknown, nearest: nearest(unknown, known), known });
  return ids.length === 0 ? initiatives : initiatives.filter(({ id }) => ids.includes(id));
}

/** One worker is this very thread. */
const inParallel =
  (workers: number): ValidateInput["replicate"] =>
  async (tasks, trials) => {
    const line = progressLine();
    const done = (count: number) => line.update({ stage: "validate", done: count, total: tasks.length });
    const answers =
      workers === 1
        ? tasks.map((task, i) => {
            done(i);
            return replicate(task, trials, here);
          })
        : await inThreads<(typeof tasks)[number], Replication[]>(tasks, trials, workers, done);
    line.clear();
    return answers;
  };

interface Written {
  state: "written" | "not written" | "unchanged";
  commit: string | null;
}

/** Writes validation.json and what people read beside it, unless it says what is there already. */
async function store(found: Validation, storage: Storage, options: ValidateOptions): Promise<Written> {
  const text = canonicalJson(found);
  if ((await storage.readBeside(validationFile)) === text) return { state: "unchanged", commit: null };
  if (options.write === false) return { state: "not written", commit: null };
  const files = new Map([...renderValidationFiles(found), [validationFile, text] as const]);
  await storage.writeBeside(files);
  const message = `impact: validates ${validationVerdict(found)}\n`;
  const commit = options.commit ? await storage.commitBeside!([...files.keys()], message) : null;
  return { state: "written", commit };
}
