import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { money, tame } from "../text.ts";
import { chart, dot, inWords, label, line, roomFor } from "./svg.ts";

const most = 20;

/** Predicted against actual returns with their intervals and the 45° line. Null without an outcome. */
export function predictedChart({ entries, currency }: CycleResult): Block | null {
  const { shown, rest } = roomFor(
    entries.map((entry) => entry.outcome).filter((outcome) => outcome?.status === "measured"),
    most,
  );
  if (shown.length === 0) return null;
  const [left, top, size, width] = [90, 34, 420, 860];
  const [right, bottom] = [left + size, top + size];
  const values = shown.flatMap((o) => [o.predicted_lower, o.predicted_upper, o.actual_lower, o.actual_upper]);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .range([left, right])
    .nice();
  const y = scaleLinear().domain(x.domain()).range([bottom, top]);
  const ticks = x
    .ticks(5)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, "grid"),
      line(left, y(tick), right, y(tick), "grid"),
      label(x(tick), bottom + 18, money(tick, currency), "middle", "soft"),
      label(left - 8, y(tick) + 4, money(tick, currency), "end", "soft"),
    ]);
  const marks = shown.flatMap((o, i) => {
    const role = o.within_interval ? "good" : "bad";
    const [px, py] = [x(o.predicted_return), y(o.actual_return)];
    return [
      line(x(o.predicted_lower), py, x(o.predicted_upper), py, role, 1.5),
      line(px, y(o.actual_lower), px, y(o.actual_upper), role, 1.5),
      dot(px, py, role),
      label(px + 8, py - 8, String(i + 1)),
      label(right + 30, top + 14 + i * 20, `${i + 1}  ${tame(o.initiative_id, 36)}`),
    ];
  });
  const axes = [
    label(
      20,
      18,
      "green: inside the predicted interval · orange: outside · on the line: as predicted",
      "start",
      "soft",
    ),
    line(left, bottom, right, top, "axis"),
    label(left + size / 2, bottom + 40, "predicted", "middle", "soft"),
    label(20, top + size / 2, "actual", "start", "soft"),
  ];
  return chart({
    name: "predicted",
    width,
    height: bottom + 56,
    title: "Predicted against actual return",
    alternative: inWords(
      shown.map(
        (o) =>
          `${tame(o.initiative_id)} predicted ${money(o.predicted_return, currency)}, actual ${money(o.actual_return, currency)}, ${o.within_interval ? "inside" : "outside"} its interval`,
      ),
      rest,
    ),
    marks: [...ticks, ...axes, ...marks, ...(rest ? [label(right + 30, bottom, rest, "start", "soft")] : [])],
  });
}
