import type { Calibration, CycleResult, Learned, Monitors } from "../contracts/index.ts";
import { calibrationChart } from "./charts/calibration.ts";
import { type Block, details, type Inline, joined, paragraph, strong, table } from "./document.ts";
import { learnedSentence } from "./learning.ts";
import { listed, openText } from "./outcomes.ts";
import { counted, grouped, number, percent, signed, tame, weighted } from "./text.ts";

export const tooFew = "too few to tell";

export const give = ({ mean, sd }: { mean: number; sd: number }, write: (value: number) => string = signed) =>
  `${write(mean)} ± ${number(sd)}`;

/** How good the forecasts were and what the record teaches; nothing in the classic mode. */
export function calibrationBlocks(result: CycleResult): Block[] {
  const { calibration } = result;
  const { learned, monitors } = calibration;
  if (!learned || !monitors) return [];
  const chart = calibrationChart(result);
  return [
    paragraph([strong(learnedSentence(result)!), ` ${basisText(calibration, learned)}`]),
    ...(learned.outcomes === 0
      ? []
      : [
          ...monitorBlocks(monitors, calibration.minimum_to_tell),
          ...(chart ? [chart] : []),
          ...methodBlocks(learned, calibration.minimum_to_tell),
          ...besidesBlocks(learned, calibration.minimum_to_tell),
        ]),
    ...leftOutBlocks(calibration, learned),
  ];
}

function basisText(calibration: Calibration, { pilots, left_out }: Learned): string {
  const apart = left_out.length > 0 ? [`${counted(left_out.length, "measurement")} left out`] : [];
  const open = openText(calibration);
  return `From ${counted(pilots, "pilot")}, funded or not${[...apart, ...(open ? [open] : [])].map((text) => `; ${text}`).join("")}.`;
}

/** Forecasts as they stood when the money was given, against what came. */
function monitorBlocks(monitors: Monitors, minimum: number): Block[] {
  const { n } = monitors;
  const guard = monitors.guard && monitors.guard.widening > 1 ? [guardText(monitors.guard)] : [];
  if (n < minimum)
    return [
      paragraph(
        `${counted(n, "forecast")} met by an outcome: ${tooFew} how good they are (from ${minimum} on).`,
      ),
      ...guard.map((text) => paragraph(text)),
    ];
  const { coverage_80, coverage_90, signed_error, crps, crps_raw, brier, calibration_slope } = monitors;
  const shown = <T>(value: T | null, write: (value: T) => string) => (value === null ? tooFew : write(value));
  const rows: Inline[][] = [
    ["actual inside the 80 % interval", shown(coverage_80, percent), "80 %"],
    ["actual inside the 90 % interval", shown(coverage_90, percent), "90 %"],
    [
      "actual − forecast, in plausible effects",
      shown(signed_error, ({ mean, standard_error: sd }) => give({ mean, sd })),
      "0",
    ],
    [
      "CRPS: how far forecasts were from what came, widths counted, in plausible effects",
      shown(crps, number),
      crps_raw === null ? "" : `0; the pilots as measured: ${number(crps_raw)}`,
    ],
    [
      "Brier score of the confidence, that the pilot's interval holds the outcome",
      shown(brier, number),
      "0; a coin's is 0.25",
    ],
    [
      "slope of actual on forecast",
      shown(calibration_slope, ({ slope, standard_error: sd }) => give({ mean: slope, sd }, number)),
      "1; less: forecasts spread too far",
    ],
  ];
  return [
    table([`${counted(n, "forecast")} met by an outcome`, "found", "best"], rows),
    ...guard.map((text) => paragraph(text)),
  ];
}

const guardText = ({ error_90, widening }: NonNullable<Monitors["guard"]>): string =>
  `Forecasts are ${number(widening)} times as wide as the model has them: 90 % of past errors were within ${number(error_90)} standard deviations, 1.64 would be right.`;

const methodName = (model_type: string, context: string | null): string =>
  context === null ? model_type : `${model_type} · ${tame(context, 60)}`;

/** Of each method, overall and by context: its hidden bias, and how often its intervals held the outcome. */
function methodBlocks(learned: Learned, minimum: number): Block[] {
  const { bias, confidence, sensitivity, outcomes: all, voltage } = learned;
  const key = (one: { model_type: string; context: string | null }) =>
    `${one.model_type}\n${one.context ?? ""}`;
  const hits = new Map(confidence.map((one) => [key(one), one]));
  const without = new Map(sensitivity?.bias.map((one) => [key(one), one]));
  const rows = bias.map((one): Inline[] => {
    const { model_type, context, pilots, outcomes } = one;
    const hit = hits.get(key(one));
    const other = without.get(key(one));
    return [
      context === null ? strong(model_type) : methodName(model_type, context),
      grouped(pilots),
      grouped(outcomes),
      outcomes < minimum ? tooFew : give(one),
      ...(sensitivity ? [other && other.outcomes >= minimum ? give(other) : tooFew] : []),
      hit && hit.outcomes >= minimum
        ? `${weighted(hit.inside)} of ${weighted(hit.outcomes)} (${percent(hit.inside / hit.outcomes)})`
        : tooFew,
    ];
  });
  const header = [
    ...["method · context", "pilots", "outcomes", "hidden bias ± sd"],
    ...(sensitivity ? [`without the ${counted(sensitivity.overridden, "outcome")} funded by hand`] : []),
    "outcomes inside the pilot's interval, weighted by age",
  ];
  if (bias.every(({ outcomes }) => outcomes < minimum)) {
    const methods = bias.filter(({ context }) => context === null);
    const counts = methods.map((one) => `${one.model_type} ${counted(one.outcomes, "outcome")}`);
    return [paragraph(`What each method is off by: ${tooFew} (${counts.join(", ")}).`)];
  }
  return [
    table(header, rows, 60),
    paragraph(
      `A bias is in plausible effects; above 0 the method's pilots show too much. What full scale keeps of an effect: ${all < minimum ? tooFew : give(voltage, number)}.`,
    ),
  ];
}

