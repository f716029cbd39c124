import type { CycleResult, NextStudies, NextStudy, PlannedStudy } from "../contracts/index.ts";
import { type Block, details, type Inline, joined, paragraph, strong, table } from "./document.ts";
import { paint, type TerminalOptions } from "./terminal.ts";
import { counted, grouped, money, percent, tame } from "./text.ts";

/** What to study next, in the report; nothing where nobody could be studied. */
export function nextBlocks({ next }: CycleResult): Block[] {
  const { rows, currency, more } = next;
  const notes = [settledText(next), leftOutText(next)].filter((text) => text !== "");
  if (rows.length === 0) return notes.map((text) => paragraph(text));
  const header = [
    "",
    "study",
    "return now",
    "hurdle",
    "clears it",
    "being wrong costs",
    "study is worth",
    "why",
  ];
  const shown = rows.map((row): Inline[] => [
    [strong(tame(row.id)), row.kind === "idea" ? " (idea)" : ""],
    studyText(row.study),
    `${money(row.mean, currency)} ± ${money(row.sd, currency)}`,
    hurdleText(row, currency),
    chance(row.clears),
    money(row.evpi, currency),
    worthText(row.study, currency),
    tame(row.reason, 300),
  ]);
  return [
    table(header, shown),
    paragraph(legend(next)),
    ...alternatives(next),
    ...(more > 0 ? [paragraph(`${counted(more, "study", "studies")} more, each worth less.`)] : []),
    ...notes.map((text) => paragraph(text)),
  ];
}

function alternatives({ rows, currency }: NextStudies): Block[] {
  const others = rows.flatMap(({ id, alternatives: studies }) =>
    studies.map((study): Inline[] => [tame(id), studyText(study), worthText(study, currency)]),
  );
  if (others.length === 0) return [];
  return [details("Other designs", [table(["", "study", "is worth"], others)])];
}

const legend = ({ policy }: NextStudies): string =>
  [
    "Return now: mean ± standard deviation at full scale by what is known.",
    "Hurdle: what the money would bring otherwise.",
    "Being wrong costs: the average loss of deciding now; a study is worth the part of it that it saves on average.",
    policy.cost_per_observation === undefined
      ? `The sample is the smallest that brings ${percent(policy.share)} of what an unlimited one would.`
      : "The sample is the one that brings the most beyond its cost.",
    ...(policy.reach < 1 ? [`A study is carried out with a chance of ${percent(policy.reach)}.`] : []),
  ].join(" ");

const studyText = ({ design, sample_size }: PlannedStudy): string =>
  `${design}, ${counted(sample_size, "observation")}`;

const hurdleText = ({ hurdle, displaces }: NextStudy, currency: string): Inline =>
  displaces === null
    ? `${money(hurdle, currency)}, its cost`
    : joined([`${money(hurdle, currency)}, the rate of`, tame(displaces)], " ");

function worthText({ evsi, evpi_share, cost, value }: PlannedStudy, currency: string): string {
  const worth = `${money(evsi, currency)} (${percent(evpi_share)} of that)`;
  return cost === null ? worth : `${worth}, costs ${money(cost, currency)}, leaves ${money(value, currency)}`;
}

/** Never a certainty. */
const chance = (share: number): string =>
  share > 0.995 ? "over 99 %" : share < 0.005 ? "under 1 %" : percent(Math.round(100 * share) / 100);

function settledText({ settled, policy }: NextStudies): string {
  if (settled.length === 0) return "";
  const because =
    policy.cost_per_observation === undefined
      ? "no study is likely enough to turn the decision"
      : "no study is worth its cost";
  return `Settled, as ${because}: ${listed(settled)}.`;
}

const leftOutText = ({ left_out }: NextStudies): string =>
  left_out.length === 0
    ? ""
    : `Not ranked: ${listed(left_out.map(({ id, reason }) => `${id} (${reason})`))}.`;

const listed = (texts: readonly string[]): string =>
  `${texts
    .slice(0, 20)
    .map((text) => tame(text, 200))
    .join(", ")}${texts.length > 20 ? ` and ${grouped(texts.length - 20)} more` : ""}`;

/** The same on a terminal. */
export function renderNext(next: NextStudies, { color }: TerminalOptions): string {
  const p = paint(color);
  const { rows, cycle, currency, considered, more } = next;
  const header = ["", "study", "return now", "hurdle", "clears it", "wrong costs", "study is worth"];
  const cells = rows.map((row) => [
    `${tame(row.id, 32)}${row.kind === "idea" ? " (idea)" : ""}`,
    studyText(row.study),
    `${money(row.mean, currency)} ± ${money(row.sd, currency)}`,
    `${money(row.hurdle, currency)}${row.displaces === null ? "" : ` (${tame(row.displaces, 20)})`}`,
    chance(row.clears),
    money(row.evpi, currency),
    worthOnTerminal(row.study, currency),
  ]);
  const widths = header.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]!.length)));
  const write = (row: readonly string[]) =>
    `  ${row.map((cell, i) => cell.padEnd(widths[i]!)).join("  ")}`.trimEnd();
  const notes = [
    more > 0 ? `${counted(more, "study", "studies")} more, each worth less.` : "",
    settledText(next),
    leftOutText(next),
  ].filter((text) => text !== "");
  const told =
    considered === 0
      ? "nothing to study: everything is funded, and there are no ideas"
      : "what to study next";
  return `${[
    p.bold(`Impact Loop ${cycle} · ${told}`),
    ...(rows.length > 0 ? ["", p.dim(write(header))] : []),
    ...cells.flatMap((row, i) => [write(row), p.dim(`    → ${tame(rows[i]!.reason, 300)}`)]),
    ...(notes.length > 0 ? ["", ...notes] : []),
  ].join("\n")}\n`;
}

function worthOnTerminal({ evsi, evpi_share, cost, value }: PlannedStudy, currency: string): string {
  const worth = `${money(evsi, currency)} (${percent(evpi_share)})`;
  return cost === null ? worth : `${worth}, less cost ${money(value, currency)}`;
}
