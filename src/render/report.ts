import type { CycleResult } from "../contracts/index.ts";
import { calibrationBlocks } from "./calibration.ts";
import { confidenceChart } from "./charts/confidence.ts";
import { effectsChart } from "./charts/effects.ts";
import { frontierChart } from "./charts/frontier.ts";
import { penaltyChart } from "./charts/penalty.ts";
import { predictedChart } from "./charts/predicted.ts";
import { regretChart } from "./charts/regret.ts";
import { returnsChart } from "./charts/returns.ts";
import { constraintItems, whatWouldChange } from "./decision.ts";
import { type Block, details, heading, type Inline, joined, paragraph } from "./document.ts";
import { confidenceBlocks, reproduceBlocks, trackRecord } from "./evidence.ts";
import {
  candidatesOf,
  type Links,
  lookTwice,
  noLinks,
  portfolioNumbers,
  portfolioTable,
  problemsTable,
  verdict,
} from "./findings.ts";
import { fit, type Section } from "./fit.ts";
import { learnedNote, returningBlocks, whyReturns } from "./forecasts.ts";
import { toHtml } from "./html.ts";
import { learntOf } from "./learning.ts";
import { measurementBlocks } from "./measurement.ts";
import { nextBlocks } from "./next.ts";
import { outcomeBlocks } from "./outcomes.ts";
import { overrideBlocks } from "./overrides.ts";
import { tame } from "./text.ts";

/** GitHub's limit of a job summary is 1 MiB; 1,000,000 bytes of UTF-8 are at most so many characters of it. */
const summaryLimit = 330_000;

/** The cycle's report in the order in which it is read: the decision, what changed, outcomes, portfolio, evidence. */
function sections(result: CycleResult, links: Links): Section[] {
  const part = (rank: number, title: string, ...blocks: (Block | null)[]): Section => {
    const drawn = blocks.filter((block) => block !== null);
    return { rank, blocks: drawn.length > 0 ? [heading(3, title), ...drawn] : [] };
  };
  const doubts = lookTwice(result);
  const learnt = learntOf(result);
  const measured = candidatesOf(result).flatMap(measurementBlocks);
  const confidences = candidatesOf(result).flatMap((entry) => confidenceBlocks(entry, learnt.get(entry.id)));
  const returns = whyReturns(result);
  const { problems } = result;
  const decided = [
    heading(2, `Impact Loop · ${result.cycle}: ${verdict(result)}`),
    paragraph([`As of ${result.as_of.slice(0, 10)}. `, portfolioNumbers(result, null)]),
  ];
  return [
    { rank: 0, blocks: decided },
    part(0, "Problems", problems.length > 0 ? problemsTable(problems, links) : null),
    part(0, "Since the last cycle", ...sinceLast(result)),
    part(1, "Outcomes", ...outcomeBlocks(result)),
    part(
      0,
      "Portfolio",
      ...learnedNote(result),
      portfolioTable(result, links),
      returnsChart(result),
      effectsChart(result),
    ),
    part(2, "Came back with another study", ...returningBlocks(result)),
    part(4, "Why these returns", returns.length > 0 ? details("One row an initiative", returns) : null),
    part(2, "The decision in each scenario", regretChart(result), penaltyChart(result)),
    part(2, "What would change the decision", ...whatWouldChange(result), frontierChart(result)),
    part(2, "What to study next", ...nextBlocks(result)),
    part(2, "Track record", ...trackRecord(result), predictedChart(result)),
    part(2, "Calibration", ...calibrationBlocks(result)),
    part(3, "Look twice", doubts.length > 0 ? { kind: "list", items: doubts } : null),
    part(
      5,
      "What was measured",
      measured.length > 0
        ? details("Each initiative: effect, verdict, sample, other readings", measured)
        : null,
    ),
    part(
      4,
      "Why these confidences",
      confidenceChart(result),
      confidences.length > 0 ? details("One table an initiative", confidences) : null,
    ),
    part(1, "Overrides and what they cost", ...overrideBlocks(result)),
    part(1, "Constraints in force", ...constraints(result)),
    part(1, "Reproduce", ...reproduceBlocks(result)),
  ];
}

const shortened = paragraph("Shortened; the whole is in the committed contracts.");

/** report.md. */
export const renderReport = (result: CycleResult, links: Links = noLinks): string =>
  fit(sections(result, links), 1_000_000, shortened);

/** The job summary: the report without its images, for they are not committed yet when it is read. */
export function renderSummary(result: CycleResult, links: Links = noLinks, limit = summaryLimit): string {
  const written = sections(result, links).map((section) => ({
    ...section,
    blocks: withoutCharts(section.blocks),
  }));
  return fit(written, limit, shortened);
}

/** A heading with nothing but charts under it goes with them. */
function withoutCharts(blocks: readonly Block[]): Block[] {
  const written = blocks.filter((block) => block.kind !== "chart");
  return written.length > 1 ? written : [];
}

/** The files that people read in a cycle's folder, by path inside it. */
export function renderCycleFiles(result: CycleResult): Map<string, string> {
  const parts = sections(result, noLinks);
  const charts = parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "chart");
  return new Map([
    ["report.md", renderReport(result)],
    [
      "report.html",
      toHtml(
        `Impact Loop ${result.cycle}`,
        parts.flatMap(({ blocks }) => blocks),
      ),
    ],
    ...charts.map((chart) => [chart.file, chart.svg] as const),
  ]);
}

function sinceLast({ previous, allocation, entries }: CycleResult): Block[] {
  if (!previous) return [];
  const before = new Set(previous.allocation.selected.map(({ id }) => id));
  const dropped = new Set(previous.allocation.dropped.map(({ id }) => id));
  const now = allocation.selected.map(({ id }) => id);
  const waiting = entries.filter(({ status }) => status === "awaiting_scale").map(({ id }) => id);
  const items: Inline[] = [
    listed(`${previous.cycle} funded`, [...before]),
    listed(
      "returning and funded now",
      now.filter((id) => dropped.has(id)),
    ),
    listed(
      "returning and dropped again",
      allocation.dropped.map(({ id }) => id).filter((id) => dropped.has(id)),
    ),
    listed(
      "new",
      allocation.candidates.map(({ id }) => id).filter((id) => !dropped.has(id)),
    ),
    listed("funded earlier, full-scale data awaited", waiting),
  ].filter((item) => item !== "");
  return [{ kind: "list", items }];
}

const listed = (what: string, ids: readonly string[]): Inline =>
  ids.length === 0
    ? ""
    : [
        `${what}: `,
        joined(
          ids.slice(0, 50).map((id) => tame(id)),
          ", ",
        ),
        ids.length > 50 ? ` and ${ids.length - 50} more` : "",
      ];

const constraints = (result: CycleResult): Block[] => [{ kind: "list", items: constraintItems(result) }];
