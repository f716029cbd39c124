import { describe, expect, it } from "vitest";
import type { Estimate, Reading } from "../../src/contracts/index.ts";
import { completeRows, withColumns } from "../../src/frame/rows.ts";
import { applyTransforms } from "../../src/frame/transform.ts";
import { sequenceRho } from "../../src/stats/always-valid.ts";
import { inferenceOf } from "../../src/stats/inference.ts";
import { ols } from "../../src/stats/ols.ts";
import { detectableByT } from "../../src/stats/power.ts";
import { close } from "./close.ts";
import { estimate, frameOf, hasShared, oracle, published, sharedOnly, shipped } from "./data.ts";

/** A row of a table of R's or statsmodels's. */
interface Row {
  estimate: number;
  se: number;
  ci_lower?: number;
  ci_upper?: number;
  p_value?: number;
}
type Inferred = Pick<Reading, "estimate" | "standard_error" | "ci_lower" | "ci_upper" | "p_value">;

function same(found: Inferred, row: Row, tolerance = 1e-8, what = ""): void {
  close(found.estimate, row.estimate, tolerance, `${what} estimate`);
  close(found.standard_error!, row.se, tolerance, `${what} standard error`);
  if (row.ci_lower !== undefined) close(found.ci_lower, row.ci_lower, tolerance, `${what} lower end`);
  if (row.ci_upper !== undefined) close(found.ci_upper, row.ci_upper, tolerance, `${what} upper end`);
  if (row.p_value !== undefined) close(found.p_value!, row.p_value, tolerance, `${what} p-value`);
}
const main = (e: Estimate): Inferred => ({ ...e, estimate: e.effect_estimate });
const term = (e: Estimate, name: string) => e.coefficients.find((one) => one.term === name)!;
const reading = (e: Estimate, name: string) => e.readings!.find((one) => one.name === name)!;
const rNames = new Map([
  ["(Intercept)", "(intercept)"],
  ["Intercept", "(intercept)"],
  ["treat", "treat[1]"],
  ["C(black)[T.1]", "black[1]"],
]);

