import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { experiment, policy, workspace } from "../workspace.ts";

/** The bundle's command; with `input` on its standard input. */
const run = (cwd: string, args: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("dist/cli.js"), ...args], {
    cwd,
    encoding: "utf8",
    input,
    env: { PATH: process.env.PATH, HOME: cwd },
  });
  return { code: status, stdout, stderr };
};
const ready = (more: Record<string, string> = {}) => {
  const made = workspace({
    "impact-loop.yaml": policy(),
    "initiatives/alpha.yaml": experiment("alpha"),
    "initiatives/beta.yaml": experiment("beta", { seed: 2 }),
    ...more,
  });
  made.commit("inputs");
  return made;
};
const edit = (root: string, file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(root, file), "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(root, file), after);
};
const q1 = ["--as-of", "2026-03-31"];
const q2 = ["--as-of", "2026-06-30"];

describe("what a cycle builds on", () => {
  it("one edited digit in the open cycle stops the run: nothing is defunded for it", () => {
    const { root, git } = ready();
    run(root, ["run", "--commit", ...q1]);
    edit(
      root,
      "impact/cycles/2026-Q1/initiatives/alpha/measure.pilot.json",
      /"sample_size": \d+/,
      '"sample_size": 801',
    );
    const before = git("rev-parse", "HEAD");
    const again = run(root, ["run", "--commit", ...q1]);
    expect(again.code).toBe(3);
    expect(again.stderr).toContain("measure.pilot.json is not what its cycle's manifest says");
    expect(git("rev-parse", "HEAD")).toBe(before);
  });

  it("an instant before the last cycle's is refused: a cycle knows those before it", () => {
    const { root } = ready();
    run(root, ["run", "--commit", ...q2]);
    const earlier = run(root, ["run", "--commit", ...q1]);
    expect(earlier).toMatchObject({ code: 2, stdout: "" });
    expect(earlier.stderr).toContain("before 2026-Q2, which is as of 2026-06-30T00:00:00Z");
    expect(existsSync(join(root, "impact/cycles/2026-Q1"))).toBe(false);
  });

  it("a funded initiative whose file is gone stays in the record, with a warning", () => {
    const { root, git, commit } = ready();
    run(root, ["run", "--commit", ...q1]);
    git("rm", "-q", "initiatives/alpha.yaml");
    commit("gone");
    const next = run(root, ["run", "--commit", ...q2]);
    expect(next.stderr).toContain("alpha was funded in 2026-Q1, its file is gone");
    expect(readFileSync(join(root, "impact/cycles/2026-Q2/report.md"), "utf8")).toContain("alpha");
    expect(run(root, ["verify"]).code).toBe(0);
  });

  it.each(["2026-02-30", "2026-02-31T00:00:00Z", "0000-01-01", "foo"])(
    "%s is no instant, for any command",
    (as_of) => {
      const { root } = ready();
      for (const command of [["run"], ["check"], ["explain", "alpha"]])
        expect(run(root, [...command, "--as-of", as_of])).toMatchObject({
          code: 2,
          stderr: expect.stringContaining("expected a date"),
        });
    },
  );
});

describe("--commit", () => {
  it("commits what a run before left uncommitted", () => {
    const { root, git } = ready();
    run(root, ["run", ...q1]);
    expect(run(root, ["run", "--commit", ...q1]).stdout).toMatch(/unchanged .*commit [0-9a-f]{7}/);
    expect(git("status", "--porcelain")).toBe("");
  });
  it("of inputs that are not committed is refused: nobody could make the cycle again", () => {
    const { root, write } = ready();
    write({ "impact-loop.yaml": policy().replace("60000", "70000") });
    expect(run(root, ["run", "--commit", ...q1])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is not all committed"),
    });
    expect(existsSync(join(root, "impact"))).toBe(false);
  });
  it("comes right when a cycle ran before its inputs were committed", () => {
    const { root, write, commit } = ready();
    write({ "impact-loop.yaml": policy().replace("60000", "70000") });
    run(root, ["run", ...q1]);
    commit("all at once");
    expect(run(root, ["run", "--commit", ...q1]).stdout).toContain("written");
    expect(run(root, ["verify"]).code).toBe(0);
  });
  it("says what git says when it refuses", () => {
    const { root, write, git } = ready();
    write({ ".git/hooks/pre-commit": "#!/bin/sh\necho no commits on Mondays >&2\nexit 1\n" });
    git("config", "core.hooksPath", ".git/hooks");
    execFileSync("chmod", ["+x", join(root, ".git/hooks/pre-commit")]);
    const refused = run(root, ["run", "--commit", ...q1]);
    expect(refused.stderr).toContain("git did not commit it: no commits on Mondays");
    expect(refused.stderr).not.toContain("a bug");
  });
});

