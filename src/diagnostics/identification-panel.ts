import type { Design } from "../contracts/index.ts";
import type { Facts, Identification, PanelFacts } from "./declared-design.ts";
import { declared } from "./identification.ts";

const treatedFacts = ["first_treated", "treated", "treated_units", "treatment"] as const;
const panelNeeds = ["unit", "time", treatedFacts] as const;
const panelKeys = ["outcome", "unit", "time"] as const;

/** The periods that tell one unit's course, and the donors that a mix needs: what the rubric begins to score at. */
const longBefore = 10;
const enoughDonors = 5;

type Needed = { panel: PanelFacts; design: Design };

/** A model of panels: what keeps any of them from knowing, then what it says itself. */
const onPanel = (
  power: Identification["power"],
  fits: (facts: Needed) => ReturnType<Identification["fits"]>,
): Identification => ({
  needs: panelNeeds,
  power,
  fits: ({ panel, design }: Facts) => {
    if (panel === null)
      return "who is treated from when is not declared: `first_treated`, `treated` with `starts`, or a 0/1 status";
    if (panel.treated === 0) return "no unit is treated within the panel";
    if (panel.pre === 0) return "no period is before the first start";
    return fits({ panel, design });
  },
});

/** Who is treated, to a model of one start: as declared, else by the status that follows from it. */
function oneStart({ design, panel }: Needed, also: readonly (keyof Design)[] = []): Record<string, unknown> {
  const group = declared(design, ["treated", ...also]);
  const named = design.starts !== undefined && Object.keys(group).length === 1;
  return named ? { ...group, starts: design.starts } : { treatment: panel.status };
}

const noReturn = "units leave the treatment again";

/** Two groups that would have gone on side by side. */
export const parallelTrends = onPanel("analytic", (facts) => {
  const { panel, design } = facts;
  if (panel.never === 0 && panel.starts === 1)
    return "every unit is treated from one start on: nobody is left to compare with";
  if (panel.treated < 2) return "one unit is treated, and errors by unit know nothing of its own noise";
  if (panel.never === 1 && panel.starts === 1)
    return "one unit is untreated, and errors by unit know nothing of its own noise";
  const params = {
    ...declared(design, panelKeys),
    ...oneStart(facts),
    ...declared(design, ["covariates", "cluster"]),
  };
  if (panel.starts > 1)
    return {
      rank: 7,
      because: "starts differ, and two-way fixed effects compare with units already treated",
      params,
    };
  return {
    rank: 3,
    because: `${panel.treated} units start together beside ${panel.never} that never do`,
    params,
  };
});

/** Cohorts that start one after another. */
export const cohorts = onPanel("analytic", ({ panel, design }) => {
  if (!panel.lasting) return noReturn;
  if (panel.starts < 2) return "all start together, which is `diff_in_diff`'s case";
  const control = panel.never >= 2 ? "never" : "not_yet";
  return {
    rank: 2,
    because: `units start at ${panel.starts} different times, each compared with units that are ${control === "never" ? "never" : "not yet"} treated`,
    params: {
      ...declared(design, panelKeys),
      ...{ first_treated: panel.first_treated, control },
      ...declared(design, ["covariates", "cluster"]),
    },
  };
});

/** A mix of untreated units that goes with the treated one; `ranks` with one treated unit of a long past, and otherwise. */
const mixed = (
  ranks: { long: number; other: number },
  fewestBefore: number,
  whenLong: (size: string) => string,
): Identification =>
  onPanel("simulated", (facts) => {
    const { panel, design } = facts;
    if (!panel.lasting) return noReturn;
    if (panel.starts > 1) return "starts differ, and it knows one";
    if (panel.never < 2) return `${panel.never} untreated units: a mix needs at least 2`;
    if (panel.pre < fewestBefore) return `${panel.pre} periods before the start, ${fewestBefore} are needed`;
    const long = panel.treated === 1 && panel.pre >= longBefore && panel.never >= enoughDonors;
    const size = `${panel.treated} treated, ${panel.never} donors, ${panel.pre} periods before`;
    return {
      rank: long ? ranks.long : ranks.other,
      because: long
        ? whenLong(size)
        : `${size}, short of one unit with ${enoughDonors} donors and ${longBefore} periods before`,
      params: { ...declared(design, panelKeys), ...oneStart(facts, ["treated_units"]) },
    };
  });

export const syntheticMix = mixed(
  { long: 2, other: 6 },
  5,
  (size) =>
    `one unit is treated, and its past is long enough to tell which mix of donors goes with it (${size})`,
);
export const weightedParallelTrends = mixed(
  { long: 4, other: 5 },
  3,
  (size) => `where one unit's past is so long, a mix that follows it needs no parallel trends (${size})`,
);
