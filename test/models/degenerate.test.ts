import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Estimate } from "../../src/contracts/index.ts";
import { ImpactError } from "../../src/errors.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { withColumns } from "../../src/frame/rows.ts";
import { models } from "../../src/models/index.ts";
import { close } from "./close.ts";
import { estimate, frameOf } from "./data.ts";
import { bases, corruptions } from "./degenerate-cases.ts";

const all = bases();

/** What is wrong with an estimate, or null: every number finite, every interval real, every sentence free of NaN. */
function flawOf(found: Estimate): string | null {
  const parsed = Estimate.safeParse(found);
  if (!parsed.success) return JSON.stringify(parsed.error.issues[0]);
  const bad = unreal(found, "");
  if (bad) return bad;
  const { ci_lower, ci_upper, effect_estimate, p_value, p_value_reason } = found;
  if (!(ci_lower < effect_estimate && effect_estimate < ci_upper))
    return `interval ${ci_lower} … ${effect_estimate} … ${ci_upper}`;
  if ((p_value === null) !== (p_value_reason !== null)) return "a null p-value without a reason";
  const others = [found.relative, ...found.comparisons, ...(found.readings ?? [])];
  for (const one of others)
    if (one && !(one.ci_lower < one.ci_upper && one.ci_lower <= one.estimate && one.estimate <= one.ci_upper))
      return `interval of ${JSON.stringify(one)}`;
  return null;
}

/** The first number that is not finite, or sentence that says so, with its place. */
function unreal(value: unknown, place: string): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : `${place} is ${value}`;
  if (typeof value === "string")
    return /\b(NaN|undefined|Infinity|\[object)/.test(value) ? `${place}: ${value}` : null;
  if (value === null || typeof value !== "object") return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unreal(inner, `${place}.${key}`);
    if (found) return found;
  }
  return null;
}

/** "E_…" for a catalogue error, "estimate" for a sound estimate, else what is wrong. */
function outcomeOf(name: string, frame: Frame, params: object): string {
  try {
    return flawOf(estimate(name, frame, params)) ?? "estimate";
  } catch (error) {
    if (!(error instanceof ImpactError)) return `threw ${(error as Error).stack}`;
    return unreal(error.message, "message") ?? unreal(error.fix, "fix") ?? error.code;
  }
}

it("every model of the table has a base, and each base works", () => {
  expect(new Set(all.map(({ name }) => name))).toEqual(new Set(models.keys()));
  for (const { name, frame, params } of all) expect(outcomeOf(name, frame, params)).toBe("estimate");
});

const sound = /^(estimate|E_(?!INTERNAL)[A-Z_]+)$/;
const names = Object.keys(corruptions);

describe.each(all)("$name $params", ({ name, params, frame, roles }) => {
  it("gives a catalogue error or real numbers, whatever is done to its data", () => {
    const found = names.map((one) => [one, outcomeOf(name, corruptions[one]!(frame, roles), params)]);
    expect(Object.fromEntries(found.filter(([, outcome]) => !sound.test(outcome!)))).toEqual({});
    expect(new Set(found.map(([, outcome]) => outcome)).size).toBeGreaterThan(3);
  });
  it("and when two or three things are done to them", () => {
    const several = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 3 });
    const corrupted = (chosen: readonly string[]) =>
      chosen.reduce((so_far, one) => corruptions[one]!(so_far, roles), frame);
    fc.assert(
      fc.property(several, (chosen) => {
        expect(outcomeOf(name, corrupted(chosen), params)).toMatch(sound);
      }),
      { seed: 20261123, numRuns: 25 },
    );
  });
});

/** By what a corruption multiplies the effect of a base, where it has a right answer at all. */
const multiplied: Record<string, (name: string) => number> = {
  "outcome × 1e12": () => 1e12,
  "outcome × 1e-12": () => 1e-12,
  "treatment × 1e12": (name) => (name === "instrumental_variables" ? 1e-12 : 1),
  "treatment × 1e-12": (name) => (name === "instrumental_variables" ? 1e12 : 1),
  "covariate × 1e12": () => 1,
  "covariate × 1e-12": () => 1,
  "instrument × 1e12": () => 1,
  "instrument × 1e-12": () => 1,
  "score × 1e12": () => 1,
  "score × 1e-12": () => 1,
  "columns in another order": () => 1,
  "cluster ids beyond 2^53": () => 1,
  "unit ids beyond 2^53": () => 1,
  "unit ids negative and fractional": () => 1,
  "unit ids text": () => 1,
  "treatment yes/no": () => 1,
  "treatment treated/control": () => 1,
  "treatment true/false": () => 1,
};
/** A 0/1 column has no other unit, a width is in the score's, and only an experiment's arms have names. */
const hasNone = (name: string, params: object, corruption: string): boolean => {
  if (name === "metrics_approximation") return /^outcome|^covariate/.test(corruption);
  const written = JSON.stringify(params);
  if (/^outcome/.test(corruption)) return /logit|binomial/.test(written);
  if (/^score/.test(corruption)) return /"bandwidth":0/.test(written);
  if (/^treatment ×/.test(corruption)) return !/instrumental/.test(name) && !/"received"/.test(written);
  return /^treatment/.test(corruption) && (name !== "experiment" || !/"t"/.test(written));
};

