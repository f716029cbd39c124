import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { amount, money } from "../text.ts";
import { chart, dot, label, line } from "./svg.ts";

interface Point {
  of: number;
  mean: number;
  regret: number;
}

const [left, right, top] = [100, 820, 34];
const panels = [
  { value: ({ mean }: Point) => mean, role: "good", from: top, height: 150 },
  { value: ({ regret }: Point) => regret, role: "bad", from: top + 180, height: 90 },
] as const;

/** What other budgets would bring, and below it the regret that they would leave. Null without a frontier. */
export function frontierChart({ allocation, budget, currency }: CycleResult): Block | null {
  const points = (allocation.explanation?.frontier ?? []).flatMap(
    ({ budget: of, largest_regret: regret, mean_return: mean }): Point[] =>
      regret === null || mean === null ? [] : [{ of, regret, mean }],
  );
  if (points.length < 3) return null;
  const bottom = top + 270;
  const x = scaleLinear()
    .domain([0, Math.max(...points.map(({ of }) => of))])
    .range([left, right])
    .nice();
  const marks = panels.flatMap(({ value, role, from, height }) => {
    const values = points.map(value);
    const y = scaleLinear()
      .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
      .range([from + height, from])
      .nice(4);
    const at = points.map((point) => [x(point.of), y(value(point))] as const);
    return [
      ...y
        .ticks(4)
        .flatMap((tick) => [
          line(left, y(tick), right, y(tick), tick === 0 ? "axis" : "grid"),
          label(left - 10, y(tick) + 4, money(tick, currency), "end", "soft"),
        ]),
      ...at.slice(1).map(([px, py], i) => line(at[i]![0], at[i]![1], px, py, role, 2)),
      ...at.map(([px, py], i) => dot(px, py, role, points[i]!.of === budget ? 5.5 : 3)),
    ];
  });
  const key = "by budget · green: mean effective return · orange: largest regret · line: the budget";
  return chart({
    name: "frontier",
    width: 860,
    height: bottom + 34,
    title: "Other budgets",
    alternative: points
      .map(
        ({ of, regret, mean }) =>
          `${amount(of, currency)}: mean return ${money(mean, currency)}, largest regret ${money(regret, currency)}`,
      )
      .join("; "),
    marks: [
      label(20, 18, key, "start", "soft"),
      line(x(budget), top, x(budget), bottom, "plain"),
      ...x.ticks(6).map((tick) => label(x(tick), bottom + 18, money(tick, currency), "middle", "soft")),
      ...marks,
    ],
  });
}
