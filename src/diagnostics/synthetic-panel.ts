import { z } from "zod";
import { impactError } from "../errors.ts";
import { type Frame, nearest } from "../frame/frame.ts";
import { withColumns } from "../frame/rows.ts";
import { type Panel, panelOf } from "./panel.ts";
import { statusByColumn, statusOfGroup } from "./panel-status.ts";

const when = z.union([z.string(), z.number()]);

/** What every model of a panel with one start is told. */
export const panelParams = {
  outcome: z.string().describe("a number column"),
  unit: z.string().describe("the column of units"),
  time: z.string().describe("ISO dates or numbers"),
  treated_units: z
    .array(when.transform(String))
    .min(1)
    .optional()
    .describe("the treated units by name; with `starts`"),
  treated: z.string().optional().describe("in their place: a 0/1 column of who is treated; with `starts`"),
  starts: when.optional().describe("the first treated period"),
  treatment: z
    .string()
    .optional()
    .describe("in place of both: the 0/1 status by unit and period, from one start on"),
};

/** One way of saying who is treated, and a start unless the status says it. */
export const requireOneTreatment = {
  holds: (p: Pick<PanelTreatment, "treated_units" | "treated" | "treatment" | "starts">): boolean =>
    [p.treated_units, p.treated, p.treatment].filter((way) => way !== undefined).length === 1 &&
    (p.treatment === undefined) === (p.starts !== undefined),
  message: {
    path: ["treated_units"],
    error: "one of `treated_units` or `treated`, with `starts`, or `treatment`",
  },
};

/** Who is treated from when, in one of three ways. */
export interface PanelTreatment {
  outcome: string;
  unit: string;
  time: string;
  treated?: string | undefined;
  treated_units?: readonly string[] | undefined;
  starts?: string | number | undefined;
  treatment?: string | undefined;
}

/** A balanced panel with one start: outcomes by unit and period, treated units first in `treated`, the others donors. */
export interface SyntheticPanel {
  units: readonly string[];
  times: readonly (string | number)[];
  /** Less `origin`, so that a level all share costs no digits: weights sum to 1, and no effect depends on it. */
  y: readonly Float64Array[];
  origin: number;
  treated: readonly number[];
  donors: readonly number[];
  /** Periods before the treatment. */
  pre: number;
  /** Donors left out for periods they lack, by name. */
  incomplete: readonly string[];
  /** Row of a unit in a period; −1 where there is none. */
  row: readonly Int32Array[];
}

/**
 * Units and periods are sorted, so that neither the order of rows nor of units matters. A donor that lacks a period is
 * left out and told; a treated unit that does is refused.
 * @throws E_PANEL_CELL, E_COLUMN_TYPE, E_NOT_IDENTIFIED, E_NO_VARIATION, E_SCHEMA
 */
export function syntheticPanel(used: Frame, p: PanelTreatment): SyntheticPanel {
  const panel = panelOf(used, p.unit, p.time);
  const names = unitNames(used, panel, p.unit);
  const { group, starts } = statusOf(used, panel, p, names);
  const units = names.map((_, i) => i).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const place = new Int32Array(names.length);
  for (const [at, i] of units.entries()) place[i] = at;
  const cells = units.map(() => ({
    y: new Float64Array(panel.times.length).fill(Number.NaN),
    row: new Int32Array(panel.times.length).fill(-1),
    treated: false,
  }));
  const y = used.number(p.outcome);
  if (y.every((value) => value === y[0]))
    throw impactError("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
  const origin = y.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  for (let row = 0; row < y.length; row++) {
    const [cell, t] = [cells[place[panel.unit[row]!]!]!, panel.period[row]!];
    if (cell.row[t] !== -1) {
      const what = `one row of each \`${p.unit}\` in a period, and \`${names[panel.unit[row]!]}\` has two in ${panel.times[t]}`;
      throw impactError("E_PANEL_CELL", { cell: what }, { path: ["unit"] });
    }
    cell.y[t] = y[row]! - origin;
    cell.row[t] = row;
    cell.treated = group[row] === 1;
  }
  const label = (at: number) => names[units[at]!]!;
  const lacks = (at: number) => cells[at]!.row.indexOf(-1);
  const all = [...units.keys()];
  const treated = all.filter((at) => cells[at]!.treated);
  const gap = treated.find((at) => lacks(at) >= 0);
  if (gap !== undefined) {
    const what = `every period of the treated \`${label(gap)}\` (${panel.times[lacks(gap)]} is missing)`;
    throw impactError("E_PANEL_CELL", { cell: what }, { path: ["unit"] });
  }
  const donors = all.filter((at) => !cells[at]!.treated);
  const whole = donors.filter((at) => lacks(at) < 0);
  if (whole.length < 2)
    throw impactError(
      "E_PANEL_CELL",
      { cell: `two donors that have every period (of ${donors.length}, ${whole.length} do)` },
      { path: ["unit"] },
    );
  return {
    units: all.map(label),
    times: panel.times,
    y: cells.map((cell) => cell.y),
    origin,
    row: cells.map((cell) => cell.row),
    treated,
    donors: whole,
    pre: starts,
    incomplete: donors.filter((at) => lacks(at) >= 0).map(label),
  };
}

function unitNames(used: Frame, panel: Panel, unit: string): string[] {
  const names = new Array<string>(panel.units);
  const labels = used.text(unit);
  for (const [row, i] of panel.unit.entries()) names[i] = labels[row]!;
  return names;
}

function statusOf(used: Frame, panel: Panel, p: PanelTreatment, names: readonly string[]) {
  if (p.treatment !== undefined) {
    const { group, starts } = statusByColumn(used.number(p.treatment), p.treatment, panel);
    if (group !== null && starts !== null) return { group, starts };
    const because = "units start at different times, or the treatment is no 0/1 status that lasts";
    throw impactError("E_NOT_IDENTIFIED", { term: p.treatment, because }, { path: ["treatment"] });
  }
  const flag = "treated by name";
  const named = p.treated_units ? withColumns(used, [[flag, flagOf(used, p, names)]]) : used;
  const { group, starts } = statusOfGroup(named, panel, {
    treated: p.treated_units ? flag : p.treated!,
    ...{ starts: p.starts!, unit: p.unit, time: p.time },
  });
  return { group: group!, starts: starts! };
}

/** @throws E_SCHEMA for a unit that is not there */
function flagOf(used: Frame, { unit, treated_units = [] }: PanelTreatment, names: readonly string[]) {
  const stranger = treated_units.find((name) => !names.includes(name));
  if (stranger !== undefined) {
    const close = nearest(stranger, names);
    const mend = close ? `did you mean \`${close}\`?` : `name units of \`${unit}\``;
    const found = `no unit \`${stranger}\``;
    throw impactError(
      "E_SCHEMA",
      { found, expected: "units of the panel", mend },
      { path: ["treated_units"] },
    );
  }
  const values = Float64Array.from(used.text(unit), (name) => Number(treated_units.includes(name ?? "")));
  return { type: "number" as const, values };
}
