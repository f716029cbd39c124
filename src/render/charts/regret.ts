import { scaleLinear } from "d3-scale";
import { type CycleResult, scenarioNames } from "../../contracts/index.ts";
import type { Block } from "../document.ts";
import { money } from "../text.ts";
import { chart, label, line } from "./svg.ts";

/** What the portfolio brings in each scenario against the best possible there: the gap is the regret. Null without a portfolio. */
export function regretChart({ allocation, currency }: CycleResult): Block | null {
  const { scenario_optima: optima, portfolio_effective: reached, regrets, selected } = allocation;
  if (!optima || !reached || !regrets || selected.length === 0) return null;
  const [left, top, step, width] = [100, 34, 40, 860];
  const bottom = top + 3 * step;
  const values = scenarioNames.flatMap((name) => [optima[name], reached[name]]);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .range([left, width - 220])
    .nice();
  const marks = scenarioNames.flatMap((name, i) => {
    const y = top + (i + 0.5) * step;
    const said = `${money(reached[name], currency)}, regret ${money(regrets[name], currency)}`;
    return [
      label(left - 14, y + 4, name, "end"),
      line(x(0), y, x(reached[name]), y, "good", 14),
      line(x(reached[name]), y, x(optima[name]), y, "bad", 14),
      label(x(Math.max(optima[name], reached[name], 0)) + 12, y + 4, said),
    ];
  });
  const ticks = x
    .ticks(5)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
      label(x(tick), bottom + 18, money(tick, currency), "middle", "soft"),
    ]);
  const key =
    "discounted by confidence · green: the portfolio · orange: what the best for that scenario would add";
  return chart({
    name: "regret",
    width,
    height: bottom + 34,
    title: "The portfolio in each scenario, and its regret",
    alternative: scenarioNames
      .map(
        (name) =>
          `${name}: ${money(reached[name], currency)} of at most ${money(optima[name], currency)}, regret ${money(regrets[name], currency)}`,
      )
      .join("; "),
    marks: [label(20, 18, key, "start", "soft"), ...ticks, ...marks],
  });
}
