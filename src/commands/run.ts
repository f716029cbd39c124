import { loadWorkspace } from "../config/load.ts";
import { CycleId } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { type RunOptions, type RunOutcome, runLoop, tables } from "../loop.ts";
import { renderTerminal } from "../render/terminal.ts";
import { remakeCycle } from "../verify.ts";
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
  sayProblems,
} from "./edge.ts";
import { commitMessage } from "./message.ts";

export interface RunCommandOptions extends CommonOptions {
  cycle?: string;
  commit?: boolean;
  /** `--no-write` makes it false. */
  write?: boolean;
}

/** `impact-loop check`: every problem of every file; measures nothing. */
export async function check(options: CommonOptions): Promise<ExitCode> {
  const { problems, initiatives, ideas } = await loadWorkspace(rootOf(options), tables);
  sayProblems(problems, options.json);
  if (problems.some((problem) => problem.severity === "error")) return 2;
  if (!options.json)
    say(
      `impact-loop.yaml and ${initiatives.length} initiatives${ideas.length > 0 ? `, ${ideas.length} ideas` : ""} are valid`,
    );
  return 0;
}

/** `impact-loop run`: one cycle; writes its folder unless nothing has changed, and commits it when asked to. */
export async function run(options: RunCommandOptions): Promise<ExitCode> {
  const outcome = await runHere(options);
  if (!outcome.ok) return fail(outcome.problems, options);
  const { result, files, folder, storage } = outcome;
  if (options.commit && !storage.commit) {
    throw impactError("E_USAGE", {
      option: "--commit",
      found: "a storage without commits",
      expected: "storage.adapter: git",
    });
  }
  const keep = options.write !== false;
  if (options.commit && keep && result.commit === null)
    throw impactError("E_INPUTS_UNCOMMITTED", { cycle: result.cycle });
  const write = outcome.changed && keep;
  if (write) await storage.write(result.cycle, files);
  const due = options.commit && keep && !(await storage.committed!(result.cycle));
  const commit = due ? await storage.commit!(result.cycle, commitMessage(result)) : null;
  const { allocation, problems } = result;
  if (options.json)
    sayJson({
      changed: outcome.changed,
      written: write,
      commit,
      folder,
      files: [...files.keys()],
      problems,
      allocation,
    });
  else {
    say(renderTerminal(result, { color: color(process.stdout) }));
    const what = write ? "written" : outcome.changed ? "not written" : "unchanged";
    say(`${what}    ${folder} (${files.size} files)${commit ? `, commit ${commit.slice(0, 7)}` : ""}`);
    sayProblems(problems);
  }
  return problems.some((problem) => problem.severity === "error") ? 1 : 0;
}

/** The cycle asked about: one that later cycles build on is made again from its own commit, as it was. */
export async function lookBack(options: RunCommandOptions): Promise<RunOutcome> {
  const outcome = await runHere(options);
  const closed = !outcome.ok && outcome.problems.some(({ code }) => code === "E_CYCLE_CLOSED");
  return closed && options.cycle !== undefined ? remakeCycle(rootOf(options), options.cycle) : outcome;
}

/** Runs the loop on the command's workspace. */
export async function runHere(options: RunCommandOptions): Promise<RunOutcome> {
  if (options.cycle !== undefined && !CycleId.safeParse(options.cycle).success) {
    const expected = "letters, digits, ., - and _, at most 80, beginning with a letter or digit";
    throw impactError("E_USAGE", { option: "--cycle", found: JSON.stringify(options.cycle), expected });
  }
  const line = progressLine();
  const request: RunOptions = { root: rootOf(options), as_of: await asOf(options), progress: line.update };
  if (options.cycle !== undefined) request.cycle = options.cycle;
  const outcome = await runLoop(request);
  line.clear();
  return outcome;
}