describe.each(all)("the right answer whatever the unit: $name $params", ({ name, params, frame, roles }) => {
  const plain = estimate(name, frame, params);
  it.each(Object.entries(multiplied).filter(([one]) => !hasNone(name, params, one)))("%s", (one, by) => {
    const found = estimate(name, corruptions[one]!(frame, roles), params);
    const fuzzy = "received" in params && /^treatment/.test(one) ? (/-/.test(one) ? 1e12 : 1e-12) : 1;
    for (const key of ["effect_estimate", "standard_error", "ci_lower", "ci_upper"] as const)
      close(found[key], plain[key] * by(name) * fuzzy, 1e-7, key);
    close(found.p_value!, plain.p_value!, 1e-6, "p-value");
  });
  // A panel takes out effects of units and periods, and refuses what is then within rounding of 1e12.
  const keeps =
    !["diff_in_diff", "metrics_approximation"].includes(name) &&
    !/logit|binomial|denominator|horvitz/.test(JSON.stringify(params));
  if (keeps)
    it("outcome + 1e12, of which a double keeps four digits after the point", () => {
      const found = estimate(name, corruptions["outcome + 1e12"]!(frame, roles), params);
      const moved = Math.abs(found.effect_estimate - plain.effect_estimate) / plain.standard_error;
      expect(moved).toBeLessThan(0.01);
      close(found.standard_error, plain.standard_error, 0.01, "standard error");
    });
});

describe("what went wrong once", () => {
  const base = (name: string, has: RegExp) =>
    all.find((one) => one.name === name && has.test(JSON.stringify(one.params)))!;
  const damaged = (
    corruption: string,
    { name, frame, roles, params }: (typeof all)[number],
    more: object = {},
  ) => estimate(name, corruptions[corruption]!(frame, roles), { ...params, ...more });

  it("an infinite value is refused with its column and row, a huge one too", () => {
    const plain = base("experiment", /./);
    for (const [corruption, message] of [
      ["outcome infinite once", /`outcome` holds an infinite value in row 4/],
      ["outcome 1e300", /`outcome` holds [-\d.]+e\+300 in row 1, a number within ±1e\+60/],
    ] as const)
      expect(() => damaged(corruption, plain)).toThrow(message);
  });
  it("Lin does not cross the treatment with what is left of a constant by rounding", () => {
    const lin = base("experiment", /"lin","compliance"/);
    const bare = estimate("experiment", lin.frame, { ...lin.params, covariates: [], adjustment: "additive" });
    for (const corruption of ["covariate constant but for rounding", "covariate + 1e12"]) {
      const found = damaged(corruption, lin);
      close(found.effect_estimate, bare.effect_estimate, 1e-9, corruption);
      expect(found.warnings.join()).toMatch(/`prior_outcome`.*`t\[1\]:prior_outcome`/);
    }
  });
  it("an arm of zeros is −100 % whatever control is, which has no interval", () => {
    const y = Array.from({ length: 40 }, (_, i) => (i % 2) * (5 + (i % 7)));
    const frame = frameOf({ y, t: y.map((_, i) => (i % 2 ? "control" : "arm")) });
    for (const standard_errors of ["HC2", "welch"])
      expect(
        estimate("experiment", frame, { outcome: "y", treatment: "t", standard_errors }).relative,
      ).toBeNull();
  });
  it("binomial errors are of 0 and 1", () => {
    const plain = base("experiment", /binomial/);
    expect(() => damaged("outcome × 1e12", plain)).toThrow(
      expect.objectContaining({ code: "E_COLUMN_TYPE" }),
    );
  });
  it("LIML where the instrument is the treatment is least squares, as two stages are", () => {
    const liml = base("instrumental_variables", /liml/);
    const only = { instruments: ["encouraged"] };
    const found = damaged("instrument is the treatment", liml, only);
    const other = damaged("instrument is the treatment", liml, { ...only, estimator: "2sls" });
    for (const key of ["effect_estimate", "standard_error", "ci_lower"] as const)
      close(found[key], other[key], 1e-9, key);
    const { first_stage_f, effective_f, wu_hausman_p } = other.diagnostics;
    expect([first_stage_f!.value, effective_f!.value, wu_hausman_p!.value]).toEqual([1e12, 1e12, 1]);
  });
  it("a cutoff's window needs two clusters on a side, and says when there are few", () => {
    const clustered = base("regression_discontinuity", /cluster/);
    expect(() => damaged("one cluster", clustered)).toThrow(
      expect.objectContaining({ code: "E_TOO_FEW_CLUSTERS", place: { path: ["cluster"] } }),
    );
    const few = damaged("two clusters", clustered);
    expect(few.n_clusters).toBe(2);
    expect(few.warnings.join()).toContain("2 clusters: the interval is probably too narrow");
  });
  it("a cutoff's relative effect is over the outcome there, not over what covariates leave of it", () => {
    const covered = base("regression_discontinuity", /"covariates":\["prior"\]/);
    const far = (by: number) =>
      withColumns(covered.frame, [
        ["prior", { type: "number", values: covered.frame.number("prior").map((value) => value + by) }],
      ]);
    const [near, moved] = [0, 1000].map((by) => estimate(covered.name, far(by), covered.params).relative!);
    close(moved!.baseline, near!.baseline, 1e-9);
    close(moved!.estimate, near!.estimate, 1e-8);
  });
});
