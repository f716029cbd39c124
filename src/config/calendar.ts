import type { LoopConfig } from "../contracts/index.ts";

/** The cycle's id: the literal one, or the quarter (2026-Q4), month (2026-11), ISO week (2026-W48) or day of `as_of`. */
export function cycleId(cycle: LoopConfig["cycle"], as_of: string): string {
  if (typeof cycle === "string") return cycle;
  const [year, month, day] = as_of.slice(0, 10).split("-").map(Number) as [number, number, number];
  switch (cycle.calendar) {
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "month":
      return as_of.slice(0, 7);
    case "week":
      return isoWeek(year, month, day);
    case "day":
      return as_of.slice(0, 10);
  }
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(year: number, month: number, day: number): string {
  const dayMs = 86_400_000;
  const date = Date.UTC(year, month - 1, day);
  const monday = (new Date(date).getUTCDay() + 6) % 7;
  const thursday = new Date(date + (3 - monday) * dayMs);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - first) / (7 * dayMs));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}
