import { describe, expect, it } from "vitest";
import type { Estimate, Reading } from "../../src/contracts/index.ts";
import { withColumns } from "../../src/frame/rows.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "./close.ts";
import { estimate, frameOf, shipped } from "./data.ts";

const by = (columns: Parameters<typeof frameOf>[0], params: object) =>
  estimate("experiment", frameOf(columns), { outcome: "y", treatment: "t", ...params });
const reading = (e: Estimate, name: string): Reading => e.readings!.find((one) => one.name === name)!;
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const numbers = (e: Estimate) => [e.effect_estimate, e.standard_error, e.ci_lower, e.ci_upper, e.p_value!];
const each = <T>(n: number, value: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => value(i));
const refused = (code: string, path: (string | number)[], message = /./) =>
  expect.objectContaining({ code, place: { path }, message: expect.stringMatching(message) });

const n = 240;
const draw = stream(11, "features");
const t = each(n, (i) => i % 2);
const y = each(n, (i) => 5 + draw.normal(i) + t[i]!);

describe("blocks", () => {
  it("weight each block's difference by its size: estimatr's blocked difference in means, N − 2J degrees of freedom", async () => {
    const params = { outcome: "y", treatment: "treat", blocks: "block" };
    const found = estimate("experiment", await shipped("syn_blocked.csv"), params);
    // By numpy: Σ w_j(ȳ1 − ȳ0), Σ w_j²(s1²/n1 + s0²/n0), w_j = n_j/N.
    close(found.effect_estimate, 2.876954999999999, 1e-10);
    close(found.standard_error, 0.44510602516991077, 1e-10);
    close(found.p_value!, 6.702065073330203e-10, 1e-8);
    expect(found.degrees_of_freedom).toBe(240 - 2 * 12);
  });
  it("in pairs give the paired t test", () => {
    const pair = each(60, (i) => Math.floor(i / 2));
    const values = each(60, (i) => draw.normal(i) + 3 * draw.normal(pair[i]!, 5) + (i % 2));
    const found = by({ y: values, t: each(60, (i) => i % 2), pair }, { blocks: "pair" });
    const gaps = each(30, (j) => values[2 * j + 1]! - values[2 * j]!);
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean(gaps)) ** 2, 0) / 29;
    close(found.effect_estimate, mean(gaps), 1e-9);
    close(found.standard_error, Math.sqrt(variance / 30), 1e-9);
    expect(found.degrees_of_freedom).toBe(29);
    expect(found.inference).toMatch(/^pairs: /);
  });
  it("without every arm are left out and told", () => {
    const block = each(n, (i) => (i < 4 ? (i % 2 ? "odd" : "even") : `b${i % 3}`));
    const found = by({ y, t, block }, { blocks: "block" });
    expect(found.dropped).toEqual([{ rows: 4, reason: "a block without every arm" }]);
    expect(found.warnings.join()).toContain("4 rows are in blocks without every arm");
  });
  it("with one row of an arm, or none with every arm, are refused by name", () => {
    const block = each(n, (i) => (i < 3 ? "small" : "large"));
    expect(() => by({ y, t, block }, { blocks: "block" })).toThrow(
      refused("E_BLOCKS", ["blocks"], /block small/),
    );
    expect(() => by({ y, t, block: t }, { blocks: "block" })).toThrow(
      refused("E_BLOCKS", ["blocks"], /none has/),
    );
  });
  it.each(["classical", "HC0", "HC1", "HC2", "HC3"])(
    "are what a column a block and arm gives, %s",
    (standard_errors) => {
      const data = {
        y,
        t,
        block: each(n, (i) => `b${i % 5}`),
        x: each(n, (i) => draw.normal(i, 8) + (i % 5)),
        level: each(n, (i) => (i % 5) ** 2),
      };
      const taken = by(data, { blocks: "block", covariates: ["x", "level"], standard_errors });
      const formula = "y ~ t * C(block) + x";
      const written = estimate("experiment", frameOf(data), { formula, treatment: "t", standard_errors });
      for (const [i, value] of numbers(written).entries()) close(numbers(taken)[i]!, value, 1e-9);
      close(taken.relative!.standard_error, written.relative!.standard_error, 1e-9, "relative");
      close(
        taken.diagnostics.max_leverage!.value!,
        written.diagnostics.max_leverage!.value!,
        1e-9,
        "leverage",
      );
      expect(taken.coefficients.map(({ term }) => term)).toEqual(["(intercept)", "t[1]", "x"]);
      expect(taken.warnings.join()).toContain("`level` is determined by those before it");
    },
  );
  it("may be thousands", () => {
    const rows = 12_000;
    const block = each(rows, (i) => Math.floor(i / 4));
    const arm = each(rows, (i) => i % 2);
    const values = each(rows, (i) => draw.normal(i, 3) + block[i]! + 2 * arm[i]!);
    const columns = { y: values, t: arm, block, took: each(rows, (i) => Number(arm[i] === 1 && i % 8 > 1)) };
    const found = by(columns, { blocks: "block", compliance: "took" });
    expect(found.degrees_of_freedom).toBe(rows - 2 * 3000);
    const gaps = each(3000, (j) =>
      mean(values.slice(4 * j, 4 * j + 4).map((v, i) => (i % 2 ? 2 * v : -2 * v))),
    );
    close(found.effect_estimate, mean(gaps), 1e-9);
    close(found.readings!.find(({ name }) => name === "complier_effect")!.estimate, mean(gaps) / 0.75, 0.02);
  });
  it("may be numbers, and their labels do not matter", () => {
    const block = each(n, (i) => i % 5);
    const named = by({ y, t, block: block.map((b) => `z${9 - b}`) }, { blocks: "block" });
    for (const [i, value] of numbers(by({ y, t, block }, { blocks: "block" })).entries())
      close(numbers(named)[i]!, value, 1e-8);
  });
});

