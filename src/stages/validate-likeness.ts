import type { Frame } from "../frame/frame.ts";

/** A model's data as the knobs of a design, and the same model on that design's table. */
export interface Likeness {
  /** The simulator's knobs, but for the seed and the effect. */
  world: Record<string, unknown>;
  /** Steps from the simulated table to the model's. */
  transform: Record<string, unknown>[];
  /** The model's parameters with the simulated table's columns. */
  params: Record<string, unknown>;
  /** The knob `effect` for an effect of 1 as the model estimates it: 2 where half of the treated comply. */
  effect_knob: number;
  /** What the design's truth calls the model's estimand, where that has another name. */
  estimand?: string;
  /** What of the configuration or the data is not in the world, in words. */
  simplified: string[];
}

/** How a model's data are described by a design; validate-worlds.ts has one for each model. */
export interface Look {
  model: string;
  design: string;
  /**
   * Looks at the table that the model's estimate was made from.
   * @throws E_NO_LIKENESS when the design has no world like it
   */
  at(frame: Frame, params: unknown): Likeness;
}

/** Six significant digits: what a knob needs, and what a reader can take in. */
export const knob = (value: number): number => Number(value.toPrecision(6));
