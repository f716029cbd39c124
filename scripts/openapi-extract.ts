/**
 * Cuts out of GitHub's published OpenAPI description (MIT, npm package @octokit/openapi) what the double of the
 * end-to-end tests is held to: `npx tsx scripts/openapi-extract.ts <api.github.com.json>`.
 */
import { readFileSync, writeFileSync } from "node:fs";

type Json = { [key: string]: unknown };

const operations = [
  "issues/list-comments",
  "issues/create-comment",
  "issues/update-comment",
  "issues/delete-comment",
  "git/get-ref",
  "git/create-ref",
  "git/update-ref",
  "git/delete-ref",
  "git/get-commit",
  "git/create-tree",
  "git/create-commit",
  "pulls/list",
  "pulls/list-files",
  "pulls/create",
  "repos/compare-commits",
  "repos/list-commits",
  "repos/list-pull-requests-associated-with-commit",
];

const source = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as {
  paths: Record<string, Record<string, Json>>;
  components: Record<string, Record<string, Json>>;
};
const wordy = new Set([
  "description",
  "example",
  "examples",
  "externalDocs",
  "title",
  "x-github",
  "x-github-breaking-changes",
  "summary",
  "tags",
]);
const needed = new Map<string, unknown>();

/** Without prose, and with every reference followed. */
function lean(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => lean(item));
  if (typeof value !== "object" || value === null) return value;
  const { $ref } = value as { $ref?: string };
  if ($ref) {
    const [, , kind, name] = $ref.split("/") as [string, string, string, string];
    if (kind !== "schemas") return lean(source.components[kind]![name]);
    if (!needed.has(name)) {
      needed.set(name, null);
      needed.set(name, lean(source.components.schemas![name]));
    }
    return { $ref: `#/components/schemas/${name}` };
  }
  const kept = Object.entries(value).filter(([name]) => key === "properties" || !wordy.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, lean(inner, name)]));
}

const extract = Object.entries(source.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, operation]) => operations.includes(String(operation.operationId)))
    .map(([method, operation]) => {
      const body = (operation.requestBody as { content?: Record<string, { schema: unknown }> } | undefined)
        ?.content?.["application/json"]?.schema;
      const responses = Object.entries(operation.responses as Record<string, Json>)
        .filter(([status]) => status.startsWith("2"))
        .map(([status, response]) => {
          const resolved = lean(response) as { content?: Record<string, { schema: unknown }> };
          return [status, resolved.content?.["application/json"]?.schema ?? null];
        });
      return {
        id: operation.operationId,
        method,
        path,
        request: body ? lean(body) : null,
        responses: Object.fromEntries(responses),
      };
    }),
);
const notice =
  "Cut from GitHub's OpenAPI description as published by @octokit/openapi (MIT License, Copyright (c) GitHub 2020).";
const out = {
  notice,
  operations: extract,
  components: { schemas: Object.fromEntries([...needed].sort(([a], [b]) => (a < b ? -1 : 1))) },
};
writeFileSync("test/e2e/double/openapi.json", `${JSON.stringify(out)}\n`);
console.log(`${extract.length} operations, ${needed.size} schemas`);
