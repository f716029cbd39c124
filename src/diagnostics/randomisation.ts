import type { Diagnostic } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { type DesignColumn, termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { chiSquareTail, twoSidedP } from "../stats/distributions.ts";
import { type Moments, moments, satterthwaite, standardizedDifference } from "../stats/moments.ts";
import { riskDifference } from "../stats/proportions.ts";

const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

/**
 * Sample ratio mismatch: χ² of the arms' sizes against the expected split (equal when null). Counted in the units that
 * were assigned when `unit` names their column, else in rows.
 */
export function sampleRatio(
  frame: Frame,
  treatment: string,
  unit: string | undefined,
  split: Record<string, number> | undefined,
): Diagnostic {
  const labels = frame.text(treatment);
  const units = unit === undefined ? null : frame.text(unit);
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  labels.forEach((arm, row) => {
    const id = units ? JSON.stringify([arm, units[row]]) : String(row);
    if (arm === null || seen.has(id)) return;
    seen.add(id);
    counts.set(arm, (counts.get(arm) ?? 0) + 1);
  });
  const arms = [...counts.keys()].sort();
  const shares = arms.map((arm) => split?.[arm] ?? (split ? 0 : 1 / arms.length));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const chi2 = arms.reduce((sum, arm, i) => {
    const expected = (total * shares[i]!) / whole;
    return sum + (expected > 0 ? (counts.get(arm)! - expected) ** 2 / expected : Number.POSITIVE_INFINITY);
  }, 0);
  const p = Number.isFinite(chi2) ? chiSquareTail(chi2, arms.length - 1) : 0;
  const sizes = arms.map((arm) => `${arm} ${counts.get(arm)}`).join(", ");
  return {
    value: p,
    threshold: 0.001,
    status: p < 0.001 ? "fail" : p < 0.01 ? "warn" : "pass",
    statement: `sample ratio: ${sizes} against the expected split, χ² = ${chi2.toPrecision(4)}, p = ${p.toPrecision(2)}`,
  };
}

/**
 * The largest standardised difference between an arm and control over the pre-treatment covariates, how many there are,
 * and, of independent rows, whether any differs by more than chance: Welch's smallest p, times their number.
 */
export function balance(
  frame: Frame,
  covariates: readonly string[],
  treatment: string,
  arms: { arm: string; control: string },
  independent: boolean,
): Record<string, Diagnostic> {
  const labels = frame.text(treatment);
  const columns: DesignColumn[] = covariates.flatMap((name) => termColumns(frame, [name]));
  if (columns.length === 0) return {};
  const differences = columns.map(({ name, values }) => {
    const [treated, control] = [arms.arm, arms.control].map((arm) =>
      moments(values.filter((_, i) => labels[i] === arm)),
    );
    return { name, smd: Math.abs(standardizedDifference(treated!, control!)), p: welchP(treated!, control!) };
  });
  const worst = differences.reduce((a, b) => (b.smd > a.smd ? b : a));
  const least = differences.reduce((a, b) => (b.p < a.p ? b : a));
  const p = Math.min(1, least.p * differences.length);
  return {
    ...(independent && {
      pre_period_p: {
        value: p,
        threshold: 0.01,
        status: p < 0.01 ? "warn" : "pass",
        statement: `${least.name} before the treatment differs most between the arms, p = ${p.toPrecision(2)}${differences.length > 1 ? ` times ${differences.length}` : ""}`,
      } as const,
    }),
    max_smd: {
      value: worst.smd,
      threshold: 0.1,
      status: worst.smd > 0.25 ? "fail" : worst.smd > 0.1 ? "warn" : "pass",
      statement: `largest standardised difference between the arms: ${worst.smd.toFixed(3)} (${worst.name})`,
    },
    smd_covariates: {
      value: columns.length,
      threshold: null,
      status: "info",
      statement:
        columns.length === 1 ? "1 covariate was compared" : `${columns.length} covariates were compared`,
    },
  };
}

/** Welch's p of two means; 1 where neither varies. */
function welchP(a: Moments, b: Moments): number {
  const parts = [a, b].map(({ n, variance }) => ({ variance: variance / n, df: n - 1 }));
  const error = Math.sqrt(parts[0]!.variance + parts[1]!.variance);
  return error > 0 ? twoSidedP((a.mean - b.mean) / error, satterthwaite(parts)) : 1;
}

/** Who was assigned and has no outcome: overall, and how much the arms differ in it. */
export function attrition(
  frame: Frame,
  outcome: string,
  treatment: string,
  arms: { arm: string; control: string },
): Record<string, Diagnostic> {
  const labels = frame.text(treatment);
  const missing = frame.number(outcome).map((value) => Number(Number.isNaN(value)));
  const lost = (arm: string) => moments(missing.filter((_, i) => labels[i] === arm)).mean;
  const overall = moments(missing).mean;
  const differential = Math.abs(lost(arms.arm) - lost(arms.control));
  const p = differenceP(missing, labels, arms);
  return {
    attrition_overall: {
      value: overall,
      threshold: 0.2,
      status: overall > 0.2 ? "warn" : "pass",
      statement: `${percent(overall)} of those assigned have no outcome`,
    },
    attrition_differential: {
      value: differential,
      threshold: 0.05,
      status: differential > 0.05 ? "warn" : "pass",
      statement: `the share without an outcome differs by ${percent(differential)} between the arms`,
    },
    ...(overall > 0 && {
      attrition_p: {
        value: p,
        threshold: 0.01,
        status: p < 0.01 ? "warn" : "pass",
        statement: `such a difference in who has no outcome comes by chance with p = ${p.toPrecision(2)}`,
      } as const,
    }),
  };
}

/** The p of two shares' difference, of independent rows. */
function differenceP(
  events: Float64Array,
  labels: readonly (string | null)[],
  arms: { arm: string; control: string },
): number {
  const of = (arm: string) => {
    const own = events.filter((_, i) => labels[i] === arm);
    return { x: own.reduce((sum, value) => sum + value, 0), n: own.length };
  };
  const [one, zero] = [of(arms.arm), of(arms.control)];
  const whole = one.x + zero.x;
  if (whole === 0 || whole === one.n + zero.n) return 1;
  return riskDifference({ x1: one.x, n1: one.n, x0: zero.x, n0: zero.n }, 0.95).p_value;
}

/** How much more often the treatment was received in the arm than in control. */
export function compliance(
  frame: Frame,
  received: string,
  treatment: string,
  arms: { arm: string; control: string },
): Diagnostic {
  const labels = frame.text(treatment);
  const values = frame.number(received);
  const odd = values.find((value) => value !== 0 && value !== 1 && !Number.isNaN(value));
  if (odd !== undefined)
    throw impactError(
      "E_COLUMN_TYPE",
      { column: received, found: `the value ${odd}`, expected: "0 and 1" },
      { path: ["compliance"] },
    );
  const shareOf = (arm: string) =>
    moments(values.filter((value, i) => labels[i] === arm && !Number.isNaN(value))).mean;
  const gap = shareOf(arms.arm) - shareOf(arms.control);
  if (Number.isNaN(gap))
    return {
      value: null,
      threshold: 0.95,
      status: "warn",
      statement: `\`${received}\` is missing in a whole arm`,
    };
  return {
    value: gap,
    threshold: 0.95,
    status: gap < 0.5 ? "fail" : gap < 0.95 ? "warn" : "pass",
    statement: `receiving the treatment differs by ${percent(gap)} between the arms`,
  };
}
