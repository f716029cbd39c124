import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { ranked } from "../findings.ts";
import { number, tame } from "../text.ts";
import { dot, label, line, svg } from "./svg.ts";

const most = 40;

/** A forest plot on one scale: each candidate's return over its cost, worst to best; at 1 it pays for itself. Null without candidates. */
export function returnsChart(result: CycleResult): Block | null {
  const entries = ranked(result.entries).filter((entry) => entry.evaluate?.cycle === result.cycle);
  if (entries.length === 0) return null;
  const rows = entries.slice(0, most).map(({ id, status, evaluate }) => {
    const { cost, return_worst, return_median, return_best } = evaluate!;
    return {
      id: tame(id, 30),
      funded: status === "funded",
      worst: return_worst / cost,
      median: return_median / cost,
      best: return_best / cost,
    };
  });
  const [left, top, step, width] = [220, 46, 26, 760];
  const height = top + rows.length * step + 40;
  const x = scaleLinear()
    .domain([Math.min(0, ...rows.map((row) => row.worst)), Math.max(1.2, ...rows.map((row) => row.best))])
    .range([left, width - 30])
    .nice();
  const ticks = x
    .ticks(6)
    .flatMap((tick) => [
      line(x(tick), top - 8, x(tick), height - 34, "grid"),
      label(x(tick), height - 16, number(tick), "middle", "soft"),
    ]);
  const marks = rows.flatMap((row, i) => {
    const y = top + (i + 0.5) * step;
    const role = row.funded ? "good" : "plain";
    return [
      label(left - 12, y + 4, row.id, "end"),
      line(x(row.worst), y, x(row.best), y, role, 2),
      line(x(row.worst), y - 4, x(row.worst), y + 4, role, 2),
      line(x(row.best), y - 4, x(row.best), y + 4, role, 2),
      dot(x(row.median), y, row.funded ? role : `${role} hollow`),
    ];
  });
  const title = "Return over cost, worst to best";
  const alternative = rows
    .map(
      (row) =>
        `${row.id} ${number(row.worst)} to ${number(row.best)}, median ${number(row.median)}${row.funded ? ", funded" : ""}`,
    )
    .join("; ");
  const more =
    entries.length > most
      ? [label(left - 12, height - 16, `${entries.length - most} more`, "end", "soft")]
      : [];
  const key = [
    label(left, 18, "filled: funded · hollow: dropped", "start", "soft"),
    label(x(1), 34, "pays for itself", "middle", "soft"),
    line(x(0), top - 8, x(0), height - 34, "axis"),
    line(x(1), top - 8, x(1), height - 34, "axis"),
  ];
  return {
    kind: "chart",
    file: "charts/returns.svg",
    title,
    alternative: `${title}: ${alternative}`,
    svg: svg({ width, height, title, alternative }, [...ticks, ...key, ...marks, ...more]),
  };
}
