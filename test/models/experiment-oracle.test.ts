import { describe, expect, it } from "vitest";
import type { Estimate, Reading } from "../../src/contracts/index.ts";
import { close } from "./close.ts";
import { estimate, frameOf, hasShared, oracle, published, sharedOnly, shipped } from "./data.ts";

interface Row {
  estimate: number;
  se: number;
  df?: number | "normal";
  ci_lower?: number;
  ci_upper?: number;
  p_value: number;
}
type Inferred = Pick<Reading, "estimate" | "standard_error" | "ci_lower" | "ci_upper" | "p_value"> & {
  degrees_of_freedom?: number | null | undefined;
};

/** Every number that the case has, to its tolerance. */
function same(found: Inferred, expected: Row, tolerance = 1e-8, ofDf = tolerance): void {
  close(found.estimate, expected.estimate, tolerance, "estimate");
  close(found.standard_error!, expected.se, tolerance, "standard error");
  if (expected.ci_lower !== undefined) close(found.ci_lower, expected.ci_lower, tolerance, "lower end");
  if (expected.ci_upper !== undefined) close(found.ci_upper, expected.ci_upper, tolerance, "upper end");
  close(found.p_value!, expected.p_value, tolerance, "p-value");
  if (expected.df === "normal") expect(found.degrees_of_freedom).toBeNull();
  else if (expected.df !== undefined) close(found.degrees_of_freedom!, expected.df, ofDf, "df");
}

const main = (e: Estimate): Inferred => ({ ...e, estimate: e.effect_estimate });
const reading = (e: Estimate, name: string, scale?: string): Reading => {
  const found = e.readings!.find((one) => one.name === name && (scale === undefined || one.scale === scale));
  expect(found, `reading ${name}`).toBeDefined();
  return found!;
};

interface Lift {
  expected: number;
  ci_lower: number;
  ci_upper: number;
  p_value: number;
  stddev: number;
}
const asRow = ({ expected, stddev, ...rest }: Lift): Row => ({ estimate: expected, se: stddev, ...rest });

describe("experiment on data that ship, against R, GrowthBook", () => {
  const ab = { outcome: "y", treatment: "treat", standard_errors: "welch" };
  const cuped = { ...ab, covariates: ["x"], adjustment: "cuped" };
  const e08 = oracle("E08_cuped.json").syn;
  const e16 = oracle("E16_gbstats_frequentist_sequential.json");

  it("E08: CUPED with the θ of the smallest variance, both θ, and what it takes off the variance", async () => {
    const frame = await shipped("syn_ab_cuped.csv");
    const neyman = estimate("experiment", frame, { ...cuped, theta: "neyman" });
    same(main(neyman), e08.cuped_neyman);
    close(neyman.diagnostics.cuped_theta!.value!, e08.theta_neyman, 1e-8);
    const pooled = estimate("experiment", frame, cuped);
    close(pooled.diagnostics.cuped_theta!.value!, e08.theta_full, 1e-8);
    close(pooled.diagnostics.variance_reduction!.value!, e08.var_reduction_full, 1e-8);
    same(reading(pooled, "unadjusted"), e08.raw);
  });

  it("E16: absolute and relative lift, plain and with CUPED", async () => {
    const frame = await shipped("syn_ab_cuped.csv");
    const plain = estimate("experiment", frame, ab);
    same(main(plain), asRow(e16.mean_absolute));
    same(plain.relative as Inferred, asRow(e16.mean_relative));
    const adjusted = estimate("experiment", frame, cuped);
    same(main(adjusted), asRow(e16.cuped_absolute));
    same(adjusted.relative as Inferred, asRow(e16.cuped_relative));
  });

  it("E16: a ratio of sums, absolute and relative", async () => {
    const params = { outcome: "num", denominator: "den", treatment: "treat", standard_errors: "welch" };
    const found = estimate("experiment", await shipped("syn_ratio.csv"), params);
    expect(found.metric).toBe("num / den");
    same(main(found), asRow(e16.ratio_absolute));
    same(found.relative as Inferred, asRow(e16.ratio_relative));
  });

  it("E16: the always-valid interval, absolute and relative", async () => {
    const params = { ...ab, sequential: { method: "always_valid", tuning: 5000 } };
    const found = estimate("experiment", await shipped("syn_ab_cuped.csv"), params);
    same(reading(found, "always_valid", "absolute"), asRow(e16.sequential_mean_absolute));
    same(reading(found, "always_valid", "relative"), asRow(e16.sequential_mean_relative));
    expect(found.verdict!.decision).toBe("underpowered");
  });

  const e06 = oracle("E06_srm.json");
  it.each([
    ["toy_5210_4790", { control: 4790, b: 5210 }, undefined],
    ["toy_821_9100_79_vs_8_91_1pct", { a: 821, control: 9100, c: 79 }, { a: 0.08, control: 0.91, c: 0.01 }],
  ])("E06: sample ratio mismatch, %s", (name, counts, split) => {
    const t = Object.entries(counts).flatMap(([arm, count]) => Array<string>(count).fill(arm));
    const frame = frameOf({ t, y: t.map((_, i) => (i * 7919) % 13) });
    const found = estimate("experiment", frame, {
      outcome: "y",
      treatment: "t",
      arm: "a" in counts ? "a" : "b",
      split,
    });
    close(found.diagnostics.srm_p!.value!, e06[name].p_value, 1e-8);
    expect(found.verdict!.decision === "withheld").toBe(e06[name].p_value < 0.001);
  });
});

