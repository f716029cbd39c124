import type { CycleResult } from "../contracts/index.ts";
import { lossText } from "./decision.ts";
import { type Block, type Inline, paragraph, table } from "./document.ts";
import { listed } from "./outcomes.ts";
import { grouped, money, tame } from "./text.ts";

/** What people decided in this cycle, what the engine would have picked, and how such decisions have come out so far. */
export const overrideBlocks = (result: CycleResult): Block[] => [
  ...decidedBlocks(result),
  ...recordBlocks(result),
];

function decidedBlocks({ allocation, currency }: CycleResult): Block[] {
  if (allocation.overrides.length === 0) return [];
  const rows = allocation.overrides.map(({ id, force, reason_code, by, text, cost_in_regret }): Inline[] => [
    tame(id),
    force === "fund" ? "funded" : "left out",
    tame([reason_code.replaceAll("_", " "), text].filter(Boolean).join(": "), 200),
    tame(by ?? ""),
    cost_in_regret === null ? "not known" : lossText(allocation, cost_in_regret, currency),
  ]);
  return [
    table(["initiative", "by hand", "reason", "by", "what it costs"], rows, 200),
    ...engineText(allocation).map((text) => paragraph(text)),
  ];
}

/** What would be funded without the decisions of people, against what is. */
function engineText({ engine_pick: pick, selected }: CycleResult["allocation"]): string[] {
  if (pick === undefined) return [];
  if (pick === null) return ["Without these decisions nothing could be funded."];
  const funded = new Set(selected.map(({ id }) => id));
  const named = (ids: readonly string[]) => listed(ids.map((id) => tame(id)));
  const also = pick.filter((id) => !funded.has(id));
  const not = [...funded].filter((id) => !pick.includes(id));
  if (also.length + not.length === 0) return ["The engine alone would fund the same."];
  const differs = [
    ...(not.length > 0 ? [`Funded against it: ${named(not)}.`] : []),
    ...(also.length > 0 ? [`Left out against it: ${named(also)}.`] : []),
  ];
  return [`The engine alone would fund ${pick.length === 0 ? "nothing" : named(pick)}. ${differs.join(" ")}`];
}

/** By reason: how often, how often against the engine, and what came of what was funded. */
function recordBlocks({ allocation, calibration, currency }: CycleResult): Block[] {
  const { overrides, minimum_to_tell } = calibration;
  if (overrides.length === 0) return [];
  const rows = overrides.map((record): Inline[] => {
    const { force, reason_code, n, against_engine, cost_in_regret, outcomes, paid_back, mean_error } = record;
    const few = outcomes < minimum_to_tell;
    const told = (text: string) => (force === "forbid" ? "" : few ? "too few to tell" : text);
    return [
      force === "fund" ? "funded" : "left out",
      reason_code,
      grouped(n),
      grouped(against_engine),
      cost_in_regret === null ? "not known" : lossText(allocation, cost_in_regret, currency),
      force === "forbid" ? "" : grouped(outcomes),
      told(`${paid_back} of ${outcomes}`),
      told(mean_error === null ? "" : `${mean_error > 0 ? "+" : ""}${money(mean_error, currency)}`),
    ];
  });
  return [
    paragraph("Decisions of people in earlier cycles, by reason:"),
    table(
      [
        ...["by hand", "reason", "decisions", "against the engine", "what they cost"],
        ...["measured since", "brought at least their cost", "mean of actual − predicted"],
      ],
      rows,
    ),
  ];
}
