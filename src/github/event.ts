/** What the runner says of the event; the payload is GitHub's, read with care. */
export interface RunnerEvent {
  name: string;
  /** refs/heads/main */
  ref: string;
  sha: string;
  payload: Payload;
}

interface Payload {
  repository?: { default_branch?: string };
  pull_request?: {
    number?: number;
    base?: { sha?: string };
    head?: { sha?: string; repo?: { full_name?: string } | null };
  };
  commits?: { message?: string }[];
}

export type Task =
  | { kind: "preview"; pull: number; base: string; head: string; fork: boolean }
  | { kind: "cycle"; branch: string; commits: boolean }
  | { kind: "nothing"; why: string }
  | { kind: "refuse"; why: string };

/** The trailer of our own commits. */
export const trailer = "Impact-Loop-Cycle";

/**
 * What an event asks for. A pull request is previewed; the default branch has its cycle run and committed; another
 * branch has it run only. Events that would give a pull request's code the base's rights are refused.
 */
export function taskOf(event: RunnerEvent, repository: string, mode: string): Task {
  const { name, payload } = event;
  if (name === "pull_request_target" || name === "workflow_run") {
    return {
      kind: "refuse",
      why: `\`${name}\` runs with the base branch's rights on a pull request's files; use \`on: pull_request\``,
    };
  }
  const pull = payload.pull_request;
  if (mode === "check" || (mode === "auto" && name === "pull_request")) {
    if (!pull?.number || !pull.base?.sha || !pull.head?.sha)
      return { kind: "refuse", why: `mode check needs a pull_request event, this is ${name}` };
    return {
      kind: "preview",
      pull: pull.number,
      base: pull.base.sha,
      head: pull.head.sha,
      fork: pull.head.repo?.full_name !== repository,
    };
  }
  if (pull) return { kind: "refuse", why: "a cycle is run on the default branch, never on a pull request" };
  const branch = event.ref.replace(/^refs\/heads\//, "");
  const messages = (payload.commits ?? []).map((commit) => commit.message ?? "");
  if (
    name === "push" &&
    messages.length > 0 &&
    messages.every((message) => new RegExp(`^${trailer}: `, "m").test(message))
  ) {
    return { kind: "nothing", why: "the push is a cycle's own commit" };
  }
  const main = payload.repository?.default_branch ?? branch;
  return { kind: "cycle", branch, commits: event.ref.startsWith("refs/heads/") && branch === main };
}
