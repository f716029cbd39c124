import { format } from "d3-format";
import type { AllocateResult, AllocationSolution } from "../contracts/index.ts";
import { largestRegret } from "./decision.ts";
import { amount, counted, money, number, percent, tame } from "./text.ts";

const full = format(",.10~f");
const plain = (value: number): string => full(Number(value.toPrecision(12)));

/** A problem's answer in a screen. Amounts are in the problem's own unit. */
export function renderSolution(solution: AllocationSolution): string {
  const { id, rule, status_reason, selected, total_cost, objective, bound, gap, solver } = solution;
  const proof = gap !== null && gap > 0 ? `, bound ${plain(bound!)}, gap ${number(gap)}` : "";
  const head = `${id ? `${tame(id)} · ` : ""}${rule.replaceAll("_", " ")}: ${status_reason} (${tame(solver)})`;
  if (objective === null) return `${head}\n`;
  const wide = Math.max(10, ...selected.map((one) => tame(one.id, 40).length));
  const rows = selected.map(
    ({ id: one, cost, fraction }) =>
      `  ${tame(one, 40).padEnd(wide)}  ${plain(cost).padStart(14)}${fraction < 1 ? `  ${percent(fraction)} of it` : ""}`,
  );
  return `${[
    head,
    `objective ${plain(objective)}${proof} · funds ${counted(selected.length, "initiative")} for ${plain(total_cost)}`,
    ...rows,
    ...scenarioLines(solution),
  ].join("\n")}\n`;
}

function scenarioLines({
  scenario_optima: optima,
  portfolio_effective: reached,
  regrets,
}: AllocationSolution): string[] {
  if (!optima || !reached || !regrets) return [];
  const names = Object.keys(optima);
  if (names.length > 5)
    return [`  ${names.length} scenarios, largest regret ${plain(largestRegret(regrets))}`];
  const wide = Math.max(10, ...names.map((name) => tame(name, 20).length));
  const row = (cells: readonly string[]) =>
    `  ${cells[0]!.padEnd(wide)}${cells
      .slice(1)
      .map((cell) => cell.padStart(18))
      .join("")}`;
  return [
    row(["scenario", "best possible", "this portfolio", "regret"]),
    ...names.map((name) =>
      row([tame(name, 20), plain(optima[name]!), plain(reached[name]!), plain(regrets[name]!)]),
    ),
  ];
}

/** What asking "what if" moves, before and after. */
export function renderWhatIf(before: AllocateResult, after: AllocateResult): string {
  const { currency } = before;
  const had = new Set(before.selected.map(({ id }) => id));
  const has = new Set(after.selected.map(({ id }) => id));
  const came = [...has].filter((id) => !had.has(id));
  const went = [...had].filter((id) => !has.has(id));
  const names = (ids: readonly string[]) => tame(ids.join(", "), 400);
  const from = (was: number | null | undefined, is: number | null | undefined) => {
    const said = (value: number | null | undefined) =>
      value === null || value === undefined ? "none" : money(value, currency);
    return said(was) === said(is) ? said(is) : `${said(was)} → ${said(is)}`;
  };
  const regret = ({ regrets }: AllocateResult) => regrets && largestRegret(regrets);
  const fact = (name: string, text: string) => `  ${name.padEnd(16)}${text}`;
  return `${[
    came.length + went.length === 0
      ? `The decision stays as it is: ${after.status_reason}.`
      : `${[came.length > 0 ? `funds ${names(came)}` : "", went.length > 0 ? `drops ${names(went)}` : ""].filter(Boolean).join(" and ")} (${after.status_reason}).`,
    fact(
      "budget",
      before.budget === after.budget
        ? amount(after.budget, currency)
        : `${amount(before.budget, currency)} → ${amount(after.budget, currency)}`,
    ),
    fact("cost", from(before.total_cost, after.total_cost)),
    fact("median return", from(before.portfolio_returns?.median, after.portfolio_returns?.median)),
    fact("worst case", from(before.portfolio_returns?.worst, after.portfolio_returns?.worst)),
    fact(
      "largest regret",
      `${from(regret(before), regret(after))}, each against what its own terms could bring`,
    ),
  ].join("\n")}\n`;
}
