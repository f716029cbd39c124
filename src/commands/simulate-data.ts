import { resolve } from "node:path";
import { loadFile, SimulationFile } from "../config/simulation.ts";
import { Phase, type Truth } from "../contracts/index.ts";
import { ImpactError, impactError } from "../errors.ts";
import { mostRows } from "../simulate/define.ts";
import { designs } from "../simulate/index.ts";
import { type Format, formats, isSimulationFile, writeSimulation } from "../simulate/write.ts";
import { problemOf } from "../stages/study.ts";
import { type ExitCode, fail, progressLine, rootOf, say, sayJson } from "./edge.ts";
import { fillFolder } from "./output-folder.ts";
import type { SimulateOptions } from "./simulate.ts";

/** `simulate --config sim.yaml --out dir`: one data set, its potential outcomes and its truth. @throws E_USAGE, E_SOURCE_MISSING, E_FOLDER_OCCUPIED */
export function simulateData(options: SimulateOptions): ExitCode {
  const { out, format, seed, phase } = read(options);
  const loaded = loadFile(SimulationFile, rootOf(options), options.config!);
  const { value: simulation, problems, locate } = loaded;
  if (!simulation) return fail(problems, options);
  const design = designs.get(simulation.world.design)!;
  const line = progressLine();
  try {
    const given = { ...simulation.world, ...(seed !== null && { seed }) };
    const world = design.with_files(given, rootOf(options));
    const total = design.rows(world);
    if (total > mostRows) {
      const context = { found: `${total} rows`, expected: `at most ${mostRows}`, mend: "simulate fewer" };
      throw impactError("E_SCHEMA", context, { path: [design.size] });
    }
    const truth = fillFolder(out, { ours: isSimulationFile, force: options.force === true }, (folder) => {
      const streamed = design.stream(world, phase ?? simulation.phase);
      return writeSimulation(folder, streamed, format, (rows) =>
        line.update({ stage: "simulate", done: rows, total }),
      );
    });
    line.clear();
    if (options.json) sayJson(truth);
    else say(describe(truth, options.out!));
    return 0;
  } catch (error) {
    line.clear();
    if (!(error instanceof ImpactError) || !error.place.path) throw error;
    return fail([problemOf(error, { id: null, locate: (path) => locate(["world", ...path]) })], options);
  }
}

function read(options: SimulateOptions) {
  const { out, format = "csv", seed, phase } = options;
  const usage = (option: string, found: string, expected: string) =>
    impactError("E_USAGE", { option, found, expected });
  if (out === undefined) throw usage("--out", "none", "the folder to write");
  if (!formats.includes(format as Format)) throw usage("--format", format, formats.join(", "));
  if (seed !== undefined && !(/^\d+$/.test(seed) && Number.isSafeInteger(Number(seed))))
    throw usage("--seed", seed, "a whole number of at least 0");
  const parsed = Phase.optional().safeParse(phase);
  if (!parsed.success) throw usage("--phase", phase!, "pilot or scale");
  return {
    out: resolve(rootOf(options), out),
    format: format as Format,
    seed: seed === undefined ? null : Number(seed),
    phase: parsed.data,
  };
}

/** The truth as a whole; what is true of single periods and groups is in the file. */
function describe({ design, estimands, assumptions_violated }: Truth, out: string): string {
  const whole = estimands.filter(({ group }) => group === null);
  const lines = [
    `${design} in ${out}`,
    ...whole.map(
      ({ estimand, outcome, value, n }) => `  ${estimand} of ${outcome}  ${value.toPrecision(6)} (n = ${n})`,
    ),
    ...assumptions_violated.map(
      ({ assumption, size, unit }) => `  violated: ${assumption}, by ${size} ${unit}`,
    ),
  ];
  return lines.join("\n");
}
