import { z } from "zod";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import { moments } from "../stats/moments.ts";
import { knob, type Look } from "./validate-likeness.ts";

const Read = z.looseObject({
  outcome: z.string(),
  treatment: z.string(),
  instruments: z.array(z.string()),
  covariates: z.array(z.string()),
  cluster: z.string().optional(),
  negative_control: z.string().optional(),
});

const refuse = (why: string) =>
  impactError("E_NO_LIKENESS", { model: "instrumental_variables", why }, { path: [] });

/** An encouragement: who is encouraged, who follows it, who takes the treatment anyway and how much better they are off. */
export const instrumentalVariablesLook: Look = {
  model: "instrumental_variables",
  design: "instrument",
  at(frame, raw) {
    const {
      outcome,
      treatment,
      instruments,
      covariates,
      cluster,
      negative_control: _,
      ...rest
    } = Read.parse(raw);
    if (instruments.length > 1) throw refuse("no design here has several instruments");
    const used = completeRows(frame, [outcome, treatment, instruments[0]!]);
    const [y, d, z] = [outcome, treatment, instruments[0]!].map((name) => used.number(name)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    if (![d, z].every((column) => column.every((value) => value === 0 || value === 1)))
      throw refuse("its treatment or its instrument is not 0 or 1, and no design here has that");
    return {
      world: { n: used.rows, ...like(y, d, z) },
      transform: [],
      params: {
        ...rest,
        outcome: "outcome",
        treatment: "treated",
        instruments: ["encouraged"],
        covariates: [],
      },
      effect_knob: 1,
      simplified: [
        ...(covariates.length > 0 ? ["covariates are left out"] : []),
        ...(cluster === undefined ? [] : [`units are independent of each other: \`${cluster}\` is left out`]),
      ],
    };
  },
};

/** The knobs, with Wald's ratio for the effect that the treated have had. */
function like(y: Float64Array, d: Float64Array, z: Float64Array) {
  const of = (column: Float64Array, keep: (row: number) => boolean) =>
    moments(column.filter((_, row) => keep(row)));
  const [on, off] = [of(d, (row) => z[row] === 1), of(d, (row) => z[row] === 0)];
  const compliers = on.mean - off.mean;
  const effect = (of(y, (row) => z[row] === 1).mean - of(y, (row) => z[row] === 0).mean) / compliers;
  const untreated = y.map((value, row) => value - effect * d[row]!);
  const whole = moments(untreated);
  const always = Math.min(off.mean, 1 - Math.abs(compliers));
  const ahead = always > 0 ? of(untreated, (row) => d[row] === 1 && z[row] === 0).mean - whole.mean : 0;
  // The always-takers' lead is part of the mean and of the spread; what is left of both are the design's.
  const lead = ahead / Math.max(0.05, 1 - always);
  const sd = Math.sqrt(Math.max(0.05 * whole.variance, whole.variance - lead * lead * always * (1 - always)));
  return {
    mean: knob(whole.mean - lead * always),
    sd: knob(sd),
    share: knob(moments(z).mean),
    compliers: knob(Math.min(1 - always, Math.max(1e-6, Math.abs(compliers)))),
    always: knob(always),
    always_better: knob(lead / sd),
  };
}
