import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Double, startDouble } from "./double/server.ts";

/** The action's token in every scenario: it must turn up nowhere. */
export const token = "ghs_SENTINEL0123456789abcdefSENTINEL";
const bot = "github-actions[bot]";

/** The bundle, in a folder far from the repository, as an action's checkout is. */
const bundle = join(mkdtempSync(join(tmpdir(), "bundle-")), "dist");
cpSync(resolve("dist"), bundle, { recursive: true });

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  workspace: string;
}

export interface Job {
  event: string;
  payload: object;
  /** What is checked out. */
  checkout: string;
  ref: string;
  inputs?: Record<string, string>;
  run?: number;
  /** Of the runner's environment; undefined takes a name away. */
  env?: Record<string, string | undefined>;
  /** In place of the payload as JSON. */
  eventText?: string;
  /** What an earlier step does in the checkout. */
  before?: (workspace: string) => void;
}

/** A repository on the double with these files on main, and what can be done with it. */
export async function scenario(files: Record<string, string>, options: { graphql?: boolean } = {}) {
  const double = await startDouble(options);
  double.accounts.set(token, { login: bot, contents: "write", pulls: "write" });
  const commit = (
    branch: string,
    changes: Record<string, string | null>,
    message = "change",
    parent?: string,
  ) => commitTo(double, branch, changes, message, parent);
  const first = commit("main", files, "first");
  return {
    double,
    first,
    commit,
    head: (branch = "main") => double.store.commitOf(`refs/heads/${branch}`)!,
    /** A pull request that changes these files: its number, its head, and the merge commit that the runner checks out. */
    openPull(
      number: number,
      changes: Record<string, string | null>,
      from = double.store.commitOf("refs/heads/main")!,
    ) {
      const head = commit(`pull-${number}`, changes, `PR ${number}`, from);
      const base = double.store.commitOf("refs/heads/main")!;
      const tree = double.store.git(["show", "--no-patch", "--format=%T", head]);
      const merge = double.store.commitTree(tree, [base, head], `Merge ${head} into ${base}`);
      return { number, head, base, merge };
    },
    run: (job: Job) => runAction(double, job),
    preview(
      pull: { number: number; head: string; base: string; merge: string },
      more: Partial<Job> & { fork?: boolean; action?: string; branch?: string } = {},
    ) {
      const payload = {
        action: more.action ?? "opened",
        repository: { default_branch: "main" },
        pull_request: {
          number: pull.number,
          base: { sha: pull.base, ref: "main" },
          head: {
            sha: pull.head,
            ref: more.branch ?? `pull-${pull.number}`,
            repo: { full_name: more.fork ? "stranger/loop" : "acme/loop" },
          },
        },
      };
      return runAction(double, {
        event: "pull_request",
        payload,
        checkout: pull.merge,
        ref: `refs/pull/${pull.number}/merge`,
        ...more,
      });
    },
    cycle: (more: Partial<Job> = {}) =>
      runAction(double, {
        event: "schedule",
        payload: { repository: { default_branch: "main" } },
        checkout: double.store.commitOf("refs/heads/main")!,
        ref: "refs/heads/main",
        ...more,
        inputs: { "as-of": "2026-11-23", ...more.inputs },
      }),
    comments: (issue: number) => double.comments.filter((comment) => comment.issue === issue),
    stop: () => double.stop(),
  };
}

export type Scenario = Awaited<ReturnType<typeof scenario>>;

function commitTo(
  { store }: Double,
  branch: string,
  changes: Record<string, string | null>,
  message: string,
  parent?: string,
): string {
  const from = parent ?? store.commitOf(`refs/heads/${branch}`);
  const base = from ?? store.git(["mktree"], { input: "" });
  const tree = store.writeTree(
    base,
    new Map(Object.entries(changes).map(([path, text]) => [path, text === null ? null : Buffer.from(text)])),
  );
  const sha = store.commitTree(tree, from ? [from] : [], message);
  store.git(["update-ref", `refs/heads/${branch}`, sha]);
  return sha;
}

/** A checkout as actions/checkout makes it: one commit deep, detached, no credentials left behind. */
function checkOut(double: Double, sha: string): string {
  const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: workspace, stdio: "pipe" });
  git("init", "--quiet");
  git("remote", "add", "origin", `${double.url}/${double.repositoryName}`);
  git("fetch", "--quiet", "--depth=1", double.store.repository, sha);
  git("checkout", "--quiet", "--detach", sha);
  return workspace;
}

async function runAction(
  double: Double,
  { event, payload, checkout, ref, inputs = {}, run = 1, env: changed = {}, eventText, before }: Job,
): Promise<Run> {
  const workspace = checkOut(double, checkout);
  before?.(workspace);
  const files = mkdtempSync(join(tmpdir(), "runner-"));
  const at = (name: string, text = "") => {
    mkdirSync(dirname(join(files, name)), { recursive: true });
    writeFileSync(join(files, name), text);
    return join(files, name);
  };
  const env: Record<string, string> = {
    PATH: process.env.PATH!,
    HOME: files,
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: double.url,
    GITHUB_GRAPHQL_URL: `${double.url}/graphql`,
    GITHUB_SERVER_URL: double.url,
    GITHUB_REPOSITORY: double.repositoryName,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: at("event.json", eventText ?? JSON.stringify(payload)),
    GITHUB_WORKSPACE: workspace,
    GITHUB_SHA: checkout,
    GITHUB_REF: ref,
    GITHUB_RUN_ID: String(run),
    GITHUB_OUTPUT: at("output"),
    GITHUB_STEP_SUMMARY: at("summary"),
    GITHUB_ENV: at("env"),
    GITHUB_PATH: at("path"),
    RUNNER_TEMP: files,
    ...Object.fromEntries(
      Object.entries({ token, ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  };
  const child = spawn(process.env.IMPACT_LOOP_NODE ?? process.execPath, [join(bundle, "action.js")], {
    env: Object.fromEntries(
      Object.entries({ ...env, ...changed }).filter(
        (pair): pair is [string, string] => pair[1] !== undefined,
      ),
    ),
    cwd: workspace,
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const code = await new Promise<number>((done) => child.on("close", (status) => done(status ?? -1)));
  return {
    code,
    stdout,
    stderr,
    workspace,
    summary: readFileSync(join(files, "summary"), "utf8"),
    outputs: parseOutputs(readFileSync(join(files, "output"), "utf8")),
  };
}

/** name<<delimiter, the value, delimiter: the runner's file format. */
function parseOutputs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n?\2$/gm)].map(([, name, , value]) => [name!, value!]),
  );
}
