import type { Phase } from "../src/contracts/index.ts";
import { designs } from "../src/simulate/index.ts";

/** A world of a design: its knobs, checked. */
const worldOf = (design: string) => ({
  parse: (knobs: object) => designs.get(design)!.world.parse({ design, ...knobs }) as World,
  safeParse: (knobs: object) => designs.get(design)!.world.safeParse({ design, ...knobs }),
});
export type World = { design: string } & Record<string, unknown>;
export const ExperimentWorld = worldOf("experiment");
export const PanelWorld = worldOf("panel");

export const simulate = (world: World, phase: Phase = "pilot") =>
  designs.get(world.design)!.simulate(world, phase);
export const simulateExperiment = (world: World, phase: Phase) => simulate(world, phase).observed;

/** The first estimand of each name. */
export function truths(world: World, phase: Phase): Record<string, number> {
  const { estimands } = simulate(world, phase).truth;
  return Object.fromEntries(estimands.toReversed().map(({ estimand, value }) => [estimand, value]));
}
export const experimentTruth = (world: World, phase: Phase) =>
  truths(world, phase) as { ATE: number; ITT: number };
export const panelTruth = (world: World, phase: Phase) => truths(world, phase) as { ATT: number };
