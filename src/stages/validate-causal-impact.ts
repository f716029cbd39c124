import { z } from "zod";
import { interruptedTimeSeriesLook } from "./validate-interrupted-time-series.ts";
import type { Look } from "./validate-likeness.ts";

const Read = z.looseObject({
  outcome: z.string(),
  time: z.string(),
  starts: z.union([z.string(), z.number()]),
  before_ends: z.union([z.string(), z.number()]).optional(),
  controls: z.array(z.string()),
  season: z.object({ period: z.int() }).optional(),
  gaps: z.enum(["refuse", "missing"]),
});

/** One series, as an interrupted one's, and a comparison series in place of all controls. */
export const causalImpactLook: Look = {
  model: "causal_impact",
  design: "interrupted_time_series",
  at(frame, raw) {
    const { outcome, time, starts, before_ends, controls, season, gaps, ...rest } = Read.parse(raw);
    const comparison = controls.length > 0;
    const found = interruptedTimeSeriesLook.at(frame, {
      ...{ outcome, time, starts, gaps, trend: true, holidays: [], covariates: [] },
      ...(season && { season: { ...season, kind: "dummies" } }),
      ...(comparison && { comparison: controls[0] }),
    });
    const { time: period, starts: start } = found.params;
    return {
      ...found,
      params: {
        ...rest,
        ...(season && { season }),
        ...{
          outcome: "outcome",
          time: period,
          starts: start,
          gaps,
          controls: comparison ? ["comparison"] : [],
        },
      },
      simplified: [
        ...found.simplified,
        ...(controls.length > 1 ? ["one series stands for all controls"] : []),
        ...(before_ends === undefined ? [] : ["there are no periods between before and after"]),
      ],
    };
  },
};
