import type { Diagnostic, Estimate } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";
import { breakdown } from "../stats/breakdown.ts";
import type { Inference, TermInference } from "../stats/inference.ts";
import { fitPanel, type PanelSpecification } from "./panel-fit.ts";

/** The effect by time since the start, and how far it bears trends that part. */
export interface EventStudy {
  coefficients: Estimate["coefficients"];
  diagnostics: Record<string, Diagnostic>;
}

const none: EventStudy = { coefficients: [], diagnostics: {} };
const mostPeriods = 60;
/** Rows times periods: beyond it the regression would take far longer than the effect itself. */
const mostCells = 1e7;

/**
 * The treated's difference from the others in each period, less that in the last before the start; nothing where there is
 * no one start, fewer than three periods or more than sixty, or more than ten million rows times periods.
 * @see Freyaldenhoven, Hansen & Shapiro (2021), NBER 29170, on how to present it
 */
export function eventStudy(specification: PanelSpecification, starts: number | null): EventStudy {
  const { panel, group, confidence_level } = specification;
  const periods = panel.times.length;
  if (
    starts === null ||
    !group ||
    periods < 3 ||
    periods > mostPeriods ||
    specification.y.length * periods > mostCells
  )
    return none;
  const relative = Array.from({ length: periods }, (_, t) => t - starts).filter((time) => time !== -1);
  const columns = relative.map((time) => ({
    name: `event time ${time}`,
    values: Float64Array.from(panel.period, (p, row) => group[row]! * Number(p - starts === time)),
  }));
  const fit = attempt(() =>
    fitPanel({ ...specification, effects: "two_way", status: columns[0]! }, columns.slice(1)),
  );
  if (fit === null) return none;
  const { inference } = fit;
  const has = (time: number) => time === -1 || inference.has(`event time ${time}`);
  const after = relative.filter((time) => time >= 0 && has(time));
  const part = (weights: Record<number, number>): TermInference => {
    const terms = Object.entries(weights).filter(([time]) => time !== "-1");
    const named = Object.fromEntries(terms.map(([time, weight]) => [`event time ${time}`, weight]));
    const { degrees_of_freedom: _, ...found } = inference.contrast(named);
    return found;
  };
  const steps = relative
    .filter((time) => time < -1 && has(time) && has(time + 1))
    .map((time) => part({ [time + 1]: 1, [time]: -1 }));
  return {
    coefficients: relative
      .filter(has)
      .map((time) => ({ term: `event time ${time}`, ...part({ [time]: 1 }) })),
    diagnostics: {
      ...leads(
        inference,
        relative.filter((time) => time < -1 && has(time)).map((time) => `event time ${time}`),
      ),
      ...(after.includes(0) && steps.length > 0
        ? bearing(part({ 0: 1 }), steps, confidence_level, inference.degrees_of_freedom)
        : {}),
    },
  };
}

/** The test of all leads as regression software prints it, for who compares; `pre_trend_p` is the one that few clusters do not fool. */
function leads(inference: Inference, names: readonly string[]): Record<string, Diagnostic> {
  const found = names.length === 0 ? null : attempt(() => inference.wald(names));
  if (found === null || !Number.isFinite(found.f)) return {};
  return {
    event_study_leads_p: {
      value: found.p_value,
      threshold: null,
      status: "info",
      statement: `all periods before the start in the event study: Wald F(${found.df.join(", ")}) = ${found.f.toPrecision(6)}, p = ${found.p_value.toPrecision(3)}`,
    },
  };
}

function bearing(
  effect: TermInference,
  steps: readonly TermInference[],
  level: number,
  df: number,
): Record<string, Diagnostic> {
  const value = breakdown(effect, steps, level, df);
  if (value === null) return {};
  return {
    pre_trend_breakdown: {
      value,
      threshold: 1,
      status: value < 0.5 ? "warn" : "pass",
      statement:
        value === 0
          ? "the first period's effect is not distinguishable from 0 even while trends are parallel (breakdown M̄ 0)"
          : `the first period's effect holds while trends part by up to ${value.toFixed(2)} times the largest step before the start (breakdown M̄)`,
    },
  };
}

function attempt<T>(fit: () => T): T | null {
  try {
    return fit();
  } catch (error) {
    if (error instanceof ImpactError || error instanceof RangeError) return null;
    throw error;
  }
}
