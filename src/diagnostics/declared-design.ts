import type { Design } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { type Column, type Frame, nearest } from "../frame/frame.ts";
import { after } from "../frame/instant.ts";
import { completeRows, withColumns } from "../frame/rows.ts";
import { armsOf } from "./arms.ts";
import { type Panel, panelOf } from "./panel.ts";

export type Fact = keyof Design;

/** What a model asks of a declared design. */
export interface Identification {
  /** Facts that have to be declared; of a list, one. */
  needs: readonly (Fact | readonly Fact[])[];
  /** Whether a larger sample's power follows from the standard error at hand, or has to be simulated. */
  power: "analytic" | "simulated";
  /** How well the facts suit it, or in words why they do not identify an effect by it. */
  fits(facts: Facts): Fit | string;
}

export interface Fit {
  /** Among models of one type the lowest is taken; docs/design.md has the order. */
  rank: number;
  /** One clause, for or against it. */
  because: string;
  /** The model's parameters, in the names of the declared columns and of `Facts`' own. */
  params: Record<string, unknown>;
}

/** A declared design, and what the table says of it. */
export interface Facts {
  design: Design;
  /** Values of the treatment; 0 without one. */
  arms: number;
  /** Groups treated together; null where none are declared. */
  clusters: number | null;
  /** Rows from before `starts`; 0 without both. */
  before: number;
  /** The most rows that one period has; 0 without `time`. */
  rows_a_period: number;
  /** Null unless units, periods and who is treated from when are declared. */
  panel: PanelFacts | null;
}

export interface PanelFacts {
  /** Treated at some time of the panel, and never. */
  treated: number;
  never: number;
  /** Distinct starts; periods before the first of them and from it on. */
  starts: number;
  pre: number;
  post: number;
  /** Whether whoever is treated stays so. */
  lasting: boolean;
  /** Columns of the 0/1 status, and of the first treated time. */
  status: string;
  first_treated: string;
}

/** The facts that a model needs and a design does not have, in words; null when it has them all. */
export function lackOf({ needs }: Identification, design: Design): string | null {
  const has = (fact: Fact) => design[fact] !== undefined;
  const lacks = needs.filter((need) => (typeof need === "string" ? !has(need) : !need.some(has)));
  const words = lacks.map((need) =>
    [need]
      .flat()
      .map((fact) => `\`${fact}\``)
      .join(" or "),
  );
  return words.length === 0 ? null : `${words.join(", ")} ${words.length > 1 ? "are" : "is"} not declared`;
}

const names = { status: "treated now (by design)", first: "first treated (by design)" };

/**
 * What the table says of the design, and the table with the two columns that panel models read where they are not
 * declared. @throws E_COLUMN_MISSING, E_COLUMN_TYPE, the place beginning with the fact's name
 */
export function factsOf(design: Design, frame: Frame): { facts: Facts; table: Frame } {
  requireColumns(design, frame);
  const { treatment, cluster, time, starts } = design;
  const isLater = time !== undefined && starts !== undefined ? after(frame, time, starts) : null;
  const rows = [...Array(frame.rows).keys()];
  const panel = panelFacts(design, frame);
  const facts = {
    design,
    arms: treatment === undefined ? 0 : distinct(frame, treatment),
    clusters: cluster === undefined ? null : distinct(frame, cluster),
    before: isLater ? rows.filter((row) => isLater(row) === false).length : 0,
    rows_a_period: time === undefined ? 0 : most(frame.text(time)),
    panel: panel?.facts ?? null,
  };
  return { facts, table: panel ? withColumns(frame, panel.added) : frame };
}

const distinct = (frame: Frame, column: string) =>
  new Set(frame.text(column).filter((value) => value !== null)).size;

function most(values: readonly (string | null)[]): number {
  const counts = new Map<string | null, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
}

const notColumns = new Set<Fact>(["control", "arm", "starts", "treated_units", "attested"]);

function requireColumns(design: Design, frame: Frame): void {
  for (const [key, value] of Object.entries(design) as [Fact, unknown][]) {
    if (notColumns.has(key)) continue;
    const listed = Array.isArray(value) ? value : [value];
    for (const [i, column] of listed.entries()) {
      if (typeof column !== "string" || frame.has(column)) continue;
      const has = [...frame.columns.keys()];
      const context = { column, source: frame.label, has, nearest: nearest(column, has) };
      throw impactError("E_COLUMN_MISSING", context, { path: Array.isArray(value) ? [key, i] : [key] });
    }
  }
}

