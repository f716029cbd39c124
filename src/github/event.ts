import { impactError } from "../errors.ts";

/** What the runner says of the event; the payload is GitHub's, read with care. */
export interface RunnerEvent {
  name: string;
  /** refs/heads/main */
  ref: string;
  sha: string;
  payload: Payload;
  /** The commit that is checked out. */
  checkout: string;
}

interface Payload {
  action?: string;
  repository?: { default_branch?: string };
  pull_request?: {
    number?: number;
    base?: { sha?: string };
    head?: { sha?: string; ref?: string; repo?: { full_name?: string } | null };
  };
}

export type Task =
  /** `from` is where the pull request comes from: owner/name:branch. */
  | { kind: "preview"; pull: number; base: string; head: string; from: string }
  | { kind: "cycle"; branch: string; commits: boolean }
  | { kind: "nothing"; why: string };

/** The trailer of our own commits. */
export const trailer = "Impact-Loop-Cycle";

/** Events on the repository's own code that only its schedule, or people with the right to write, set off. */
const trusted = new Set(["schedule", "workflow_dispatch", "repository_dispatch", "push"]);

/**
 * What an event asks for. A pull request is previewed; the default branch has its cycle run and committed; another
 * branch has it run only.
 * @throws E_EVENT_UNTRUSTED where an event would give a pull request's code the base's rights
 * @throws E_EVENT_UNSUPPORTED where the mode does not fit the event, or no mode says what to do
 * @throws E_EVENT_UNREADABLE where it does not say which branch is the default one; a schedule runs on no other
 */
export function taskOf(event: RunnerEvent, mode: string): Task {
  const { name, payload } = event;
  if (name === "pull_request_target" || name === "workflow_run")
    throw untrusted(name, "it runs with the base branch's rights on what may be a pull request's files");
  const pull = payload.pull_request;
  if (pull && name !== "pull_request") throw unsupported(name, mode);
  if (pull) return pullTask(pull, event, mode);
  if (mode === "check" || name === "pull_request") throw unsupported(name, mode);
  if (!trusted.has(name)) {
    if (mode === "auto" && name !== "merge_group") throw unsupported(name, mode);
    if (event.checkout !== event.sha)
      throw untrusted(name, `${event.checkout} is checked out, not the event's own commit ${event.sha}`);
  }
  const branch = event.ref.replace(/^refs\/heads\//, "");
  const main = payload.repository?.default_branch ?? (name === "schedule" ? branch : null);
  if (main === null)
    throw impactError("E_EVENT_UNREADABLE", { why: "it does not name the repository's default branch" });
  return { kind: "cycle", branch, commits: event.ref.startsWith("refs/heads/") && branch === main };
}

function pullTask(
  { number, base, head }: NonNullable<Payload["pull_request"]>,
  { name, payload }: RunnerEvent,
  mode: string,
): Task {
  if (mode === "cycle" || !number || !base?.sha || !head?.sha) throw unsupported(name, mode);
  if (payload.action === "closed") return { kind: "nothing", why: "the pull request is closed" };
  const from = `${head.repo?.full_name ?? ""}:${head.ref ?? ""}`;
  return { kind: "preview", pull: number, base: base.sha, head: head.sha, from };
}

const untrusted = (event: string, why: string) => impactError("E_EVENT_UNTRUSTED", { event, why });
const unsupported = (event: string, mode: string) => impactError("E_EVENT_UNSUPPORTED", { event, mode });
