import pow from "@stdlib/math-base-special-pow";
import {
  type Kernel,
  kernelWeights,
  localPolynomial,
  type RdErrors,
  rdResiduals,
  type Side,
  scoreMatrix,
  weighted,
} from "./local-polynomial.ts";

export const bandwidthRules = ["mserd", "msetwo", "msesum", "cerrd", "certwo", "cersum"] as const;
export type BandwidthRule = (typeof bandwidthRules)[number];

export interface Bandwidths {
  /** Of the effect's polynomial, left and right. */
  h: [number, number];
  /** Of the polynomial that its bias is estimated by. */
  b: [number, number];
}

interface Setting {
  order: number;
  kernel: Kernel;
  errors: RdErrors;
}

/** What a bandwidth is chosen by: the variance, the bias and how uncertain the bias is. */
interface Constants {
  V: number;
  B: number;
  R: number;
}

/**
 * Bandwidths with the smallest asymptotic mean squared error (or coverage error) of the effect at the cutoff, by three
 * preliminary fits. As rdrobust chooses them, its regularisation included.
 * @throws RangeError where a window holds too few points
 * @see Calonico, Cattaneo & Titiunik (2014), Econometrica 82(6); Calonico, Cattaneo & Farrell (2020), Econometrics J. 23(2)
 */
export function rdBandwidths(left: Side, right: Side, rule: BandwidthRule, setting: Setting): Bandwidths {
  const { order: p, kernel } = setting;
  const q = p + 1;
  const all = [...left.x, ...right.x];
  const pilot = Math.min(pilotBandwidth(all, kernel), reachOf(all));
  const rangeOf = ({ x }: Side) => Math.max(Math.abs(x[0]!), Math.abs(x.at(-1)!));
  const most = Math.max(rangeOf(left), rangeOf(right));
  const at = (side: Side, o: number, nu: number, oB: number, hB: number, scale: number) =>
    constants(side, { o, nu, oB, hV: pilot, hB, scale, ...setting });
  const both = (
    o: number,
    nu: number,
    oB: number,
    hB: [number, number],
    scale: number,
  ): [Constants, Constants] => [at(left, o, nu, oB, hB[0], scale), at(right, o, nu, oB, hB[1], scale)];
  const family = rule.slice(3) as "rd" | "two" | "sum";
  const choose = ([l, r]: [Constants, Constants], o: number): [number, number] => {
    const rate = 1 / (2 * o + 3);
    const of = (variance: number, bias: number, regular: number) =>
      Math.min(pow(variance / (bias * bias + regular), rate), most);
    if (family === "two") return [of(l.V, l.B, l.R), of(r.V, r.B, r.R)];
    const bias = family === "sum" ? r.B + l.B : r.B - l.B;
    const one = of(l.V + r.V, bias, l.R + r.R);
    return [one, one];
  };
  const d = choose(both(q + 1, q + 1, q + 2, [rangeOf(left), rangeOf(right)], 0), q + 1);
  const b = choose(both(q, p + 1, q + 1, d, 1), q);
  const h = choose(both(p, 0, q, b, 1), p);
  if (!rule.startsWith("cer")) return { h, b };
  const shrink = pow(all.length, -(p / ((3 + p) * (3 + 2 * p))));
  return { h: [h[0] * shrink, h[1] * shrink], b };
}

/** A rule of thumb for the first fits: Silverman's, with the smaller of the two measures of spread, by the number of distinct points. */
function pilotBandwidth(x: readonly number[], kernel: Kernel): number {
  const n = x.length;
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const sorted = [...x].sort((a, b) => a - b);
  const iqr = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.349;
  const spread = iqr > 0 ? Math.min(sd, iqr) : sd;
  const factor = { triangular: 2.576, epanechnikov: 2.34, uniform: 1.843 }[kernel];
  return factor * spread * pow(new Set(x).size, -0.2);
}

/** R's type 2: of two equally good values their mean. */
function quantile(sorted: readonly number[], p: number): number {
  const place = sorted.length * p;
  const k = Math.floor(place + 4e-16 * place);
  return place - k > 1e-9
    ? sorted[k]!
    : (sorted[Math.max(0, k - 1)]! + sorted[Math.min(k, sorted.length - 1)]!) / 2;
}

const reachOf = (x: readonly number[]): number =>
  x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

interface Asked extends Setting {
  /** Order of the fit whose derivative `nu` is estimated, and of the one that gives its bias. */
  o: number;
  nu: number;
  oB: number;
  hV: number;
  hB: number;
  scale: number;
}

function constants(side: Side, { o, nu, oB, hV, hB, scale, kernel, errors }: Asked): Constants {
  const near = within(side, hV, kernel);
  const fit = localPolynomial(near.side, near.weights, o);
  const scores = fit.powers.map((column) => column.map((value, i) => value * near.weights[i]!));
  const meat = scoreMatrix(scores, rdResiduals(near.side, fit, errors), near.side.cluster);
  const variance = fit.bread.mmul(meat).mmul(fit.bread).get(nu, nu);
  const next = near.side.x.map((x) => (x / hV) ** (o + 1));
  const moments = fit.powers.map((column) => weighted(column, next, near.weights));
  const bias = moments.reduce((sum, moment, j) => sum + fit.bread.get(nu, j) * moment, 0) * hV ** nu;
  const wide = within(side, hB, kernel);
  const fitB = localPolynomial(wide.side, wide.weights, oB);
  let regular = 0;
  if (scale > 0) {
    const scoresB = fitB.powers.map((column) => column.map((value, i) => value * wide.weights[i]!));
    const meatB = scoreMatrix(scoresB, rdResiduals(wide.side, fitB, errors), wide.side.cluster);
    regular =
      3 *
      bias *
      bias *
      fitB.bread
        .mmul(meatB)
        .mmul(fitB.bread)
        .get(o + 1, o + 1);
  }
  return {
    V: (2 * nu + 1) * hV ** (2 * nu + 1) * variance,
    B: Math.sqrt(2 * (o + 1 - nu)) * bias * fitB.beta[o + 1]!,
    R: scale * 2 * (o + 1 - nu) * regular,
  };
}

/** The rows with weight. */
function within(side: Side, h: number, kernel: Kernel): { side: Side; weights: Float64Array } {
  const weights = kernelWeights(side.x, h, kernel);
  const keep = (_: unknown, i: number) => weights[i]! > 0;
  const x = side.x.filter(keep);
  if (x.length < 5) throw new RangeError("too few points in the window");
  return {
    side: { x, y: side.y.filter(keep), cluster: side.cluster?.filter(keep) ?? null },
    weights: weights.filter(keep),
  };
}
