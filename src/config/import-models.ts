import type { Path } from "./yaml.ts";

type Params = Readonly<Record<string, unknown>>;
type Block = Record<string, unknown>;

/** What becomes of a value of theirs that has no place here, or another meaning. */
export interface Note {
  /** Inside their file. */
  path: Path;
  what: string;
  why: string;
  mend: string;
}

export interface ImportedModel {
  model: Block;
  /** Steps before it, after those of their DATA.TRANSFORM. */
  transform: Block[];
  notes: Note[];
}

interface Theirs {
  params: Params;
  /** The columns of units and of dates in their data. */
  columns: { unit: string; date: string };
}

/** The value, or null where it is absent or their word for nothing. */
const given = (value: unknown) => (value === undefined || value === null ? null : value);
const only = (block: Block): Block =>
  Object.fromEntries(Object.entries(block).filter(([, value]) => value !== null && value !== undefined));

const moot = (key: string, why: string): Note => ({
  path: [key],
  what: `\`${key}\``,
  why,
  mend: "nothing is to be done",
});
const absent = (params: Params, key: string): Note[] =>
  given(params[key]) === null
    ? [
        {
          path: [key],
          what: `no \`${key}\``,
          why: "their model needs it, and so does ours",
          mend: `add \`${key}\``,
        },
      ]
    : [];
const dropped = (params: Params, keys: Readonly<Record<string, string>>): Note[] =>
  Object.entries(keys).flatMap(([key, why]) => (given(params[key]) === null ? [] : [moot(key, why)]));

function interruptedTimeSeries({ params, columns }: Theirs): ImportedModel {
  const [P, D, Q, s] = (given(params.seasonal_order) ?? [0, 0, 0, 0]) as number[];
  const seasonal = (P ?? 0) + (D ?? 0) + (Q ?? 0) > 0;
  return {
    model: only({
      name: "interrupted_time_series",
      outcome: given(params.dependent_variable) ?? "revenue",
      time: columns.date,
      starts: given(params.intervention_date),
      shape: "level",
      order: given(params.order) ?? [1, 0, 0],
      seasonal_order: seasonal ? params.seasonal_order : null,
    }),
    transform: [],
    notes: [
      ...absent(params, "intervention_date"),
      {
        path: ["order"],
        what: "the regression",
        why: "theirs had neither constant nor trend; ours has both, so numbers differ",
        mend: "`trend: false` leaves the trend out",
      },
      ...(!seasonal && (s ?? 0) > 0
        ? [moot("seasonal_order", "without P, D or Q it did nothing; `season: { period: … }` is a season")]
        : []),
    ],
  };
}

