import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { candidatesOf } from "../findings.ts";
import { confidenceText, learntOf } from "../learning.ts";
import { tame } from "../text.ts";
import { chart, dot, inWords, label, line, roomFor } from "./svg.ts";

/** Each candidate's confidence in the band that its design allows, calibrated where the record counts. Null without candidates. */
export function confidenceChart(result: CycleResult): Block | null {
  const { shown, rest } = roomFor(candidatesOf(result));
  if (shown.length === 0) return null;
  const learnt = learntOf(result);
  const [left, top, step, width] = [230, 34, 26, 860];
  const bottom = top + shown.length * step + 6;
  const x = scaleLinear()
    .domain([0, 1])
    .range([left, learnt.size > 0 ? 520 : 600]);
  const rows = shown.map(({ id, status, evaluate }) => {
    const { confidence, confidence_range, effective_type, demotion } = evaluate!;
    const design = demotion ? `${effective_type}, demoted` : effective_type;
    const found = learnt.get(id);
    return {
      id: tame(id, 30),
      funded: status === "funded",
      confidence: found?.confidence ?? confidence,
      said: confidenceText(confidence, found),
      learned: found ? { from: confidence, ...found.forecast } : null,
      range: confidence_range,
      design,
    };
  });
  const marks = rows.flatMap(({ id, funded, confidence, said, learned, range, design }, i) => {
    const y = top + (i + 0.5) * step;
    const role = funded ? "good" : "plain";
    return [
      label(left - 14, y + 4, id, "end"),
      line(x(range.lower), y, x(range.upper), y, "band", 12),
      ...(learned
        ? [
            line(x(learned.confidence_lower), y, x(learned.confidence_upper), y, role, 1.5),
            line(x(learned.from), y - 8, x(learned.from), y + 8, "axis", 2),
          ]
        : []),
      dot(x(confidence), y, funded ? role : `${role} hollow`),
      label(x(1) + 24, y + 4, `${said} · ${design}`),
    ];
  });
  const ticks = x
    .ticks(5)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, "grid"),
      label(x(tick), bottom + 16, String(tick), "middle", "soft"),
    ]);
  const key = learnt.size > 0 ? " · tick: by design · dot and line: calibrated, 90 % interval" : "";
  return chart({
    name: "confidence",
    width,
    height: bottom + 26,
    title: "Confidence in each estimate",
    alternative: inWords(
      rows.map(
        ({ id, said, range, design }) =>
          `${id} ${said} in ${range.lower.toFixed(2)} to ${range.upper.toFixed(2)} (${design})`,
      ),
      rest,
    ),
    marks: [
      label(20, 18, `● funded · ○ not funded · bar: what the design allows${key}`, "start", "soft"),
      ...ticks,
      ...marks,
      ...(rest ? [label(left - 14, bottom + 16, rest, "end", "soft")] : []),
    ],
  });
}
