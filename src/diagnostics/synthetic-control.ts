import type { Diagnostic } from "../contracts/index.ts";
import { moments } from "../stats/moments.ts";
import { placeboP } from "../stats/placebo-inversion.ts";
import { simplexQuadratic } from "../stats/simplex-quadratic.ts";
import { gramOf, rms } from "../stats/synthetic-control.ts";
import { fitGroup, type GroupFit, placeboFits, type SyntheticPlan } from "./synthetic-control-fit.ts";
import { donorsAtStart, fitAgainstPlacebos } from "./synthetic-donors.ts";
import type { SyntheticPanel } from "./synthetic-panel.ts";

type Found = Record<string, Diagnostic>;

interface Look {
  panel: SyntheticPanel;
  plan: SyntheticPlan;
  own: GroupFit;
  placebos: readonly GroupFit[];
}

const info = (value: number, statement: string): Diagnostic => ({
  value,
  threshold: null,
  status: "info",
  statement,
});

/** How well the mix fits, whether others move as much without treatment, and what the effect rests on. */
export const syntheticDiagnostics = (look: Look): Found => ({
  ...fitBefore(look),
  ...placebosInSpace(look),
  ...donorsAtStart(
    look.panel.donors.map((donor) => look.panel.y[donor]!),
    look.panel.pre,
    look.panel.times,
  ),
  ...placeboInTime(look),
  ...numbers(look),
  ...weightsOf(look),
  ...leaveOneOut(look),
  ...nearOptimal(look),
});

function fitBefore({ panel: { y, pre, treated, donors }, own }: Look): Found {
  const before = Array.from({ length: pre }, (_, t) => moments(treated.map((unit) => y[unit]![t]!)).mean);
  const spread = Math.sqrt(moments(before).variance);
  const ratio = spread > 0 ? own.pre_rmspe / spread : Number.MAX_VALUE;
  const outside = treated.filter((unit) =>
    Array.from({ length: pre }, (_, t) => donors.map((donor) => y[donor]![t]!)).some(
      (values, t) => y[unit]![t]! > Math.max(...values) || y[unit]![t]! < Math.min(...values),
    ),
  ).length;
  return {
    pre_fit: {
      value: ratio,
      threshold: 0.25,
      status: ratio > 0.5 ? "fail" : ratio > 0.25 ? "warn" : "pass",
      statement: `RMSPE before ${own.pre_rmspe.toPrecision(4)}, ${ratio > 1e6 ? "and the treated do not vary before" : `${ratio.toFixed(3)} of the treated's standard deviation`}`,
    },
    post_rmspe: info(own.post_rmspe, `RMSPE from the start on ${own.post_rmspe.toPrecision(4)}`),
    inside_hull: {
      value: Number(outside === 0),
      threshold: 1,
      status: outside > 0 ? "warn" : "pass",
      statement:
        outside > 0
          ? "a treated unit lies beyond every donor in some period before: no mix reaches it there"
          : "the treated lie between the donors in every period before",
    },
  };
}

function placebosInSpace({ own, placebos, panel }: Look): Found {
  if (placebos.length === 0) return {};
  const ratio = ({ pre_rmspe, post_rmspe }: GroupFit) =>
    pre_rmspe > 0 ? post_rmspe / pre_rmspe : post_rmspe > 0 ? Number.POSITIVE_INFINITY : 0;
  const written = (value: number) => (Number.isFinite(value) ? value.toPrecision(4) : "beyond all bounds");
  const rank = (others: readonly GroupFit[]) => {
    const at = 1 + others.filter((fit) => ratio(fit) >= ratio(own)).length;
    return { at, of: others.length + 1, p: at / (others.length + 1) };
  };
  const [all, fitting] = [rank(placebos), rank(placebos.filter((fit) => fit.pre_rmspe <= 5 * own.pre_rmspe))];
  const highest = placebos.reduce((a, b) => (ratio(b) > ratio(a) ? b : a));
  const names = highest.members.map((unit) => panel.units[unit]).join(", ");
  return {
    ...fitAgainstPlacebos(
      own.pre_rmspe,
      placebos.map(({ pre_rmspe }) => pre_rmspe),
      "the gap strays",
    ),
    rmspe_ratio: info(
      ratio(own),
      `RMSPE from the start on over before: ${ratio(own).toPrecision(4)}; the highest placebo's ${written(ratio(highest))} (${names})`,
    ),
    placebo_p: {
      value: all.p,
      threshold: 0.2,
      status: all.p > 0.2 ? "warn" : "pass",
      statement: `RMSPE ratio ranks ${all.at} of ${all.of} with the placebos in space, p = ${all.p.toPrecision(3)}`,
    },
    placebo_p_well_fitted: info(
      fitting.p,
      `without placebos that fit more than 5 times worse before: ${fitting.at} of ${fitting.of}, p = ${fitting.p.toPrecision(3)}`,
    ),
  };
}

/** A start in the middle of the time before, everything fitted anew on the first half. */
function placeboInTime({ panel, plan, own }: Look): Found {
  const pre = Math.floor(panel.pre / 2);
  if (pre < 5) return {};
  const earlier = { ...panel, y: panel.y.map((values) => values.subarray(0, panel.pre)), pre };
  const outcomes = { ...plan, fitted: [0, pre] as const, predictors: null };
  const fake = fitGroup(earlier, outcomes, panel.treated, panel.donors);
  const others = placeboFits(earlier, outcomes, fake);
  const p = others.length > 0 ? placeboP(fake, others) : null;
  const against = p === null ? "" : `, rank p = ${p.toPrecision(3)} among the donors' own`;
  return {
    placebo_in_time: {
      value: p,
      threshold: 0.05,
      status: p !== null && p < 0.05 ? "warn" : "pass",
      statement: `a start supposed at ${panel.times[pre]}: mean gap ${fake.effect.toPrecision(3)} against ${own.effect.toPrecision(3)}${against}`,
    },
  };
}

