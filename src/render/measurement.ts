import type { InitiativeEntry, MeasureResult } from "../contracts/index.ts";
import { type Block, type Inline, paragraph, strong, table } from "./document.ts";
import { effectText } from "./findings.ts";
import { counted, grouped, interval, number, signed, tame } from "./text.ts";

type Reading = NonNullable<MeasureResult["readings"]>[number];
type Comparison = MeasureResult["comparisons"][number];

const plain = (name: string): string => name.replaceAll("_", " ");

/** 0.0312; a smaller one than 0.0001 is not worth its digits. */
const pText = (p: number | null): string => (p === null ? "none" : p < 1e-4 ? "< 0.0001" : number(p));
const pSaid = (p: number): string => (p < 1e-4 ? "p < 0.0001" : `p = ${number(p)}`);

/** +3.1 % [1.2, 5.0] of a baseline; a ratio as it is; an effect in the outcome's unit. */
function readingText({ scale, estimate, ci_lower, ci_upper }: Omit<Reading, "name" | "inference">): string {
  if (scale === "ratio") return `${number(estimate)} ${interval(ci_lower, ci_upper)}`;
  if (scale === "absolute") return `${signed(estimate)} ${interval(ci_lower, ci_upper)}`;
  return `${signed(100 * estimate)} % ${interval(100 * ci_lower, 100 * ci_upper)}`;
}

/** The effect as a share of what it is relative to, with its interval; why there is none. */
function relativeText({ relative }: MeasureResult): string {
  if (relative === null) return "no relative effect: the baseline is too near 0";
  const { baseline } = relative;
  const shown = { ...relative, scale: "relative" as const, p_value: null, degrees_of_freedom: null };
  return `${readingText(shown)} of ${number(baseline)}`;
}

const samplesText = (m: MeasureResult): string =>
  [
    `${counted(m.sample_size, "observation")} (${grouped(m.n_treated)} treated, ${grouped(m.n_control)} control)`,
    ...(m.n_units === null ? [] : [counted(m.n_units, "unit")]),
    ...(m.n_clusters === null ? [] : [counted(m.n_clusters, "cluster")]),
    ...(m.n_periods === null ? [] : [counted(m.n_periods, "period")]),
  ].join(", ");

const pOf = ({ p_value, p_value_reason }: MeasureResult): string =>
  p_value === null ? `no p-value: ${p_value_reason}` : pSaid(p_value);

const verdictText = ({ verdict }: MeasureResult): string =>
  verdict ? `${verdict.decision}: ${verdict.statement}` : "";

/** What an initiative's pilot was found to do, and every other reading of it. */
export function measurementBlocks({ id, measure, metric_unit }: InitiativeEntry): Block[] {
  if (!measure) return [];
  const title: Inline = [
    strong(tame(id)),
    ` · ${effectText(measure, metric_unit)} per ${measure.per}, ${relativeText(measure)}; ${measure.estimand}, ${pOf(measure)}`,
  ];
  const facts = [
    ...(measure.verdict ? [`Verdict ${verdictText(measure)}`] : []),
    `${plain(measure.model)} on ${samplesText(measure)}`,
    measure.inference,
    ...(measure.choice ? [`chosen by auto because ${measure.choice.reason}`] : []),
  ];
  const { readings = [], comparisons } = measure;
  return [
    paragraph(title),
    paragraph(tame(`${facts.join("; ")}.`, 600)),
    ...(readings.length > 0
      ? [table(["also read as", "estimate", "p", "how"], readings.map(readingRow))]
      : []),
    ...(comparisons.length > 0
      ? [table(["arm", "against", "effect", "p", "p by Holm", "rows"], comparisons.map(comparisonRow))]
      : []),
    ...(measure.checks?.length
      ? [table(["check", "", "what came of it"], measure.checks.map(checkRow))]
      : []),
  ];
}

type Check = NonNullable<MeasureResult["checks"]>[number];

const outcomeOf = ({ passed }: Check): string =>
  passed === true ? "passed" : passed === false ? "failed" : passed;

const checkRow = (check: Check): Inline[] => [
  plain(check.name),
  check.passed === false ? strong(outcomeOf(check)) : outcomeOf(check),
  tame(check.statement, 300),
];

const readingRow = (reading: Reading): Inline[] => [
  plain(reading.name),
  readingText(reading),
  pText(reading.p_value),
  tame(reading.inference, 200),
];

const comparisonRow = (found: Comparison): Inline[] => [
  tame(found.arm),
  tame(found.versus),
  `${signed(found.estimate)} ${interval(found.ci_lower, found.ci_upper)}`,
  pText(found.p_value),
  found.p_value_adjusted ? pText(found.p_value_adjusted.holm) : "",
  grouped(found.n),
];

/** Which model `auto` took, and the identified ones that it left. */
const choiceLines = ({ choice }: MeasureResult): string[] =>
  choice === undefined
    ? []
    : [
        `  auto  ${choice.chosen}: ${choice.reason}`,
        ...choice.rejected
          .filter(({ identified }) => identified)
          .map(({ model, reason }) => `  not   ${model}: ${reason}`),
      ];

/** One measurement on the terminal. */
export function renderMeasurement(result: MeasureResult): string {
  const { readings = [], comparisons } = result;
  const lines = [
    `${result.metric}: ${effectText(result, null)} per ${result.per}, ${pOf(result)}`,
    `  ${relativeText(result)}`,
    ...(result.verdict ? [`  verdict ${verdictText(result)}`] : []),
    `  ${result.estimand} by ${result.model}, standard error ${result.standard_error.toPrecision(6)}; ${result.inference}`,
    `  ${samplesText(result)}`,
    ...choiceLines(result),
    ...readings.map(
      (reading) =>
        `  also  ${plain(reading.name)}${reading.scale === "relative" ? ", relative" : ""}: ${readingText(reading)}${reading.p_value === null ? "" : `, ${pSaid(reading.p_value)}`}; ${reading.inference}`,
    ),
    ...comparisons.map(
      (found) =>
        `  also  ${found.arm} against ${found.versus}: ${signed(found.estimate)} ${interval(found.ci_lower, found.ci_upper)}, ${found.p_value === null ? "no p-value" : pSaid(found.p_value)}${found.p_value_adjusted ? `, by Holm ${pText(found.p_value_adjusted.holm)}` : ""}`,
    ),
    ...Object.entries(result.diagnostics).map(
      ([name, { status, statement }]) => `  ${status.padEnd(4)}  ${plain(name)}: ${statement}`,
    ),
    ...(result.checks ?? []).map(
      (check) => `  check ${plain(check.name)}: ${outcomeOf(check)}; ${check.statement}`,
    ),
    ...result.warnings.map((warning) => `  warn  ${warning}`),
    ...result.dropped.map(({ rows, reason }) => `  left out ${counted(rows, "row")}: ${reason}`),
  ];
  return lines.join("\n");
}
