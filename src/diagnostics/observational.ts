import ln from "@stdlib/math-base-special-ln";
import type { Diagnostic } from "../contracts/index.ts";
import { type Balance, balanceOf, effectiveSize, type Scale } from "../stats/balance.ts";
import { moments } from "../stats/moments.ts";
import type { OlsFit } from "../stats/ols.ts";
import { eValue, riskRatioOf, robustnessValue } from "../stats/sensitivity.ts";
import type { ObservationalData, ObservationalParams } from "./observational-data.ts";

type Found = Record<string, Diagnostic>;

/** What the diagnostics of an observational estimate look at. */
export interface ObservationalLook {
  estimand: "ATT" | "ATC" | "ATE" | "ATO";
  effect: { estimate: number; standard_error: number; ci_lower: number; ci_upper: number };
  /** What the treated (of an ATE: all) would have had without treatment, on average. */
  baseline: number;
  confidence_level: number;
  /** Of each row used, after matching or weighting; 0 where it is not used. All 1 where nothing is weighted. */
  weights: Float64Array;
  /** Rows that the estimate leaves out, and those it should be about. */
  kept: { used: number; of: number };
  /** Estimated chance of treatment of each row, where there is one. */
  propensity: Float64Array | null;
  /** The same effect by other specifications. */
  specifications: readonly { name: string; estimate: number }[];
  /** The p-value of the same model's effect on the negative control; null without one. */
  negative_control_p: number | null;
}

/** Balance, overlap, what is left of the sample, and how much hidden bias the estimate would bear. */
export function observationalDiagnostics(
  p: ObservationalParams,
  data: ObservationalData,
  look: ObservationalLook,
): Found {
  return {
    ...balance(data, look),
    ...remaining(data, look),
    ...(look.propensity && overlap(look.propensity)),
    ...hiddenBias(data, look),
    ...specificationRange(look),
    ...(look.negative_control_p !== null && {
      negative_control_p: {
        value: look.negative_control_p,
        threshold: 0.05,
        status: look.negative_control_p < 0.05 ? "fail" : "pass",
        statement: `the effect on \`${p.negative_control}\`, which there cannot be, has p = ${look.negative_control_p.toPrecision(2)}`,
      } as const,
    }),
    ...(p.lagged_outcome !== undefined && {
      lagged_outcome: info(1, `\`${p.lagged_outcome}\`, the outcome before, is among the covariates`),
    }),
  };
}

const info = (value: number, statement: string): Diagnostic => ({
  value,
  threshold: null,
  status: "info",
  statement,
});

const scaleOf = { ATT: "treated", ATC: "control", ATE: "pooled", ATO: "pooled" } satisfies Record<
  ObservationalLook["estimand"],
  Scale
>;

function balance(
  { covariates, treated }: ObservationalData,
  { weights, estimand }: ObservationalLook,
): Found {
  const found = covariates.map((column) => balanceOf(column, treated, weights, scaleOf[estimand]));
  const worst = (of: (b: Balance) => number) =>
    found.reduce((a, b) => (Math.abs(of(b)) > Math.abs(of(a)) ? b : a));
  const [before, after] = [worst((b) => b.before), worst((b) => b.after)];
  const ratios = found.filter(({ variance_ratio: ratio }) => ratio !== null && ratio > 0);
  const size = (ratio: number) => Math.abs(ln(ratio));
  const spread = ratios.reduce<Balance | null>(
    (a, b) => (a === null || size(b.variance_ratio!) > size(a.variance_ratio!) ? b : a),
    null,
  );
  const smd = Math.abs(after.after);
  return {
    max_smd_before: info(
      Math.abs(before.before),
      `largest standardised difference before: ${Math.abs(before.before).toFixed(3)} (${before.name})`,
    ),
    max_smd: {
      value: smd,
      threshold: 0.1,
      status: smd > 0.25 ? "fail" : smd > 0.1 ? "warn" : "pass",
      statement: `largest standardised difference after: ${smd.toFixed(3)} (${after.name})`,
    },
    ...(spread !== null && {
      variance_ratio: {
        value: spread.variance_ratio!,
        threshold: 2,
        status: size(spread.variance_ratio!) > ln(2) ? "warn" : "pass",
        statement: `variances differ most in ${spread.name}: treated over control ${spread.variance_ratio!.toFixed(2)}`,
      } as const,
    }),
  };
}

