import * as core from "@actions/core";
import { type Job, openLog, readJob } from "./action/context.ts";
import { ImpactError, impactError } from "./errors.ts";
import { statusOf } from "./github/client.ts";
import { taskOf } from "./github/event.ts";
import { type Logger, summarize } from "./github/output.ts";
import { escapeMarkdown } from "./render/markdown.ts";

/** The action: from the runner's environment to comment, commit, summary, annotations and outputs. */
export async function main(): Promise<void> {
  const log = openLog();
  try {
    await act(await readJob(process.env, log));
  } catch (error) {
    await explain(error, log);
  }
}

async function act(job: Job): Promise<void> {
  const task = taskOf(job.event, job.inputs.mode);
  switch (task.kind) {
    case "nothing":
      return job.log.info(task.why);
    case "preview":
      return (await import("./action/preview.ts")).preview(job, task);
    case "cycle":
      return (await import("./action/cycle.ts")).cycle(job, task);
  }
}

/** What stopped the run, in the log and in the summary; the job fails. */
async function explain(thrown: unknown, log: Logger): Promise<void> {
  const error = inWords(thrown);
  const { message, stack } = error;
  const fix = error instanceof ImpactError ? error.fix : null;
  log.failed(fix ? `${message}\n→ ${fix}` : message);
  if (fix === null) core.debug(log.clean(String(stack)));
  const paragraphs = [
    "### Impact Loop failed",
    escapeMarkdown(message),
    ...(fix ? [escapeMarkdown(fix)] : []),
  ];
  await summarize(`${paragraphs.join("\n\n")}\n`, log.clean);
}

/** Whatever call it was: a token that is not accepted is so for all of them. */
function inWords(thrown: unknown): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return statusOf(error) === 401 ? impactError("E_TOKEN_REFUSED", { detail: error.message }) : error;
}
