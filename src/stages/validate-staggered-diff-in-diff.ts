import { z } from "zod";
import { panelOf } from "../diagnostics/panel.ts";
import { staggeredPanelOf } from "../diagnostics/staggered-panel.ts";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import type { Look } from "./validate-likeness.ts";
import { pathsLike } from "./validate-panel-paths.ts";

const Read = z.looseObject({
  outcome: z.string(),
  unit: z.string(),
  time: z.string(),
  first_treated: z.string(),
  covariates: z.array(z.string()),
  cluster: z.string().optional(),
});

/** A panel in cohorts: its size, who starts when, the units' levels, the common path, and the noise with its memory. */
export const staggeredDiffInDiffLook: Look = {
  model: "staggered_diff_in_diff",
  design: "panel",
  at(frame, raw) {
    const { cluster, ...p } = Read.parse(raw);
    const used = completeRows(frame, [p.unit, p.time, p.outcome]);
    const panel = panelOf(used, p.unit, p.time);
    const { staggered } = staggeredPanelOf(used, panel, { ...p, covariates: [] });
    const starts = [...new Set(staggered.group)]
      .filter((g) => Number.isFinite(g) && g > 0)
      .sort((a, b) => a - b);
    if (starts.length === 0) {
      const why = "no unit starts after the first period, and no design here has that";
      throw impactError("E_NO_LIKENESS", { model: "staggered_diff_in_diff", why }, { path: [] });
    }
    const share = (start: number) => staggered.group.filter((g) => g === start).length / panel.units;
    const values = Float64Array.from(panel.unit, (unit, row) =>
      Number(panel.period[row]! >= staggered.group[unit]!),
    );
    return {
      world: {
        units: panel.units,
        periods: panel.times.length,
        starts: starts[0]! + 1,
        // Rounded down, so that the shares of all together never pass 1.
        cohorts: starts.map((start) => ({ starts: start + 1, share: Math.floor(share(start) * 1e6) / 1e6 })),
        ...pathsLike(used.number(p.outcome), panel, { values }),
      },
      transform: [],
      params: {
        ...p,
        outcome: "outcome",
        unit: "unit_id",
        time: "period",
        first_treated: "first_treated",
        covariates: [],
        bands: "pointwise",
      },
      effect_knob: 1,
      simplified: [
        ...(used.rows < panel.units * panel.times.length ? ["every unit is seen in every period"] : []),
        ...(p.covariates.length > 0 ? ["covariates are left out"] : []),
        ...(cluster !== undefined && cluster !== p.unit
          ? [`units are independent of each other: \`${cluster}\` is left out`]
          : []),
      ],
    };
  },
};
