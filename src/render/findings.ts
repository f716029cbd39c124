import type {
  CycleResult,
  InitiativeEntry,
  MeasureResult,
  Problem,
  TrackRecord,
} from "../contracts/index.ts";
import { type Block, code, type Inline, joined, linked, paragraph, strong, table } from "./document.ts";
import { amount, counted, interval, money, number, percent, signed, tame } from "./text.ts";

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

const order: Record<InitiativeEntry["status"], number> = {
  funded: 0,
  dropped: 1,
  left_out: 2,
  scaled: 3,
  awaiting_scale: 4,
};

/** Funded first, then dropped, then left out; each by id. */
export const ranked = (entries: readonly InitiativeEntry[]): InitiativeEntry[] =>
  entries.toSorted((a, b) => order[a.status] - order[b.status] || (a.id < b.id ? -1 : 1));

/** The portfolio's table: one row an initiative of this cycle; `mark` says what a PR changed about it. */
export function portfolioTable(result: CycleResult, links: Links, mark: (id: string) => string): Block {
  const { currency, allocation } = result;
  const confidence =
    result.allocation.candidates.length > 0 || result.entries.some((entry) => entry.evaluate);
  const dropped = new Map(allocation.dropped.map((drop) => [drop.id, drop]));
  const rows = ranked(result.entries)
    .filter(({ status }) => status === "funded" || status === "dropped" || status === "left_out")
    .map((entry): Inline[] => {
      const { evaluate, measure } = entry;
      const name = entry.status === "funded" ? strong(tame(entry.id)) : tame(entry.id);
      return [
        mark(entry.id),
        [name, entry.returning ? " (returning)" : ""],
        measure ? effectText(measure, entry.metric_unit) : "none",
        evaluate ? [designText(entry), " · ", evaluate.confidence.toFixed(2)] : "",
        evaluate
          ? [evaluate.return_worst, evaluate.return_median, evaluate.return_best]
              .map((value) => money(value, currency))
              .join(" · ")
          : "",
        entry.cost === null ? "" : money(entry.cost, currency),
        decision(entry, dropped.get(entry.id)?.statement ?? "", links),
      ];
    });
  const level = result.entries.find((entry) => entry.measure)?.measure?.confidence_level ?? 0.95;
  const heading = [
    " ",
    "initiative",
    `effect (${percent(level)} interval)`,
    "design · confidence",
    "return: worst · median · best",
    "cost",
    "decision",
  ];
  return confidence || rows.length > 0 ? table(heading, rows) : paragraph("There is no initiative yet.");
}

function designText(entry: InitiativeEntry): string {
  const { model, model_type } = entry.measure!;
  const name = model.replaceAll("_", " ");
  const demoted = entry.evaluate!.demotion;
  return demoted ? `${name}, demoted to ${demoted.to}` : name === model_type ? name : name;
}

function decision(entry: InitiativeEntry, statement: string, links: Links): Inline {
  if (entry.status === "funded") return strong("funded");
  if (entry.status === "dropped") return `dropped: ${statement}`;
  const problem = entry.problems[0];
  if (!problem) return "left out";
  const where = `${problem.file}:${problem.line}`;
  return [
    "left out: ",
    linked(where, links.file(problem.file, problem.line)),
    ` ${tame(problem.message, 160)}`,
  ];
}

/** Where each problem is and how to mend it; the first `limit` of them. */
export function problemsTable(problems: readonly Problem[], links: Links, limit = 100): Block[] {
  const rows = problems
    .slice(0, limit)
    .map(({ file, line, column, message, fix }): Inline[] => [
      linked(`${file}:${line}:${column}`, links.file(file, line)),
      tame(message, 300),
      tame(fix, 300),
    ]);
  const more = problems.length - rows.length;
  return [table(["where", "problem", "mend"], rows), ...(more > 0 ? [paragraph(`and ${more} more`)] : [])];
}

/** What deserves a second look: demotions, failed and doubtful checks, warnings of the models. */
export function lookTwice(result: CycleResult): Inline[] {
  return ranked(result.entries).flatMap((entry) => {
    if (!entry.measure || entry.status === "left_out" || entry.measure.cycle !== result.cycle) return [];
    const range = entry.evaluate?.confidence_range;
    const band =
      entry.evaluate && range
        ? ` (confidence ${entry.evaluate.confidence.toFixed(2)}, band ${range.lower.toFixed(2)}–${range.upper.toFixed(2)})`
        : "";
    const found = Object.values(entry.measure.diagnostics).filter(
      ({ status }) => status === "fail" || status === "warn",
    );
    const texts = [
      entry.evaluate?.demotion?.reason,
      ...found.map(({ statement }) => statement),
      ...entry.measure.warnings,
    ].filter((text) => text !== undefined);
    return texts.length === 0
      ? []
      : [[strong(tame(entry.id)), `: ${tame([...new Set(texts)].join("; "), 400)}${band}`]];
  });
}

/** How a confidence came about: one table. */
export function confidenceBlocks(entry: InitiativeEntry): Block[] {
  const { evaluate } = entry;
  if (!evaluate) return [];
  const demotion = evaluate.demotion
    ? [paragraph(["Demoted to ", evaluate.demotion.to, `: ${tame(evaluate.demotion.reason, 300)}`])]
    : [];
  const rows = evaluate.components.map(({ name, statement, score, weight }) => [
    name.replaceAll("_", " "),
    tame(statement, 200),
    score.toFixed(2),
    weight.toFixed(2),
  ]);
  const title = paragraph([
    strong(tame(entry.id)),
    ` · ${evaluate.confidence.toFixed(3)} in ${evaluate.confidence_range.lower.toFixed(2)}–${evaluate.confidence_range.upper.toFixed(2)} (${evaluate.effective_type})`,
  ]);
  return [title, ...demotion, table(["dimension", "what was found", "score", "weight"], rows)];
}

