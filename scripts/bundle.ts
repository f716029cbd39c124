/**
 * Bundles build/ into dist/, which is committed: `npm run build`. Same sources, same bytes.
 * glpk.js and highs are emscripten builds that a bundler breaks, and glpk.js is GPL-3.0: their own files are copied
 * beside the bundle, which imports them from there.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ncc from "@vercel/ncc";

const dist = join(process.cwd(), "dist");
const put = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
};

rmSync(dist, { recursive: true, force: true });
const { code, assets } = await ncc(join(process.cwd(), "build/bundle.js"), {
  externals: { "glpk.js/node": "./solvers/glpk/glpk.js", highs: "./solvers/highs/highs.mjs" },
  license: "licenses.txt",
  cache: false,
  quiet: true,
  sourceMap: false,
});
put("index.js", code);
for (const [path, { source }] of Object.entries(assets)) put(path, source);

put("action.js", 'import { action } from "./index.js";\n\nawait action();\n');
put("cli.js", '#!/usr/bin/env node\nimport { cli } from "./index.js";\n\nawait cli();\n');
put("worker.js", 'import { worker } from "./index.js";\n\nawait worker();\n');

/** A solver's own files and licence, unchanged; its version. */
function beside(name: string, from: string, files: readonly string[]): string {
  const folder = join("node_modules", from);
  const to = join("solvers", name);
  mkdirSync(join(dist, to), { recursive: true });
  for (const file of files) cpSync(join(folder, file), join(dist, to, file.split("/").at(-1)!));
  put(join(to, "LICENSE"), readFileSync(join(folder, "LICENSE"), "utf8"));
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
}

const glpk = beside("glpk", "glpk.js", ["dist/glpk.js", "dist/glpk.wasm"]);
const highs = beside("highs", "highs", ["build/highs.mjs", "build/highs.wasm"]);
const bundled = readFileSync(join(dist, "licenses.txt"), "utf8");
put(
  "licenses.txt",
  `This distribution holds three works side by side.

1. The bundle (every .js file directly in this folder): impact-loop, MIT, with the packages listed below under their
   own permissive licences.
2. solvers/glpk: glpk.js ${glpk} (GLPK compiled to WebAssembly), GPL-3.0, copied unchanged from the npm package
   glpk.js; its source is at https://github.com/jvail/glpk.js, its licence in solvers/glpk/LICENSE.
3. solvers/highs: highs ${highs} (HiGHS compiled to WebAssembly), MIT, copied unchanged from the npm package highs; its
   source is at https://github.com/lovasoa/highs-js, its licence in solvers/highs/LICENSE.

The bundle loads the solvers at run time. impact-loop's own source stays MIT; whoever passes on the first two together passes
on the whole under the terms of GPL-3.0.

${bundled}`,
);
