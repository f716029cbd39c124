import { impactError } from "../errors.ts";
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
    async committed(cycle) {
      const asked = [
        "status",
        "--porcelain",
        "--ignored",
        "--untracked-files=all",
        "--",
        `${path}/cycles/${cycle}`,
      ];
      return saying(`cycle ${cycle}`, async () => (await run(root, asked)).trim() === "");
    },
    commit: (cycle, message) =>
      saying(`cycle ${cycle}`, () => record(root, [`${path}/cycles/${cycle}`], message)),
    commitBeside: (files, message) =>
      saying(files.join(", "), () =>
        record(
          root,
          files.map((file) => `${path}/${file}`),
          message,
        ),
      ),
  }),
};

/** Git's own words when it refuses. @throws E_COMMIT_FAILED */
async function saying<T>(what: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const { stderr, stdout, message } = error as Error & { stderr?: string; stdout?: string };
    const words = (stderr || stdout || message).replace(/^(fatal|error): /gm, "").trim();
    throw impactError("E_COMMIT_FAILED", { what, detail: words.split("\n").slice(0, 3).join(" ") });
  }
}
