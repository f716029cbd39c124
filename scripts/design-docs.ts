/** Writes the tables of docs/simulate.md from the designs' schemas: `npx tsx scripts/design-docs.ts`; with --check only compares. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Design } from "../src/simulate/define.ts";
import { designs } from "../src/simulate/index.ts";

interface Knob {
  description?: string;
  default?: unknown;
  type?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
}
const file = "docs/simulate.md";
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

const lines = [...designs.values()].flatMap(section).join("\n");
const before = readFileSync(file, "utf8");
const after = before.replace(
  /(<!-- designs:start -->\n)[\s\S]*?(<!-- designs:end -->)/,
  (_, start: string, end: string) => `${start}${lines}\n${end}`,
);
if (process.argv.includes("--check")) {
  if (after !== before) {
    console.error(`${file} is not what the designs say: run \`npx tsx scripts/design-docs.ts\``);
    process.exit(1);
  }
} else writeFileSync(file, after);
