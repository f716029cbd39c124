import { z } from "zod";
import { impactError } from "../errors.ts";

/** What a job is asked to do. */
export type Mode = "auto" | "check" | "cycle";

/** What the runner says about the event, and which commit is checked out. */
export interface EventFacts {
  name: string;
  payload: unknown;
  /** GITHUB_REF and GITHUB_SHA. */
  ref: string;
  sha: string;
  /** HEAD of the workspace. */
  checkout: string;
  /** owner/name. */
  repository: string;
}

export interface PullRequest {
  number: number;
  head: string;
  base: string;
  /** Its head is in another repository, or in none any more. */
  fork: boolean;
}

/** preview: a pull request · check: the loop, nothing written · cycle: the loop, stored on `branch` · nothing: `why`. */
export type Task =
  | { kind: "preview"; pull: PullRequest; comment: boolean }
  | { kind: "check" }
  | { kind: "cycle"; branch: string }
  | { kind: "nothing"; why: string };

/** The last line of a cycle's commit message is `<trailer>: <cycle>`; by it a run knows its own commits. */
export const trailer = "Impact-Loop-Cycle";

const Payload = z.object({
  action: z.string().optional(),
  repository: z.object({ default_branch: z.string().optional() }).optional(),
  commits: z.array(z.object({ message: z.string() })).optional(),
  pull_request: z
    .object({
      number: z.int(),
      head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
      base: z.object({ sha: z.string() }),
    })
    .optional(),
});
type Payload = z.infer<typeof Payload>;

/** Events that only people with write access, or their schedules, set off on the repository's own code. */
const trusted = new Set(["schedule", "workflow_dispatch", "repository_dispatch", "push"]);

/**
 * Decides from the event what to do.
 * @throws E_EVENT_UNTRUSTED where a privileged token meets the code of a pull request; E_EVENT_UNSUPPORTED; E_INPUT
 */
export function decide(facts: EventFacts, mode: Mode): Task {
  const { name, ref, sha, checkout } = facts;
  const payload = Payload.safeParse(facts.payload).data ?? {};
  if (name === "pull_request_target")
    throw untrusted(name, "its token can write, and previews read files of the pull request");
  if (name === "pull_request") return decidePull(facts, payload, mode);
  if (!trusted.has(name) && checkout !== sha)
    throw untrusted(name, `the workspace holds ${checkout}, not the event's own commit ${sha}`);
  if (mode === "check" || (mode === "auto" && name === "merge_group")) return { kind: "check" };
  if (name === "push" && isOwnPush(payload))
    return { kind: "nothing", why: "the push holds nothing but commits of this loop" };
  if (mode === "auto" && !trusted.has(name) && name !== "workflow_run")
    throw impactError("E_EVENT_UNSUPPORTED", { event: name });
  const branch = ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : null;
  const home = payload.repository?.default_branch ?? branch;
  if (branch !== null && (branch === home || mode === "cycle")) return { kind: "cycle", branch };
  return { kind: "check" };
}

function decidePull({ repository }: EventFacts, payload: Payload, mode: Mode): Task {
  const pull = payload.pull_request;
  if (mode === "cycle") {
    const expected = "auto or check: a pull request never runs a cycle";
    throw impactError("E_INPUT", { input: "mode", found: "cycle on pull_request", expected });
  }
  if (!pull) throw impactError("E_EVENT_UNSUPPORTED", { event: "pull_request without a pull request" });
  if (payload.action === "closed") return { kind: "nothing", why: "the pull request is closed" };
  const fork = pull.head.repo?.full_name !== repository;
  const { number, head, base } = pull;
  return {
    kind: "preview",
    pull: { number, head: head.sha, base: base.sha, fork },
    comment: mode === "auto",
  };
}

const untrusted = (event: string, why: string) => impactError("E_EVENT_UNTRUSTED", { event, why });

const isOwnPush = ({ commits = [] }: Payload): boolean =>
  commits.length > 0 && commits.every(({ message }) => new RegExp(`^${trailer}: \\S+$`, "m").test(message));
