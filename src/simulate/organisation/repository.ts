import { stringify } from "yaml";
import { canonicalJson, type Phase, SCHEMA_VERSION, type Truth } from "../../contracts/index.ts";
import type { Simulation } from "../define.ts";
import { experiment } from "../experiment.ts";
import { panel } from "../panel.ts";
import { csvOf } from "../write-csv.ts";
import { organisation, type SimulatedInitiative } from "./organisation.ts";
import type { OrganisationWorld } from "./world.ts";

/** Which pilots can be written as data: a family whose design and model the engine has. */
export const writable = ["experiment", "quasi-experiment"] as const;

interface Study {
  source: { design: string; seed: number } & Record<string, unknown>;
  model: Record<string, unknown>;
}

/** Standard deviation of an outcome, in unit_scale. */
const spread = 5;
const panelPeriods = 16;

/** Rows for a standard error, adjusted for a pre-period outcome that correlates .5: SE² = 4·sd²·(1 − .25)/n. */
const rowsFor = (standard_error: number) =>
  Math.max(100, Math.ceil((4 * spread * spread * 0.75) / (standard_error * standard_error)));

/**
 * The organisation as a repository that is ready to run: impact-loop.yaml, each cycle's proposals, their data, run.sh,
 * and, where the loop never looks, the truth. Paths in order, with their texts.
 */
