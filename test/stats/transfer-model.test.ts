import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseOf } from "../../src/stats/positive-definite.ts";
import { stream } from "../../src/stats/random.ts";
import {
  type TransferPriors,
  type TransferStudy,
  transferPosterior,
} from "../../src/stats/transfer-model.ts";
import { denseOracle, gibbsOracle, gridOf } from "./transfer-oracles.ts";

const priors = (own_sd = 0): TransferPriors => ({
  effect_sd: 1,
  effect_sd_spread: 0.4,
  context_mean_sd: 1,
  bias_sd: [0.1, 0.4, 0.7, 1.1],
  context_bias_share: 0.5,
  noise_sd: [0.15, 0.35, 0.6, 0.9],
  noise_sd_spread: 0.7,
  voltage: { mean: 0.85, sd: 0.15, own_sd },
});

/** Studies as the model has them, biases −.1, .5, −.6 and .9, half of them graded, one in five without randomisation. */
function drawn(n: number, contexts: number, seed: number, own_sd = 0): TransferStudy[] {
  const u = stream(seed, "studies");
  return Array.from({ length: n }, (_, i) => {
    const [context, family] = [i % contexts, (i * 3 + Math.floor(i / 4)) % 4];
    const theta = [0.8, -0.5, 0.2][context]! + u.normal(i, 1);
    const standard_error = 0.2 + 0.4 * u.uniform(i, 2);
    const off = [-0.1, 0.5, -0.6, 0.9][family]! + [0.15, 0.35, 0.6, 0.9][family]! * u.normal(i, 3);
    const unsure = i % 5 === 4;
    return {
      pilot: {
        ...{ context, family, standard_error, weight: 1 },
        estimate: theta + off + standard_error * u.normal(i, 4),
      },
      outcome:
        i % 2 === 0
          ? {
              ...{ family: unsure ? 2 : null, standard_error: 0.2, weight: 1 },
              estimate: (0.8 + own_sd * u.normal(i, 6)) * theta + 0.2 * u.normal(i, 5) - (unsure ? 0.6 : 0),
            }
          : null,
    };
  });
}

