import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { candidatesOf } from "../findings.ts";
import { learntOf } from "../learning.ts";
import { money, tame } from "../text.ts";
import { chart, inWords, label, line, roomFor, whisker } from "./svg.ts";

/** Each candidate's return, worst to best, what the record makes of it, and what it costs. Null without candidates. */
export function returnsChart(result: CycleResult): Block | null {
  const { shown, rest } = roomFor(candidatesOf(result));
  if (shown.length === 0) return null;
  const price = (value: number) => money(value, result.currency);
  const learnt = learntOf(result);
  const rows = shown.map(({ id, status, evaluate }) => ({
    id: tame(id, 30),
    funded: status === "funded",
    cost: evaluate!.cost,
    range: [evaluate!.return_worst, evaluate!.return_median, evaluate!.return_best] as const,
    learned: learnt.get(id)?.forecast.returns ?? null,
  }));
  const [left, top, step, width] = [230, 34, learnt.size > 0 ? 34 : 26, 860];
  const bottom = top + rows.length * step + 6;
  const values = rows.flatMap(({ range, cost, learned }) => [
    ...range,
    cost,
    ...(learned ? [learned.worst, learned.best] : []),
  ]);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .range([left, width - 40])
    .nice();
  const ticks = x
    .ticks(6)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
      label(x(tick), bottom + 18, price(tick), "middle", "soft"),
    ]);
  const marks = rows.flatMap(({ id, funded, cost, learned, range: [worst, median, best] }, i) => {
    const y = top + (i + 0.5) * step;
    const role = funded ? "good" : "plain";
    return [
      label(left - 14, y + 4, id, "end"),
      ...whisker([x(worst), x(median), x(best)], y, role, !funded),
      ...(learned
        ? [
            line(x(learned.worst), y + 10, x(learned.best), y + 10, role, 5),
            line(x(learned.median), y + 6, x(learned.median), y + 14, "axis", 2),
          ]
        : []),
      line(x(cost), y - 8, x(cost), y + 8, "bad", 2.5),
    ];
  });
  const beneath = learnt.size > 0 ? " · bar beneath: learned, quartiles and median" : "";
  const key = `● funded · ○ not funded · orange: what it costs${beneath}`;
  return chart({
    name: "returns",
    width,
    height: bottom + 34,
    title: "Return of each initiative, worst to best",
    alternative: inWords(
      rows.map(
        ({ id, funded, cost, learned, range: [worst, median, best] }) =>
          `${id} ${price(worst)} to ${price(best)}, median ${price(median)}${learned ? `, learned ${price(learned.median)}` : ""}, cost ${price(cost)}${funded ? ", funded" : ""}`,
      ),
      rest,
    ),
    marks: [
      label(20, 18, key, "start", "soft"),
      ...ticks,
      ...marks,
      ...(rest ? [label(left - 14, bottom + 18, rest, "end", "soft")] : []),
    ],
  });
}