export function repositoryOf(world: OrganisationWorld): Map<string, string> {
  const files = new Map<string, string>();
  const initiatives = organisation(world);
  const estimands: Record<string, Record<Phase, Truth>> = {};
  for (const [index, initiative] of initiatives.entries()) {
    const { pilot, scale } = studiesOf(world, initiative, index);
    const made = { pilot: simulated(pilot, "pilot"), scale: simulated(scale, "scale") };
    estimands[initiative.id] = { pilot: made.pilot.truth, scale: made.scale.truth };
    const block = (study: Study, phase: Phase) => ({
      source: sourceOf(world, initiative, study, phase),
      model: study.model,
    });
    const text = stringify(proposal(world, initiative, block(pilot, "pilot"), block(scale, "scale")), {
      lineWidth: 0,
    });
    files.set(`proposals/${quarterOf(world, initiative.cycle)}/${initiative.id}.yaml`, text);
    if (world.data === "simulator") continue;
    files.set(`data/${initiative.id}-pilot.csv`, csvOf(made.pilot.observed));
    files.set(`data/${initiative.id}-scale.csv`, csvOf(made.scale.observed));
  }
  for (let cycle = 1; cycle <= world.cycles; cycle++)
    files.set(`proposals/${quarterOf(world, cycle)}/as-of`, `${endOf(world, cycle)}\n`);
  const { currency, budget } = world;
  const policy = { version: 1, cycle: { calendar: "quarter" }, currency, budget, ...scalesOf(world) };
  files.set("impact-loop.yaml", stringify(policy));
  files.set("truth/organisation.json", canonicalJson({ schema_version: SCHEMA_VERSION, world, initiatives }));
  files.set("truth/estimands.json", canonicalJson(estimands));
  files.set("run.sh", script);
  files.set("README.md", readme);
  files.set(".gitattributes", "impact/** -text\n*.csv -text\n");
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What calibration needs to know of each metric, where it has one scale. */
function scalesOf({ contexts }: OrganisationWorld) {
  const scales = Object.fromEntries(contexts.map(({ metric, unit_scale }) => [metric, unit_scale]));
  const one = contexts.every(({ metric, unit_scale }) => scales[metric] === unit_scale);
  return one ? { calibrate: { unit_scales: scales } } : {};
}

/** The pilot's data hold what the pilot is off by; the full scale's do not, and have the effect times the voltage. */
function studiesOf(
  world: OrganisationWorld,
  initiative: SimulatedInitiative,
  index: number,
): Record<Phase, Study> {
  const unit = world.contexts[initiative.context]!.unit_scale;
  const { family, effect, voltage, bias, pilot, scale } = initiative;
  const seed = world.seed * 100_003 + index + 1;
  const seen = unit * (effect + bias.family + bias.context + bias.own);
  const randomised = (n: number, effectSeen: number, volts: number): Study => ({
    source: {
      design: "experiment",
      seed,
      n,
      mean: 20 * unit,
      sd: spread * unit,
      effect: effectSeen,
      voltage: volts,
    },
    model: {
      name: "experiment",
      outcome: "outcome",
      treatment: "variant",
      unit: "unit_id",
      covariates: ["prior_outcome"],
      adjustment: "cuped",
    },
  });
  const rows = rowsFor(pilot.standard_error);
  const atScale = randomised(Math.max(rows, rowsFor(scale.standard_error)), unit * effect, voltage);
  if (family === "experiment") return { pilot: randomised(rows, seen, 1), scale: atScale };
  const units = Math.max(40, Math.ceil(6.4 / (pilot.standard_error * pilot.standard_error)));
  const starts = panelPeriods / 2 + 1;
  return {
    pilot: {
      source: {
        ...{ design: "panel", seed, units, periods: panelPeriods, starts },
        ...{ mean: 20 * unit, unit_sd: 3 * unit, noise_sd: 2 * unit, effect: seen },
      },
      model: {
        name: "diff_in_diff",
        outcome: "outcome",
        unit: "unit_id",
        time: "period",
        treated: "treated",
        starts,
      },
    },
    scale: atScale,
  };
}

const designs = { experiment, panel } as const;
const simulated = ({ source }: Study, phase: Phase): Simulation =>
  designs[source.design as keyof typeof designs].simulate(source, phase);

const sourceOf = (
  { data }: OrganisationWorld,
  { id }: SimulatedInitiative,
  { source }: Study,
  phase: Phase,
) =>
  data === "csv" ? { adapter: "csv", path: `data/${id}-${phase}.csv` } : { adapter: "simulator", ...source };

function proposal(world: OrganisationWorld, initiative: SimulatedInitiative, pilot: object, scale: object) {
  const { metric, surface, unit, unit_scale } = world.contexts[initiative.context]!;
  return {
    version: 1,
    id: initiative.id,
    title: `Initiative ${initiative.id} on ${surface}`,
    context: { metric, surface, unit },
    cost_to_scale: initiative.cost,
    returns: { unit_value: 1, scale_units: Math.max(1, Math.round(initiative.value / unit_scale)) },
    pilot,
    scale,
  };
}

const quarterIndex = ({ first_quarter }: OrganisationWorld, cycle: number): number =>
  Number(first_quarter.slice(0, 4)) * 4 + Number(first_quarter.slice(6)) - 2 + cycle;

function quarterOf(world: OrganisationWorld, cycle: number): string {
  const index = quarterIndex(world, cycle);
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** A quarter's last day. */
function endOf(world: OrganisationWorld, cycle: number): string {
  const index = quarterIndex(world, cycle);
  return `${Math.floor(index / 4)}-${["03-31", "06-30", "09-30", "12-31"][index % 4]!}`;
}

const script = `#!/usr/bin/env bash
# Runs every cycle: a quarter's proposals are committed, then the loop is run as of its last day.
# IMPACT_LOOP names the command, npx impact-loop when it is not set.
set -euo pipefail
cd "$(dirname "$0")"
loop=\${IMPACT_LOOP:-npx impact-loop}
git rev-parse --show-toplevel >/dev/null 2>&1 || git init --quiet
mkdir -p initiatives
for proposals in proposals/*/; do
  as_of=$(cat "$proposals/as-of")
  cp "$proposals"/*.yaml initiatives/
  git add --all .
  GIT_AUTHOR_DATE="\${as_of}T00:00:00Z" GIT_COMMITTER_DATE="\${as_of}T00:00:00Z" \\
    git commit --quiet --message "Proposals of $(basename "$proposals")"
  $loop run --as-of "$as_of" --commit
done
`;

const readme = `# A simulated organisation
\`bash run.sh\` runs its cycles one after the other: each quarter's files in \`proposals/\` are put into \`initiatives/\` and
committed, then \`impact-loop run\` measures, allocates and follows up.

\`truth/\` says what is true: of each initiative its effect in the pilot and at full scale, the voltage between them, and what
its pilot is off by. The loop never reads it.
`;
