import type { CycleResult, InitiativeEntry, TrackRecord } from "../contracts/index.ts";
import { type Block, code, type Inline, paragraph, strong, table } from "./document.ts";
import { measurementsOf } from "./findings.ts";
import { calibratedText, type Learnt } from "./learning.ts";
import { grouped, number, percent, signed, tame } from "./text.ts";

/** How a confidence came about: one table, and what the record made of it. */
export function confidenceBlocks(entry: InitiativeEntry, learnt: Learnt | undefined): Block[] {
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
  const calibrated = learnt ? [paragraph(`Calibrated to ${calibratedText(learnt)}.`)] : [];
  return [title, ...demotion, ...calibrated, table(["dimension", "what was found", "score", "weight"], rows)];
}

/** The record of predicted against actual; groups with fewer outcomes than it takes say so. */
export function trackRecord({ calibration }: CycleResult): Block[] {
  const { overall, by_model_type, minimum_to_tell } = calibration;
  if (overall.n === 0) return [paragraph("No outcome yet: nothing funded has been measured at full scale.")];
  const types = Object.entries(by_model_type).filter(([, record]) => record.n > 0);
  return [
    table(
      [
        "design",
        "outcomes",
        "actual inside the predicted interval",
        "actual against predicted (± standard error)",
        "mean confidence",
      ],
      [["all", overall] as const, ...types].map(([name, record]) => recordRow(name, record, minimum_to_tell)),
    ),
  ];
}

function recordRow(name: string, record: TrackRecord, minimum: number): Inline[] {
  const { n, coverage, within_interval, mean_relative_error: error, relative_error_se: se } = record;
  const few = n < minimum;
  const spread = se === null ? "" : ` ± ${number(100 * se)}`;
  return [
    name,
    grouped(n),
    few || coverage === null ? "too few to tell" : `${within_interval} of ${n} (${percent(coverage)})`,
    few || error === null ? "too few to tell" : `${signed(100 * error)} %${spread}`,
    record.mean_confidence === null ? "" : record.mean_confidence.toFixed(2),
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
    ["measured anew", String(measurementsOf(result).anew)],
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
