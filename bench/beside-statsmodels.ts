import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built code and statsmodels on the same files, in turn; bench/fits.ts prints it. */
const runs = 7;

const pairs = [
  {
    name: "least squares, HC1, 1,000,000 × 11",
    asked: "≥ 2 ×, under 400 MB",
    ours: "HC1",
    theirs: ["ols.py", "HC1", "pinv"],
  },
  {
    name: "least squares, CR1, 10,000 clusters, 1,000,000 × 11",
    asked: "≥ 2 ×, under 400 MB",
    ours: "CR1",
    theirs: ["ols.py", "CR1", "pinv"],
  },
  {
    name: 'the same, statsmodels with `fit(method="qr")`',
    asked: "",
    ours: "CR1",
    theirs: ["ols.py", "CR1", "qr"],
  },
  {
    name: "interrupted_time_series, ARMA(1,1) errors, 1,000 periods",
    asked: "under 1 s",
    ours: "ARMA",
    theirs: ["arma.py", "ARMA"],
  },
];

type Pair = (typeof pairs)[number];

interface Run {
  /** Seconds of the fit, and from spawn to exit. */
  fit: number;
  whole: number;
  /** MB resident at most. */
  peak: number;
  se: number[];
  threads?: number;
  versions?: string;
}

interface Turn {
  ours: Run;
  theirs: Run | null;
}

const at = (file: string) => fileURLToPath(new URL(file, import.meta.url));

// Settings of this shell that would choose OpenBLAS's kernels for it.
const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...env } = process.env;

function run(command: string, words: readonly string[]): Run {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: "utf8", env });
  const whole = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${command} ${words.join(" ")}: ${stderr}`);
  return { ...(JSON.parse(stdout) as Omit<Run, "whole">), whole };
}

/** Debian's statsmodels belongs to Debian's Python, which another may hide. */
const python = () =>
  ["python3", "/usr/bin/python3"].find(
    (command) => spawnSync(command, ["-c", "import statsmodels"]).status === 0,
  );

/** Markdown: what ran, and a table of the chosen pairs. */
export function besideStatsmodels(chosen: (name: string) => boolean): string {
  const folder = mkdtempSync(join(tmpdir(), "fits-"));
  try {
    // Not in this process: Linux counts the memory of the parent at its fullest to its children's peak.
    execute(process.execPath, ["--import", "tsx", at("./peer/data.ts"), folder]);
    execute("npm", ["run", "--silent", "build:js"]);
    const command = python();
    const taken = pairs
      .filter(({ name }) => chosen(name))
      .map((pair) => ({ pair, turns: turnsOf(pair, folder, command) }));
    return [
      ...aboutRuns,
      ...aboutPeer(taken.flatMap(({ turns }) => turns)),
      "",
      ...header,
      ...taken.flatMap(linesOf),
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function execute(command: string, words: readonly string[]): void {
  // stdout is the table's.
  if (spawnSync(command, words, { stdio: ["ignore", 2, 2], cwd: at("..") }).status !== 0)
    throw new Error(`${command} ${words.join(" ")} failed`);
}

function turnsOf({ ours, theirs }: Pair, folder: string, command: string | undefined): Turn[] {
  const [script, ...words] = theirs;
  const turn = () => ({
    ours: run(process.execPath, [at("./peer/ours.mjs"), folder, ours]),
    theirs: command === undefined ? null : run(command, [at(`./peer/${script}`), folder, ...words]),
  });
  turn();
  return Array.from({ length: runs }, turn);
}

const aboutRuns = [
  `Medians of ${runs} turns (one before them does not count) of a process each, on the same files; in brackets the least and the most.`,
  "Ours is the built JavaScript under `node`. The whole process is from spawn to exit: start-up and reading the files included.",
];

function aboutPeer(turns: Turn[]): string[] {
  const peer = turns.find(({ theirs }) => theirs?.versions)?.theirs;
  if (!peer)
    return ["", "**statsmodels was not timed: neither `python3` nor `/usr/bin/python3` has it here.**"];
  const apart = turns.flatMap(({ ours, theirs }) =>
    ours.se.map((se, j) => Math.abs(se / theirs!.se[j]! - 1)),
  );
  return [
    `${peer.versions}, a process of ${peer.threads} threads, OpenBLAS's choice; \`fit()\` as it comes is by the pseudo-inverse.`,
    `With \`method="qr"\` statsmodels has no HC1. Standard errors of the regressions are at most ${Math.max(...apart).toExponential(0)} of them apart.`,
  ];
}

const header = [
  "| case | asked | | ours | statsmodels | times ours |",
  "| ---- | ----- | - | ---- | ----------- | ---------- |",
];

const figures = [
  { name: "fit alone", of: ({ fit }: Run) => fit, written: (x: number) => `${x.toFixed(2)} s` },
  { name: "whole process", of: ({ whole }: Run) => whole, written: (x: number) => `${x.toFixed(2)} s` },
  { name: "peak", of: ({ peak }: Run) => peak, written: (x: number) => `${x.toFixed(0)} MB` },
];

function linesOf({ pair, turns }: { pair: Pair; turns: Turn[] }): string[] {
  return figures.map(({ name, of, written }, row) => {
    const own = turns.map(({ ours }) => of(ours));
    const their = turns.flatMap(({ theirs }) => (theirs ? [of(theirs)] : []));
    const times = their.map((value, turn) => value / own[turn]!);
    const title = row === 0 ? `${pair.name} | ${pair.asked}` : " | ";
    return `| ${title} | ${name} | ${spread(own, written)} | ${spread(their, written)} | ${spread(times, (x) => x.toFixed(1))} |`;
  });
}

function spread(values: number[], written: (x: number) => string): string {
  if (values.length === 0) return "not there";
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[(sorted.length - 1) / 2]!;
  return `${written(median)} [${written(sorted[0]!)}, ${written(sorted.at(-1)!)}]`;
}