/** When each unit is treated first, from whichever facts say so; null without such facts. */
function panelFacts(design: Design, frame: Frame) {
  const { unit, time } = design;
  if (unit === undefined || time === undefined) return null;
  const used = completeRows(frame, [unit, time]);
  const panel = panelOf(used, unit, time);
  const told = toldBy(design, used, panel);
  if (told === null || used.rows === 0) return null;
  const { first, lasting } = told;
  const known = [...first].filter((at) => at < panel.times.length);
  const start = known.reduce((a, b) => Math.min(a, b), panel.times.length);
  const code = new Map(used.text(unit).map((name, row) => [name, panel.unit[row]!]));
  const when = new Map(panel.times.map((at, i) => [at, i]));
  const at = (row: number) => first[code.get(frame.text(unit)[row]!) ?? -1] ?? Number.NaN;
  const period = (row: number) => when.get(frame.column(time).values[row]!) ?? Number.NaN;
  const status = Float64Array.from({ length: frame.rows }, (_, row) =>
    Number.isNaN(at(row)) || Number.isNaN(period(row)) ? Number.NaN : Number(period(row) >= at(row)),
  );
  const facts: PanelFacts = {
    treated: known.length,
    never: panel.units - known.length,
    ...{ starts: new Set(known).size, pre: start, post: panel.times.length - start, lasting },
    status: told.status ?? names.status,
    first_treated: design.first_treated ?? names.first,
  };
  const added: [string, Column][] = [
    [names.status, { type: "number", values: status }],
    [names.first, startColumn(frame, time, (row) => panel.times[at(row)] ?? null)],
  ];
  return { facts, added: added.filter(([name]) => name === facts.status || name === facts.first_treated) };
}

/** In the time's own type; nothing for a unit that is never treated. */
function startColumn(frame: Frame, time: string, start: (row: number) => string | number | null): Column {
  const values = Array.from({ length: frame.rows }, (_, row) => start(row));
  if (frame.column(time).type === "text") return { type: "text", values: values as (string | null)[] };
  return {
    type: "number",
    values: Float64Array.from(values, (at) => (at === null ? Number.NaN : Number(at))),
  };
}

interface Told {
  /** By unit the index of its first treated period; beyond the last for never. */
  first: Float64Array;
  lasting: boolean;
  /** The declared column of the status, if that is what told. */
  status?: string;
}

/** `first_treated`, else a group with `starts`, else the treatment's status by unit and period. */
function toldBy(design: Design, used: Frame, panel: Panel): Told | null {
  const { first_treated, starts, treated_units, treatment, unit, time } = design;
  if (first_treated !== undefined) return { first: firstByColumn(used, first_treated, panel), lasting: true };
  const group = design.treated ?? (starts === undefined ? undefined : treatment);
  if (starts !== undefined && (group !== undefined || treated_units)) {
    const isLater = after(used, time!, starts);
    const from = panel.period.reduce(
      (least, t, row) => (isLater(row) ? Math.min(least, t) : least),
      panel.times.length,
    );
    const names = used.text(unit!);
    const member = treated_units
      ? (row: number) => treated_units.includes(names[row]!)
      : inGroup(used, group!, design);
    const first = new Float64Array(panel.units).fill(panel.times.length);
    for (const [row, u] of panel.unit.entries()) if (member(row)) first[u] = from;
    return { first, lasting: true };
  }
  if (treatment === undefined || used.column(treatment).type !== "number") return null;
  return { ...firstByStatus(used.number(treatment), panel), status: treatment };
}

/** Where a 0/1 column is 1, or who is not in the untreated arm. @throws E_ARMS */
function inGroup(used: Frame, treatment: string, { arm, control }: Design): (row: number) => boolean {
  const values = used.text(treatment);
  if (control === undefined && values.every((value) => value === null || value === "0" || value === "1"))
    return (row) => values[row] === "1";
  const untreated = armsOf(used, { treatment, control, arm }).control;
  return (row) => values[row] !== null && values[row] !== untreated;
}

function firstByColumn(used: Frame, column: string, { unit, units, times }: Panel): Float64Array {
  const found = used.column(column);
  const first = new Float64Array(units).fill(times.length);
  for (const [row, u] of unit.entries()) {
    const value = found.values[row];
    if (value == null || Number.isNaN(value) || ["", "0", "Infinity", "never"].includes(String(value)))
      continue;
    const at = times.findIndex((time) => time >= value);
    first[u] = at < 0 ? times.length : at;
  }
  return first;
}

function firstByStatus(values: Float64Array, { unit, units, period, times }: Panel) {
  const first = new Float64Array(units).fill(times.length);
  for (const [row, u] of unit.entries())
    if (values[row]! !== 0 && !Number.isNaN(values[row]!)) first[u] = Math.min(first[u]!, period[row]!);
  const lasting = values.every(
    (v, row) => Number.isNaN(v) || v === Number(period[row]! >= first[unit[row]!]!),
  );
  return { first, lasting };
}
