import { impactError } from "../errors.ts";
import { openCycleFolder } from "../workspace/cycle-folder.ts";
import { commitOfInputs, git as run } from "../workspace/git.ts";
import type { StorageAdapter } from "./define.ts";

/** A folder of the git work tree; a written cycle becomes one commit that holds nothing else. */
export const git: StorageAdapter = {
  name: "git",
  open: (root, path) => ({
    ...openCycleFolder(root, path),
    commitOf: (paths) => commitOfInputs(root, path, paths),
    async committed(cycle) {
      const asked = [
        "status",
        "--porcelain",
        "--ignored",
        "--untracked-files=all",
        "--",
        `${path}/cycles/${cycle}`,
      ];
      return saying(cycle, async () => (await run(root, asked)).trim() === "");
    },
    commit: (cycle, message) =>
      saying(cycle, async () => {
        const folder = `${path}/cycles/${cycle}`;
        await run(root, ["add", "--all", "--force", "--", folder]);
        await run(root, ["commit", "--quiet", "--message", message, "--", folder]);
        return (await run(root, ["rev-parse", "HEAD"])).trim();
      }),
  }),
};

/** Git's own words when it refuses. @throws E_COMMIT_FAILED */
async function saying<T>(cycle: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const { stderr, stdout, message } = error as Error & { stderr?: string; stdout?: string };
    const words = (stderr || stdout || message).replace(/^(fatal|error): /gm, "").trim();
    throw impactError("E_COMMIT_FAILED", { cycle, detail: words.split("\n").slice(0, 3).join(" ") });
  }
}
