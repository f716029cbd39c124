import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { parseInstant } from "../frame/instant.ts";

/** A series on an even grid of time: what is not there is a gap in it. */
export interface Series {
  /** The row of each period; null where there is none. */
  rows: readonly (number | null)[];
  /** Each period as it is written. */
  labels: readonly string[];
  /** What a period is called: day, week, month, … or period. */
  step: string;
  /** Periods in a natural season (12 months, 7 days); null where there is none. */
  natural: number | null;
  /** The period that an instant falls into; −1 before the first. @throws E_SERIES for what is no time of its kind */
  periodOf(at: string | number): number;
}

const day = 86_400_000;

const refuse = (time: string, why: string, fix: string) =>
  impactError("E_SERIES", { time, why, fix }, { path: ["time"] });

/**
 * The rows of a frame as one series. Dates may be days, weeks, months, quarters, years or hours apart, numbers any step.
 * @param gaps whether periods without a row are refused, or carried as missing
 * @throws E_SERIES for several rows at a time, an uneven grid, or periods without a row; E_COLUMN_TYPE for no time
 */
export function seriesOf(frame: Frame, time: string, gaps: "refuse" | "missing"): Series {
  const clock = clockOf(frame, time);
  const order = Array.from(clock.at.keys()).sort((a, b) => clock.at[a]! - clock.at[b]!);
  const texts = frame.text(time);
  for (const [i, row] of order.entries()) {
    const other = order[i - 1];
    if (other === undefined || clock.at[row] !== clock.at[other]) continue;
    const count = clock.at.filter((value) => value === clock.at[row]).length;
    const fix = `make one series of them: \`transform: [{ aggregate: { by: [${time}], sum: [...] } }]\`, after a \`filter\` that keeps the treated alone`;
    throw refuse(time, `has ${count} rows at ${texts[row]}`, fix);
  }
  const grid = gridOf(
    order.map((row) => clock.at[row]!),
    (i) => texts[order[i]!]!,
    time,
  );
  const first = clock.at[order[0]!]!;
  const rows = new Array<number | null>(grid.periods).fill(null);
  for (const row of order) rows[Math.round((clock.at[row]! - first) / grid.step)] = row;
  const labels = rows.map((row, t) => (row === null ? clock.write(first + t * grid.step) : texts[row]!));
  const absent = labels.filter((_, t) => rows[t] === null);
  if (absent.length > 0 && gaps === "refuse") {
    const named = `${absent.slice(0, 5).join(", ")}${absent.length > 5 ? " and others" : ""}`;
    const fix =
      "add their rows (an empty outcome says that it is missing), aggregate to longer periods, or set `gaps: missing`";
    throw refuse(time, `has no row for ${absent.length} of ${labels.length} periods: ${named}`, fix);
  }
  return {
    rows,
    labels,
    ...clock.named(grid.step),
    periodOf: (at) => Math.floor((clock.read(at) - first) / grid.step + 1e-9),
  };
}

/** How many steps from the first time to the last, each the smallest difference there is. */
function gridOf(at: readonly number[], label: (i: number) => string, time: string) {
  const differences = at.slice(1).map((value, i) => value - at[i]!);
  const step = differences.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const uneven = differences.findIndex((value) => Math.abs(value / step - Math.round(value / step)) > 1e-6);
  if (uneven >= 0) {
    const why = `is uneven: from ${label(uneven)} to ${label(uneven + 1)} is no multiple of the shortest step`;
    throw refuse(time, why, "give one row a day, week, month or quarter, or number the periods");
  }
  const periods = at.length < 2 ? at.length : Math.round((at.at(-1)! - at[0]!) / step) + 1;
  if (periods > 20_000)
    throw refuse(time, `spans ${periods} of its shortest steps`, "aggregate to longer periods");
  return { step: at.length < 2 ? 1 : step, periods };
}

interface Clock {
  /** By row: numbers as they are, dates in milliseconds, or in months where all fall on one day of the month. */
  at: number[];
  read(at: string | number): number;
  write(at: number): string;
  named(step: number): { step: string; natural: number | null };
}

function clockOf(frame: Frame, time: string): Clock {
  const column = frame.column(time);
  const kind = (found: string, expected: string) =>
    impactError("E_COLUMN_TYPE", { column: time, found, expected }, { path: ["time"] });
  if (column.type === "number")
    return {
      at: Array.from(column.values),
      read: (at) => {
        if (typeof at === "number") return at;
        throw kind("numbers", `numbers, as ${at} is a date,`);
      },
      write: (at) => String(Number(at.toPrecision(12))),
      named: () => ({ step: "period", natural: null }),
    };
  const instants = column.values.map((text) => {
    const instant = instantOf(text!);
    if (instant === null) throw kind(`"${text!.slice(0, 40)}"`, "ISO dates such as 2026-11-23 or 2026-11");
    return instant;
  });
  const read = (at: string | number) => {
    const instant = typeof at === "string" ? instantOf(at) : null;
    if (instant === null) throw kind("dates", `a date, as ${at} is none,`);
    return instant;
  };
  return monthly(instants) ? monthClock(instants, read, column.values[0]!) : dayClock(instants, read);
}

/** 2026-11 is its first day. */
const instantOf = (text: string) => parseInstant(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);

/** Whether dates are months apart: one day of the month or the last one, and never two in a month. */
function monthly(instants: readonly number[]): boolean {
  const dates = instants.map((instant) => new Date(instant));
  const months = new Set(instants.map(monthOf));
  const last = (date: Date) => new Date(date.getTime() + day).getUTCDate() === 1;
  const midnight = instants.every((instant) => instant % day === 0);
  const same = new Set(dates.map((date) => date.getUTCDate())).size === 1;
  return instants.length > 1 && midnight && (same || dates.every(last)) && months.size === instants.length;
}

const monthOf = (instant: number): number => {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

function monthClock(
  instants: readonly number[],
  read: (at: string | number) => number,
  sample: string,
): Clock {
  const suffix = sample.length === 7 ? "" : sample.slice(7, 10);
  return {
    at: instants.map(monthOf),
    read: (at) => monthOf(read(at)),
    write: (at) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}${suffix}`,
    named: (step) => {
      const known = new Map<number, [string, number | null]>([
        [1, ["month", 12]],
        [3, ["quarter", 4]],
        [6, ["half-year", 2]],
        [12, ["year", null]],
      ]).get(step) ?? [`${step} months`, null];
      return { step: known[0], natural: known[1] };
    },
  };
}

function dayClock(instants: readonly number[], read: (at: string | number) => number): Clock {
  const whole = instants.every((instant) => instant % day === 0);
  return {
    at: [...instants],
    read,
    write: (at) => new Date(at).toISOString().slice(0, whole ? 10 : 16),
    named: (step) => {
      const known = new Map<number, [string, number | null]>([
        [day / 24, ["hour", 24]],
        [day, ["day", 7]],
        [7 * day, ["week", 52]],
      ]).get(step) ?? ["period", null];
      return { step: known[0], natural: known[1] };
    },
  };
}