describe("complier effect", () => {
  const received = each(n, (i) => Number(t[i] === 1 ? draw.uniform(i, 9) < 0.7 : draw.uniform(i, 9) < 0.1));
  const values = each(n, (i) => draw.normal(i, 4) + 2 * received[i]!);
  it("is the instrumental-variables model's, and the Wald ratio of two differences", () => {
    const frame = frameOf({ y: values, t, received });
    const found = estimate("experiment", frame, { outcome: "y", treatment: "t", compliance: "received" });
    const iv = estimate("instrumental_variables", frame, {
      outcome: "y",
      treatment: "received",
      instruments: ["t"],
    });
    const complier = reading(found, "complier_effect");
    close(complier.estimate, iv.effect_estimate, 1e-10);
    close(complier.standard_error!, iv.standard_error, 1e-10);
    close(complier.ci_upper, iv.ci_upper, 1e-10);
    close(complier.p_value!, iv.p_value!, 1e-8);
    close(complier.estimate, found.effect_estimate / found.diagnostics.compliance!.value!, 1e-10);
    expect(found.estimand).toBe("ITT");
  });
  it("says how strong the assignment is as an instrument", () => {
    const said = (column: number[]) =>
      reading(by({ y, t, c: column }, { compliance: "c" }), "complier_effect").inference;
    const iv = estimate("instrumental_variables", frameOf({ y, t, c: received }), {
      ...{ outcome: "y", treatment: "c", instruments: ["t"] },
    });
    const f = iv.diagnostics.effective_f!.value!;
    expect(said(received)).toMatch(new RegExp(`F = ${f.toPrecision(3)}$`));
    expect(said(each(n, (i) => Number(draw.uniform(i, 12) < 0.5 + 0.05 * t[i]!)))).toContain("weak");
  });
  it("is not there where everyone complied, or nobody", () => {
    const of = (column: number[]) =>
      by({ y, t, c: column }, { compliance: "c" }).readings!.map(({ name }) => name);
    expect(of(t)).not.toContain("complier_effect");
    expect(of(t.map(() => 0))).not.toContain("complier_effect");
  });
});

