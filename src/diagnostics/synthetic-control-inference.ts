import type { Reading } from "../contracts/index.ts";
import { acceptedAround, conformalP } from "../stats/conformal.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { moments } from "../stats/moments.ts";
import { placeboInterval } from "../stats/placebo-inversion.ts";
import { fitGroup, type GroupFit, type SyntheticPlan } from "./synthetic-control-fit.ts";
import type { SyntheticPanel } from "./synthetic-panel.ts";

/** An interval around the average effect, its p-value, and how both came about. */
export interface Inference {
  method: "placebo" | "conformal" | "cross_fitted";
  ci_lower: number;
  ci_upper: number;
  p_value: number;
  degrees_of_freedom: number | null;
  inference: string;
}

interface Asked {
  panel: SyntheticPanel;
  plan: SyntheticPlan;
  own: GroupFit;
  placebos: readonly GroupFit[];
  level: number;
}

/** The first of the asked-for methods that gives an interval with these data. */
export function inferenceOfGap(asked: Asked, methods: readonly Inference["method"][]): Inference | null {
  for (const method of methods) {
    const found = { placebo, conformal, cross_fitted: crossFitted }[method](asked);
    if (found !== null && found.ci_upper > found.ci_lower) return found;
  }
  return null;
}

function placebo({ own, placebos, level }: Asked): Inference | null {
  const found = placeboInterval(own, placebos, 1 - level);
  const inference = `${placebos.length} placebos in space: rank of |mean gap| / RMSPE before, its test inverted (Firpo and Possebom 2018)`;
  return found && { method: "placebo", ...found, degrees_of_freedom: null, inference };
}

function conformal({ panel, plan, own, level }: Asked): Inference | null {
  const { y, pre, treated, donors } = panel;
  const [periods, post] = [y[0]!.length, y[0]!.length - pre];
  if (periods * (1 - level) < 1 - 1e-9) return null;
  const whole = { ...plan, fitted: [0, periods] as const, predictors: null };
  const residuals = (effect: number) => {
    const shifted = y.map((values, unit) =>
      treated.includes(unit) ? values.map((value, t) => (t < pre ? value : value - effect)) : values,
    );
    return fitGroup({ y: shifted, pre }, whole, treated, donors).gaps;
  };
  const p = (effect: number) => conformalP(residuals(effect), post);
  const step = Math.max(own.pre_rmspe, 1e-3 * Math.sqrt(moments(own.gaps).variance)) / Math.sqrt(post);
  const found = acceptedAround(p, own.effect, step, 1 - level);
  if (found === null) return null;
  const inference = `conformal: the mean gap among ${periods} moving blocks of ${post} periods, the model fitted under each effect supposed (Chernozhukov, Wüthrich and Zhu 2021)`;
  return { method: "conformal", ...found, p_value: p(0), degrees_of_freedom: null, inference };
}

const folds = 3;

/**
 * The mean of K estimates, each with weights from the periods before the treatment without a block of them, less that
 * block's own gap; t with K − 1. It always exists, and is wide. The interval is stretched to hold the estimate.
 * @see Chernozhukov, Wüthrich & Zhu (2025), A t-test for synthetic controls, §2
 */
function crossFitted({ panel, plan, own, level }: Asked): Inference | null {
  const { y, pre, treated, donors } = panel;
  const post = y[0]!.length - pre;
  const length = Math.min(Math.floor(pre / folds), post);
  if (length < 1) return null;
  const parts = Array.from({ length: folds }, (_, k) => {
    const held = (t: number) => t >= k * length && t < (k + 1) * length;
    const order = [...y[0]!.keys()].filter((t) => t < pre && !held(t));
    const rest = [...y[0]!.keys()].filter((t) => t >= pre || held(t));
    const turned = y.map((values) => Float64Array.from([...order, ...rest], (t) => values[t]!));
    const whole = { ...plan, fitted: [0, order.length] as const, predictors: null };
    const { gaps } = fitGroup({ y: turned, pre: order.length }, whole, treated, donors);
    const block = moments(gaps.subarray(order.length, order.length + length)).mean;
    return moments(gaps.subarray(order.length + length)).mean - block;
  });
  const { mean, variance } = moments(parts);
  const error = Math.sqrt(1 + (folds * length) / post) * Math.sqrt(variance / folds);
  if (!(error > 0)) return null;
  const half = criticalValue(level, folds - 1) * error;
  const inference = `${folds} estimates with weights from other blocks, less their own block's gap: mean ${mean.toPrecision(4)}, t with ${folds - 1} degrees of freedom (Chernozhukov, Wüthrich and Zhu 2025)`;
  return {
    method: "cross_fitted",
    ci_lower: Math.min(mean - half, own.effect - 1e-9 * half),
    ci_upper: Math.max(mean + half, own.effect + 1e-9 * half),
    p_value: twoSidedP(mean / error, folds - 1),
    degrees_of_freedom: folds - 1,
    inference,
  };
}

/** Each treated period's gap with the interval that the placebos' gaps in it give; none where they are too few. */
export function pathOf({ panel, own, placebos, level }: Asked) {
  const z = criticalValue(level, null);
  return panel.times.slice(panel.pre).flatMap((time, i) => {
    const at = (fit: GroupFit) => ({ effect: fit.gaps[panel.pre + i]!, pre_rmspe: fit.pre_rmspe });
    const found = placeboInterval(at(own), placebos.map(at), 1 - level);
    if (found === null) return [];
    const { p_value, ...ends } = found;
    const standard_error = (ends.ci_upper - ends.ci_lower) / 2 / z;
    return [{ term: `effect[${time}]`, estimate: at(own).effect, standard_error, ...ends, p_value }];
  });
}

/** The average effect times the periods it is the average of: what it comes to in all. */
export const cumulativeOf = (
  effect: number,
  found: { ci_lower: number; ci_upper: number; standard_error: number; p_value: number; inference: string },
  periods: number,
): Reading => ({
  name: "cumulative_effect",
  scale: "absolute",
  estimate: effect * periods,
  standard_error: found.standard_error * periods,
  ci_lower: found.ci_lower * periods,
  ci_upper: found.ci_upper * periods,
  p_value: found.p_value,
  degrees_of_freedom: null,
  inference: `over ${periods} periods; ${found.inference}`,
});