function experiment({ params }: Theirs): ImportedModel {
  const formula = String(given(params.formula) ?? "");
  const treatment = /^[^~]*~\s*(?:C\(\s*)?([A-Za-z_]\w*)/.exec(formula)?.[1];
  const covariance = String(given(params.cov_type) ?? "");
  const robust = ["HC0", "HC1", "HC2", "HC3"].includes(covariance) ? covariance : null;
  return {
    model: only({
      name: "experiment",
      formula,
      treatment: treatment ?? "treatment",
      standard_errors: covariance === "nonrobust" ? "classical" : robust,
    }),
    transform: [],
    notes: [
      ...absent(params, "formula"),
      {
        path: ["formula"],
        what: `treatment \`${treatment ?? "treatment"}\``,
        why: "they took the first term of the formula for it; here it is named",
        mend: "check that it is the column of who was treated",
      },
      ...(covariance === ""
        ? [moot("formula", "their errors took rows for independent and equally noisy; ours are robust")]
        : robust === null && covariance !== "nonrobust"
          ? [
              {
                path: ["cov_type"],
                what: `\`cov_type: ${covariance}\``,
                why: "it has no one counterpart",
                mend: "name the clusters by `cluster`, or see docs/models/experiment.md",
              },
            ]
          : []),
    ],
  };
}

const chosen = (params: Params): Block => ({
  outcome: given(params.dependent_variable) ?? "revenue",
  treatment: given(params.treatment_column),
  covariates: given(params.covariate_columns),
});

function subclassification({ params }: Theirs): ImportedModel {
  return {
    model: only({
      name: "subclassification",
      ...chosen(params),
      by: "covariates",
      n_strata: given(params.n_strata) ?? 5,
      estimand: String(given(params.estimand) ?? "att").toUpperCase(),
    }),
    transform: [],
    notes: [...absent(params, "treatment_column"), ...absent(params, "covariate_columns")],
  };
}

function matching({ params }: Theirs): ImportedModel {
  const caliper = given(params.caliper) ?? 0.2;
  return {
    model: only({
      name: "matching",
      ...chosen(params),
      distance: "euclidean",
      caliper,
      replace: given(params.replace) ?? false,
      ratio: given(params.ratio) ?? 1,
    }),
    transform: [],
    notes: [
      ...absent(params, "treatment_column"),
      ...absent(params, "covariate_columns"),
      {
        path: ["caliper"],
        what: `\`caliper: ${caliper}\``,
        why: "theirs was in standard deviations of the covariates, ours is of the propensity",
        mend: "look at what share finds a match (`used_share`)",
      },
      ...dropped(params, {
        shuffle: "the order here is the propensity's, the same at every run",
        random_state: "nothing is drawn",
        n_jobs: "it is fast without",
      }),
    ],
  };
}

function syntheticControl({ params, columns }: Theirs): ImportedModel {
  const unit = given(params.treated_unit);
  return {
    model: only({
      name: "synthetic_control",
      outcome: given(params.outcome_column) ?? given(params.dependent_variable),
      unit: given(params.unit_column) ?? columns.unit,
      time: given(params.time_column) ?? columns.date,
      treated_units: unit === null ? null : [unit],
      starts: given(params.treatment_time),
    }),
    transform: [],
    notes: [
      ...absent(params, "treatment_time"),
      ...absent(params, "treated_unit"),
      {
        path: ["treated_unit"],
        what: "the weights",
        why: "theirs matched the mean before the treatment alone; ours match every period before it",
        mend: "give `predictors` to match means of columns",
      },
      ...dropped(params, {
        optim_method: "weights are exact here",
        optim_initial: "weights are exact here",
      }),
    ],
  };
}

function metricsApproximation({ params }: Theirs): ImportedModel {
  const response = (given(params.RESPONSE) ?? {}) as {
    FUNCTION?: unknown;
    PARAMS?: { coefficient?: unknown };
  };
  const coefficient = Number(given(response.PARAMS?.coefficient) ?? 0.5);
  const before = String(given(params.metric_before_column) ?? "quality_before");
  const after = String(given(params.metric_after_column) ?? "quality_after");
  const baseline = String(given(params.baseline_column) ?? "baseline_sales");
  const linear = given(response.FUNCTION) === null || response.FUNCTION === "linear";
  return {
    model: {
      name: "metrics_approximation",
      before: `${before}_sold`,
      after: `${after}_sold`,
      metric: baseline,
      coefficient: { estimate: coefficient, standard_error: Math.abs(coefficient) || 1 },
    },
    transform: [
      {
        derive: {
          [`${before}_sold`]: `col("${before}") * col("${baseline}")`,
          [`${after}_sold`]: `col("${after}") * col("${baseline}")`,
        },
      },
    ],
    notes: [
      {
        path: ["RESPONSE", "PARAMS", "coefficient"],
        what: "the coefficient's standard error",
        why: "theirs had none, so their interval had no width; here it is as large as the coefficient until you know better",
        mend: "write `coefficient.standard_error`, or `past` experiments in its place",
      },
      ...(linear
        ? []
        : [
            {
              path: ["RESPONSE", "FUNCTION"],
              what: `response \`${String(response.FUNCTION)}\``,
              why: "only their linear one is known here",
              mend: "choose `response` in docs/models/metrics-approximation.md",
            },
          ]),
    ],
  };
}

/** Their models by name, each as ours. */
export const importedModels: ReadonlyMap<string, (theirs: Theirs) => ImportedModel> = new Map([
  ["interrupted_time_series", interruptedTimeSeries],
  ["experiment", experiment],
  ["subclassification", subclassification],
  ["nearest_neighbour_matching", matching],
  ["synthetic_control", syntheticControl],
  ["metrics_approximation", metricsApproximation],
]);
