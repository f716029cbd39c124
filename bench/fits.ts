import { fork } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { makeFrame } from "../src/frame/frame.ts";
import { models } from "../src/models/index.ts";
import { stream } from "../src/stats/random.ts";
import { syntheticControl } from "../src/stats/synthetic-control.ts";
import { besideStatsmodels } from "./beside-statsmodels.ts";
import { series } from "./peer/data.ts";

/**
 * How long fits take: some beside statsmodels on the same data where it is there, the models each in a process of its own.
 * `npx tsx bench/fits.ts > docs/speed.md`; words on the command line choose cases.
 */

const numbers = (values: Float64Array) => ({ type: "number" as const, values });

function panel(units: number, periods: number, cohorts: boolean) {
  const noise = stream(1, "noise");
  const n = units * periods;
  const of = (value: (unit: number, period: number) => number) =>
    Float64Array.from({ length: n }, (_, i) => value(Math.floor(i / periods), i % periods));
  const start = (unit: number) => (cohorts ? [0, 4, 6, 8][unit % 4]! : unit % 2 === 0 ? 0 : periods / 2);
  return makeFrame(
    [
      ["unit", numbers(of((unit) => unit))],
      ["time", numbers(of((_, period) => period))],
      ["treated", numbers(of((unit) => unit % 2))],
      ["first", numbers(of((unit) => start(unit)))],
      [
        "y",
        numbers(
          of(
            (unit, period) => noise.normal(unit, period) + (start(unit) > 0 && period >= start(unit) ? 1 : 0),
          ),
        ),
      ],
    ],
    "drawn",
  );
}

/** Units with covariates of which the first two move treatment and outcome; each treated gains 1. */
function observed(n: number, covariates: number, share: number) {
  const draw = stream(1, "observed");
  const x = Array.from({ length: covariates }, (_, j) =>
    Float64Array.from({ length: n }, (__, i) => draw.normal(i, j)),
  );
  const treated = Float64Array.from({ length: n }, (_, i) =>
    Number(draw.uniform(i, 50) < share * (1 + 0.4 * Math.tanh(x[0]![i]! + 0.5 * x[1]![i]!))),
  );
  const y = treated.map((t, i) => t + x[0]![i]! - x[1]![i]! + draw.normal(i, 60));
  const names = x.map((_, j) => `x${j}`);
  const frame = makeFrame(
    [...names.map((name, j) => [name, numbers(x[j]!)] as const), ["t", numbers(treated)], ["y", numbers(y)]],
    "drawn",
  );
  return { frame, params: { outcome: "y", treatment: "t", covariates: names } };
}

const level = { confidence_level: 0.95 };
const few = () => observed(55_000, 5, 1 / 11);
const fitted =
  (model: string, { frame, params }: ReturnType<typeof observed>, more: object) =>
  () =>
    models.get(model)!.estimate(frame, { ...params, ...more }, level);

