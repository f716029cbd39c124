import type { CalibratePolicy, Execution } from "../contracts/index.ts";

type Terms = Pick<CalibratePolicy["fidelity"], "minor_changes" | "major_changes">;

/**
 * How far a roll-out was what was planned, 0 to 1: coverage × adoption × the part of the horizon left after a delay ×
 * what changes leave of it. Coverage is units reached over planned where it is not declared. More than planned counts as
 * planned. Null where nothing was declared.
 */
export function fidelityOf(
  execution: Execution | undefined,
  scale_units: number,
  { minor_changes, major_changes }: Terms,
): number | null {
  if (!execution) return null;
  const { units_reached, actual_coverage, actual_adoption, delay_days, horizon_days, changes } = execution;
  const { planned_coverage = 1, planned_adoption = 1 } = execution;
  const covered =
    actual_coverage === undefined
      ? units_reached === undefined
        ? undefined
        : units_reached / scale_units
      : actual_coverage / planned_coverage;
  const parts = [
    covered,
    actual_adoption === undefined ? undefined : actual_adoption / planned_adoption,
    delay_days === undefined ? undefined : 1 - delay_days / horizon_days!,
    changes === undefined ? undefined : { none: 1, minor: minor_changes, major: major_changes }[changes],
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return parts.reduce((product, part) => product * Math.min(1, Math.max(0, part)), 1);
}
