import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { candidatesOf, effectText } from "../findings.ts";
import { tame } from "../text.ts";
import { chart, inWords, label, line, roomFor, whisker } from "./svg.ts";

/**
 * A forest plot of the effects: zero is in common, the scale is each row's own, for units differ. Orange is the effect
 * that pays the cost, where it is in sight. Null without candidates.
 */
export function effectsChart(result: CycleResult): Block | null {
  const { shown, rest } = roomFor(candidatesOf(result));
  if (shown.length === 0) return null;
  const [left, top, step, width, reach] = [230, 34, 26, 860, 150];
  const zero = left + reach;
  const bottom = top + shown.length * step + 6;
  const marks = shown.flatMap(({ id, status, measure, evaluate, metric_unit }, i) => {
    const y = top + (i + 0.5) * step;
    const { ci_lower, effect_estimate, ci_upper } = measure!;
    const extent = Math.max(Math.abs(ci_lower), Math.abs(ci_upper)) || 1;
    const x = (effect: number) => zero + (reach * effect) / extent;
    const even = evaluate!.break_even_effect;
    const funded = status === "funded";
    return [
      label(left - 14, y + 4, tame(id, 30), "end"),
      ...whisker([x(ci_lower), x(effect_estimate), x(ci_upper)], y, funded ? "good" : "plain", !funded),
      ...(even !== null && Math.abs(even) <= extent
        ? [line(x(even), y - 8, x(even), y + 8, "bad", 2.5)]
        : []),
      label(zero + reach + 24, y + 4, effectText(measure!, metric_unit)),
    ];
  });
  return chart({
    name: "effects",
    width,
    height: bottom + 26,
    title: "Effects with their intervals",
    alternative: inWords(
      shown.map(
        ({ id, measure, metric_unit, status }) =>
          `${tame(id)} ${effectText(measure!, metric_unit)}${status === "funded" ? ", funded" : ""}`,
      ),
      rest,
    ),
    marks: [
      label(
        20,
        18,
        "● funded · ○ not funded · each row on its own scale · orange: pays its cost",
        "start",
        "soft",
      ),
      line(zero, top, zero, bottom, "axis"),
      label(zero, bottom + 16, "0", "middle", "soft"),
      ...marks,
      ...(rest ? [label(left - 14, bottom + 16, rest, "end", "soft")] : []),
    ],
  });
}
