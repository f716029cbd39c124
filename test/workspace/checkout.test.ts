import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { blobsAt, mergedInto, moveTo, treeAt } from "../../src/workspace/checkout.ts";
import { startDouble } from "../e2e/double/server.ts";
import { workspace } from "../workspace.ts";

const fresh = (name: string) => mkdtempSync(join(tmpdir(), `${name}-`));
const run = (cwd: string, ...args: string[]) =>
  execFileSync("git", args, { cwd, encoding: "utf8", stdio: "pipe" }).trim();

/** A repository on the double with two commits of main, and a clone as deep as asked, at the first commit. */
async function cloned(depth: "shallow" | "full") {
  const double = await startDouble();
  double.accounts.set("secret-token", { login: "bot", contents: "read", pulls: "read" });
  const { store } = double;
  const tree = (text: string, base = store.git(["mktree"], { input: "" })) =>
    store.writeTree(
      base,
      new Map([
        ["data/a b.csv", Buffer.from(text)],
        ["é.txt", Buffer.from("é\n")],
      ]),
    );
  const first = store.commitTree(tree("one\n"), [], "first");
  const second = store.commitTree(tree("two\n"), [first], "second");
  store.git(["update-ref", "refs/heads/main", first]);
  const root = fresh("clone");
  run(root, "init", "--quiet");
  run(root, "fetch", "--quiet", ...(depth === "shallow" ? ["--depth=1"] : []), store.repository, first);
  run(root, "checkout", "--quiet", "--detach", first);
  store.git(["update-ref", "refs/heads/main", second]);
  const remote = { url: `${double.url}/${double.repositoryName}`, token: "secret-token" };
  return { double, root, remote, first, second };
}

it("fetches the tree of a commit that a shallow checkout lacks, and leaves the checkout as it is", async () => {
  const { double, root, remote, first, second } = await cloned("shallow");
  const folder = await treeAt(root, second, remote, fresh("trees"));
  expect(readFileSync(join(folder, "data/a b.csv"), "utf8")).toBe("two\n");
  expect(readFileSync(join(root, "data/a b.csv"), "utf8")).toBe("one\n");
  expect(run(root, "rev-parse", "HEAD")).toBe(first);
  expect(run(root, "status", "--porcelain")).toBe("");
  await double.stop();
});

it("leaves a full clone full", async () => {
  const { double, root, remote, second } = await cloned("full");
  await treeAt(root, second, remote, fresh("trees"));
  expect(run(root, "rev-parse", "--is-shallow-repository")).toBe("false");
  expect(run(root, "rev-list", "--count", second)).toBe("2");
  await double.stop();
});

it("sends one Authorization header where actions/checkout has left its own, and keeps no token", async () => {
  const { double, root, remote, second } = await cloned("shallow");
  run(root, "config", "--local", `http.${double.url}/.extraheader`, "AUTHORIZATION: basic c3RhbGU6c3RhbGU=");
  await treeAt(root, second, remote, fresh("trees"));
  expect(double.log.map(({ status }) => status)).not.toContain(401);
  expect(double.log.length).toBeGreaterThan(0);
  expect(readFileSync(join(root, ".git/config"), "utf8")).not.toContain(
    Buffer.from("secret-token").toString("base64").slice(0, 8),
  );
  await double.stop();
});

it("says which commit it could not fetch, and not the token", async () => {
  const { double, root, remote } = await cloned("shallow");
  const gone = "0123456789".repeat(4);
  const failure = await treeAt(root, gone, remote, fresh("trees")).catch((error) => error);
  expect(failure.code).toBe("E_COMMIT_UNREADABLE");
  expect(failure.message).toContain(gone);
  expect(failure.message).not.toContain("secret-token");
  await double.stop();
});

it("moves the work tree to a commit and keeps what git does not track", async () => {
  const { double, root, remote, second } = await cloned("shallow");
  writeFileSync(join(root, "data/downloaded.csv"), "from an earlier step\n");
  await moveTo(root, second, remote);
  expect(readFileSync(join(root, "data/a b.csv"), "utf8")).toBe("two\n");
  expect(existsSync(join(root, "data/downloaded.csv"))).toBe(true);
  expect(run(root, "rev-parse", "HEAD")).toBe(second);
  await double.stop();
});

it("lists the blobs of a folder by path, as git knows them", async () => {
  const { double, root, first } = await cloned("shallow");
  const blob = run(root, "hash-object", "data/a b.csv");
  expect([...(await blobsAt(root, first, "data"))]).toEqual([["data/a b.csv", blob]]);
  expect(await blobsAt(root, first, "nothing/here")).toEqual(new Map());
  await double.stop();
});

it("a merge commit names what it merges into, even where its parents were not fetched", async () => {
  const { root, git, write, commit } = workspace({ "a.txt": "a\n" });
  const base = commit("base");
  git("checkout", "--quiet", "-b", "feature");
  write({ "b.txt": "b\n" });
  const head = commit("head");
  git("checkout", "--quiet", "main");
  git("merge", "--quiet", "--no-ff", "--no-edit", "feature");
  const merge = git("rev-parse", "HEAD");
  const shallow = fresh("shallow");
  run(shallow, "clone", "--quiet", "--depth=1", `file://${root}`, ".");
  for (const folder of [root, shallow]) {
    expect(await mergedInto(folder, merge, head)).toBe(base);
    expect(await mergedInto(folder, merge, base)).toBeNull();
  }
  expect(await mergedInto(root, head, base)).toBeNull();
});
