import { describe, expect, it } from "vitest";
import { type ErrorCode, ImpactError } from "../../src/errors.ts";
import { type RunnerEvent, taskOf } from "../../src/github/event.ts";

const [own, strange] = ["a".repeat(40), "b".repeat(40)];
const repository = { default_branch: "main" };
const onMain: RunnerEvent = {
  name: "schedule",
  ref: "refs/heads/main",
  sha: own,
  checkout: own,
  payload: {},
};
const pull: RunnerEvent = {
  name: "pull_request",
  ref: "refs/pull/7/merge",
  sha: own,
  checkout: own,
  payload: {
    action: "synchronize",
    repository,
    pull_request: {
      number: 7,
      base: { sha: "base" },
      head: { sha: "head", ref: "beta", repo: { full_name: "acme/loop" } },
    },
  },
};
const push: RunnerEvent = { ...onMain, name: "push", payload: { repository } };

const refusal = (event: RunnerEvent, mode = "auto"): ErrorCode | null => {
  try {
    taskOf(event, mode);
    return null;
  } catch (error) {
    if (error instanceof ImpactError) return error.code;
    throw error;
  }
};

describe("a pull request", () => {
  it.each(["auto", "check"])("is previewed in mode %s", (mode) => {
    expect(taskOf(pull, mode)).toEqual({
      kind: "preview",
      pull: 7,
      base: "base",
      head: "head",
      from: "acme/loop:beta",
    });
  });

  it("is never a cycle", () => {
    expect(refusal(pull, "cycle")).toBe("E_EVENT_UNSUPPORTED");
  });

  it("that is closed is nothing to do", () => {
    const closed = { ...pull, payload: { ...pull.payload, action: "closed" } };
    expect(taskOf(closed, "auto").kind).toBe("nothing");
  });

  it("without its numbers is refused, not guessed", () => {
    expect(refusal({ ...pull, payload: {} })).toBe("E_EVENT_UNSUPPORTED");
    expect(refusal({ ...pull, payload: { pull_request: { number: 7 } } })).toBe("E_EVENT_UNSUPPORTED");
  });

  it.each(["pull_request_review", "pull_request_review_comment"])("%s is refused in every mode", (name) => {
    for (const mode of ["auto", "check", "cycle"])
      expect(refusal({ ...pull, name }, mode)).toBe("E_EVENT_UNSUPPORTED");
  });
});

describe("the default branch", () => {
  it.each(["schedule", "workflow_dispatch", "repository_dispatch"])(
    "has its cycle committed on %s",
    (name) => {
      const event = { ...onMain, name, payload: { repository } };
      expect(taskOf(event, "auto")).toEqual({ kind: "cycle", branch: "main", commits: true });
    },
  );

  it("has its cycle committed on a schedule whose payload does not name the repository", () => {
    expect(taskOf(onMain, "auto")).toEqual({ kind: "cycle", branch: "main", commits: true });
  });

  it("has its cycle committed when somebody pushes", () => {
    expect(taskOf(push, "auto")).toMatchObject({ kind: "cycle", commits: true });
  });

  it("is not guessed from a payload that does not name it", () => {
    expect(refusal({ ...push, payload: {} })).toBe("E_EVENT_UNREADABLE");
  });

  it("has nothing to check", () => {
    expect(refusal(onMain, "check")).toBe("E_EVENT_UNSUPPORTED");
  });
});

it.each([
  ["another branch", "refs/heads/feature", "feature"],
  ["a branch with a slash", "refs/heads/team/growth", "team/growth"],
  ["a tag", "refs/tags/main", "refs/tags/main"],
])("%s has its cycle run, not committed", (_, ref, branch) => {
  expect(taskOf({ ...push, ref }, "auto")).toEqual({ kind: "cycle", branch, commits: false });
});

describe("an event that could lend the base's rights to a pull request's files", () => {
  it.each(["pull_request_target", "workflow_run"])("%s is refused in every mode", (name) => {
    for (const mode of ["auto", "check", "cycle"]) {
      expect(refusal({ ...pull, name }, mode)).toBe("E_EVENT_UNTRUSTED");
      expect(refusal({ ...onMain, name }, mode)).toBe("E_EVENT_UNTRUSTED");
    }
  });

  it.each(["issue_comment", "issues", "release", "discussion_comment"])(
    "%s runs a cycle only when asked to, and only of its own commit",
    (name) => {
      const event = { ...onMain, name, payload: { repository } };
      expect(refusal(event, "auto")).toBe("E_EVENT_UNSUPPORTED");
      expect(taskOf(event, "cycle")).toMatchObject({ kind: "cycle", branch: "main" });
      expect(refusal({ ...event, checkout: strange }, "cycle")).toBe("E_EVENT_UNTRUSTED");
    },
  );

  it("a merge queue's group is run, not committed", () => {
    const group = { ...onMain, name: "merge_group", ref: "refs/heads/gh-readonly-queue/main/pr-7" };
    expect(taskOf({ ...group, payload: { repository } }, "auto")).toMatchObject({
      kind: "cycle",
      commits: false,
    });
  });
});
