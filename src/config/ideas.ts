import { Idea, type Problem, sha256 } from "../contracts/index.ts";
import { readMatching } from "./files.ts";
import { findings, show } from "./issues.ts";
import { type ParsedYaml, parseYaml, problemAt } from "./yaml.ts";

export interface LoadedIdeas {
  /** Those that can be ranked, by id. */
  ideas: Idea[];
  problems: Problem[];
  /** SHA-256 of each file read, by path. */
  inputs: Record<string, string>;
}

/**
 * The ideas that the policy's `ideas` names: every problem of every file at its place. One with a problem is left out and
 * stops nothing; one that has an initiative by now is left out with a warning.
 */
export function loadIdeas(
  root: string,
  pattern: string,
  policy: Pick<ParsedYaml, "file" | "locate">,
  initiatives: readonly { id: string; file: string }[],
): LoadedIdeas {
  const matched = readMatching(root, "ideas", pattern, policy);
  const problems = [...matched.problems];
  const grown = new Map(initiatives.map(({ id, file }) => [id, file]));
  const first = new Map<string, string>();
  const ideas: Idea[] = [];
  for (const { file, id, bytes } of matched.files) {
    const parsed = parseYaml(file, bytes);
    const [initiative, other] = [grown.get(id), first.get(id)];
    if (initiative !== undefined) {
      const context = { id, file: initiative };
      problems.push({
        ...problemAt(file, parsed.locate(["id"]), "E_IDEA_GROWN", context),
        severity: "warning",
      });
      continue;
    }
    const read = readIdea(parsed, id);
    problems.push(...read.problems);
    if (other !== undefined)
      problems.push(problemAt(file, parsed.locate(["id"]), "E_ID_DUPLICATE", { id, other }));
    else if (read.idea) ideas.push(read.idea);
    if (other === undefined) first.set(id, file);
  }
  return {
    ideas: ideas.sort((a, b) => (a.id < b.id ? -1 : 1)),
    problems,
    inputs: Object.fromEntries(matched.files.map(({ file, bytes }) => [file, sha256(bytes)])),
  };
}

function readIdea(parsed: ParsedYaml, fileId: string): { idea: Idea | null; problems: Problem[] } {
  const { file, value } = parsed;
  if (parsed.problems.length > 0) return { idea: null, problems: parsed.problems };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const mend = "write `version: 1`, `id:` and the rest";
    const context = { found: show(value), expected: "a mapping of keys", mend };
    return { idea: null, problems: [problemAt(file, { line: 1, column: 1 }, "E_SCHEMA", context)] };
  }
  const result = Idea.safeParse(value);
  const found = result.success ? [] : findings(Idea, value, result.error.issues);
  const problems = found.map(({ path, key, code, context }) =>
    problemAt(file, parsed.locate(path, key), code, context as never),
  );
  if (result.success && result.data.id !== fileId)
    problems.push(
      problemAt(file, parsed.locate(["id"]), "E_ID_MISMATCH", { id: result.data.id, file: fileId }),
    );
  return { idea: result.success && problems.length === 0 ? result.data : null, problems };
}
