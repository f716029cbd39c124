import { contentHash, defaultBands, type EvaluatePolicy, type ModelType } from "../contracts/index.ts";
import { type ImpactError, impactError } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import type { Dimension, Rubric } from "./define.ts";

/** Changes with the meaning of a dimension or of a demotion, so that an old confidence is known for what it is. */
const RUBRIC_VERSION = 1;

/** A rubric's dimensions with the policy's weights and thresholds in place of the built-in ones. */
export function dimensionsInForce(rubric: Rubric, policy: EvaluatePolicy): Dimension[] {
  const own = policy.rubrics[rubric.name] ?? {};
  return rubric.dimensions.map((dimension) => {
    const {
      weight = dimension.weight,
      bad = dimension.thresholds.bad,
      good = dimension.thresholds.good,
    } = own[dimension.name] ?? {};
    return { ...dimension, weight, thresholds: { bad, good } };
  });
}

export const bandsInForce = (
  policy: EvaluatePolicy,
): Record<ModelType, { lower: number; upper: number }> => ({ ...defaultBands, ...policy.bands });

/** The hash of everything that turns diagnostics into a confidence. */
export function rubricHash(rubric: Rubric, policy: EvaluatePolicy): string {
  const dimensions = dimensionsInForce(rubric, policy).map(({ name, weight, thresholds }) => ({
    name,
    weight,
    thresholds,
  }));
  return contentHash({
    version: RUBRIC_VERSION,
    rubric: rubric.name,
    dimensions,
    bands: bandsInForce(policy),
  });
}

/** What is wrong with the policy's bands and rubrics; each error's path is inside `evaluate`. */
export function checkEvaluatePolicy(
  policy: EvaluatePolicy,
  rubrics: ReadonlyMap<string, Rubric>,
): ImpactError[] {
  const errors: ImpactError[] = [];
  const unknown = (kind: string, name: string, known: string[], path: string[]) =>
    errors.push(
      impactError("E_NAME_UNKNOWN", { kind, name, nearest: nearest(name, known), known }, { path }),
    );
  for (const [type, band] of Object.entries(policy.bands)) {
    if (band && band.lower >= band.upper) {
      const context = {
        found: `${band.lower} to ${band.upper}`,
        expected: "lower below upper",
        mend: "swap them",
      };
      errors.push(impactError("E_SCHEMA", context, { path: ["bands", type] }));
    }
  }
  for (const [name, dimensions] of Object.entries(policy.rubrics)) {
    const rubric = rubrics.get(name);
    if (!rubric) {
      unknown("rubric", name, [...rubrics.keys()], ["rubrics", name]);
      continue;
    }
    const known = rubric.dimensions.map((dimension) => dimension.name);
    for (const dimension of Object.keys(dimensions)) {
      if (!known.includes(dimension))
        unknown(`dimension of ${name}`, dimension, known, ["rubrics", name, dimension]);
    }
    const inForce = dimensionsInForce(rubric, policy);
    const sum = inForce.reduce((total, { weight }) => total + weight, 0);
    if (Math.abs(sum - 1) > 1e-9) {
      const context = {
        found: `weights that sum to ${Number(sum.toPrecision(6))}`,
        expected: "weights that sum to 1",
        mend: "change the others too",
      };
      errors.push(impactError("E_SCHEMA", context, { path: ["rubrics", name] }));
    }
    for (const { name: dimension, thresholds } of inForce) {
      if (thresholds.bad !== thresholds.good) continue;
      const context = {
        found: `bad and good both ${thresholds.bad}`,
        expected: "two different values",
        mend: "change one",
      };
      errors.push(impactError("E_SCHEMA", context, { path: ["rubrics", name, dimension] }));
    }
  }
  return errors;
}
