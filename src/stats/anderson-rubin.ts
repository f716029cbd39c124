import { Matrix } from "ml-matrix";
import { criticalValue, fTail } from "./distributions.ts";
import { enough, scoreProducts, weighed } from "./instrument-tests.ts";
import { dot, type IvErrors, type IvProblem, kClass, meat, minus } from "./instrumental.ts";
import { ols } from "./ols.ts";

/** Values of β: between `lower` and `upper`; for `outside`, below `lower` and above `upper`. */
export type ConfidenceSet =
  | { kind: "interval" | "outside"; lower: number; upper: number }
  | { kind: "all" | "empty" };

/**
 * Anderson and Rubin's confidence set: the β at which the instruments say nothing of y − βd, with the errors in use. It keeps its
 * level however weak they are. With robust errors and several instruments it may be of several parts: the smallest interval
 * around them, or all but the widest gap. Every value by no more clusters than instruments.
 *
 * F with (q, n − k) degrees of freedom; by G clusters (1, G − 1), and Hotelling's T² of the clusters' sums for q > 1.
 * @see Anderson & Rubin (1949); Dufour & Taamouti (2005), Econometrica 73(4); Andrews, Stock & Sun (2019), Annu. Rev. Econ. 11
 */
export function andersonRubin(problem: IvProblem, errors: IvErrors, level: number): ConfidenceSet {
  const { y, d, z, n, exogenous } = problem;
  const parameters = exogenous + z.length;
  const quadratic = (of: (a: Float64Array, b: Float64Array) => number) =>
    [of(d, d), -2 * of(y, d), of(y, y)] as const;
  if (errors.kind !== "classical" && z.length > 1) return robustSet(problem, errors, level);
  const critical = fCritical(level, z.length, errors.kind === "cluster" ? errors.count - 1 : n - parameters);
  if (errors.kind === "classical") {
    const left = [ols(z, y).residuals, ols(z, d).residuals] as const;
    const unexplained = (a: Float64Array, b: Float64Array) =>
      dot(a === y ? left[0] : left[1], b === y ? left[0] : left[1]);
    const factor = 1 + (critical * z.length) / (n - parameters);
    return solutionsOf(quadratic((a, b) => dot(a, b) - factor * unexplained(a, b)));
  }
  const [column] = z as [Float64Array];
  const residual = { y: ols(z, y).residuals, d: ols(z, d).residuals };
  const scores = (name: "y" | "d") => column.map((value, i) => value * residual[name][i]!);
  const [sy, sd] = [scores("y"), scores("d")];
  const products = (a: Float64Array, b: Float64Array) =>
    a === b
      ? meat(a, errors, parameters)
      : (meat(minus(a, b, -1), errors, parameters) - meat(minus(a, b), errors, parameters)) / 4;
  return solutionsOf(
    quadratic((a, b) => {
      const [za, zb] = [dot(column, a), dot(column, b)];
      return za * zb - critical * products(a === y ? sy : sd, b === y ? sy : sd);
    }),
  );
}

const gridPoints = 4000;

/**
 * The β where g(β)′Ω(β)⁻¹g(β) is at most `limit`, g the instruments' products with y − βd and Ω their covariance: of what Z does
 * not explain of y − βd. By clusters it is of y − βd itself, as at the true β Z explains none of it, and what a fit takes away
 * makes Ω too small where clusters are few.
 * @see Stock & Wright (2000), Econometrica 68(5), on the set; Hotelling (1931), Ann. Math. Stat. 2(3), on its limit by clusters
 */
