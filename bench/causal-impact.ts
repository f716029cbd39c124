/** Draws on 500 periods with five controls, and what intervals of causal_impact cover: `npx tsx bench/causal-impact.ts [replications]`. */
import { impactOf } from "../src/diagnostics/causal-impact.ts";
import type { Impacted } from "../src/diagnostics/causal-impact-types.ts";
import { designs } from "../src/simulate/index.ts";
import { gibbs } from "../src/stats/gibbs-structural.ts";
import { stream } from "../src/stats/random.ts";

type Drawn = Pick<Impacted, "y" | "controls" | "fitted" | "start"> & { truth: number };

/** A control that the outcome follows, a level with steps of this standard deviation beside noise of 1, and an effect of 5. */
const wandering =
  (step: number) =>
  (seed: number): Drawn => {
    const draws = stream(seed, "series");
    let level = 0;
    const x = Float64Array.from(
      { length: 100 },
      (_, t) => 100 + 10 * Math.sin(t / 9) + 3 * draws.normal(t, 3),
    );
    const y = x.map((value, t) => {
      level += step * draws.normal(t, 1);
      return 50 + level + 1.2 * value + draws.normal(t, 2) + (t >= 70 ? 5 : 0);
    });
    return { y, controls: [{ name: "x", values: x }], fitted: 70, start: 70, truth: 5 };
  };
/** The simulator's interrupted series, whose comparison shares trend, season and half of the noise. */
const simulated =
  (autocorrelation: number) =>
  (seed: number): Drawn => {
    const world = {
      design: "interrupted_time_series",
      seed,
      periods: 96,
      starts: 61,
      effect: 5,
      autocorrelation,
    };
    const { observed, truth } = designs.get(world.design)!.simulate(world, "pilot");
    return {
      y: observed.number("outcome"),
      controls: [{ name: "comparison", values: observed.number("comparison") }],
      ...{ fitted: 60, start: 60 },
      truth: truth.estimands.find(({ estimand }) => estimand === "mean effect")!.value,
    };
  };

const [seed, draws, expected_model_size] = [1, 1000, 3];
const ways: Record<string, Impacted["how"]> = {
  "likelihood, restricted": { method: "likelihood", likelihood: "restricted" },
  "likelihood, maximum": { method: "likelihood", likelihood: "maximum" },
  "Gibbs .01": { method: "gibbs", seed, draws, prior_level_sd: 0.01, expected_model_size },
  "Gibbs .1": { method: "gibbs", seed, draws, prior_level_sd: 0.1, expected_model_size },
};
const still = { trend: false, season: null };
const worlds = [
  ["level that stands still", wandering(0), still],
  ["level with steps of .1", wandering(0.1), still],
  ["level with steps of .5", wandering(0.5), still],
  ["simulator, memory 0", simulated(0), still],
  ["simulator, memory .4", simulated(0.4), still],
  ["simulator, memory .4, trend in the model", simulated(0.4), { trend: true, season: null }],
] as const;

const long = Float64Array.from({ length: 500 }, (_, t) => stream(1, "long").normal(t));
const columns = [1, 2, 3, 4, 5].map((j) => long.map((_, t) => stream(1, "long").normal(t, j)));
for (const season of [null, 7, 12]) {
  const start = performance.now();
  gibbs(
    { y: long.slice(0, 400), columns, horizon: 100, structure: { trend: false, season } },
    { seed, draws: 2000, prior_level_sd: 0.01, expected_model_size },
  );
  const seconds = (performance.now() - start) / 1000;
  console.log(`2,000 draws, 500 periods, 5 controls, season ${season ?? "none"}: ${seconds.toFixed(2)} s`);
}

const replications = Number(process.argv[2] ?? 0);
for (const [name, world, structure] of replications > 0 ? worlds : [])
  for (const [way, how] of Object.entries(ways)) {
    let [held, off, squares, width] = [0, 0, 0, 0];
    for (let i = 1; i <= replications; i++) {
      const { truth, ...series } = world(i);
      const { mean } = impactOf({ ...series, structure, how, confidence_level: 0.95 });
      held += Number(mean.ci_lower <= truth && truth <= mean.ci_upper);
      off += (mean.estimate - truth) / replications;
      squares += (mean.estimate - truth) ** 2 / replications;
      width += (mean.ci_upper - mean.ci_lower) / replications;
    }
    const [share, spread] = [(100 * held) / replications, Math.sqrt(squares - off ** 2)];
    console.log(
      `${name.padEnd(42)}${way.padEnd(24)}${share.toFixed(1).padStart(6)} %  bias ${off.toFixed(2)}  spread ${spread.toFixed(2)}  width ${width.toFixed(2)}`,
    );
  }
