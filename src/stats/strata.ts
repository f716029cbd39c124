import { moments } from "./moments.ts";
import { quantile } from "./quantile.ts";

/** A stratum: who is in it, and what its arms say. */
export interface Stratum {
  label: string;
  rows: number[];
  treated: number;
  controls: number;
}

/**
 * The bin of each value: quantiles as edges (linear between order statistics), closed on the right, the first from the
 * smallest on; equal edges are one. So does pandas' qcut.
 * @see Hyndman & Fan (1996), American Statistician 50(4), definition 7
 */
export function quantileBins(values: Float64Array, bins: number, among: Float64Array = values): Int32Array {
  const sorted = Float64Array.from(among).sort();
  const edges = [...new Set(Array.from({ length: bins + 1 }, (_, i) => quantile(sorted, i / bins)))];
  const inner = edges.slice(1, -1);
  return Int32Array.from(values, (value) => inner.filter((edge) => value > edge).length);
}

/** Rows by the bins they share, in the order of the bins. */
export function strataOf(bins: readonly Int32Array[], treated: Float64Array): Stratum[] {
  const found = new Map<string, number[]>();
  for (let i = 0; i < treated.length; i++) {
    const label = bins.map((bin) => bin[i]).join("_");
    const rows = found.get(label);
    if (rows) rows.push(i);
    else found.set(label, [i]);
  }
  const differs = (a: Stratum, b: Stratum) => {
    const bin = bins.find((own) => own[a.rows[0]!] !== own[b.rows[0]!]);
    return bin ? bin[a.rows[0]!]! - bin[b.rows[0]!]! : 0;
  };
  return [...found]
    .map(([label, rows]) => {
      const ones = rows.filter((i) => treated[i] === 1).length;
      return { label, rows, treated: ones, controls: rows.length - ones };
    })
    .sort(differs);
}

export interface Stratified {
  estimate: number;
  standard_error: number;
  control: number;
  /** Of each row: what it counts in its arm's mean. */
  weights: Float64Array;
  /** Strata in which an arm has one row, whose variance is that arm's pooled one. */
  single: number;
}

type Target = "ATE" | "ATT" | "ATC";
const asked = (s: Stratum, target: Target) =>
  target === "ATE" ? s.rows.length : target === "ATT" ? s.treated : s.controls;

/** Of each row: those asked about in its stratum, over its arm's rows there; 0 for a row of no stratum. */
export function strataWeights(
  treated: Float64Array,
  strata: readonly Stratum[],
  target: Target,
): Float64Array {
  const weights = new Float64Array(treated.length);
  for (const s of strata)
    for (const i of s.rows) weights[i] = asked(s, target) / (treated[i] === 1 ? s.treated : s.controls);
  return weights;
}

/**
 * The mean of the strata's differences, each weighted by those asked about in it, with Neyman's variance. Where an arm has
 * one row in a stratum its variance is taken from that arm's other strata.
 * @throws RangeError when no stratum shows how much an arm varies
 * @see Cochran (1968), Biometrics 24(2); Imbens & Rubin (2015), Causal Inference, ch. 17
 */
export function stratified(
  y: Float64Array,
  treated: Float64Array,
  strata: readonly Stratum[],
  target: Target,
): Stratified {
  const total = strata.reduce((sum, s) => sum + asked(s, target), 0);
  const arms = strata.map((s) => {
    const own = (arm: number) => moments(s.rows.filter((i) => treated[i] === arm).map((i) => y[i]!));
    return { one: own(1), zero: own(0), share: asked(s, target) / total };
  });
  const pooled = (arm: "one" | "zero"): number => {
    const seen = arms.map((a) => a[arm]).filter(({ n }) => n > 1);
    const df = seen.reduce((sum, { n }) => sum + n - 1, 0);
    if (df === 0) throw new RangeError("no stratum has two rows of an arm");
    return seen.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / df;
  };
  const spread = { one: pooled("one"), zero: pooled("zero") };
  let [estimate, control, variance, single] = [0, 0, 0, 0];
  for (const { one, zero, share } of arms) {
    estimate += share * (one.mean - zero.mean);
    control += share * zero.mean;
    if (one.n === 1 || zero.n === 1) single++;
    for (const [name, arm] of [["one", one] as const, ["zero", zero] as const])
      variance += (share ** 2 * (arm.n > 1 ? arm.variance : spread[name])) / arm.n;
  }
  const weights = strataWeights(treated, strata, target);
  return { estimate, control, standard_error: Math.sqrt(variance), weights, single };
}
