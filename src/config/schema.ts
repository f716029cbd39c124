import { z } from "zod";
import {
  AllocateResult,
  AllocationProblem,
  AllocationSolution,
  Calibration,
  CheckRequests,
  CopulaModel,
  CycleManifest,
  Decisions,
  Design,
  EvaluateResult,
  Idea,
  initiativeFields,
  LoopConfig,
  MeasureResult,
  NextStudies,
  OutcomeReport,
  SynthesisQuality,
  Truth,
  Validation,
} from "../contracts/index.ts";
import { Closed, Correction, Execution } from "../contracts/initiative.ts";
import { transforms } from "../frame/transform.ts";
import { OrganisationWorld } from "../simulate/organisation/world.ts";
import { namedModels } from "./auto.ts";
import type { Tables } from "./load.ts";
import { SimulationFile } from "./simulation.ts";

type Json = Record<string, unknown>;

/** Every JSON Schema by the name of its file: of the YAML files, for editors, and of each contract. */
export function allSchemas(tables: Tables): Record<string, Json> {
  const contracts = {
    MeasureResult,
    EvaluateResult,
    AllocateResult,
    AllocationSolution,
    OutcomeReport,
    Calibration,
    NextStudies,
    CycleManifest,
    Truth,
    Validation,
    CopulaModel,
    SynthesisQuality,
  };
  const named = Object.entries(contracts).map(([name, schema]) => {
    const file = `${name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}.schema.json`;
    return [file, titled(name, of(schema, "output"))] as const;
  });
  return {
    "impact-loop.schema.json": policySchema(tables),
    "initiative.schema.json": initiativeSchema(tables),
    "idea.schema.json": titled("ideas/<id>.yaml", of(Idea)),
    "allocation-problem.schema.json": titled("AllocationProblem", of(AllocationProblem)),
    "decisions.schema.json": titled("decisions/<cycle>.yaml", of(Decisions)),
    "simulation.schema.json": titled("sim.yaml", of(SimulationFile)),
    "world.schema.json": titled("world.yaml", of(OrganisationWorld)),
    ...Object.fromEntries(named),
  };
}

const of = (schema: z.ZodType, io: "input" | "output" = "input"): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return json;
};

const titled = (title: string, json: Json): Json => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title,
  ...json,
});

/** Inheritance may supply any key at any depth, so an editor requires only those named here; `check` knows the rest. */
const lenient = (json: Json, required: string[]): Json => ({ ...(withoutRequired(json) as Json), required });

function withoutRequired(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutRequired);
  if (typeof json !== "object" || json === null) return json;
  const kept = Object.entries(json).filter(([key, value]) => !(key === "required" && Array.isArray(value)));
  return Object.fromEntries(kept.map(([key, value]) => [key, key === "if" ? value : withoutRequired(value)]));
}

function policySchema(tables: Tables): Json {
  const json = of(LoopConfig);
  const properties = { ...(json.properties as Record<string, Json>) };
  const inherited = lenient(initiativeObject(tables), []);
  properties.defaults = {
    ...properties.defaults,
    ...inherited,
    description: "what every initiative starts from",
  };
  properties.templates = {
    type: "object",
    description: "what an initiative `extends`, by name",
    additionalProperties: inherited,
  };
  const measure = properties.measure as { properties: Record<string, Json> };
  properties.measure = {
    ...measure,
    properties: { ...measure.properties, checks: { ...checksSchema(tables), default: [] } },
  };
  const allocate = properties.allocate as { properties: Record<string, Json> };
  properties.allocate = {
    ...allocate,
    properties: {
      ...allocate.properties,
      rule: { ...allocate.properties.rule, enum: [...tables.rules.keys()] },
    },
  };
  return titled("impact-loop.yaml", { ...json, properties });
}

const initiativeSchema = (tables: Tables): Json =>
  titled("An initiative", lenient(initiativeObject(tables), ["version", "id"]));

function initiativeObject(tables: Tables): Json {
  const { properties } = of(z.object(initiativeFields)) as { properties: Record<string, Json> };
  const block = blockSchema(tables);
  const atScale = { execution: of(Execution), corrects: of(Correction) };
  const scale = { ...block, properties: { ...(block.properties as Json), ...atScale } };
  const phases = { pilot: block, scale, closed: of(Closed) };
  return { type: "object", properties: { ...properties, ...phases }, additionalProperties: false };
}

function blockSchema(tables: Tables): Json {
  const steps = [...transforms].map(([name, { params }]) => ({
    type: "object",
    properties: { [name]: of(params) },
    required: [name],
    additionalProperties: false,
  }));
  const properties = {
    source: choice("adapter", tables.sources),
    transform: {
      type: "array",
      items: { anyOf: steps },
      default: [],
      description: "steps from the source's table to the model's",
    },
    design: {
      ...of(Design),
      description: "the facts of the design, for `auto` and for `impact-loop design`",
    },
    model: choice("name", namedModels(tables.models)),
    checks: checksSchema(tables),
  };
  return { type: "object", properties, additionalProperties: false };
}

function checksSchema({ checks }: Tables): Json {
  const items = { anyOf: [{ enum: [...checks.keys()] }, choice("name", checks)] };
  const { description } = of(CheckRequests) as { description: string };
  return { anyOf: [{ const: "all" }, { type: "array", items }], description };
}

/** A block whose other keys depend on the adapter it names. */
function choice(discriminator: string, table: ReadonlyMap<string, { params: z.ZodType }>): Json {
  const branches = [...table].map(([name, { params }]) => {
    const json = of(params);
    const options = (json.oneOf ?? json.anyOf ?? [json]) as Json[];
    const withName = options.map((option) => ({
      ...option,
      properties: { [discriminator]: { const: name }, ...(option.properties as Json) },
    }));
    return {
      if: { properties: { [discriminator]: { const: name } }, required: [discriminator] },
      // biome-ignore lint/suspicious/noThenProperty: it is the JSON Schema keyword
      then: withName.length === 1 ? withName[0] : { anyOf: withName },
    };
  });
  return { type: "object", properties: { [discriminator]: { enum: [...table.keys()] } }, allOf: branches };
}
