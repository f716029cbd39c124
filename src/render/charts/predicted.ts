import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { money, tame } from "../text.ts";
import { dot, label, line, svg } from "./svg.ts";

/** Predicted against actual returns with their intervals and the 45° line. Null without an outcome. */
export function predictedChart(result: CycleResult): Block | null {
  const outcomes = result.entries.map((entry) => entry.outcome).filter((outcome) => outcome !== null);
  if (outcomes.length === 0) return null;
  const [left, top, size, width] = [90, 30, 420, 760];
  const height = top + size + 50;
  const values = outcomes.flatMap((o) => [
    o.predicted_lower,
    o.predicted_upper,
    o.actual_lower,
    o.actual_upper,
  ]);
  const domain = [Math.min(0, ...values), Math.max(1e-9, ...values)];
  const x = scaleLinear()
    .domain(domain)
    .range([left, left + size])
    .nice();
  const y = scaleLinear()
    .domain(x.domain())
    .range([top + size, top]);
  const [low, high] = x.domain() as [number, number];
  const ticks = x
    .ticks(5)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), top + size, "grid"),
      line(left, y(tick), left + size, y(tick), "grid"),
      label(x(tick), top + size + 18, money(tick, result.currency), "middle", "soft"),
      label(left - 8, y(tick) + 4, money(tick, result.currency), "end", "soft"),
    ]);
  const marks = outcomes.flatMap((o, i) => {
    const role = o.within_interval ? "good" : "bad";
    const [px, py] = [x(o.predicted_return), y(o.actual_return)];
    return [
      line(x(o.predicted_lower), py, x(o.predicted_upper), py, role, 1.5),
      line(px, y(o.actual_lower), px, y(o.actual_upper), role, 1.5),
      dot(px, py, role),
      label(px + 8, py - 8, String(i + 1)),
      label(left + size + 24, top + 20 + i * 18, `${i + 1}  ${tame(o.initiative_id, 28)}`),
    ];
  });
  const title = "Predicted against actual return";
  const alternative = outcomes
    .map(
      (o) =>
        `${tame(o.initiative_id)} predicted ${money(o.predicted_return, result.currency)}, actual ${money(o.actual_return, result.currency)}, ${o.within_interval ? "inside" : "outside"} its interval`,
    )
    .join("; ");
  const axes = [
    line(x(low), y(low), x(high), y(high), "axis"),
    label(left + size / 2, height - 8, "predicted", "middle", "soft"),
    label(left, top - 12, "actual", "start", "soft"),
  ];
  return {
    kind: "chart",
    file: "charts/predicted.svg",
    title,
    alternative: `${title}: ${alternative}`,
    svg: svg({ width, height, title, alternative }, [...ticks, ...axes, ...marks]),
  };
}
