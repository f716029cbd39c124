import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { learntOf } from "../learning.ts";
import { money, tame } from "../text.ts";
import { chart, dot, inWords, label, line, roomFor } from "./svg.ts";

/** Each candidate's median return as measured, and what it counts as by its confidence and the record. Null without candidates. */
export function penaltyChart(result: CycleResult): Block | null {
  const { allocation, currency } = result;
  const learnt = learntOf(result);
  const funded = new Set(allocation.selected.map(({ id }) => id));
  const { shown, rest } = roomFor(
    allocation.candidates.toSorted(
      (a, b) => Number(funded.has(b.id)) - Number(funded.has(a.id)) || (a.id < b.id ? -1 : 1),
    ),
  );
  if (shown.length === 0) return null;
  const [left, top, step, width] = [230, 34, 26, 860];
  const bottom = top + shown.length * step + 6;
  const values = shown.flatMap(({ returns, effective }) => [returns.median, effective.median]);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .range([left, learnt.size > 0 ? 520 : 600])
    .nice();
  const learned = (id: string) => {
    const found = learnt.get(id);
    return found ? `, learned ${money(found.forecast.returns.median, currency)},` : "";
  };
  const taker = learnt.size > 0 ? "confidence and the record make of" : "confidence takes from";
  const key = learnt.size > 0 ? "as it counts" : "discounted by confidence";
  const marks = shown.flatMap(({ id, confidence, returns, effective }, i) => {
    const y = top + (i + 0.5) * step;
    const role = funded.has(id) ? "good" : "plain";
    return [
      label(left - 14, y + 4, tame(id, 30), "end"),
      line(
        x(effective.median),
        y,
        x(returns.median),
        y,
        effective.median > returns.median ? "good" : "bad",
        3,
      ),
      dot(x(returns.median), y, `${role} hollow`),
      dot(x(effective.median), y, role),
      label(
        x.range()[1]! + 24,
        y + 4,
        `${money(returns.median, currency)} at ${confidence.toFixed(2)}${learned(id)} is ${money(effective.median, currency)}`,
      ),
    ];
  });
  const ticks = x
    .ticks(5)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
      label(x(tick), bottom + 16, money(tick, currency), "middle", "soft"),
    ]);
  return chart({
    name: "penalty",
    width,
    height: bottom + 26,
    title: `What ${taker} each median return`,
    alternative: inWords(
      shown.map(
        ({ id, confidence, returns, effective }) =>
          `${tame(id, 30)} ${money(returns.median, currency)} at confidence ${confidence.toFixed(2)}${learned(id)} counts as ${money(effective.median, currency)}`,
      ),
      rest,
    ),
    marks: [
      label(20, 18, `○ as measured · ● ${key} · green: funded`, "start", "soft"),
      ...ticks,
      ...marks,
      ...(rest ? [label(left - 14, bottom + 16, rest, "end", "soft")] : []),
    ],
  });
}
