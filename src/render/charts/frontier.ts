import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { amount, money } from "../text.ts";
import { chart, dot, label, line } from "./svg.ts";

/** What other budgets would bring, and the regret that they would leave. Null without a frontier. */
export function frontierChart({ allocation, budget, currency }: CycleResult): Block | null {
  const points = (allocation.explanation?.frontier ?? []).flatMap(
    ({ budget: of, largest_regret, mean_return }) =>
      largest_regret === null || mean_return === null
        ? []
        : [{ of, regret: largest_regret, mean: mean_return }],
  );
  if (points.length < 3) return null;
  const [left, top, width, height] = [100, 34, 860, 220];
  const bottom = top + height;
  const values = points.flatMap(({ regret, mean }) => [regret, mean]);
  const x = scaleLinear()
    .domain([0, Math.max(...points.map(({ of }) => of))])
    .range([left, width - 40])
    .nice();
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .range([bottom, top])
    .nice();
  const curve = (value: (point: (typeof points)[number]) => number, role: string) =>
    points.flatMap((point, i) => [
      ...(i === 0
        ? []
        : [line(x(points[i - 1]!.of), y(value(points[i - 1]!)), x(point.of), y(value(point)), role, 2)]),
      dot(x(point.of), y(value(point)), role, point.of === budget ? 5.5 : 3),
    ]);
  const grid = [
    ...y
      .ticks(5)
      .flatMap((tick) => [
        line(left, y(tick), width - 40, y(tick), tick === 0 ? "axis" : "grid"),
        label(left - 10, y(tick) + 4, money(tick, currency), "end", "soft"),
      ]),
    ...x.ticks(6).map((tick) => label(x(tick), bottom + 18, money(tick, currency), "middle", "soft")),
  ];
  const key = "by budget · green: mean effective return · orange: largest regret · line: the budget";
  return chart({
    name: "frontier",
    width,
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
      ...grid,
      line(x(budget), top, x(budget), bottom, "plain"),
      ...curve(({ mean }) => mean, "good"),
      ...curve(({ regret }) => regret, "bad"),
    ],
  });
}
