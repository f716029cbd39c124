import type { CycleResult, Preview, Problem } from "../contracts/index.ts";
import { calibrationSummary } from "./calibration.ts";
import { scenarioTable, whatWouldChange } from "./decision.ts";
import { type Block, details, heading, type Inline, joined, paragraph, strong } from "./document.ts";
import { confidenceBlocks, reproduceBlocks, trackRecord } from "./evidence.ts";
import {
  candidatesOf,
  type Links,
  lookTwice,
  portfolioNumbers,
  portfolioTable,
  problemsHeading,
  problemsTable,
  verdict,
} from "./findings.ts";
import { fit, type Section } from "./fit.ts";
import { learnedNote, returningBlocks, whyReturns } from "./forecasts.ts";
import { effectiveFormula, learntOf } from "./learning.ts";
import { measurementBlocks } from "./measurement.ts";
import { outcomeBlocks } from "./outcomes.ts";
import { overrideBlocks } from "./overrides.ts";
import { counted, restText, tame } from "./text.ts";

/** GitHub takes 65,536 characters; the rest is for the marker and for what else may be counted. */
const commentLimit = 60_000;

export interface CommentOptions {
  links: Links;
  /** Characters. */
  limit?: number;
}

/** The comment on a pull request: verdict and money first, what the PR changes, then the evidence, collapsed. */
export function renderComment(preview: Preview, { links, limit = commentLimit }: CommentOptions): string {
  const { head, base, proposed_policy, changes } = preview;
  const marks = new Map(changes.map(({ id, kinds }) => [id, markOf(kinds)]));
  const learnt = learntOf(head);
  const measured = candidatesOf(head).flatMap(measurementBlocks);
  const confidences = candidatesOf(head).flatMap((entry) => confidenceBlocks(entry, learnt.get(entry.id)));
  const sections: Section[] = [
    { rank: 0, blocks: [heading(3, `Impact Loop · ${head.cycle} preview: ${verdict(head)}`)] },
    { rank: 0, blocks: problemBlocks(head.problems, links) },
    { rank: 0, blocks: [paragraph(changeText(preview))] },
    { rank: 0, blocks: proposed_policy ? [paragraph(policyText(head, proposed_policy))] : [] },
    { rank: 0, blocks: learnedNote(head) },
    { rank: 0, blocks: [portfolioTable(head, links, (id) => marks.get(id) ?? "")] },
    { rank: 2, blocks: doubtBlocks(head) },
    { rank: 2, blocks: collapsed("Came back with another study", returningBlocks(head)) },
    { rank: 2, blocks: collapsed("Overrides and what they cost", overrideBlocks(head)) },
    { rank: 6, blocks: collapsed("What was measured", measured) },
    { rank: 5, blocks: collapsed("Why these returns", whyReturns(head)) },
    { rank: 5, blocks: collapsed("Why these confidences", confidences) },
    { rank: 4, blocks: decisionDetails(head, base) },
    {
      rank: 3,
      blocks: collapsed("Track record", [
        ...trackRecord(head),
        ...calibrationSummary(head),
        ...outcomeBlocks(head, 20),
      ]),
    },
    { rank: 1, blocks: [details("Reproduce", reproduceBlocks(head))] },
  ];
  return fit(sections, limit, tooLong(links));
}