describe.skipIf(!hasShared)(`experiment on published data${sharedOnly}`, () => {
  it("E04: rank tests, Cohen's d and the relative lift's interval", async () => {
    const e04 = oracle("E04_two_sample_tests.json");
    const found = estimate("experiment", await published("nsw_dw.csv"), {
      outcome: "re78",
      treatment: "treat",
      standard_errors: "welch",
    });
    same(main(found), e04.welch);
    const { mann_whitney_p, kolmogorov_smirnov_p, cohen_d } = found.diagnostics;
    close(mann_whitney_p!.value!, e04.mannwhitney.p_nocc, 1e-8);
    expect(mann_whitney_p!.statement).toContain(`U = ${e04.mannwhitney.U},`);
    close(kolmogorov_smirnov_p!.value!, e04.ks.p, 1e-8);
    close(cohen_d!.value!, e04.cohen_d, 1e-8);
    close(found.relative!.standard_error, e04.relative_lift_delta.se, 1e-8);
  });

  const e05 = oracle("E05_proportions_cookiecats.json");
  it.each(["retention_1", "retention_7"])("E05: two proportions, %s", async (outcome) => {
    const found = estimate("experiment", await published("cookie_cats.csv"), {
      outcome,
      treatment: "version",
      control: "gate_30",
    });
    const expected = e05[outcome];
    const risk = reading(found, "risk_difference");
    close(risk.estimate, expected.diff, 1e-8);
    close(risk.standard_error!, expected.wald.se, 1e-8);
    close(risk.ci_lower, expected.newcombe.ci_lower, 1e-8);
    close(risk.ci_upper, expected.newcombe.ci_upper, 1e-8);
    close(risk.p_value!, expected.p_pooled, 1e-8);
    for (const [name, ratio] of [
      ["relative_risk", expected.risk_ratio],
      ["odds_ratio", expected.odds_ratio],
    ]) {
      const one = reading(found, name);
      for (const key of ["estimate", "ci_lower", "ci_upper"] as const)
        close(one[key], ratio[key], 1e-8, name);
    }
    const exact = reading(found, "exact_odds_ratio");
    close(exact.p_value!, expected.fisher_p, 1e-6);
    // R finds these three with uniroot's tolerance of 1.2e-4; ours are exact to 1e-10 (test/stats/proportions.test.ts).
    close(exact.estimate, expected.fisher_or_cmle, 5e-5);
    close(exact.ci_lower, expected.fisher_or_ci[0], 5e-5);
    close(exact.ci_upper, expected.fisher_or_ci[1], 5e-5);
  });

  it("E06: cookie cats fails, Hillstrom passes", async () => {
    const e06 = oracle("E06_srm.json");
    const cats = estimate("experiment", await published("cookie_cats.csv"), {
      outcome: "retention_7",
      treatment: "version",
      control: "gate_30",
    });
    close(cats.diagnostics.srm_p!.value!, e06.cookie.p_value, 1e-8);
    expect(cats.diagnostics.srm_p!.status).toBe("warn");
    const mail = estimate("experiment", await published("hillstrom.csv"), {
      outcome: "visit",
      treatment: "segment",
      control: "none",
      arm: "mens",
    });
    close(mail.diagnostics.srm_p!.value!, e06.hillstrom.p_value, 1e-8);
  });

  it("E16: the share of a 0/1 outcome, fixed horizon and always valid", async () => {
    const e16 = oracle("E16_gbstats_frequentist_sequential.json");
    const found = estimate("experiment", await published("cookie_cats.csv"), {
      outcome: "retention_7",
      treatment: "version",
      control: "gate_30",
      standard_errors: "binomial",
      sequential: { method: "always_valid" },
    });
    same(main(found), asRow(e16.prop_retention7_absolute));
    same(found.relative as Inferred, asRow(e16.prop_retention7_relative));
    same(reading(found, "always_valid", "absolute"), asRow(e16.sequential_prop_retention7_absolute));
    same(reading(found, "always_valid", "relative"), asRow(e16.sequential_prop_retention7_relative));
  });

  const e07 = oracle("E07_multiarm_hillstrom.json");
  it.each(["spend", "visit", "conversion"])(
    "E07: every pair of three arms, corrected, %s",
    async (outcome) => {
      const found = estimate("experiment", await published("hillstrom.csv"), {
        outcome,
        treatment: "segment",
        control: "none",
        arm: "mens",
        compare: "all",
        standard_errors: "welch",
      });
      expect(found.comparisons.map(({ arm, versus }) => `${arm} ${versus}`)).toEqual([
        "mens none",
        "womens none",
        "mens womens",
      ]);
      for (const [i, name] of ["mens", "womens", "mens_vs_womens"].entries()) {
        const comparison = found.comparisons[i]!;
        same(comparison, e07[outcome][name], outcome === "visit" ? 1e-7 : 1e-8);
        const { bonferroni, holm, BH } = e07[outcome].adjusted;
        const tolerance = outcome === "visit" ? 1e-7 : 1e-8;
        close(comparison.p_value_adjusted!.bonferroni, bonferroni[name], tolerance, "Bonferroni");
        close(comparison.p_value_adjusted!.holm, holm[name], tolerance, "Holm");
        close(comparison.p_value_adjusted!.benjamini_hochberg, BH[name], tolerance, "BH");
      }
      if (outcome === "spend") close(found.diagnostics.arms_p!.value!, e07.welch_anova_spend.p, 1e-8);
    },
  );

  const e10 = oracle("E10_cluster_robust.json");
  const thornton = { outcome: "got", treatment: "any", cluster: "villnum" };
  it.each([
    ["CR0", e10.CR0_normal],
    ["CR1", e10.CR1_tG1],
    ["CR2", e10.CR2],
  ])("E10: Thornton, clustered by village, %s", async (standard_errors, expected) => {
    const found = estimate("experiment", await published("thornton_hiv.csv"), {
      ...thornton,
      standard_errors,
    });
    same(main(found), expected, 1e-8, standard_errors === "CR2" ? 1e-5 : 1e-8);
  });
  it("E10: CR3, correlation within villages and design effect", async () => {
    const found = estimate("experiment", await published("thornton_hiv.csv"), {
      ...thornton,
      standard_errors: "CR3",
    });
    close(found.standard_error, e10.CR3_se, 1e-8);
    close(found.diagnostics.intraclass_correlation!.value!, e10.icc, 1e-8);
    close(found.diagnostics.design_effect!.value!, e10.design_effect, 1e-8);
  });
});
