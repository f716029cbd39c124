import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/contracts/index.ts";
import { close } from "./close.ts";
import { estimate, hasShared, oracle, published, sharedOnly, shipped } from "./data.ts";

interface Row {
  estimate: number;
  se: number;
  df?: number;
  df_t?: number;
  ci_lower?: number;
  ci_upper?: number;
  p_value: number;
}

/** Effect, standard error, degrees of freedom, interval and p-value, all to the case's tolerance. */
function same(found: Estimate, expected: Row, tolerance = 1e-8): void {
  close(found.effect_estimate, expected.estimate, tolerance, "effect");
  close(found.standard_error, expected.se, tolerance, "standard error");
  close(found.degrees_of_freedom!, (expected.df ?? expected.df_t)!, tolerance, "degrees of freedom");
  if (expected.ci_lower !== undefined) close(found.ci_lower, expected.ci_lower, tolerance, "lower end");
  if (expected.ci_upper !== undefined) close(found.ci_upper, expected.ci_upper, tolerance, "upper end");
  close(found.p_value!, expected.p_value, tolerance, "p-value");
}

describe.skipIf(!hasShared)(`experiment against R and statsmodels${sharedOnly}`, () => {
  const e01 = oracle("E01_ols_unadjusted_hc.json");
  it.each([["classical", e01.const], ...["HC0", "HC1", "HC2", "HC3"].map((kind) => [kind, e01[kind]])])(
    "E01: NSW, %s",
    async (kind, expected) => {
      same(
        estimate("experiment", await published("nsw_dw.csv"), {
          outcome: "re78",
          treatment: "treat",
          standard_errors: kind,
        }),
        expected.t,
      );
    },
  );

  const covariates = ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"];
  const e02 = oracle("E02_ols_covariates_hc.json");
  it.each(["classical", "HC1", "HC2", "HC3"])(
    "E02: NSW with covariates, every coefficient, %s",
    async (kind) => {
      const frame = await published("nsw_dw.csv");
      const found = estimate("experiment", frame, {
        outcome: "re78",
        treatment: "treat",
        covariates,
        standard_errors: kind,
      });
      same(found, e02[kind].treat);
      for (const [term, row] of Object.entries<Row>(e02[kind])) {
        const name = term === "(Intercept)" ? "(intercept)" : term === "treat" ? "treat[1]" : term;
        const coefficient = found.coefficients.find((candidate) => candidate.term === name)!;
        close(coefficient.estimate, row.estimate, 1e-8, term);
        close(coefficient.standard_error, row.se, 1e-8, term);
        close(coefficient.p_value!, row.p_value, 1e-8, term);
      }
      const formula = `re78 ~ treat + ${covariates.join(" + ")}`;
      expect(
        estimate("experiment", frame, { formula, treatment: "treat", standard_errors: kind }).effect_estimate,
      ).toBe(found.effect_estimate);
    },
  );

  const e04 = oracle("E04_two_sample_tests.json");
  it.each(["welch", "student"])("E04: NSW, %s", async (name) => {
    const found = estimate("experiment", await published("nsw_dw.csv"), {
      outcome: "re78",
      treatment: "treat",
      standard_errors: name === "welch" ? "welch" : "classical",
    });
    same(found, e04[name]);
    expect(found).toMatchObject({ n_treated: e04.n1, n_control: e04.n0 });
    close(found.relative!.baseline, e04.mean0, 1e-8);
    close(found.relative!.estimate, e04.relative_lift_delta.estimate, 1e-8);
    if (name === "welch") close(found.relative!.standard_error, e04.relative_lift_delta.se, 1e-8);
  });

  const e15 = oracle("E15_statsmodels_formula_twin.json");
  it.each(["classical", "HC0", "HC1", "HC2", "HC3"])(
    "E15: NSW by a formula with a category and an interaction, every coefficient, %s",
    async (kind) => {
      const found = estimate("experiment", await published("nsw_dw.csv"), {
        formula: "re78 ~ treat + age + C(black) + re74 * nodegree",
        treatment: "treat",
        standard_errors: kind,
      });
      expect(found.degrees_of_freedom).toBe(e15.df_resid);
      const rows = Object.entries<Row>(e15.fits[kind === "classical" ? "nonrobust" : kind]);
      const names = new Map([
        ["Intercept", "(intercept)"],
        ["C(black)[T.1]", "black[1]"],
        ["treat", "treat[1]"],
      ]);
      expect(rows).toHaveLength(7);
      for (const [term, row] of rows) {
        const name = names.get(term) ?? term;
        const coefficient = found.coefficients.find((candidate) => candidate.term === name)!;
        close(coefficient.estimate, row.estimate, 1e-8, term);
        close(coefficient.standard_error, row.se, 1e-8, term);
        if (kind === "classical") close(coefficient.p_value!, row.p_value, 1e-8, term);
      }
    },
  );

  const e07 = oracle("E07_multiarm_hillstrom.json");
  it.each(["spend", "visit", "conversion"])("E07: Hillstrom, three arms, %s", async (outcome) => {
    const frame = await published("hillstrom.csv");
    const found = estimate("experiment", frame, {
      outcome,
      treatment: "segment",
      control: "none",
      arm: "mens",
    });
    for (const arm of ["mens", "womens"]) {
      const comparison = found.comparisons.find((candidate) => candidate.arm === arm)!;
      close(comparison.estimate, e07[outcome][arm].estimate, 1e-8, arm);
      close(comparison.standard_error, e07[outcome][arm].se, 1e-8, arm);
    }
  });

  it("E08: CUPED on Hillstrom, mens against none", async () => {
    const { applyTransforms } = await import("../../src/frame/transform.ts");
    const frame = applyTransforms(await published("hillstrom.csv"), [{ filter: 'segment != "womens"' }]);
    const params = {
      outcome: "spend",
      treatment: "segment",
      control: "none",
      covariates: ["history"],
      adjustment: "cuped",
      standard_errors: "welch",
    };
    same(
      estimate("experiment", frame, params),
      oracle("E08_cuped.json").hillstrom_mens_vs_none_spend_on_history.cuped_full,
    );
  });

  it("E10: Thornton, clustered by village (CR1, t with G − 1)", async () => {
    const found = estimate("experiment", await published("thornton_hiv.csv"), {
      outcome: "got",
      treatment: "any",
      cluster: "villnum",
    });
    same(found, oracle("E10_cluster_robust.json").CR1_tG1);
    expect(found).toMatchObject({
      sample_size: 2830,
      n_clusters: 119,
      dropped: [{ rows: 1919 }, { rows: 71 }],
    });
  });
});

