import type { Likelihood } from "../stats/arima-likelihood.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { fitStructural, type StructuralFit } from "../stats/structural.ts";
import { type Structure, standardised } from "../stats/structural-model.ts";
import { type Counterfactual, type Fitted, type Impacted, structureName } from "./causal-impact-types.ts";
import type { Inferred } from "./time-series-effect.ts";
import { forecastAhead, satterthwaiteOf } from "./time-series-fit.ts";

/** Degrees of freedom are held at four: where a variance is hardly known, Satterthwaite's say nothing of its estimate. */
const leastDf = 4;

/** @throws RangeError when no degrees of freedom are left, or nothing is left over to explain */
export function byLikelihood(
  { structure, fitted, before, columns, horizon, confidence_level }: Fitted,
  { likelihood, from }: Impacted["how"] & { method: "likelihood" },
): Counterfactual {
  const { values: y, mean, sd } = standardised(before, fitted);
  const scaled = columns.map(({ name, values }) => ({ name, ...standardised(values, fitted) }));
  const fit = fitStructural({ y, columns: scaled.map(({ values }) => values), structure }, likelihood, from);
  const dfOf = (variance: number, slopes: readonly number[]) =>
    likelihood === "maximum"
      ? null
      : Math.max(Math.min(leastDf, fit.n), satterthwaiteOf(fit, variance, slopes));
  const ahead = forecastAhead(fit, dfOf, scaled, fitted, horizon);
  const infer = (estimate: number, standard_error: number, df: number | null): Inferred => {
    const half = criticalValue(confidence_level, df) * standard_error;
    const p_value = standard_error > 0 ? twoSidedP(estimate / standard_error, df) : Number(estimate === 0);
    return {
      ...{ degrees_of_freedom: df, estimate, standard_error, p_value },
      ci_lower: estimate - half,
      ci_upper: estimate + half,
    };
  };
  return {
    mean: ahead.mean.map((value) => mean + sd * value),
    total(weights) {
      const { estimate: scaledEstimate, variance, df } = ahead.total(weights);
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const estimate = whole * mean + sd * scaledEstimate;
      const standard_error = sd * Math.sqrt(Math.max(0, variance));
      const effect = (observed: number) => infer(observed - estimate, standard_error, df);
      return {
        ...{ estimate, standard_error, effect },
        share: (observed) =>
          infer(observed / estimate - 1, (standard_error * Math.abs(observed)) / estimate ** 2, df),
        tail: (observed) => effect(observed).p_value / 2,
      };
    },
    coefficients: fit.kept.map((index, j) => {
      const { name, sd: own } = scaled[index]!;
      const [estimate, variance] = [fit.beta[j]!, fit.covariance.get(j, j)];
      const df = likelihood === "maximum" ? null : fit.n - fit.beta.length;
      const { degrees_of_freedom: _, ...rest } = infer(
        (estimate * sd) / own,
        (Math.sqrt(Math.max(0, variance)) * sd) / own,
        df,
      );
      return { term: name, ...rest };
    }),
    lost: fit.dropped.map((index) => scaled[index]!.name),
    innovations: fit.innovations,
    variances: fit.variances,
    draws: null,
    interior: fit.interior,
    description: describe(structure, fit, likelihood),
  };
}

const describe = (structure: Structure, { variances }: StructuralFit, likelihood: Likelihood) =>
  `${structureName(structure)} by exact ${likelihood} likelihood${variances.level > 0 ? "" : " (the level does not move)"}, ${likelihood === "maximum" ? "normal" : `t with Satterthwaite's degrees of freedom, at least ${leastDf}`}`;
