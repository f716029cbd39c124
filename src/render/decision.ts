import type { AllocateResult, CycleResult, DecisiveChange } from "../contracts/index.ts";
import { type Block, details, type Inline, joined, paragraph, strong, table } from "./document.ts";
import { amount, counted, grouped, money, percent, tame } from "./text.ts";

/** The largest of the regrets, whatever the scenarios. */
export const largestRegret = (regrets: Readonly<Record<string, number>>): number =>
  Math.max(...Object.values(regrets));

/** Of few scenarios all; of many the five at the ends, the quartiles and the middle of their regrets. */
export function shownScenarios(regrets: Readonly<Record<string, number>>): { name: string; label: string }[] {
  const names = Object.keys(regrets);
  if (names.length <= 5) return names.map((name) => ({ name, label: name }));
  const sorted = names.toSorted((a, b) => regrets[b]! - regrets[a]! || (a < b ? -1 : 1));
  return [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const name = sorted[Math.round(share * (sorted.length - 1))]!;
    const which = share === 0 ? "largest" : share === 1 ? "smallest" : `${100 * share} % of them larger`;
    return { name, label: `${name} (regret: ${which})` };
  });
}

/** What the portfolio brings in each scenario, discounted by confidence, against the best possible there. */
export function scenarioTable({ allocation, currency }: CycleResult): Block | null {
  const { scenario_optima: optima, portfolio_effective: reached, regrets } = allocation;
  if (!optima || !reached || !regrets) return null;
  const rows = shownScenarios(regrets).map(({ name, label }) => [
    label,
    money(optima[name]!, currency),
    money(reached[name]!, currency),
    money(regrets[name]!, currency),
  ]);
  return table(["scenario", "best possible", "this portfolio", "regret"], rows);
}

const quantity: Record<DecisiveChange["quantity"], string> = {
  cost: "cost",
  median_return: "median return",
  confidence: "confidence",
};

/** "cost ≤ $6,400, or confidence ≥ 0.58"; what no change of its kind would do comes last. */
export function changesText(changes: readonly DecisiveChange[], currency: string): string {
  const said = changes
    .filter(({ to }) => to !== null)
    .map(({ quantity: of, from, to }) => {
      const value =
        of === "confidence" ? to!.toFixed(2) : of === "cost" ? amount(to!, currency) : money(to!, currency);
      return `${quantity[of]} ${to! > from ? "≥" : "≤"} ${value}`;
    });
  const none = changes.filter(({ to }) => to === null).map(({ quantity: of }) => quantity[of]);
  const never = none.length > 0 ? `no change of ${joinedOr(none)} would` : "";
  if (said.length === 0) return never;
  return `${said.join(", or ")}${never ? ` (${never})` : ""}`;
}

const joinedOr = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

/** What would turn the decision, where ALLOCATE looked for it; empty where it did not. */
export function whatWouldChange(result: CycleResult): Block[] {
  const { allocation, currency } = result;
  const rows = (list: readonly { id: string; changes: readonly DecisiveChange[] }[]) =>
    list
      .filter(({ changes }) => changes.length > 0)
      .map(({ id, changes }): Inline[] => [tame(id), tame(changesText(changes, currency), 300)]);
  const dropped = rows(allocation.dropped.map(({ id, would_change }) => ({ id, changes: would_change })));
  const funded = rows(allocation.selected.map(({ id, drops_out = [] }) => ({ id, changes: drops_out })));
  const tables = [
    ...(dropped.length > 0 ? [table(["not funded", "it would be funded if"], dropped)] : []),
    ...(funded.length > 0 ? [table(["funded", "it would drop out if"], funded)] : []),
  ];
  const note = paragraph(
    "Each change alone, all else as it is; the median return moves with its interval. Each was found by solving the whole again.",
  );
  return [
    ...tables,
    ...(tables.length > 0 ? [note] : []),
    ...budgetBlocks(result),
    ...alternativeBlocks(result),
  ];
}

