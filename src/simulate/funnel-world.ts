import { z } from "zod";
import type { Range } from "./backend.ts";
import { CopulaKnobs } from "./copula/backend.ts";
import { type Flaw, flawsOf } from "./define.ts";
import { Enrichment } from "./enrichment.ts";
import { RuleKnobs } from "./rule.ts";
import { dateOf, dayOf, isMonday } from "./season.ts";

const Backend = z
  .union(
    [
      z.literal("rule").transform(() => RuleKnobs.parse({ name: "rule" })),
      z.discriminatedUnion("name", [RuleKnobs, CopulaKnobs]),
    ],
    { error: "rule, or a mapping with the `name` of a backend and its knobs" },
  )
  .prefault("rule")
  .describe("where the untreated data come from");

/** Products of a shop, or its users, by day or week: impressions, visits, carts, orders, units, revenue. */
export const FunnelWorld = z
  .strictObject({
    design: z.literal("funnel"),
    seed: z.int().min(0),
    kind: z.enum(["products", "users"]).default("products"),
    units: z.int().min(2).default(100).describe("products or users"),
    start: z.iso.date().default("2026-01-05").describe("first day; a Monday where rows are weeks"),
    every: z.enum(["day", "week"]).default("day"),
    periods: z.int().min(1).default(28).describe("days or weeks; every unit has a row for each"),
    backend: Backend,
    enrichment: Enrichment.prefault({}),
    voltage: z.number().default(1).describe("effect at full scale / effect in the pilot"),
    flaws: flawsOf(["hidden_confounding", "self_selection"]),
  })
  .superRefine(({ start, every, periods, enrichment, voltage, backend, flaws }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const monday = dateOf(dayOf(start) - ((((dayOf(start) + 3) % 7) + 7) % 7));
    if (every === "week" && !isMonday(start))
      refuse(["start"], `a Monday for weekly rows, such as ${monday}`);
    if (enrichment.starts > periods) refuse(["enrichment", "starts"], `one of the ${periods} periods`);
    if (enrichment.assignment.by === "staggered") {
      enrichment.assignment.cohorts.forEach(({ starts }, i) => {
        const path = ["enrichment", "assignment", "cohorts", i, "starts"];
        if (starts > periods) refuse(path, `one of the ${periods} periods`);
      });
    }
    for (const name of boosts) {
      const effect = enrichment[name]?.effect ?? 0;
      if (effect * voltage <= -1)
        refuse(["enrichment", name, "effect"], "one over −1, times the voltage too");
    }
    if (backend.name === "copula") {
      if ((flaws.hidden_confounding ?? "clean") !== "clean")
        refuse(
          ["flaws", "hidden_confounding"],
          "clean, or the backend rule: a fitted model hides no variable",
        );
      return;
    }
    const boosted = (enrichment.probability_boost?.effect ?? 0) * Math.max(1, voltage);
    const likeliest = backend.sale_prob * (1 + backend.sale_spread);
    if (boosted > 0 && likeliest * (1 + boosted) > 1 + 1e-9) {
      const most = Math.floor((1 / likeliest - 1) * 1e4) / 1e4;
      const message = `at most ${most}, times the voltage too: no unit's probability of a sale is over 1 (sale_prob × (1 + sale_spread) is ${likeliest})`;
      refuse(["enrichment", "probability_boost", "effect"], message);
    }
  });
export type FunnelWorld = z.infer<typeof FunnelWorld>;

const boosts = ["quantity_boost", "probability_boost", "product_detail_boost"] as const;

const assigned = (world: FunnelWorld, assignment: Enrichment["assignment"]) => ({
  ...world.enrichment,
  assignment,
});

const confounded = (hidden: number) => (world: FunnelWorld) => ({
  enrichment: assigned(world, { by: "confounded", share: 0.5, observed: 0, hidden }),
  backend: world.backend.name === "rule" ? { ...world.backend, hidden_effect: 0.5 } : world.backend,
});

const selected = (strength: number) => (world: FunnelWorld) => ({
  enrichment: assigned(world, { by: "self_selected", share: 0.5, strength }),
  backend: world.backend.name === "rule" ? { ...world.backend, quality_effect: 1 } : world.backend,
});

/** What each flaw does to a funnel: who is enriched sells more anyway. */
export const funnelFlaws = {
  hidden_confounding: {
    assumption: "no hidden confounding",
    medium: confounded(0.4),
    severe: confounded(1.2),
  },
  self_selection: {
    assumption: "no selection on quality",
    medium: selected(0.4),
    severe: selected(1.2),
  },
} satisfies Record<string, Flaw<FunnelWorld>>;

/** The world's extent in a phase. */
export const rangeOf = (world: FunnelWorld, phase: string): Range => ({
  seed: world.seed,
  labels: ["funnel", phase],
  units: world.units,
  kind: world.kind,
  start: world.start,
  every: world.every,
  periods: world.periods,
});
