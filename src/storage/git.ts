import { openCycleFolder } from "../workspace/cycle-folder.ts";
import { commitOfInputs, git as run } from "../workspace/git.ts";
import type { StorageAdapter } from "./define.ts";

/** A folder of the git work tree; a written cycle becomes one commit that holds nothing else. */
export const git: StorageAdapter = {
  name: "git",
  open: (root, path) => ({
    ...openCycleFolder(root, path),
    commitOf: (paths) => commitOfInputs(root, path, paths),
    async commit(cycle, message) {
      const folder = `${path}/cycles/${cycle}`;
      await run(root, ["add", "--all", "--force", "--", folder]);
      await run(root, ["commit", "--quiet", "--message", message, "--", folder]);
      return (await run(root, ["rev-parse", "HEAD"])).trim();
    },
  }),
};
