import * as core from "@actions/core";
import type { Problem } from "../contracts/index.ts";

const perLevel = 10;

/** Says lines of text that no one can turn into a workflow command; `secrets` are blotted out. */
export function logger(secrets: readonly string[]) {
  const clean = (text: string) =>
    secrets
      .filter((secret) => secret.length > 3)
      .reduce((so_far, secret) => so_far.replaceAll(secret, "***"), text)
      .split(/\r\n|\r|\n/)
      .map((line) => line.replace(/^(\s*)(::|##\[)/, "$1\u2060$2"))
      .join("\n");
  return {
    clean,
    info: (text: string) => core.info(clean(text)),
    warning: (text: string) => core.warning(clean(text)),
    failed: (text: string) => core.setFailed(clean(text)),
  };
}

export type Logger = ReturnType<typeof logger>;

/** Annotations at the problems' lines: errors first, ten a level, which is what GitHub shows; how many were left out. */
export function annotate(
  problems: readonly Problem[],
  prefix: string,
  clean: (text: string) => string,
): number {
  let left = 0;
  for (const severity of ["error", "warning"] as const) {
    const of = problems.filter((problem) => problem.severity === severity);
    for (const { file, line, column, message, fix, code } of of.slice(0, perLevel)) {
      core[severity](clean(`${message}\n→ ${fix}`), {
        file: prefix + file,
        startLine: line,
        startColumn: column,
        title: code,
      });
    }
    left += Math.max(0, of.length - perLevel);
  }
  return left;
}

const summaryBytes = 1_000_000;

/** Adds Markdown to the job summary, which works with any token; never more than GitHub takes. */
export async function summarize(markdown: string, clean: (text: string) => string): Promise<void> {
  let text = clean(markdown);
  while (Buffer.byteLength(text) > summaryBytes) text = `${text.slice(0, Math.floor(text.length * 0.9))}\n`;
  await core.summary.addRaw(text, true).write();
}
