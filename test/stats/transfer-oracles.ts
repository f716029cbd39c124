import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { stream } from "../../src/stats/random.ts";
import type { TransferPriors, TransferStudy } from "../../src/stats/transfer-model.ts";

/** The points of the grid and their prior weights, as the docs have them: written down again, not taken from the code. */
export function gridOf({ effect_sd, effect_sd_spread, noise_sd_spread, voltage }: TransferPriors) {
  const points = (steps: readonly number[], at: (z: number) => number) =>
    steps.map((z) => ({ value: at(z), log_prior: -(z * z) / 2 }));
  return {
    tau: points([-0.75, 0, 0.75], (z) => effect_sd * Math.exp(z * effect_sd_spread)),
    omega: points([-10 / 7, -5 / 7, 0, 5 / 7], (z) => Math.exp(z * noise_sd_spread)),
    volts: points([-2, -1, 0, 1], (z) => voltage.mean + z * voltage.sd),
  };
}

interface Exact {
  /** Of v·θ of each study. */
  forecasts: { mean: number; sd: number }[];
  biases: { mean: number; sd: number }[];
  voltage: { mean: number; sd: number };
  /** ln of the density of all that was measured. */
  log_density: number;
}

/**
 * The posterior by conditioning the joint normal distribution of everything at each point of the grid, by dense matrices
 * and no factorisation of the model: what is measured is M·ξ + error with ξ = (μ, b, b_in_context, θ).
 */
export function denseOracle(
  studies: readonly TransferStudy[],
  contexts: number,
  priors: TransferPriors,
): Exact {
  const families = priors.bias_sd.length;
  const n = studies.length;
  const [b, bc, t] = [contexts, contexts + families, contexts + families + families * contexts];
  const size = t + n;
  const grid = gridOf(priors);
  const points = grid.tau.flatMap((tau) =>
    grid.omega.flatMap((omega) =>
      grid.volts.map((v) => ({
        ...{ tau: tau.value, omega: omega.value, v: v.value },
        log_prior: tau.log_prior + omega.log_prior + v.log_prior,
      })),
    ),
  );
  const solved = points.map(({ tau, omega, v, log_prior }) => {
    const prior = Matrix.zeros(size, size);
    for (let c = 0; c < contexts; c++) prior.set(c, c, priors.context_mean_sd ** 2);
    for (let m = 0; m < families; m++) {
      prior.set(b + m, b + m, priors.bias_sd[m]! ** 2);
      for (let c = 0; c < contexts; c++) {
        const k = bc + c * families + m;
        prior.set(k, k, (priors.context_bias_share * priors.bias_sd[m]!) ** 2);
      }
    }
    studies.forEach(({ pilot: { context } }, i) => {
      prior.set(t + i, t + i, priors.context_mean_sd ** 2 + tau ** 2);
      prior.set(t + i, context, priors.context_mean_sd ** 2);
      prior.set(context, t + i, priors.context_mean_sd ** 2);
      studies.forEach((other, j) => {
        if (j !== i && other.pilot.context === context) prior.set(t + i, t + j, priors.context_mean_sd ** 2);
      });
    });
    const rows: { at: [number, number][]; value: number; variance: number }[] = [];
    const biased = (family: number, context: number): [number, number][] => [
      [b + family, 1],
      [bc + context * families + family, 1],
    ];
    studies.forEach(({ pilot, outcome }, i) => {
      const own = (family: number) => (omega * priors.noise_sd[family]!) ** 2;
      rows.push({
        at: [[t + i, 1], ...biased(pilot.family, pilot.context)],
        value: pilot.estimate,
        variance: pilot.standard_error ** 2 + own(pilot.family),
      });
      if (outcome)
        rows.push({
          at: [[t + i, v], ...(outcome.family === null ? [] : biased(outcome.family, pilot.context))],
          value: outcome.estimate,
          variance: outcome.standard_error ** 2 + (outcome.family === null ? 0 : own(outcome.family)),
        });
    });
    const measured = Matrix.zeros(rows.length, size);
    rows.forEach(({ at }, r) => {
      for (const [k, by] of at) measured.set(r, k, measured.get(r, k) + by);
    });
    const covariance = measured.mmul(prior).mmul(measured.transpose());
    rows.forEach(({ variance }, r) => {
      covariance.set(r, r, covariance.get(r, r) + variance);
    });
    const cholesky = new CholeskyDecomposition(covariance);
    const y = Matrix.columnVector(rows.map(({ value }) => value));
    const gain = cholesky.solve(measured.mmul(prior)).transpose();
    const mean = gain.mmul(y);
    const posterior = Matrix.sub(prior, gain.mmul(measured).mmul(prior));
    let log_density = (-rows.length / 2) * Math.log(2 * Math.PI);
    for (let r = 0; r < rows.length; r++) log_density -= Math.log(cholesky.lowerTriangularMatrix.get(r, r));
    log_density -= y.transpose().mmul(cholesky.solve(y)).get(0, 0) / 2;
    return { v, mean, posterior, log: log_density + log_prior };
  });
  const top = Math.max(...solved.map(({ log }) => log));
  const total = solved.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  const over = (of: (one: (typeof solved)[number]) => { mean: number; variance: number }) => {
    let [mean, square] = [0, 0];
    for (const one of solved) {
      const share = Math.exp(one.log - top) / total;
      const found = of(one);
      mean += share * found.mean;
      square += share * (found.variance + found.mean ** 2);
    }
    return { mean, sd: Math.sqrt(square - mean * mean) };
  };
  return {
    forecasts: studies.map((_, i) =>
      over(({ v, mean, posterior }) => ({
        mean: v * mean.get(t + i, 0),
        variance: v * v * posterior.get(t + i, t + i),
      })),
    ),
    biases: priors.bias_sd.map((_, m) =>
      over(({ mean, posterior }) => ({ mean: mean.get(b + m, 0), variance: posterior.get(b + m, b + m) })),
    ),
    voltage: over(({ v }) => ({ mean: v, variance: 0 })),
    log_density: top + Math.log(total),
  };
}

