import type { Diagnostic } from "../contracts/index.ts";
import type { Frame } from "../frame/frame.ts";
import { codes } from "../stats/moments.ts";
import { type Arms, acrossArms } from "./arms.ts";
import { attrition, balance, compliance, sampleRatio } from "./randomisation.ts";

type Found = Record<string, Diagnostic>;

/** What an experiment's diagnostics look at. */
export interface ExperimentLook {
  /** Every row that has an arm. */
  assigned: Frame;
  /** The rows that were used. */
  used: Frame;
  outcome: string;
  /** Pre-treatment columns. */
  covariates: readonly string[];
  treatment: string;
  arms: Arms;
  unit?: string | undefined;
  /** The column that was given as the cluster. */
  cluster?: string | undefined;
  /** The column that errors are clustered by: the cluster, or a unit that repeats. */
  clusterBy: string | undefined;
  robust: boolean;
  split?: Record<string, number> | "unknown" | undefined;
  compliance?: string | undefined;
  preregistered?: boolean | undefined;
  no_interference?: boolean | undefined;
}

/** Whether it was really randomised, kept whole and followed, and what its errors rest on. @throws E_COLUMN_TYPE */
export function experimentDiagnostics(look: ExperimentLook): Found {
  const { assigned, used, treatment, arms, clusterBy, robust } = look;
  const received = look.compliance;
  return {
    ...(look.split !== "unknown" && {
      srm_p: sampleRatio(assigned, treatment, assignedBy(look), look.split),
    }),
    ...attrition(assigned, look.outcome, treatment, arms),
    ...(look.covariates.length > 0 &&
      balance(used, look.covariates, treatment, arms, clusterBy === undefined)),
    ...(received !== undefined && { compliance: compliance(assigned, received, treatment, arms) }),
    robust_inference: {
      value: Number(robust),
      threshold: null,
      status: "info",
      statement: robust ? "errors do not assume equal variances" : "errors assume equal variances",
    },
    ...(clusterBy !== undefined && clustersOf(codes(used.text(clusterBy)).count)),
    ...attested("preregistered", look.preregistered),
    ...attested("no_interference", look.no_interference),
  };
}

/** What was assigned: whole clusters when each lies in one arm, else units, else (undefined) rows. */
const assignedBy = ({ assigned, cluster, unit, treatment }: ExperimentLook) =>
  cluster !== undefined && acrossArms(assigned, cluster, treatment) === 0 ? cluster : unit;

/** The number of clusters that errors rest on. */
export const clustersOf = (count: number): Found => ({
  clusters: {
    value: count,
    threshold: 20,
    status: count < 20 ? "warn" : "pass",
    statement: count === 1 ? "1 cluster on a side" : `${count} clusters`,
  },
});

/** With so few clusters on a side CR1 understates its error, whatever their number in all (MacKinnon & Webb 2017). */
export const fewClusters = (fewest: number | null): string[] =>
  fewest === null || fewest >= 5
    ? []
    : fewest === 1
      ? [
          "one side of the comparison is one cluster: its own noise is in no error, and the interval is too narrow; synthetic_control is made for one treated unit",
        ]
      : [`one side of the comparison has ${fewest} clusters: the interval is probably too narrow`];

function attested(name: string, value: boolean | undefined): Found {
  if (value === undefined) return {};
  const statement = `${name.replace("_", " ")}: attested ${value ? "yes" : "no"}`;
  return { [name]: { value: Number(value), threshold: null, status: "info", statement } };
}

/** What a reader should know about the units that was not said in configuration. */
export function unitWarnings({ assigned, unit, cluster, clusterBy, treatment }: ExperimentLook): string[] {
  if (unit === undefined) return [];
  const crossed = acrossArms(assigned, unit, treatment);
  return [
    ...(clusterBy !== undefined && cluster === undefined
      ? [`\`${unit}\` repeats: rows of one unit are not independent, so errors are clustered by it`]
      : []),
    ...(crossed > 0 ? [`${crossed} of \`${unit}\` are in more than one arm`] : []),
  ];
}
