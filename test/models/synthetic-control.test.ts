import { describe, expect, it } from "vitest";
import { close } from "./close.ts";
import { estimate, hasShared, oracle, published, sharedOnly } from "./data.ts";

const value = (found: ReturnType<typeof estimate>, name: string) => found.diagnostics[name]!.value!;

describe.skipIf(!hasShared)(`S01: California's tobacco programme against R's quadprog${sharedOnly}`, () => {
  const expected = oracle("S01_sc_outcomes_prop99.json");
  const params = { outcome: "packs", unit: "state", time: "year", treated_units: ["California"], starts: 1989 };

  it("effect, fit, path, ratio and rank", async () => {
    const found = estimate("synthetic_control", await published("prop99.csv"), params);
    console.log(JSON.stringify(found, null, 1).slice(0, 9000));
    close(found.effect_estimate, expected.att, 1e-8, "effect");
    close(value(found, "rmspe_ratio"), expected.ratio, 1e-8, "ratio");
    close(value(found, "placebo_p"), expected.p_value, 1e-12, "rank p");
    close(value(found, "placebo_p_well_fitted"), expected.p_value_excluding_poor_fit_pre_rmspe_gt_5x, 1e-12);
    for (const { term, estimate: gap } of found.coefficients)
      close(gap, expected.gaps_by_year[term.slice(7, 11)], 1e-7, term);
  });
});
