import * as core from "@actions/core";
import type { Problem } from "../contracts/index.ts";

/** What GitHub shows of each level in a step; of the errors one is left for the sentence that fails the job. */
const perLevel = { error: 9, warning: 10 };

/**
 * Says lines of text that no one can turn into a workflow command, `::name::` at a line's start or `##[name]` anywhere
 * in it; `secrets` are blotted out. The same warning is said once.
 */
export function logger(secrets: readonly string[]) {
  const clean = (text: string) =>
    secrets
      .filter((secret) => secret.length > 3)
      .reduce((so_far, secret) => so_far.replaceAll(secret, "***"), text)
      .split(/\r\n|\r|\n/)
      .map((line) => line.replace(/^(\s*)::/, "$1\u2060::").replaceAll("##[", "##\u2060["))
      .join("\n");
  const warned = new Set<string>();
  return {
    clean,
    info: (text: string) => core.info(clean(text)),
    warning(text: string) {
      if (!warned.has(text)) core.warning(clean(text));
      warned.add(text);
    },
    failed: (text: string) => core.setFailed(clean(text)),
  };
}

export type Logger = ReturnType<typeof logger>;

/** Annotations at the problems' lines: errors first, as many as GitHub shows; how many were left out. */
export function annotate(
  problems: readonly Problem[],
  prefix: string,
  clean: (text: string) => string,
): number {
  const levels = [
    { write: core.error, most: perLevel.error, of: problems.filter(({ severity }) => severity === "error") },
    {
      write: core.warning,
      most: perLevel.warning,
      of: problems.filter(({ severity }) => severity === "warning"),
    },
  ];
  for (const { write, most, of } of levels) {
    for (const { file, line, column, message, fix, code } of ranked(of).slice(0, most)) {
      const place = { file: prefix + file, startLine: line, startColumn: column, title: code };
      write(clean(`${message}\n→ ${fix}`), place);
    }
  }
  return levels.reduce((left, { most, of }) => left + Math.max(0, of.length - most), 0);
}

/** What stops the whole run comes before what leaves out one initiative. */
const ranked = (problems: readonly Problem[]) =>
  problems.toSorted((a, b) => Number(a.initiative !== null) - Number(b.initiative !== null));

/** The runner refuses a summary over 1 MiB whole. */
const summaryBytes = 1_000_000;

/** Adds Markdown to the job summary, which works with any token; never more than GitHub takes. Where there is none, that is one line of the log. */
export async function summarize(markdown: string, clean: (text: string) => string): Promise<void> {
  const text = capped(clean(markdown), summaryBytes);
  try {
    await core.summary.addRaw(text, true).write();
  } catch (error) {
    core.info(clean(`There is no job summary: ${(error as Error).message}`));
  }
}

/** The Markdown in at most `limit` bytes of UTF-8: cut between lines, open fences and details closed. */
export function capped(markdown: string, limit: number): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown;
  const note = "\n\nShortened: GitHub takes no more.\n";
  const kept: string[] = [];
  let bytes = Buffer.byteLength(note);
  let state = { fenced: false, open: 0 };
  for (const line of markdown.split("\n")) {
    const next = after(state, line);
    bytes += Buffer.byteLength(line) + 1;
    if (bytes + closing(next).length > limit) break;
    kept.push(line);
    state = next;
  }
  return kept.join("\n") + closing(state) + note;
}

interface Nesting {
  fenced: boolean;
  open: number;
}

const after = ({ fenced, open }: Nesting, line: string): Nesting => ({
  fenced: line.startsWith("```") ? !fenced : fenced,
  open: fenced ? open : Math.max(0, open + line.split("<details>").length - line.split("</details>").length),
});
const closing = ({ fenced, open }: Nesting) => (fenced ? "\n```" : "") + "\n\n</details>".repeat(open);
