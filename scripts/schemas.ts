/** Writes schemas/ from the zod schemas and the adapter tables: `npm run schemas`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allSchemas } from "../src/config/schema.ts";
import { tables } from "../src/loop.ts";

rmSync("schemas", { recursive: true, force: true });
mkdirSync("schemas");
for (const [file, schema] of Object.entries(allSchemas(tables))) {
  writeFileSync(join("schemas", file), `${JSON.stringify(schema, null, 2)}\n`);
}