describe("logit", () => {
  const binary = async () => {
    const frame = await shipped("syn_ab_cuped.csv");
    return withColumns(frame, [
      ["high", { type: "number", values: frame.number("y").map((v) => Number(v > 45)) }],
    ]);
  };
  const params = { outcome: "high", treatment: "treat", covariates: ["x"], link: "logit" };
  // numpy: Newton's method, the average of p(1, x) − p(0, x), its gradient by central differences.
  const reference = {
    additive: {
      ame: 0.0633961170119055,
      classical: 0.015291216691379225,
      HC0: 0.015477614358167514,
      HC1: 0.015489235644518755,
    },
    lin: {
      ame: 0.063395033653593,
      classical: 0.015291458977750668,
      HC0: 0.015476020315241906,
      HC1: 0.0154915195883455,
    },
  };
  it.each(["additive", "lin"] as const)(
    "average marginal effect and its delta-method error, %s",
    async (adjustment) => {
      const frame = await binary();
      for (const kind of ["classical", "HC0", "HC1"] as const) {
        const found = estimate("experiment", frame, { ...params, adjustment, standard_errors: kind });
        close(found.effect_estimate, reference[adjustment].ame, 1e-9);
        close(found.standard_error, reference[adjustment][kind], 1e-9, kind);
        expect(found.degrees_of_freedom).toBeNull();
        close(found.ci_upper, found.effect_estimate + 1.959963984540054 * found.standard_error, 1e-12);
      }
    },
  );
  it("coefficients are on the log-odds scale", async () => {
    const { coefficients } = estimate("experiment", await binary(), params);
    for (const [i, value] of [-4.700806014112077, 0.5392127129379849, 0.09092224562948606].entries())
      close(coefficients[i]!.estimate, value, 1e-9);
  });
  it("without covariates is the difference of two shares with p(1 − p)/n", async () => {
    const frame = await binary();
    const found = estimate("experiment", frame, { ...params, covariates: [], standard_errors: "HC0" });
    const shares = estimate("experiment", frame, {
      ...params,
      covariates: [],
      link: "identity",
      standard_errors: "binomial",
    });
    close(found.effect_estimate, shares.effect_estimate, 1e-10);
    close(found.standard_error, shares.standard_error, 1e-10);
    close(found.relative!.standard_error, shares.relative!.standard_error, 1e-9);
  });
  it("does not depend on a covariate's unit, up to 1e12", async () => {
    const frame = await binary();
    const large = withColumns(frame, [
      ["x", { type: "number", values: frame.number("x").map((v) => 1e12 * v) }],
    ]);
    const [a, b] = [frame, large].map((one) => estimate("experiment", one, params));
    close(b!.effect_estimate, a!.effect_estimate, 1e-9);
    close(b!.standard_error, a!.standard_error, 1e-9);
  });
  it("one arm's own clusters of one row each are HC1, but for n/(n − 1)·(n − 1)/(n − k)", async () => {
    const frame = await binary();
    const clustered = estimate("experiment", frame, { ...params, cluster: "id" });
    close(
      clustered.standard_error,
      estimate("experiment", frame, { ...params, standard_errors: "HC1" }).standard_error *
        Math.sqrt(2000 / 2000),
      1e-9,
    );
  });
  it("is refused when a column tells the outcome, and for other outcomes than 0 and 1", () => {
    const told = { y: t.map((v, i) => Number(v + i / n > 0.7)), t, x: t.map((v, i) => v + i / n) };
    expect(() => by(told, { covariates: ["x"], link: "logit" })).toThrow(
      refused("E_SEPARATION", ["outcome"]),
    );
    expect(() => by({ y, t }, { link: "logit" })).toThrow(refused("E_COLUMN_TYPE", ["outcome"]));
  });
});

describe("proportions", () => {
  it("an arm without events has no relative risk and no odds ratio, and everything else", () => {
    const events = each(n, (i) => Number(t[i] === 1 && i % 5 === 1));
    const found = by({ y: events, t }, { standard_errors: "binomial" });
    const names = found.readings!.map(({ name }) => name);
    expect(names).toEqual(["risk_difference"]);
    expect(found.relative).toBeNull();
    expect(reading(found, "risk_difference").ci_lower).toBeGreaterThan(-1);
  });
  it("the arms named the other way round turn the ratios over", () => {
    const events = each(n, (i) => Number(draw.uniform(i, 3) < 0.3 + 0.2 * t[i]!));
    const [one, other] = ["0", "1"].map((control) => by({ y: events, t }, { control }));
    for (const name of ["relative_risk", "odds_ratio", "exact_odds_ratio"]) {
      close(reading(one!, name).estimate, 1 / reading(other!, name).estimate, 1e-9, name);
      close(reading(one!, name).ci_lower, 1 / reading(other!, name).ci_upper, 1e-9, name);
    }
    close(reading(one!, "risk_difference").ci_lower, -reading(other!, "risk_difference").ci_upper, 1e-9);
  });
});

