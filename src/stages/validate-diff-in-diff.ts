import { z } from "zod";
import { type Panel, panelOf, twoWay } from "../diagnostics/panel.ts";
import { type Status, statusByColumn, statusOfGroup } from "../diagnostics/panel-status.ts";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import { moments } from "../stats/moments.ts";
import { autocorrelationOf, meanVariance, withinVariance } from "./validate-autocorrelation.ts";
import { knob, type Look } from "./validate-likeness.ts";

/** What of the model's parameters the world depends on; the others are passed on as they are. */
const Read = z.looseObject({
  outcome: z.string(),
  unit: z.string(),
  time: z.string(),
  treated: z.string().optional(),
  starts: z.union([z.string(), z.number()]).optional(),
  treatment: z.string().optional(),
  covariates: z.array(z.string()),
  cluster: z.string().optional(),
});
type Read = z.infer<typeof Read>;

/** A panel: its size, who starts when, the units' levels, the common path, and the noise with its memory. */
export const diffInDiffLook: Look = {
  model: "diff_in_diff",
  design: "panel",
  at(frame, raw) {
    const p = Read.parse(raw);
    const columns = [p.unit, p.time, p.outcome, p.treated, p.treatment].filter((c) => c !== undefined);
    const used = completeRows(frame, columns);
    const panel = panelOf(used, p.unit, p.time);
    const status =
      p.treatment === undefined
        ? statusOfGroup(used, panel, { treated: p.treated!, starts: p.starts!, unit: p.unit, time: p.time })
        : statusByColumn(used.number(p.treatment), p.treatment, panel);
    const adoption = adoptionOf(status, panel);
    const cohorts = "cohorts" in adoption;
    return {
      world: {
        units: panel.units,
        periods: panel.times.length,
        ...adoption,
        ...pathsLike(used.number(p.outcome), panel, status),
      },
      transform: p.treatment === undefined ? [] : [{ derive: { status: statusText(adoption, cohorts) } }],
      params: paramsOf(p, adoption.starts),
      effect_knob: 1,
      simplified: [
        ...(used.rows < panel.units * panel.times.length ? ["every unit is seen in every period"] : []),
        ...(p.covariates.length > 0 ? ["covariates are left out"] : []),
        ...(p.cluster !== undefined && p.cluster !== p.unit
          ? [`units are independent of each other: \`${p.cluster}\` is left out`]
          : []),
      ],
    };
  },
};

type Adoption =
  | { starts: number; treated_share: number }
  | { starts: number; cohorts: { starts: number; share: number }[] };

const refuse = (why: string) => impactError("E_NO_LIKENESS", { model: "diff_in_diff", why }, { path: [] });

/** When the units start, counted from period 1: together, or in cohorts. */
function adoptionOf({ values, group, starts, staggered }: Status, panel: Panel): Adoption {
  const first = new Map<number, number>();
  values.forEach((value, row) => {
    const [unit, period] = [panel.unit[row]!, panel.period[row]! + 1];
    if (value !== 0) first.set(unit, Math.min(first.get(unit) ?? period, period));
  });
  if (group && starts !== null) {
    const treated = new Set(panel.unit.filter((_, row) => group[row] === 1)).size;
    return { starts: starts + 1, treated_share: knob(treated / panel.units) };
  }
  if (!staggered) throw refuse("its treatment is a dose or ends again, and no design here has that");
  const distinct = [...new Set(first.values())].sort((a, b) => a - b);
  if (distinct[0]! < 2) throw refuse("units that are treated from the first period on have no before");
  const share = (start: number) => [...first.values()].filter((own) => own === start).length / panel.units;
  // Rounded down, so that the shares of all together never pass 1.
  const cohorts = distinct.map((at) => ({ starts: at, share: Math.floor(share(at) * 1e6) / 1e6 }));
  return { starts: distinct[0]!, cohorts };
}

const statusText = (adoption: Adoption, cohorts: boolean): string =>
  cohorts
    ? "first_treated > 0 && period >= first_treated ? 1 : 0"
    : `period >= ${adoption.starts} ? treated : 0`;

/** Levels, common path and noise, from what unit effects, period effects and the treatment leave of the outcome. */
function pathsLike(y: Float64Array, panel: Panel, { values }: Status): Record<string, unknown> {
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

function paramsOf(p: Read, starts: number): Record<string, unknown> {
  const { treated: _, starts: __, treatment, cluster: ___, ...same } = p;
  return {
    ...same,
    outcome: "outcome",
    unit: "unit_id",
    time: "period",
    covariates: [],
    ...(treatment === undefined ? { treated: "treated", starts } : { treatment: "status" }),
  };
}