/** The record of predicted against actual; groups with fewer outcomes than it takes say so. */
export function trackRecord(result: CycleResult): Block[] {
  const { overall, by_model_type, minimum_to_tell } = result.calibration;
  if (overall.n === 0) return [paragraph("No outcome yet: nothing funded has been measured at full scale.")];
  const row = (name: string, record: TrackRecord): Inline[] => {
    const few = record.n < minimum_to_tell;
    const error = record.mean_relative_error;
    const se = record.relative_error_se;
    return [
      name,
      String(record.n),
      few || record.coverage === null
        ? "too few to tell"
        : `${record.within_interval} of ${record.n} (${percent(record.coverage)})`,
      few || error === null
        ? "too few to tell"
        : `${signed(100 * error)} %${se === null ? "" : ` ± ${number(196 * se)}`}`,
      record.mean_confidence === null ? "" : record.mean_confidence.toFixed(2),
    ];
  };
  const types = Object.entries(by_model_type).filter(([, record]) => record.n > 0);
  return [
    table(
      [
        "design",
        "outcomes",
        "actual inside the predicted interval",
        "actual against predicted (95 %)",
        "mean confidence",
      ],
      [row("all", overall), ...types.map(([name, record]) => row(name, record))],
    ),
  ];
}

/** The outcomes that this cycle brought in. */
export function outcomesTable(result: CycleResult): Block[] {
  const fresh = result.entries
    .filter((entry) => entry.outcome?.cycle === result.cycle)
    .map((entry) => entry.outcome!);
  if (fresh.length === 0) return [];
  const rows = fresh.map((outcome): Inline[] => [
    tame(outcome.initiative_id),
    outcome.funded_in,
    `${money(outcome.predicted_return, result.currency)} [${money(outcome.predicted_lower, result.currency)}, ${money(outcome.predicted_upper, result.currency)}]`,
    `${money(outcome.actual_return, result.currency)} [${money(outcome.actual_lower, result.currency)}, ${money(outcome.actual_upper, result.currency)}]`,
    money(outcome.prediction_error, result.currency),
    outcome.within_interval ? "yes" : `no: ${outcome.cause}`,
    outcome.flags.join("; "),
  ]);
  return [
    table(["initiative", "funded in", "predicted", "actual", "error", "inside the interval", "note"], rows),
  ];
}

/** What it takes to make the run again. */
export function reproduceBlocks(result: CycleResult): Block[] {
  const { manifest } = result;
  const reused = result.entries.filter((entry) => entry.reused_from !== null);
  const rows: Inline[][] = [
    ["commit", result.commit === null ? "inputs not all committed" : code(result.commit)],
    ["as of", result.as_of],
    ["engine", manifest.engine_version],
    ["plan", code(manifest.plan_sha256)],
    [
      "previous cycle",
      manifest.parent
        ? [manifest.parent.cycle, " ", code(manifest.parent.manifest_sha256.slice(0, 12))]
        : "none",
    ],
    [
      "measured anew",
      String(
        result.entries.filter((entry) => entry.measure?.cycle === result.cycle && entry.reused_from === null)
          .length,
      ),
    ],
    [
      "reused unchanged",
      reused.length === 0
        ? "none"
        : tame(reused.map((entry) => `${entry.id} (${entry.reused_from})`).join(", "), 500),
    ],
  ];
  return [
    table(["", ""], rows),
    { kind: "code", text: `npx impact-loop run --as-of ${result.as_of} --cycle ${result.cycle}` },
  ];
}

/** "funds 3 of 6, $70,000 of $100,000", or why it funds nothing. */
export function verdict(result: CycleResult): string {
  const { allocation, currency, budget } = result;
  const pool = result.entries.filter(
    ({ status }) => status === "funded" || status === "dropped" || status === "left_out",
  ).length;
  if (allocation.status === "infeasible") return `funds nothing: ${allocation.status_reason}`;
  return `funds ${allocation.selected.length} of ${pool}, ${amount(allocation.total_cost, currency)} of ${amount(budget, currency)}`;
}

/** Median, worst and largest regret of the portfolio, beside those of another where there is one. */
export function portfolioNumbers(result: CycleResult, before: CycleResult | null): Inline {
  const { currency } = result;
  const pieces = [
    {
      name: "Median return",
      now: result.allocation.portfolio_returns?.median,
      was: before?.allocation.portfolio_returns?.median,
    },
    {
      name: "worst case",
      now: result.allocation.portfolio_returns?.worst,
      was: before?.allocation.portfolio_returns?.worst,
    },
    { name: "largest regret", now: largestRegret(result), was: before ? largestRegret(before) : undefined },
  ];
  const said = pieces
    .filter(({ now }) => now !== undefined)
    .map(({ name, now, was }): Inline => {
      const current = strong(money(now!, currency));
      return was === undefined || money(was, currency) === money(now!, currency)
        ? [`${name} `, current]
        : [`${name} ${money(was, currency)} → `, current];
    });
  return said.length === 0 ? "" : [joined(said, ", "), "."];
}

const largestRegret = ({ allocation }: CycleResult) =>
  allocation.regrets
    ? Math.max(allocation.regrets.best, allocation.regrets.median, allocation.regrets.worst)
    : undefined;

export const problemsHeading = (problems: readonly Problem[]): string => counted(problems.length, "problem");
