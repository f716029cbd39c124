import type { ConstraintPolicy, LoopConfig } from "../contracts/index.ts";
import { constraintFindings, unknownName, wrong } from "./constraint-findings.ts";
import type { Finding } from "./issues.ts";
import type { LoadedInitiative } from "./load.ts";

/** What impact-loop.yaml says of initiatives, against the files there are. An id counts though its file has errors. */
export function policyReferences(config: LoopConfig, initiatives: readonly LoadedInitiative[]): Finding[] {
  const ids = initiatives.map(({ id }) => id);
  // What a file with errors would say is not known: then a category may be its.
  const readable = initiatives.every(({ config: own }) => own !== null);
  const categories = initiatives.flatMap(({ config: own }) => own?.category ?? []);
  const named = Object.keys(config.allocate.constraints.categories ?? {});
  const known = { ids, categories: readable ? [...new Set(categories)].sort() : named };
  return constraintFindings(config.allocate.constraints, known, ["allocate", "constraints"]);
}

/** What an initiative says of others, of resources and of periods, against what there is. */
export function initiativeReferences(
  { id, config }: LoadedInitiative,
  constraints: ConstraintPolicy,
  ids: readonly string[],
): Finding[] {
  if (!config) return [];
  const others = ids.filter((other) => other !== id);
  const lists = (["requires", "exclusive_with"] as const).flatMap((key) =>
    (config[key] ?? []).flatMap((other, i) => {
      if (other === id) return [wrong([key, i], "itself", "another initiative", "take it out")];
      return others.includes(other) ? [] : [unknownName([key, i], "initiative", other, others)];
    }),
  );
  const resources = Object.keys(constraints.resources ?? {});
  const used = Object.keys(config.resources ?? {}).filter((name) => !resources.includes(name));
  const periods = constraints.periods?.budgets.length;
  const costs = config.cost_by_period;
  const mismatch =
    costs === undefined || costs.length === periods
      ? []
      : [
          wrong(
            ["cost_by_period"],
            `the costs of ${costs.length} periods`,
            periods === undefined
              ? "allocate.constraints.periods in impact-loop.yaml"
              : `one for each of the ${periods} budgets of allocate.constraints.periods`,
            periods === undefined ? "set the periods there, or take this out" : "give each period its cost",
          ),
        ];
  return [
    ...lists,
    ...used.map((name) => ({ ...unknownName(["resources", name], "resource", name, resources), key: true })),
    ...mismatch,
  ];
}
