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
import { covariateSlopes } from "./rd-covariates.ts";

export const bandwidthRules = ["mserd", "msetwo", "msesum", "cerrd", "certwo", "cersum"] as const;
export type BandwidthRule = (typeof bandwidthRules)[number];

export interface Bandwidths {
  /** Of the effect's polynomial, left and right. */
  h: [number, number];
  /** Of the polynomial that its bias is estimated by. */
  b: [number, number];
}

/** A side with what else the effect is made from. */
export interface WholeSide extends Side {
  /** What was received, where the bandwidth is to be the ratio's; the outcome's own otherwise. */
  received?: Float64Array | null;
  covariates?: readonly Float64Array[];
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
 * preliminary fits. As rdrobust chooses them, its regularisation included: covariates enter, and where a fifth of a side's
 * scores are repeated no preliminary window holds fewer than ten different ones.
 * @throws RangeError where a window holds too few points
 * @see Calonico, Cattaneo & Titiunik (2014), Econometrica 82(6); Calonico, Cattaneo & Farrell (2020), Econometrics J. 23(2)
 */
export function rdBandwidths(
  left: WholeSide,
  right: WholeSide,
  rule: BandwidthRule,
  setting: Setting,
): Bandwidths {
  const { order: p, kernel } = setting;
  const q = p + 1;
  const all = [...left.x, ...right.x];
  const rangeOf = ({ x }: Side) => Math.max(Math.abs(x[0]!), Math.abs(x.at(-1)!));
  const ranges = [rangeOf(left), rangeOf(right)] as const;
  const most = Math.max(...ranges);
  const least = leastOf(left, right);
  const pilot = Math.max(Math.min(pilotBandwidth(all, kernel), most), ...least);
  const sides = [left, right].map((side) => ratioLess(side, [left, right], pilot));
  const at = (side: WholeSide, o: number, nu: number, oB: number, hB: number, scale: number) =>
    constants(combined(side, { o, nu, hV: pilot, kernel }), { o, nu, oB, hV: pilot, hB, scale, ...setting });
  const both = (
    o: number,
    nu: number,
    oB: number,
    hB: [number, number],
    scale: number,
  ): [Constants, Constants] => [
    at(sides[0]!, o, nu, oB, hB[0], scale),
    at(sides[1]!, o, nu, oB, hB[1], scale),
  ];
  const family = rule.slice(3) as "rd" | "two" | "sum";
  const choose = ([l, r]: [Constants, Constants], o: number): [number, number] => {
    const rate = 1 / (2 * o + 3);
    const of = (variance: number, bias: number, regular: number, limit: number) =>
      Math.min(pow(variance / (bias * bias + regular), rate), limit);
    if (family === "two") return [of(l.V, l.B, l.R, ranges[0]), of(r.V, r.B, r.R, ranges[1])];
    const bias = family === "sum" ? r.B + l.B : r.B - l.B;
    const one = of(l.V + r.V, bias, l.R + r.R, most);
    return [one, one];
  };
  const first = choose(both(q + 1, q + 1, q + 2, [...ranges], 0), q + 1);
  const d = first.map((width, i) =>
    Math.max(width, ...(family === "two" ? [least[i]!] : least)),
  ) as Bandwidths["h"];
  const b = choose(both(q, p + 1, q + 1, d, 1), q);
  const h = choose(both(p, 0, q, b, 1), p);
  if (!rule.startsWith("cer")) return { h, b };
  const clusters = [left, right].map(({ cluster }) => cluster && new Set(cluster).size);
  const [cl, cr] = clusters;
  const shrink = pow(cl && cr ? cl + cr : all.length, -(p / ((3 + p) * (3 + 2 * p))));
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

const repeated = 0.2;
const fewestScores = 10;

/** The narrowest preliminary windows, where scores are repeated: ten different ones. */
function leastOf(left: Side, right: Side): [number, number] {
  const scores = [left, right].map(({ x }) => [...new Set(x.map(Math.abs))].sort((a, b) => a - b));
  const mass = [left, right].some(({ x }, i) => 1 - scores[i]!.length / x.length >= repeated);
  const width = (own: readonly number[]) => own[Math.min(fewestScores, own.length) - 1]! + 1e-8;
  return mass ? [width(scores[0]!), width(scores[1]!)] : [0, 0];
}

/** The side without what was received where that does not vary in the first window of either: the outcome's bandwidth serves. */
function ratioLess(side: WholeSide, both: readonly WholeSide[], pilot: number): WholeSide {
  const varies = ({ x, received }: WholeSide) => {
    const near = received?.filter((_, i) => Math.abs(x[i]!) < pilot) ?? [];
    return near.some((value) => value !== near[0]);
  };
  return both.every(varies) ? side : { ...side, received: null };
}

/**
 * The column whose value at the cutoff has the variance and the bias of this side's part of the effect: the outcome less what
 * covariates explain in the first window and, for a ratio, linearised about this side's own values, as rdrobust does.
 */
function combined(
  side: WholeSide,
  { o, nu, hV, kernel }: { o: number; nu: number; hV: number; kernel: Kernel },
): Side {
  const { received, covariates = [] } = side;
  const less = (y: Float64Array): Float64Array => {
    if (covariates.length === 0) return y;
    const slopes = covariateSlopes([{ side: { ...side, y }, h: hV, covariates }], { order: o, kernel });
    return y.map((value, i) =>
      slopes.reduce<number>((rest, slope, j) => rest - (slope ?? 0) * covariates[j]![i]!, value),
    );
  };
  const outcome = less(side.y);
  if (!received) return { ...side, y: outcome };
  const taken = less(received);
  const weights = kernelWeights(side.x, hV, kernel);
  const value = (y: Float64Array) => factorial(nu) * localPolynomial({ ...side, y }, weights, o).beta[nu]!;
  const [top, bottom] = [value(outcome), value(taken)];
  return { ...side, y: outcome.map((y, i) => (y - (top / bottom) * taken[i]!) / bottom) };
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

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
