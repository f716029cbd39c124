import { scaleLinear } from "d3-scale";
import { type CycleResult, scenarioNames } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { money } from "../text.ts";
import { label, line, svg } from "./svg.ts";

/** What the portfolio brings in each scenario against the best possible there: the gap is the regret. Null without a portfolio. */
export function regretChart(result: CycleResult): Block | null {
  const { scenario_optima: optima, portfolio_effective: reached, regrets } = result.allocation;
  if (!optima || !reached || !regrets || result.allocation.selected.length === 0) return null;
  const [left, top, step, width] = [90, 40, 46, 760];
  const height = top + 3 * step + 30;
  const values = scenarioNames.flatMap((name) => [optima[name], reached[name]]);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .range([left, width - 150])
    .nice();
  const marks = scenarioNames.flatMap((name, i) => {
    const y = top + (i + 0.5) * step;
    return [
      label(left - 12, y + 4, name, "end"),
      line(x(0), y, x(reached[name]), y, "good", 14),
      line(x(reached[name]), y, x(optima[name]), y, "bad", 14),
      label(
        Math.max(x(optima[name]), x(0)) + 10,
        y + 4,
        `${money(reached[name], result.currency)}, regret ${money(regrets[name], result.currency)}`,
      ),
    ];
  });
  const ticks = x
    .ticks(5)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), height - 26, "grid"),
      label(x(tick), height - 10, money(tick, result.currency), "middle", "soft"),
    ]);
  const title = "Effective return of the portfolio and its regret by scenario";
  const alternative = scenarioNames
    .map(
      (name) =>
        `${name}: ${money(reached[name], result.currency)} of at most ${money(optima[name], result.currency)}, regret ${money(regrets[name], result.currency)}`,
    )
    .join("; ");
  const key = label(
    left,
    18,
    "green: what the portfolio brings · orange: what the best for that scenario would add",
    "start",
    "soft",
  );
  return {
    kind: "chart",
    file: "charts/regret.svg",
    title,
    alternative: `${title}: ${alternative}`,
    svg: svg({ width, height, title, alternative }, [...ticks, key, ...marks]),
  };
}
