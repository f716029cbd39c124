import type {
  CycleResult,
  DecisiveChange,
  Forecast,
  InitiativeEntry,
  Problem,
  Scenarios,
} from "../contracts/index.ts";
import { changesText, largestRegret } from "./decision.ts";
import { effectText, measuredReturns, measurementsOf, ranked } from "./findings.ts";
import { calibratedText, confidenceText, learntOf, returnsText } from "./learning.ts";
import { insideText } from "./outcomes.ts";
import { amount, counted, money, number, percent, tame } from "./text.ts";

export interface TerminalOptions {
  color: boolean;
}

export const paint = (color: boolean) => ({
  bold: (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text),
  dim: (text: string) => (color ? `\u001b[2m${text}\u001b[0m` : text),
  green: (text: string) => (color ? `\u001b[32m${text}\u001b[0m` : text),
  red: (text: string) => (color ? `\u001b[31m${text}\u001b[0m` : text),
});

/** What a run found, in a screen. */
export function renderTerminal(result: CycleResult, { color }: TerminalOptions): string {
  const p = paint(color);
  const { entries, allocation, currency } = result;
  const measured = entries.filter(
    (entry) => entry.measure?.cycle === result.cycle && entry.status !== "left_out",
  );
  const counts = measurementsOf(result);
  const left = entries.filter((entry) => entry.status === "left_out").length;
  const demoted = measured.filter((entry) => entry.evaluate?.demotion);
  const regret = allocation.regrets
    ? `, largest regret ${money(largestRegret(allocation.regrets), currency)}`
    : "";
  const outcomes = entries
    .map(({ outcome }) => outcome)
    .filter((outcome) => outcome?.status === "measured")
    .filter(({ cycle }) => cycle === result.cycle);
  const lines = [
    p.bold(
      `Impact Loop ${result.cycle} · as of ${result.as_of.slice(0, 10)} · ${counted(entries.length, "initiative")} · budget ${amount(result.budget, currency)}`,
    ),
    `measured   ${counts.anew + counts.reused}${counts.reused > 0 ? ` (${counts.reused} reused)` : ""}${left > 0 ? ` · left out ${left}` : ""}`,
    `evaluated  ${measured.length}${demoted.length > 0 ? ` · ${demoted.length} demoted (${demoted.map((entry) => tame(entry.id)).join(", ")})` : ""}`,
    `allocated  funds ${allocation.selected.length}, ${amount(allocation.total_cost, currency)}${regret} (${allocation.status_reason})`,
    ...outcomes.map(
      (o) =>
        `scaled     ${o.initiative_id}: predicted ${money(o.predicted_return, currency)}, actual ${money(o.actual_return, currency)}, ${o.within_interval ? "inside" : "outside"} its interval`,
    ),
    ...learnedLines(result),
    "",
    ...portfolioLines(ranked(entries), result, p),
  ];
  return `${lines.join("\n")}\n`;
}

/** What the record says by now, in a line; none in the classic mode. */
function learnedLines({ calibration }: CycleResult): string[] {
  const { learned, monitors, minimum_to_tell: minimum, overall } = calibration;
  if (!learned || !monitors) return [];
  const { n, coverage_80 } = monitors;
  if (learned.weight === 0)
    return [`learned    nothing yet: ${overall.n === 0 ? "no outcome" : "no outcome to learn from"}`];
  const known =
    n >= minimum && coverage_80 !== null
      ? `${percent(coverage_80)} of ${counted(n, "forecast")} held at 80 %`
      : "too few to tell how good forecasts are";
  return [
    `learned    returns count ${percent(learned.weight)}: ${counted(learned.outcomes, "outcome")}, ${counted(learned.pilots, "pilot")} · ${known}`,
  ];
}

