import { z } from "zod";
import { contentHash } from "../contracts/index.ts";
import { ExperimentWorld, simulateExperiment } from "../simulate/experiment.ts";
import { PanelWorld, simulatePanel } from "../simulate/panel.ts";
import { defineSource } from "./define.ts";

/** Simulated data whose truth is known. Its full scale is the same world with more units and other draws. */
export const simulator = defineSource({
  name: "simulator",
  params: z.discriminatedUnion("design", [ExperimentWorld, PanelWorld]),
  async open(world, { phase }) {
    return {
      sha256: contentHash({ simulator: 1, world, phase }),
      read: async () =>
        world.design === "experiment" ? simulateExperiment(world, phase) : simulatePanel(world, phase),
    };
  },
  at_scale: (world, { sample_size }) =>
    world.design === "experiment" ? { ...world, n: sample_size } : { ...world, units: sample_size },
});
