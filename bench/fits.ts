import { fork, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFrame } from "../src/frame/frame.ts";
import { models } from "../src/models/index.ts";
import { fitArima } from "../src/stats/arima.ts";
import { clusterCovariance, robustCovariance } from "../src/stats/covariance.ts";
import { ols } from "../src/stats/ols.ts";
import { stream } from "../src/stats/random.ts";
import { syntheticControl } from "../src/stats/synthetic-control.ts";

/**
 * How long fits take, each in a process of its own, beside statsmodels on the same data where python3 has it:
 * `npx tsx bench/fits.ts > docs/speed.md`. Words on the command line choose cases.
 */
const rows = 1_000_000;

const numbers = (values: Float64Array) => ({ type: "number" as const, values });
const drawn = (n: number, name: string) => {
  const draw = stream(1, name);
  return Float64Array.from({ length: n }, (_, i) => draw.uniform(i));
};

/** The design of the regressions: an intercept, ten columns, and an outcome that they move. */
function regression() {
  const columns = [
    new Float64Array(rows).fill(1),
    ...Array.from({ length: 10 }, (_, j) => drawn(rows, `x${j}`)),
  ];
  const noise = stream(1, "noise");
  const y = Float64Array.from(
    { length: rows },
    (_, i) => columns.reduce((sum, x, j) => sum + j * x[i]!, 0) + noise.normal(i),
  );
  return { columns, y, cluster: Int32Array.from({ length: rows }, (_, i) => i % 10_000) };
}

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
const cases: Record<string, { asked: string; prepare: () => () => void; peer?: string }> = {
  "least squares, HC1, 1,000,000 × 11": {
    asked: "≥ 2 × statsmodels, under 400 MB",
    prepare: () => {
      const { columns, y } = regression();
      return () => robustCovariance(ols(columns, y), "HC1");
    },
    peer: "HC1",
  },
  "least squares, CR1, 10,000 clusters, 1,000,000 × 11": {
    asked: "≥ 2 × statsmodels, under 400 MB",
    prepare: () => {
      const { columns, y, cluster } = regression();
      return () => clusterCovariance(ols(columns, y), cluster, 10_000);
    },
    peer: "cluster",
  },
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
  "interrupted_time_series, ARMA(1,1) errors, 1,000 periods, the fit alone": {
    asked: "under 1 s",
    prepare: () => {
      const { y, columns } = series();
      const order = { p: 1, d: 0, q: 1, P: 0, D: 0, Q: 0, s: 12 };
      return () => fitArima(y, columns, order, "maximum");
    },
    peer: "ARMA",
  },
  "interrupted_time_series, the same, with its diagnostics": {
    asked: "under 1 s for the fit",
    prepare: () => {
      const { y } = series();
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

/** A level and a slope that change at period 700 of 1,000, errors that remember. */
function series() {
  const draw = stream(1, "series");
  let e = 0;
  const y = Float64Array.from({ length: 1000 }, (_, t) => {
    e = 0.6 * e + draw.normal(t);
    return 200 + 0.5 * t + 5 * e + (t >= 700 ? 10 : 0);
  });
  const columns = [
    y.map(() => 1),
    y.map((_, t) => t + 1),
    y.map((_, t) => Number(t >= 700)),
    y.map((_, t) => Math.max(0, t - 699)),
  ];
  return { y, columns };
}

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

/** statsmodels on the same numbers; null where python3 has none. */
function peers(): ((kind: string) => Taken) | null {
  if (spawnSync("python3", ["-c", "import statsmodels"]).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "fits-"));
  const { columns, y, cluster } = regression();
  for (const [j, values] of [...columns, y, Float64Array.from(cluster)].entries())
    writeFileSync(join(folder, `${j}.f64`), new Uint8Array(values.buffer));
  const drawn = series();
  for (const [j, values] of [...drawn.columns, drawn.y].entries())
    writeFileSync(join(folder, `series${j}.f64`), new Uint8Array(values.buffer));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  return (kind) => {
    const file = kind === "ARMA" ? "./peer/arma.py" : "./peer/ols.py";
    const program = fileURLToPath(new URL(file, import.meta.url));
    return JSON.parse(spawnSync("python3", [program, folder, kind], { encoding: "utf8" }).stdout) as Taken;
  };
}

async function main() {
  const peer = peers();
  const seconds = (x: number) => `${x.toFixed(2)} s`;
  const written = ({ fit, whole, peak }: Taken) =>
    `${seconds(fit)} (${seconds(whole)} with its data) · ${peak.toFixed(0)} MB`;
  const lines = [
    "# Speed",
    "",
    `Made by \`npx tsx bench/fits.ts > docs/speed.md\` on Node ${process.version}, ${cpus().length} cores (one is used). Each case in a process of its own;`,
    "the peak is of the whole process, the data it draws included.",
    peer
      ? ""
      : "\nstatsmodels is not on this machine: `bench/peer/`, which times it on the same numbers, was not run.\n",
    "| case | asked | ours | statsmodels |",
    "| ---- | ----- | ---- | ----------- |",
  ];
  const chosen = process.argv.slice(2);
  for (const [name, { asked, peer: kind }] of Object.entries(cases)) {
    if (chosen.length > 0 && !chosen.some((part) => name.includes(part))) continue;
    const theirs = kind === undefined ? "has none" : peer ? written(peer(kind)) : "not there";
    lines.push(`| ${name} | ${asked} | ${written(await alone(name))} | ${theirs} |`);
  }
  console.log(lines.filter((line, i) => line !== "" || i < 4).join("\n"));
}

if (process.send === undefined) await main();
else process.on("message", (name: string) => process.send!(measured(name)));
