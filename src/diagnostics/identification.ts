import type { Design } from "../contracts/index.ts";
import type { Identification } from "./declared-design.ts";

/** So many clusters let CR1's errors stand; under them Satterthwaite's degrees of freedom are needed. */
const manyClusters = 50;

const attested = (design: Design, key: Design["attested"][number]) =>
  design.attested.includes(key) ? { [key]: true } : {};

/** The declared facts that a model has under the same name; those that are not declared are left out. */
export function declared(design: Design, keys: readonly (keyof Design)[]): Record<string, unknown> {
  const known = keys.filter((key) => design[key] !== undefined);
  return Object.fromEntries(known.map((key) => [key, design[key]]));
}

/** Chance decided: the arms differ by the treatment alone. */
export const randomisedArms: Identification = {
  needs: ["randomised", "treatment"],
  power: "analytic",
  fits({ design, arms, clusters, before, panel }) {
    if (!design.randomised) return "who was treated was not left to chance";
    if (arms < 2) return `\`${design.treatment}\` has ${arms === 0 ? "no arm" : "one arm only"}`;
    if (before > 0)
      return `${before} rows are from before \`starts\`: the arms' difference would mix both times`;
    if (panel && design.treatment === panel.status && panel.pre > 0)
      return `\`${design.treatment}\` changes within units: rows from before the treatment are in the table`;
    if (clusters !== null && clusters < 4) return `there are ${clusters} clusters, too few for an error`;
    const kept = declared(design, [
      "outcome",
      "treatment",
      "control",
      "arm",
      "blocks",
      "cluster",
      "unit",
      "covariates",
    ]);
    return {
      rank: 0,
      because: "chance decided who was treated, so the arms differ by nothing else",
      params: {
        ...kept,
        ...declared(design, ["smallest_effect"]),
        ...(design.received !== undefined && { compliance: design.received }),
        ...(clusters !== null && clusters < manyClusters && { standard_errors: "CR2" }),
        ...attested(design, "preregistered"),
        ...attested(design, "no_interference"),
      },
    };
  },
};

/** A score decided. */
export const cutoffRule: Identification = {
  needs: ["score", "cutoff"],
  power: "analytic",
  fits: ({ design }) => ({
    rank: 1,
    because: "a known rule decided at the cutoff, and units just above it are like those just below",
    params: declared(design, ["outcome", "score", "cutoff", "received", "covariates", "cluster"]),
  }),
};

/** Something that is as good as chance moved the treatment. Its exclusion shows in no data, so it comes last of its type. */
export const instrumented: Identification = {
  needs: ["instruments", ["received", "treatment"]],
  power: "analytic",
  fits({ design }) {
    const treatment = design.received ?? design.treatment;
    if (design.instruments!.includes(treatment!)) return "the instrument is the treatment itself";
    return {
      rank: 8,
      because:
        "the instruments move the treatment, if they touch the outcome in no other way, which no data can show",
      params: {
        ...declared(design, ["outcome", "instruments", "covariates", "cluster", "negative_control"]),
        treatment,
        ...attested(design, "exclusion"),
      },
    };
  },
};

/** Treated and untreated that covariates make alike: causal only if nothing else moves both. */
export const selectedOn = (
  rank: number,
  because: string,
  also: readonly (keyof Design)[] = [],
): Identification => ({
  needs: ["treatment", "covariates"],
  power: "analytic",
  fits({ design, arms, panel, before }) {
    if (arms < 2)
      return `\`${design.treatment}\` has ${arms === 0 ? "no value" : "one value only"}: nobody is left to compare with`;
    if (panel || before > 0)
      return "the table is a panel: one row a unit is needed, with the time before as covariates";
    const keys = [
      "outcome",
      "treatment",
      "control",
      "arm",
      "covariates",
      "lagged_outcome",
      "negative_control",
    ] as const;
    return { rank, because, params: declared(design, [...keys, ...also]) };
  },
});
