import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stream } from "../../src/stats/random.ts";

/** The data of bench/beside-statsmodels.ts, as files of float64: `npx tsx bench/peer/data.ts <folder>`. */
const rows = 1_000_000;

/** An intercept, ten columns, an outcome that they move, and 10,000 clusters. */
function regression(): Float64Array[] {
  const columns = Array.from({ length: 10 }, (_, j) => {
    const draw = stream(1, `x${j}`);
    return Float64Array.from({ length: rows }, (__, i) => draw.uniform(i));
  });
  const noise = stream(1, "noise");
  const y = Float64Array.from({ length: rows }, (_, i) =>
    columns.reduce((sum, x, j) => sum + (j + 1) * x[i]!, noise.normal(i)),
  );
  const cluster = Float64Array.from({ length: rows }, (_, i) => i % 10_000);
  return [new Float64Array(rows).fill(1), ...columns, y, cluster];
}

/** A level and a slope that change at period 700 of 1,000, errors that remember; the outcome last. */
export function series(): Float64Array[] {
  const draw = stream(1, "series");
  let e = 0;
  const y = Float64Array.from({ length: 1000 }, (_, t) => {
    e = 0.6 * e + draw.normal(t);
    return 200 + 0.5 * t + 5 * e + (t >= 700 ? 10 : 0);
  });
  const since = y.map((_, t) => Math.max(0, t - 699));
  return [y.map(() => 1), y.map((_, t) => t + 1), y.map((_, t) => Number(t >= 700)), since, y];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2]!;
  for (const [j, values] of regression().entries()) writeFileSync(join(folder, `${j}.f64`), values);
  for (const [j, values] of series().entries()) writeFileSync(join(folder, `series${j}.f64`), values);
}
