import { contentHash } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { mostRows } from "../simulate/define.ts";
import { designs, World } from "../simulate/index.ts";
import { defineSource } from "./define.ts";

/** Simulated data whose truth is known. Its full scale is the same world with more units and other draws. */
export const simulator = defineSource({
  name: "simulator",
  params: World,
  async open(given, { phase, root }) {
    const design = designs.get(given.design)!;
    const world = design.with_files(given, root);
    const rows = design.rows(world);
    if (rows > mostRows) {
      const context = { found: `${rows} rows`, expected: `at most ${mostRows}`, mend: "simulate fewer" };
      throw impactError("E_SCHEMA", context, { path: [design.size] });
    }
    return {
      sha256: contentHash({ simulator: 1, world, phase }),
      read: async () => design.simulate(world, phase).observed,
    };
  },
  at_scale: (world, { sample_size }) => ({ ...world, [designs.get(world.design)!.size]: sample_size }),
});
