import { type CalibratePolicy, ModelType, type Monitors } from "../contracts/index.ts";
import { normalCrps } from "../stats/crps.ts";
import { criticalValue, normalProbability } from "../stats/distributions.ts";
import { quantile } from "../stats/quantile.ts";
import { inside, type Lesson, type ReturnLayer } from "./calibrate-returns.ts";

/** A forecast as it stood when the money was given, and what came of it; errors of both measurements in the width. */
interface Checked {
  forecast: { mean: number; sd: number };
  raw: { mean: number; sd: number };
  actual: number;
  confidence: number;
  hit: boolean;
}

const from = { slope: 12, histogram: 20 } as const;

/** How good past forecasts were. A pure function of the lessons whose outcome carries its forecast. */
export function monitorsOf({ lessons, times }: ReturnLayer, policy: CalibratePolicy): Monitors {
  const checked = lessons.flatMap((lesson) => checkedOf(lesson, times(lesson), policy));
  const n = checked.length;
  const few = n < policy.minimum_to_tell;
  const mean = (of: (one: Checked) => number) => checked.reduce((sum, one) => sum + of(one), 0) / n;
  const held = (level: number) => {
    const reach = criticalValue(level, null);
    return few
      ? null
      : mean((one) => Number(Math.abs(one.actual - one.forecast.mean) <= reach * one.forecast.sd));
  };
  const errors = checked.map(({ actual, forecast }) => actual - forecast.mean);
  return {
    n,
    coverage_80: held(0.8),
    coverage_90: held(0.9),
    signed_error: few || n < 2 ? null : meanWithError(errors),
    crps: few ? null : mean(({ forecast, actual }) => normalCrps(forecast.mean, forecast.sd, actual)),
    crps_raw: few ? null : mean(({ raw, actual }) => normalCrps(raw.mean, raw.sd, actual)),
    brier: few ? null : mean(({ confidence, hit }) => (confidence - Number(hit)) ** 2),
    pit: n < from.histogram ? null : histogram(checked),
    calibration_slope: n < from.slope ? null : slopeOf(checked),
    guard: guardOf(checked, policy.guard),
  };
}

/** All in unit_scale, as the forecast was written down; `times` is what the layer counts in. */
function checkedOf(lesson: Lesson, times: number, { priors }: CalibratePolicy): Checked[] {
  const { pilot, outcome } = lesson;
  const { report } = outcome ?? {};
  if (!outcome || !report?.forecast) return [];
  const own = outcome.family === null ? null : ModelType.options[outcome.family]!;
  const hidden = own === null ? 0 : Math.hypot(priors.noise_sd[own], priors.bias_sd[own]);
  const error = times * Math.hypot(outcome.standard_error, hidden);
  const { mean, sd } = report.forecast;
  return [
    {
      forecast: { mean, sd: Math.hypot(sd, error) },
      raw: { mean: times * pilot.estimate, sd: Math.hypot(times * pilot.standard_error, error) },
      actual: times * outcome.estimate,
      confidence: report.confidence_score,
      hit: inside(lesson),
    },
  ];
}

function meanWithError(values: readonly number[]) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standard_error: Math.sqrt(squares / (n - 1) / n) };
}

/** Tenths of each forecast's distribution in which its outcome fell: even when the widths are right. */
function histogram(checked: readonly Checked[]): number[] {
  const bins = new Array<number>(10).fill(0);
  for (const { actual, forecast } of checked) {
    const place = normalProbability((actual - forecast.mean) / forecast.sd);
    bins[Math.min(9, Math.floor(10 * place))]! += 1;
  }
  return bins;
}

/** Least squares of actual on forecast: Mincer & Zarnowitz (1969). Null where all forecasts are the same. */
function slopeOf(checked: readonly Checked[]): Monitors["calibration_slope"] {
  const n = checked.length;
  const x = checked.map(({ forecast }) => forecast.mean);
  const y = checked.map(({ actual }) => actual);
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const [mx, my] = [average(x), average(y)];
  const sxx = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  if (!(sxx > 1e-12 * n)) return null;
  const slope = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / sxx;
  const rest = x.reduce((sum, value, i) => sum + (y[i]! - my - slope * (value - mx)) ** 2, 0);
  return { slope, standard_error: Math.sqrt(rest / (n - 2) / sxx) };
}

/**
 * Widths learn from their own record, cautiously: × max(1, (n·q90(|error| / sd) / 1.645 + w) / (n + w)). They are never
 * narrowed.
 * @see Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World, for the conformal idea
 */
function guardOf(
  checked: readonly Checked[],
  { outcomes, weight }: CalibratePolicy["guard"],
): Monitors["guard"] {
  const n = checked.length;
  if (n < outcomes) return null;
  const scores = checked.map(({ actual, forecast }) => Math.abs(actual - forecast.mean) / forecast.sd);
  const error_90 = quantile(Float64Array.from(scores).sort(), 0.9);
  const widening = Math.max(1, ((n * error_90) / criticalValue(0.9, null) + weight) / (n + weight));
  return { error_90, widening };
}
