/** Cold start: `check` on the example by the bundle against an empty Node process, whole processes: `npx tsx bench/cold-start.ts`. */
import { spawnSync } from "node:child_process";

const runs = 15;
function times(args: string[]): number[] {
  return Array.from({ length: runs + 1 }, () => {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return Number(process.hrtime.bigint() - start) / 1e6;
  })
    .slice(1)
    .sort((a, b) => a - b);
}
const median = (values: number[]) => values[Math.floor(values.length / 2)]!;

const empty = median(times(["-e", ""]));
const version = median(times(["dist/cli.js", "--version"]));
const check = median(times(["dist/cli.js", "check", "--dir", "examples/retail"]));
const run = median(
  times(["dist/cli.js", "run", "--no-write", "--dir", "examples/retail", "--as-of", "2026-09-30"]),
);
console.log(`node ${process.versions.node}, medians of ${runs} runs, ms`);
for (const [name, ms] of Object.entries({
  "empty process": empty,
  "--version": version,
  "check, examples/retail": check,
  "run, examples/retail": run,
})) {
  console.log(`${name.padEnd(26)}${ms.toFixed(0).padStart(6)}`);
}
