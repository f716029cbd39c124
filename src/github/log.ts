import type * as core from "@actions/core";

/** The part of @actions/core that writes to the job's log. */
type Output = Pick<typeof core, "info" | "debug" | "notice" | "warning" | "error" | "setSecret">;

/** Where an annotation belongs: a file of the repository, a line and a column, 1-based. */
export interface Spot {
  file: string;
  line: number;
  column: number;
}

export interface Log {
  info(text: string): void;
  debug(text: string): void;
  notice(text: string, spot?: Spot): void;
  warning(text: string, spot?: Spot): void;
  error(text: string, spot?: Spot): void;
  /** The text without the secrets. */
  redact(text: string): string;
}

/**
 * The job's log. Text of users never becomes a workflow command, and a secret never becomes text: the secrets are
 * masked first, as they are and as Basic credentials carry them.
 */
export function openLog(output: Output, secrets: readonly string[]): Log {
  const known = secrets.filter((secret) => secret !== "");
  for (const secret of known) output.setSecret(secret);
  const redact = (text: string) => known.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
  const annotate =
    (write: Output["warning"]) =>
    (text: string, spot?: Spot): void =>
      write(redact(text), spot && { file: spot.file, startLine: spot.line, startColumn: spot.column });
  return {
    info: (text) => output.info(inert(redact(text))),
    debug: (text) => output.debug(redact(text)),
    notice: annotate(output.notice),
    warning: annotate(output.warning),
    error: annotate(output.error),
    redact,
  };
}

/** One line in which the runner finds no command: neither `::name::` at the start nor `##[name]` anywhere. */
export function inert(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, " ")
    .replace(/:(?=:)/g, ": ")
    .replaceAll("##[", "## [");
}