function remaining({ treated }: ObservationalData, { weights, kept, estimand }: ObservationalLook): Found {
  const own = (arm: number) => [...weights].filter((_, i) => treated[i] === arm);
  const arms = [1, 0].map((arm) => ({ size: effectiveSize(own(arm)), of: own(arm).length }));
  const [one, zero] = arms;
  const weighed = estimand === "ATT" ? zero! : estimand === "ATC" ? one! : null;
  const share = weighed ? weighed.size / weighed.of : (one!.size + zero!.size) / (one!.of + zero!.of);
  const used = kept.used / kept.of;
  const total = [1, 0].map((arm) => own(arm).reduce((sum, weight) => sum + weight, 0));
  const largest = weights.reduce((most, w, i) => Math.max(most, w / total[treated[i] === 1 ? 0 : 1]!), 0);
  return {
    effective_sample_share: {
      value: share,
      threshold: 0.3,
      status: share < 0.2 ? "warn" : "pass",
      statement: `weights leave ${one!.size.toFixed(1)} treated and ${zero!.size.toFixed(1)} controls in effect, ${(100 * share).toFixed(1)} %`,
    },
    used_share: {
      value: used,
      threshold: 0.9,
      status: used < 0.5 ? "fail" : used < 0.9 ? "warn" : "pass",
      statement:
        used < 1
          ? `${kept.of - kept.used} of ${kept.of} that the effect should be about are left out: it is about the others`
          : "nobody that the effect is about is left out",
    },
    max_weight_share: {
      value: largest,
      threshold: 0.05,
      status: largest > 0.05 ? "warn" : "pass",
      statement: `one row has ${(100 * largest).toFixed(1)} % of its arm's weight at most`,
    },
  };
}

function overlap(propensity: Float64Array): Found {
  const outside = propensity.filter((value) => value < 0.05 || value > 0.95).length / propensity.length;
  return {
    overlap: {
      value: 1 - outside,
      threshold: 0.95,
      status: outside > 0.05 ? "warn" : "pass",
      statement: `${(100 * outside).toFixed(1)} % have an estimated chance of treatment outside 0.05 to 0.95`,
    },
  };
}

/** E-values by the risk ratio of a 0/1 outcome, else of the standardised difference; robustness values by regression. */
function hiddenBias({ y, regression }: ObservationalData, look: ObservationalLook): Found {
  const { estimate, ci_lower, ci_upper } = look.effect;
  const binary = y.every((value) => value === 0 || value === 1) && look.baseline > 0;
  const sd = Math.sqrt(moments(y).variance);
  const ratio = (effect: number) =>
    binary ? Math.max(1e-12, (look.baseline + effect) / look.baseline) : riskRatioOf(effect / sd);
  const holds = ci_lower <= 0 && ci_upper >= 0;
  const [point, limit] = [
    eValue(ratio(estimate)),
    holds ? 1 : eValue(ratio(estimate > 0 ? ci_lower : ci_upper)),
  ];
  if (!Number.isFinite(point) || !Number.isFinite(limit))
    return robustness(regression, look.confidence_level);
  return {
    e_value: info(
      point,
      `a confounder tied to treatment and outcome by a risk ratio of ${point.toFixed(2)} each would explain the estimate away`,
    ),
    e_value_limit: {
      value: limit,
      threshold: 1.25,
      status: limit < 1.25 ? "warn" : "pass",
      statement: holds
        ? "the interval holds 0, so no confounder is needed to bring it there"
        : `a confounder tied to both by a risk ratio of ${limit.toFixed(2)} would bring the interval to 0`,
    },
    ...robustness(regression, look.confidence_level),
  };
}

function robustness(fit: OlsFit, level: number): Found {
  const [df, at] = [fit.n - fit.k, fit.k - 1];
  if (fit.exact || df < 2) return {};
  const residual = fit.residuals.reduce((sum, e) => sum + e * e, 0) / df;
  const t = fit.beta[at]! / Math.sqrt(residual * fit.bread.get(at, at));
  const [value, limit] = [robustnessValue(t, df), robustnessValue(t, df, 1 - level)];
  const share = (x: number) => `${(100 * x).toFixed(1)} %`;
  return {
    robustness_value: info(
      value,
      `a confounder that explains ${share(value)} of what is left of treatment and of outcome would bring the regression's estimate to 0`,
    ),
    robustness_value_limit: info(limit, `${share(limit)} of both would bring its interval to 0`),
  };
}

function specificationRange({ specifications, effect }: ObservationalLook): Found {
  if (specifications.length === 0) return {};
  const all = [effect.estimate, ...specifications.map(({ estimate }) => estimate)];
  const range = (Math.max(...all) - Math.min(...all)) / effect.standard_error;
  const listed = specifications.map(({ name, estimate }) => `${name} ${estimate.toPrecision(3)}`).join(", ");
  return {
    specification_range_se: {
      value: range,
      threshold: 3,
      status: range > 3 ? "warn" : "pass",
      statement: `other specifications: ${listed}; the range is ${range.toFixed(2)} standard errors`,
    },
  };
}
