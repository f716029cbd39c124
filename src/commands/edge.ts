import { resolve } from "node:path";
import { Instant, type Problem } from "../contracts/index.ts";
import { type ImpactError, impactError } from "../errors.ts";
import { renderProblems } from "../render/terminal.ts";
import { commitInstant, resolveCommit } from "../workspace/git.ts";

/** What every command takes. */
export interface CommonOptions {
  dir: string;
  json?: boolean;
  asOf?: string;
  debug?: boolean;
}

/** 0 fine · 1 findings or a failed gate · 2 usage or invalid YAML · 3 data source or internal. */
export type ExitCode = 0 | 1 | 2 | 3;

export const rootOf = (options: CommonOptions): string => resolve(options.dir);

/**
 * The run's instant: `--as-of` (a date is its midnight in UTC), else the date of the commit checked out, else now.
 * @throws E_USAGE
 */
export async function asOf(options: CommonOptions): Promise<string> {
  if (options.asOf !== undefined) {
    const instant = /^\d{4}-\d{2}-\d{2}$/.test(options.asOf) ? `${options.asOf}T00:00:00Z` : options.asOf;
    if (Instant.safeParse(instant).success) return instant;
    const expected = "a date (2026-11-23) or an instant (2026-11-23T00:00:00Z)";
    throw impactError("E_USAGE", { option: "--as-of", found: options.asOf, expected });
  }
  const root = rootOf(options);
  const commit = await resolveCommit(root);
  return commit ? commitInstant(root, commit) : `${new Date().toISOString().slice(0, 19)}Z`;
}

/** stdout carries the result only. */
export const say = (text: string): boolean => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);

export const sayJson = (value: unknown): boolean => say(JSON.stringify(value, null, 2));

export const color = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== "dumb";

/** Problems on stderr; as the one JSON document on stdout when `json`. */
export function sayProblems(problems: readonly Problem[], json = false): void {
  if (json) sayJson({ problems });
  else if (problems.length > 0)
    process.stderr.write(`${renderProblems([...problems], { color: color(process.stderr) })}\n`);
}

const dataOrEngine = /^E_(SOURCE|FILE|CSV|PARQUET|INTERNAL|CONTRACT|HISTORY)/;

/** 2 when the configuration is at fault, 3 when data or the engine are. */
export const failureCode = (problems: readonly Pick<Problem, "code">[]): ExitCode =>
  problems.some((problem) => dataOrEngine.test(problem.code)) ? 3 : 2;

/** Says what stopped the command; its exit code. */
export function fail(problems: readonly Problem[], options: CommonOptions): ExitCode {
  sayProblems(problems, options.json);
  return failureCode(problems.filter((problem) => problem.severity === "error"));
}

/** A catalogue error that no file is to blame for, in one line and what to do. */
export function sayError(error: ImpactError, options: { json?: boolean }): ExitCode {
  const { code, message, fix, place } = error;
  if (options.json)
    sayJson({ problems: [{ code, severity: "error", message, fix, file: place.file ?? null }] });
  else process.stderr.write(`! ${place.file ? `${place.file}  ` : ""}${message}\n  → ${fix}\n`);
  return failureCode([error]);
}

/** One line that rewrites itself while work goes on; nothing when stderr is no terminal. */
export function progressLine() {
  if (!process.stderr.isTTY) return { update: () => {}, clear: () => {} };
  return {
    update: (event: { stage: string; id?: string; done: number; total: number }) =>
      process.stderr.write(`\r\u001b[K${event.stage} ${event.done}/${event.total} ${event.id ?? ""}`),
    clear: () => process.stderr.write("\r\u001b[K"),
  };
}
