import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { type CycleResult, Instant } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { connect, type GitHub } from "../github/client.ts";
import type { RunnerEvent } from "../github/event.ts";
import { type Logger, logger } from "../github/output.ts";
import type { Links } from "../render/findings.ts";
import type { Remote } from "../workspace/checkout.ts";
import { commitInstant, resolveCommit } from "../workspace/git.ts";

/** Everything that a job knows: its inputs, its event, the repository and the way to it. */
export interface Job {
  inputs: Inputs;
  event: RunnerEvent;
  github: GitHub;
  remote: Remote;
  /** The checkout. */
  workspace: string;
  /** `` or `folder/`: from the repository's root to the configuration. */
  prefix: string;
  run: number;
  log: Logger;
  links(sha: string): Links;
}

export type Inputs = ReturnType<typeof readInputs>;

/** @throws E_USAGE for a value that an input does not have */
function readInputs() {
  const oneOf = <T extends string>(name: string, values: readonly T[]): T => {
    const found = core.getInput(name) || values[0]!;
    if (values.includes(found as T)) return found as T;
    throw impactError("E_USAGE", { option: `input ${name}`, found, expected: values.join(", ") });
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

/** Reads the job from the runner's environment. The token is a secret before anything else happens. */
export function readJob(env: NodeJS.ProcessEnv): Job {
  const token = core.getInput("token");
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  if (token) for (const secret of [token, basic]) core.setSecret(secret);
  const log = logger(token ? [token, basic] : []);
  const inputs = readInputs();
  const server = env.GITHUB_SERVER_URL ?? "https://github.com";
  const repository = env.GITHUB_REPOSITORY ?? "";
  const url = `${server}/${repository}`;
  const directory = inputs.directory.replace(/^\.?\/*|\/+$/g, "");
  if (directory.split("/").includes(".."))
    throw impactError("E_PATH_REFUSED", { path: inputs.directory, why: "it leaves the workspace" });
  const prefix = directory === "" ? "" : `${directory}/`;
  const file = (sha: string) => (path: string, line: number) =>
    `${url}/blob/${sha}/${encodePath(prefix + path)}#L${line}`;
  return {
    inputs,
    event: {
      name: env.GITHUB_EVENT_NAME ?? "",
      ref: env.GITHUB_REF ?? "",
      sha: env.GITHUB_SHA ?? "",
      payload: JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? "", "utf8")) as RunnerEvent["payload"],
    },
    github: connect({
      token: inputs.token,
      apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
      repository,
      log: log.info,
    }),
    remote: { url, token: inputs.token },
    workspace: env.GITHUB_WORKSPACE ?? process.cwd(),
    prefix,
    run: Number(env.GITHUB_RUN_ID ?? 0),
    log,
    links: (sha) => ({
      file: file(sha),
      summary: env.GITHUB_RUN_ID ? `${url}/actions/runs/${env.GITHUB_RUN_ID}` : null,
      report: null,
    }),
  };
}

const encodePath = (path: string) => path.split("/").map(encodeURIComponent).join("/");

/** The configuration's folder in a tree of the repository. */
export const inTree = (tree: string, { prefix }: Job): string => join(tree, prefix);

/** The run's instant: the input, else on a schedule the run's start, else the commit's date. @throws E_USAGE */
export async function instantOf({ inputs, event, workspace }: Job): Promise<string> {
  const now = () => `${new Date().toISOString().slice(0, 19)}Z`;
  if (inputs.asOf !== "") {
    const instant = /^\d{4}-\d{2}-\d{2}$/.test(inputs.asOf) ? `${inputs.asOf}T00:00:00Z` : inputs.asOf;
    if (Instant.safeParse(instant).success && !Number.isNaN(Date.parse(instant))) return instant;
    throw impactError("E_USAGE", {
      option: "input as-of",
      found: inputs.asOf,
      expected: "2026-11-23 or 2026-11-23T00:00:00Z",
    });
  }
  if (event.name === "schedule") return now();
  const head = await resolveCommit(workspace);
  return head ? commitInstant(workspace, head) : now();
}

/** The outputs that a result has whatever becomes of it. */
export function setResultOutputs({ cycle, manifest, allocation }: CycleResult): void {
  const { regrets } = allocation;
  core.setOutput("cycle", cycle);
  core.setOutput("plan-hash", manifest.plan_sha256);
  core.setOutput("funded", JSON.stringify(allocation.selected.map(({ id }) => id)));
  core.setOutput("dropped", JSON.stringify(allocation.dropped.map(({ id }) => id)));
  core.setOutput("total-cost", String(allocation.total_cost));
  core.setOutput("max-regret", regrets ? String(Math.max(regrets.best, regrets.median, regrets.worst)) : "");
}
