import { z } from "zod";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import { moments } from "../stats/moments.ts";
import { ols } from "../stats/ols.ts";
import { knob, type Look } from "./validate-likeness.ts";

const Read = z.looseObject({
  outcome: z.string(),
  score: z.string(),
  cutoff: z.number(),
  received: z.string().optional(),
  bandwidth: z.union([z.string(), z.number(), z.object({ h: z.number(), b: z.number().optional() })]),
  covariates: z.array(z.string()),
  balance: z.array(z.string()),
  cluster: z.string().optional(),
});

/** A cutoff: how many rows, where the cutoff lies in the score's range, the curve's slope and bend, the spread around it. */
export const regressionDiscontinuityLook: Look = {
  model: "regression_discontinuity",
  design: "regression_discontinuity",
  at(frame, raw) {
    const { outcome, score, cutoff, received, bandwidth, covariates, balance, cluster, ...rest } =
      Read.parse(raw);
    const used = completeRows(frame, [outcome, score, ...(received ? [received] : [])]);
    const x = used.number(score);
    const [low, high] = [x.reduce((a, b) => Math.min(a, b)), x.reduce((a, b) => Math.max(a, b))];
    const half = (high - low) / 2;
    if (!(half > 0)) {
      const why = "its score does not vary, and no design here has that";
      throw impactError("E_NO_LIKENESS", { model: "regression_discontinuity", why }, { path: [] });
    }
    const scaled = (width: number) => knob(width / half);
    const widths =
      typeof bandwidth === "string"
        ? bandwidth
        : typeof bandwidth === "number"
          ? scaled(bandwidth)
          : { h: scaled(bandwidth.h), ...(bandwidth.b !== undefined && { b: scaled(bandwidth.b) }) };
    const at = Math.min(0.999, Math.max(-0.999, (cutoff - low) / half - 1));
    const u = x.map((value) => (value - low) / half - 1 - at);
    return {
      world: {
        n: used.rows,
        cutoff: knob(at),
        ...curveOf(u, used.number(outcome)),
        ...takeUp(u, received ? used.number(received) : null),
      },
      transform: [],
      params: {
        ...rest,
        outcome: "outcome",
        score: "score",
        cutoff: knob(at),
        bandwidth: widths,
        covariates: [],
        balance: [],
        ...(received && { received: "treated" }),
      },
      effect_knob: 1,
      simplified: [
        "scores are evenly spread over their range",
        ...(covariates.length > 0 ? ["covariates are left out"] : []),
        ...(balance.length > 0 ? ["columns that should not jump are left out"] : []),
        ...(cluster === undefined ? [] : [`units are independent of each other: \`${cluster}\` is left out`]),
      ],
    };
  },
};

/** A parabola on either side's common slope and bend, with a jump, as the design draws it. */
function curveOf(u: Float64Array, y: Float64Array) {
  const above = u.map((value) => Number(value >= 0));
  const square = u.map((value) => value * value);
  const fit = ols([new Float64Array(u.length).fill(1), u, square, above], y);
  const [mean = 0, slope = 0, curvature = 0] = fit.beta;
  return {
    mean: knob(mean),
    slope: knob(slope),
    curvature: knob(curvature),
    sd: knob(Math.sqrt(Math.max(Number.MIN_VALUE, moments(fit.residuals).variance))),
  };
}

function takeUp(u: Float64Array, received: Float64Array | null) {
  if (!received) return {};
  const share = (side: (value: number) => boolean) => moments(received.filter((_, i) => side(u[i]!))).mean;
  const [below, above] = [share((value) => value < 0), share((value) => value >= 0)];
  return { take_up_below: knob(below), take_up_above: knob(Math.max(above, Math.min(1, below + 0.01))) };
}
