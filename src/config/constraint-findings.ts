import type { AllocationConstraints } from "../contracts/index.ts";
import { nearest } from "../frame/frame.ts";
import type { Finding } from "./issues.ts";
import type { Path } from "./yaml.ts";

type Shared = Pick<
  AllocationConstraints,
  "exclusive_groups" | "requires" | "categories" | "min_count" | "max_count"
>;

/** A value that is not what its neighbours allow. */
export const wrong = (path: Path, found: string, expected: string, mend: string): Finding => ({
  ...{ path, key: false, code: "E_SCHEMA" as const },
  context: { found, expected, mend },
});

/** A name that stands for nothing here. */
export function unknownName(path: Path, kind: string, name: string, known: readonly string[]): Finding {
  const close = nearest(name, known);
  const some =
    known.length > 8 ? `one of the ${known.length} there are` : known.join(", ") || "none there is";
  const mend = close ? `did you mean \`${close}\`?` : `name an existing ${kind}, or take this out`;
  return wrong(path, `${kind} \`${name}\``, some, mend);
}

const atMost = (
  path: Path,
  low: number | undefined,
  high: number | undefined,
  names: [string, string],
): Finding[] =>
  low !== undefined && high !== undefined && low > high
    ? [
        wrong(
          [...path, names[0]],
          `${names[0]} ${low} and ${names[1]} ${high}`,
          `${names[0]} at most ${names[1]}`,
          "change one of them",
        ),
      ]
    : [];

/** What constraints cannot know alone: names that exist, limits that leave room. `path` is where they stand. */
export function constraintFindings(
  { exclusive_groups = [], requires = [], categories = {}, min_count, max_count }: Shared,
  known: { ids: readonly string[]; categories: readonly string[] },
  path: Path,
): Finding[] {
  const ids = new Set(known.ids);
  const each = (list: readonly string[], at: Path) =>
    list.flatMap((id, i) => (ids.has(id) ? [] : [unknownName([...at, i], "initiative", id, known.ids)]));
  return [
    ...exclusive_groups.flatMap((group, g) => each(group.ids, [...path, "exclusive_groups", g, "ids"])),
    ...requires.flatMap((pair, p) => each(pair, [...path, "requires", p])),
    ...Object.entries(categories).flatMap(([name, limits]) => {
      const at = [...path, "categories", name];
      return [
        ...(known.categories.includes(name)
          ? []
          : [{ ...unknownName(at, "category", name, known.categories), key: true }]),
        ...atMost(at, limits.min_cost, limits.max_cost, ["min_cost", "max_cost"]),
        ...atMost(at, limits.min_count, limits.max_count, ["min_count", "max_count"]),
      ];
    }),
    ...atMost(path, min_count, max_count, ["min_count", "max_count"]),
  ];
}