describe("verify", () => {
  const stored = () => {
    const made = ready();
    run(made.root, ["run", "--commit", ...q1]);
    return made;
  };
  it.each([
    ['"parent": null', '"parent": "aa"'],
    ["{", "{{"],
  ])("an edited manifest is a forgery, not a failure: %s", (from, to) => {
    const { root } = stored();
    edit(root, "impact/cycles/2026-Q1/manifest.json", from, to);
    expect(run(root, ["verify"])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^forged +impact\/cycles\/2026-Q1\/manifest.json/),
    });
  });
  it("sees a file that was added", () => {
    const { root } = stored();
    mkdirSync(join(root, "impact/cycles/2026-Q1/initiatives/ghost"));
    cpSync(
      join(root, "impact/cycles/2026-Q1/initiatives/alpha/evaluate.json"),
      join(root, "impact/cycles/2026-Q1/initiatives/ghost/evaluate.json"),
    );
    expect(run(root, ["verify"])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("ghost/evaluate.json: it is none of the cycle's files"),
    });
  });
  it("tells data that the commit does not hold from data that have changed", () => {
    const { root, write, commit } = ready({
      "initiatives/csv.yaml": experiment("csv").replace(
        /source: .*/,
        "source: { adapter: csv, path: data/d.csv }",
      ),
      ".gitignore": "data/\n",
    });
    const rows = Array.from(
      { length: 60 },
      (_, i) => `${["control", "treatment"][i % 2]},${i % 7},${(i * i) % 11}`,
    );
    write({ "data/d.csv": `variant,outcome,prior_outcome\n${rows.join("\n")}\n` });
    commit("no data");
    expect(run(root, ["run", "--commit", ...q1]).code).toBe(0);
    expect(run(root, ["verify"]).stdout).toContain("are not where the cycle is made again (from its commit)");
  });
});

describe("a cycle that later ones build on", () => {
  it("is explained as it was decided", () => {
    const { root, write, commit } = ready();
    run(root, ["run", "--commit", ...q1]);
    write({ "initiatives/alpha.yaml": experiment("alpha", { effect: -5 }) });
    commit("another effect now");
    run(root, ["run", "--commit", ...q2]);
    expect(run(root, ["explain", "alpha", "--cycle", "2026-Q1"]).stdout).toContain(
      "alpha is funded in 2026-Q1",
    );
    expect(run(root, ["allocate", "--cycle", "2026-Q1"]).stdout).toContain("Impact Loop 2026-Q1");
    expect(run(root, ["explain", "beta"]).stdout).toMatch(/outcome +predicted .*, actual .*, error/);
  });
});