describe.skipIf(!hasShared)(`numbers of the published cases that no other test compares${sharedOnly}`, () => {
  const nsw = () => published("nsw_dw.csv");
  it("E01: the intercept", async () => {
    const found = estimate("experiment", await nsw(), { outcome: "re78", treatment: "treat" });
    close(term(found, "(intercept)").estimate, oracle("E01_ols_unadjusted_hc.json").intercept, 1e-8);
  });
  it.each(["classical", "HC1", "HC2", "HC3"])("E02: every coefficient's interval, %s", async (kind) => {
    const e02 = oracle("E02_ols_covariates_hc.json");
    const covariates = ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"];
    const params = { outcome: "re78", treatment: "treat", covariates, standard_errors: kind };
    const found = estimate("experiment", await nsw(), params);
    expect(found.coefficients).toHaveLength(e02.k);
    for (const [name, row] of Object.entries<Row>(e02[kind]))
      same(term(found, rNames.get(name) ?? name), row, 1e-8, name);
  });
  it("E04: the ratio of means on the log scale, Hedges' g, and the distance of the distributions", async () => {
    const e04 = oracle("E04_two_sample_tests.json");
    const params = { outcome: "re78", treatment: "treat", standard_errors: "welch" };
    const found = estimate("experiment", await nsw(), params);
    const ratio = reading(found, "mean_ratio");
    close(ratio.estimate - 1, e04.relative_lift_log.estimate, 1e-8);
    close(ratio.ci_lower - 1, e04.relative_lift_log.ci_lower, 1e-8);
    close(ratio.ci_upper - 1, e04.relative_lift_log.ci_upper, 1e-8);
    expect(found.diagnostics.cohen_d!.statement).toContain(`${e04.hedges_g.toFixed(3)} corrected`);
    expect(found.diagnostics.kolmogorov_smirnov_p!.statement).toContain(e04.ks.D.toFixed(3));
  });
  it("E15: every interval with classical errors, and the plain one clustered by age", async () => {
    const { fits, simple_cluster_age } = oracle("E15_statsmodels_formula_twin.json");
    const formula = "re78 ~ treat + age + C(black) + re74 * nodegree";
    const params = { formula, treatment: "treat", standard_errors: "classical" };
    const found = estimate("experiment", await nsw(), params);
    for (const [name, row] of Object.entries<Row>(fits.nonrobust))
      same(term(found, rNames.get(name) ?? name), row, 1e-8, name);
    const plain = { outcome: "re78", treatment: "treat", cluster: "age" };
    const clustered = estimate("experiment", await nsw(), plain);
    for (const name of ["Intercept", "treat"]) {
      const { estimate: value, se } = simple_cluster_age[name];
      same(term(clustered, rNames.get(name)!), { estimate: value, se }, 1e-8, name);
    }
  });

  const cats = async (outcome: string, more: object) =>
    estimate("experiment", await published("cookie_cats.csv"), {
      ...{ outcome, treatment: "version", control: "gate_30" },
      ...more,
    });
  it.each(["retention_1", "retention_7"])(
    "E05: Wald's interval and p are the logit's average marginal effect's, %s",
    async (outcome) => {
      const expected = oracle("E05_proportions_cookiecats.json")[outcome];
      const found = await cats(outcome, { link: "logit", standard_errors: "HC0" });
      same(main(found), expected.wald);
      expect(found.degrees_of_freedom).toBeNull();
      expect([found.n_treated, found.n_control]).toEqual([expected.n1, expected.n0]);
      for (const [name, { se_log }] of [
        ["relative_risk", expected.risk_ratio],
        ["odds_ratio", expected.odds_ratio],
      ])
        expect(reading(found, name).inference).toContain(`error ${se_log.toPrecision(4)} of`);
      close(reading(found, "risk_difference").p_value!, expected.chisq_p, 1e-8);
    },
  );
  it("E06: χ² of the sample ratio", async () => {
    const { statement } = (await cats("retention_7", {})).diagnostics.srm_p!;
    expect(statement).toContain(`χ² = ${oracle("E06_srm.json").cookie.stat.toPrecision(4)},`);
  });
  it("E07: Welch's analysis of variance, F and its degrees of freedom", async () => {
    const { F, df1, df2 } = oracle("E07_multiarm_hillstrom.json").welch_anova_spend;
    const found = estimate("experiment", await published("hillstrom.csv"), {
      ...{ outcome: "spend", treatment: "segment", control: "none", arm: "mens" },
    });
    const words = `F(${df1}, ${df2.toFixed(1)}) = ${F.toPrecision(4)}, p`;
    expect(found.diagnostics.arms_p!.statement).toContain(words);
  });
  it("E08: Hillstrom's θ", async () => {
    const expected = oracle("E08_cuped.json").hillstrom_mens_vs_none_spend_on_history;
    const frame = applyTransforms(await published("hillstrom.csv"), [{ filter: 'segment != "womens"' }]);
    const found = estimate("experiment", frame, {
      ...{ outcome: "spend", treatment: "segment", control: "none", standard_errors: "welch" },
      ...{ covariates: ["history"], adjustment: "cuped" },
    });
    close(found.diagnostics.cuped_theta!.value!, expected.theta_full, 1e-8);
  });
  it("E10: what HC1 says when the villages are ignored", async () => {
    const params = { outcome: "got", treatment: "any", standard_errors: "HC1" };
    const complete = completeRows(await published("thornton_hiv.csv"), ["got", "any", "villnum"]);
    const found = estimate("experiment", complete, params);
    close(found.standard_error, oracle("E10_cluster_robust.json").HC1_ignoring_cluster_se, 1e-8);
  });
  it("I01: HC0, the first stage, the reduced form, and least squares as its own instrument", async () => {
    const expected = oracle("I01_iv_card.json");
    const covariates = [
      ...["exper", "expersq", "black", "smsa", "south", "smsa66"],
      ...[662, 663, 664, 665, 666, 667, 668, 669].map((region) => `reg${region}`),
    ];
    const frame = await published("card_schooling.csv");
    const params = { outcome: "lwage", treatment: "educ", instruments: ["nearc4"], covariates };
    const { estimate: value, se } = expected.iv_HC0_normal;
    const robust = estimate("instrumental_variables", frame, { ...params, standard_errors: "HC0" });
    same(main(robust), { estimate: value, se });
    for (const [outcome, { coef, se: error }] of [
      ["educ", expected.first_stage],
      ["lwage", expected.reduced_form],
    ]) {
      const stage = { outcome, treatment: "nearc4", covariates, standard_errors: "classical" };
      same(main(estimate("experiment", frame, stage)), { estimate: coef, se: error }, 1e-8, outcome);
    }
    const own = withColumns(frame, [["again", frame.column("educ")]]);
    const ordinary = { ...params, instruments: ["again"], standard_errors: "classical" };
    same(main(estimate("instrumental_variables", own, ordinary)), expected.ols);
  });
  it.each([
    ["manual_tri_h10", { bandwidth: 10 }],
    ["manual_tri_h17.75", { bandwidth: 17.75 }],
    ["manual_uni_h10", { bandwidth: 10, kernel: "uniform" }],
  ])("R02: weighted least squares in a given window, %s", async (name, more) => {
    const expected = oracle("R02_rd_fixed_bandwidth.json")[name];
    const params = { outcome: "vote", score: "margin", standard_errors: "HC0", ...more };
    const found = estimate("regression_discontinuity", await published("rd_senate.csv"), params);
    same(term(found, "conventional"), expected.HC0_normal, 1e-7, name);
    expect(found.sample_size).toBe(expected.n);
    const by = estimate("regression_discontinuity", await published("rd_senate.csv"), {
      ...params,
      standard_errors: "HC3",
    });
    close(term(by, "conventional").standard_error, expected.HC3_se, 1e-7, "HC3");
  });
  it("R02: a cutoff of 20 that never was, with the rows above 0", async () => {
    const expected = oracle("R02_rd_fixed_bandwidth.json").placebo_cutoff_20;
    const above = applyTransforms(await published("rd_senate.csv"), [{ filter: "margin >= 0" }]);
    const found = estimate("regression_discontinuity", above, {
      ...{ outcome: "vote", score: "margin", cutoff: 20, bandwidth: { h: 10, b: 20 } },
    });
    close(found.effect_estimate, expected.estimate_bias_corrected, 1e-7);
    close(found.standard_error, expected.se_robust, 1e-7);
    close(found.p_value!, expected.p_robust, 1e-6);
    close(found.ci_lower, expected.ci_robust[0], 1e-7);
    expect([found.n_control, found.n_treated]).toEqual(expected.N_h);
  });
});

