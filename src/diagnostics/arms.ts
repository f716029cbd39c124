import { impactError } from "../errors.ts";
import { levelsOf } from "../frame/design.ts";
import { type Frame, nearest } from "../frame/frame.ts";

/** The arms of an experiment: the one the decision is about, what it is compared with, and the rest. */
export interface Arms {
  control: string;
  arm: string;
  others: string[];
}

/** What is said about the arms in configuration. */
export interface NamedArms {
  treatment: string;
  control?: string | undefined;
  arm?: string | undefined;
  split?: Record<string, number> | "unknown" | undefined;
}

const controlNames = ["control", "0", "none", "placebo", "baseline", "false", "no"];
const mostArms = 20;

/** Which arm is which. Control is the one so named, else the one that is called so. @throws E_ARMS */
export function armsOf(frame: Frame, { treatment, control: named, arm: wanted, split }: NamedArms): Arms {
  const arms = levelsOf(frame, treatment);
  const refuse = refusal(treatment, arms);
  if (arms.length < 2)
    throw refuse("a second one is needed to compare with", "check the filters and the column", "treatment");
  if (arms.length > mostArms)
    throw refuse(
      `${arms.length} are too many`,
      "name the column of arms, not a number that varies by unit",
      "treatment",
    );
  const stated = split === undefined || split === "unknown" ? null : Object.keys(split);
  const pairs = [[named, "control"] as const, [wanted, "arm"] as const];
  for (const [name, key] of [...pairs, ...(stated ?? []).map((arm) => [arm, "split"] as const)]) {
    if (name === undefined || arms.includes(name)) continue;
    const close = nearest(name, arms);
    throw refuse(
      `there is no \`${name}\``,
      close ? `did you mean \`${close}\`?` : "name one of its arms",
      key,
    );
  }
  const unstated = stated ? arms.find((arm) => !stated.includes(arm)) : undefined;
  if (unstated !== undefined)
    throw refuse(`\`split\` leaves out \`${unstated}\``, "give the expected share of every arm", "split");
  const guesses = arms.filter((arm) => controlNames.includes(arm.toLowerCase()));
  const control = named ?? (guesses.length === 1 ? guesses[0] : undefined);
  if (control === undefined)
    throw refuse("it cannot be told which is control", "add `control: <arm>`", "treatment");
  const treated = arms.filter((arm) => arm !== control);
  const arm = wanted ?? (treated.length === 1 ? treated[0] : undefined);
  if (arm === undefined || arm === control)
    throw refuse("it cannot be told which one the decision is about", "add `arm: <arm>`", "treatment");
  return { control, arm, others: treated.filter((other) => other !== arm) };
}

/**
 * Every arm shows how much it varies: two clusters when errors are clustered, else two rows (one will do where one
 * variance is pooled). With fewer, the arm's own error would be taken for 0 and the interval would be too narrow.
 * @returns the clusters of the arm that has fewest, when errors are clustered
 * @throws E_ARMS, E_TOO_FEW_CLUSTERS
 */
export function requireSpread(
  used: Frame,
  treatment: string,
  { control, arm, others }: Arms,
  { cluster, pooled }: { cluster: { column: string; key: string } | null; pooled: boolean },
): number | null {
  const labels = used.text(treatment);
  const ids = cluster && used.text(cluster.column);
  const all = [control, arm, ...others];
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of all) {
    const rows = Array.from(labels.keys()).filter((row) => labels[row] === name);
    const refuse = refusal(treatment, all);
    if (rows.length === 0)
      throw refuse(
        `no row of \`${name}\` has a value in every column used`,
        "check that arm's outcome and covariates",
        "treatment",
      );
    const clusters = ids && new Set(rows.map((row) => ids[row])).size;
    if (cluster && clusters! < 2)
      throw impactError(
        "E_TOO_FEW_CLUSTERS",
        { cluster: cluster.column, clusters: clusters!, needed: 2, among: `arm ${name}` },
        { path: [cluster.key] },
      );
    if (clusters) fewest = Math.min(fewest, clusters);
    if (!cluster && !pooled && rows.length < 2)
      throw refuse(
        `\`${name}\` has one row, and how much it varies needs two`,
        "collect more, or filter that arm out",
        "treatment",
      );
  }
  return cluster ? fewest : null;
}

const refusal = (treatment: string, arms: readonly string[]) => (why: string, fix: string, key: string) =>
  impactError("E_ARMS", { treatment, arms: arms.slice(0, 10), why, fix }, { path: [key] });

/** The labels of a column (units, clusters) that occur in more than one arm. */
export function acrossArms(frame: Frame, column: string, treatment: string): number {
  const [labels, arms] = [frame.text(column), frame.text(treatment)];
  const home = new Map<string, string>();
  const crossed = new Set<string>();
  labels.forEach((label, row) => {
    const arm = arms[row];
    if (label === null || arm == null) return;
    if ((home.get(label) ?? arm) !== arm) crossed.add(label);
    home.set(label, arm);
  });
  return crossed.size;
}
