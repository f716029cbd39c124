import { z } from "zod";
import { Design } from "../contracts/index.ts";
import { lackOf } from "../diagnostics/declared-design.ts";
import type { Model } from "../models/define.ts";
import type { Finding } from "./issues.ts";
import type { Path } from "./yaml.ts";

type Named = ReadonlyMap<string, { params: z.ZodType }>;

/** The names that a `model` block may have: each model's, and `auto`, which takes its facts from `design`. */
export const namedModels = (models: ReadonlyMap<string, Model>): Named =>
  new Map<string, { params: z.ZodType }>([...models, ["auto", { params: z.strictObject({}) }]]);

/** What keeps `auto` from choosing before any data are read: no design, or facts that no model can use. */
export function autoFinding(
  model: Record<string, unknown> | null,
  design: unknown,
  path: Path,
  models: ReadonlyMap<string, Model>,
): Finding | null {
  if (model?.name !== "auto") return null;
  const problem = (key: string, found: string, expected: string, mend: string): Finding => ({
    ...{ path: [...path, key], key: true, code: "E_SCHEMA" },
    context: { found, expected, mend },
  });
  if (design === undefined)
    return problem("model", "no `design`", "the facts that `auto` chooses by", "add `design` beside `model`");
  const read = Design.safeParse(design);
  const asking = [...models.values()].flatMap(({ design: asks }) => (asks ? [{ asks }] : []));
  if (!read.success || asking.some(({ asks }) => lackOf(asks, read.data) === null)) return null;
  const needs = asking.map(({ asks }) => asks.needs.map((need) => [need].flat().join(" or ")).join(" + "));
  return problem(
    "design",
    "facts that no model can use",
    [...new Set(needs)].join(", or "),
    "declare what is known",
  );
}
