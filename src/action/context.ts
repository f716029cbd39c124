import { tmpdir } from "node:os";
import * as core from "@actions/core";
import { type CycleResult, Instant } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { connect, type GitHub } from "../github/client.ts";
import type { RunnerEvent } from "../github/event.ts";
import { type Logger, logger } from "../github/output.ts";
import type { Links } from "../render/findings.ts";
import type { Remote } from "../workspace/checkout.ts";
import { commitInstant, resolveCommit } from "../workspace/git.ts";
import { resolveInside } from "../workspace/inside.ts";

/** Everything that a job knows: its inputs, its event, the repository and the way to it. */
export interface Job {
  inputs: Inputs;
  event: RunnerEvent;
  github: GitHub;
  remote: Remote;
  /** The checkout. */
  workspace: string;
  /** A folder that the runner empties after the job. */
  temporary: string;
  /** `` or `folder/`: from the repository's root to the configuration. */
  prefix: string;
  run: number;
  log: Logger;
  links(sha: string): Links;
}

export type Inputs = ReturnType<typeof readInputs>;

/** @throws E_INPUT for a value that an input does not have */
export function readInputs() {
  const oneOf = <T extends string>(name: string, values: readonly T[]): T => {
    const found = core.getInput(name) || values[0]!;
    if (values.includes(found as T)) return found as T;
    throw impactError("E_INPUT", { input: name, found, expected: `one of ${values.join(", ")}` });
  };
  return {
    token: core.getInput("token"),
    directory: core.getInput("directory") || ".",
    mode: oneOf("mode", ["auto", "check", "cycle"]),
    key: core.getInput("key") || "default",
    commit: oneOf("commit", ["direct", "branch", "none"]),
    resultsBranch: core.getInput("results-branch") || "impact-loop/results",
    failOn: oneOf("fail-on", ["error", "warning", "never"]),
    asOf: core.getInput("as-of"),
    comment: oneOf("comment", ["true", "false"]) === "true",
    commentAuthor: core.getInput("comment-author") || "github-actions[bot]",
    commentOnMerged: oneOf("comment-on-merged", ["true", "false"]) === "true",
  };
}

/** The log, and the token a secret before anything else happens. */
export function openLog(): Logger {
  const token = core.getInput("token");
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const secrets = token ? [token, basic] : [];
  for (const secret of secrets) core.setSecret(secret);
  return logger(secrets);
}

/** Reads the job from the runner's environment. @throws E_INPUT, E_CHECKOUT_MISSING */
export async function readJob(env: NodeJS.ProcessEnv, log: Logger): Promise<Job> {
  const inputs = readInputs();
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const checkout = await resolveCommit(workspace);
  if (checkout === null) throw impactError("E_CHECKOUT_MISSING", { folder: workspace });
  const context = await readContext();
  const { apiUrl, serverUrl, runId } = context;
  const repository = env.GITHUB_REPOSITORY ?? "";
  const url = `${serverUrl}/${repository}`;
  const prefix = prefixOf(inputs);
  const { eventName: name, ref, sha, payload } = context;
  return {
    inputs,
    event: { name, ref, sha, payload: (payload ?? {}) as RunnerEvent["payload"], checkout },
    github: connect({ token: inputs.token, apiUrl, repository, log: log.info }),
    remote: { url, token: inputs.token },
    workspace,
    temporary: env.RUNNER_TEMP || tmpdir(),
    prefix,
    run: runId || 0,
    log,
    links: (commit) => ({
      file: (path, line) => `${url}/blob/${commit}/${encodePath(prefix + path)}#L${line}`,
      summary: runId ? `${url}/actions/runs/${runId}` : null,
      report: null,
    }),
  };
}

/** @throws E_INPUT for a folder outside the repository */
function prefixOf({ directory }: Inputs): string {
  const parts = directory.split("/").filter((part) => part !== "" && part !== ".");
  const expected = "a folder inside the repository";
  if (parts.includes("..") || directory.startsWith("/"))
    throw impactError("E_INPUT", { input: "directory", found: directory, expected });
  return parts.map((part) => `${part}/`).join("");
}

/** The toolkit reads the event's file when it is loaded. @throws E_EVENT_UNREADABLE */
async function readContext() {
  try {
    return (await import("@actions/github")).context;
  } catch (error) {
    throw impactError("E_EVENT_UNREADABLE", { why: (error as Error).message });
  }
}

export const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** The configuration's folder in a tree of the repository. @throws E_PATH_REFUSED when a link leads there */
export const inTree = (tree: string, { prefix }: Pick<Job, "prefix">): string => resolveInside(tree, prefix);

/** The run's instant: the input, else on a schedule the run's start, else the commit's date. @throws E_INPUT */
export async function instantOf({ inputs, event, workspace }: Job): Promise<string> {
  if (inputs.asOf !== "") {
    const instant = /^\d{4}-\d{2}-\d{2}$/.test(inputs.asOf) ? `${inputs.asOf}T00:00:00Z` : inputs.asOf;
    if (Instant.safeParse(instant).success) return instant;
    throw impactError("E_INPUT", {
      input: "as-of",
      found: inputs.asOf,
      expected: "2026-11-23 or 2026-11-23T00:00:00Z",
    });
  }
  if (event.name === "schedule") return `${new Date().toISOString().slice(0, 19)}Z`;
  return commitInstant(workspace, event.checkout);
}

/** The outputs that a result has whatever becomes of it. */
export function setResultOutputs({ cycle, manifest, allocation }: CycleResult): void {
  const { regrets } = allocation;
  core.setOutput("cycle", cycle);
  core.setOutput("plan-hash", manifest.plan_sha256);
  core.setOutput("funded", JSON.stringify(allocation.selected.map(({ id }) => id)));
  core.setOutput("dropped", JSON.stringify(allocation.dropped.map(({ id }) => id)));
  core.setOutput("total-cost", String(allocation.total_cost));
  core.setOutput("max-regret", regrets ? String(Math.max(...Object.values(regrets))) : "");
}
