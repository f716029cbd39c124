import { scaleLinear } from "d3-scale";
import type { Validation } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { percent, tame } from "../text.ts";
import { chart, inWords, label, line, roomFor, whisker } from "./svg.ts";

/** Each model's coverage, give or take two Monte Carlo standard errors, on the range that its interval states. Null without models. */
export function coverageChart({ models }: Validation): Extract<Block, { kind: "chart" }> | null {
  const { shown, rest } = roomFor(models);
  if (shown.length === 0) return null;
  const [left, top, step, width] = [230, 34, 26, 860];
  const bottom = top + shown.length * step + 6;
  const rows = shown.map(({ uses, model, coverage, stated, verdict }) => {
    const [low, high] = [coverage.value - 2 * coverage.se_mc, coverage.value + 2 * coverage.se_mc];
    return { id: tame(uses[0]!.initiative_id, 30), model, coverage, stated, verdict, low, high };
  });
  const least = Math.min(...rows.flatMap(({ low, stated }) => [low, stated.lower]));
  const x = scaleLinear()
    .domain([Math.max(0, least - 0.02), 1])
    .range([left, 600]);
  const held = (share: number) => Math.min(1, Math.max(0, share));
  const marks = rows.flatMap(({ id, model, coverage, stated, verdict, low, high }, i) => {
    const y = top + (i + 0.5) * step;
    const ends = [x(held(low)), x(coverage.value), x(held(high))] as const;
    return [
      label(left - 14, y + 4, id, "end"),
      line(x(stated.lower), y, x(stated.upper), y, "band", 12),
      ...whisker(ends, y, verdict === "pass" ? "good" : "bad", false),
      label(x(1) + 24, y + 4, `${percent(coverage.value)} · ${model.replaceAll("_", " ")}`),
    ];
  });
  const ticks = x
    .ticks(6)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, "grid"),
      label(x(tick), bottom + 16, percent(tick), "middle", "soft"),
    ]);
  const block = chart({
    name: "validation",
    width,
    height: bottom + 26,
    title: "How often each interval holds the truth",
    alternative: inWords(
      rows.map(
        ({ id, coverage, stated, verdict }) =>
          `${id} ${percent(coverage.value)} of ${percent(stated.lower)} to ${percent(stated.upper)} stated: ${verdict}`,
      ),
      rest,
    ),
    marks: [
      label(20, 18, "bar: what is stated · whiskers: two Monte Carlo standard errors", "start", "soft"),
      ...ticks,
      ...marks,
      ...(rest ? [label(left - 14, bottom + 16, rest, "end", "soft")] : []),
    ],
  });
  return block.kind === "chart" ? { ...block, file: "validation.svg" } : null;
}