function robustSet(problem: IvProblem, errors: IvErrors, level: number): ConfidenceSet {
  const { y, d, z, n, exogenous } = problem;
  const q = z.length;
  if (!enough(errors, q)) return { kind: "all" };
  const [left, parameters, limit] =
    errors.kind === "cluster"
      ? [{ y, d }, 1, hotellingLimit(level, q, errors.count)]
      : [
          { y: ols(z, y).residuals, d: ols(z, d).residuals },
          exogenous + q,
          q * fCritical(level, q, n - exogenous - q),
        ];
  const products = (column: Float64Array) => Matrix.columnVector(z.map((one) => dot(one, column)));
  const [zy, zd] = [products(y), products(d)];
  const omega = (column: Float64Array) => scoreProducts(z, column, errors, parameters);
  const [yy, dd] = [omega(left.y), omega(left.d)];
  const crossed = Matrix.sub(Matrix.sub(omega(minus(left.y, left.d)), yy), dd);
  const excess = (beta: number): number => {
    const scale = 1 / (1 + beta * beta);
    const g = Matrix.sub(zy, Matrix.mul(zd, beta)).mul(Math.sqrt(scale));
    const own = Matrix.add(Matrix.add(yy, Matrix.mul(dd, beta * beta)), Matrix.mul(crossed, beta)).mul(scale);
    const wald = weighed(own, g);
    return wald === null ? Number.POSITIVE_INFINITY : wald - limit;
  };
  const first = kClass(problem, 1);
  const unit = Math.sqrt(dot(first.residuals, first.residuals) / dot(d, d)) || 1;
  const at = (k: number) => first.estimate + unit * Math.tan(Math.PI * ((k + 0.5) / gridPoints - 0.5));
  const inside = Array.from({ length: gridPoints }, (_, k) => excess(at(k)) <= 0);
  const crossing = (k: number) => {
    let [a, b] = [at(k), at(k + 1)];
    for (let i = 0; i < 100; i++) {
      const middle = (a + b) / 2;
      if (excess(middle) <= 0 === inside[k]) a = middle;
      else b = middle;
    }
    return (a + b) / 2;
  };
  const changes = Array.from(inside.keys()).filter((k) => k + 1 < gridPoints && inside[k] !== inside[k + 1]);
  if (changes.length === 0) return { kind: inside[0] ? "all" : "empty" };
  const roots = changes.map(crossing);
  if (!inside[0] && !inside.at(-1)) return { kind: "interval", lower: roots[0]!, upper: roots.at(-1)! };
  if (!inside[0] || !inside.at(-1)) return { kind: "all" };
  const gaps = roots.flatMap((lower, i) => (i % 2 === 0 ? [{ lower, upper: roots[i + 1]! }] : []));
  return { kind: "outside", ...gaps.reduce((a, b) => (b.upper - b.lower > a.upper - a.lower ? b : a)) };
}

/** The most that g′Ω⁻¹g, Ω = G/(G − 1)·Σ s_j s_j′ of G sums s_j of q numbers, g = Σ s_j, is at this level when their mean is 0. */
function hotellingLimit(level: number, q: number, clusters: number): number {
  const odds = (q * fCritical(level, q, clusters - q)) / (clusters - q);
  return ((clusters - 1) * odds) / (1 + odds);
}

/** The F that is exceeded with probability 1 − level, by bisection; t² for one numerator degree of freedom. */
function fCritical(level: number, d1: number, d2: number): number {
  if (d1 === 1) return criticalValue(level, d2) ** 2;
  let [low, high] = [0, 1e6];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (fTail(middle, d1, d2) > 1 - level) low = middle;
    else high = middle;
  }
  return high;
}

/** The β with aβ² + bβ + c ≤ 0. */
function solutionsOf([a, b, c]: readonly [number, number, number]): ConfidenceSet {
  const discriminant = b * b - 4 * a * c;
  if (discriminant <= 0) return { kind: a < 0 ? "all" : "empty" };
  const root = Math.sqrt(discriminant);
  const stable = -(b + Math.sign(b || 1) * root) / 2;
  const roots = [stable / a, c / stable].sort((one, other) => one - other) as [number, number];
  return { kind: a > 0 ? "interval" : "outside", lower: roots[0], upper: roots[1] };
}