describe("winsorising", () => {
  it("puts the tail at the quantile of all arms together, R's type 7, and says how many", () => {
    const values = each(n, (i) => i + 1);
    const found = by({ y: values, t }, { winsorize: 0.9 });
    const cap = 1 + 0.9 * (n - 1);
    const capped = by({ y: values.map((v) => Math.min(v, cap)), t }, {});
    for (const [i, value] of numbers(capped).entries()) close(numbers(found)[i]!, value, 1e-12);
    expect(found.diagnostics.winsorized!.value).toBeCloseTo(24 / n, 12);
  });
  it("at both ends, and refuses an outcome of which nothing is left", () => {
    expect(
      by({ y, t }, { winsorize: { lower: 0.05, upper: 0.95 } }).diagnostics.winsorized!.value,
    ).toBeCloseTo(0.1, 12);
    const rare = each(n, (i) => Number(i === 0 || i === 1));
    expect(() => by({ y: rare, t }, { winsorize: 0.9 })).toThrow(refused("E_NO_VARIATION", ["outcome"]));
  });
});

describe("ratios", () => {
  const den = each(n, (i) => 1 + (i % 4));
  it("of a constant denominator are means", () => {
    const found = by({ y, t, two: t.map(() => 2) }, { denominator: "two" });
    const plain = by({ y: y.map((v) => v / 2), t }, {});
    for (const [i, value] of numbers(plain).entries()) close(numbers(found)[i]!, value, 1e-10);
  });
  it("are ratios of sums, not means of ratios; a control mean is the control's ratio", () => {
    const found = by({ y, t, den }, { denominator: "den" });
    const of = (arm: number) => {
      const rows = each(n, (i) => i).filter((i) => t[i] === arm);
      return mean(rows.map((i) => y[i]!)) / mean(rows.map((i) => den[i]!));
    };
    close(found.effect_estimate, of(1) - of(0), 1e-10);
    close(found.relative!.baseline, of(0), 1e-10);
  });
  it("whose denominators sum to nothing are refused with the arm", () => {
    expect(() => by({ y, t, z: t.map((v) => v) }, { denominator: "z" })).toThrow(
      refused("E_COLUMN_TYPE", ["denominator"], /arm 0/),
    );
  });
});

describe("verdict", () => {
  const shifted = (by_: number) => y.map((v, i) => v - t[i]! + by_ * t[i]!);
  const decision = (effect: number, more: object = {}) =>
    by({ y: shifted(effect), t }, more).verdict!.decision;
  it("ship, harm, underpowered; neutral inside ± the smallest effect that matters", () => {
    expect(decision(1)).toBe("ship");
    expect(decision(-1)).toBe("harm");
    expect(decision(0)).toBe("underpowered");
    expect(decision(0, { smallest_effect: 1 })).toBe("neutral");
    expect(decision(0, { smallest_effect: 0.1 })).toBe("underpowered");
  });
  it("where lower is better the signs turn", () => {
    expect(decision(-1, { better: "lower" })).toBe("ship");
    expect(decision(1, { better: "lower" })).toBe("harm");
  });
  it("is withheld when the arms are not what was assigned, or when it is read too early", () => {
    expect(decision(1, { split: { 0: 0.3, 1: 0.7 } })).toBe("withheld");
    const early = by({ y: shifted(1), t }, { planned_sample_size: 2 * n });
    expect(early.verdict).toMatchObject({
      decision: "withheld",
      statement: expect.stringContaining("before the planned"),
    });
    expect(early.diagnostics.information_fraction).toMatchObject({ value: 0.5, status: "fail" });
    expect(decision(1, { planned_sample_size: n })).toBe("ship");
  });
  it("of several arms reads the corrected p", () => {
    const arms = each(n, (i) => ["control", "b", "c", "d", "e"][i % 5]!);
    const small = each(n, (i) => draw.normal(i, 7) + (arms[i] === "b" ? 0.36 : 0));
    const at = (multiplicity: string) => by({ y: small, t: arms }, { arm: "b", multiplicity });
    const { p_value, p_value_adjusted } = at("none").comparisons.find(({ arm }) => arm === "b")!;
    expect(p_value_adjusted!.bonferroni).toBeCloseTo(Math.min(1, 4 * p_value!), 12);
    const [plain, corrected] = ["none", "bonferroni"].map((rule) => at(rule).verdict!.decision);
    expect([p_value! < 0.05, p_value_adjusted!.bonferroni < 0.05]).toEqual([
      plain === "ship",
      corrected === "ship",
    ]);
  });
});

