/** Writes the tables of the README from action.yml: `npx tsx scripts/action-docs.ts`; with --check only compares. */
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

interface Entry {
  description: string;
  default?: string;
}
const action = parse(readFileSync("action.yml", "utf8")) as {
  inputs: Record<string, Entry>;
  outputs: Record<string, Entry>;
};
const cell = (text: string) => text.replaceAll("|", "\\|");
const inputs = Object.entries(action.inputs).map(
  ([name, entry]) =>
    `| \`${name}\` | ${cell(entry.description)} | ${entry.default ? `\`${entry.default}\`` : ""} |`,
);
const outputs = Object.entries(action.outputs).map(
  ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
);
const tables = {
  inputs: ["| input | what it is | default |", "|---|---|---|", ...inputs],
  outputs: ["| output | what it is |", "|---|---|", ...outputs],
};

const before = readFileSync("README.md", "utf8");
let after = before;
for (const [name, lines] of Object.entries(tables)) {
  const region = new RegExp(`(<!-- action-${name}:start -->\\n)[\\s\\S]*?(<!-- action-${name}:end -->)`);
  if (!region.test(after)) throw new Error(`README.md has no action-${name} markers`);
  after = after.replace(region, (_, start: string, end: string) => `${start}${lines.join("\n")}\n${end}`);
}
if (process.argv.includes("--check")) {
  if (after !== before) {
    console.error("README.md is not what action.yml says: run `npx tsx scripts/action-docs.ts`");
    process.exit(1);
  }
} else writeFileSync("README.md", after);
