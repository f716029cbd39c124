import type { ModelValidation, Simulated, Validation } from "../contracts/index.ts";
import { coverageChart } from "./charts/coverage.ts";
import { type Block, details, heading, type Inline, paragraph, strong, table } from "./document.ts";
import { toMarkdown } from "./markdown.ts";
import { counted, grouped, number, percent, signed, tame } from "./text.ts";

/** The files that people read beside validation.json, by name. */
export function renderValidationFiles(validation: Validation): Map<string, string> {
  const chart = coverageChart(validation);
  const blocks = [
    heading(2, `Impact Loop validation: ${validationVerdict(validation)}`),
    paragraph(
      "Each model on data simulated to look like those it is used on, with a truth that is known. ± is the Monte Carlo standard error.",
    ),
    ...(chart ? [chart] : []),
    ...(validation.models.length > 0 ? [metricsTable(validation.models)] : []),
    ...validation.models.flatMap(modelBlocks),
    ...leftOutBlocks(validation),
  ];
  return new Map([
    ["validation.md", toMarkdown(blocks)],
    ...(chart ? [[chart.file, chart.svg] as const] : []),
  ]);
}

/** 3 models, 1 outside its stated range, 1 left out */
export function validationVerdict({ models, left_out }: Validation): string {
  const outside = models.filter(({ verdict }) => verdict === "fail").length;
  const said = [
    counted(models.length, "model"),
    outside === 0 ? "none outside its stated range" : `${outside} outside its stated range`,
    ...(left_out.length > 0 ? [`${left_out.length} left out`] : []),
  ];
  return said.join(", ");
}

/** Whom a model is validated for: alpha (pilot, scale). */
export function usesText({ uses }: Pick<ModelValidation, "uses">): string {
  const ids = [...new Set(uses.map(({ initiative_id }) => initiative_id))];
  const phases = (id: string) => uses.filter((use) => use.initiative_id === id).map(({ phase }) => phase);
  return tame(ids.map((id) => `${id} (${phases(id).join(", ")})`).join(", "), 200);
}

/** A share with its error: 94.8 % ± 0.7; "none" where there is none. */
export const shareText = (found: Simulated | null): string =>
  found === null ? "none" : `${percent(found.value)} ± ${number(100 * found.se_mc)}`;

const plusMinus = ({ value, se_mc }: Simulated, write: (value: number) => string): string =>
  `${write(value)} ± ${number(se_mc)}`;

function metricsTable(models: readonly ModelValidation[]): Block {
  const rows = models.map((found): Inline[] => [
    usesText(found),
    found.model.replaceAll("_", " "),
    [
      found.verdict === "fail" ? strong(shareText(found.coverage)) : shareText(found.coverage),
      ` (stated ${percent(found.stated.lower)} to ${percent(found.stated.upper)})`,
    ],
    plusMinus(found.bias, signed),
    plusMinus(found.rmse, number),
    plusMinus(found.error_ratio, number),
    shareText(found.false_positive_rate),
    shareText(found.power),
    found.break_even_effect === null
      ? "none"
      : `${shareText(found.power_at_break_even)} (at ${number(found.break_even_effect)})`,
  ]);
  const header = [
    ...["initiative", "model", "coverage", "bias", "RMSE", "mean SE / SD of estimates"],
    ...["false positives (A/A)", "power at the measured effect", "power at break-even"],
  ];
  return table(header, rows);
}

function modelBlocks(found: ModelValidation): Block[] {
  const { world, simplified, truth, estimand, replications, failed, seed } = found;
  const knobs = Object.entries(world).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const notes = [
    found.statement,
    `${estimand} ${number(truth.value)} (${truth.source}), ${grouped(replications)} replications, seed ${seed}`,
    ...(failed > 0 ? [`no estimate in ${counted(failed, "replication")}`] : []),
    ...simplified,
  ];
  return [
    heading(3, `${usesText(found)}: ${found.model.replaceAll("_", " ")}, ${found.verdict}`),
    { kind: "list", items: notes },
    flawsTable(found),
    details("The world it was tried in", [
      { kind: "code", text: [`design: ${found.design}`, ...knobs].join("\n") },
    ]),
  ];
}

/** What fires, in the clean world and under each flaw. */
function flawsTable({ flaws, dimensions }: ModelValidation): Block {
  const rows = flaws.map(({ flaw, severity, fires, bias, coverage }): Inline[] => [
    flaw === null ? "none" : `${flaw.replaceAll("_", " ")}, ${severity}`,
    bias === null ? "none" : signed(bias.value),
    coverage === null ? "none" : percent(coverage.value),
    ...dimensions.map((name) => percent(fires[name]!.value)),
  ]);
  return table(["flaw", "bias", "coverage", ...dimensions.map((name) => name.replaceAll("_", " "))], rows);
}

function leftOutBlocks({ left_out }: Validation): Block[] {
  if (left_out.length === 0) return [];
  const items = left_out.map(
    ({ initiative_id, phase, message }) => `${tame(initiative_id)} (${phase}): ${tame(message, 300)}`,
  );
  return [heading(3, "Left out"), { kind: "list", items }];
}
