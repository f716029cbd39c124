import { stream } from "../src/stats/random.ts";
import type { PolicyName } from "./learning-policies.ts";
import type { Trial } from "./learning-run.ts";

/** One trial an organisation, by policy. */
export type ByPolicy = Record<PolicyName, Trial[]>;
type Of<Name extends string> = Record<Name | "original", readonly Trial[]>;
/** A figure and its 95 % interval over organisations. */
export interface Figure {
  value: number;
  lower: number;
  upper: number;
}

export const resamples = 2000;

/** A figure of sums over organisations, and the percentiles of it over organisations drawn with replacement. */
export function figure(organisations: number, of: (indices: readonly number[]) => number): Figure {
  const draws = stream(1, "bootstrap");
  const all = Array.from({ length: organisations }, (_, k) => k);
  const found = Array.from({ length: resamples }, (_, b) =>
    of(all.map((k) => Math.floor(draws.uniform(b, k) * organisations))),
  ).sort((a, b) => a - b);
  const percentile = (p: number) => found[Math.min(resamples - 1, Math.floor(p * resamples))]!;
  return { value: of(all), lower: percentile(0.025), upper: percentile(0.975) };
}

/** Mean net return a cycle, from one cycle to another. */
export function net(trials: readonly Trial[], [from, to]: readonly [number, number]) {
  const sums = trials.map(
    (trial) => trial.net.slice(from - 1, to).reduce((a, b) => a + b, 0) / (to - from + 1),
  );
  return (indices: readonly number[]) => indices.reduce((sum, k) => sum + sums[k]!, 0) / indices.length;
}

export const ratio = (trials: readonly Trial[], part: (t: Trial) => number, whole: (t: Trial) => number) =>
  figure(
    trials.length,
    (indices) =>
      indices.reduce((sum, k) => sum + part(trials[k]!), 0) /
      indices.reduce((sum, k) => sum + whole(trials[k]!), 0),
  );

export const late = [10, 12] as const;
/** How much more a policy brings than another, as a share of what the original brings. */
export function gain<Name extends string>(
  of: Of<Name>,
  name: Name,
  over: Name | "original",
  span: readonly [number, number] = late,
): Figure {
  const [mine, other, base] = [net(of[name], span), net(of[over], span), net(of.original, span)];
  return figure(of[name].length, (k) => (mine(k) - other(k)) / base(k));
}
export const closed = (of: ByPolicy, name: PolicyName) => {
  const [mine, base, best] = [net(of[name], late), net(of.original, late), net(of.oracle, late)];
  return figure(of[name].length, (k) => (mine(k) - base(k)) / (best(k) - base(k)));
};
export const crps = (of: ByPolicy, name: PolicyName) =>
  ratio(
    of[name],
    ({ all }) => all.crps,
    ({ all }) => all.raw_crps,
  );
export const signed = (of: ByPolicy, name: PolicyName) =>
  ratio(
    of[name],
    (trial) => trial.late.error,
    (trial) => trial.late.n,
  );
export const covered = (of: ByPolicy, name: PolicyName, which: "all" | "funded") =>
  ratio(
    of[name],
    (trial) => trial[which].covered,
    (trial) => trial[which].n,
  );
export const raw = (of: ByPolicy) =>
  ratio(
    of.original,
    ({ all }) => all.raw_covered,
    ({ all }) => all.n,
  );
/** What of the oracle's net return is left on the table, by cycle. */
export const gapAt = (of: ByPolicy, name: PolicyName, cycle: number) =>
  1 - sumAt(of[name], cycle) / sumAt(of.oracle, cycle);
export const sumAt = (trials: readonly Trial[], cycle: number) =>
  trials.reduce((sum, trial) => sum + trial.net[cycle - 1]!, 0);

export const signs = (text: string) => text.replaceAll("-", "−");
export const number = (value: number, digits = 2) =>
  signs((Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value).toFixed(digits));
export const within = ({ value, lower, upper }: Figure, digits = 2) =>
  `${number(value, digits)} [${number(lower, digits)}, ${number(upper, digits)}]`;
export const points = ({ value, lower, upper }: Figure) =>
  `${value >= 0 ? "+" : ""}${number(100 * value, 1)} % [${number(100 * lower, 1)}, ${number(100 * upper, 1)}]`;
export const money = (trials: readonly Trial[], span: readonly [number, number]) =>
  `$${number(net(trials, span)(trials.map((_, k) => k)) / 1000, 1)}k`;
export const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
