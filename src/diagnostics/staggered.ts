import { type AttMethod, attOfCell } from "../stats/group-time-att.ts";

/** A staggered panel by unit: outcomes and covariates by period (NaN where not seen), first treated period. */
export interface StaggeredPanel {
  periods: number;
  outcome: readonly Float64Array[];
  /** Index of the first treated period; Infinity for never. */
  group: Float64Array;
  /** Of each covariate its values by unit and period. */
  covariates: readonly (readonly Float64Array[])[];
}

export interface StaggeredSetting {
  control: "never" | "not_yet";
  method: AttMethod;
  /** Periods before the start in which units may react already. */
  anticipation: number;
  /** What effects before the start are compared with: the period before each, or the last before the start as for the others. */
  base: "varying" | "universal";
}

/** An estimate and each unit's influence on it: its variance is Σψ²/n². */
export interface Effect {
  estimate: number;
  influence: Float64Array;
}

export interface GroupTime extends Effect {
  group: number;
  time: number;
  /** Of the treated group, and of the comparison units, that are seen in both periods. */
  treated: number;
  others: number;
}

/**
 * ATT(g, t) of every group and period after the first; a cell without comparison units is left out and said.
 * The base period is the last before the group's start; for effects before that the period before each, or that one too.
 * Covariates are those of the earlier of the two periods. A group of one unit counts where others have more: its own noise is
 * then in no error, as in R's did; where every group is one unit nothing would be left to measure it by.
 * @see Callaway & Sant'Anna (2021), J. Econometrics 225(2), eq. 2.3–2.5
 */
export function groupTimeEffects(
  panel: StaggeredPanel,
  setting: StaggeredSetting,
): { cells: GroupTime[]; empty: { group: number; time: number; why: string }[] } {
  const groups = [...new Set(panel.group)].filter((g) => Number.isFinite(g) && g > 0).sort((a, b) => a - b);
  const cells: GroupTime[] = [];
  const empty: { group: number; time: number; why: string }[] = [];
  const alone = groups.every((group) => panel.group.filter((g) => g === group).length < 2);
  for (const group of groups) {
    for (let time = setting.base === "universal" ? 0 : 1; time < panel.periods; time++) {
      const last = group - setting.anticipation - 1;
      const base = time > last || setting.base === "universal" ? last : time - 1;
      if (base === time) continue;
      if (base < 0) {
        empty.push({ group, time, why: "no period before it" });
        continue;
      }
      const cell = cellOf(panel, setting, { group, time, base, fewest: alone ? 2 : 1 });
      if (typeof cell === "string") empty.push({ group, time, why: cell });
      else cells.push(cell);
    }
  }
  return { cells, empty };
}

