import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { findings } from "../config/issues.ts";
import { parseYaml, problemAt } from "../config/yaml.ts";
import { type CopulaModel, canonicalJson, type Problem, type SynthesisQuality } from "../contracts/index.ts";
import { ImpactError, impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { fitCopula } from "../simulate/copula/fit.ts";
import { assessSynthesis } from "../simulate/copula/quality.ts";
import { CopulaSpec } from "../simulate/copula/spec.ts";
import { sources } from "../sources/index.ts";
import { asOf, type ExitCode, fail, rootOf, say, sayJson } from "./edge.ts";
import type { SimulateOptions } from "./simulate.ts";

/** `simulate --fit`: learns a copula from a table and writes its model, with `--report` its quality. @throws E_USAGE, E_SOURCE_MISSING */
export async function simulateFit(options: SimulateOptions): Promise<ExitCode> {
  const { fit, model: file, seed } = read(options);
  const spec = loadSpec(options);
  if (spec.problems.length > 0) return fail(spec.problems, options);
  const table = await readTable(fit, options);
  try {
    const model = fitCopula(table, spec.value);
    const report = options.report === undefined ? null : assessSynthesis(table, spec.value, model, seed);
    write(resolve(rootOf(options), file), model);
    if (report) write(resolve(rootOf(options), options.report!), report);
    if (options.json) sayJson({ model, report });
    else say(describe(file, model, options.report ?? "", report));
    return 0;
  } catch (error) {
    if (!(error instanceof ImpactError)) throw error;
    const { code, message, fix, place } = error;
    const at = place.path && options.spec ? spec.locate(place.path) : { file: fit, line: 1, column: 1 };
    return fail([{ code, severity: "error", ...at, message, fix, initiative: null }], options);
  }
}

function read({ fit, model, seed = "1" }: SimulateOptions) {
  const usage = (option: string, found: string, expected: string) =>
    impactError("E_USAGE", { option, found, expected });
  if (fit === undefined) throw usage("--fit", "none", "a CSV or Parquet file");
  if (model === undefined) throw usage("--model", "none", "the file to write the model to");
  if (!/^\d+$/.test(seed) || !Number.isSafeInteger(Number(seed)))
    throw usage("--seed", seed, "a whole number of at least 0");
  return { fit, model, seed: Number(seed) };
}

interface LoadedSpec {
  value: CopulaSpec;
  problems: Problem[];
  locate(path: readonly (string | number)[]): { file: string; line: number; column: number };
}

/** Every column in its default role without a file. @throws E_SOURCE_MISSING */
function loadSpec({ spec: file, ...options }: SimulateOptions): LoadedSpec {
  const none = {
    value: CopulaSpec.parse({}),
    problems: [],
    locate: () => ({ file: "", line: 1, column: 1 }),
  };
  if (file === undefined) return none;
  const parsed = parseYaml(file, readBytes(resolve(rootOf(options), file), file));
  const locate: LoadedSpec["locate"] = (path) => ({ file, ...parsed.locate(path) });
  if (parsed.problems.length > 0) return { ...none, problems: parsed.problems };
  const result = CopulaSpec.safeParse(parsed.value ?? {});
  if (result.success) return { value: result.data, problems: [], locate };
  const problems = findings(CopulaSpec, parsed.value ?? {}, result.error.issues).map(
    ({ path, key, code, context }) => problemAt(file, parsed.locate(path, key), code, context as never),
  );
  return { ...none, problems };
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
      throw impactError("E_SOURCE_MISSING", { path: file });
    throw error;
  }
}

const adapters: Readonly<Record<string, string>> = { ".csv": "csv", ".parquet": "parquet" };

async function readTable(path: string, options: SimulateOptions): Promise<Frame> {
  const adapter = adapters[extname(path).toLowerCase()];
  if (adapter === undefined) {
    const context = { option: "--fit", found: path, expected: "a file ending in .csv or .parquet" };
    throw impactError("E_USAGE", context);
  }
  const context = { root: rootOf(options), as_of: await asOf(options), phase: "pilot" as const };
  const opened = await sources.get(adapter)!.open({ path }, context);
  return opened.read();
}

/** Whole or not at all. */
function write(file: string, contract: CopulaModel | SynthesisQuality): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, canonicalJson(contract));
  renameSync(`${file}.part`, file);
}

function describe(file: string, model: CopulaModel, to: string, report: SynthesisQuality | null): string {
  const { rows, units, periods } = model.trained_on;
  const panel = model.period === null ? "" : ` (${units} units, ${periods} periods)`;
  const missed = report?.measures.filter(({ passed }) => !passed) ?? [];
  const met = report
    ? `${report.measures.length - missed.length} of ${report.measures.length} targets met`
    : "";
  return [
    `${file}  ${model.columns.length} columns learned from ${rows} rows${panel}`,
    ...model.left_out.map(({ column, reason }) => `  left out ${column}: ${reason}`),
    ...model.warnings.map((warning) => `  warn  ${warning}`),
    ...(report ? [`${to}  ${met}`] : []),
    ...missed.map(
      ({ sentence, value, target }) => `  miss  ${sentence} (${value.toFixed(3)}, target ${target})`,
    ),
  ].join("\n");
}
