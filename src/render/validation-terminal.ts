import type { ModelValidation, Validation } from "../contracts/index.ts";
import type { TerminalOptions } from "./terminal.ts";
import { number, percent, signed, tame } from "./text.ts";
import { shareText, usesText, validationVerdict } from "./validation.ts";

/** What `validate` found, in a screen: a table, each coverage on its stated range, and what fires under each flaw. */
export function renderValidationTerminal(validation: Validation, { color }: TerminalOptions): string {
  const { models, left_out } = validation;
  const tint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [
    tint(1, `Impact Loop validation · ${validationVerdict(validation)}`),
    "",
    ...columns([
      ["  model", "coverage", "bias", "SE/SD", "A/A", "power", "at break-even", ""],
      ...models.map((found) => [
        `  ${tame(found.uses[0]!.initiative_id, 30)} ${found.model.replaceAll("_", " ")}`,
        shareText(found.coverage),
        `${signed(found.bias.value)} ± ${number(found.bias.se_mc)}`,
        number(found.error_ratio.value),
        shareText(found.false_positive_rate),
        shareText(found.power),
        shareText(found.power_at_break_even),
        found.verdict,
      ]),
    ]).map((line, i) => (i > 0 && models[i - 1]!.verdict === "fail" ? tint(31, line) : line)),
    ...models.flatMap((found) => ["", ...modelLines(found)]),
    ...left_out.map(({ initiative_id, phase, message }) =>
      tint(31, `left out  ${tame(initiative_id)} (${phase}): ${tame(message, 300)}`),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function modelLines(found: ModelValidation): string[] {
  const { coverage, accepted, stated, flaws, dimensions } = found;
  const rows = flaws.map(({ flaw, severity, fires }) => [
    `    ${flaw === null ? "clean" : `${flaw.replaceAll("_", " ")}, ${severity}`}`,
    ...dimensions.map((name) => percent(fires[name]!.value)),
  ]);
  return [
    `  ${usesText(found)}: ${found.statement}`,
    `    ${scale(coverage.value, stated, accepted.lower)}`,
    ...columns([["    fires", ...dimensions.map((name) => name.replaceAll("_", " "))], ...rows]),
  ];
}

const width = 48;

/** A coverage on a line: [ and ] what is stated, ● what was found. */
function scale(value: number, stated: { lower: number; upper: number }, least: number): string {
  const from = Math.max(0, Math.min(value, least, stated.lower) - 0.02);
  const at = (share: number) =>
    Math.min(width - 1, Math.max(0, Math.round(((width - 1) * (share - from)) / (1 - from))));
  const cells: string[] = new Array(width).fill("·");
  cells[at(stated.lower)] = "[";
  cells[at(stated.upper)] = "]";
  cells[at(value)] = "●";
  return `${percent(from)} ${cells.join("")} 100 %`;
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
}