function cellOf(
  { outcome, group: groups, covariates }: StaggeredPanel,
  { control, method, anticipation }: StaggeredSetting,
  { group, time, base, fewest }: { group: number; time: number; base: number; fewest: number },
): GroupTime | string {
  const n = outcome.length;
  const latest = Math.max(time, base) + anticipation;
  const compares = (g: number) =>
    control === "never" ? g === Number.POSITIVE_INFINITY : g !== group && g > latest;
  const members = Array.from(outcome.keys()).filter(
    (i) =>
      (groups[i] === group || compares(groups[i]!)) &&
      !Number.isNaN(outcome[i]![time]!) &&
      !Number.isNaN(outcome[i]![base]!),
  );
  const treated = Uint8Array.from(members, (i) => Number(groups[i] === group));
  const count = treated.reduce((sum, value) => sum + value, 0);
  if (count === 0) return "no unit of the group is seen in both periods";
  if (count === members.length) return "no comparison unit is seen in both periods";
  if (count < fewest || members.length - count < 2)
    return "one unit on a side, and how much it varies needs two";
  const change = Float64Array.from(members, (i) => outcome[i]![time]! - outcome[i]![base]!);
  try {
    const earlier = Math.min(base, time);
    const columns = [
      new Float64Array(members.length).fill(1),
      ...covariates.map((byUnit) => Float64Array.from(members, (i) => byUnit[i]![earlier]!)),
    ];
    const { att, influence } = attOfCell({ change, treated, columns }, method);
    const whole = new Float64Array(n);
    members.forEach((i, k) => {
      whole[i] = (n / members.length) * influence[k]!;
    });
    return { group, time, estimate: att, influence: whole, treated: count, others: members.length - count };
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

export const aggregations = ["simple", "dynamic", "group", "calendar"] as const;
export type Aggregation = (typeof aggregations)[number];

/** The parts of an aggregation by what they are of (event time, group, period), and their overall mean. */
export interface Aggregated {
  overall: Effect;
  parts: (Effect & { of: number })[];
}

/**
 * Averages of the cells, groups weighted by their size, with the weights' own uncertainty counted.
 * @throws RangeError when there is no cell after a start
 * @see Callaway & Sant'Anna (2021), §3.2
 */
export function aggregate(cells: readonly GroupTime[], panel: StaggeredPanel, kind: Aggregation): Aggregated {
  const post = cells.filter(({ group, time }) => time >= group);
  if (post.length === 0) throw new RangeError("no effect after a start can be estimated");
  const bySize = (chosen: readonly GroupTime[]) => weightedBySize(chosen, panel);
  const parts = (
    of: (cell: GroupTime) => number,
    from: readonly GroupTime[],
    join: (chosen: GroupTime[]) => Effect,
  ) =>
    [...new Set(from.map(of))]
      .sort((a, b) => a - b)
      .map((value) => ({ of: value, ...join(from.filter((cell) => of(cell) === value)) }));
  if (kind === "simple") return { overall: bySize(post), parts: [] };
  if (kind === "dynamic") {
    const found = parts(({ group, time }) => time - group, cells, bySize);
    return { overall: meanOf(found.filter((part) => part.of >= 0)), parts: found };
  }
  if (kind === "calendar") {
    const found = parts(({ time }) => time, post, bySize);
    return { overall: meanOf(found), parts: found };
  }
  const found = parts(({ group }) => group, post, meanOf);
  return {
    overall: weightedBySize(
      found.map((part) => ({ ...part, group: part.of })),
      panel,
    ),
    parts: found,
  };
}

function weightedBySize(
  chosen: readonly (Effect & { group: number })[],
  { group: groups }: StaggeredPanel,
): Effect {
  const n = groups.length;
  const sizes = new Map<number, number>();
  for (const g of groups) sizes.set(g, (sizes.get(g) ?? 0) + 1 / n);
  const share = chosen.map(({ group }) => sizes.get(group)!);
  const total = share.reduce((sum, value) => sum + value, 0);
  const estimate = chosen.reduce((sum, effect, k) => sum + (share[k]! / total) * effect.estimate, 0);
  const influence = new Float64Array(n);
  chosen.forEach((effect, k) => {
    const weight = share[k]! / total;
    const distance = (effect.estimate - estimate) / total;
    for (let i = 0; i < n; i++)
      influence[i]! +=
        weight * effect.influence[i]! + (Number(groups[i] === effect.group) - share[k]!) * distance;
  });
  return { estimate, influence };
}

function meanOf(effects: readonly Effect[]): Effect {
  const k = effects.length;
  const influence = new Float64Array(effects[0]!.influence.length);
  for (const effect of effects)
    for (let i = 0; i < influence.length; i++) influence[i]! += effect.influence[i]! / k;
  return { estimate: effects.reduce((sum, { estimate }) => sum + estimate / k, 0), influence };
}

/** Σ over clusters of the influence, over n: the variance is the sum of their squares. */
export function clusterScores({ influence }: Effect, cluster: Int32Array, clusters: number): Float64Array {
  const scores = new Float64Array(clusters);
  for (let i = 0; i < influence.length; i++) scores[cluster[i]!]! += influence[i]! / influence.length;
  return scores;
}

/**
 * The group average's influence as R's did 2.1.2 computes it: its weights' uncertainty is that of the first group alone,
 * for every group. Ours counts each group's own; this one is for whoever compares the two.
 */
export function groupInfluenceOfDid({ overall, parts }: Aggregated, panel: StaggeredPanel): Effect {
  const n = panel.group.length;
  const share = parts.map(({ of }) => panel.group.filter((g) => g === of).length / n);
  const total = share.reduce((sum, value) => sum + value, 0);
  const influence = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const first = Number(panel.group[i] === parts[0]!.of);
    const all = share.reduce((sum, value) => sum + first - value, 0);
    parts.forEach((part, k) => {
      const weight = (first - share[k]!) / total - (all * share[k]!) / total ** 2;
      influence[i]! += (share[k]! / total) * part.influence[i]! + weight * part.estimate;
    });
  }
  return { estimate: overall.estimate, influence };
}