function portfolioLines(
  entries: readonly InitiativeEntry[],
  result: CycleResult,
  p: ReturnType<typeof paint>,
): string[] {
  const learnt = learntOf(result);
  const returned = learnt.size > 0 ? "return w·m·b → learned m" : "return w·m·b";
  const header = ["initiative", "effect [interval]", "confidence", returned, "cost", ""];
  const rows = entries.map((entry) => {
    const { evaluate, measure } = entry;
    const found = learnt.get(entry.id);
    const after = found ? ` → ${money(found.forecast.returns.median, result.currency)}` : "";
    const returns = evaluate ? `${returnsText(measuredReturns(evaluate), result.currency)}${after}` : "";
    return [
      tame(entry.id, 32),
      measure ? effectText(measure, entry.metric_unit) : "",
      evaluate ? confidenceText(evaluate.confidence, found) : "",
      returns,
      entry.cost === null ? "" : amount(entry.cost, result.currency),
      entry.status.replace("_", " "),
    ];
  });
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const write = (row: readonly string[]) =>
    `  ${row.map((cell, column) => (column === 4 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join("  ")}`.trimEnd();
  return [
    p.dim(write(header)),
    ...rows.map((row) =>
      row[5] === "funded" ? p.green(write(row)) : row[5] === "left out" ? p.red(write(row)) : write(row),
    ),
  ];
}

/** Each problem in two lines: where and what, and what to do. */
export function renderProblems(problems: readonly Problem[], { color }: TerminalOptions): string {
  const p = paint(color);
  return problems
    .map(({ severity, file, line, column, message, fix }) => {
      const mark = severity === "error" ? p.red("!") : "·";
      return `${mark} ${p.bold(tame(`${file}:${line}:${column}`, 200))}  ${tame(message, 400)}\n  → ${tame(fix, 400)}`;
    })
    .join("\n");
}

/** Deciding otherwise: how much worse by the rule's objective, and what would change. Null when it is not feasible. */
export interface Otherwise {
  loss: number | null;
  swapped_in: readonly string[];
  swapped_out: readonly string[];
  /** What would turn the decision round. */
  changes: readonly DecisiveChange[];
}

/** Why an initiative is funded or dropped, in numbers. */
export function renderExplain(
  result: CycleResult,
  id: string,
  otherwise: Otherwise | null,
  { color }: TerminalOptions,
): string {
  const entry = result.entries.find((candidate) => candidate.id === id)!;
  const change = otherwise?.changes ?? [];
  const verb = entry.status === "funded" ? "it drops out if" : "it would be funded if";
  const lines = [
    paint(color).bold(headline(entry, result)),
    ...evidenceLines(entry, result),
    ...returnLines(entry, result),
    ...outcomeLines(entry, result.currency),
    ...(change.length > 0 ? [`  ${verb}   ${tame(changesText(change, result.currency), 400)}`] : []),
    ...(otherwise ? [`  ${otherwiseText(entry, otherwise, result.currency)}`] : []),
    ...(entry.problems.length > 0 ? [renderProblems(entry.problems, { color })] : []),
  ];
  return `${lines.join("\n")}\n`;
}

const fact = (name: string, text: string) => `  ${name.padEnd(16)}${tame(text, 400)}`;

function evidenceLines(
  { id, measure, evaluate, metric_unit }: InitiativeEntry,
  result: CycleResult,
): string[] {
  const lines: string[] = [];
  if (measure) {
    const basis = `${measure.model.replaceAll("_", " ")}, ${counted(measure.sample_size, "observation")}`;
    lines.push(fact("effect", `${effectText(measure, metric_unit)}, ${basis}`));
    if (measure.verdict)
      lines.push(fact("verdict", `${measure.verdict.decision}: ${measure.verdict.statement}`));
  }
  if (!evaluate) return lines;
  const { lower, upper } = evaluate.confidence_range;
  const band = `${lower.toFixed(2)}–${upper.toFixed(2)} (${evaluate.effective_type})`;
  lines.push(fact("confidence", `${evaluate.confidence.toFixed(3)} in ${band}`));
  const learnt = learntOf(result).get(id);
  if (learnt) lines.push(fact("calibrated", calibratedText(learnt)));
  if (evaluate.demotion) lines.push(fact("demoted", evaluate.demotion.reason));
  const weakest = evaluate.components
    .toSorted((a, b) => a.score - b.score)
    .slice(0, 2)
    .filter(({ score }) => score < 1)
    .map(({ name, score, statement }) => `${name.replaceAll("_", " ")} ${number(score)} (${statement})`);
  if (weakest.length > 0) lines.push(fact("weakest points", weakest.join("; ")));
  return lines;
}

