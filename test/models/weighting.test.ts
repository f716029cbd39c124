import { describe, expect, it } from "vitest";
import { close } from "./close.ts";
import { estimate, hasShared, oracle, published, sharedOnly, shipped } from "./data.ts";

const ipw = oracle("W01_ipw.json");
const entropy = oracle("W04_entropy_balancing.json");
const value = (found: ReturnType<typeof estimate>, name: string) => found.diagnostics[name]!.value!;

/** A data set of W01 and W04, by the name it has there. */
const sets = {
  syn: { outcome: "y", treatment: "treat", covariates: ["x1", "x2", "x3"] },
  lalonde: {
    outcome: "re78",
    treatment: "treat",
    covariates: ["age", "educ", "race", "married", "nodegree", "re74", "re75"],
  },
};

function same(found: ReturnType<typeof estimate>, row: (typeof ipw)["syn"]["ate_hajek_stacked"]) {
  close(found.effect_estimate, row.estimate, 1e-7, "effect");
  close(found.standard_error, row.se, 1e-6, "standard error");
  close(found.ci_lower, row.ci_lower, 1e-6, "lower end");
  close(found.ci_upper, row.ci_upper, 1e-6, "upper end");
  close(found.p_value!, row.p_value, 1e-4, "p-value");
}

function against(name: "syn" | "lalonde", read: () => ReturnType<typeof shipped>) {
  const expected = ipw[name];
  const weigh = async (more: object) => estimate("weighting", await read(), { ...sets[name], ...more });

  it("W01: Hájek, of everybody, of the treated and of the overlap", async () => {
    const all = await weigh({ estimand: "ATE" });
    same(all, expected.ate_hajek_stacked);
    const known = all.readings!.find((reading) => reading.name === "weights_known")!;
    close(known.standard_error!, expected.ate_hajek_fixedweight_HC0_se, 1e-6, "weights known");
    close(all.relative!.baseline, expected.potential_means.mu0, 1e-7, "mean without treatment");
    same(await weigh({ estimand: "ATT" }), expected.att_hajek_stacked);
    same(await weigh({ estimand: "ATO" }), expected.ato_overlap_stacked);
  });
  it("W01: Horvitz–Thompson, and trimmed at 0.1 and 0.9 with the chances of all", async () => {
    const plain = await weigh({ estimand: "ATE", estimator: "horvitz_thompson" });
    close(plain.effect_estimate, expected.ate_ht, 1e-7, "Horvitz–Thompson");
    const trimmed = await weigh({ estimand: "ATE", trim: 0.1 });
    expect(trimmed.sample_size).toBe(expected.trimmed_ate_hajek_01_09.n);
    close(trimmed.effect_estimate, expected.trimmed_ate_hajek_01_09.estimate, 1e-7, "trimmed");
  });
  it("W04: entropy balancing", async () => {
    const found = await weigh({ method: "entropy" });
    close(found.effect_estimate, entropy[name].att, 1e-6, "effect");
    close(value(found, "max_weight_share"), entropy[name].max_w, 1e-6, "largest weight");
    close(
      value(found, "effective_sample_share") * found.n_control,
      entropy[name].ess,
      1e-6,
      "effective size",
    );
    expect(value(found, "max_smd")).toBeLessThan(1e-9);
  });
}

describe("weighting on data that ship", () => against("syn", () => shipped("syn_obs.csv")));
describe.skipIf(!hasShared)(`weighting on Lalonde's data${sharedOnly}`, () =>
  against("lalonde", () => published("lalonde_matchit.csv")),
);
