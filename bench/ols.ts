/** Least squares with HC1 on 1,000,000 rows and 11 columns, against ml-matrix's QR on a tenth of it: `npx tsx bench/ols.ts`. */
import { Matrix, QrDecomposition } from "ml-matrix";
import { robustCovariance } from "../src/stats/covariance.ts";
import { ols } from "../src/stats/ols.ts";
import { stream } from "../src/stats/random.ts";

function data(n: number) {
  const columns = [
    new Float64Array(n).fill(1),
    ...Array.from({ length: 10 }, (_, j) =>
      Float64Array.from({ length: n }, (__, i) => stream(j, "x").uniform(i)),
    ),
  ];
  const y = Float64Array.from(
    { length: n },
    (_, i) => columns.reduce((sum, column, j) => sum + j * column[i]!, 0) + stream(99, "y").normal(i),
  );
  return { columns, y };
}
function time(name: string, work: () => void): void {
  const start = process.hrtime.bigint();
  work();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(
    `${name.padEnd(40)}${seconds.toFixed(2).padStart(7)} s   peak ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`,
  );
}
const large = data(1_000_000);
time("ours, 1,000,000 × 11, HC1", () => robustCovariance(ols(large.columns, large.y), "HC1"));
const small = data(100_000);
time("ours, 100,000 × 11, HC1", () => robustCovariance(ols(small.columns, small.y), "HC1"));
time("ml-matrix QR, 100,000 × 11, no errors", () =>
  new QrDecomposition(new Matrix(small.columns.map((c) => Array.from(c))).transpose()).solve(
    Matrix.columnVector(Array.from(small.y)),
  ),
);
