import { impactError } from "../errors.ts";
import { byGibbs } from "./causal-impact-gibbs.ts";
import { byLikelihood } from "./causal-impact-likelihood.ts";
import type { Counterfactual, Impacted } from "./causal-impact-types.ts";

/**
 * What the periods before `end` would have been without the intervention.
 * @throws E_NO_INTERVAL when the series before does not vary, or nothing is left over to explain
 */
export function counterfactualOf(impacted: Impacted, end = impacted.y.length): Counterfactual {
  const { y, controls, fitted } = impacted;
  const isSeen = (_: number, t: number) => t < fitted && !Number.isNaN(y[t]!);
  const varying = controls.filter(({ values }) => {
    const used = values.filter(isSeen);
    return !isFlat(used);
  });
  const before = y.slice(0, fitted);
  if (isFlat(before.filter((value) => !Number.isNaN(value)))) throw exact("does not vary before the start");
  const { structure, confidence_level, how } = impacted;
  const columns = varying.map(({ name, values }) => ({ name, values: values.slice(0, end) }));
  const series = { structure, fitted, before, columns, horizon: end - fitted, confidence_level };
  try {
    const found = how.method === "gibbs" ? byGibbs(series, how) : byLikelihood(series, how);
    const lost = controls.filter((control) => !varying.includes(control)).map(({ name }) => name);
    return { ...found, lost: [...lost, ...found.lost] };
  } catch (error) {
    if (error instanceof RangeError) throw exact(`cannot be fitted before the start: ${error.message}`);
    throw error;
  }
}

const exact = (why: string) =>
  impactError("E_NO_INTERVAL", { model: "causal_impact", why: `the outcome ${why}` }, { path: ["outcome"] });

/** Whether values are the same but for rounding. */
function isFlat(values: Float64Array): boolean {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.every((value) => Math.abs(value - values[0]!) <= 1e-13 * size);
}
