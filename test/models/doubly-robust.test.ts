import { describe, expect, it } from "vitest";
import { withColumns } from "../../src/frame/rows.ts";
import { designs } from "../../src/simulate/index.ts";
import { logit } from "../../src/stats/logit.ts";
import { moments } from "../../src/stats/moments.ts";
import { ols } from "../../src/stats/ols.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "./close.ts";
import { estimate, frameOf, shipped } from "./data.ts";

const params = { outcome: "y", treatment: "treat", covariates: ["x1", "x2", "x3"] };
const each = <T>(n: number, value: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => value(i));
const average = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

/** The data of syn_obs with the fold index mod 5, and everything that the textbook needs. */
async function textbook() {
  const frame = await shipped("syn_obs.csv");
  const [y, t, ...x] = ["y", "treat", "x1", "x2", "x3"].map((name) => frame.number(name));
  const design = [new Float64Array(frame.rows).fill(1), ...x];
  const fold = Float64Array.from({ length: frame.rows }, (_, i) => i % 5);
  const take = (values: Float64Array, rows: readonly number[]) => Float64Array.from(rows, (i) => values[i]!);
  const rows = each(frame.rows, (i) => i);
  const index = (beta: readonly number[], i: number) =>
    beta.reduce((sum, b, j) => sum + b * design[j]![i]!, 0);
  const nuisance = (i: number, inside: readonly number[]) => {
    const line = (arm: number) => {
      const own = inside.filter((row) => t![row] === arm);
      const fit = ols(
        design.map((column) => take(column, own)),
        take(y!, own),
      );
      return index(fit.beta, i);
    };
    const chance = logit(
      design.map((column) => take(column, inside)),
      take(t!, inside),
    );
    return { one: line(1), zero: line(0), p: 1 / (1 + Math.exp(-index(chance.beta, i))) };
  };
  return {
    frame: withColumns(frame, [["fold", { type: "number", values: fold }]]),
    y: y!,
    t: t!,
    fold,
    rows,
    nuisance,
    design,
  };
}

describe("augmented inverse probability weighting", () => {
  it("is the mean of its parts, by models of the other folds, with their standard deviation over √n", async () => {
    const { frame, y, t, fold, rows, nuisance } = await textbook();
    const inside = each(5, (k) => rows.filter((i) => fold[i] !== k));
    const some = rows.filter((i) => i % 37 === 0);
    // A row's own part depends on its fold's models only; a few rows are worked out, and the whole by what they sum to.
    const part = (i: number) => {
      const { one, zero, p } = nuisance(i, inside[fold[i]!]!);
      return one - zero + (t[i]! * (y[i]! - one)) / p - ((1 - t[i]!) * (y[i]! - zero)) / (1 - p);
    };
    const found = estimate("doubly_robust", frame, { ...params, estimand: "ATE", fold: "fold" });
    const all = rows.map(part);
    close(found.effect_estimate, average(all), 1e-9, "effect");
    const { variance } = moments(all);
    close(found.standard_error, Math.sqrt(variance / rows.length), 1e-9, "standard error");
    expect(some.length).toBeGreaterThan(30);
    expect(found.inference).toContain("cross-fitted on 5 folds of `fold`");
  }, 60_000);

  it("of the treated without folds: their outcome less the controls' models and weights", async () => {
    const { frame, y, t, rows, nuisance } = await textbook();
    const found = estimate("doubly_robust", frame, { ...params, folds: 1 });
    const share = average([...t]);
    const all = rows.map((i) => {
      const { zero, p } = nuisance(i, rows);
      return (t[i]! * (y[i]! - zero) - ((1 - t[i]!) * p * (y[i]! - zero)) / (1 - p)) / share;
    });
    close(found.effect_estimate, average(all), 1e-8, "effect");
  }, 60_000);

  it("is right when only the outcome models are, and when only the propensity is", () => {
    const draw = stream(5, "both");
    const world = (outcomeRight: boolean) => {
      const x = each(4000, (i) => draw.normal(i, 1));
      const z = x.map((value) => Math.exp(value / 2));
      // The covariate given is x. Where outcomes go by z, lines in x are wrong; where chances go by z, the logit in x is.
      const [moving, choosing] = outcomeRight ? [x, z] : [z, x];
      const t = choosing.map((value, i) => Number(draw.uniform(i, 2) < 1 / (1 + Math.exp(1 - value))));
      const y = moving.map((value, i) => 3 * value + 2 * t[i]! + draw.normal(i, 3));
      return frameOf({ y, t, x });
    };
    for (const right of [true, false]) {
      const found = estimate("doubly_robust", world(right), {
        ...{ outcome: "y", treatment: "t", covariates: ["x"], estimand: "ATE" },
      });
      expect(Math.abs(found.effect_estimate - 2), `outcome models right: ${right}`).toBeLessThan(
        4 * found.standard_error,
      );
      const line = estimate("regression_adjustment", world(right), {
        ...{ outcome: "y", treatment: "t", covariates: ["x"], estimand: "ATE" },
      });
      if (!right) expect(Math.abs(line.effect_estimate - 2)).toBeGreaterThan(3 * line.standard_error);
    }
  });

  it("folds do not depend on the order of rows, and another seed draws others", async () => {
    const frame = await shipped("syn_obs.csv");
    const once = (seed: number) => estimate("doubly_robust", frame, { ...params, seed });
    expect(once(1)).toEqual(once(1));
    expect(once(2).effect_estimate).not.toBe(once(1).effect_estimate);
    expect(Math.abs(once(2).effect_estimate - once(1).effect_estimate)).toBeLessThan(
      once(1).standard_error / 2,
    );
  });
});