/** The rest of what was learned, beside what was supposed before. */
function besidesBlocks(learned: Learned, minimum: number): Block[] {
  const { priors, pilots, outcomes, voltage, effect_sd, noise_scale, multiple, contexts } = learned;
  const told = (n: number, text: string) => (n < minimum ? tooFew : text);
  const rows: Inline[][] = [
    [
      "what full scale keeps of an effect",
      give(priors.voltage, number),
      told(outcomes, give(voltage, number)),
    ],
    [
      "spread of effects around their context's mean (τ)",
      number(priors.effect_sd),
      told(pilots, give(effect_sd, number)),
    ],
    [
      "noise of single pilots beyond their standard error, times what was supposed",
      "1",
      told(outcomes, give(noise_scale, number)),
    ],
    ...(multiple === 1
      ? []
      : [
          [
            "a plausible effect where none is configured, in effects that pay for their cost",
            "1",
            told(pilots, number(multiple)),
          ],
        ]),
    ...contexts.map((one): Inline[] => [
      `mean effect in ${tame(one.context, 60)} (${counted(one.pilots, "pilot")}, ${counted(one.outcomes, "outcome")})`,
      `0 ± ${number(priors.context_mean_sd)}`,
      told(one.pilots, give(one)),
    ]),
  ];
  return [
    details("What else was learned", [table(["in plausible effects", "supposed before", "learned"], rows)]),
  ];
}

/** What is shown and not learned from, by reason. */
function leftOutBlocks({ open }: Calibration, { left_out }: Learned): Block[] {
  const what = { pilot: "pilot", scale: "full scale" } as const;
  const reasons = new Map<string, string[]>();
  const put = (reason: string, id: string) => reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
  for (const { initiative_id, phase, reason } of left_out.slice(0, most))
    put(`${what[phase]}: ${tame(reason, 200)}`, tame(initiative_id));
  for (const { initiative_id, funded_in, status } of open.slice(0, most))
    put(
      status === "pending" ? "full-scale data awaited" : status.replace("_", " "),
      `${tame(initiative_id)} (${funded_in})`,
    );
  if (reasons.size === 0) return [];
  const items = [...reasons].map(([reason, ids]): Inline => `${reason}: ${listed(ids)}`);
  const rest = Math.max(0, left_out.length - most) + Math.max(0, open.length - most);
  return [
    details("Left out of learning, and why", [
      { kind: "list", items: rest > 0 ? [...items, `and ${grouped(rest)} more`] : items },
    ]),
  ];
}

const most = 1000;

/** The same in a few lines, for a comment. */
export function calibrationSummary(result: CycleResult): Block[] {
  const { learned, monitors, minimum_to_tell: minimum } = result.calibration;
  if (!learned || !monitors) return [];
  const { n, coverage_80, coverage_90, signed_error, crps, crps_raw } = monitors;
  const enough = n >= minimum && coverage_80 !== null && coverage_90 !== null;
  const held = enough
    ? `Of ${counted(n, "forecast")} ${percent(coverage_80)} held at 80 %, ${percent(coverage_90)} at 90 %`
    : `${counted(n, "forecast")} met by an outcome: ${tooFew} how good they are`;
  const error =
    enough && signed_error
      ? `; actual − forecast ${give({ mean: signed_error.mean, sd: signed_error.standard_error })} plausible effects`
      : "";
  const score =
    enough && crps !== null && crps_raw !== null
      ? `; CRPS ${number(crps)}, of the pilots as measured ${number(crps_raw)}`
      : "";
  const biases = learned.bias
    .filter(({ context, outcomes }) => context === null && outcomes >= minimum)
    .map((one) => `${one.model_type} ${give(one)} (${counted(one.outcomes, "outcome")})`);
  return [
    paragraph(
      joined(
        [
          strong(learnedSentence(result)!),
          `${held}${error}${score}.`,
          ...(biases.length > 0 ? [`Hidden bias in plausible effects: ${biases.join(", ")}.`] : []),
        ],
        " ",
      ),
    ),
  ];
}
