import type { Diagnostic } from "../contracts/index.ts";
import type { DesignColumn } from "../frame/design.ts";
import { moments } from "../stats/moments.ts";
import { type Impact, impactOf } from "./causal-impact.ts";
import { counterfactualOf } from "./causal-impact-fit.ts";
import type { Impacted } from "./causal-impact-types.ts";
import {
  attestation,
  holdoutError,
  memoryOf,
  placeboCoverage,
  type SeriesLook,
  seasons,
  sides,
  tryTo,
} from "./time-series-checks.ts";
import { seenBetween } from "./time-series-setup.ts";

export interface ImpactLook extends Pick<SeriesLook, "season" | "step" | "attested"> {
  impacted: Impacted;
  impact: Impact;
  /** By the other method; null where that cannot be fitted. */
  other: Impact | null;
}

/** Whether the past could have been taken for the effect, whether the method makes it, and what else could be its cause. */
export function impactDiagnostics(look: ImpactLook): Record<string, Diagnostic> {
  const { impacted, impact, other, step } = look;
  const { y, fitted, start } = impacted;
  const pre = seenBetween(impacted, 0, fitted);
  const likely = impact.counterfactual.innovations ?? other?.counterfactual.innovations ?? null;
  const refitted = quick(impacted, impact);
  const gap = start - fitted;
  return {
    ...placeboCoverage(
      fitted,
      fitted + y.length - start,
      (at, end) => impactOf({ ...refitted, fitted: at - gap, start: at }, end).mean,
    ),
    ...sides(pre, impact.after.length, step),
    ...seasons(look, pre),
    ...(likely ? memoryOf(likely, 0) : {}),
    ...holdoutError(fitted, fitted + y.length - start, (from, to) =>
      Array.from(counterfactualOf({ ...refitted, fitted: from, start: from }, to).mean, (predicted, h) => ({
        predicted,
        actual: y[from + h]!,
      })),
    ),
    ...methodGap(impact, other),
    tail_area_p: {
      value: impact.baseline.tail(impact.observed),
      threshold: null,
      status: "info",
      statement: `one-sided tail-area probability of what was observed, had nothing happened: ${impact.baseline.tail(impact.observed).toPrecision(2)}`,
    },
    ...mixing(impact),
    ...controlsOf(impacted),
    ...attestation(look.attested),
  };
}

const fewDraws = 300;

/** For refits: fewer draws, or a search from where the whole series' ended. */
function quick(impacted: Impacted, { counterfactual: { variances } }: Impact): Impacted {
  const { how } = impacted;
  if (how.method === "gibbs") return { ...impacted, how: { ...how, draws: fewDraws } };
  return { ...impacted, how: { ...how, ...(variances && { from: variances }) } };
}

/** What the other way to fit the same model says, beside how sure this one is. */
function methodGap({ mean, counterfactual }: Impact, other: Impact | null): Record<string, Diagnostic> {
  if (!other) return {};
  const gap = Math.abs(mean.estimate - other.mean.estimate) / mean.standard_error;
  const [own, others] = counterfactual.draws ? ["Gibbs", "likelihood"] : ["likelihood", "Gibbs"];
  return {
    method_gap: {
      value: gap,
      threshold: 1,
      status: gap > 1 ? "warn" : "pass",
      statement: `${mean.estimate.toPrecision(4)} ± ${mean.standard_error.toPrecision(2)} by ${own}, ${other.mean.estimate.toPrecision(4)} ± ${other.mean.standard_error.toPrecision(2)} by ${others}: ${gap.toFixed(1)} standard errors apart`,
    },
  };
}

/** How many independent draws the chain's are worth, by the means of twenty parts of it. */
function mixing({ counterfactual: { draws, mean } }: Impact): Record<string, Diagnostic> {
  if (!draws) return {};
  const horizon = mean.length;
  const count = draws.mean.length / horizon;
  const each = Float64Array.from(
    { length: count },
    (_, i) => moments(draws.mean.subarray(i * horizon, (i + 1) * horizon)).mean,
  );
  const size = Math.floor(count / 20);
  const parts = Array.from({ length: 20 }, (_, b) => moments(each.subarray(b * size, (b + 1) * size)).mean);
  const worth = Math.min(count, (count * moments(each).variance) / (size * moments(parts).variance));
  return {
    effective_draws: {
      value: worth,
      threshold: 100,
      status: worth < 100 ? "warn" : "pass",
      statement: `the ${count} draws are worth about ${worth.toFixed(0)} independent ones`,
    },
  };
}

const mostControls = 10;

/** Whether there are controls, and whether something happens to any of them at the start, each by itself. */
function controlsOf(impacted: Impacted): Record<string, Diagnostic> {
  const { controls } = impacted;
  const control: Diagnostic = {
    value: Number(controls.length > 0),
    threshold: 1,
    status: controls.length > 0 ? "pass" : "info",
    statement:
      controls.length > 0
        ? `${controls.length} ${controls.length === 1 ? "series" : "series each"} without the intervention to compare with`
        : "there is no control series",
  };
  const found = controls.slice(0, mostControls).flatMap((one) => {
    const own = tryTo(() => impactOf(asOutcome(impacted, one)));
    return own ? [{ name: one.name, p: own.mean.p_value }] : [];
  });
  if (found.length === 0) return { control_series: control };
  const worst = found.reduce((least, one) => (one.p < least.p ? one : least));
  const p = Math.min(1, worst.p * found.length);
  return {
    control_series: control,
    comparison_effect_p: {
      value: p,
      threshold: 0.05,
      status: p < 0.05 ? "warn" : "pass",
      statement: `${p < 0.05 ? `control \`${worst.name}\` changes at the start too` : "no control changes at the start by itself"}, p = ${p.toPrecision(2)}${found.length > 1 ? ` (Bonferroni, ${found.length} controls)` : ""}`,
    },
  };
}

const asOutcome = (impacted: Impacted, { values }: DesignColumn): Impacted => ({
  ...impacted,
  y: values.map((value, t) => (Number.isNaN(impacted.y[t]!) ? Number.NaN : value)),
  controls: [],
  how: { method: "likelihood", likelihood: "restricted" },
});
