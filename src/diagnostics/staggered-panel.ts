import { impactError } from "../errors.ts";
import { termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { takeRows } from "../frame/rows.ts";
import { codes } from "../stats/moments.ts";
import { type Panel, panelOf } from "./panel.ts";
import type { StaggeredPanel } from "./staggered.ts";

interface Named {
  outcome: string;
  unit: string;
  first_treated: string;
  covariates: readonly string[];
  cluster?: string | undefined;
}

/**
 * The rows by unit: outcomes and covariates by period, who starts when, clusters. Units treated from
 * the first period on take no part: their group is −1.
 * @throws E_PANEL_CELL for two rows of a unit in a period, a start that changes, a time that is none; E_TOO_FEW_CLUSTERS
 */
export function staggeredPanelOf(used: Frame, panel: Panel, p: Named) {
  const { units, times, unit, period } = panel;
  const y = used.number(p.outcome);
  const outcome = byPeriod(y, panel);
  const seen = Array.from({ length: units }, () => new Uint8Array(times.length));
  const firstRow = new Int32Array(units).fill(-1);
  const start = startsOf(used, panel, p);
  const group = new Float64Array(units);
  for (let row = 0; row < y.length; row++) {
    const [i, t] = [unit[row]!, period[row]!];
    if (seen[i]![t]!++ > 0) throw cell(`one row of each \`${p.unit}\` in a period`, "unit");
    if (firstRow[i] === -1) {
      firstRow[i] = row;
      group[i] = start(row);
    } else if (start(row) !== group[i])
      throw cell(`one start of each \`${p.unit}\` in \`${p.first_treated}\``, "first_treated");
  }
  const columns = p.covariates
    .flatMap((name) => termColumns(used, [name]))
    .map(({ values }) => byPeriod(values, panel));
  const ids = codes(used.text(p.cluster ?? p.unit));
  const clusterCode = Int32Array.from(firstRow, (row) => ids.code[row]!);
  for (let row = 0; row < y.length; row++)
    if (clusterCode[unit[row]!] !== ids.code[row]) throw cell(`one cluster of each \`${p.unit}\``, "cluster");
  if (ids.count < 2)
    throw impactError(
      "E_TOO_FEW_CLUSTERS",
      { cluster: p.cluster ?? p.unit, clusters: ids.count, needed: 2 },
      { path: ["cluster"] },
    );
  const staggered: StaggeredPanel = {
    periods: times.length,
    outcome,
    group: group.map((g) => (g === 0 ? -1 : g)),
    covariates: columns,
  };
  return { staggered, clusterCode, clusters: ids.count };
}

/**
 * The rows of units that have a before: those treated from the first period on are taken out, until all that are left have one.
 * Where nobody has, the rows as they are.
 */
export function withBefore(
  used: Frame,
  p: Named & { time: string },
): { used: Frame; panel: Panel; read: ReturnType<typeof staggeredPanelOf>; units: number } {
  const panel = panelOf(used, p.unit, p.time);
  const read = staggeredPanelOf(used, panel, p);
  const units = read.staggered.group.filter((g) => g < 0).length;
  const rows = Array.from(panel.unit.keys()).filter((row) => read.staggered.group[panel.unit[row]!]! >= 0);
  if (units === 0 || rows.length === 0) return { used, panel, read, units: 0 };
  const rest = withBefore(takeRows(used, rows), p);
  return { ...rest, units: units + rest.units };
}

function byPeriod(values: Float64Array, { units, times, unit, period }: Panel): Float64Array[] {
  const made = Array.from({ length: units }, () => new Float64Array(times.length).fill(Number.NaN));
  values.forEach((value, row) => {
    made[unit[row]!]![period[row]!] = value;
  });
  return made;
}

const cell = (what: string, key: string) => impactError("E_PANEL_CELL", { cell: what }, { path: [key] });

/** A row's start as an index of the periods: Infinity for never. */
function startsOf(used: Frame, { times }: Panel, { first_treated }: Named): (row: number) => number {
  const column = used.column(first_treated);
  const numeric = typeof times[0] === "number";
  const index = new Map(times.map((time, t) => [String(time), t]));
  return (row) => {
    const raw = column.values[row];
    const value = raw === null || raw === undefined || Number.isNaN(raw) ? "" : String(raw);
    if (["", "0", "Infinity", "never"].includes(value)) return Number.POSITIVE_INFINITY;
    const exact = index.get(value);
    if (exact !== undefined) return exact;
    const later = times.findIndex((time) =>
      numeric ? Number(time) >= Number(value) : String(time) >= value,
    );
    return later < 0 ? Number.POSITIVE_INFINITY : later;
  };
}
