/**
 * Bundles build/ into dist/, which is committed: `npm run build`. Same sources, same bytes.
 * glpk.js is an emscripten build that a bundler breaks, and GPL-3.0: its own files are copied beside the bundle,
 * which imports them from there.
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
  externals: { "glpk.js/node": "./solvers/glpk/glpk.js" },
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

const glpk = "node_modules/glpk.js";
mkdirSync(join(dist, "solvers/glpk"), { recursive: true });
for (const file of ["glpk.js", "glpk.wasm"])
  cpSync(join(glpk, "dist", file), join(dist, "solvers/glpk", file));
const license = readFileSync(join(glpk, "LICENSE"), "utf8");
put("solvers/glpk/LICENSE", license);
const { version } = JSON.parse(readFileSync(join(glpk, "package.json"), "utf8")) as { version: string };
const bundled = readFileSync(join(dist, "licenses.txt"), "utf8");
put(
  "licenses.txt",
  `This distribution holds two works side by side.

1. The bundle (every .js file directly in this folder): impact-loop, MIT, with the packages listed below under their
   own permissive licences.
2. solvers/glpk: glpk.js ${version} (GLPK compiled to WebAssembly), GPL-3.0, copied unchanged from the npm package
   glpk.js; its source is at https://github.com/jvail/glpk.js, its licence in solvers/glpk/LICENSE.

The bundle loads the solver at run time. impact-loop's own source stays MIT; whoever passes on the two together passes
on the whole under the terms of GPL-3.0.

${bundled}`,
);
