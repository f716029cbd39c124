import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Calibration, canonicalJson, type OutcomeReport } from "../../src/contracts/index.ts";
import { calibrate } from "../../src/stages/calibrate.ts";
import { type Evidence, standing } from "../../src/stages/evidence.ts";
import { stream } from "../../src/stats/random.ts";
import { evidenceAt, fundedFrom, inUnits, learned } from "./learning-evidence.ts";

const made = (evidence: Evidence, more: object = {}) => calibrate(evidence, learned(more), 0.95);
const measuredOf = ({ outcomes }: Evidence) => outcomes.filter((one) => one.status === "measured");

describe("what is learned", () => {
  it("does not depend on the order of the contracts: the same bytes under 100 shuffles", () => {
    const plain = evidenceAt(3, 4);
    const overrides = plain.pilots.map(({ measure: { initiative_id: id, cycle } }, i) => ({
      ...{ id, cycle, force: "fund" as const, reason_code: "strategic", agreed: i % 2 === 0 },
      cost_in_regret: 1 / (i + 3),
    }));
    const evidence = { ...plain, overrides };
    const bytes = ({ calibration, forecasts }: ReturnType<typeof made>) =>
      canonicalJson({
        calibration,
        forecasts: [...forecasts].sort(([a], [b]) => (a < b ? -1 : 1)),
      });
    const first = bytes(made(evidence));
    for (let k = 0; k < 100; k++) {
      const u = stream(k, "shuffle");
      const shuffled = <T>(values: readonly T[], label: number) =>
        values
          .map((value, i) => ({ value, key: u.uniform(i, label) }))
          .sort((a, b) => a.key - b.key)
          .map(({ value }) => value);
      const other = {
        ...evidence,
        pilots: shuffled(evidence.pilots, 1),
        outcomes: shuffled(evidence.outcomes, 2),
        overrides: shuffled(overrides, 3),
      };
      expect(bytes(made(other))).toBe(first);
    }
  });

  it("is nothing without outcomes: priors of the biases, no trust, and what the classic rule funds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 20_000, max: 300_000 }),
        async (seed, perCycle, budget) => {
          const evidence = evidenceAt(seed, 1, learned(), perCycle);
          const { calibration, forecasts } = made(evidence);
          expect(calibration.learned).toMatchObject({ weight: 0, outcomes: 0, confidence: [] });
          for (const { weight, confidence, design_confidence, outcomes } of forecasts.values()) {
            expect({ weight, confidence, outcomes }).toEqual({
              weight: 0,
              confidence: design_confidence,
              outcomes: 0,
            });
          }
          expect(await fundedFrom(evidence, forecasts, budget)).toEqual(
            await fundedFrom(evidence, made(evidence, { mode: "classic" }).forecasts, budget),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("without a pilot is the priors", () => {
    const { calibration } = made({ cycles: ["c01"], pilots: [], outcomes: [], overrides: [] });
    expect(calibration.learned).toMatchObject({ weight: 0, pilots: 0, bias: [], contexts: [{ mean: 0 }] });
    expect(calibration.monitors).toEqual({
      n: 0,
      ...{ coverage_80: null, coverage_90: null, signed_error: null, crps: null, crps_raw: null },
      ...{ brier: null, pit: null, calibration_slope: null, guard: null },
    });
  });

  describe.each(["configured", "break_even"] as const)("with a plausible effect that is %s", (from) => {
    const plain = inUnits(evidenceAt(5, 4), 1, from);
    const of = (k: number) => {
      const { calibration, forecasts } = made(inUnits(evidenceAt(5, 4), k, from));
      const { inputs_sha256: _, ...rest } = calibration;
      return { rest, forecasts: [...forecasts] };
    };
    it("does not depend on the unit of the effect, to the byte where the factor is a power of two", () => {
      expect(plain.pilots.length).toBeGreaterThan(20);
      for (const power of [-20, -1, 3, 30]) {
        const { rest, forecasts } = of(2 ** power);
        expect(canonicalJson(rest)).toBe(canonicalJson(of(1).rest));
        expect(canonicalJson(forecasts)).toBe(canonicalJson(of(1).forecasts));
      }
    });
    it("and to rounding for any other", () => {
      for (const k of [1e-6, 0.01, 100, 12_345.678]) {
        const { rest, forecasts } = of(k);
        near(rest.learned, of(1).rest.learned);
        near(forecasts, of(1).forecasts);
      }
    });
  });

  it("refuses two outcomes of one initiative", () => {
    const evidence = evidenceAt(3, 3);
    const twice = { ...evidence, outcomes: [...evidence.outcomes, evidence.outcomes[0]!] };
    expect(() => made(twice)).toThrow(expect.objectContaining({ code: "E_OUTCOME_DUPLICATE" }));
  });

  it("forgets: an outcome that is old enough is none", () => {
    const evidence = evidenceAt(3, 4);
    const old = (one: OutcomeReport) => one.cycle === "c02";
    // Halved 10,000 times a cycle: only what is of this very cycle counts.
    const half_life = 1e-4;
    const { calibration } = made(evidence, { half_life });
    const without = made(
      { ...evidence, outcomes: evidence.outcomes.filter((one) => !old(one)) },
      { half_life },
    );
    const beliefs = ({ learned: found }: Calibration) =>
      found!.bias
        .map(({ mean, sd }) => ({ mean, sd }))
        .concat(found!.contexts.map(({ mean, sd }) => ({ mean, sd })));
    near(beliefs(calibration), beliefs(without.calibration));
    near(
      calibration.learned!.confidence.map(({ outcomes }) => outcomes).reduce((a, b) => a + b),
      without.calibration.learned!.confidence.map(({ outcomes }) => outcomes).reduce((a, b) => a + b),
    );
  });

  const power = fc.integer({ min: -12, max: 12 }).map((digits) => 10 ** digits);
  it("is finite and every width positive, for measurements from 1e-12 to 1e12", () => {
    const evidence = evidenceAt(3, 3, learned(), 4);
    fc.assert(
      fc.property(fc.array(fc.tuple(power, power), { minLength: 12, maxLength: 12 }), (sizes) => {
        const pilots = evidence.pilots.map(({ measure, evaluate }, i) => {
          const [effect, error] = sizes[i]!;
          const effect_estimate = effect * Math.sign(measure.effect_estimate);
          const interval = { ci_lower: effect_estimate - 2 * error, ci_upper: effect_estimate + 2 * error };
          return { measure: { ...measure, effect_estimate, standard_error: error, ...interval }, evaluate };
        });
        const outcomes = measuredOf(evidence).map((one, i) => ({
          ...one,
          effect_at_scale: sizes[11 - i]![0],
          standard_error_at_scale: sizes[11 - i]![1],
        }));
        // The contract itself refuses what is not finite.
        const { calibration, forecasts } = made({ ...evidence, pilots, outcomes });
        for (const { effect, returns, lower, upper } of forecasts.values()) {
          expect(effect.sd > 0 && Number.isFinite(effect.sd)).toBe(true);
          for (const value of [effect.mean, ...Object.values(returns), lower, upper])
            expect(Number.isFinite(value)).toBe(true);
          expect(lower < returns.worst && returns.worst < returns.median).toBe(true);
        }
        for (const { sd } of calibration.learned!.bias) expect(sd > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("what would lower be better is the mirror of what higher is", () => {
    const evidence = evidenceAt(5, 4);
    const { calibration, forecasts } = made(evidence);
    const mirrored = made({
      ...evidence,
      pilots: evidence.pilots.map(({ measure, evaluate }) => ({
        measure: {
          ...measure,
          effect_estimate: 0 - measure.effect_estimate,
          ci_lower: 0 - measure.ci_upper,
          ci_upper: 0 - measure.ci_lower,
        },
        evaluate: { ...evaluate, return_per_effect: 0 - evaluate.return_per_effect! },
      })),
      outcomes: measuredOf(evidence).map((one) => ({ ...one, effect_at_scale: 0 - one.effect_at_scale })),
    });
    near(mirrored.calibration.learned, calibration.learned);
    near([...mirrored.forecasts], [...forecasts]);
  });

  it("leaves out what was not carried out or not comparable, says why, and does not count it", () => {
    const evidence = evidenceAt(3, 4);
    const [first, second, ...rest] = measuredOf(evidence);
    const { calibration } = made({
      ...evidence,
      outcomes: [{ ...first!, fidelity: 0.59 }, { ...second!, comparable: false }, ...rest],
    });
    expect(calibration.learned!.outcomes).toBe(rest.length);
    expect(calibration.learned!.left_out).toEqual([
      { initiative_id: first!.initiative_id, phase: "scale", reason: "fidelity 0.59 is under 0.6" },
      {
        initiative_id: second!.initiative_id,
        phase: "scale",
        reason: "pilot and full scale measured different metrics",
      },
    ]);
    expect(calibration.overall.n).toBe(rest.length + 2);
    const none = evidence.outcomes.filter(
      (one) => !calibration.learned!.left_out.some((left) => left.initiative_id === one.initiative_id),
    );
    near(
      calibration.learned!.bias.map(({ mean }) => mean),
      made({ ...evidence, outcomes: none }).calibration.learned!.bias.map(({ mean }) => mean),
    );
  });

  it("believes a roll-out of fidelity .8 less, as if its error had the part that may be missing", () => {
    const evidence = evidenceAt(3, 4);
    const [first, ...rest] = measuredOf(evidence);
    const { measure } = evidence.pilots.find(
      ({ measure: { initiative_id } }) => initiative_id === first!.initiative_id,
    )!;
    const with_ = (one: object) => made({ ...evidence, outcomes: [{ ...first!, ...one }, ...rest] });
    const standard_error_at_scale = Math.hypot(first!.standard_error_at_scale, 0.2 * measure.effect_estimate);
    near([...with_({ fidelity: 0.8 }).forecasts], [...with_({ standard_error_at_scale }).forecasts]);
  });

  it("marks what people funded and shows the same without it", () => {
    const evidence = evidenceAt(3, 4);
    const [first, ...rest] = measuredOf(evidence);
    const overridden = { reason_code: "strategic" as const };
    const { calibration } = made({ ...evidence, outcomes: [{ ...first!, overridden }, ...rest] });
    const without = made({ ...evidence, outcomes: rest }).calibration;
    expect(calibration.learned!.outcomes).toBe(rest.length + 1);
    expect(calibration.learned!.sensitivity).toEqual({ overridden: 1, bias: without.learned!.bias });
    expect(without.learned!.sensitivity).toBeNull();
  });
});

describe("the standing outcomes", () => {
  const [one] = measuredOf(evidenceAt(3, 3));
  const at = (cycle: string, more: object = {}) => ({ ...one!, cycle, ...more }) as OutcomeReport;
  const pending = (cycle: string) =>
    ({ ...one!, cycle, status: "pending", reason: null }) as unknown as OutcomeReport;
  it("a pending one gives way, to another or to the measured one", () => {
    expect(standing([pending("c02"), pending("c03"), at("c04")])).toEqual([at("c04")]);
    expect(standing([pending("c02"), pending("c03")])).toEqual([pending("c03")]);
  });
  it("a measured one gives way to its correction only, and that to the next", () => {
    const corrected = at("c03", { supersedes: { cycle: "c02", reason: "the wrong column" } });
    const again = at("c04", { supersedes: { cycle: "c03", reason: "the right one after all" } });
    expect(standing([at("c02"), corrected])).toEqual([corrected]);
    expect(standing([at("c02"), corrected, again])).toEqual([again]);
    for (const wrong of [
      [at("c02"), at("c03")],
      [at("c02"), at("c03", { supersedes: { cycle: "c01", reason: "of another" } })],
      [at("c02"), corrected, at("c04", { supersedes: { cycle: "c02", reason: "twice" } })],
    ])
      expect(() => standing(wrong)).toThrow(expect.objectContaining({ code: "E_OUTCOME_DUPLICATE" }));
  });
  it("what was closed is final like what was measured", () => {
    const aborted = { ...pending("c02"), status: "aborted" } as OutcomeReport;
    expect(standing([aborted])).toEqual([aborted]);
    expect(() => standing([aborted, at("c03")])).toThrow(
      expect.objectContaining({ code: "E_OUTCOME_DUPLICATE" }),
    );
  });
  it("of several initiatives, each by itself", () => {
    const other = at("c02", { initiative_id: "other" });
    expect(standing([at("c02"), other])).toEqual([at("c02"), other]);
  });
});

/** Equal but for rounding: to a billionth of the larger, everywhere inside. */
function near(a: unknown, b: unknown, path = ""): void {
  if (typeof a === "number" && typeof b === "number") {
    const least = 1e-9 * Math.max(1e-6, Math.abs(a), Math.abs(b));
    expect(Math.abs(a - b), `${path}: ${a} and ${b}`).toBeLessThanOrEqual(least);
    return;
  }
  if (typeof a !== "object" || a === null || b === null) {
    expect(a, path).toEqual(b);
    return;
  }
  expect(Object.keys(a)).toEqual(Object.keys(b as object));
  for (const [key, value] of Object.entries(a))
    near(value, (b as Record<string, unknown>)[key], `${path}/${key}`);
}
