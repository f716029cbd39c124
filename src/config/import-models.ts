import { ImpactError } from "../errors.ts";
import { parseFormula } from "../frame/design.ts";
import type { Theirs } from "./import-reader.ts";

type Block = Record<string, unknown>;

/** Our model for theirs, with the steps that it needs before; null where it cannot be had, which is noted. */
export interface ImportedModel {
  model: Block & { name: string };
  transform: Block[];
}

/** What the models are told of the data. */
export interface DataFacts {
  simulated: boolean;
  date: string;
  /** The column of products, where theirs named one. */
  product: string | null;
  enriched: { share: number } | null;
  /** Standard error of the metrics approximation's coefficient, which theirs did not know. */
  coefficient_error: number | null;
}

const seedless = "ties are broken in one way every time, so there is nothing to draw";
const why: Record<string, string> = {
  shuffle: seedless,
  random_state: seedless,
  n_jobs: "one thread is enough",
  optim_method: "the weights are a convex problem, solved exactly",
  optim_initial: "the weights are a convex problem, solved exactly",
};

/** Their models by name, each to ours. */
const converters: Record<string, (params: Theirs, facts: DataFacts) => ImportedModel | null> = {
  experiment,
  interrupted_time_series: interrupted,
  subclassification,
  nearest_neighbour_matching: matching,
  synthetic_control: syntheticControl,
  metrics_approximation: approximation,
};

/** Their MEASUREMENT block as our model. */
export function importModel(measurement: Theirs, facts: DataFacts): ImportedModel | null {
  const name = measurement.text("MODEL") ?? "interrupted_time_series";
  const convert = Object.hasOwn(converters, name) ? converters[name]! : null;
  const params = measurement.inner("PARAMS");
  if (!convert) {
    measurement.note("left out", "MODEL", `\`${name}\` is no model of theirs that is known here`);
    return null;
  }
  const made = convert(params, facts);
  params.rest(why, `their ${name} did not read it`);
  measurement.rest({}, "nothing here reads it");
  return made;
}

/** Without the keys that are undefined. */
const block = <T extends Block>(keys: T): T =>
  Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as T;

const outcomeOf = (params: Theirs) => params.text("dependent_variable") ?? "revenue";

function required(params: Theirs, key: string): string | null {
  const value = params.text(key);
  if (value === undefined) params.note("left out", "", `\`${key}\` is missing, and theirs required it`);
  return value ?? null;
}

const covariances: Record<string, string> = {
  nonrobust: "classical",
  HC0: "HC0",
  HC1: "HC1",
  HC2: "HC2",
  HC3: "HC3",
};

function experiment(params: Theirs, facts: DataFacts): ImportedModel | null {
  const formula = required(params, "formula");
  if (formula === null) return null;
  const treatment = treatmentOf(formula);
  if (treatment === null) {
    params.note("left out", "formula", "it is not `outcome ~ treatment + …` in terms that are known here");
    return null;
  }
  params.get("dependent_variable");
  const asked = params.text("cov_type");
  const standard_errors = facts.product === null && asked !== undefined ? covariances[asked] : undefined;
  if (asked !== undefined && standard_errors === undefined)
    params.note(
      "left out",
      "cov_type",
      facts.product === null ? "errors are HC2" : "errors are clustered by product",
    );
  if (asked === undefined && facts.product === null)
    params.note(
      "changed",
      "formula",
      "errors are HC2; theirs were classical, which is `standard_errors: classical`",
    );
  if (facts.product !== null)
    params.note(
      "added",
      "formula",
      `\`unit: ${facts.product}\`: rows of one product are clustered; theirs took them for independent`,
    );
  params.note(
    "changed",
    "formula",
    `the effect is that of \`${treatment}\`, the formula's first term, as in theirs; name another as \`treatment\``,
  );
  const unit = facts.product ?? undefined;
  const share = facts.enriched?.share;
  const split = share === undefined ? undefined : { "0": 1 - share, "1": share };
  return {
    model: { name: "experiment", ...block({ treatment, formula, unit, standard_errors, split }) },
    transform: [],
  };
}

/** The first term of a formula, whose effect theirs reported; null unless it is one column. */
function treatmentOf(formula: string): string | null {
  try {
    const [first = []] = parseFormula(formula).terms;
    const name = /^(?:C\(\s*)?([\w.]+)\s*\)?$/.exec(first[0] ?? "")?.[1];
    return first.length === 1 && name !== undefined ? name : null;
  } catch (error) {
    if (error instanceof ImpactError) return null;
    throw error;
  }
}

