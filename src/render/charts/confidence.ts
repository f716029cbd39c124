import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { candidatesOf } from "../findings.ts";
import { tame } from "../text.ts";
import { chart, dot, inWords, label, line, roomFor } from "./svg.ts";

/** Each candidate's confidence in the band that its design allows. Null without candidates. */
export function confidenceChart(result: CycleResult): Block | null {
  const { shown, rest } = roomFor(candidatesOf(result));
  if (shown.length === 0) return null;
  const [left, top, step, width] = [230, 34, 26, 860];
  const bottom = top + shown.length * step + 6;
  const x = scaleLinear().domain([0, 1]).range([left, 600]);
  const rows = shown.map(({ id, status, evaluate }) => {
    const { confidence, confidence_range, effective_type, demotion } = evaluate!;
    const design = demotion ? `${effective_type}, demoted` : effective_type;
    return { id: tame(id, 30), funded: status === "funded", confidence, range: confidence_range, design };
  });
  const marks = rows.flatMap(({ id, funded, confidence, range, design }, i) => {
    const y = top + (i + 0.5) * step;
    const role = funded ? "good" : "plain";
    return [
      label(left - 14, y + 4, id, "end"),
      line(x(range.lower), y, x(range.upper), y, "band", 12),
      dot(x(confidence), y, funded ? role : `${role} hollow`),
      label(x(1) + 24, y + 4, `${confidence.toFixed(2)} · ${design}`),
    ];
  });
  const ticks = x
    .ticks(5)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, "grid"),
      label(x(tick), bottom + 16, String(tick), "middle", "soft"),
    ]);
  return chart({
    name: "confidence",
    width,
    height: bottom + 26,
    title: "Confidence in each estimate",
    alternative: inWords(
      rows.map(
        ({ id, confidence, range, design }) =>
          `${id} ${confidence.toFixed(2)} in ${range.lower.toFixed(2)} to ${range.upper.toFixed(2)} (${design})`,
      ),
      rest,
    ),
    marks: [
      label(20, 18, "● funded · ○ not funded · bar: what the design allows", "start", "soft"),
      ...ticks,
      ...marks,
      ...(rest ? [label(left - 14, bottom + 16, rest, "end", "soft")] : []),
    ],
  });
}
