import { expect, it } from "vitest";
import { stream } from "../../src/stats/random.ts";
import { estimate, frameOf } from "./data.ts";

const replications = 1000;
const allowed = 4 * Math.sqrt((0.95 * 0.05) / replications);

interface Draw {
  columns: Record<string, number[]>;
  params: object;
  truth: number;
  /** Which interval is held against the truth; the main one when left out. */
  reading?: string;
}

const each = <T>(n: number, value: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => value(i));

/** A study of each kind with a known truth. */
const designs: Record<string, (seed: number) => Draw> = {
  "few clusters of unequal size, CR2": (seed) => {
    const [size, own] = [stream(seed, "town"), stream(seed, "row")];
    const town = each(14, (c) => each(3 + ((5 * c) % 17), () => c)).flat();
    return {
      columns: {
        y: town.map((c, i) => 1.5 * (c % 2) + 0.7 * size.normal(c) + own.normal(i)),
        t: town.map((c) => c % 2),
        town,
      },
      params: { cluster: "town", standard_errors: "CR2" },
      truth: 1.5,
    };
  },
  "blocks of unequal size and effect": (seed) => {
    const own = stream(seed, "row");
    const block = each(6, (b) => each(6 + 4 * b, () => b)).flat();
    const t = each(block.length, (i) => i % 2);
    return {
      columns: { y: block.map((b, i) => 3 * b + (1 + b / 5) * t[i]! + own.normal(i)), t, block },
      params: { blocks: "block" },
      truth: block.reduce((sum, b) => sum + 1 + b / 5, 0) / block.length,
    };
  },
  "a ratio of sums": (seed) => {
    const [a, b] = [stream(seed, "sessions"), stream(seed, "orders")];
    const den = each(400, (i) => 1 + Math.floor(-3 * Math.log(a.uniform(i))));
    const t = each(400, (i) => i % 2);
    const rate = (i: number) => 0.3 + 0.1 * t[i]!;
    return {
      columns: {
        y: den.map(
          (count, i) => each(count, (s) => Number(b.uniform(i, s) < rate(i))).filter(Boolean).length,
        ),
        t,
        den,
      },
      params: { denominator: "den", standard_errors: "welch" },
      truth: 0.1,
    };
  },
  "the complier effect with crossovers": (seed) => {
    const draw = stream(seed, "row");
    const kind = each(600, (i) => draw.uniform(i, 1)); // under 0.15 always, over 0.65 never, else complier
    const t = each(600, (i) => i % 2);
    const c = kind.map((u, i) => Number(u < 0.15 || (u < 0.65 && t[i] === 1)));
    return {
      columns: { y: kind.map((u, i) => 4 * u + draw.normal(i) + c[i]! * (u < 0.15 ? 3 : 2)), t, c },
      params: { compliance: "c" },
      truth: 2,
      reading: "complier_effect",
    };
  },
  "Newcombe's interval of rare events": (seed) => {
    const draw = stream(seed, "row");
    const t = each(300, (i) => i % 2);
    return {
      columns: { y: t.map((arm, i) => Number(draw.uniform(i) < 0.05 + 0.05 * arm)), t },
      params: {},
      truth: 0.05,
      reading: "risk_difference",
    };
  },
};

it.each(Object.keys(designs))(
  "%s: no bias, and the interval holds the truth as often as it says",
  (design) => {
    let [covered, bias, square] = [0, 0, 0];
    for (let seed = 1; seed <= replications; seed++) {
      const { columns, params, truth, reading } = designs[design]!(seed);
      const whole = estimate("experiment", frameOf(columns), { outcome: "y", treatment: "t", ...params });
      const found = whole.readings!.find((one) => one.name === reading) ?? {
        ...whole,
        estimate: whole.effect_estimate,
      };
      covered += Number(found.ci_lower <= truth && truth <= found.ci_upper) / replications;
      bias += (found.estimate - truth) / replications;
      square += (found.estimate - truth) ** 2 / replications;
    }
    expect(Math.abs(covered - 0.95), `coverage ${covered}`).toBeLessThan(allowed);
    expect(Math.abs(bias) / Math.sqrt(square / replications), `bias ${bias}`).toBeLessThan(4);
  },
);

it("the logit's average marginal effect, adjusted, covers the one of its population", () => {
  const rate = (x: number, arm: number) => 1 / (1 + Math.exp(1 - 0.8 * x - 0.6 * arm));
  const grid = stream(0, "population");
  const truth =
    each(200_000, (i) => rate(grid.normal(i), 1) - rate(grid.normal(i), 0)).reduce((a, b) => a + b, 0) /
    200_000;
  let covered = 0;
  const studies = 500;
  for (let seed = 1; seed <= studies; seed++) {
    const draw = stream(seed, "row");
    const t = each(300, (i) => i % 2);
    const x = each(300, (i) => draw.normal(i));
    const y = x.map((value, i) => Number(draw.uniform(i, 1) < rate(value, t[i]!)));
    const found = estimate("experiment", frameOf({ y, t, x }), {
      ...{ outcome: "y", treatment: "t", covariates: ["x"], link: "logit" },
    });
    covered += Number(found.ci_lower <= truth && truth <= found.ci_upper) / studies;
  }
  expect(Math.abs(covered - 0.95), `coverage ${covered}`).toBeLessThan(
    4 * Math.sqrt((0.95 * 0.05) / studies),
  );
});
