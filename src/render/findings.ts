import type {
  CycleResult,
  EvaluateResult,
  InitiativeEntry,
  MeasureResult,
  Problem,
  Scenarios,
} from "../contracts/index.ts";
import { changesText, largestRegret } from "./decision.ts";
import { type Block, type Inline, joined, linked, paragraph, strong, table } from "./document.ts";
import { confidenceText, type Learnt, learnedWeight, learntOf, returnsText } from "./learning.ts";
import { amount, counted, grouped, interval, money, percent, signed, tame } from "./text.ts";

/** Addresses of a file's line, of the run's summary and of the committed report, where they are known. */
export interface Links {
  file(path: string, line: number): string | null;
  summary: string | null;
  report: string | null;
}

export const noLinks: Links = { file: () => null, summary: null, report: null };

/** +1.68 $/user [0.44, 2.92] */
export function effectText(measure: MeasureResult, unit: string | null): string {
  const label = unit === null ? "" : ` ${tame(unit, 30)}`;
  return `${signed(measure.effect_estimate)}${label} ${interval(measure.ci_lower, measure.ci_upper)}`;
}

/** Measurements of this cycle, pilots and full scale: made in it, and taken as they were from an earlier one. */
export function measurementsOf({ entries, cycle }: CycleResult): { anew: number; reused: number } {
  const all = entries.flatMap(({ measure, scale }) => [measure, scale]).filter((m) => m?.cycle === cycle);
  const anew = all.filter((m) => m?.measured_in === cycle).length;
  return { anew, reused: all.length - anew };
}

const order: Record<InitiativeEntry["status"], number> = {
  funded: 0,
  dropped: 1,
  left_out: 2,
  scaled: 3,
  awaiting_scale: 4,
  closed: 5,
};

/** Funded first, then dropped, then left out; each by id. */
export const ranked = (entries: readonly InitiativeEntry[]): InitiativeEntry[] =>
  entries.toSorted((a, b) => order[a.status] - order[b.status] || (a.id < b.id ? -1 : 1));

/** What this cycle decides about: not what was funded before. */
export const inPool = ({ status }: InitiativeEntry): boolean =>
  status === "funded" || status === "dropped" || status === "left_out";

/** What this cycle measured, evaluated and decided about, as it is ranked. */
export const candidatesOf = ({ entries, cycle }: CycleResult): InitiativeEntry[] =>
  ranked(
    entries.filter(
      ({ status, measure, evaluate }) =>
        (status === "funded" || status === "dropped") && measure && evaluate?.cycle === cycle,
    ),
  );

/** The portfolio's table: one row an initiative of this cycle; `mark`, in a preview, says what the PR changed about it. */
export function portfolioTable(
  result: CycleResult,
  links: Links,
  mark: ((id: string) => string) | null = null,
): Block {
  const dropped = new Map(
    result.allocation.dropped.map(({ id, statement, would_change }) => {
      const again = would_change.filter(({ to }) => to !== null);
      const funded = again.length > 0 ? `; funded again at ${changesText(again, result.currency)}` : "";
      return [id, `${statement}${funded}`];
    }),
  );
  const learnt = learntOf(result);
  const rows = ranked(result.entries)
    .filter(inPool)
    .map((entry): Inline[] => [
      ...(mark ? [mark(entry.id)] : []),
      [
        entry.status === "funded" ? strong(tame(entry.id)) : tame(entry.id),
        entry.returning ? " (returning)" : "",
      ],
      entry.measure ? effectText(entry.measure, entry.metric_unit) : "none",
      ...evaluatedCells(entry, learnt.get(entry.id), result.currency),
      ...(learnt.size > 0 ? [learnedCell(entry, learnt.get(entry.id), result.currency)] : []),
      entry.cost === null ? "" : money(entry.cost, result.currency),
      decision(entry, dropped.get(entry.id) ?? "", links),
    ]);
  if (rows.length === 0) return paragraph("There is no initiative to decide about.");
  const level = result.entries.find((entry) => entry.measure)?.measure?.confidence_level;
  return table(
    [
      ...(mark ? [" "] : []),
      "initiative",
      level === undefined ? "effect" : `effect (${percent(level)} interval)`,
      "design · confidence",
      "return: worst · median · best",
      ...(learnt.size > 0 ? ["learned return: ¼ · ½ · ¾"] : []),
      "cost",
      "decision",
    ],
    rows,
  );
}

/** As the pilot measured them. */
export const measuredReturns = (evaluate: EvaluateResult): Scenarios => ({
  worst: evaluate.return_worst,
  median: evaluate.return_median,
  best: evaluate.return_best,
});

