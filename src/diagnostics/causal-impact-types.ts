import type { Estimate } from "../contracts/index.ts";
import type { DesignColumn } from "../frame/design.ts";
import type { Likelihood } from "../stats/arima-likelihood.ts";
import type { GibbsDraws } from "../stats/gibbs-structural.ts";
import type { Structure, Variances } from "../stats/structural-model.ts";
import type { Inferred } from "./time-series-effect.ts";

/** A series by period, NaN where it is missing, with the controls that it is regressed on, and how it is fitted. */
export interface Impacted {
  y: Float64Array;
  controls: readonly DesignColumn[];
  structure: Structure;
  /** Periods fitted, and the first with the intervention; those between are forecast and not counted. */
  fitted: number;
  start: number;
  how:
    | { method: "likelihood"; likelihood: Likelihood; from?: Variances }
    | { method: "gibbs"; seed: number; draws: number; prior_level_sd: number; expected_model_size: number };
  confidence_level: number;
}

/** What the effect on some periods together is, given what was observed of them. */
export interface Total {
  estimate: number;
  standard_error: number;
  effect(observed: number): Inferred;
  /** The effect as a share of the estimate. */
  share(observed: number): Inferred;
  /** The chance of what was observed or beyond, on the side that it is on, had nothing happened. */
  tail(observed: number): number;
}

/** What the periods after the fit would have been. */
export interface Counterfactual {
  /** By period after the fit. */
  mean: Float64Array;
  total(weights: Float64Array): Total;
  /** Of the controls that vary before the start; `lost` are the others. */
  coefficients: Estimate["coefficients"];
  lost: string[];
  /** One-step errors of the likelihood's fit; null where there is none. */
  innovations: Float64Array | null;
  variances: Variances | null;
  draws: GibbsDraws | null;
  interior: boolean;
  description: string;
}

/** What is fitted: the series before, and the controls that vary in it over these periods and those ahead. */
export interface Fitted extends Pick<Impacted, "structure" | "fitted" | "confidence_level"> {
  before: Float64Array;
  columns: readonly DesignColumn[];
  horizon: number;
}

/** In words. */
export const structureName = ({ trend, season }: Structure) =>
  `${trend ? "local linear trend" : "local level"}${season === null ? "" : `, season of ${season},`}`;
