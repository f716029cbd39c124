import { z } from "zod";
import type { Frame } from "../frame/frame.ts";
import { takeRows } from "../frame/rows.ts";
import { columnOf, defineCheck, effectOf, placebo, type Subject } from "./define.ts";

const Params = z.strictObject({
  share: z
    .number()
    .gt(0)
    .lt(1)
    .default(2 / 3)
    .describe("of the time before the start: where the start that never was is put"),
});

/** Each row's place in time, and how many periods lie wholly before the start. */
function timeline(frame: Frame, column: string, starts: string | number) {
  const values = Array.from(frame.column(column).values as ArrayLike<string | number | null>);
  const times = [...new Set(values)]
    .filter((value): value is string | number => value !== null && !Number.isNaN(value))
    .sort((a, b) => (a < b ? -1 : 1));
  const from = times.findIndex((time) => !(time < starts));
  const at = from < 0 ? times.length : from;
  // A start inside a period belongs to the period that it falls into.
  return { values, times, before: times[at] === starts ? at : at - 1 };
}

function startOf({ params, frame }: Subject, time: string): string | number | null {
  const starts = params.starts;
  if (typeof starts !== "string" && typeof starts !== "number") return null;
  return frame.column(time).type === "number" ? Number(starts) : String(starts);
}

/**
 * A start supposed before the real one, on the time before it alone: an effect there is no effect of the initiative.
 * @see Abadie, Diamond & Hainmueller (2015), AJPS 59(2)
 */
export const placeboInTime = defineCheck({
  name: "placebo_in_time",
  designs: ["diff_in_diff", "synthetic_control", "synthetic_did", "interrupted_time_series", "causal_impact"],
  params: Params,
  run(subject, { share }) {
    const time = columnOf(subject, "time");
    const starts = time === null ? null : startOf(subject, time);
    if (time === null || starts === null) return "there is no one start to put elsewhere";
    const { values, times, before } = timeline(subject.frame, time, starts);
    if (before < 4) return `only ${Math.max(0, before)} periods before the start, fewer than 4`;
    const at = times[Math.max(2, Math.min(before - 2, Math.round(share * before)))]!;
    const early = new Set(times.slice(0, before));
    const rows = values.flatMap((value, row) => (value !== null && early.has(value) ? [row] : []));
    const found = subject.refit(takeRows(subject.frame, rows), { ...subject.params, starts: at });
    return placebo(found, `a start supposed at ${at} has the effect ${effectOf(found)}`, "placebo_in_time");
  },
});