function interrupted(params: Theirs, { date }: DataFacts): ImportedModel | null {
  const starts = required(params, "intervention_date");
  if (starts === null) return null;
  const order = (params.list("order") ?? ["1", "0", "0"]).map(Number);
  const seasonal = params.list("seasonal_order")?.map(Number);
  params.note(
    "changed",
    "intervention_date",
    "the series has a level and a trend; theirs had neither, and took a trend for the effect",
  );
  const model = {
    ...{
      name: "interrupted_time_series",
      outcome: outcomeOf(params),
      time: date,
      starts,
      shape: "level",
      order,
    },
    ...block({ seasonal_order: seasonal && seasonal[3]! >= 2 ? seasonal : undefined }),
  };
  return { model, transform: [] };
}

/** What both observational models are told. */
function selection(params: Theirs): Block | null {
  const treatment = required(params, "treatment_column");
  const covariates = params.list("covariate_columns");
  if (covariates === undefined) required(params, "covariate_columns");
  return treatment === null || covariates === undefined
    ? null
    : { outcome: outcomeOf(params), treatment, covariates };
}

function subclassification(params: Theirs): ImportedModel | null {
  const told = selection(params);
  if (told === null) return null;
  const rest = {
    n_strata: params.number("n_strata") ?? 5,
    estimand: (params.text("estimand") ?? "att").toUpperCase(),
  };
  const model = { name: "subclassification", ...told, by: "covariates", ...rest };
  params.note(
    "changed",
    "n_strata",
    "`by: covariates` crosses each covariate's quantiles, as theirs did; `by: propensity` loses fewer strata",
  );
  return { model, transform: [] };
}

function matching(params: Theirs): ImportedModel | null {
  const told = selection(params);
  if (told === null) return null;
  const alone = (told.covariates as string[]).length === 1;
  const caliper = params.number("caliper") ?? 0.2;
  if (!alone)
    params.note(
      "left out",
      "caliper",
      "theirs was a distance of several covariates, here it is one of the propensity",
    );
  params.note(
    "changed",
    "covariate_columns",
    `${alone ? "the log-odds by one covariate are as far apart as it is; " : ""}the effect is that on the treated, with Abadie and Imbens' errors; \`estimand\` has the others`,
  );
  const model = {
    ...{ name: "matching", ...told, method: "nearest", distance: alone ? "propensity_logit" : "euclidean" },
    ...{ ratio: params.number("ratio") ?? 1, replace: params.get("replace") === true },
    ...block({ caliper: alone ? caliper : undefined }),
  };
  return { model, transform: [] };
}

function syntheticControl(params: Theirs, { simulated }: DataFacts): ImportedModel | null {
  const outcome = required(params, "outcome_column");
  const starts = params.get("treatment_time");
  const treated = required(params, "treated_unit");
  if (outcome === null || treated === null || starts === undefined) {
    if (starts === undefined) required(params, "treatment_time");
    return null;
  }
  const panel = {
    outcome,
    unit: params.text("unit_column") ?? "unit_id",
    time: params.text("time_column") ?? "date",
  };
  params.note("changed", "outcome_column", "every period before is matched; theirs matched their mean alone");
  if (!simulated)
    return {
      model: { name: "synthetic_control", ...panel, treated_units: [treated], starts },
      transform: [],
    };
  params.note(
    "changed",
    "treated_unit",
    "simulated products have other ids here: the enriched ones are treated, from the enrichment's start on",
  );
  return { model: { name: "synthetic_control", ...panel, treatment: "enriched" }, transform: [] };
}

/** Theirs: coefficient × change × baseline; ours: coefficient × the change of metric × baseline. */
function approximation(params: Theirs, { coefficient_error, simulated }: DataFacts): ImportedModel | null {
  const response = params.inner("RESPONSE");
  const named = response.text("FUNCTION") ?? "linear";
  const estimate = response.inner("PARAMS").number("coefficient") ?? 0.5;
  const before = params.text("metric_before_column") ?? "quality_before";
  const after = params.text("metric_after_column") ?? "quality_after";
  const baseline = params.text("baseline_column") ?? "baseline_sales";
  const refuse = (reason: string) => {
    params.note("left out", "RESPONSE", reason);
    return null;
  };
  if (simulated) return refuse("the simulator has no quality before and after; give a file with both");
  if (named !== "linear") return refuse(`the response \`${named}\` is their own code`);
  if (coefficient_error === null)
    return refuse("a coefficient has a standard error, which theirs did not know: give --coefficient-error");
  params.note("changed", "RESPONSE", "the effect is the mean per product; theirs was the sum over them");
  const names = { before: `${before}_x_${baseline}`, after: `${after}_x_${baseline}` };
  const derive = { [names.before]: `${before} * ${baseline}`, [names.after]: `${after} * ${baseline}` };
  const coefficient = { estimate, standard_error: coefficient_error };
  const model = {
    name: "metrics_approximation",
    ...names,
    response: "linear",
    coefficient,
    metric: baseline,
  };
  return { model, transform: [{ derive }] };
}
