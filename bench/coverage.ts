import { fork } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { mean, sampleStandardDeviation } from "simple-statistics";
import { models } from "../src/models/index.ts";
import { type Case, cases, replicationsOf } from "./coverage-cases.ts";

/**
 * Bias and coverage of every model on simulated data with a known truth, as the Markdown of docs/coverage.md:
 * `npx tsx bench/coverage.ts > docs/coverage.md`. Names on the command line choose cases.
 */
const level = 0.95;

/** What the replications of a case come to. */
interface Row {
  bias: number;
  bias_error: number;
  coverage: number;
  error_ratio: number;
  width: number;
  refused: number;
  n: number;
}

function run({ name, model, draw, params, reading, replications = replicationsOf }: Case): Row {
  // Seeds of its own, so that what one draw does by chance does not show in every case.
  const from = 10_000 * cases.findIndex((one) => one.name === name);
  const off: number[] = [];
  const errors: number[] = [];
  const widths: number[] = [];
  let [covered, refused] = [0, 0];
  for (let seed = 1; seed <= replications; seed++) {
    const { frame, truth, params: drawn } = draw(from + seed);
    let whole: ReturnType<NonNullable<ReturnType<typeof models.get>>["estimate"]>;
    try {
      whole = models.get(model)!.estimate(frame, { ...params, ...drawn }, { confidence_level: level });
    } catch (error) {
      if (!(error as { code?: string }).code?.startsWith("E_")) throw error;
      refused++;
      continue;
    }
    const found =
      reading === undefined
        ? { ...whole, estimate: whole.effect_estimate }
        : whole.readings!.find(({ name }) => name === reading)!;
    off.push(found.estimate - truth);
    if (found.standard_error !== null) errors.push(found.standard_error);
    widths.push(found.ci_upper - found.ci_lower);
    if (found.ci_lower <= truth && truth <= found.ci_upper) covered++;
  }
  const spread = sampleStandardDeviation(off);
  return {
    bias: mean(off),
    bias_error: spread / Math.sqrt(off.length),
    coverage: covered / off.length,
    error_ratio: errors.length > 0 ? mean(errors) / spread : 0,
    width: mean(widths),
    refused,
    n: off.length,
  };
}

const digits = (value: number) => Number(value.toPrecision(3)).toString().replace("-", "−");
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

function line(one: Case, row: Row): string {
  const [low, high] = one.range ?? [0.93, 0.97];
  // A coverage of 1,000 replications is known to 0.7 points.
  const inside = row.coverage >= low && row.coverage <= high;
  const ratio = Math.abs(row.bias) / row.bias_error;
  return `| ${one.name} | ${digits(row.bias)} ± ${digits(row.bias_error)}${ratio > 2 ? " (beyond 2)" : ""} | ${percent(row.coverage)}${inside ? "" : " (outside)"} | ${percent(low)}–${percent(high)} | ${row.error_ratio === 0 ? "" : row.error_ratio.toFixed(2)} | ${digits(row.width)} | ${row.n}${row.refused > 0 ? ` (${row.refused} refused)` : ""} | ${one.why ?? ""} |`;
}

const pagePrefix = `# Bias and coverage

Made by \`npx tsx bench/coverage.ts > docs/coverage.md\`: every model on simulated data whose truth is known, the same bytes every time.
A bias beyond two of its Monte Carlo standard errors and a coverage of the 95 % interval outside the range stated are marked; of ${"{cases}"}
cases about one in twenty has a bias beyond two by chance. SE / SD is the mean standard error over the standard deviation of the
estimates. What is drawn is in \`bench/coverage-cases.ts\`, a case each.

| case | bias | coverage | range | SE / SD | mean width | replications | |
| ---- | ---- | -------- | ----- | ------- | ---------- | ------------ | --- |
`;

async function main() {
  const wanted = process.argv.slice(2);
  const chosen = cases.filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  const rows: Row[] = new Array(chosen.length);
  let next = 0;
  const thread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = fork(fileURLToPath(import.meta.url), { execArgv: ["--import", "tsx"] });
      let mine = -1;
      const take = () => {
        mine = next++;
        if (mine < chosen.length) worker.send(chosen[mine]!.name);
        else {
          worker.disconnect();
          resolve();
        }
      };
      worker.on("message", (row) => {
        rows[mine] = row as Row;
        process.stderr.write(`${line(chosen[mine]!, row as Row)}\n`);
        take();
      });
      worker.on("error", reject);
      take();
    });
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, thread));
  process.stdout.write(pagePrefix.replace("{cases}", String(chosen.length)));
  for (const [i, one] of chosen.entries()) process.stdout.write(`${line(one, rows[i]!)}\n`);
}

if (process.send === undefined) await main();
else process.on("message", (name) => process.send!(run(cases.find((one) => one.name === name)!)));
