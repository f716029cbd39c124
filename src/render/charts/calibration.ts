import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { counted, number, signed, tame } from "../text.ts";
import { chart, inWords, label, line, roomFor, whisker } from "./svg.ts";

/** Whether forecasts were as wide as they should be; before there are outcomes enough for it, each method's bias. Null before that. */
export const calibrationChart = (result: CycleResult): Block | null =>
  histogramChart(result) ?? biasChart(result);

const [left, top, width] = [300, 34, 860];

/** In which tenth of its forecast each outcome fell. */
function histogramChart({ calibration: { monitors, minimum_to_tell } }: CycleResult): Block | null {
  const pit = monitors?.pit;
  if (!pit || monitors.n < minimum_to_tell) return null;
  const even = monitors.n / pit.length;
  const [start, step, height] = [80, 62, 180];
  const bottom = top + height;
  const y = scaleLinear()
    .domain([0, Math.max(even, ...pit)])
    .range([bottom, top + 14]);
  // Off the line, so that it can be read.
  const said = (head: number) => (Math.abs(head - 5 - y(even)) < 12 ? Math.min(head, y(even)) : head);
  const bars = pit.flatMap((count, i) => {
    const x = start + (i + 0.5) * step;
    return [
      ...(count > 0 ? [line(x, bottom, x, y(count), "plain", step - 14)] : []),
      label(x, said(y(count)) - 5, String(count), "middle"),
      label(
        x,
        bottom + 18,
        i === 0 ? "lowest" : i === pit.length - 1 ? "highest" : String(i + 1),
        "middle",
        "soft",
      ),
    ];
  });
  const end = start + pit.length * step;
  const n = counted(monitors.n, "outcome");
  return chart({
    name: "calibration",
    width,
    height: bottom + 46,
    title: "Where outcomes fell in their forecasts",
    alternative: `${n} by tenth of their forecast, lowest first: ${pit.join(", ")}; even would be ${number(even)} each`,
    marks: [
      label(
        20,
        18,
        `${n} by tenth of the forecast · line: even · high ends: forecasts too narrow, high middle: too wide`,
        "start",
        "soft",
      ),
      ...bars,
      line(start, bottom, end, bottom, "axis"),
      line(start, y(even), end, y(even), "bad", 2),
      label(end + 8, y(even) + 4, `even: ${number(even)}`, "start", "soft"),
      label((start + end) / 2, bottom + 36, "tenth of the forecast", "middle", "soft"),
    ],
  });
}

/** Hidden bias of each method that has outcomes enough, with two standard deviations to each side. */
function biasChart({ calibration: { learned, minimum_to_tell } }: CycleResult): Block | null {
  const { shown, rest } = roomFor(
    (learned?.bias ?? []).filter(({ outcomes }) => outcomes >= minimum_to_tell),
  );
  if (shown.length === 0) return null;
  const step = 26;
  const bottom = top + shown.length * step + 6;
  const rows = shown.map(({ model_type, context, outcomes, mean, sd }) => ({
    name: context === null ? model_type : `${model_type} · ${tame(context, 24)}`,
    said: `${signed(mean)} ± ${number(sd)} (${counted(outcomes, "outcome")})`,
    ends: [mean - 2 * sd, mean, mean + 2 * sd] as const,
  }));
  const ends = rows.flatMap((row) => row.ends);
  const x = scaleLinear()
    .domain([Math.min(0, ...ends), Math.max(1e-9, ...ends)])
    .range([left, 620])
    .nice();
  const ticks = x
    .ticks(5)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
      label(x(tick), bottom + 18, number(tick), "middle", "soft"),
    ]);
  const marks = rows.flatMap(({ name, said, ends: [low, mean, high] }, i) => {
    const y = top + (i + 0.5) * step;
    return [
      label(left - 14, y + 4, name, "end"),
      ...whisker([x(low), x(mean), x(high)], y, "plain", false),
      label(x.range()[1]! + 24, y + 4, said),
    ];
  });
  return chart({
    name: "calibration",
    width,
    height: bottom + 34,
    title: "What each method's pilots are off by",
    alternative: inWords(
      rows.map(({ name, said }) => `${name} ${said}`),
      rest,
    ),
    marks: [
      label(
        20,
        18,
        "hidden bias in plausible effects, two standard deviations to each side · above 0: pilots show too much",
        "start",
        "soft",
      ),
      ...ticks,
      ...marks,
      ...(rest ? [label(left - 14, bottom + 18, rest, "end", "soft")] : []),
    ],
  });
}