describe("the transfer model", () => {
  it("is the joint normal distribution conditioned, by dense matrices: forecasts, biases, voltage and evidence", () => {
    for (const [n, contexts, seed] of [
      [1, 1, 1],
      [7, 2, 2],
      [24, 3, 3],
    ] as const) {
      const studies = drawn(n, contexts, seed);
      const found = transferPosterior(studies, contexts, priors());
      const exact = denseOracle(studies, contexts, priors());
      // A graded study's forecast is of another initiative with the same pilot, so only the ungraded compare.
      studies.forEach(({ pilot, outcome }, i) => {
        if (outcome) return;
        const { mean, sd } = found.predict(pilot);
        expect(mean).toBeCloseTo(exact.forecasts[i]!.mean, 9);
        expect(sd).toBeCloseTo(exact.forecasts[i]!.sd, 9);
      });
      exact.biases.forEach(({ mean, sd }, m) => {
        expect(found.bias(m).mean).toBeCloseTo(mean, 9);
        expect(found.bias(m).sd).toBeCloseTo(sd, 9);
      });
      expect(found.voltage.mean).toBeCloseTo(exact.voltage.mean, 9);
      expect(found.voltage.sd).toBeCloseTo(exact.voltage.sd, 9);
      const rows = studies.reduce((sum, { outcome }) => sum + 1 + Number(outcome !== null), 0);
      expect(found.log_evidence - (rows / 2) * Math.log(2 * Math.PI)).toBeCloseTo(exact.log_density, 8);
    }
  });

  it("agrees with a brute-force Monte Carlo posterior to 1e-2", () => {
    const studies = drawn(14, 2, 5);
    const found = transferPosterior(studies, 2, priors());
    const brute = gibbsOracle(studies, 2, priors(), { draws: 60_000, seed: 11 });
    const near = (a: { mean: number; sd: number }, b: { mean: number; sd: number }) => {
      expect(Math.abs(a.mean - b.mean)).toBeLessThan(1e-2);
      expect(Math.abs(a.sd - b.sd)).toBeLessThan(1e-2);
    };
    studies.forEach(({ pilot, outcome }, i) => {
      if (!outcome) near(found.predict(pilot), brute.forecasts[i]!);
    });
    brute.biases.forEach((bias, m) => {
      near(found.bias(m), bias);
    });
    near(found.voltage, brute.voltage);
  });

  it("takes a voltage of each initiative's own into the variance: within 0.02 of the mean and 4 % of the width", () => {
    const studies = drawn(14, 2, 5, 0.15);
    const found = transferPosterior(studies, 2, priors(0.15));
    const brute = gibbsOracle(studies, 2, priors(0.15), { draws: 30_000, seed: 3 });
    studies.forEach(({ pilot, outcome }, i) => {
      if (outcome) return;
      const { mean, sd } = found.predict(pilot);
      expect(Math.abs(mean - brute.forecasts[i]!.mean)).toBeLessThan(0.02);
      expect(Math.abs(sd / brute.forecasts[i]!.sd - 1)).toBeLessThan(0.04);
    });
    brute.biases.forEach(({ mean, sd }, m) => {
      expect(Math.abs(found.bias(m).mean - mean)).toBeLessThan(0.02);
      expect(Math.abs(found.bias(m).sd / sd - 1)).toBeLessThan(0.04);
    });
  });

  it("knows its priors and no more without a study", () => {
    const found = transferPosterior([], 2, priors());
    expect(found.context(1)).toEqual({ mean: 0, sd: expect.closeTo(1, 12) });
    for (const [m, rho] of priors().bias_sd.entries()) {
      expect(found.bias(m)).toEqual({ mean: 0, sd: expect.closeTo(rho, 12) });
      expect(found.bias(m, 1)).toEqual({ mean: 0, sd: expect.closeTo(rho * Math.sqrt(1.25), 12) });
    }
    const { volts } = gridOf(priors());
    const weights = volts.map(({ log_prior }) => Math.exp(log_prior));
    const total = weights.reduce((a, b) => a + b);
    const mean = volts.reduce((sum, { value }, k) => sum + (value * weights[k]!) / total, 0);
    expect(found.voltage.mean).toBeCloseTo(mean, 12);
  });

  it("learns nothing of the voltage from pilots alone", () => {
    const pilots = drawn(12, 2, 8).map(({ pilot }) => ({ pilot, outcome: null }));
    const [found, none] = [pilots, []].map((studies) => transferPosterior(studies, 2, priors(0.15)).voltage);
    expect(found!.mean).toBeCloseTo(none!.mean, 12);
    expect(found!.sd).toBeCloseTo(none!.sd, 12);
  });

  it("an outcome whose weight goes to 0 is no outcome, and a pilot likewise", () => {
    const studies = drawn(10, 2, 4);
    const { pilot } = studies[1]!;
    const weighing = (w: number) =>
      studies.map((study, i) => ({
        pilot: i === 3 ? { ...study.pilot, weight: w } : study.pilot,
        outcome: study.outcome && i === 0 ? { ...study.outcome, weight: w } : study.outcome,
      }));
    const without = transferPosterior(
      studies.flatMap((study, i) => (i === 3 ? [] : [i === 0 ? { ...study, outcome: null } : study])),
      2,
      priors(0.15),
    ).predict(pilot);
    for (const [w, within] of [
      [0, 1e-12],
      [1e-9, 1e-7],
      [1e-3, 1e-1],
    ] as const) {
      const { mean, sd } = transferPosterior(weighing(w), 2, priors(0.15)).predict(pilot);
      expect(Math.abs(mean - without.mean)).toBeLessThan(within);
      expect(Math.abs(sd - without.sd)).toBeLessThan(within);
    }
  });

  it("its slope is how the mean moves with the estimate, where the spreads are known", () => {
    const sure = { ...priors(), effect_sd_spread: 1e-9, noise_sd_spread: 1e-9 };
    const known = { ...sure, voltage: { mean: 0.85, sd: 1e-9, own_sd: 0 } };
    const studies = drawn(9, 2, 6);
    const at = (estimate: number) => {
      const moved = studies.map((study, i) =>
        i === 1 ? { ...study, pilot: { ...study.pilot, estimate } } : study,
      );
      return transferPosterior(moved, 2, known).predict(moved[1]!.pilot);
    };
    expect(at(1.5).slope).toBeCloseTo(at(2).mean - at(1).mean, 8);
  });

  const size = fc
    .integer({ min: -12, max: 12 })
    .chain((power) => fc.double({ min: 1, max: 9.99, noNaN: true }).map((digits) => digits * 10 ** power));
  const estimate = fc.tuple(fc.constantFrom(-1, 0, 1), size).map(([sign, value]) => sign * value);
  const study = fc.record({
    pilot: fc.record({
      ...{ context: fc.nat(1), family: fc.nat(3), estimate, standard_error: size },
      weight: fc.constantFrom(0, 1e-12, 0.5, 1),
    }),
    outcome: fc.option(
      fc.record({
        family: fc.constantFrom(null, 0, 3),
        ...{ estimate, standard_error: size, weight: fc.constantFrom(0, 1e-12, 0.5, 1) },
      }),
    ),
  });
  it("every width is positive and every number finite, from 1e-12 to 1e12", () => {
    fc.assert(
      fc.property(fc.array(study, { maxLength: 8 }), study, (studies, { pilot }) => {
        const found = transferPosterior(studies, 2, priors(0.15));
        const { slope, ...forecast } = found.predict(pilot);
        expect(Number.isFinite(slope) && Number.isFinite(found.log_evidence)).toBe(true);
        for (const { mean, sd } of [forecast, found.context(0), found.bias(3), found.bias(0, 1)]) {
          expect(Number.isFinite(mean)).toBe(true);
          expect(sd > 0 && Number.isFinite(sd)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("refuses what is no measurement", () => {
    const [study] = drawn(1, 1, 1) as [TransferStudy];
    const refused = (pilot: object) => () =>
      transferPosterior([{ ...study, pilot: { ...study.pilot, ...pilot } }], 1, priors());
    for (const wrong of [
      { standard_error: 0 },
      { weight: -1 },
      { estimate: Number.NaN },
      { standard_error: Number.NaN },
    ])
      expect(refused(wrong)).toThrow(RangeError);
    expect(() => transferPosterior([], 1, { ...priors(), context_mean_sd: 0 })).toThrow(RangeError);
  });
});

describe("the inverse of a positive definite matrix", () => {
  it("times the matrix is the identity, and the determinant is that of the factor", () => {
    // [[4, 2, 0], [2, 5, 1], [0, 1, 3]]: determinant 4·14 − 2·6 = 44.
    const matrix = Float64Array.from([4, 2, 0, 2, 5, 1, 0, 1, 3]);
    const { inverse, log_determinant } = inverseOf(matrix, 3);
    expect(log_determinant).toBeCloseTo(Math.log(44), 12);
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3; j++) {
        const entry = [0, 1, 2].reduce((sum, k) => sum + matrix[i * 3 + k]! * inverse[k * 3 + j]!, 0);
        expect(entry).toBeCloseTo(Number(i === j), 12);
      }
  });
  it("there is none of another", () => {
    expect(() => inverseOf(Float64Array.from([1, 2, 2, 1]), 2)).toThrow(RangeError);
  });
});
