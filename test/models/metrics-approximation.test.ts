import { describe, expect, it } from "vitest";
import { pool } from "../../src/stats/pooling.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "./close.ts";
import { estimate, frameOf, oracle } from "./data.ts";

describe("Z03: pooling against R", () => {
  const expected = oracle("Z03_meta_pooling.json");
  const found = pool([0.1, 0.3, 0.35, 0.65, 0.45, 0.15], [0.03, 0.03, 0.05, 0.01, 0.05, 0.02]);
  it("fixed and random effects, Q, I² and τ²", () => {
    close(found.fixed.estimate, expected.fixed.estimate, 1e-8, "fixed");
    close(found.fixed.standard_error, expected.fixed.se, 1e-8, "its error");
    close(found.random.estimate, expected.random.estimate, 1e-8, "random");
    close(found.random.standard_error, expected.random.se, 1e-8, "its error");
    close(found.q, expected.Q, 1e-8, "Q");
    close(found.q_p, expected.Q_p, 1e-8, "p of Q");
    close(found.i2, expected.I2, 1e-8, "I²");
    close(found.tau2, expected.tau2, 1e-8, "τ²");
  });
  it("one study is itself, and studies that agree have no variance between them", () => {
    expect(pool([2], [0.25]).random).toEqual({ estimate: 2, standard_error: 0.5 });
    expect(pool([1, 1.01, 0.99], [0.1, 0.1, 0.1]).tau2).toBe(0);
  });
});

describe("an outcome supposed from a metric", () => {
  const each = <T>(n: number, value: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => value(i));
  const before = each(40, (i) => 10 + (i % 7));
  const after = before.map((value, i) => value + 1 + (i % 3));
  const outcome = before.map((value) => 5 * value);
  const frame = frameOf({ before, after, outcome });
  const coefficient = { estimate: 2, standard_error: 0.3 };
  const asked = { before: "before", after: "after" };

  it("linear: coefficient times mean change, with the variance of a product", () => {
    const found = estimate("metrics_approximation", frame, { ...asked, coefficient });
    const changes = after.map((value, i) => value - before[i]!);
    const mean = changes.reduce((sum, x) => sum + x, 0) / 40;
    const variance = changes.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 39 / 40;
    close(found.effect_estimate, 2 * mean, 1e-12);
    close(found.standard_error, Math.sqrt(4 * variance + mean ** 2 * 0.09 + variance * 0.09), 1e-12);
    expect(found.warnings[0]).toContain("an assumption, not a measurement");
  });
  it("one stretch of a piecewise response is the linear one; two add up", () => {
    const linear = estimate("metrics_approximation", frame, { ...asked, coefficient });
    const one = estimate("metrics_approximation", frame, {
      ...{ ...asked, response: "piecewise", segments: [{ from: 0, ...coefficient }] },
    });
    close(one.effect_estimate, linear.effect_estimate, 1e-12);
    close(one.standard_error, linear.standard_error, 1e-12);
    const two = estimate("metrics_approximation", frame, {
      ...{ ...asked, response: "piecewise" },
      segments: [
        { from: 0, ...coefficient },
        { from: 13, estimate: 0, standard_error: 0.1 },
      ],
    });
    const inside = after.map((value, i) => 2 * (Math.min(13, value) - Math.min(13, before[i]!)));
    close(two.effect_estimate, inside.reduce((sum, x) => sum + x, 0) / 40, 1e-12);
  });
  it("log-linear and elasticity", () => {
    const log = estimate("metrics_approximation", frame, { ...asked, response: "log_linear", coefficient });
    close(
      log.effect_estimate,
      (2 * after.reduce((sum, x, i) => sum + Math.log(x / before[i]!), 0)) / 40,
      1e-12,
    );
    const elastic = estimate("metrics_approximation", frame, {
      ...{ ...asked, response: "elasticity", outcome: "outcome", coefficient },
    });
    close(
      elastic.effect_estimate,
      (2 * after.reduce((sum, x, i) => sum + 5 * (x - before[i]!), 0)) / 40,
      1e-12,
    );
  });
  it("past experiments give the coefficient, and say whether they agree", () => {
    const past = [
      { metric_effect: 1, outcome_effect: 2.1, outcome_error: 0.2 },
      { metric_effect: 2, outcome_effect: 3.8, outcome_error: 0.3 },
      { metric_effect: 0.5, outcome_effect: 1, outcome_error: 0.1 },
    ];
    const found = estimate("metrics_approximation", frame, { ...asked, past });
    const ratios = past.map((one) => one.outcome_effect / one.metric_effect);
    const pooled = pool(
      ratios,
      past.map((one) => (one.outcome_error / one.metric_effect) ** 2),
    );
    const { estimate: change } = { estimate: found.diagnostics.metric_change!.value! };
    close(found.effect_estimate, pooled.random.estimate * change, 1e-12);
    expect(found.diagnostics.past_correlation!.value!).toBeGreaterThan(0.99);
  });
  it("covers what a coefficient that is known with error makes of a change", () => {
    const draw = stream(4, "supposed");
    let covered = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const rows = each(30, (i) => ({ before: 0, after: 1 + draw.normal(i, trial) }));
      const given = { estimate: 2 + 0.4 * draw.normal(1000, trial), standard_error: 0.4 };
      const found = estimate(
        "metrics_approximation",
        frameOf({ before: rows.map((row) => row.before), after: rows.map((row) => row.after) }),
        { ...asked, coefficient: given },
      );
      if (found.ci_lower <= 2 && 2 <= found.ci_upper) covered++;
    }
    expect(covered / 1000).toBeGreaterThan(0.92);
    expect(covered / 1000).toBeLessThan(0.98);
  });
  it("refuses a coefficient without an error, and logarithms of what is not above 0", () => {
    expect(() =>
      estimate("metrics_approximation", frame, { ...asked, coefficient: { estimate: 2 } }),
    ).toThrow();
    expect(() => estimate("metrics_approximation", frame, asked)).toThrow();
    const zero = frameOf({ before: before.map(() => 0), after });
    expect(() =>
      estimate("metrics_approximation", zero, { ...asked, response: "log_linear", coefficient }),
    ).toThrow("not above 0");
  });
});