describe("the partially linear model", () => {
  it("without folds and with a linear treatment model is least squares (Frisch and Waugh), with HC0", async () => {
    const { frame, y, t, design } = await textbook();
    const found = estimate("doubly_robust", frame, {
      ...{ ...params, estimand: "ATE", method: "partially_linear" },
      ...{ treatment_model: "identity", folds: 1 },
    });
    const fit = ols([...design, t], y);
    close(found.effect_estimate, fit.beta.at(-1)!, 1e-9, "effect");
    const hc0 = estimate("experiment", frame, {
      ...{ outcome: "y", treatment: "treat", covariates: params.covariates, standard_errors: "HC0" },
    });
    close(found.standard_error, hc0.standard_error, 1e-9, "HC0");
  });
});

describe("regression adjustment", () => {
  it("of everybody is the interacted regression's effect, and its error that of the bootstrap, within its noise", async () => {
    const frame = await shipped("syn_obs.csv");
    const lin = estimate("experiment", frame, {
      ...{ outcome: "y", treatment: "treat", covariates: params.covariates, adjustment: "lin" },
    });
    const found = estimate("regression_adjustment", frame, { ...params, estimand: "ATE" });
    close(found.effect_estimate, lin.effect_estimate, 1e-9, "effect");
    const draw = stream(2, "bootstrap");
    const again = each(150, (b) => {
      const rows = each(frame.rows, (i) => Math.floor(draw.uniform(i, b) * frame.rows));
      const columns = ["y", "treat", "x1", "x2", "x3"].map((name) => [
        name,
        rows.map((row) => frame.number(name)[row]!),
      ]);
      return estimate("regression_adjustment", frameOf(Object.fromEntries(columns)), {
        ...params,
        estimand: "ATE",
      }).effect_estimate;
    });
    expect(found.standard_error / Math.sqrt(moments(again).variance)).toBeGreaterThan(0.8);
    expect(found.standard_error / Math.sqrt(moments(again).variance)).toBeLessThan(1.25);
  });

  it("by logit is bounded by what shares can be", () => {
    const draw = stream(3, "logit");
    const x = each(800, (i) => draw.normal(i, 1));
    const t = x.map((value, i) => Number(draw.uniform(i, 2) < 1 / (1 + Math.exp(-value))));
    const y = x.map((value, i) => Number(draw.uniform(i, 3) < 1 / (1 + Math.exp(1 - value - t[i]!))));
    const asked = { outcome: "y", treatment: "t", covariates: ["x"], link: "logit", estimand: "ATE" };
    const found = estimate("regression_adjustment", frameOf({ y, t, x }), asked);
    const truth = average(x.map((value) => 1 / (1 + Math.exp(-value)) - 1 / (1 + Math.exp(1 - value))));
    expect(Math.abs(found.effect_estimate - truth)).toBeLessThan(4 * found.standard_error);
    expect(() => estimate("regression_adjustment", frameOf({ y: x, t, x }), asked)).toThrow("0 and 1");
  });
});

describe("without randomisation, where the truth is known", () => {
  const asked = { outcome: "outcome", treatment: "treated", covariates: ["quality", "activity"] };
  it.each([
    ["weighting", {}],
    ["weighting", { method: "entropy" }],
    ["doubly_robust", {}],
    ["regression_adjustment", {}],
  ])("%s %o: bias and coverage", (model, more) => {
    const off: number[] = [];
    let covered = 0;
    const replications = 120;
    for (let seed = 1; seed <= replications; seed++) {
      const { observed, truth } = designs
        .get("observational")!
        .simulate({ design: "observational", seed, n: 500, effect: 4 }, "pilot");
      const att = truth.estimands.find(({ estimand }) => estimand === "ATT")!.value;
      const found = estimate(model, observed, { ...asked, ...more });
      off.push(found.effect_estimate - att);
      if (found.ci_lower <= att && att <= found.ci_upper) covered++;
    }
    expect(Math.abs(average(off))).toBeLessThan(4 * Math.sqrt(moments(off).variance / replications));
    expect(covered / replications).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / replications));
  });
});