/** What 10 % less and more of the budget would do, and the frontier. */
function budgetBlocks({ allocation, budget, currency }: CycleResult): Block[] {
  const frontier = allocation.explanation?.frontier ?? [];
  const near = (share: number) =>
    frontier.find((point) => Math.abs(point.budget - share * budget) <= 1e-6 * budget);
  const [less, now, more] = [near(0.9), near(1), near(1.1)];
  if (!less || !now || !more || now.largest_regret === null) return [];
  const said = (point: typeof now): Inline =>
    point.largest_regret === null || point.mean_return === null
      ? "no portfolio keeps every constraint"
      : `largest regret ${money(point.largest_regret, currency)}, mean effective return ${money(point.mean_return, currency)}`;
  const rows = frontier.map((point): Inline[] => [
    point === now ? strong(amount(point.budget, currency)) : amount(point.budget, currency),
    grouped(point.funded),
    point.largest_regret === null ? "" : money(point.largest_regret, currency),
    point.mean_return === null ? "" : money(point.mean_return, currency),
  ]);
  return [
    paragraph([
      "Budget 10 % less: ",
      said(less),
      ". As it is: ",
      said(now),
      ". 10 % more: ",
      said(more),
      ".",
    ]),
    details("Other budgets", [
      table(["budget", "funded", "largest regret", "mean effective return"], rows),
      paragraph("Each regret is against what that budget could bring."),
    ]),
  ];
}

/** The next best portfolios, and what each constraint costs. */
function alternativeBlocks({ allocation, currency }: CycleResult): Block[] {
  const { explanation } = allocation;
  if (!explanation) return [];
  const names = (ids: readonly string[]) => (ids.length === 0 ? "none" : tame(ids.join(", "), 200));
  const ups = explanation.runner_ups.map(({ swapped_in, swapped_out, total_cost, loss }): Inline[] => [
    names(swapped_in),
    names(swapped_out),
    amount(total_cost, currency),
    lossText(allocation, loss, currency),
  ]);
  const costs = explanation.constraints.map(({ name, cost }): Inline[] => [
    tame(name, 200),
    cost === null ? "not known" : lossText(allocation, cost, currency),
  ]);
  return [
    ...(ups.length > 0 ? [table(["next best: brings in", "leaves out", "cost", "worse by"], ups)] : []),
    ...(costs.length > 0 ? [table(["constraint", "what it costs"], costs)] : []),
  ];
}

/** An amount of the rule's objective: in currency, but a share for relative regret. */
export const lossText = ({ rule }: Pick<AllocateResult, "rule">, value: number, currency: string): string =>
  rule === "relative_regret" ? `${percent(value)} of the best possible` : money(value, currency);

/** The constraints in force, in words. */
export function constraintItems({ allocation, currency }: CycleResult): Inline[] {
  const c = allocation.constraints;
  const list = (ids: readonly string[]) => tame(ids.join(", "), 200);
  return [
    `rule ${allocation.rule.replaceAll("_", " ")}, ${allocation.status_reason}, by ${allocation.solver}`,
    `minimum confidence ${c.minimum_confidence}`,
    ...(c.require_validation ? ["only models that `impact-loop validate` found in order"] : []),
    c.minimum_worst_return === null
      ? "no floor of the portfolio's worst return"
      : `worst return of the portfolio at least ${amount(c.minimum_worst_return, currency)}`,
    ...(c.resources ?? []).map(({ name, capacity }) => `at most ${grouped(capacity)} of ${tame(name)}`),
    ...(c.periods
      ? [
          `budgets of the periods ${c.periods.budgets.map((value) => amount(value, currency)).join(", ")}${c.periods.carry_over ? ", carried over" : ""}`,
        ]
      : []),
    ...(c.exclusive_groups ?? []).map(({ ids, max }) => `at most ${max} of ${list(ids)}`),
    ...(c.requires ?? []).map(([first, second]) => `${tame(first)} only with ${tame(second)}`),
    ...Object.entries(c.categories ?? {}).map(([name, limits]) => categoryText(name, limits, currency)),
    ...(c.min_count === undefined ? [] : [`at least ${counted(c.min_count, "initiative")}`]),
    ...(c.max_count === undefined ? [] : [`at most ${counted(c.max_count, "initiative")}`]),
    ...Object.entries(c.partial ?? {}).map(
      ([id, { min_fraction }]) => `${tame(id)} in part, from ${percent(min_fraction)} on`,
    ),
  ];
}

type Limits = NonNullable<AllocateResult["constraints"]["categories"]>[string];

function categoryText(name: string, limits: Limits, currency: string): Inline {
  const said = [
    limits.min_cost === undefined ? "" : `at least ${amount(limits.min_cost, currency)}`,
    limits.max_cost === undefined ? "" : `at most ${amount(limits.max_cost, currency)}`,
    limits.min_count === undefined ? "" : `at least ${counted(limits.min_count, "initiative")}`,
    limits.max_count === undefined ? "" : `at most ${counted(limits.max_count, "initiative")}`,
  ].filter((text) => text !== "");
  return [`category ${tame(name)}: `, joined(said, ", ")];
}