function numbers({ panel: { pre, donors } }: Look): Found {
  return {
    pre_periods: {
      value: pre,
      threshold: 10,
      status: pre < 10 ? "warn" : "pass",
      statement: `${pre} periods before the treatment`,
    },
    donors: {
      value: donors.length,
      threshold: 5,
      status: donors.length < 5 ? "fail" : "pass",
      statement: `${donors.length} donors`,
    },
  };
}

function weightsOf({ own, panel }: Look): Found {
  const sizes = own.donors.map(
    (_, j) => own.fits.reduce((sum, fit) => sum + Math.abs(fit.weights[j]!), 0) / own.fits.length,
  );
  const listed = sizes
    .map((size, j) => ({ size, name: panel.units[own.donors[j]!]! }))
    .filter(({ size }) => size > 0.0005)
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const effective = total ** 2 / sizes.reduce((sum, size) => sum + size ** 2, 0);
  const said = listed.map(({ name, size }) => `${name} ${size.toFixed(3)}`);
  return {
    weight_ess: info(effective, `weights are worth ${effective.toFixed(2)} equal donors`),
    largest_weight: {
      value: listed[0]!.size,
      threshold: 0.8,
      status: listed[0]!.size > 0.8 ? "warn" : "pass",
      statement: `weights: ${said.slice(0, 12).join(", ")}${said.length > 12 ? ` and ${said.length - 12} more` : ""}`,
    },
    active_donors: {
      value: listed.length,
      threshold: panel.pre,
      status: listed.length > panel.pre ? "warn" : "pass",
      statement: `${listed.length} donors have a weight, fitted on ${panel.pre} periods`,
    },
  };
}

function leaveOneOut({ panel, plan, own }: Look): Found {
  const used = own.donors.filter((_, j) => own.fits.some((fit) => Math.abs(fit.weights[j]!) > 1e-3));
  if (own.donors.length < 3 || used.length < 1) return {};
  const found = used.map((donor) => ({
    name: panel.units[donor]!,
    effect: fitGroup(
      panel,
      plan,
      own.members,
      own.donors.filter((other) => other !== donor),
      ownImportance(own),
    ).effect,
  }));
  const effects = found.map(({ effect }) => effect);
  const [low, high] = [Math.min(...effects, own.effect), Math.max(...effects, own.effect)];
  const range = own.effect === 0 ? Number.MAX_VALUE : (high - low) / Math.abs(own.effect);
  const furthest = found.reduce((a, b) =>
    Math.abs(b.effect - own.effect) > Math.abs(a.effect - own.effect) ? b : a,
  );
  const flips = low < 0 && high > 0;
  return {
    leave_one_out_spread: info(
      high - low,
      `leaving out one donor moves the effect within ${(high - low).toPrecision(3)}`,
    ),
    leave_one_out_range: {
      value: range,
      threshold: 1,
      status: flips ? "fail" : range > 1 ? "warn" : "pass",
      statement: `without one donor the effect is ${low.toPrecision(3)} to ${high.toPrecision(3)}, furthest without ${furthest.name}${flips ? ": the sign turns" : ""}`,
    },
  };
}

const ownImportance = (own: GroupFit & { predictors?: { importance: number[] } | null }) =>
  own.predictors?.importance;

/** The effects of all mixes that fit nearly as well before: how much the choice among them matters. */
function nearOptimal({ panel: { y, pre, treated }, own, plan }: Look): Found {
  if (treated.length > 1 || plan.predictors || plan.ridge !== null) return {};
  const [from, to] = plan.fitted;
  const target = y[treated[0]!]!;
  const before = [...target.subarray(from, to)];
  const donors = own.donors.map((donor) => y[donor]!);
  const gram = gramOf(
    before,
    donors.map((donor) => [...donor.subarray(from, to)]),
  );
  const trace = gram.diag().reduce((sum, value) => sum + value, 0);
  for (let j = 0; j < gram.rows; j++)
    gram.set(j, j, gram.get(j, j) + 1e-9 * (trace / gram.rows) + Number.MIN_VALUE);
  const later = donors.map((donor) => moments(donor.subarray(pre)).mean);
  const best = rms(own.gaps.subarray(from, to));
  const limit = Math.max(1.05 * best, 0.01 * Math.sqrt(moments(before).variance));
  const reached = (sign: number, force: number) => {
    const w = simplexQuadratic(
      gram,
      later.map((value) => sign * force * value),
    );
    const gaps = before.map(
      (value, t) => value - donors.reduce((sum, donor, j) => sum + w[j]! * donor[from + t]!, 0),
    );
    const effect =
      moments(target.subarray(pre)).mean - later.reduce((sum, value, j) => sum + w[j]! * value, 0);
    return { fit: rms(Float64Array.from(gaps)), effect };
  };
  const size = trace / Math.max(...later.map(Math.abs), Number.MIN_VALUE);
  const end = (sign: number) => {
    let [low, high] = [size * 1e-12, size * 1e3];
    let effect = own.effect;
    for (let i = 0; i < 40; i++) {
      const middle = Math.sqrt(low * high);
      const found = reached(sign, middle);
      if (found.fit > limit) high = middle;
      else [low, effect] = [middle, found.effect];
    }
    return effect;
  };
  const ends = [end(1), end(-1), own.effect];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (!Number.isFinite(high - low)) return {};
  return {
    near_optimal_range: info(
      high - low,
      `mixes that fit within 5 % as well before give ${low.toPrecision(3)} to ${high.toPrecision(3)}`,
    ),
  };
}
