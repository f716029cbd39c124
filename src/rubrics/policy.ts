import { contentHash, defaultBands, type EvaluatePolicy, ModelType } from "../contracts/index.ts";
import { type ImpactError, impactError } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import type { Dimension, Rubric } from "./define.ts";

/** Changes with the meaning of a dimension or of a demotion, so that an old confidence is known for what it is. */
const RUBRIC_VERSION = 3;

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
  const own = Object.keys(policy.rubrics).flatMap((name) => {
    const rubric = rubrics.get(name);
    return rubric ? checkRubric(rubric, policy) : [unknown("rubric", [name], [...rubrics.keys()])];
  });
  return [...checkBands(policy), ...own];
}

/** A band has a width, and none lies above that of a more rigorous method: a demotion must not raise a confidence. */
function checkBands(policy: EvaluatePolicy): ImpactError[] {
  const bands = bandsInForce(policy);
  return ModelType.options.flatMap((type, rank) => {
    const { lower, upper } = bands[type];
    const at = ["bands", type];
    if (lower >= upper) return [refuse(at, `${lower} to ${upper}`, "lower below upper", "swap or part them")];
    const better = ModelType.options[rank - 1];
    if (!better || (bands[better].lower >= lower && bands[better].upper >= upper)) return [];
    const above = `${bands[better].lower} to ${bands[better].upper}`;
    const place = policy.bands[type] ? at : ["bands", better];
    return [
      refuse(
        place,
        `${type} at ${lower} to ${upper}, ${better} at ${above}`,
        `no band above that of ${better}`,
        "lower the one or raise the other",
      ),
    ];
  });
}

/** Dimensions that exist, weights that sum to 1, and thresholds the same way round as the built-in ones. */
function checkRubric(rubric: Rubric, policy: EvaluatePolicy): ImpactError[] {
  const known = rubric.dimensions.map(({ name }) => name);
  const strangers = Object.keys(policy.rubrics[rubric.name] ?? {})
    .filter((name) => !known.includes(name))
    .map((name) => unknown(`dimension of ${rubric.name}`, [rubric.name, name], known));
  const inForce = dimensionsInForce(rubric, policy);
  const sum = inForce.reduce((total, { weight }) => total + weight, 0);
  const whole =
    Math.abs(sum - 1) <= 1e-9
      ? []
      : [
          refuse(
            ["rubrics", rubric.name],
            `weights that sum to ${Number(sum.toPrecision(6))}`,
            "weights that sum to 1",
            "change the others too",
          ),
        ];
  const turned = inForce.flatMap(({ name, thresholds: { bad, good } }, i) => {
    const usual = rubric.dimensions[i]!.thresholds;
    const expected = usual.bad < usual.good ? "bad below good" : "good below bad";
    return (good - bad) * (usual.good - usual.bad) > 0
      ? []
      : [
          refuse(
            ["rubrics", rubric.name, name],
            `bad ${bad} and good ${good}`,
            expected,
            "swap or part them",
          ),
        ];
  });
  return [...strangers, ...whole, ...turned];
}

const unknown = (kind: string, path: string[], known: string[]) => {
  const name = path.at(-1)!;
  return impactError(
    "E_NAME_UNKNOWN",
    { kind, name, nearest: nearest(name, known), known },
    { path: ["rubrics", ...path] },
  );
};

const refuse = (path: string[], found: string, expected: string, mend: string) =>
  impactError("E_SCHEMA", { found, expected, mend }, { path });
