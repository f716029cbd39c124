import { impactError } from "../errors.ts";
import { columnsOfFactor, isFactorOf, parseFormula } from "../frame/design.ts";
import type { ExperimentParams } from "./experiment-params.ts";

export interface Plan {
  outcome: string;
  /** The terms besides the intercept. */
  terms: string[][];
  /** The columns besides the treatment that are read, the outcome first. */
  reads: string[];
  /** Those of them that were there before the treatment. */
  covariates: string[];
}

/**
 * How blocks are fitted: crossed with the treatment, which weights each block's effect by its size; as levels alone, which
 * pairs are; or without terms, taken out beforehand.
 */
export type BlockTerms = "crossed" | "levels" | "absorbed";

/** The outcome, the terms and what they read. @throws E_FORMULA */
export function planOf(p: ExperimentParams, fitted: BlockTerms = "crossed"): Plan {
  if (p.formula !== undefined) return fromFormula(p.formula, p.treatment);
  const { treatment, adjustment, blocks } = p;
  const covariates = adjustment === "cuped" ? [] : p.covariates;
  const interacted = [
    ...(blocks !== undefined && fitted === "crossed" && p.link === "identity" ? [blocks] : []),
    ...(adjustment === "lin" ? covariates : []),
  ];
  const levels = [...(blocks === undefined || fitted === "absorbed" ? [] : [blocks]), ...covariates];
  return {
    outcome: p.outcome!,
    terms: [[treatment], ...levels.map((name) => [name]), ...interacted.map((name) => [treatment, name])],
    reads: [p.outcome!, ...[p.denominator, blocks].filter((name) => name !== undefined), ...p.covariates],
    covariates: [...new Set(p.covariates)],
  };
}

function fromFormula(formula: string, treatment: string): Plan {
  const { outcome, terms } = parseFormula(formula);
  const refuse = (why: string) => impactError("E_FORMULA", { formula, why }, { path: ["formula"] });
  const reads = [outcome, ...terms.flat().flatMap(columnsOfFactor)].filter((name) => name !== treatment);
  if (!terms.some(([factor, ...rest]) => rest.length === 0 && isFactorOf(factor!, treatment)))
    throw refuse(`\`${treatment}\` is not a term of its own`);
  const hidden = terms
    .flat()
    .find((factor) => !isFactorOf(factor, treatment) && columnsOfFactor(factor).includes(treatment));
  if (hidden !== undefined)
    throw refuse(`\`${hidden}\` hides the treatment; write an interaction as \`${treatment}:x\``);
  return { outcome, terms, reads, covariates: [...new Set(reads.slice(1))] };
}