/** Prepares the data, and gives back what is timed. */
const cases: Record<string, { asked: string; prepare: () => () => void }> = {
  "diff_in_diff, two-way effects, 1,000,000 rows, 20,000 units, with its diagnostics": {
    asked: "under 5 s",
    prepare: () => {
      const frame = panel(20_000, 50, false);
      const params = { outcome: "y", unit: "unit", time: "time", treated: "treated", starts: 25 };
      return () => models.get("diff_in_diff")!.estimate(frame, params, level);
    },
  },
  "synthetic control, 40 donors, 60 periods, and all placebos": {
    asked: "under 3 s",
    prepare: () => {
      const draw = stream(1, "walk");
      const walks = Array.from({ length: 41 }, (_, unit) => {
        let at = 0;
        return Float64Array.from({ length: 60 }, (__, t) => (at += draw.normal(unit, t)));
      });
      return () => {
        for (const [unit, own] of walks.entries())
          syntheticControl(
            own,
            walks.filter((_, other) => other !== unit && other !== 0),
            45,
          );
      };
    },
  },
  "synthetic_control, the model with every diagnostic, 40 donors": {
    asked: "under 3 s",
    prepare: () => {
      const frame = panel(41, 60, false);
      const params = { outcome: "y", unit: "unit", time: "time", treated_units: [1], starts: 45 };
      return () => models.get("synthetic_control")!.estimate(frame, params, level);
    },
  },
  "Callaway–Sant'Anna, 2,000 units × 10 periods, 999 draws": {
    asked: "under 3 s",
    prepare: () => {
      const frame = panel(2000, 10, true);
      const params = { outcome: "y", unit: "unit", time: "time", first_treated: "first" };
      return () => models.get("staggered_diff_in_diff")!.estimate(frame, params, level);
    },
  },
  "matching, 5,000 treated × 50,000 controls × 5, Mahalanobis, each control once": {
    asked: "under 5 s",
    prepare: () => fitted("matching", few(), { distance: "mahalanobis" }),
  },
  "matching, the same, again and again, within a caliper, three each": {
    asked: "under 5 s",
    prepare: () =>
      fitted("matching", few(), { distance: "mahalanobis", replace: true, caliper: 0.2, ratio: 3 }),
  },
  "matching, the same, propensity": {
    asked: "under 5 s",
    prepare: () => fitted("matching", few(), {}),
  },
  "matching, the same, Abadie–Imbens, everybody, each row's own noise": {
    asked: "under 5 s",
    prepare: () =>
      fitted("matching", few(), {
        ...{ method: "abadie_imbens", distance: "mahalanobis", estimand: "ATE", variance: "by_unit" },
      }),
  },
  "matching, the same, coarsened exact": {
    asked: "under 5 s",
    prepare: () => fitted("matching", few(), { method: "coarsened_exact", bins: 5 }),
  },
  "doubly_robust, AIPW with 5 folds, 100,000 × 20, with its diagnostics": {
    asked: "under 3 s",
    prepare: () => fitted("doubly_robust", observed(100_000, 20, 0.4), {}),
  },
  "interrupted_time_series, ARMA(1,1) errors, 1,000 periods, with its diagnostics": {
    asked: "under 1 s for the fit",
    prepare: () => {
      const y = series().at(-1)!;
      const t = numbers(y.map((_, at) => at + 1));
      const frame = makeFrame([["t", t] as const, ["y", numbers(y)] as const], "drawn");
      const params = { outcome: "y", time: "t", starts: 701, order: [1, 0, 1] };
      return () => models.get("interrupted_time_series")!.estimate(frame, params, level);
    },
  },
  "causal_impact, 2,000 draws, 500 periods × 5 controls, with its diagnostics": {
    asked: "under 5 s",
    prepare: () => {
      const draw = stream(1, "controls");
      const x = Array.from({ length: 5 }, (_, j) =>
        Float64Array.from({ length: 500 }, (__, t) => 10 * Math.sin(t / (5 + j)) + draw.normal(t, j)),
      );
      const y = x[0]!.map((value, t) => 50 + value - 0.5 * x[1]![t]! + draw.normal(t, 9) + (t < 400 ? 0 : 3));
      const named = x.map((values, j) => [`x${j}`, numbers(values)] as const);
      const t = numbers(y.map((_, at) => at + 1));
      const frame = makeFrame([...named, ["t", t] as const, ["y", numbers(y)] as const], "drawn");
      const controls = x.map((_, j) => `x${j}`);
      const params = { outcome: "y", time: "t", starts: 401, controls, method: "gibbs", draws: 2000 };
      return () => models.get("causal_impact")!.estimate(frame, params, level);
    },
  },
};

interface Taken {
  fit: number;
  whole: number;
  peak: number;
}

function measured(name: string): Taken {
  const begun = performance.now();
  const work = cases[name]!.prepare();
  const ready = performance.now();
  work();
  const done = performance.now();
  return {
    fit: (done - ready) / 1000,
    whole: (done - begun) / 1000,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

const alone = (name: string): Promise<Taken> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [], { execArgv: ["--import", "tsx"] });
    child.on("message", (taken) => {
      resolve(taken as Taken);
      child.disconnect();
    });
    child.on("error", reject);
    child.send(name);
  });

async function main() {
  const words = process.argv.slice(2);
  const chosen = (name: string) => words.length === 0 || words.some((word) => name.includes(word));
  const seconds = (x: number) => `${x.toFixed(2)} s`;
  console.log(`# Speed

Made by \`npx tsx bench/fits.ts > docs/speed.md\` on Node ${process.version}, ${cpus().length} cores (ours uses one).

## Beside statsmodels

${besideStatsmodels(chosen)}

## Models

Each in a process of its own, once; the peak is of the whole process, the data it draws included.

| case | asked | the fit | with its data | peak |
| ---- | ----- | ------- | ------------- | ---- |`);
  for (const [name, { asked }] of Object.entries(cases)) {
    if (!chosen(name)) continue;
    const { fit, whole, peak } = await alone(name);
    console.log(`| ${name} | ${asked} | ${seconds(fit)} | ${seconds(whole)} | ${peak.toFixed(0)} MB |`);
  }
}

if (process.send === undefined) await main();
else process.on("message", (name: string) => process.send!(measured(name)));
