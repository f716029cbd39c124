import { type Kernel, kernelWeights, localPolynomial, type Side, weighted } from "./local-polynomial.ts";
import { ols } from "./ols.ts";

/**
 * Slopes of covariates common to both sides, from the weighted fit in the bandwidth h; null of those that the polynomials or
 * the covariates before them determine there. @see Calonico, Cattaneo, Farrell & Titiunik (2019), Rev. Econ. Stat. 101(3)
 */
export function covariateSlopes(
  sides: readonly { side: Side; h: number; covariates: readonly Float64Array[] }[],
  { order, kernel }: { order: number; kernel: Kernel },
): (number | null)[] {
  const k = sides[0]!.covariates.length;
  const parts = sides.map(({ side, h, covariates }) => {
    const w = kernelWeights(side.x, h, kernel);
    const root = w.map(Math.sqrt);
    const rest = (column: Float64Array) => {
      const { beta, powers } = localPolynomial({ ...side, y: column }, w, order);
      return column.map(
        (value, i) => root[i]! * (value - powers.reduce((sum, power, j) => sum + power[i]! * beta[j]!, 0)),
      );
    };
    const size = covariates.map((column) => weighted(column, column, w));
    return { size, y: rest(side.y), columns: covariates.map(rest) };
  });
  const joined = (of: (part: (typeof parts)[number]) => Float64Array) =>
    Float64Array.from(parts.flatMap((part) => [...of(part)]));
  const columns = Array.from({ length: k }, (_, j) => {
    const column = joined((part) => part.columns[j]!);
    const size = parts.reduce((sum, part) => sum + part.size[j]!, 0);
    return squares(column) <= 1e-14 * size ? column.fill(0) : column;
  });
  const slopes = new Array<number | null>(k).fill(null);
  if (columns.every((column) => column.every((value) => value === 0))) return slopes;
  const { kept, beta } = ols(
    columns,
    joined((part) => part.y),
  );
  kept.forEach((index, at) => {
    slopes[index] = beta[at]!;
  });
  return slopes;
}

const squares = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);
