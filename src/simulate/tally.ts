import type { Estimand } from "../contracts/index.ts";

/** y1 − y0 of one outcome, added up row by row: the mean over all enriched rows that there could be, and that there are. */
export function tallyOf(outcome: string, units: number, dates: readonly string[]) {
  const all = sums(units);
  const treated = sums(units);
  const path = dates.map(() => ({ n: 0, sum: 0, squares: 0, declared: 0 }));
  return {
    /** `declared` is the effect that the knobs say of such a row; NaN where they do not. */
    add(unit: number, t: number, effect: number, isTreated: boolean, declared: number): void {
      addTo(all, unit, effect, declared);
      if (!isTreated) return;
      addTo(treated, unit, effect, declared);
      const at = path[t]!;
      at.n++;
      at.sum += effect;
      at.squares += effect * effect;
      at.declared += declared;
    },
    /** ATE and ATT over unit-periods, and the ATT of each period. */
    estimands(attDeclared: boolean): Estimand[] {
      return [
        estimand("ATE", outcome, all, true),
        estimand("ATT", outcome, treated, attDeclared),
        ...path.map(({ n, sum, squares, declared }, t) => ({
          estimand: "ATT",
          outcome,
          value: sum / n,
          se_mc: n > 1 ? Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1) / n) : null,
          n,
          declared: attDeclared ? known(declared / n) : null,
          group: dates[t]!,
        })),
      ];
    },
  };
}

interface Sums {
  rows: Float64Array;
  effects: Float64Array;
  declared: number;
}

const sums = (units: number): Sums => ({
  rows: new Float64Array(units),
  effects: new Float64Array(units),
  declared: 0,
});

function addTo(into: Sums, unit: number, effect: number, declared: number): void {
  into.rows[unit]!++;
  into.effects[unit]! += effect;
  into.declared += declared;
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** The standard error is over units, whose rows belong together. */
function estimand(
  name: string,
  outcome: string,
  { rows, effects, declared }: Sums,
  isDeclared: boolean,
): Estimand {
  const total = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0);
  const n = total(rows);
  const value = total(effects) / n;
  const units = rows.filter((count) => count > 0).length;
  const squares = effects.reduce((sum, effect, i) => sum + (effect - value * rows[i]!) ** 2, 0);
  return {
    estimand: name,
    outcome,
    value,
    se_mc: units > 1 ? Math.sqrt((squares * units) / (units - 1)) / n : null,
    n,
    declared: isDeclared ? known(declared / n) : null,
    group: null,
  };
}
