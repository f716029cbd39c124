import { type Panel, twoWay } from "../diagnostics/panel.ts";
import type { Status } from "../diagnostics/panel-status.ts";
import { moments } from "../stats/moments.ts";
import { autocorrelationOf, meanVariance, withinVariance } from "./validate-autocorrelation.ts";
import { knob } from "./validate-likeness.ts";

/** Levels, common path and noise, from what unit effects, period effects and the treatment leave of the outcome. */
export function pathsLike(
  y: Float64Array,
  panel: Panel,
  { values }: Pick<Status, "values">,
): Record<string, unknown> {
  const periods = panel.times.length;
  const { sweep, periods: free } = twoWay(panel);
  const [swept, treatment] = [sweep(y), sweep(values)];
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const effect = dot(treatment, swept) / dot(treatment, treatment);
  const left = swept.map((value, i) => value - effect * treatment[i]!);
  const within = dot(left, left) / Math.max(1, y.length - panel.units - free - 1);
  const autocorrelation = autocorrelationOf(left, panel);
  const noise = within / withinVariance(autocorrelation, periods);
  const untreated = y.map((value, i) => value - effect * values[i]!);
  const path = groupMeans(untreated, panel.period, periods);
  const level = groupMeans(
    untreated.map((value, i) => value - path[panel.period[i]!]!),
    panel.unit,
    panel.units,
  );
  const levels = moments(level).variance - noise * meanVariance(autocorrelation, periods);
  const { trend, season, season_periods } = commonPath(path);
  return {
    mean: knob(moments(untreated).mean - (trend * (periods + 1)) / 2),
    unit_sd: knob(Math.sqrt(Math.max(0, levels))),
    trend: knob(trend),
    season: knob(season),
    season_periods,
    noise_sd: knob(Math.sqrt(noise)),
    autocorrelation: knob(autocorrelation),
  };
}

function groupMeans(values: Float64Array, code: Int32Array, groups: number): Float64Array {
  const [sums, counts] = [new Float64Array(groups), new Float64Array(groups)];
  values.forEach((value, i) => {
    sums[code[i]!]! += value;
    counts[code[i]!]! += 1;
  });
  return sums.map((sum, g) => sum / counts[g]!);
}

/** A straight line, and a wave as wide as what it leaves and as long as the lag at which that repeats itself most. */
function commonPath(path: Float64Array): { trend: number; season: number; season_periods: number } {
  const middle = (path.length - 1) / 2;
  const center = moments(path).mean;
  let [cross, square] = [0, 0];
  path.forEach((value, t) => {
    cross += (t - middle) * (value - center);
    square += (t - middle) * (t - middle);
  });
  const trend = cross / square;
  const left = path.map((value, t) => value - center - trend * (t - middle));
  const alike = (lag: number) =>
    left.subarray(lag).reduce((sum, value, t) => sum + value * left[t]!, 0) / (left.length - lag);
  const lags = Array.from({ length: Math.floor(path.length / 2) - 1 }, (_, i) => i + 2);
  const season_periods = lags.reduce((best, lag) => (alike(lag) > alike(best) ? lag : best), lags[0] ?? 2);
  // A wave of straight lines between −1 and 1 has the variance 1/3.
  return { trend, season: lags.length > 0 ? Math.sqrt(3 * moments(left).variance) : 0, season_periods };
}