describe("sequential", () => {
  const group = { method: "group_sequential", looks: [0.25] };
  it("a look on the plan: wider than the fixed interval, by the bound, and the verdict reads it", () => {
    const found = by({ y, t }, { planned_sample_size: 2 * n, sequential: group });
    const one = reading(found, "group_sequential");
    expect(one.ci_upper - one.ci_lower).toBeGreaterThan(1.4 * (found.ci_upper - found.ci_lower));
    expect(one.inference).toContain("information fraction 0.500");
    expect(found.verdict!.statement).toContain(one.ci_lower.toPrecision(3));
    expect(found.diagnostics.valid_horizon!.value).toBe(1);
  });
  it("a p-value under α is an interval without 0", () => {
    for (const effect of [-0.6, -0.4, -0.3, -0.2, 0, 0.3]) {
      const values = y.map((v, i) => v + effect * t[i]! - t[i]!);
      for (const sequential of [group, { method: "always_valid", tuning: 300 }]) {
        const found = by({ y: values, t }, { planned_sample_size: 2 * n, sequential });
        const one = found.readings!.find(({ name }) => name === sequential.method)!;
        expect(one.p_value! < 0.05).toBe(one.ci_lower > 0 || one.ci_upper < 0);
      }
    }
  });
  it("of several arms the verdict reads its p times their number", () => {
    const arms = each(n, (i) => ["control", "b", "c", "d"][i % 4]!);
    const verdicts = each(30, (i) => 0.3 + i / 20).map((effect) => {
      const values = each(n, (i) => draw.normal(i, 8) + (arms[i] === "b" ? effect : 0));
      const found = by(
        { y: values, t: arms },
        { arm: "b", sequential: { method: "always_valid", tuning: 120 } },
      );
      const { p_value } = reading(found, "always_valid");
      expect(found.verdict!.decision).toBe(3 * p_value! < 0.05 ? "ship" : "underpowered");
      return p_value! < 0.05 && 3 * p_value! >= 0.05;
    });
    expect(verdicts).toContain(true);
  });
  it("looks that do not come before this one are refused", () => {
    expect(() =>
      by({ y, t }, { planned_sample_size: 2 * n, sequential: { ...group, looks: [0.5] } }),
    ).toThrow(refused("E_SCHEMA", ["sequential", "looks"]));
  });
});

describe("health of an adjustment", () => {
  it("a sign that turns and a difference before the treatment are told", () => {
    const x = each(n, (i) => 3 * draw.normal(i, 2) + 2 * t[i]!);
    const values = each(n, (i) => x[i]! + 0.5 * draw.normal(i, 6) - 0.5 * t[i]!);
    const { diagnostics } = by({ y: values, t, x }, { covariates: ["x"], adjustment: "cuped" });
    expect(diagnostics.sign_flip).toMatchObject({ value: 1, status: "warn" });
    expect(diagnostics.pre_period_p!.status).toBe("warn");
    expect(diagnostics.variance_reduction!.value).toBeGreaterThan(0.9);
  });
});

it.each([
  [{ cluster: "c", standard_errors: "HC1" }, /CR0, CR1, CR2 or CR3/],
  [{ standard_errors: "CR2" }, /`cluster` or `unit`/],
  [{ link: "logit", standard_errors: "HC3" }, /for the logit/],
  [{ blocks: "c", standard_errors: "welch" }, /without covariates, blocks/],
  [{ denominator: "c", link: "logit" }, /no ratio/],
  [{ sequential: { method: "group_sequential" } }, /planned sample size/],
])("%j is refused by its schema", (params, message) => {
  expect(() => by({ y, t, c: t }, params)).toThrow(message);
});

describe("numbers as large and as small as doubles allow for", () => {
  it.each([1e-12, 1e12])("an outcome × %d gives the same times it", (scale) => {
    const [one, other] = [y, y.map((v) => v * scale)].map((values) =>
      by({ y: values, t }, { standard_errors: "welch" }),
    );
    for (const [i, value] of numbers(one!).slice(0, 4).entries())
      close(numbers(other!)[i]!, value * scale, 1e-9);
  });
});