const collapsed = (summary: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [details(summary, blocks)] : [];

/** The comment when nothing can be previewed: impact-loop.yaml or the history is at fault. */
export function renderInvalid(
  problems: readonly Problem[],
  { links, limit = commentLimit }: CommentOptions,
): string {
  const sections: Section[] = [
    { rank: 0, blocks: [heading(3, `Impact Loop: ${problemsHeading(problems)}, nothing previewed`)] },
    { rank: 0, blocks: [problemsTable(problems, links)] },
  ];
  return fit(sections, limit, tooLong(links));
}

/** Errors first: what they are in is left out. Warnings leave nothing out. */
function problemBlocks(problems: readonly Problem[], links: Links): Block[] {
  const of = (wanted: Problem["severity"]) => problems.filter(({ severity }) => severity === wanted);
  const [errors, warnings] = [of("error"), of("warning")];
  return [
    ...(errors.length > 0
      ? [
          paragraph(strong(`${problemsHeading(errors)}; what they are in is left out`)),
          problemsTable(errors, links, 20),
        ]
      : []),
    ...(warnings.length > 0
      ? [paragraph(strong(counted(warnings.length, "warning"))), problemsTable(warnings, links, 10)]
      : []),
  ];
}

function doubtBlocks(head: CycleResult): Block[] {
  const doubts = lookTwice(head);
  if (doubts.length === 0) return [];
  const more = doubts.length > 5 ? [restText(doubts.length - 5)] : [];
  return [paragraph([strong("Look twice:"), " ", joined([...doubts.slice(0, 5), ...more], " · ")])];
}

function tooLong(links: Links): Block {
  const places: Inline[] = [];
  if (links.summary) places.push({ link: "the run's summary", to: links.summary });
  if (links.report) places.push({ link: "the report", to: links.report });
  return paragraph([
    "Shortened to fit a comment",
    places.length > 0 ? ["; the whole is in ", joined(places, " and in ")] : "",
    ".",
  ]);
}

type Kinds = Preview["changes"][number]["kinds"];

function markOf(kinds: Kinds): string {
  if (kinds.includes("added")) return "new";
  if (kinds.includes("now_funded")) return "▲";
  if (kinds.includes("now_dropped")) return "▼";
  if (kinds.includes("remeasured")) return "measured anew";
  return kinds.includes("edited") ? "edited" : "";
}

function changeText({ head, base, changes }: Preview): Inline {
  const ids = (kind: Kinds[number]) =>
    changes.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);
  const named = (verb: string, list: string[]): Inline[] =>
    list.length === 0
      ? []
      : [
          strong(
            `${verb} ${tame(list.slice(0, 5).join(", "), 300)}${list.length > 5 ? ` and ${list.length - 5} more` : ""}`,
          ),
        ];
  const removed = ids("removed");
  const said = [
    ...named("funds", ids("now_funded")),
    ...named(
      "drops",
      ids("now_dropped").filter((id) => !removed.includes(id)),
    ),
    ...named("removes", removed),
  ];
  const first: Inline = !base
    ? "The base branch has no valid policy to compare with."
    : said.length > 0
      ? ["Merging this PR ", joined(said, " and "), "."]
      : "Merging this PR changes no decision.";
  return [first, " ", portfolioNumbers(head, base)];
}

function policyText(head: CycleResult, proposed: CycleResult): Inline {
  const funded = proposed.allocation.selected.map(({ id }) => id);
  const more = funded.length > 5 ? `, ${restText(funded.length - 5)}` : "";
  return [
    strong("Policy changed in this PR: not in force until merged."),
    ` All numbers here are under the base branch's impact-loop.yaml. Under the PR's own the loop ${verdict(proposed)}`,
    funded.length > 0 ? [" (", tame(funded.slice(0, 5).join(", "), 300), more, ")"] : "",
    ". ",
    portfolioNumbers(proposed, head),
  ];
}

function decisionDetails(head: CycleResult, base: CycleResult | null): Block[] {
  const { allocation } = head;
  const scenarios = scenarioTable(head);
  if (!scenarios) return [];
  const blocks: Block[] = [
    paragraph(
      `Rule ${allocation.rule.replaceAll("_", " ")}, ${allocation.status_reason}. Effective returns: ${effectiveFormula(head)}.`,
    ),
    scenarios,
  ];
  if (base)
    blocks.push(paragraph(["Without this PR the loop ", verdict(base), ". ", portfolioNumbers(base, null)]));
  const changes = whatWouldChange(head);
  return [
    details("The decision in numbers", blocks),
    ...collapsed("What would change the decision", changes),
  ];
}
