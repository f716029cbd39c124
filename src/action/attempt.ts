import type { Proposal, Standing } from "../github/pulls.ts";
import type { RunOutcome } from "../loop.ts";

export type Made = Extract<RunOutcome, { ok: true }>;

/** Where a cycle goes: on `branch`, on top of `parent`; with `proposal` the branch is the loop's own. */
export interface Target {
  branch: string;
  parent: string;
  proposal: (Proposal & Standing & { begins: boolean }) | null;
}

/** A cycle that was made: from `head`, for `target`. */
export interface Attempt {
  head: string;
  target: Target;
  made: Made;
}
