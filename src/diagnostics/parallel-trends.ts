import type { Diagnostic } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";
import { criticalValue, normalProbability } from "../stats/distributions.ts";
import type { TermInference } from "../stats/inference.ts";
import { codes } from "../stats/moments.ts";
import { type Panel, twoWay } from "./panel.ts";
import { fitPanel, type PanelSpecification } from "./panel-fit.ts";

type Found = Record<string, Diagnostic>;

/** What speaks for and against parallel trends; `starts` is the index of the first treated period, null without one start. */
export function trendDiagnostics(
  specification: PanelSpecification,
  starts: number | null,
  effect: TermInference,
): Found {
  const found: Found = specificationRange(specification, effect);
  if (starts === null || !specification.group) return found;
  const { panel } = specification;
  found.pre_periods = {
    value: starts,
    threshold: 2,
    status: starts < 2 ? "warn" : "pass",
    statement: `${starts} ${starts === 1 ? "period" : "periods"} before the start`,
  };
  Object.assign(found, composition(panel, starts));
  const before = onlyBefore(specification, starts);
  if (starts >= 2)
    Object.assign(
      found,
      attempt(() => preTrend(before, starts, specification, effect)),
    );
  if (starts >= 4)
    Object.assign(
      found,
      attempt(() => placebos(before, starts)),
    );
  return found;
}

/** A diagnostic that cannot be computed is missing, not a failure of the measurement. */
function attempt(compute: () => Found): Found {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ImpactError || error instanceof RangeError) return {};
    throw error;
  }
}

/** The specification on the rows before the start alone. */
function onlyBefore(s: PanelSpecification, starts: number): PanelSpecification {
  const keep = (values: Float64Array) => values.filter((_, row) => s.panel.period[row]! < starts);
  const kept = (values: Int32Array) => values.filter((_, row) => s.panel.period[row]! < starts);
  const unit = codes(kept(s.panel.unit));
  const panel = { unit: unit.code, units: unit.count, period: kept(s.panel.period), times: s.panel.times };
  const weights = s.weights && keep(s.weights);
  const cluster = codes(kept(s.clusters.code));
  return {
    ...s,
    y: keep(s.y),
    panel,
    status: { name: "placebo", values: keep(s.status.values) },
    group: keep(s.group!),
    post: keep(s.post!),
    covariates: s.covariates.map(({ name, values }) => ({ name, values: keep(values) })),
    effects: "two_way",
    clusters: cluster,
    second: s.second && { ...s.second, ...codes(kept(s.second.code)) },
    weights,
    twoWay: twoWay(panel, weights),
  };
}

const mostLeads = 10;

/**
 * Joint test that the groups moved in parallel before the start: one interaction a period, or a common slope when those
 * are more than ten or than a quarter of the clusters; and the test's power against a slope that would make up the whole effect (Roth 2022).
 */
function preTrend(
  before: PanelSpecification,
  starts: number,
  whole: PanelSpecification,
  effect: TermInference,
): Found {
  const { group, panel } = before;
  const lead = (t: number) => ({
    name: `lead[${t}]`,
    values: Float64Array.from(panel.period, (p, row) => group![row]! * Number(p === t)),
  });
  const slopeStatus = {
    name: "slope",
    values: Float64Array.from(panel.period, (p, row) => group![row]! * p),
  };
  const { effect: slope, inference } = fitPanel({ ...before, status: slopeStatus });
  const many = starts - 1 > Math.min(mostLeads, before.clusters.count / 4);
  const leads = () => Array.from({ length: starts - 1 }, (_, t) => lead(t));
  const p = many ? slope.p_value : joint(before, leads());
  const distance =
    meanPeriod(whole.panel, (period) => period >= starts) -
    meanPeriod(whole.panel, (period) => period < starts);
  const ratio = Math.abs(effect.estimate) / distance / slope.standard_error;
  const slopeLimit =
    Math.abs(slope.estimate) + criticalValue(0.9, inference.degrees_of_freedom) * slope.standard_error;
  const power = normalProbability(ratio - 1.96) + normalProbability(-ratio - 1.96);
  const test = many ? "a common slope" : "every period's difference";
  return {
    pre_trend_p: {
      value: p,
      threshold: 0.05,
      status: p < 0.05 ? "fail" : "pass",
      statement: `pre-trend test (${test}): p = ${p.toPrecision(2)}`,
    },
    ...preTrendDrift(slopeLimit * distance),
    pre_trend_power: {
      value: power,
      threshold: 0.8,
      status: power < 0.5 ? "warn" : "info",
      statement: `the pre-trend test has ${Math.round(100 * power)} % power against a slope as large as the effect`,
    },
  };
}

