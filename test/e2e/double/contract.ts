import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";

interface Operation {
  id: string;
  method: string;
  path: string;
  request: object | null;
  responses: Record<string, object | null>;
}

const extract = JSON.parse(readFileSync(new URL("./openapi.json", import.meta.url), "utf8")) as {
  operations: Operation[];
  components: object;
};
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
(formats as unknown as (target: Ajv) => void)(ajv);
const compiled = new Map<string, ValidateFunction>();

function check(name: string, schema: object, value: unknown): string[] {
  let validate = compiled.get(name);
  if (!validate) {
    validate = ajv.compile({ ...nullable(schema), components: nullable(extract.components) });
    compiled.set(name, validate);
  }
  return validate(value) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`];
}

/** OpenAPI 3.0's `nullable` as JSON Schema has it. */
function nullable<T>(value: T): T {
  if (Array.isArray(value)) return value.map(nullable) as T;
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, nullable(item)]),
  ) as Record<string, unknown>;
  if (inner.nullable !== true) return inner as T;
  const { nullable: _, ...rest } = inner;
  return { anyOf: [rest, { type: "null" }] } as T;
}

/** What GitHub's own description says is wrong with a request and its answer; nothing for a route it does not name. */
export function breaches(
  method: string,
  path: string,
  request: unknown,
  status: number,
  response: unknown,
): string[] {
  const operation = extract.operations.find(
    (candidate) => candidate.method === method.toLowerCase() && matches(candidate.path, path),
  );
  if (!operation) return [`${method} ${path} is no operation of the extract`];
  const asked =
    operation.request && request !== undefined && status < 400
      ? check(`${operation.id} request`, operation.request, request)
      : [];
  const schema = operation.responses[String(status)];
  const answered =
    status >= 400
      ? []
      : schema === undefined
        ? [`${operation.id} answers no ${status}`]
        : schema === null
          ? []
          : check(`${operation.id} ${status}`, schema, response);
  return [...asked, ...answered];
}

const matches = (template: string, path: string) =>
  new RegExp(
    `^${template
      .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
      .replace(/\{(ref|basehead)\}/g, ".+")
      .replace(/\{[^}]+\}/g, "[^/]+")}$`,
  ).test(path);