function evaluatedCells(
  { measure, evaluate, problems }: InitiativeEntry,
  learnt: Learnt | undefined,
  currency: string,
): [Inline, Inline] {
  if (!measure || !evaluate) return ["", ""];
  const demoted = evaluate.demotion ? `, demoted to ${evaluate.demotion.to}` : "";
  const doubted = problems.some(({ code }) => code === "E_COVERAGE") ? ", interval in doubt" : "";
  return [
    `${measure.model.replaceAll("_", " ")}${demoted}${doubted} · ${confidenceText(evaluate.confidence, learnt)}`,
    returnsText(measuredReturns(evaluate), currency),
  ];
}

const learnedCell = ({ evaluate }: InitiativeEntry, learnt: Learnt | undefined, currency: string): Inline =>
  learnt ? returnsText(learnt.forecast.returns, currency) : evaluate ? "none: as measured" : "";

function decision(entry: InitiativeEntry, statement: string, links: Links): Inline {
  if (entry.status === "funded") return strong("funded");
  if (entry.status === "dropped") return `dropped: ${statement}`;
  const problem = entry.problems[0];
  if (!problem) return "left out";
  const { file, line, message } = problem;
  return [
    "left out: ",
    linked(tame(`${file}:${line}`, 120), links.file(file, line)),
    ` ${tame(message, 160)}`,
  ];
}

/** Where each problem is and how to mend it; the first `most` of them. */
export function problemsTable(problems: readonly Problem[], links: Links, most = problems.length): Block {
  const rows = problems.map(({ file, line, column, message, fix }): Inline[] => [
    linked(tame(`${file}:${line}:${column}`, 120), links.file(file, line)),
    tame(message, 300),
    tame(fix, 300),
  ]);
  return table(["where", "problem", "mend"], rows, most);
}

/** What deserves a second look: demotions, failed and doubtful checks, warnings of the models. */
export function lookTwice(result: CycleResult): Inline[] {
  return ranked(result.entries).flatMap((entry) => {
    if (!entry.measure || entry.status === "left_out" || entry.measure.cycle !== result.cycle) return [];
    const { evaluate } = entry;
    const range = evaluate?.confidence_range;
    const band = range
      ? ` (confidence ${evaluate.confidence.toFixed(2)}, band ${range.lower.toFixed(2)}–${range.upper.toFixed(2)})`
      : "";
    const found = Object.values(entry.measure.diagnostics).filter(
      ({ status }) => status === "fail" || status === "warn",
    );
    const texts = [
      evaluate?.demotion?.reason,
      ...(entry.measure.checks ?? [])
        .filter(({ passed }) => passed === false)
        .map(({ name, statement }) => `${name.replaceAll("_", " ")} failed: ${statement}`),
      ...found.map(({ statement }) => statement),
      ...entry.measure.warnings,
    ].filter((text) => text !== undefined);
    return texts.length === 0
      ? []
      : [[strong(tame(entry.id)), `: ${tame([...new Set(texts)].join("; "), 400)}${band}`]];
  });
}

/** "funds 3 of 6, $70,000 of $100,000", or why it funds nothing. */
export function verdict(result: CycleResult): string {
  const { allocation, currency, budget } = result;
  const pool = result.entries.filter(inPool).length;
  if (allocation.status === "infeasible") return `funds nothing: ${allocation.status_reason}`;
  return `funds ${grouped(allocation.selected.length)} of ${grouped(pool)}, ${amount(allocation.total_cost, currency)} of ${amount(budget, currency)}`;
}

/** Median, worst and largest regret of the portfolio, beside those of another where there is one. */
export function portfolioNumbers(result: CycleResult, before: CycleResult | null): Inline {
  const [now, was] = [keyNumbers(result), before && keyNumbers(before)];
  const said = Object.entries(now).map(([name, value]): Inline => {
    const current = strong(money(value, result.currency));
    const earlier = was?.[name] === undefined ? null : money(was[name], result.currency);
    const what = name === "Median return" && learnedWeight(result) > 0 ? "Median return by the pilots" : name;
    return earlier === null || earlier === money(value, result.currency)
      ? [`${what} `, current]
      : [`${what} ${earlier} → `, current];
  });
  return said.length === 0 ? "" : [joined(said, ", "), "."];
}

/** What a portfolio comes down to, by the name it is shown under; nothing where there is none. */
function keyNumbers({
  allocation: { portfolio_returns: returns, regrets },
}: CycleResult): Record<string, number> {
  return {
    ...(returns && { "Median return": returns.median, "worst case": returns.worst }),
    ...(regrets && { "largest regret": largestRegret(regrets) }),
  };
}

export const problemsHeading = (problems: readonly Problem[]): string => counted(problems.length, "problem");
