import { z } from "zod";
import type { Design } from "./define.ts";
import { experiment } from "./experiment.ts";
import { funnel } from "./funnel.ts";
import { instrument } from "./instrument.ts";
import { interruptedTimeSeries } from "./interrupted-time-series.ts";
import { observational } from "./observational.ts";
import { panel } from "./panel.ts";
import { regressionDiscontinuity } from "./regression-discontinuity.ts";
import { syntheticControl } from "./synthetic-control.ts";

/** The designs by name. */
export const designs: ReadonlyMap<string, Design> = new Map(
  [
    experiment,
    panel,
    syntheticControl,
    interruptedTimeSeries,
    regressionDiscontinuity,
    instrument,
    observational,
    funnel,
  ].map((design) => [design.name, design]),
);

/** A world of any design of the table. */
export const World = z.discriminatedUnion(
  "design",
  [...designs.values()].map(({ world }) => world) as unknown as [
    z.ZodObject<{ design: z.ZodLiteral<string> }>,
  ],
);
