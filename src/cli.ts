import { Command, CommanderError } from "commander";
import { ENGINE_VERSION } from "./contracts/engine.ts";
import { ImpactError } from "./errors.ts";

type Flags = { dir: string; json?: boolean; asOf?: string; debug?: boolean };

/** Runs the command line `argv` (as process.argv) and sets the exit code: 0 fine, 1 findings, 2 usage or YAML, 3 data or internal. */
export async function cli(argv: readonly string[] = process.argv): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.off("error", unheard).on("error", unheard);
  try {
    await program().parseAsync(argv);
  } catch (error) {
    process.exitCode = await exitCodeOf(error, argv);
  }
}

/** A reader that has heard enough (`| head`) is no failure; a full disk is. */
function unheard({ code, message }: NodeJS.ErrnoException): never {
  if (code !== "EPIPE") process.stderr.write(`! the output could not be written: ${message}\n`);
  process.exit(code === "EPIPE" ? (process.exitCode ?? 0) : 3);
}

/** Each command's code is imported when it is called: a cold start pays for one of them only. */
function program(): Command {
  const root = new Command("impact-loop")
    .description("Decide where the money goes: measure, evaluate, allocate, scale, report, calibrate.")
    .version(ENGINE_VERSION)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .option("--dir <folder>", "the workspace: the folder of impact-loop.yaml", ".")
    .option("--json", "one JSON document on stdout")
    .option("--as-of <instant>", "a date or an instant in UTC; default: the date of the commit checked out")
    .option("--debug", "show the stack of an internal error");
  const command = (
    usage: string,
    description: string,
    act: (flags: never, ...args: never[]) => Promise<number>,
  ) =>
    root
      .command(usage)
      .description(description)
      .exitOverride()
      .action(async (...given: unknown[]) => {
        const self = given.pop() as Command;
        const [flags, ...args] = [self.optsWithGlobals<Flags>(), ...given.slice(0, -1)];
        if (flags.asOf !== undefined) await (await import("./commands/edge.ts")).asOf(flags);
        process.exitCode = await act(flags as never, ...(args as never[]));
      });
  const withCycle = (made: Command) => made.option("--cycle <id>", "in place of the one in impact-loop.yaml");

  command(
    "init",
    "write a working example: configuration, three initiatives, workflows",
    async (flags: Flags) => (await import("./commands/init.ts")).init(flags),
  );
  command("check", "every problem of every file; nothing is measured", async (flags: Flags) =>
    (await import("./commands/run.ts")).check(flags),
  );
  withCycle(
    command(
      "run",
      "one cycle: measure, evaluate, allocate, follow up, report, and write the contracts",
      async (flags: Flags) => (await import("./commands/run.ts")).run(flags),
    ),
  )
    .option("--no-write", "print the report, write nothing")
    .option("--commit", "make a git commit of the cycle");
  command(
    "measure [id]",
    "measure one initiative's pilot, or the block of --config",
    async (flags: Flags & { phase: string; checks?: string }, id?: string) =>
      (await import("./commands/measure.ts")).measureOne(id, flags),
  )
    .option("--phase <phase>", "pilot or scale", "pilot")
    .option("--checks <names>", "refutation checks as well: all, or names between commas")
    .option("--config <file>", "a YAML file of one { source, transform, model } block; - is standard input");
  command(
    "power <id>",
    "what a pilot's data could find: smallest detectable effect, sample and days needed",
    async (flags: Flags & { power: string }, id: string) =>
      (await import("./commands/power.ts")).power(id, flags),
  )
    .option("--effect <x>", "to be found; default: the model's smallest_effect, else the break-even effect")
    .option("--power <share>", "chance to find it", "0.8")
    .option("--date <column>", "a column of dates, to tell how many rows come in on a day")
    .option("--per-day <n>", "rows that come in on a day");
  command(
    "design <id>",
    "the model that the declared design identifies best, why, and what each possible one could find",
    async (flags: Flags & { power: string; replications: string; seed: string }, id: string) =>
      (await import("./commands/design.ts")).design(id, flags),
  )
    .option("--effect <x>", "to be found; default: smallest_effect, else the break-even effect")
    .option("--power <share>", "chance to find it", "0.8")
    .option("--replications <n>", "worlds to simulate where no formula gives the power", "100")
    .option("--seed <n>", "of those worlds", "1");
  command(
    "import <file>",
    "the Python predecessor's configuration as files of ours in --dir, and what could not be carried over",
    async (flags: Flags, file: string) => (await import("./commands/import.ts")).importTheirs(file, flags),
  ).option(
    "--coefficient-error <x>",
    "standard error of a response's coefficient, which theirs did not know",
  );
  withCycle(
    command(
      "allocate",
      "the cycle's allocation, or the answer to --problem; nothing is written",
      async (flags: Flags & { solver: string; timeLimit: string }) =>
        (await import("./commands/allocate.ts")).allocate(flags),
    ),
  )
    .option("--problem <file>", "an allocation problem of its own, JSON or YAML; - is standard input")
    .option("--solver <name>", "of --problem: auto, core, glpk or highs", "auto")
    .option("--time-limit <seconds>", "of --problem, for each call of glpk or HiGHS", "60");
  withCycle(
    command(
      "explain <id>",
      "why an initiative is funded or dropped, in numbers",
      async (flags: Flags, id: string) => (await import("./commands/explain.ts")).explain(id, flags),
    ),
  );
  withCycle(
    command(
      "what-if",
      "the cycle's decision under another budget, rule, cost, return or confidence; nothing is written",
      async (flags: Flags & { set: string[] }) => (await import("./commands/what-if.ts")).whatIf(flags),
    ),
  )
    .option("--budget <amount>", "in place of impact-loop.yaml's")
    .option("--rule <name>", "in place of impact-loop.yaml's")
    .option(
      "--set <id.quantity=value>",
      "cost_to_scale, confidence or median_return of an initiative; may be repeated",
      (value: string, all: string[]) => [...all, value],
      [],
    );
  withCycle(
    command(
      "next",
      "what to pilot and what to study again, by what a study is worth; nothing is written",
      async (flags: Flags) => (await import("./commands/next.ts")).next(flags),
    ),
  );
  command(
    "verify [cycle]",
    "make a stored cycle again from its commit and compare every byte",
    async (flags: Flags, cycle?: string) => (await import("./commands/verify.ts")).verify(cycle, flags),
  );
  command(
    "validate [id...]",
    "each model on data simulated to look like its own: coverage, power, and what its diagnostics see",
    async (flags: Flags & { replications: string; seed: string }, ids: string[]) =>
      (await import("./commands/validate.ts")).validateModels(ids, flags),
  )
    .option("--replications <n>", "studies of each model; a tenth of it under each flaw", "1000")
    .option("--seed <n>", "of all draws", "1")
    .option("--workers <n>", "threads; default: as many as there are cores")
    .option("--no-write", "print the findings, write nothing")
    .option("--commit", "make a git commit of the findings");
  command(
    "config <id>",
    "an initiative's effective configuration, and where each value came from",
    async (flags: Flags, id: string) => (await import("./commands/config.ts")).showConfig(id, flags),
  );
  command("simulate", "data with a known truth, into a folder of their own", async (flags: Flags) =>
    (await import("./commands/simulate.ts")).simulate(flags),
  )
    .option("--config <file>", "a YAML file of one world: sim.yaml")
    .option("--world <file>", "a YAML file of an organisation: a repository of its cycles")
    .option("--out <folder>", "where to write")
    .option("--format <format>", "csv, parquet or both", "csv")
    .option("--seed <n>", "in place of the file's")
    .option("--phase <phase>", "pilot or scale, in place of the file's")
    .option("--fit <file>", "a CSV or Parquet file to learn a copula from")
    .option("--model <file>", "where to write what is learned; it holds no row of the data")
    .option("--spec <file>", "a YAML file of the roles of the columns")
    .option("--report <file>", "where to write how well a sample stands for the data")
    .option("--force", "write into a folder that holds other files");
  command(
    "schema [name]",
    "a JSON Schema of the configuration or of a contract; without a name, their names",
    async (flags: Flags, name?: string) => (await import("./commands/config.ts")).showSchema(name, flags),
  );
  return root;
}

async function exitCodeOf(error: unknown, argv: readonly string[]): Promise<number> {
  const { sayError } = await import("./commands/edge.ts");
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof CommanderError && !argv.includes("--json")) return 2;
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, "");
    return sayError(new ImpactError("E_USAGE", message, "see `impact-loop --help`", {}), { json: true });
  }
  if (error instanceof ImpactError) return sayError(error, { json: argv.includes("--json") });
  if (argv.includes("--debug")) console.error(error);
  const { impactError } = await import("./errors.ts");
  return sayError(impactError("E_INTERNAL", { detail: String((error as Error)?.message ?? error) }), {
    json: argv.includes("--json"),
  });
}
