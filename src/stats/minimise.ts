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

const slopeStep = 1e-5;
const curvatureStep = 1e-3;
const smallestMove = 1e-9;

/**
 * A local minimum of a smooth function of few variables, each of about unit scale: Newton's method with numerical
 * derivatives, damped where the curvature is not positive or a step does not go down. Quadratic at the end, so that the
 * point does not depend on the way to it. Values that are not finite are never gone to.
 * @throws RangeError when the function has no finite value at the start
 * @see Nocedal & Wright (2006), Numerical Optimization, §§3.4, 10.3
 */
export function minimise(f: Objective, start: Float64Array, iterations = 100): Minimum {
  let point: Float64Array = start.slice();
  let value = f(point);
  if (!Number.isFinite(value)) throw new RangeError("no finite value at the start");
  let hessian = hessianOf(f, point, value);
  let damping = 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    const slope = gradientOf(f, point);
    const next = descend(f, { point, value, slope, hessian, damping });
    if (next === null) break;
    const moved = largest(next.point.map((x, i) => x - point[i]!));
    [point, value, damping] = [next.point, next.value, next.damping];
    if (moved <= smallestMove) break;
    hessian = hessianOf(f, point, value);
  }
  return { point, value, hessian, converged: isBottom(hessian, gradientOf(f, point)) };
}

/** Whether the curvature is positive and Newton's next step would go nowhere. */
function isBottom(hessian: Matrix, slope: Float64Array): boolean {
  const cholesky = new CholeskyDecomposition(hessian);
  if (!cholesky.isPositiveDefinite()) return false;
  return largest(Float64Array.from(cholesky.solve(Matrix.columnVector(slope)).to1DArray())) <= 1e-4;
}

interface At {
  point: Float64Array;
  value: number;
  slope: Float64Array;
  hessian: Matrix;
  damping: number;
}

/** The damped step that goes down, or hardly up for rounding; null when there is none. */
function descend(f: Objective, at: At): { point: Float64Array; value: number; damping: number } | null {
  const { point, value, slope, hessian } = at;
  const scale = Math.max(1e-8, ...hessian.diagonal().map(Math.abs));
  let damping = at.damping;
  for (let trial = 0; trial < 40; trial++) {
    const cholesky = new CholeskyDecomposition(
      Matrix.add(hessian, Matrix.eye(slope.length).mul(damping * scale)),
    );
    if (cholesky.isPositiveDefinite()) {
      const step = cholesky.solve(Matrix.columnVector(slope)).to1DArray();
      // In coordinates of unit scale a longer step than 2 goes by the model where it no longer holds.
      const shorten = Math.min(1, 2 / Math.max(...step.map(Math.abs), 1e-300));
      const to = point.map((x, i) => x - shorten * step[i]!);
      const found = f(to);
      if (found <= value + 1e-13 * Math.abs(value))
        return { point: to, value: found, damping: damping < 1e-6 ? 0 : damping / 10 };
    }
    damping = Math.max(1e-4, damping * 4);
  }
  return null;
}

function gradientOf(f: Objective, point: Float64Array): Float64Array {
  return point.map((_, i) => {
    const at = (by: number) => f(shifted(point, i, by));
    return (at(slopeStep) - at(-slopeStep)) / (2 * slopeStep);
  });
}

function hessianOf(f: Objective, point: Float64Array, value: number): Matrix {
  const [k, h] = [point.length, curvatureStep];
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

const largest = (values: Float64Array) => values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

function shifted(point: Float64Array, i: number, by: number): Float64Array {
  const moved = point.slice();
  moved[i]! += by;
  return moved;
}
