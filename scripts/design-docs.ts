/**
 * Writes the tables of docs/simulate.md and of docs/models from the schemas of designs and models:
 * `npx tsx scripts/design-docs.ts`; with --check only compares.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Model } from "../src/models/define.ts";
import { models } from "../src/models/index.ts";
import type { Design } from "../src/simulate/define.ts";
import { designs } from "../src/simulate/index.ts";

interface Knob {
  description?: string;
  default?: unknown;
  type?: string | string[];
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  const?: unknown;
  anyOf?: Knob[];
  oneOf?: Knob[];
  items?: Knob;
  properties?: Record<string, Knob>;
  required?: string[];
  additionalProperties?: unknown;
}
const hidden = new Set(["design", "flaws"]);
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

function range({ enum: values, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Knob): string {
  if (values) return values.join(", ");
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  return [
    ...(minimum === undefined ? [] : [`≥ ${minimum}`]),
    ...(exclusiveMinimum === undefined ? [] : [`> ${exclusiveMinimum}`]),
    ...(most === undefined ? [] : [`≤ ${most}`]),
    ...(exclusiveMaximum === undefined ? [] : [`< ${exclusiveMaximum}`]),
  ].join(", ");
}

function section({ name, world, flaws }: Design): string[] {
  const schema = z.toJSONSchema(world, { io: "input", unrepresentable: "any" }) as {
    properties: Record<string, Knob>;
    required?: string[];
  };
  const knobs = Object.entries(schema.properties).filter(([key]) => !hidden.has(key));
  return [
    `### ${name}`,
    "",
    "| knob | default | range | what it is |",
    "| --- | --- | --- | --- |",
    ...knobs.map(([key, knob]) => {
      const standard = schema.required?.includes(key)
        ? "required"
        : knob.default === undefined
          ? ""
          : `\`${JSON.stringify(knob.default)}\``;
      return `| \`${key}\` | ${cell(standard)} | ${cell(range(knob))} | ${cell(knob.description ?? "")} |`;
    }),
    "",
    "| flaw | breaks |",
    "| --- | --- |",
    ...Object.entries(flaws).map(([flaw, { assumption }]) => `| \`${flaw}\` | ${assumption} |`),
    "",
  ];
}

/** What may be written: the values, a range, a list of them, an object's keys. */
function values(knob: Knob): string {
  const several = knob.anyOf ?? knob.oneOf;
  if (several) return [...new Set(several.map(values))].filter(Boolean).join(" or ");
  if (knob.const !== undefined) return `\`${knob.const}\``;
  if (knob.enum) return knob.enum.map((value) => `\`${value}\``).join(", ");
  if (Array.isArray(knob.type))
    return knob.type
      .map((type) => (type === "string" ? "text" : type === "boolean" ? "true, false" : type))
      .join(", ");
  if (knob.type === "array") return `list of ${values(knob.items!) || "texts"}`;
  if (knob.type === "object")
    return knob.properties ? `\`{ ${Object.keys(knob.properties).join(", ")} }\`` : "a map";
  if (knob.type === "boolean") return "`true`, `false`";
  if (knob.type === "string") return "text";
  return [knob.type === "integer" ? "whole number" : "number", range(knob)].filter(Boolean).join(" ");
}

/** The options of a model. */
function options(model: Model): string {
  const schema = z.toJSONSchema(model.params, { io: "input", unrepresentable: "any" }) as Knob;
  return [
    "| option | default | values | what it is |",
    "| --- | --- | --- | --- |",
    ...Object.entries(schema.properties!).map(([key, knob]) => {
      const standard = schema.required?.includes(key)
        ? "required"
        : knob.default === undefined
          ? ""
          : `\`${JSON.stringify(knob.default)}\``;
      return `| \`${key}\` | ${cell(standard)} | ${cell(values(knob))} | ${cell(knob.description ?? "")} |`;
    }),
  ].join("\n");
}

const pages = [
  {
    file: "docs/simulate.md",
    mark: "designs",
    text: [...designs.values()].flatMap(section).join("\n"),
  },
  ...[...models.values()].map((model) => ({
    file: `docs/models/${model.name.replaceAll("_", "-")}.md`,
    mark: "options",
    text: `\n${options(model)}\n`,
  })),
];
for (const { file, mark, text } of pages) {
  const before = readFileSync(file, "utf8");
  const [start, end] = [`<!-- ${mark}:start -->`, `<!-- ${mark}:end -->`];
  const [head, rest] = before.split(start);
  const tail = rest?.split(end)[1];
  if (tail === undefined) throw new Error(`${file} has no ${start} and ${end}`);
  const after = `${head}${start}\n${text}\n${end}${tail}`;
  if (!process.argv.includes("--check")) writeFileSync(file, after);
  else if (after !== before) {
    console.error(`${file} is not what the schemas say: run \`npx tsx scripts/design-docs.ts\``);
    process.exitCode = 1;
  }
}
