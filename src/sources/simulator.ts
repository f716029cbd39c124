import { z } from "zod";
import { contentHash } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { ExperimentWorld, simulateExperiment } from "../simulate/experiment.ts";
import { PanelWorld, simulatePanel } from "../simulate/panel.ts";
import { defineSource } from "./define.ts";

/** What fits the memory of a small runner. */
const mostRows = 10_000_000;

/** Simulated data whose truth is known. Its full scale is the same world with more units and other draws. */
export const simulator = defineSource({
  name: "simulator",
  params: z.discriminatedUnion("design", [ExperimentWorld, PanelWorld]),
  async open(world, { phase }) {
    const [key, rows] =
      world.design === "experiment" ? ["n", world.n] : ["units", world.units * world.periods];
    if (rows > mostRows) {
      const context = { found: `${rows} rows`, expected: `at most ${mostRows}`, mend: "simulate fewer" };
      throw impactError("E_SCHEMA", context, { path: [key] });
    }
    return {
      sha256: contentHash({ simulator: 1, world, phase }),
      read: async () =>
        world.design === "experiment" ? simulateExperiment(world, phase) : simulatePanel(world, phase),
    };
  },
  at_scale: (world, { sample_size }) =>
    world.design === "experiment" ? { ...world, n: sample_size } : { ...world, units: sample_size },
});
