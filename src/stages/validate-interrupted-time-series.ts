import { z } from "zod";
import { seriesOf } from "../diagnostics/time-series.ts";
import { seasonColumns } from "../diagnostics/time-series-columns.ts";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import { fitArima } from "../stats/arima.ts";
import { knob, type Look } from "./validate-likeness.ts";

const Read = z.looseObject({
  outcome: z.string(),
  time: z.string(),
  starts: z.union([z.string(), z.number()]),
  trend: z.boolean(),
  season: z
    .object({
      period: z.number(),
      kind: z.enum(["fourier", "dummies"]),
      harmonics: z.int().optional(),
    })
    .optional(),
  seasonal_order: z.array(z.number()).optional(),
  holidays: z.array(z.unknown()),
  covariates: z.array(z.string()),
  comparison: z.string().optional(),
  gaps: z.enum(["refuse", "missing"]),
});

/** What the first harmonic of the simulator's straight-lined wave is to its height. */
const firstHarmonic = 8 / Math.PI ** 2;

/** One series: its length, when it is interrupted, level, trend and season, and the noise with its memory. */
export const interruptedTimeSeriesLook: Look = {
  model: "interrupted_time_series",
  design: "interrupted_time_series",
  at(frame, raw) {
    const { outcome, time, starts, holidays, covariates, comparison, ...rest } = Read.parse(raw);
    const { season: given, trend, gaps } = rest;
    const season = given && { ...given, period: Math.round(given.period) };
    const used = completeRows(frame, [time]);
    const grid = seriesOf(used, time, gaps);
    const start = grid.periodOf(starts);
    const n = grid.rows.length;
    if (start < 2 || start > n - 1 || n < 8) {
      const why = "it has too few periods on a side, and no design here has that";
      throw impactError("E_NO_LIKENESS", { model: "interrupted_time_series", why }, { path: [] });
    }
    const values = used.number(outcome);
    const y = Float64Array.from(grid.rows, (row) => (row === null ? Number.NaN : values[row]!));
    const by = (value: (t: number) => number) => Float64Array.from({ length: n }, (_, t) => value(t));
    const waves = season ? seasonColumns({ ...season, kind: "fourier", harmonics: 1 }, n) : [];
    const columns = [
      by(() => 1),
      by((t) => t + 1),
      by((t) => Number(t >= start)),
      by((t) => Math.max(0, t - start)),
      ...waves.map((wave) => wave.values),
    ];
    const fit = fitArima(y, columns, { p: 1, d: 0, q: 0, P: 0, D: 0, Q: 0, s: 1 }, "restricted");
    const at = (column: number) => fit.beta[fit.kept.indexOf(column)] ?? 0;
    const memory = Math.max(-0.95, Math.min(0.95, fit.arma[0]!.estimate));
    const height = Math.sqrt(at(4) ** 2 + at(5) ** 2) / firstHarmonic;
    return {
      world: {
        periods: n,
        starts: start + 1,
        mean: knob(at(0)),
        trend: knob(trend ? at(1) : 0),
        season: knob(season ? height : 0),
        ...(season && { season_periods: season.period }),
        noise_sd: knob(Math.sqrt(fit.sigma2 / (1 - memory ** 2))),
        autocorrelation: knob(memory),
        comparison: comparison !== undefined,
      },
      transform: [],
      params: {
        ...rest,
        ...(season && { season }),
        outcome: "outcome",
        time: "period",
        starts: start + 1,
        holidays: [],
        covariates: [],
        ...(comparison !== undefined && { comparison: "comparison" }),
      },
      effect_knob: 1,
      estimand: "mean effect",
      simplified: [
        "errors remember themselves from one period to the next only",
        ...(y.some(Number.isNaN) ? ["every period has a value"] : []),
        ...(holidays.length > 0 ? ["holidays are left out"] : []),
        ...(covariates.length > 0 ? ["covariates are left out"] : []),
        ...(comparison === undefined ? [] : ["the comparison series has half of its noise in common"]),
        ...(given && given.period !== season!.period ? ["the season is a whole number of periods"] : []),
      ],
    };
  },
};
