// The built code on the files of data.ts: node ours.mjs <folder> HC1|CR1|ARMA. Prints what the Python files beside it print.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fitArima } from "../../build/stats/arima.js";
import { clusterCovariance, robustCovariance } from "../../build/stats/covariance.js";
import { ols } from "../../build/stats/ols.js";

const [folder, kind] = process.argv.slice(2);

/** @param {string} name */
function read(name) {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, `${name}.f64`));
  return new Float64Array(buffer, byteOffset, byteLength / 8);
}

/** What is timed; what it needs is read before. */
function prepared() {
  if (kind === "ARMA") {
    const [one, t, level, slope, y] = Array.from({ length: 5 }, (_, j) => read(`series${j}`));
    const order = { p: 1, d: 0, q: 1, P: 0, D: 0, Q: 0, s: 12 };
    return () => void fitArima(y, [one, t, level, slope], order, "maximum");
  }
  const columns = Array.from({ length: 11 }, (_, j) => read(String(j)));
  const y = read("11");
  const cluster = kind === "CR1" ? Int32Array.from(read("12")) : null;
  return () => {
    const fit = ols(columns, y);
    return cluster ? clusterCovariance(fit, cluster, 10_000) : robustCovariance(fit, "HC1");
  };
}

const work = prepared();
const ready = performance.now();
const covariance = work();
const fit = (performance.now() - ready) / 1000;
const se = covariance ? covariance.diagonal().map(Math.sqrt) : [];
console.log(JSON.stringify({ fit, peak: process.resourceUsage().maxRSS / 1024, se }));
