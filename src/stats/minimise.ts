import { CholeskyDecomposition, Matrix } from "ml-matrix";

export interface Minimum {
  point: Float64Array;
  value: number;
  /** Second derivatives there, k × k. */
  hessian: Matrix;
  /** Whether the curvature there is positive in every direction, and the next step would go nowhere. */
  converged: boolean;
}

type Objective = (point: Float64Array) => number;

const forwardStep = 1e-6;
const newtonStep = 1e-3;
const curvatureStep = 1e-2;
/** Of variables of unit scale: a longer step goes by a model of the function that no longer holds. */
const longestStep = 0.5;

/**
 * A local minimum of a smooth function of few variables, each of about unit scale: BFGS with backtracking, then Newton
 * steps by differences of high order, so that the point does not depend on the way to it. Values that are not
 * finite are never gone to. Deterministic.
 * @throws RangeError when the function has no finite value at the start
 * @see Nocedal & Wright (2006), Numerical Optimization, algorithms 3.1 and 6.1
 */
export function minimise(f: Objective, start: Float64Array, iterations = 60): Minimum {
  let at = descend(f, start, iterations);
  for (let polish = 1; ; polish++) {
    const hessian = secondDifferences(f, at.point, at.value, newtonStep);
    const step = positive(hessian)
      ?.solve(Matrix.columnVector(gradientOf(f, at.point)))
      .to1DArray();
    const size = step ? largest(step) : Number.POSITIVE_INFINITY;
    const to =
      step && size <= longestStep
        ? reach(
            f,
            at,
            step.map((x) => -x),
          )
        : null;
    const fine = to !== null && to.value <= at.value + 1e-12 * Math.abs(at.value);
    if (fine) at = to;
    if (!fine || size <= 1e-7 || polish === 5)
      return { ...at, hessian: hessianOf(f, at), converged: size <= 1e-4 };
  }
}

/** BFGS alone, until a step hardly goes down. @throws RangeError when the function has no finite value at the start */
export function descend(f: Objective, start: Float64Array, iterations = 60): Descent {
  let at: Descent = { point: start, value: f(start) };
  if (!Number.isFinite(at.value)) throw new RangeError("no finite value at the start");
  const k = at.point.length;
  let slope = forwardSlope(f, at);
  let inverse = Matrix.eye(k);
  for (let iteration = 0; iteration < iterations && k > 0; iteration++) {
    const direction = inverse
      .mmul(Matrix.columnVector(slope))
      .to1DArray()
      .map((x) => -x);
    const next = backtrack(f, at, slope, direction);
    if (next === null) break;
    const turned = forwardSlope(f, next);
    const gained = at.value - next.value;
    const s = Matrix.columnVector(next.point.map((x, i) => x - at.point[i]!));
    const y = Matrix.columnVector(turned.map((x, i) => x - slope[i]!));
    const curvature = s.dot(y);
    if (curvature > 1e-10 * s.norm() * y.norm()) {
      const left = Matrix.eye(k).sub(s.mmul(y.transpose()).div(curvature));
      inverse = left.mmul(inverse).mmul(left.transpose()).add(s.mmul(s.transpose()).div(curvature));
    }
    [at, slope] = [next, turned];
    if (gained <= 1e-6) break;
  }
  return at;
}

export interface Descent {
  point: Float64Array;
  value: number;
}

/** The first of ever shorter steps that goes down as the slope promises; null when none does. */
function backtrack(f: Objective, at: Descent, slope: Float64Array, direction: number[]): Descent | null {
  const promised = direction.reduce((sum, x, i) => sum + x * slope[i]!, 0);
  if (!(promised < 0)) return null;
  let length = Math.min(1, longestStep / largest(direction));
  for (let trial = 0; trial < 30; trial++, length /= 2) {
    const next = reach(
      f,
      at,
      direction.map((x) => length * x),
    );
    if (next.value <= at.value + 1e-4 * length * promised) return next;
  }
  return null;
}

function reach(f: Objective, { point }: Descent, step: number[]): Descent {
  const to = point.map((x, i) => x + step[i]!);
  return { point: to, value: f(to) };
}

/** The Cholesky factor of a matrix of finite numbers with positive curvature in every direction, else null. */
function positive(hessian: Matrix): CholeskyDecomposition | null {
  if (!hessian.to1DArray().every(Number.isFinite)) return null;
  const cholesky = new CholeskyDecomposition(hessian);
  return cholesky.isPositiveDefinite() ? cholesky : null;
}

/** Good enough for the way down, at half the price. */
const forwardSlope = (f: Objective, { point, value }: Descent): Float64Array =>
  point.map((_, i) => (f(shifted(point, i, forwardStep)) - value) / forwardStep);

/** Differences of five points, whose error goes with the fourth power of a step that is large beside the rounding. */
function gradientOf(f: Objective, point: Float64Array): Float64Array {
  const h = newtonStep;
  return point.map((_, i) => {
    const at = (by: number) => f(shifted(point, i, by));
    return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
  });
}

/** Second differences; Richardson's combination of two steps takes the error from h² to h⁴. */
function hessianOf(f: Objective, { point, value }: Descent): Matrix {
  const [wide, wider] = [1, 2].map((factor) => secondDifferences(f, point, value, factor * curvatureStep));
  return Matrix.mul(wide!, 4).sub(wider!).div(3);
}

function secondDifferences(f: Objective, point: Float64Array, value: number, h: number): Matrix {
  const k = point.length;
  const hessian = Matrix.zeros(k, k);
  for (let i = 0; i < k; i++) {
    const [up, down] = [shifted(point, i, h), shifted(point, i, -h)];
    hessian.set(i, i, (f(up) - 2 * value + f(down)) / h ** 2);
    for (let j = 0; j < i; j++) {
      const mixed =
        f(shifted(up, j, h)) - f(shifted(up, j, -h)) - f(shifted(down, j, h)) + f(shifted(down, j, -h));
      hessian.set(i, j, mixed / (4 * h ** 2));
      hessian.set(j, i, mixed / (4 * h ** 2));
    }
  }
  return hessian;
}

const largest = (values: readonly number[]) => values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

function shifted(point: Float64Array, i: number, by: number): Float64Array {
  const moved = point.slice();
  moved[i]! += by;
  return moved;
}
