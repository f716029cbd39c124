import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { candidatesOf } from "../findings.ts";
import { money, tame } from "../text.ts";
import { chart, inWords, label, line, roomFor, whisker } from "./svg.ts";

/** Each candidate's return, worst to best, beside what it costs. Null without candidates. */
export function returnsChart(result: CycleResult): Block | null {
  const { shown, rest } = roomFor(candidatesOf(result));
  if (shown.length === 0) return null;
  const price = (value: number) => money(value, result.currency);
  const rows = shown.map(({ id, status, evaluate }) => ({
    id: tame(id, 30),
    funded: status === "funded",
    cost: evaluate!.cost,
    range: [evaluate!.return_worst, evaluate!.return_median, evaluate!.return_best] as const,
  }));
  const [left, top, step, width] = [230, 34, 26, 860];
  const bottom = top + rows.length * step + 6;
  const values = rows.flatMap(({ range, cost }) => [...range, cost]);
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
  const marks = rows.flatMap(({ id, funded, cost, range: [worst, median, best] }, i) => {
    const y = top + (i + 0.5) * step;
    return [
      label(left - 14, y + 4, id, "end"),
      ...whisker([x(worst), x(median), x(best)], y, funded ? "good" : "plain", !funded),
      line(x(cost), y - 8, x(cost), y + 8, "bad", 2.5),
    ];
  });
  const key = "● funded · ○ not funded · orange: what it costs";
  return chart({
    name: "returns",
    width,
    height: bottom + 34,
    title: "Return of each initiative, worst to best",
    alternative: inWords(
      rows.map(
        ({ id, funded, cost, range: [worst, median, best] }) =>
          `${id} ${price(worst)} to ${price(best)}, median ${price(median)}, cost ${price(cost)}${funded ? ", funded" : ""}`,
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
