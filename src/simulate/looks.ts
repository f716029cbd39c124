import { mean, sampleVariance } from "simple-statistics";

/**
 * Where someone who looks at `looks` evenly spaced moments stops: the rows up to the first look at which Welch's |t| of
 * treated against the rest passes 1.96, else all of them. Missing outcomes are left out.
 */
export function firstSignificantLook(
  outcome: Float64Array,
  treated: (row: number) => boolean,
  looks: number,
): number {
  for (let look = 1; look < looks; look++) {
    const rows = Math.floor((outcome.length * look) / looks);
    if (Math.abs(welch(outcome.subarray(0, rows), treated)) > 1.96) return rows;
  }
  return outcome.length;
}

function welch(outcome: Float64Array, treated: (row: number) => boolean): number {
  const arms: [number[], number[]] = [[], []];
  outcome.forEach((value, row) => {
    if (!Number.isNaN(value)) arms[Number(treated(row))]!.push(value);
  });
  if (arms.some((arm) => arm.length < 2)) return 0;
  const [control, treatment] = arms.map((arm) => ({
    mean: mean(arm),
    share: sampleVariance(arm) / arm.length,
  })) as [{ mean: number; share: number }, { mean: number; share: number }];
  const error = Math.sqrt(control.share + treatment.share);
  return error > 0 ? (treatment.mean - control.mean) / error : 0;
}
