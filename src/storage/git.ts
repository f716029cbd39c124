import { openCycleFolder } from "../workspace/cycle-folder.ts";
import { commitOfInputs, git as run } from "../workspace/git.ts";
import type { StorageAdapter } from "./define.ts";

async function record(root: string, paths: readonly string[], message: string): Promise<string> {
  await run(root, ["add", "--all", "--force", "--", ...paths]);
  await run(root, ["commit", "--quiet", "--message", message, "--", ...paths]);
  return (await run(root, ["rev-parse", "HEAD"])).trim();
}

/** A folder of the git work tree; what is written becomes one commit that holds nothing else. */
export const git: StorageAdapter = {
  name: "git",
  open: (root, path) => ({
    ...openCycleFolder(root, path),
    commitOf: (paths) => commitOfInputs(root, path, paths),
    commit: (cycle, message) => record(root, [`${path}/cycles/${cycle}`], message),
    commitBeside: (files, message) =>
      record(
        root,
        files.map((file) => `${path}/${file}`),
        message,
      ),
  }),
};
