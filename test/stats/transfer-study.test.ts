import fc from "fast-check";
import { inverse, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { normalLoss } from "../../src/stats/normal-loss.ts";
import { stream } from "../../src/stats/random.ts";
import {
  type TransferPriors,
  type TransferStudy,
  transferPosterior,
} from "../../src/stats/transfer-model.ts";
import { movedBy } from "../../src/stats/transfer-study.ts";

const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
const any = fc.double({ min: -20, max: 20, noNaN: true });
/** s̃ where a study is right but for its error. */
const moved = (sd: number, error: number) => sd ** 2 / Math.hypot(sd, error);

describe("the value of a study, EVSI = s̃·φ(d/s̃) − |d|·Φ(−|d|/s̃)", () => {
  it.each([
    [0, 1, 0.7],
    [1, 1.5, 0.5],
    [-0.8, 2, 2],
    [3, 1, 0.2],
  ])("is what simulating prior, study and decision gives: d %f, σ %f, s %f", (d, sd, error) => {
    const [truths, noise] = [stream(7, "truth"), stream(7, "noise")];
    const [gain, pairs] = [sd ** 2 / (sd ** 2 + error ** 2), 400_000];
    let sum = 0;
    // Antithetic pairs: both signs of the truth's and the noise's draw.
    for (let i = 0; i < pairs; i++)
      for (const sign of [1, -1]) {
        const truth = d + sign * sd * truths.normal(i);
        const found = truth + sign * error * noise.normal(i);
        const after = d + gain * (found - d);
        sum += (after > 0 ? truth : 0) - (d > 0 ? truth : 0);
      }
    expect(sum / (2 * pairs)).toBeCloseTo(normalLoss(d, moved(sd, error)), 2);
  });
  it("rises with what is not known, falls with the study's error, and is at most that of perfect information", () => {
    fc.assert(
      fc.property(any, positive, positive, positive, (d, sd, error, more) => {
        const worth = normalLoss(d, moved(sd, error));
        expect(normalLoss(d, moved(sd + more, error))).toBeGreaterThanOrEqual(worth * (1 - 1e-9));
        expect(normalLoss(d, moved(sd, error + more))).toBeLessThanOrEqual(worth * (1 + 1e-9) + 1e-300);
        expect(worth).toBeGreaterThanOrEqual(0);
        expect(worth).toBeLessThanOrEqual(normalLoss(d, sd) * (1 + 1e-9));
      }),
    );
  });
  it("is 0 when nothing could turn the decision, and the same on either side of it", () => {
    expect(normalLoss(100, 1)).toBe(0);
    expect(normalLoss(2, 0)).toBe(0);
    expect(normalLoss(0, 1)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 12);
    expect(normalLoss(-1.3, 2)).toBe(normalLoss(1.3, 2));
    expect(() => normalLoss(1, -1)).toThrow(RangeError);
  });
});

const tiny = 1e-7;
const priors: TransferPriors = {
  effect_sd: 1,
  effect_sd_spread: tiny,
  context_mean_sd: 1,
  bias_sd: [0.1, 0.4, 0.7, 1.1],
  context_bias_share: 0.5,
  noise_sd: [0.15, 0.35, 0.6, 0.9],
  noise_sd_spread: tiny,
  voltage: { mean: 0.85, sd: tiny, own_sd: 0 },
};
const study = (family: number, estimate: number, error = 0.4): TransferStudy => ({
  pilot: { context: 0, family, estimate, standard_error: error, weight: 1 },
  outcome: null,
});

/** Var(v·θ) before less after another study, by conditioning one normal vector (μ, θ, b_f, b_fc, b_k, b_kc) on what is seen. */
function reduction(family: number, error: number, other: number, added: number): number {
  const rho = (k: number) => [priors.bias_sd[k]! ** 2, (0.5 * priors.bias_sd[k]!) ** 2];
  const same = family === other;
  const prior = [1, 1, ...rho(family), ...(same ? [] : rho(other))];
  // As sums of independent parts: μ, θ − μ, then the biases.
  const full = prior.map((_, i) => (i < 2 ? 0.85 : 0));
  const first = prior.map((_, i) => (i < 4 ? 1 : 0));
  const second = prior.map((_, i) => (i < 2 || (same ? i < 4 : i >= 4) ? 1 : 0));
  const cov = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]! * prior[i]!, 0);
  const noise = [error ** 2 + priors.noise_sd[family]! ** 2, added ** 2 + priors.noise_sd[other]! ** 2];
  const left = (rows: number[][]) => {
    const S = new Matrix(rows.map((a, i) => rows.map((b, j) => cov(a, b) + (i === j ? noise[i]! : 0))));
    const c = Matrix.columnVector(rows.map((a) => cov(full, a)));
    return cov(full, full) - c.transpose().mmul(inverse(S)).mmul(c).get(0, 0);
  };
  return Math.sqrt(left([first]) - left([first, second]));
}

describe("a further study of an effect that a pilot has measured", () => {
  it.each([
    [3, 3],
    [3, 0],
    [1, 1],
    [1, 0],
    [2, 1],
    [0, 0],
  ])("of family %i by family %i moves the forecast as conditioning on both says", (family, other) => {
    const one = study(family, 0.9);
    const posterior = transferPosterior([one], 1, priors);
    for (const error of [0, 0.2, 1])
      expect(movedBy(posterior.study(one.pilot, other), error)).toBeCloseTo(
        reduction(family, 0.4, other, error),
        6,
      );
  });
  it("moves it by less than the forecast's own width, and the same method again by less than a better one", () => {
    const wide = { ...priors, effect_sd_spread: 0.4, noise_sd_spread: 0.7 };
    const own = { ...wide, voltage: { mean: 0.85, sd: 0.15, own_sd: 0.15 } };
    const studies = [study(3, 2), study(3, 0.4), study(0, 0.7), study(1, -0.2)];
    const posterior = transferPosterior(studies, 1, own);
    const { pilot } = studies[0]!;
    const moves = [0, 1, 2, 3].map((family) => movedBy(posterior.study(pilot, family), 0.1));
    expect(moves).toEqual(moves.toSorted((a, b) => b - a));
    expect(moves[0]).toBeLessThan(posterior.predict(pilot).sd);
  });
});
