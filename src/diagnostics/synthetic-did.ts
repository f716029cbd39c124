import type { Diagnostic } from "../contracts/index.ts";
import { twoSidedP } from "../stats/distributions.ts";
import { moments } from "../stats/moments.ts";
import { rms } from "../stats/synthetic-control.ts";
import {
  type BlockPanel,
  type DidMethod,
  type DidWeights,
  didPath,
  didWeights,
  effectOf,
  penaltiesOf,
} from "../stats/synthetic-did.ts";
import { type Replicates, replicatesOf } from "./synthetic-did-variance.ts";
import { donorsAtStart, fitAgainstPlacebos } from "./synthetic-donors.ts";

type Found = Record<string, Diagnostic>;

interface Look {
  panel: BlockPanel;
  method: DidMethod;
  weights: DidWeights;
  path: Float64Array;
  effect: number;
  placebos: Replicates | null;
  names: { controls: readonly string[]; times: readonly (string | number)[] };
}

const info = (value: number, statement: string): Diagnostic => ({
  value,
  threshold: null,
  status: "info",
  statement,
});

/** How parallel the weighted controls go before, what the weights rest on, and whether others move as much. */
export const syntheticDidDiagnostics = (look: Look): Found => ({
  ...parallelBefore(look),
  ...placebosInSpace(look),
  ...donorsAtStart(look.placebos?.paths ?? look.panel.controls, look.panel.pre, look.names.times),
  ...placeboInTime(look),
  ...weightsOf(look),
  ...leaveOneOut(look),
});

/** How far the gap strays from its own mean before the treatment. */
const strayOf = (path: Float64Array, pre: number): number => {
  const before = path.subarray(0, pre);
  const { mean } = moments(before);
  return rms(before.map((gap) => gap - mean));
};

function parallelBefore({ panel: { controls, treated, pre }, path }: Look): Found {
  const off = strayOf(path, pre);
  const own = Array.from({ length: pre }, (_, t) => moments(treated.map((y) => y[t]!)).mean);
  const spread = Math.sqrt(moments(own).variance);
  const ratio = spread > 0 ? off / spread : Number.MAX_VALUE;
  return {
    pre_fit: info(
      ratio,
      `before the treatment the gap strays ${off.toPrecision(3)} from its own mean, ${ratio > 1e6 ? "and the treated do not vary" : `${ratio.toFixed(3)} of the treated's standard deviation`}`,
    ),
    pre_periods: {
      value: pre,
      threshold: 10,
      status: pre < 10 ? "warn" : "pass",
      statement: `${pre} periods before the treatment`,
    },
    donors: {
      value: controls.length,
      threshold: 5,
      status: controls.length < 5 ? "fail" : "pass",
      statement: `${controls.length} donors`,
    },
  };
}

/** Where the effect and the fit before rank among those of donors taken for treated. */
function placebosInSpace({ placebos, panel, path, effect }: Look): Found {
  if (placebos === null) return {};
  const others = placebos.paths.map((other) => effectOf(other, panel.pre));
  const rank = 1 + others.filter((other) => Math.abs(other) >= Math.abs(effect)).length;
  const p = rank / (others.length + 1);
  return {
    ...fitAgainstPlacebos(
      strayOf(path, panel.pre),
      placebos.paths.map((other) => strayOf(other, panel.pre)),
      "the gap strays",
    ),
    placebo_p: {
      value: p,
      threshold: 0.2,
      status: p > 0.2 ? "warn" : "pass",
      statement: `the effect's size ranks ${rank} of ${others.length + 1} with the placebos in space, p = ${p.toPrecision(3)}`,
    },
  };
}

/** A start in the middle of the time before, everything learned anew, with the placebos' own error. */
function placeboInTime({ panel, method, names }: Look): Found {
  const pre = Math.floor(panel.pre / 2);
  if (pre < 4) return {};
  const cut = (y: Float64Array) => y.slice(0, panel.pre);
  const earlier = { controls: panel.controls.map(cut), treated: panel.treated.map(cut), pre };
  const penalties = penaltiesOf(earlier, method);
  const weights = didWeights(earlier, method, penalties);
  const effect = effectOf(didPath(earlier, weights), pre);
  const asked = { panel: earlier, method, weights, penalties, replications: 50, seed: 1 };
  const error = replicatesOf(asked, "placebo")?.error((path) => effectOf(path, pre)) ?? 0;
  if (!(error > 0)) return {};
  const p = twoSidedP(effect / error, null);
  return {
    placebo_in_time: {
      value: p,
      threshold: 0.05,
      status: p < 0.05 ? "warn" : "pass",
      statement: `a start supposed at ${names.times[pre]}: effect ${effect.toPrecision(3)} ± ${error.toPrecision(3)}, p = ${p.toPrecision(3)}`,
    },
  };
}

function weightsOf({ weights: { omega, lambda }, names, panel }: Look): Found {
  const listed = (values: Float64Array, of: readonly (string | number)[]) => {
    const kept = [...values]
      .map((size, j) => ({ size, name: String(of[j]) }))
      .filter(({ size }) => size > 0.0005)
      .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
    const said = kept.slice(0, 8).map(({ name, size }) => `${name} ${size.toFixed(3)}`);
    return `${said.join(", ")}${kept.length > 8 ? ` and ${kept.length - 8} more` : ""}`;
  };
  const effective = (values: Float64Array) => 1 / values.reduce((sum, w) => sum + w * w, 0);
  const largest = omega.reduce((most, w) => Math.max(most, w), 0);
  return {
    weight_ess: info(effective(omega), `unit weights are worth ${effective(omega).toFixed(2)} equal donors`),
    largest_weight: {
      value: largest,
      threshold: 0.8,
      status: largest > 0.8 ? "warn" : "pass",
      statement: `unit weights: ${listed(omega, names.controls)}`,
    },
    ...(lambda.some((w) => w > 0) && {
      period_weight_ess: info(
        effective(lambda),
        `period weights: ${listed(lambda, names.times.slice(0, panel.pre))}`,
      ),
    }),
  };
}

function leaveOneOut({ panel, method, weights, effect, names }: Look): Found {
  const used = [...weights.omega.keys()].filter((j) => weights.omega[j]! > 1e-3).slice(0, 60);
  if (panel.controls.length < 3 || used.length === 0) return {};
  const found = used.map((out) => {
    const rest = { ...panel, controls: panel.controls.filter((_, j) => j !== out) };
    const path = didPath(rest, didWeights(rest, method, penaltiesOf(rest, method)));
    return { name: names.controls[out]!, effect: effectOf(path, panel.pre) };
  });
  const effects = [effect, ...found.map((one) => one.effect)];
  const [low, high] = [Math.min(...effects), Math.max(...effects)];
  const range = effect === 0 ? Number.MAX_VALUE : (high - low) / Math.abs(effect);
  const furthest = found.reduce((a, b) =>
    Math.abs(b.effect - effect) > Math.abs(a.effect - effect) ? b : a,
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
