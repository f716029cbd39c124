import type { Identification } from "./declared-design.ts";
import { declared } from "./identification.ts";

/** Under so many periods the course before cannot be told from chance, and the rubric demotes. */
const fewestBefore = 8;

/** One series that something befalls at a known time; `comparison` is the name that the model has for a series beside it. */
const oneSeries = (
  rank: number,
  because: string,
  keys: (design: Parameters<typeof declared>[0]) => Record<string, unknown>,
): Identification => ({
  needs: ["time", "starts"],
  power: "simulated",
  fits({ design, before, rows_a_period }) {
    if (rows_a_period > 1)
      return `a period has up to ${rows_a_period} rows: it knows one series, so aggregate by \`${design.time}\``;
    if (before < fewestBefore) return `${before} periods before the start, fewer than ${fewestBefore}`;
    return {
      rank,
      because,
      params: {
        ...declared(design, ["outcome", "time", "starts"]),
        ...keys(design),
        ...(design.attested.includes("no_concurrent_event") && { no_concurrent_event: true }),
      },
    };
  },
});

/** A level or a slope that changes. */
export const interruption = oneSeries(
  0,
  "one series changes at a known time, and its errors' memory is modelled",
  (design) => declared(design, ["comparison", "covariates"]),
);

/** A level that wanders, and series that go with it. */
export const forecastSeries = oneSeries(
  1,
  "it lets the level wander, and says less of a series whose course is steady",
  (design) => {
    const controls = [design.comparison ?? [], design.covariates ?? []].flat();
    return controls.length > 0 ? { controls } : {};
  },
);
