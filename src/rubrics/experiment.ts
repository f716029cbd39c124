import type { MeasureResult } from "../contracts/index.ts";
import { by, defineRubric, direct, found, overBreakEven, type Thresholds, value } from "./define.ts";

/** What the standard errors rest on: clusters by their number, else whether they assume equal variances. */
function errorsScore(measure: MeasureResult, at: Thresholds) {
  const clusters = value(measure, "clusters");
  if (clusters !== null)
    return { value: clusters, score: by(clusters, at), statement: `errors rest on ${clusters} clusters` };
  const robust = value(measure, "robust_inference");
  const score = robust === null ? null : robust === 1 ? 1 : 0.3;
  const statement = found(measure, "robust_inference", "the kind of standard errors is not known");
  return { value: robust, score, statement };
}

/** How far a randomised experiment is to be trusted: was it really randomised, kept whole, followed and large enough. */
export const experiment = defineRubric({
  name: "experiment",
  dimensions: [
    {
      name: "sample_ratio",
      weight: 0.2,
      thresholds: { bad: -3.3, good: -2 },
      score: (measure, at) => {
        const p = value(measure, "srm_p");
        const log10 = p === null ? null : Math.log10(Math.max(p, 1e-300));
        return {
          value: log10,
          score: by(log10, at),
          statement: found(measure, "srm_p", "no sample ratio was checked"),
        };
      },
    },
    {
      name: "balance",
      weight: 0.15,
      thresholds: { bad: 0.25, good: 0.05 },
      score: (measure, at) => {
        const smd = value(measure, "max_smd");
        const covariates = value(measure, "smd_covariates") ?? 1;
        const chance =
          Math.sqrt(2 * Math.log(Math.max(covariates, 1))) *
          Math.sqrt(1 / measure.n_treated + 1 / measure.n_control);
        const beyond = smd === null ? null : smd - chance;
        return {
          value: beyond,
          score: by(beyond, at),
          statement: found(measure, "max_smd", "no pre-treatment covariate was given"),
        };
      },
    },
    {
      name: "attrition",
      weight: 0.2,
      thresholds: { bad: 0.12, good: 0.02 },
      score: (measure, at) => {
        const [overall, differential] = [
          value(measure, "attrition_overall"),
          value(measure, "attrition_differential"),
        ];
        const loss = overall === null || differential === null ? null : differential + 0.15 * overall;
        return {
          value: loss,
          score: by(loss, at),
          statement:
            loss === null
              ? "attrition is not known"
              : `${found(measure, "attrition_overall", "")}; ${found(measure, "attrition_differential", "")}`,
        };
      },
    },
    direct(
      "compliance",
      0.1,
      "compliance",
      { bad: 0.5, good: 0.95 },
      "no column says who received the treatment",
    ),
    {
      name: "power",
      weight: 0.2,
      thresholds: { bad: 2, good: 0.8 },
      score: (measure, at, context) => {
        const ratio = overBreakEven(2.8 * measure.standard_error, context);
        const statement =
          ratio === null
            ? "there is no break-even effect to compare with"
            : `the smallest detectable effect is ${ratio.toPrecision(2)} × the break-even effect`;
        return { value: ratio, score: by(ratio, at), statement };
      },
    },
    {
      name: "inference",
      weight: 0.1,
      thresholds: { bad: 10, good: 40 },
      score: (measure, at) => {
        const errors = errorsScore(measure, at);
        if (value(measure, "valid_horizon") !== 0) return errors;
        const statement = found(measure, "valid_horizon", "");
        return { value: 0, score: Math.min(0.3, errors.score ?? 0.3), statement };
      },
    },
    {
      name: "attested",
      weight: 0.05,
      thresholds: { bad: 0, good: 1 },
      score: (measure, at) => {
        const both = ["preregistered", "no_interference"];
        const values = both.map((name) => value(measure, name));
        const share = values.every((attested) => attested === null)
          ? null
          : values.reduce<number>((sum, attested) => sum + (attested ?? 0.5), 0) / both.length;
        const statement = both
          .map((name) => found(measure, name, `${name.replace("_", " ")}: nothing attested`))
          .join("; ");
        return { value: share, score: by(share, at), statement };
      },
    },
  ],
  demotions: [
    {
      to: "observational",
      when: (measure) => {
        const p = value(measure, "srm_p");
        return p !== null && p < 5e-4
          ? `sample ratio mismatch, p = ${p.toPrecision(2)}: the arms are not what was assigned`
          : null;
      },
    },
  ],
});
