import { scaleLinear } from "d3-scale";
import type { CycleResult } from "../../contracts/index.ts";
import { shownScenarios } from "../decision.ts";
import type { Block } from "../document.ts";
import { learnedWeight } from "../learning.ts";
import { money } from "../text.ts";
import { chart, label, line } from "./svg.ts";

/** What the portfolio brings in each scenario against the best possible there: the gap is the regret. Null without a portfolio. */
export function regretChart(result: CycleResult): Block | null {
  const { allocation, currency } = result;
  const { scenario_optima: optima, portfolio_effective: reached, regrets, selected } = allocation;
  if (!optima || !reached || !regrets || selected.length === 0) return null;
  const scenarios = shownScenarios(regrets).map(({ name, label: said }) => {
    return { said, optimum: optima[name]!, reach: reached[name]!, regret: regrets[name]! };
  });
  const [left, top, step, width] = [scenarios.some(({ said }) => said.length > 10) ? 250 : 100, 34, 40, 860];
  const bottom = top + scenarios.length * step;
  const values = scenarios.flatMap(({ optimum, reach }) => [optimum, reach]);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .range([left, width - 220])
    .nice();
  const marks = scenarios.flatMap(({ said, optimum, reach, regret }, i) => {
    const y = top + (i + 0.5) * step;
    return [
      label(left - 14, y + 4, said, "end"),
      line(x(0), y, x(reach), y, "good", 14),
      line(x(reach), y, x(optimum), y, "bad", 14),
      label(
        x(Math.max(optimum, reach, 0)) + 12,
        y + 4,
        `${money(reach, currency)}, regret ${money(regret, currency)}`,
      ),
    ];
  });
  const ticks = x
    .ticks(5)
    .flatMap((tick) => [
      line(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
      label(x(tick), bottom + 18, money(tick, currency), "middle", "soft"),
    ]);
  const how = learnedWeight(result) > 0 ? "as it counts, with what was learned" : "discounted by confidence";
  const key = `${how} · green: the portfolio · orange: what the best for that scenario would add`;
  return chart({
    name: "regret",
    width,
    height: bottom + 34,
    title: "The portfolio in each scenario, and its regret",
    alternative: scenarios
      .map(
        ({ said, optimum, reach, regret }) =>
          `${said}: ${money(reach, currency)} of at most ${money(optimum, currency)}, regret ${money(regret, currency)}`,
      )
      .join("; "),
    marks: [label(20, 18, key, "start", "soft"), ...ticks, ...marks],
  });
}
