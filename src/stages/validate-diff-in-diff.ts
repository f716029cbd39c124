import { z } from "zod";
import { type Panel, panelOf } from "../diagnostics/panel.ts";
import { type Status, statusByColumn, statusOfGroup } from "../diagnostics/panel-status.ts";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import { knob, type Look } from "./validate-likeness.ts";
import { pathsLike } from "./validate-panel-paths.ts";

/** What of the model's parameters the world depends on; the others are passed on as they are. */
const Read = z.looseObject({
  outcome: z.string(),
  unit: z.string(),
  time: z.string(),
  treated: z.string().optional(),
  starts: z.union([z.string(), z.number()]).optional(),
  treatment: z.string().optional(),
  covariates: z.array(z.string()),
  cluster: z.union([z.string(), z.array(z.string())]).optional(),
  weights: z.string().optional(),
});
type Read = z.infer<typeof Read>;

/** A panel: its size, who starts when, the units' levels, the common path, and the noise with its memory. */
export const diffInDiffLook: Look = {
  model: "diff_in_diff",
  design: "panel",
  at(frame, raw) {
    const p = Read.parse(raw);
    const columns = [p.unit, p.time, p.outcome, p.treated, p.treatment].filter((c) => c !== undefined);
    const used = completeRows(frame, columns);
    const panel = panelOf(used, p.unit, p.time);
    const status =
      p.treatment === undefined
        ? statusOfGroup(used, panel, { treated: p.treated!, starts: p.starts!, unit: p.unit, time: p.time })
        : statusByColumn(used.number(p.treatment), p.treatment, panel);
    const adoption = adoptionOf(status, panel);
    const cohorts = "cohorts" in adoption;
    return {
      world: {
        units: panel.units,
        periods: panel.times.length,
        ...adoption,
        ...pathsLike(used.number(p.outcome), panel, status),
      },
      transform: p.treatment === undefined ? [] : [{ derive: { status: statusText(adoption, cohorts) } }],
      params: paramsOf(p, adoption.starts),
      effect_knob: 1,
      simplified: [
        ...(used.rows < panel.units * panel.times.length ? ["every unit is seen in every period"] : []),
        ...(p.covariates.length > 0 ? ["covariates are left out"] : []),
        ...([p.cluster].flat().some((cluster) => cluster !== undefined && cluster !== p.unit)
          ? [`units are independent of each other: \`${[p.cluster].flat().join("`, `")}\` is left out`]
          : []),
        ...(p.weights === undefined ? [] : ["rows count alike: the weights are left out"]),
      ],
    };
  },
};

type Adoption =
  | { starts: number; treated_share: number }
  | { starts: number; cohorts: { starts: number; share: number }[] };

const refuse = (why: string) => impactError("E_NO_LIKENESS", { model: "diff_in_diff", why }, { path: [] });

/** When the units start, counted from period 1: together, or in cohorts. */
function adoptionOf({ values, group, starts, staggered }: Status, panel: Panel): Adoption {
  const first = new Map<number, number>();
  values.forEach((value, row) => {
    const [unit, period] = [panel.unit[row]!, panel.period[row]! + 1];
    if (value !== 0) first.set(unit, Math.min(first.get(unit) ?? period, period));
  });
  if (group && starts !== null) {
    const treated = new Set(panel.unit.filter((_, row) => group[row] === 1)).size;
    return { starts: starts + 1, treated_share: knob(treated / panel.units) };
  }
  if (!staggered) throw refuse("its treatment is a dose or ends again, and no design here has that");
  const distinct = [...new Set(first.values())].sort((a, b) => a - b);
  if (distinct[0]! < 2) throw refuse("units that are treated from the first period on have no before");
  const share = (start: number) => [...first.values()].filter((own) => own === start).length / panel.units;
  // Rounded down, so that the shares of all together never pass 1.
  const cohorts = distinct.map((at) => ({ starts: at, share: Math.floor(share(at) * 1e6) / 1e6 }));
  return { starts: distinct[0]!, cohorts };
}

const statusText = (adoption: Adoption, cohorts: boolean): string =>
  cohorts
    ? "first_treated > 0 && period >= first_treated ? 1 : 0"
    : `period >= ${adoption.starts} ? treated : 0`;

function paramsOf(p: Read, starts: number): Record<string, unknown> {
  const { treated: _, starts: __, treatment, cluster: ___, weights: ____, ...same } = p;
  return {
    ...same,
    outcome: "outcome",
    unit: "unit_id",
    time: "period",
    covariates: [],
    ...(treatment === undefined ? { treated: "treated", starts } : { treatment: "status" }),
  };
}
