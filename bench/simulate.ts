/** 1,000,100 unit-days of the funnel, observed and potential, streamed to files, and the peak memory of it: `npx tsx bench/simulate.ts csv` or `parquet`. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { funnel } from "../src/simulate/funnel.ts";
import { type Format, writeSimulation } from "../src/simulate/write.ts";

const format = (process.argv[2] ?? "csv") as Format;
const enrichment = { starts: 180, product_detail_boost: { effect: 0.05, ramp: 7 } };
const world = { design: "funnel", seed: 1, units: 2740, periods: 365, enrichment };
const folder = mkdtempSync(join(tmpdir(), "bench-simulate-"));
const start = process.hrtime.bigint();
let rows = 0;
writeSimulation(folder, funnel.stream(world, "pilot"), format, (written) => {
  rows = written;
});
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const megabytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;
rmSync(folder, { recursive: true });
console.log(
  `${rows} rows to ${format} (${megabytes.toFixed(0)} MB): ${seconds.toFixed(2)} s, peak ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`,
);