function returnLines({ id, measure, evaluate }: InitiativeEntry, result: CycleResult): string[] {
  if (!evaluate) return [];
  const { allocation, currency } = result;
  const price = (value: number) => money(value, currency);
  const said = ({ worst, median, best }: Scenarios) =>
    `worst ${price(worst)}, median ${price(median)}, best ${price(best)}`;
  const candidate = allocation.candidates.find((other) => other.id === id);
  const { forecast } = candidate ?? {};
  return [
    fact("return", said(measuredReturns(evaluate))),
    ...(forecast ? forecastLines(forecast, measure?.confidence_level ?? null, result) : []),
    ...(candidate ? [fact(forecast?.weight ? "counts as" : "discounted", said(candidate.effective))] : []),
    fact("cost", amount(evaluate.cost, currency)),
  ];
}

/** What the record makes of the pilot, whether or not it counts yet. */
function forecastLines(
  { returns, lower, upper, effect, weight }: Forecast,
  level: number | null,
  { currency, calibration }: CycleResult,
): string[] {
  const price = (value: number) => money(value, currency);
  const inside = level === null ? "interval" : `${percent(level)} interval`;
  return [
    fact(
      "learned return",
      `median ${price(returns.median)}, quartiles ${price(returns.worst)} and ${price(returns.best)}, ${inside} [${price(lower)}, ${price(upper)}]`,
    ),
    fact("", `${percent(effect.slope)} of a change of the pilot's would carry over to full scale`),
    fact(
      "it counts",
      `${percent(weight)}: ${counted(calibration.learned?.outcomes ?? 0, "outcome")} to learn from`,
    ),
  ];
}

function outcomeLines({ outcome }: InitiativeEntry, currency: string): string[] {
  if (!outcome || outcome.status === "pending") return [];
  if (outcome.status !== "measured")
    return [fact("outcome", `${outcome.status.replace("_", " ")}: ${outcome.reason}`)];
  const { predicted_return, actual_return, prediction_error, supersedes } = outcome;
  const error = `${prediction_error > 0 ? "+" : ""}${money(prediction_error, currency)}`;
  const verdict = `inside the predicted interval: ${insideText(outcome)}`;
  const said = `predicted ${money(predicted_return, currency)}, actual ${money(actual_return, currency)}, error ${error}`;
  return [
    fact("outcome", `${said}, ${verdict}`),
    ...(supersedes ? [fact("", `corrects ${supersedes.cycle}: ${supersedes.reason}`)] : []),
  ];
}

function headline(entry: InitiativeEntry, result: CycleResult): string {
  const dropped = result.allocation.dropped.find((drop) => drop.id === entry.id);
  switch (entry.status) {
    case "funded":
      return `${entry.id} is funded in ${result.cycle}.`;
    case "dropped":
      return `${entry.id} is not funded: ${dropped?.statement ?? ""}.`;
    case "left_out":
      return `${entry.id} is left out of ${result.cycle}.`;
    case "awaiting_scale":
      return `${entry.id} was funded in ${entry.funded_in}; its full-scale data are awaited.`;
    case "closed":
      return `${entry.id} was funded in ${entry.funded_in} and is not measured at full scale.`;
    case "scaled":
      return `${entry.id} was funded in ${entry.funded_in} and measured at full scale.`;
  }
}

function otherwiseText(
  entry: InitiativeEntry,
  { loss, swapped_in, swapped_out }: Otherwise,
  currency: string,
): string {
  const verb = entry.status === "funded" ? "leaving it out" : "funding it anyway";
  if (loss === null) return `${verb} is not feasible under the constraints in force`;
  const moves = [
    swapped_in.length > 0 ? `brings in ${swapped_in.join(", ")}` : "",
    swapped_out.length > 0 ? `drops ${swapped_out.join(", ")}` : "",
  ].filter(Boolean);
  const also = moves.length > 0 ? ` and ${moves.join(" and ")}` : "";
  return loss < -0.005
    ? `${verb} would be ${money(-loss, currency)} better by the rule's objective${also}, but a filter in force keeps it out`
    : `${verb} costs ${money(loss, currency)} by the rule's objective${also}`;
}
