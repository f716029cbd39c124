import { type Calibration, ReasonCode } from "../contracts/index.ts";
import type { Evidence } from "./evidence.ts";

/** The record of people's decisions: what was said against the engine, what it cost in regret, and how it came out. */
export function overrideRecords({ overrides: said, outcomes }: Evidence): Calibration["overrides"] {
  // A sum depends on its order, and the record must not.
  const key = ({ cycle, id }: { cycle: string; id: string }) => `${cycle}\n${id}`;
  const overrides = said.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const measured = outcomes
    .filter((outcome) => outcome.status === "measured")
    .sort((a, b) => (a.initiative_id < b.initiative_id ? -1 : 1));
  return (["fund", "forbid"] as const).flatMap((force) =>
    ReasonCode.options.flatMap((reason_code) => {
      const of = overrides.filter((one) => one.force === force && one.reason_code === reason_code);
      if (of.length === 0) return [];
      const came = measured.filter((outcome) =>
        of.some(
          ({ id, cycle }) => force === "fund" && id === outcome.initiative_id && cycle === outcome.funded_in,
        ),
      );
      const costs = of.map(({ cost_in_regret }) => cost_in_regret).filter((cost) => cost !== null);
      const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
      return [
        {
          force,
          reason_code,
          n: of.length,
          against_engine: of.filter(({ agreed }) => agreed === false).length,
          cost_in_regret: costs.length > 0 ? total(costs) : null,
          outcomes: came.length,
          paid_back: came.filter((outcome) => outcome.actual_return >= outcome.budget_allocated).length,
          mean_error:
            came.length > 0 ? total(came.map((outcome) => outcome.prediction_error)) / came.length : null,
        },
      ];
    }),
  );
}
