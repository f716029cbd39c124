import { stringify } from "yaml";
import type { Problem } from "../contracts/index.ts";
import { Id } from "../contracts/index.ts";
import { nearest } from "../frame/frame.ts";
import { importData } from "./import-data.ts";
import { importedModels, type Note } from "./import-models.ts";
import { type ParsedYaml, type Path, problemAt } from "./yaml.ts";

/** Files of ours by path, and what of theirs is not in them or means something else. */
export interface Imported {
  files: Map<string, string>;
  problems: Problem[];
}

type Block = Record<string, unknown>;
const isMapping = (value: unknown): value is Block =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const mapping = (value: unknown): Block => (isMapping(value) ? value : {});
const schema = (name: string) =>
  `# yaml-language-server: $schema=https://raw.githubusercontent.com/impact-loop/impact-loop/v0/schemas/${name}.schema.json\n`;

/**
 * The configuration of the Python predecessor as ours: a loop's (budget, INITIATIVES) with the measurements that it names, or one
 * measurement's (DATA, MEASUREMENT). An initiative that cannot be carried over is an error and left out; the others are there.
 * @param read a file named by theirs, from the folder of the file that names it
 */
export function importPredecessor(
  parsed: ParsedYaml,
  read: (path: string) => ParsedYaml | Problem,
): Imported {
  const files = new Map<string, string>();
  const problems: Problem[] = [...parsed.problems];
  if (problems.length > 0) return { files, problems };
  const theirs = mapping(parsed.value);
  const add = (id: string, more: Block, measurement: ParsedYaml) => {
    const { initiative, problems: found } = initiativeOf(id, more, measurement);
    problems.push(...found);
    if (initiative !== null) files.set(`initiatives/${id}.yaml`, initiative);
  };
  if (isMapping(theirs.MEASUREMENT)) add(idOf(parsed.file), {}, parsed);
  else if (Array.isArray(theirs.INITIATIVES))
    for (const [index, item] of theirs.INITIATIVES.entries()) {
      const { initiative_id, cost_to_scale, measure_config } = mapping(item);
      const at = parsed.locate(["INITIATIVES", index]);
      const id = String(initiative_id ?? "");
      if (!Id.safeParse(id).success || typeof measure_config !== "string") {
        const expected = "an initiative_id in lower case with dashes, and a measure_config";
        problems.push(
          problemAt(parsed.file, at, "E_SCHEMA", {
            found: "an item without them",
            expected,
            mend: "add them",
          }),
        );
        continue;
      }
      const found = read(measure_config);
      if ("code" in found) problems.push({ ...found, ...at, file: parsed.file, initiative: id });
      else if (found.problems.length > 0) problems.push(...found.problems);
      else add(id, cost_to_scale === undefined ? {} : { cost_to_scale }, found);
    }
  else {
    const context = {
      found: "neither MEASUREMENT nor INITIATIVES",
      expected: "a configuration of the Python impact engine",
      mend: "name its config.yaml",
    };
    problems.push(problemAt(parsed.file, { line: 1, column: 1 }, "E_SCHEMA", context));
  }
  if (files.size > 0) files.set("impact-loop.yaml", policyOf(theirs, parsed, problems));
  return { files, problems };
}

const idOf = (file: string): string => {
  const name = file
    .replace(/^.*[\\/]/, "")
    .replace(/\.ya?ml$/i, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return Id.safeParse(name).success ? name : "imported";
};

function initiativeOf(
  id: string,
  more: Block,
  parsed: ParsedYaml,
): { initiative: string | null; problems: Problem[] } {
  const { DATA, MEASUREMENT } = mapping(parsed.value);
  const measurement = mapping(MEASUREMENT);
  const name = String(measurement.MODEL ?? "interrupted_time_series");
  const say = (note: Note, severity: Problem["severity"], within: Path = []): Problem => ({
    ...problemAt(parsed.file, parsed.locate([...within, ...note.path]), "E_NOT_CARRIED", note),
    severity,
    initiative: id,
  });
  const convert = importedModels.get(name);
  if (!convert) {
    const known = [...importedModels.keys()];
    const context = { kind: "model of theirs", name, nearest: nearest(name, known), known };
    const at = parsed.locate(["MEASUREMENT", "MODEL"]);
    return {
      initiative: null,
      problems: [{ ...problemAt(parsed.file, at, "E_NAME_UNKNOWN", context), initiative: id }],
    };
  }
  const data = importData(mapping(DATA));
  const { params, unread } = watched(mapping(measurement.PARAMS));
  const made = convert({ params, columns: data.columns });
  const missing = made.notes.some(({ what }) => what.startsWith("no `"));
  const problems = [
    ...data.notes.map((note) => say(note, "warning")),
    ...unread().map((key) => {
      const why = `their ${name} had no such parameter`;
      const note = { path: [key], what: `\`${key}\``, why, mend: "nothing is to be done" };
      return say(note, "warning", ["MEASUREMENT", "PARAMS"]);
    }),
    ...made.notes.map((note) =>
      say(note, note.what.startsWith("no `") ? "error" : "warning", ["MEASUREMENT", "PARAMS"]),
    ),
  ];
  if (missing) return { initiative: null, problems };
  const transform = [...data.transform, ...made.transform];
  const { cost_to_scale } = more;
  const known = typeof cost_to_scale === "number" && cost_to_scale > 0;
  const text = stringify({
    version: 1,
    id,
    title: id.replaceAll("-", " "),
    cost_to_scale: known ? cost_to_scale : 1,
    returns: { scale_units: 1 },
    pilot: { source: data.source, ...(transform.length > 0 && { transform }), model: made.model },
  });
  const mark = (line: RegExp, comment: string) => (yaml: string) => yaml.replace(line, `$& # ${comment}`);
  const returns = mark(
    /^ {2}scale_units: 1$/m,
    "they took the effect itself for the return: say how many units full scale reaches",
  );
  const cost = known
    ? (yaml: string) => yaml
    : mark(/^cost_to_scale: 1$/m, "not in their file: what full scale costs");
  return { initiative: `${schema("initiative")}${cost(returns(text))}`, problems };
}

/** The same parameters, and which of them nobody has asked for. */
function watched(params: Block): { params: Block; unread(): string[] } {
  const seen = new Set<string>();
  const spied = new Proxy(params, {
    get(target, key) {
      seen.add(String(key));
      return Reflect.get(target, key);
    },
  });
  return { params: spied, unread: () => Object.keys(params).filter((key) => !seen.has(key)) };
}

const rules: Readonly<Record<string, string>> = { minimax_regret: "minimax_regret", bayesian: "bayesian" };

function policyOf(theirs: Block, parsed: ParsedYaml, problems: Problem[]): string {
  const allocate = mapping(theirs.ALLOCATE);
  const rule = String(allocate.rule ?? "minimax_regret");
  if (!rules[rule]) {
    const note = { what: `rule \`${rule}\``, why: "it has no counterpart", mend: "see docs/allocation.md" };
    problems.push({
      ...problemAt(parsed.file, parsed.locate(["ALLOCATE", "rule"]), "E_NOT_CARRIED", note),
      severity: "warning",
    });
  }
  const known = typeof theirs.budget === "number" && theirs.budget >= 0;
  const text = stringify({
    version: 1,
    cycle: { calendar: "quarter" },
    budget: known ? theirs.budget : 0,
    allocate: { rule: rules[rule] ?? "minimax_regret" },
  });
  return `${schema("impact-loop")}${known ? text : text.replace(/^budget: 0$/m, "budget: 0 # not in their file: what one cycle may spend")}`;
}