describe("experiment on data that ship", () => {
  const e08 = oracle("E08_cuped.json").syn;
  it("E08: CUPED and the raw difference, Welch", async () => {
    const frame = await shipped("syn_ab_cuped.csv");
    same(
      estimate("experiment", frame, { outcome: "y", treatment: "treat", standard_errors: "welch" }),
      e08.raw,
    );
    same(
      estimate("experiment", frame, {
        outcome: "y",
        treatment: "treat",
        covariates: ["x"],
        adjustment: "cuped",
        standard_errors: "welch",
      }),
      e08.cuped_full,
    );
  });

  const x01 = oracle("X01_edge_cases.json");
  it("X01: a collinear column is dropped and named; the treatment keeps R's numbers", async () => {
    const found = estimate("experiment", await shipped("edge_collinear.csv"), {
      outcome: "y",
      treatment: "treat",
      covariates: ["x1", "x2"],
      standard_errors: "classical",
    });
    close(found.effect_estimate, x01.collinear.r_lm.coef.treat, 1e-8);
    close(found.standard_error, x01.collinear.r_lm.se_treat, 1e-8);
    expect(found.degrees_of_freedom).toBe(7);
    expect(found.warnings.join()).toContain("`x2`");
  });
  it("X01: rows with a missing value in a column used are dropped and counted, in other columns they stay", async () => {
    const frame = await shipped("edge_missing.csv");
    const adjusted = estimate("experiment", frame, {
      outcome: "y",
      treatment: "treat",
      covariates: ["x"],
      standard_errors: "classical",
    });
    same(adjusted, x01.missing.with_x.treat);
    expect(adjusted.sample_size).toBe(8);
    const plain = estimate("experiment", frame, {
      outcome: "y",
      treatment: "treat",
      standard_errors: "classical",
    });
    same(plain, x01.missing.without_x.treat);
    expect(plain.dropped).toEqual([{ rows: 2, reason: "a missing value in a column used" }]);
  });
  it("X01: four observations give R's numbers by Welch, OLS, HC2 and HC3", async () => {
    const frame = await shipped("edge_tiny4.csv");
    const by = (standard_errors: string) =>
      estimate("experiment", frame, { outcome: "y", treatment: "treat", standard_errors });
    same(by("classical"), x01.tiny4.ols);
    close(by("welch").p_value!, x01.tiny4.welch.p, 1e-8);
    close(by("welch").degrees_of_freedom!, x01.tiny4.welch.df, 1e-8);
    close(by("HC2").standard_error, x01.tiny4.HC2_se, 1e-8);
    close(by("HC3").standard_error, x01.tiny4.HC3_se, 1e-8);
  });
  it.each([
    ["edge_all_treated.csv", "E_ARMS"],
    ["edge_zero_variance.csv", "E_NO_VARIATION"],
    ["edge_tiny2.csv", "E_TOO_FEW_OBSERVATIONS"],
  ])("X01: %s is refused (%s)", async (file, code) => {
    const frame = await shipped(file);
    expect(() => estimate("experiment", frame, { outcome: "y", treatment: "treat" })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe.skipIf(!hasShared)(`diff_in_diff against R and fixest${sharedOnly}`, () => {
  const d01 = oracle("D01_did_2x2_card_krueger.json");
  const store = { outcome: "fte", unit: "id", time: "d", treated: "nj", starts: 1, effects: "groups" };
  it.each([
    ["cluster", "CR1_id"],
    ["HC1", "HC1"],
    ["classical", "classical"],
  ])("D01: Card and Krueger, %s", async (standard_errors, name) => {
    same(
      estimate("diff_in_diff", await published("card_krueger.csv"), { ...store, standard_errors }),
      d01[name],
    );
  });

  const d02 = oracle("D02_twfe_fatalities.json");
  const tax = { outcome: "frate", unit: "state", time: "year", treatment: "beertax" };
  it.each([
    ["fixest's rule", {}, "twfe_cluster"],
    ["every dummy counted", { small_sample: "dummies" }, "dummy_CR1"],
    ["homoskedastic", { standard_errors: "classical" }, "twfe_iid"],
  ])("D02: beer tax, two-way fixed effects, %s", async (_, params, name) => {
    same(estimate("diff_in_diff", await published("fatalities.csv"), { ...tax, ...params }), d02[name]);
  });
});

describe("diff_in_diff on data that ship", () => {
  const d05 = oracle("D05_twfe_unbalanced.json");
  const params = { outcome: "y", unit: "unit", time: "time", treatment: "treated" };
  it("D05: an unbalanced panel, which double demeaning gets wrong", async () => {
    const frame = await shipped("syn_staggered_unbalanced.csv");
    const found = estimate("diff_in_diff", frame, params);
    same(found, d05.twfe);
    expect(Math.abs(found.effect_estimate - d05.wrong_simple_double_demeaning)).toBeGreaterThan(0.03);
    expect(found.warnings.join()).toContain("staggered");
    same(estimate("diff_in_diff", frame, { ...params, standard_errors: "classical" }), d05.dummy_classical);
  });
});
