import type { Diagnostic, Reading } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { alwaysValid } from "../stats/always-valid.ts";
import { boundsOf, repeatedP } from "../stats/group-sequential.ts";
import type { ExperimentData } from "./experiment-data.ts";

interface Found {
  estimate: number;
  standard_error: number;
}

/**
 * The intervals that may be read before the planned end: an always-valid one, or a group-sequential one at this look.
 * @throws E_SCHEMA when an earlier look is not earlier than this one
 */
export function sequentialReadings(
  { p, used, labels, arms }: ExperimentData,
  effect: Found,
  relative: Found | null,
  level: number,
): Reading[] {
  const { sequential, planned_sample_size: planned } = p;
  if (sequential === undefined) return [];
  if (sequential.method === "group_sequential") {
    const looks = [...sequential.looks, Math.min(1, used.rows / planned!)];
    return [groupSequential(effect, looks, sequential.spending, level)];
  }
  const { tuning } = sequential;
  const n = labels.filter((label) => label === arms.arm || label === arms.control).length;
  const inference = `always valid: asymptotic confidence sequence, narrowest near ${tuning} observations`;
  return [
    { scale: "absolute" as const, found: effect },
    ...(relative ? [{ scale: "relative" as const, found: relative }] : []),
  ].map(({ scale, found }) => ({
    name: "always_valid",
    scale,
    estimate: found.estimate,
    standard_error: found.standard_error,
    ...alwaysValid(found, n, { confidence_level: level, tuning }),
    degrees_of_freedom: null,
    inference,
  }));
}

function groupSequential(
  { estimate, standard_error }: Found,
  looks: readonly number[],
  spending: "obrien_fleming" | "pocock",
  level: number,
): Reading {
  const back = looks.findIndex((t, i) => i > 0 && t <= looks[i - 1]!);
  if (back > 0) {
    const context = {
      found: `a look at ${looks[back - 1]} before this one at ${looks[back]}`,
      expected: "information fractions that increase to that of the sample",
      mend: "list the earlier looks only, in order, or mend planned_sample_size",
    };
    throw impactError("E_SCHEMA", context, { path: ["sequential", "looks"] });
  }
  const bound = boundsOf(looks, 1 - level, spending).at(-1)!;
  const kind = spending === "pocock" ? "Pocock" : "O'Brien–Fleming";
  return {
    name: "group_sequential",
    scale: "absolute",
    estimate,
    standard_error,
    ci_lower: estimate - bound * standard_error,
    ci_upper: estimate + bound * standard_error,
    p_value: repeatedP(estimate / standard_error, looks, spending),
    degrees_of_freedom: null,
    inference: `repeated interval at look ${looks.length}, information fraction ${looks.at(-1)!.toPrecision(3)}: |z| beyond ${bound.toPrecision(5)} (Lan–DeMets, ${kind} spending)`,
  };
}

/** How much of the plan the sample is, and whether the interval may be read at this point of it. */
export function horizon({ p, used }: ExperimentData): Record<string, Diagnostic> {
  const { planned_sample_size: planned, sequential } = p;
  const fraction = planned === undefined ? null : used.rows / planned;
  const early = fraction !== null && fraction < 1 && sequential === undefined;
  if (fraction === null && sequential === undefined) return {};
  return {
    ...(fraction !== null && {
      information_fraction: {
        value: fraction,
        threshold: 1,
        status: early ? "fail" : fraction > 1.1 ? "warn" : "pass",
        statement: `${used.rows} of the ${planned} rows planned`,
      },
    }),
    valid_horizon: {
      value: Number(!early),
      threshold: 1,
      status: early ? "fail" : "pass",
      statement: early
        ? "a fixed-horizon interval is read before the planned sample size"
        : sequential === undefined
          ? "read at the planned sample size"
          : `read by ${sequential.method === "always_valid" ? "an always-valid" : "a group-sequential"} interval, which may be read at this point`,
    },
  };
}