describe("numbers of the cases on data that ship, that no other test compares", () => {
  it("E12: the smallest effect of a z test, (z₀.₉₇₅ + z₀.₈)·σ·√(2/n)", () => {
    const found = detectableByT(0.8, 1e9, { alpha: 0.05 }) * 10 * Math.sqrt(2 / 1000);
    close(found, oracle("E12_power_mde.json").normal_mde_sd10_n1000_1000, 1e-5);
  });
  it("E16: ρ of the confidence sequence", () => {
    const { sequential_rho_alpha05_tau5000 } = oracle("E16_gbstats_frequentist_sequential.json");
    close(sequenceRho(0.05, 5000), sequential_rho_alpha05_tau5000, 1e-12);
  });
  it("X01: Welch on four rows, and separation refused", async () => {
    const { welch } = oracle("X01_edge_cases.json").tiny4;
    const found = estimate("experiment", await shipped("edge_tiny4.csv"), {
      ...{ outcome: "y", treatment: "treat", standard_errors: "welch" },
    });
    same(main(found), { ...welch, ci_lower: welch.ci[0], ci_upper: welch.ci[1], p_value: welch.p });
    const separated = await shipped("edge_separation.csv");
    const [x] = [...separated.columns.keys()].filter((name) => name !== "treat");
    const params = { outcome: "treat", treatment: "arm", covariates: [x], link: "logit" };
    const arms = frameOf({
      treat: [...separated.number("treat")],
      arm: [...separated.number("treat")].map((_, i) => i % 2),
      [x!]: [...separated.number(x!)],
    });
    expect(() => estimate("experiment", arms, params)).toThrow(
      expect.objectContaining({ code: "E_SEPARATION" }),
    );
  });
  it("X02: Longley's intervals, p-values and σ", async () => {
    const { coef, sigma } = oracle("X02_longley_numerics.json");
    const frame = await shipped("longley.csv");
    const names = Object.keys(coef).slice(1);
    const one = new Float64Array(frame.rows).fill(1);
    const fit = ols([one, ...names.map((name) => frame.number(name))], frame.number("Employed"));
    const errors = { kind: "classical" } as const;
    const options = { confidence_level: 0.95, clusters: null, welch: null };
    for (const found of inferenceOf(fit, ["(Intercept)", ...names], errors, options).all())
      same(found, coef[found.term], 1e-9, found.term);
    close(Math.sqrt(fit.residuals.reduce((sum, e) => sum + e * e, 0) / 9), sigma, 1e-9);
  });
});
