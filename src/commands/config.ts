import { formatEffective } from "../config/effective.ts";
import { loadWorkspace } from "../config/load.ts";
import { allSchemas } from "../config/schema.ts";
import { impactError } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import { tables } from "../loop.ts";
import { type CommonOptions, type ExitCode, fail, rootOf, say, sayJson, sayProblems } from "./edge.ts";

/** `impact-loop config <id>`: every value in force and the file and line it came from. @throws E_INITIATIVE_UNKNOWN */
export async function showConfig(id: string, options: CommonOptions): Promise<ExitCode> {
  const workspace = await loadWorkspace(rootOf(options), tables);
  if (!workspace.config) return fail(workspace.problems, options);
  const known = workspace.initiatives.map((initiative) => initiative.id);
  const found = workspace.initiatives.find((initiative) => initiative.id === id);
  if (!found) throw impactError("E_INITIATIVE_UNKNOWN", { id, nearest: nearest(id, known), known });
  if (options.json) sayJson({ id, config: found.config, values: found.effective, problems: found.problems });
  else {
    say(formatEffective(found));
    sayProblems(found.problems);
  }
  return found.config ? 0 : 2;
}

/** `impact-loop schema [name]`: the schemas by the names of their files. @throws E_USAGE for a name that is none */
export async function showSchema(name: string | undefined, options: CommonOptions): Promise<ExitCode> {
  const schemas = allSchemas(tables);
  const names = Object.keys(schemas);
  if (name === undefined) {
    if (options.json) sayJson(names);
    else say(names.join("\n"));
    return 0;
  }
  const file = names.find((known) => known === name || known === `${name}.schema.json`);
  if (!file)
    throw impactError("E_USAGE", { option: "schema", found: name, expected: `one of ${names.join(", ")}` });
  sayJson(schemas[file]);
  return 0;
}
