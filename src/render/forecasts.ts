import type { CycleResult, InitiativeEntry } from "../contracts/index.ts";
import { type Block, type Inline, joined, paragraph, strong, table } from "./document.ts";
import { candidatesOf, effectText, inPool, measuredReturns, ranked } from "./findings.ts";
import { confidenceText, learnedSentence, learntOf } from "./learning.ts";
import { money, percent, tame } from "./text.ts";

/** How much the record counts, and how the table's arrows are read; nothing in the classic mode. */
export function learnedNote(result: CycleResult): Block[] {
  const sentence = learnedSentence(result);
  if (sentence === null) return [];
  const key =
    "A confidence is by design → calibrated by n outcomes, weighted by age. A return is as the pilot measured it, its interval's ends and middle, beside what the record makes of it: quartiles and median.";
  return [paragraph(learntOf(result).size > 0 ? [strong(sentence), ` ${key}`] : sentence)];
}

/** What became of each pilot's return, and how surely. Empty while nothing that was learned counts. */
export function whyReturns(result: CycleResult): Block[] {
  const { currency, calibration } = result;
  const learnt = learntOf(result);
  if (learnt.size === 0) return [];
  const unusable = new Map(
    calibration.learned?.left_out
      .filter(({ phase }) => phase === "pilot")
      .map(({ initiative_id, reason }) => [initiative_id, reason]),
  );
  const price = (value: number) => money(value, currency);
  const range = (lower: number, upper: number) => `[${price(lower)}, ${price(upper)}]`;
  const entries = candidatesOf(result);
  const rows = entries.map((entry): Inline[] => {
    const { worst, median, best } = measuredReturns(entry.evaluate!);
    const found = learnt.get(entry.id)?.forecast;
    const pilot = `${price(median)} ${range(worst, best)}`;
    if (!found)
      return [tame(entry.id), pilot, `as measured: ${unusable.get(entry.id) ?? "not learned"}`, "", ""];
    const { returns, lower, upper, effect } = found;
    return [
      tame(entry.id),
      pilot,
      `${price(returns.median)} ${range(lower, upper)}`,
      `${price(returns.worst)} to ${price(returns.best)}`,
      percent(effect.slope),
    ];
  });
  const level = entries[0]?.measure?.confidence_level;
  const spread = level === undefined ? "[interval]" : `[${percent(level)} interval]`;
  return [
    table(
      [
        "initiative",
        `pilot ${spread}`,
        `learned ${spread}`,
        "learned quartiles",
        "of a change of the pilot's, full scale would follow",
      ],
      rows,
    ),
    paragraph(
      "A pilot's return is drawn towards what initiatives like it brought, the more the less precise and the more biased its method has been.",
    ),
  ];
}

/** What came back with another pilot, before and now. */
export function returningBlocks(result: CycleResult): Block[] {
  const learnt = learntOf(result);
  const rows = ranked(result.entries)
    .filter(inPool)
    .flatMap((entry): Inline[][] => {
      const { id, before, measure, evaluate, status, metric_unit } = entry;
      if (!before || !measure || !evaluate) return [];
      const same = before.measure.metric === measure.metric;
      const then = same
        ? effectText(before.measure, metric_unit)
        : [effectText(before.measure, null), ` on ${tame(before.measure.metric, 40)}`];
      return [
        [
          tame(id),
          joined([before.cycle, then, studyText(before, undefined)], " · "),
          joined([effectText(measure, metric_unit), studyText(entry, learnt.get(id))], " · "),
          status === "funded" ? strong("funded") : status.replace("_", " "),
        ],
      ];
    });
  return rows.length > 0 ? [table(["initiative", "before", "now", "decision"], rows, 200)] : [];
}

function studyText(
  { measure, evaluate }: Pick<InitiativeEntry, "measure" | "evaluate">,
  learnt: Parameters<typeof confidenceText>[1],
): string {
  const demoted = evaluate!.demotion ? `, demoted to ${evaluate!.demotion.to}` : "";
  return `${measure!.model.replaceAll("_", " ")}${demoted}, confidence ${confidenceText(evaluate!.confidence, learnt)}`;
}
