import sin from "@stdlib/math-base-special-sin";
import { z } from "zod";
import { parseInstant } from "../frame/instant.ts";
import type { Range } from "./backend.ts";

/** How volume swings within a week and a year; both factors have the mean 1. */
export const Season = z
  .strictObject({
    day_of_week: z
      .array(z.number().min(0))
      .length(7)
      .refine((days) => days.some((day) => day > 0), { error: "a day that sells" })
      .default([0.95, 0.9, 0.9, 0.95, 1.05, 1.15, 1.1])
      .describe("volume from Monday to Sunday, in relation to each other"),
    yearly: z
      .number()
      .min(0)
      .lt(1)
      .default(0.15)
      .describe("what the peak of the year has over its mean, as a share"),
    peak: z.int().min(1).max(366).default(340).describe("the day of the year with the peak"),
  })
  .prefault({});
export type Season = z.infer<typeof Season>;

const dayLength = 86_400_000;
/** 1970-01-01 was a Thursday. */
const weekday = (day: number) => (((day + 3) % 7) + 7) % 7;

export const dayOf = (date: string): number => parseInstant(date)! / dayLength;
export const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
export const isMonday = (date: string): boolean => weekday(dayOf(date)) === 0;

/** The first day of each period, as ISO dates. */
export function datesOf({ start, every, periods }: Range): string[] {
  const first = dayOf(start);
  return Array.from({ length: periods }, (_, t) => dateOf(first + t * (every === "week" ? 7 : 1)));
}

/** Of each period, its volume in relation to the year's mean. A week is the mean of its days. */
export function seasonOf(season: Season, { start, every, periods }: Range): Float64Array {
  const total = season.day_of_week.reduce((sum, day) => sum + day, 0);
  const factor = (day: number) =>
    ((season.day_of_week[weekday(day)]! * 7) / total) * (1 + season.yearly * wave(day, season.peak));
  const days = every === "week" ? 7 : 1;
  return Float64Array.from({ length: periods }, (_, t) => {
    let sum = 0;
    for (let d = 0; d < days; d++) sum += factor(dayOf(start) + t * days + d);
    return sum / days;
  });
}

/** 1 at the peak, −1 half a year from it; day 0 of 1970 is the first of a year. */
const wave = (day: number, peak: number) => sin((2 * Math.PI * (day - (peak - 1))) / 365.2425 + Math.PI / 2);
