/** ARIMA errors on 1,000 periods, and what intervals of interrupted series cover: `npx tsx bench/time-series.ts [replications]`. */
import { seasonColumns } from "../src/diagnostics/time-series-columns.ts";
import { effectAt, type Interrupted } from "../src/diagnostics/time-series-effect.ts";
import { fitArima } from "../src/stats/arima.ts";
import { chooseArima } from "../src/stats/arima-order.ts";
import { stream } from "../src/stats/random.ts";

/** Level, trend, a season of 12, errors of standard deviation 5 that remember rho, and an effect of 10. */
function drawn(seed: number, n: number, start: number, rho: number): Float64Array {
  const draws = stream(seed, "series");
  let e = draws.normal(0);
  return Float64Array.from({ length: n }, (_, t) => {
    if (t > 0) e = rho * e + Math.sqrt(1 - rho * rho) * draws.normal(t);
    return 200 + 0.5 * t + 10 * Math.sin((2 * Math.PI * t) / 12) + 5 * e + (t >= start ? 10 : 0);
  });
}
const none = { P: 0, D: 0, Q: 0, s: 12 };
const series = (y: Float64Array, how: Pick<Interrupted, "errors" | "counterfactual">): Interrupted => ({
  y,
  offset: new Float64Array(y.length),
  centre: 0,
  columns: seasonColumns({ period: 12, kind: "fourier", harmonics: 1 }, y.length),
  trend: true,
  shape: "level_and_slope",
  confidence_level: 0.95,
  ...how,
});

const long = drawn(1, 1000, 700, 0.6);
const columns = [
  long.map(() => 1),
  long.map((_, t) => t),
  ...seasonColumns({ period: 12, kind: "fourier", harmonics: 1 }, 1000).map(({ values }) => values),
  long.map((_, t) => Number(t >= 700)),
  long.map((_, t) => Math.max(0, t - 699)),
];
function timed(name: string, work: () => void): void {
  const start = process.hrtime.bigint();
  work();
  console.log(
    `${name.padEnd(44)}${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(2).padStart(6)} s`,
  );
}
for (const likelihood of ["restricted", "maximum"] as const) {
  for (const [p, q, P] of [
    [1, 0, 0],
    [1, 1, 0],
    [2, 1, 0],
    [1, 0, 1],
  ] as const)
    timed(`1,000 periods, (${p},0,${q})(${P},0,0)[12], ${likelihood}`, () =>
      fitArima(long, columns, { ...none, p, d: 0, q, P }, likelihood),
    );
}
timed("1,000 periods, the best of six orders", () => chooseArima(long, columns, none, "restricted"));

const replications = Number(process.argv[2] ?? 0);
const ar1 = { method: "arima", order: { ...none, p: 1, d: 0, q: 0 }, seasonal: none } as const;
const ways: Record<string, Pick<Interrupted, "errors" | "counterfactual">> = {
  "AR(1), restricted": { errors: { ...ar1, likelihood: "restricted" }, counterfactual: "joint" },
  "AR(1), restricted, forecast": {
    errors: { ...ar1, likelihood: "restricted" },
    counterfactual: "forecast",
  },
  "order by AICc, restricted": {
    errors: { ...ar1, order: "auto", likelihood: "restricted" },
    counterfactual: "joint",
  },
  "AR(1), maximum": { errors: { ...ar1, likelihood: "maximum" }, counterfactual: "joint" },
  "Newey–West": { errors: { method: "segmented", lag: "auto", adjust: true }, counterfactual: "joint" },
};
for (const [n, start, rho] of [
  [36, 24, 0.4],
  [60, 40, 0.4],
  [60, 40, 0.7],
  [96, 60, 0.4],
  [200, 140, 0.6],
] as const) {
  for (const [name, how] of Object.entries(ways)) {
    if (replications === 0) continue;
    let [covered, bias, square, error] = [0, 0, 0, 0];
    for (let seed = 1; seed <= replications; seed++) {
      const { mean } = effectAt(series(drawn(seed, n, start, rho), how), start);
      covered += Number(mean.ci_lower <= 10 && 10 <= mean.ci_upper) / replications;
      bias += (mean.estimate - 10) / replications;
      square += (mean.estimate - 10) ** 2 / replications;
      error += mean.standard_error / replications;
    }
    const spread = Math.sqrt(square - bias * bias);
    console.log(
      `${n} periods, ${start} before, ${rho}: ${name.padEnd(28)} covers ${(100 * covered).toFixed(1)} %, bias ${bias.toFixed(2)}, SE/SD ${(error / spread).toFixed(2)}`,
    );
  }
}