/**
 * The same by brute force: a Gibbs chain over every unknown, each initiative's own voltage included, that draws them one
 * after the other from the model as it is written.
 */
export function gibbsOracle(
  studies: readonly TransferStudy[],
  contexts: number,
  priors: TransferPriors,
  { draws, seed }: { draws: number; seed: number },
): Omit<Exact, "log_density"> {
  const families = priors.bias_sd.length;
  const own = priors.voltage.own_sd;
  const grid = gridOf(priors);
  const random = stream(seed, "gibbs");
  let drawn = 0;
  const normal = (precision: number, weighted: number) =>
    weighted / precision + random.normal(drawn++) / Math.sqrt(precision);
  const pick = <T extends { log_prior: number }>(points: readonly T[], log: (point: T) => number): T => {
    const logs = points.map((point) => point.log_prior + log(point));
    const top = Math.max(...logs);
    const weights = logs.map((value) => Math.exp(value - top));
    let left = random.uniform(drawn++) * weights.reduce((a, b) => a + b);
    for (const [k, weight] of weights.entries()) {
      left -= weight;
      if (left <= 0) return points[k]!;
    }
    return points.at(-1)!;
  };
  let [tau, omega, v] = [grid.tau[1]!.value, grid.omega[2]!.value, grid.volts[2]!.value];
  const mu = new Array<number>(contexts).fill(0);
  const b = new Array<number>(families).fill(0);
  const bc = new Array<number>(families * contexts).fill(0);
  const theta = studies.map(({ pilot }) => pilot.estimate);
  const volts = studies.map(() => v);
  const bias = (m: number, c: number) => b[m]! + bc[c * families + m]!;
  const noise = (m: number, scale: number) => (scale * priors.noise_sd[m]!) ** 2;
  /** Everything measured with the bias of family m: what it is off by, its context, its variance. */
  const errors = studies.flatMap(({ pilot, outcome }, i) => [
    {
      ...{ m: pilot.family, c: pilot.context, s: pilot.standard_error },
      off: () => pilot.estimate - theta[i]!,
    },
    ...(outcome && outcome.family !== null
      ? [
          {
            ...{ m: outcome.family, c: pilot.context, s: outcome.standard_error },
            off: () => outcome.estimate - volts[i]! * theta[i]!,
          },
        ]
      : []),
  ]);
  const sums = () => ({ mean: 0, square: 0 });
  const [full, biases, voltage] = [studies.map(sums), b.map(sums), sums()];
  const note = (into: { mean: number; square: number }, value: number) => {
    into.mean += value;
    into.square += value * value;
  };
  const burn = Math.floor(draws / 20);
  for (let k = -burn; k < draws; k++) {
    studies.forEach(({ pilot, outcome }, i) => {
      const { context: c, family: m } = pilot;
      const pv = pilot.standard_error ** 2 + noise(m, omega);
      let precision = 1 / tau ** 2 + 1 / pv;
      let weighted = mu[c]! / tau ** 2 + (pilot.estimate - bias(m, c)) / pv;
      if (outcome) {
        const off = outcome.family === null ? 0 : bias(outcome.family, c);
        const zv = outcome.standard_error ** 2 + (outcome.family === null ? 0 : noise(outcome.family, omega));
        precision += volts[i]! ** 2 / zv;
        weighted += (volts[i]! * (outcome.estimate - off)) / zv;
        theta[i] = normal(precision, weighted);
        volts[i] =
          own === 0
            ? v
            : normal(
                1 / own ** 2 + theta[i]! ** 2 / zv,
                v / own ** 2 + (theta[i]! * (outcome.estimate - off)) / zv,
              );
      } else {
        theta[i] = normal(precision, weighted);
        volts[i] = own === 0 ? v : v + own * random.normal(drawn++);
      }
    });
    for (let c = 0; c < contexts; c++) {
      let [precision, weighted] = [1 / priors.context_mean_sd ** 2, 0];
      studies.forEach(({ pilot }, i) => {
        if (pilot.context !== c) return;
        precision += 1 / tau ** 2;
        weighted += theta[i]! / tau ** 2;
      });
      mu[c] = normal(precision, weighted);
    }
    const bent = (prior: number, of: (one: (typeof errors)[number]) => number | null) => {
      let [precision, weighted] = [1 / prior ** 2, 0];
      for (const one of errors) {
        const off = of(one);
        if (off === null) continue;
        const variance = one.s ** 2 + noise(one.m, omega);
        precision += 1 / variance;
        weighted += off / variance;
      }
      return normal(precision, weighted);
    };
    for (let m = 0; m < families; m++) {
      b[m] = bent(priors.bias_sd[m]!, (one) => (one.m === m ? one.off() - bc[one.c * families + m]! : null));
      for (let c = 0; c < contexts; c++)
        bc[c * families + m] = bent(priors.context_bias_share * priors.bias_sd[m]!, (one) =>
          one.m === m && one.c === c ? one.off() - b[m]! : null,
        );
    }
    const density = (off: number, variance: number) => -(off * off) / variance / 2 - Math.log(variance) / 2;
    tau = pick(grid.tau, ({ value }) =>
      studies.reduce((sum, { pilot }, i) => sum + density(theta[i]! - mu[pilot.context]!, value ** 2), 0),
    ).value;
    omega = pick(grid.omega, ({ value }) =>
      errors.reduce(
        (sum, { m, c, s, off }) => sum + density(off() - bias(m, c), s ** 2 + noise(m, value)),
        0,
      ),
    ).value;
    v = pick(grid.volts, ({ value }) =>
      studies.reduce((sum, { pilot, outcome }, i) => {
        if (!outcome) return sum;
        if (own > 0) return sum + density(volts[i]! - value, own ** 2);
        const off = outcome.family === null ? 0 : bias(outcome.family, pilot.context);
        const zv = outcome.standard_error ** 2 + (outcome.family === null ? 0 : noise(outcome.family, omega));
        return sum + density(outcome.estimate - off - value * theta[i]!, zv);
      }, 0),
    ).value;
    if (own === 0) volts.fill(v);
    if (k < 0) continue;
    studies.forEach(({ outcome }, i) => {
      // A forecast is of an initiative like it: its own voltage is drawn anew.
      const at = own === 0 ? v : outcome ? v + own * random.normal(drawn++) : volts[i]!;
      note(full[i]!, at * theta[i]!);
    });
    for (let m = 0; m < families; m++) note(biases[m]!, b[m]!);
    note(voltage, v);
  }
  const moments = ({ mean, square }: { mean: number; square: number }) => ({
    mean: mean / draws,
    sd: Math.sqrt(square / draws - (mean / draws) ** 2),
  });
  return { forecasts: full.map(moments), biases: biases.map(moments), voltage: moments(voltage) };
}
