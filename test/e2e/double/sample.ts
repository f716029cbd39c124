import { readFileSync } from "node:fs";

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

const { components } = JSON.parse(readFileSync(new URL("./openapi.json", import.meta.url), "utf8")) as {
  components: { schemas: Record<string, Schema> };
};

/** The smallest object that GitHub's description of `name` allows, with these fields in place of the sampled ones. */
export function sample(name: string, fields: Record<string, unknown>): Record<string, unknown> {
  return { ...(smallest({ $ref: `#/components/schemas/${name}` }) as object), ...fields };
}

function smallest(schema: Schema): unknown {
  if (schema.$ref) return smallest(components.schemas[schema.$ref.split("/").at(-1)!]!);
  if (schema.nullable) return null;
  if (schema.enum) return schema.enum[0];
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(smallest));
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return smallest(choice[0]!);
  switch (schema.type) {
    case "string":
      return schema.format === "date-time"
        ? "2026-11-23T00:00:00Z"
        : schema.format === "uri"
          ? "https://api.example.org/x"
          : "x";
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return false;
    case "array":
      return [];
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, smallest(schema.properties?.[key] ?? {})]),
      );
  }
}
