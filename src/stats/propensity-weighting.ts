import { type Propensity, scoreInfluence } from "./propensity.ts";

export type WeightedEstimand = "ATE" | "ATT" | "ATC" | "ATO";

/** Two weighted means, what their difference's influence function is, and the weights. */
export interface WeightedMeans {
  treated: number;
  control: number;
  /** Of the difference and of the mean without treatment; each row's part. */
  influence: Float64Array;
  control_influence: Float64Array;
  weights: Float64Array;
}

/** Each arm's weight at a chance of treatment, and its derivative by the log-odds. */
const rules: Record<WeightedEstimand, (p: number) => { one: [number, number]; zero: [number, number] }> = {
  ATE: (p) => ({ one: [1 / p, -(1 - p) / p], zero: [1 / (1 - p), p / (1 - p)] }),
  ATT: (p) => ({ one: [1, 0], zero: [p / (1 - p), p / (1 - p)] }),
  ATC: (p) => ({ one: [(1 - p) / p, -(1 - p) / p], zero: [1, 0] }),
  ATO: (p) => ({ one: [1 - p, -p * (1 - p)], zero: [p, p * (1 - p)] }),
};

/**
 * Inverse probability weighting. Hájek divides by the sum of the weights, Horvitz–Thompson by the number of rows. The
 * influence function is that of the stacked equations of chances and means: it knows that the chances were estimated.
 * Rows whose chance is not `inside` have no weight; the chances stay those of all rows.
 * @see Lunceford & Davidian (2004), Statistics in Medicine 23(19); Li, Morgan & Zaslavsky (2018), JASA 113, for ATO
 */
export function weightedMeans(
  y: Float64Array,
  treated: Float64Array,
  chances: Propensity,
  estimand: WeightedEstimand,
  { normalised = true, inside = () => true }: { normalised?: boolean; inside?: (p: number) => boolean } = {},
): WeightedMeans {
  const n = y.length;
  const rule = rules[estimand];
  const none: [number, number] = [0, 0];
  const at = Array.from(chances.probability, (p, i) =>
    inside(p) ? rule(p)[treated[i] === 1 ? "one" : "zero"] : none,
  );
  const rows = chances.probability.filter(inside).length;
  const weights = Float64Array.from(at, ([weight]) => weight);
  const mean = (arm: number) => {
    const own = (i: number) => (treated[i] === arm ? 1 : 0);
    let [total, product] = [0, 0];
    for (let i = 0; i < n; i++) {
      total += own(i) * weights[i]!;
      product += own(i) * weights[i]! * y[i]!;
    }
    const scale = normalised ? total : rows;
    const value = product / scale;
    const gap = (i: number) => own(i) * (normalised ? y[i]! - value : y[i]!);
    const gradient = chances.design.map((column) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += gap(i) * at[i]![1] * column[i]!;
      return sum / n;
    });
    const learned = scoreInfluence(chances, treated, gradient);
    const shift = (i: number) => (normalised || !inside(chances.probability[i]!) ? 0 : value);
    const influence = learned.map((part, i) => ((gap(i) * weights[i]! - shift(i) + part) * n) / scale);
    return { value, influence };
  };
  const [one, zero] = [mean(1), mean(0)];
  return {
    treated: one.value,
    control: zero.value,
    influence: one.influence.map((value, i) => value - zero.influence[i]!),
    control_influence: zero.influence,
    weights,
  };
}
