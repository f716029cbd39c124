import { impactError } from "../errors.ts";
import type { CommonOptions, ExitCode } from "./edge.ts";
import { simulateData } from "./simulate-data.ts";
import { simulateFit } from "./simulate-fit.ts";
import { simulateWorld } from "./simulate-world.ts";

/** As given on the command line; each way to simulate looks at its own. */
export interface SimulateOptions extends CommonOptions {
  config?: string;
  out?: string;
  format?: string;
  seed?: string;
  phase?: string;
  force?: boolean;
  fit?: string;
  model?: string;
  spec?: string;
  report?: string;
  world?: string;
}

/** What there is to simulate, by the option that names its file. */
const ways: Readonly<Record<string, (options: SimulateOptions) => ExitCode | Promise<ExitCode>>> = {
  config: simulateData,
  fit: simulateFit,
  world: simulateWorld,
};

/** `impact-loop simulate`: data with a known truth. @throws E_USAGE unless one way is asked for */
export async function simulate(options: SimulateOptions): Promise<ExitCode> {
  const asked = Object.keys(ways).filter((way) => way in options);
  if (asked.length === 1) return ways[asked[0]!]!(options);
  const flags = Object.keys(ways).map((way) => `--${way} <file>`);
  const found = asked.length === 0 ? "none" : asked.map((way) => `--${way}`).join(" and ");
  const expected = flags.length > 1 ? `one of ${flags.join(", ")}` : flags[0]!;
  throw impactError("E_USAGE", { option: "simulate", found, expected });
}
