import * as core from "@actions/core";
import { type Job, readJob } from "./action/context.ts";
import { ImpactError } from "./errors.ts";
import { isForbidden } from "./github/client.ts";
import { taskOf } from "./github/event.ts";

/** The action: from the runner's environment to comment, commit, summary, annotations and outputs. */
export async function main(): Promise<void> {
  let job: Job | undefined;
  try {
    job = readJob(process.env);
    await act(job);
  } catch (error) {
    const clean = job?.log.clean ?? ((text: string) => text);
    core.setFailed(clean(explain(error)));
    if (!(error instanceof ImpactError)) core.debug(clean(String((error as Error).stack)));
  }
}

async function act(job: Job): Promise<void> {
  const task = taskOf(job.event, `${job.github.owner}/${job.github.repo}`, job.inputs.mode);
  switch (task.kind) {
    case "refuse":
      return job.log.failed(task.why);
    case "nothing":
      return job.log.info(task.why);
    case "preview":
      return (await import("./action/preview.ts")).preview(job, task);
    case "cycle":
      return (await import("./action/cycle.ts")).cycle(job, task);
  }
}

function explain(error: unknown): string {
  if (error instanceof ImpactError) return `${error.message}\n→ ${error.fix}`;
  if (isForbidden(error))
    return `GitHub refused: ${(error as Error).message}\n→ a cycle needs \`permissions: contents: write\`; a protected branch needs \`commit: branch\``;
  return `${(error as Error).message ?? error}`;
}