describe("mistakes that anyone makes are no bugs of ours", () => {
  it.each([
    [["run", "--cycle", "../x"], 2, '--cycle: found "../x", expected letters'],
    [["run", "--cycle", ""], 2, '--cycle: found "", expected letters'],
    [["measure", "--config", "nofile.yaml"], 3, "nofile.yaml cannot be read: there is no such file"],
    [["measure", "--config", "."], 3, ". cannot be read: it is a folder"],
    [["check", "--dir", "nowhere"], 2, "there is no such folder"],
  ])("%j", (args, code, message) => {
    const found = run(ready().root, args);
    expect(found).toMatchObject({ code, stdout: "" });
    expect(found.stderr).toContain(message);
    expect(found.stderr).not.toMatch(/bug|zod|^ {4}at /m);
  });
  it("a folder or a link for a policy, a file for the results", () => {
    const folder = ready();
    rmSync(join(folder.root, "impact-loop.yaml"));
    mkdirSync(join(folder.root, "impact-loop.yaml"));
    expect(run(folder.root, ["check"]).stderr).toContain(
      "impact-loop.yaml:1:1  impact-loop.yaml cannot be read: it is a folder",
    );
    const link = ready({ "other.yaml": policy() });
    rmSync(join(link.root, "impact-loop.yaml"));
    symlinkSync("other.yaml", join(link.root, "impact-loop.yaml"));
    expect(run(link.root, ["check"]).stderr).toContain("it goes through a symbolic link");
    const { root, write } = ready();
    write({ impact: "a file" });
    expect(run(root, ["run"]).stderr).toContain("the results cannot be kept in impact");
  });
  it("a linked initiative is refused out loud, a .yml one pointed out", () => {
    const { root, git } = ready();
    git("mv", "initiatives/beta.yaml", "beta.yaml");
    symlinkSync("../beta.yaml", join(root, "initiatives/beta.yaml"));
    expect(run(root, ["check"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("initiatives/beta.yaml:1:1"),
    });
    rmSync(join(root, "initiatives/beta.yaml"));
    cpSync(join(root, "beta.yaml"), join(root, "initiatives/beta.yml"));
    expect(run(root, ["check"])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(
        "initiatives/beta.yml is not read: it does not match initiatives/*.yaml",
      ),
    });
  });
  it("a path that leaves the workspace is found at check, at its place", () => {
    const { root } = ready({
      "initiatives/csv.yaml": experiment("csv").replace(
        /source: .*/,
        "source: { adapter: csv, path: ../x.csv }",
      ),
    });
    expect(run(root, ["check"]).stderr).toContain(
      'initiatives/csv.yaml:7:33  found "../x.csv", expected a path inside the workspace',
    );
  });
  it("an instant or a cycle in YAML that is a number", () => {
    const { root } = ready({ "impact-loop.yaml": policy().replace("{ calendar: quarter }", "2026") });
    expect(run(root, ["check"]).stderr).toContain('expected a text id such as "2026-Q4"');
  });
  it("nothing to decide about is said as such", () => {
    const { root, git, commit } = ready();
    git("rm", "-q", "initiatives/alpha.yaml", "initiatives/beta.yaml");
    commit("none left");
    expect(run(root, ["run", "--no-write"]).stdout).toContain("there is no initiative to decide about");
  });
  it("a reader that has heard enough ends nothing with a stack", () => {
    const { root } = ready();
    const piped = spawnSync(
      "bash",
      ["-c", `"${process.execPath}" "${resolve("dist/cli.js")}" schema initiative | true`],
      {
        cwd: root,
        encoding: "utf8",
      },
    );
    expect(piped.stderr).toBe("");
  });
});

describe("--json is one JSON document", () => {
  it.each([[["init"]], [["schema"]], [["check", "extra"]], [["run", "--bad"]], [["nonsense"]]])(
    "%j",
    (args) => {
      const root = mkdtempSync(join(tmpdir(), "json-"));
      expect(() => JSON.parse(run(root, [...args, "--json"]).stdout)).not.toThrow();
    },
  );
});

describe("measure --config", () => {
  const block =
    "source: { adapter: simulator, design: experiment, seed: 1, n: 200, effect: 2 }\nmodel: { name: experiment, outcome: outcome, treatment: variant }\n";
  it("reads the file that the command line names, wherever it is, and standard input", () => {
    const { root } = ready();
    const file = join(mkdtempSync(join(tmpdir(), "block-")), "block.yaml");
    writeFileSync(file, block);
    const [named, piped] = [
      run(root, ["measure", "--config", file, "--json"]),
      run(root, ["measure", "--config", "-", "--json"], block),
    ];
    expect(named.code).toBe(0);
    expect(JSON.parse(piped.stdout).effect_estimate).toBe(JSON.parse(named.stdout).effect_estimate);
  });
});

describe("init in a folder of a repository", () => {
  it("puts the workflows where GitHub looks, with the folder's name, and keeps a README", () => {
    const { root, git } = ready();
    const folder = join(root, "growth/loop");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "README.md"), "mine\n");
    expect(run(folder, ["init"]).code).toBe(0);
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("mine\n");
    expect(existsSync(join(folder, ".github"))).toBe(false);
    const workflow = readFileSync(join(root, ".github/workflows/impact-loop-preview.yml"), "utf8");
    expect(workflow).toContain("directory: growth/loop");
    expect(workflow).toContain('"growth/loop/initiatives/**"');
    expect(git("check-attr", "text", "growth/loop/impact/x.json")).toContain("text: unset");
  });
});
