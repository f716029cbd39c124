import { dataSubset } from "./data-subset.ts";
import type { Check } from "./define.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { placeboInTime } from "./placebo-in-time.ts";
import { placeboOutcome } from "./placebo-outcome.ts";
import { placeboTreatment } from "./placebo-treatment.ts";
import { randomCommonCause } from "./random-common-cause.ts";

/** The checks by name, in the order they are run and shown. */
export const checks: ReadonlyMap<string, Check> = new Map(
  [placeboInTime, placeboOutcome, placeboTreatment, randomCommonCause, dataSubset, leaveOneOut].map(
    (check) => [check.name, check],
  ),
);