/**
 * What the trends before the start could hide: the largest difference of slopes that the time before does not rule out at
 * 5 %, carried on to the middle of the time after. In the outcome's unit.
 * @see Bilinski & Hatfield (2018), arXiv:1805.03273; Dette & Schumann (2024), JBES 42, on bounds in place of pre-tests
 */
export const preTrendDrift = (drift: number): Found => ({
  pre_trend_drift: {
    value: drift,
    threshold: null,
    status: "info",
    statement: `trends that part as the time before does not rule out (5 %) would make up ${drift.toPrecision(3)} of the effect`,
  },
});

function joint(before: PanelSpecification, leads: readonly { name: string; values: Float64Array }[]): number {
  const [first, ...others] = leads;
  const { inference } = fitPanel({ ...before, status: first! }, others);
  const names = leads.map(({ name }) => name).filter((name) => inference.has(name));
  return inference.joint(names).p_value;
}

function meanPeriod(panel: Panel, where: (period: number) => boolean): number {
  const rows = panel.period.filter(where);
  return rows.reduce((sum, period) => sum + period, 0) / rows.length;
}

const mostDates = 10;
/** In so large a panel three dates are enough work. */
const large = 200_000;

/**
 * Starts that never were, each fitted anew on the time before the real one: all that leave two periods on either side, at
 * most ten of them spread evenly (three beyond 200,000 rows); the smallest p times their number.
 */
function placebos(before: PanelSpecification, starts: number): Found {
  const all = Array.from({ length: starts - 3 }, (_, i) => i + 2);
  const every = Math.ceil(all.length / (before.y.length > large ? 3 : mostDates));
  const found = all
    .filter((_, i) => i % every === 0)
    .flatMap((start) => {
      const values = Float64Array.from(
        before.panel.period,
        (period, row) => before.group![row]! * Number(period >= start),
      );
      try {
        const { effect } = fitPanel({ ...before, status: { name: "placebo", values } });
        return [{ start, ...effect }];
      } catch (error) {
        if (error instanceof ImpactError) return [];
        throw error;
      }
    });
  if (found.length === 0) return {};
  const worst = found.reduce((a, b) => (b.p_value < a.p_value ? b : a));
  const p = Math.min(1, worst.p_value * found.length);
  const dates = found.length === 1 ? "placebo start" : `of ${found.length} placebo starts that`;
  return {
    placebo_p: {
      value: p,
      threshold: 0.05,
      status: p < 0.05 ? "fail" : "pass",
      statement: `${dates} at ${before.panel.times[worst.start]} ${found.length === 1 ? "has" : "has most"} effect: ${worst.estimate.toPrecision(3)}, p = ${p.toPrecision(2)}${found.length === 1 ? "" : ` (times ${found.length})`}`,
    },
  };
}

function composition(panel: Panel, starts: number): Found {
  const sides = new Uint8Array(panel.units);
  panel.unit.forEach((unit, row) => {
    sides[unit]! |= panel.period[row]! < starts ? 1 : 2;
  });
  const share = sides.filter((side) => side === 3).length / panel.units;
  return {
    composition: {
      value: share,
      threshold: 0.9,
      status: share < 0.9 ? "warn" : "pass",
      statement: `${(100 * share).toFixed(1)} % of units are seen both before and after`,
    },
  };
}

/** How far the estimate moves, in standard errors, over other reasonable specifications of the same design. */
function specificationRange(s: PanelSpecification, effect: TermInference): Found {
  const estimates = [effect.estimate];
  const also = (variant: PanelSpecification, extra: { name: string; values: Float64Array }[] = []) =>
    attempt(() => {
      estimates.push(fitPanel(variant, extra).effect.estimate);
      return {};
    });
  if (s.covariates.length > 0) also({ ...s, covariates: [] });
  if (s.group && s.post) also({ ...s, effects: s.effects === "groups" ? "two_way" : "groups" });
  if (s.group && s.panel.times.length > 2) {
    also({ ...s, effects: "two_way" }, [
      { name: "group trend", values: Float64Array.from(s.panel.period, (p, row) => s.group![row]! * p) },
    ]);
  }
  if (estimates.length === 1) return {};
  const range = (Math.max(...estimates) - Math.min(...estimates)) / effect.standard_error;
  return {
    specification_range_se: {
      value: range,
      threshold: 1,
      status: range > 3 ? "fail" : range > 1 ? "warn" : "pass",
      statement: `over ${estimates.length} specifications the effect moves by ${range.toFixed(2)} standard errors`,
    },
  };
}
