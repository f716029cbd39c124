import { type Chain, chainOf } from "./gibbs-chain.ts";
import { type Stream, stream } from "./random.ts";
import { type StructuralSeries, standardised, type Variances } from "./structural-model.ts";

export interface GibbsOptions {
  seed: number;
  /** Kept, after a tenth as many (at least 100) that are not. */
  draws: number;
  /** The guess at the standard deviation of the level's steps, as a share of the series'. */
  prior_level_sd: number;
  /** How many columns, the intercept among them, are expected to matter. */
  expected_model_size: number;
}

export interface GibbsDraws {
  /** What the periods ahead would be, draws × horizon by rows: the model's mean, and with each period's own noise. */
  mean: Float64Array;
  drawn: Float64Array;
  /** Of the columns, draws × k by rows; 0 where a draw leaves one out. */
  beta: Float64Array;
  /** Standard deviations by draw. */
  deviations: Record<keyof Variances, Float64Array>;
}

/**
 * Draws of a structural model's counterfactual by Gibbs sampling, after what is ahead of the series is simulated from
 * each draw's last state. Series and columns are standardised over the series' periods, as CausalImpact does.
 * @throws RangeError when y or a column does not vary
 * @see Brodersen, Gallusser, Koehler, Remy & Scott (2015), Annals of Applied Statistics 9(1); Scott & Varian (2014), IJMMNO 5
 */
export function gibbs(series: StructuralSeries, options: GibbsOptions): GibbsDraws {
  const { structure, horizon } = series;
  const { draws, seed } = options;
  const n = series.y.length;
  const { values: y, mean, sd } = standardised(series.y, n);
  const columns = series.columns.map((column) => standardised(column, n));
  const k = columns.length;
  const chain = chainOf({ y, columns: columns.map(({ values }) => values), structure, ...options });
  const made = (width: number) => new Float64Array(draws * width);
  const out: GibbsDraws = {
    mean: made(horizon),
    drawn: made(horizon),
    beta: made(k),
    deviations: { noise: made(1), level: made(1), slope: made(1), season: made(1) },
  };
  const streams = [
    stream(seed, "causal impact", "ahead"),
    stream(seed, "causal impact", "noise ahead"),
  ] as const;
  for (let i = -Math.max(100, Math.ceil(draws / 10)); i < draws; i++) {
    chain.step(i);
    if (i < 0) continue;
    goOn(chain, n, horizon, streams, i, (h, expected, drawn) => {
      out.mean[i * horizon + h] = mean + sd * expected;
      out.drawn[i * horizon + h] = mean + sd * drawn;
    });
    for (let j = 0; j < k; j++) out.beta[i * k + j] = (chain.beta[j + 1]! * sd) / columns[j]!.sd;
    for (const [name, values] of Object.entries(out.deviations))
      values[i] = sd * Math.sqrt(chain.variances[name as keyof Variances]);
  }
  return out;
}

/** Simulates the periods after the last state, each with what is expected of it and with its noise. */
function goOn(
  chain: Chain,
  n: number,
  horizon: number,
  [steps, noises]: readonly [Stream, Stream],
  at: number,
  say: (h: number, expected: number, drawn: number) => void,
): void {
  const { size: m, transition, disturbance, loading } = chain.model();
  const z = loading as Float64Array;
  const noise = Math.sqrt(chain.variances.noise);
  let now = chain.path.slice((n - 1) * m, n * m);
  let next = new Float64Array(m);
  for (let h = 0; h < horizon; h++) {
    next.fill(0);
    for (const { row, column, value } of transition) next[row]! += value * now[column]!;
    let expected = chain.fitted(n + h);
    for (let i = 0; i < m; i++) {
      const variance = disturbance[i * m + i]!;
      if (variance > 0) next[i]! += Math.sqrt(variance) * steps.normal(at, h * m + i);
      if (z[i] !== 0) expected += z[i]! * next[i]!;
    }
    say(h, expected, expected + noise * noises.normal(at, h));
    [now, next] = [next, now];
  }
}
