/**
 * The knobs of `calibrate` one at a time, on 200 organisations that bench/learning.ts does not judge by:
 * `npx tsx bench/learning-variants.ts`.
 */
import { CalibratePolicy } from "../src/contracts/index.ts";
import { gain, points, table } from "./learning-figures.ts";
import { type Trial, trialsOf } from "./learning-run.ts";
import { type WorldName, worlds } from "./learning-worlds.ts";

const organisations = Number(process.env.IMPACT_LOOP_ORGANISATIONS ?? 200);
const firstSeed = 50_000;
const variants: Record<string, object> = {
  "trust_after: 4": { trust_after: 4 },
  "trust_after: 2": { trust_after: 2 },
  "half_life: 3": { half_life: 3 },
  "half_life: 12": { half_life: 12 },
  "priors.context_mean_sd: 0.6": { priors: { context_mean_sd: 0.6 } },
  "priors.context_mean_sd: 2": { priors: { context_mean_sd: 2 } },
  "guard.outcomes: 10000 (none)": { guard: { outcomes: 10_000 } },
};
const of = async (world: WorldName, name: "original" | "proposal", more: object = {}): Promise<Trial[]> => {
  const policy = CalibratePolicy.parse({ unit_scales: { m0: 1, m1: 1 }, ...more });
  const trials: Trial[] = [];
  for (let k = 0; k < organisations; k++)
    trials.push((await trialsOf(world, firstSeed + k, [name], policy))[name]!);
  return trials;
};

const sections: string[] = [];
for (const world of ["base", "unbiased", "drift"] as const) {
  const original = await of(world, "original");
  const proposal = await of(world, "proposal");
  const rows = [["as it is", points(gain({ original, proposal }, "proposal", "original")), "", ""]];
  for (const [name, more] of Object.entries(variants)) {
    const variant = await of(world, "proposal", more);
    const all = { original, proposal, variant };
    rows.push([
      name,
      points(gain(all, "variant", "original")),
      points(gain(all, "variant", "proposal")),
      points(gain(all, "variant", "proposal", [1, 12])),
    ]);
  }
  const head = ["calibrate", "over original, 10–12", "over as it is, 10–12", "over as it is, 1–12"];
  sections.push(`## ${worlds[world]}\n${table(head, rows)}`);
}
console.log(`# The knobs of calibrate, one at a time

Made by \`IMPACT_LOOP_ORGANISATIONS=${organisations} npx tsx bench/learning-variants.ts > docs/learning-variants.md\`: the proposal of [the learning benchmark](learning.md)
with one value of \`calibrate\` changed, on ${organisations} other organisations (seeds from ${firstSeed}); net return as a share of the original's,
95 % bootstrap intervals, paired by organisation.

${sections.join("\n\n")}`);
