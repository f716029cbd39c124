import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { after } from "../frame/instant.ts";
import type { Panel } from "./panel.ts";

/** The treatment in a panel. */
export interface Status {
  /** The treatment's status or dose in each row. */
  values: Float64Array;
  /** Membership of the treated group and whether the row is treated time, when the design has one start. */
  group: Float64Array | null;
  post: Float64Array | null;
  /** Index of the first treated period. */
  starts: number | null;
  staggered: boolean;
}

/** The status of a group from its start on; `treated` is a 0/1 column. @throws E_COLUMN_TYPE, E_PANEL_CELL */
export function statusOfGroup(
  used: Frame,
  panel: Panel,
  { treated, starts, unit, time }: { treated: string; starts: string | number; unit: string; time: string },
): Status {
  const group = binary(used, treated);
  requireOneGroup(group, treated, panel, used.text(unit));
  const isPost = after(used, time, starts);
  const post = Float64Array.from({ length: used.rows }, (_, row) => Number(isPost(row)));
  requireCells(group, post, String(starts), "starts");
  const first = panel.times.findIndex((at) => at >= starts);
  const values = group.map((value, row) => value * post[row]!);
  return { values, group, post, starts: first, staggered: false };
}

/** @throws E_PANEL_CELL, naming the first of the four that is empty */
function requireCells(group: Float64Array, post: Float64Array, starts: string, key: string): void {
  for (const [g, who] of [[1, "treated"] as const, [0, "control"] as const]) {
    for (const [t, when] of [[0, "before"] as const, [1, "from"] as const]) {
      if (group.some((value, row) => value === g && post[row] === t)) continue;
      throw impactError("E_PANEL_CELL", { cell: `${who} units ${when} ${starts}` }, { path: [key] });
    }
  }
}

/** A unit belongs to one group; a column that changes within units is a status. @throws E_COLUMN_TYPE */
function requireOneGroup(
  group: Float64Array,
  column: string,
  { unit, units }: Panel,
  names: readonly (string | null)[],
): void {
  const home = new Float64Array(units).fill(-1);
  group.forEach((value, row) => {
    const u = unit[row]!;
    if (home[u] === -1) home[u] = value;
    if (home[u] === value) return;
    const found = `both 0 and 1 for unit ${names[row]}`;
    const expected = "one value a unit (a status that changes goes into `treatment`)";
    throw impactError("E_COLUMN_TYPE", { column, found, expected }, { path: ["treated"] });
  });
}

/**
 * Two clusters with treatment and, where groups are known, two without: the errors of a single one are fitted away, and
 * CR1 would take them for 0. One is let through where it is `accepted`; two in all are needed however.
 * @returns the clusters of the side that has fewest
 * @throws E_TOO_FEW_CLUSTERS
 * @see MacKinnon & Webb (2017), J. Applied Econometrics 32(2)
 */
export function requireClusters(
  clusters: { code: Int32Array; count: number },
  cluster: string,
  { values, group }: Status,
  accepted = false,
): number {
  const among = (has: (row: number) => boolean) => new Set(clusters.code.filter((_, row) => has(row))).size;
  const sides: [number, string?][] = [
    [clusters.count],
    [among((row) => (group ?? values)[row] !== 0), "treatment"],
  ];
  if (group) sides.push([among((row) => group[row] === 0), "control"]);
  for (const [found, side] of sides) {
    if (found >= 2 || (accepted && side !== undefined && clusters.count >= 2)) continue;
    const context = { cluster, clusters: found, needed: 2, ...(side && { among: side }) };
    throw impactError("E_TOO_FEW_CLUSTERS", context, { path: ["cluster"] });
  }
  return Math.min(...sides.map(([found]) => found));
}

function binary(used: Frame, column: string): Float64Array {
  const values = used.number(column);
  const odd = values.find((value) => value !== 0 && value !== 1);
  if (odd !== undefined)
    throw impactError(
      "E_COLUMN_TYPE",
      { column, found: `the value ${odd}`, expected: "0 and 1" },
      { path: ["treated"] },
    );
  return values;
}

/**
 * The status as a column has it. With one common start of a 0/1 treatment the groups are known; else there are only the
 * statuses. @throws E_NO_VARIATION, E_PANEL_CELL
 */
export function statusByColumn(values: Float64Array, column: string, panel: Panel): Status {
  const starts = new Map<number, number>();
  values.forEach((value, row) => {
    const [unit, period] = [panel.unit[row]!, panel.period[row]!];
    if (value !== 0) starts.set(unit, Math.min(starts.get(unit) ?? period, period));
  });
  if (starts.size === 0) throw impactError("E_NO_VARIATION", { column }, { path: ["treatment"] });
  const distinct = new Set(starts.values());
  const first = Math.min(...distinct);
  const follows = (start: (unit: number) => number | undefined) =>
    values.every((value, row) => {
      const from = start(panel.unit[row]!);
      return value === Number(from !== undefined && panel.period[row]! >= from);
    });
  if (!follows((unit) => (starts.has(unit) ? first : undefined))) {
    const staggered = distinct.size > 1 && follows((unit) => starts.get(unit));
    return { values, group: null, post: null, starts: null, staggered };
  }
  const group = Float64Array.from(values, (_, row) => Number(starts.has(panel.unit[row]!)));
  const post = Float64Array.from(values, (_, row) => Number(panel.period[row]! >= first));
  requireCells(group, post, String(panel.times[first]), "treatment");
  return { values, group, post, starts: first, staggered: false };
}
