import type { CycleResult, MeasuredOutcome, OutcomeReport } from "../contracts/index.ts";
import { type Block, type Inline, paragraph, table } from "./document.ts";
import { counted, money, percent, restText, tame } from "./text.ts";

/** The cause of a miss in plain words. */
export const causes: Record<NonNullable<MeasuredOutcome["cause"]>, string> = {
  noise: "noise: no more than chance makes of two samples",
  execution: "execution: it was rolled out only in part",
  measurement: "measurement: the pilot's method was off by more than chance",
  scale_drop: "scale drop: the effect itself is another at full scale",
  unexplained: "unexplained: more than chance, and no plausible effect to judge it by",
};

export const insideText = ({ within_interval, cause }: MeasuredOutcome): string =>
  within_interval ? "yes" : `no, ${cause === null ? "cause not known" : causes[cause]}`;

/** The outcomes that this cycle brought in, the first `most`, and how what else was funded stands. */
export function outcomeBlocks({ entries, cycle, currency }: CycleResult, most = 200): Block[] {
  const outcomes = entries.map(({ outcome }) => outcome).filter((outcome) => outcome?.cycle === cycle);
  const measured = outcomes.filter((outcome) => outcome?.status === "measured");
  const header = [
    ...["initiative", "funded in", "predicted", "actual", "error", "inside the interval"],
    ...["measured by", "note"],
  ];
  const rows = measured.map((outcome) => outcomeRow(outcome, currency));
  const open = openItems(outcomes.filter((outcome) => outcome !== null));
  return [
    ...(rows.length > 0 ? [table(header, rows, most)] : []),
    ...holdoutHint(measured),
    ...(open.length > 0 ? [{ kind: "list" as const, items: open }] : []),
  ];
}

function outcomeRow(o: MeasuredOutcome, currency: string): Inline[] {
  const range = (value: number, lower: number, upper: number) =>
    `${money(value, currency)} [${money(lower, currency)}, ${money(upper, currency)}]`;
  const basis = [
    o.scale_model.replaceAll("_", " "),
    o.holdout_share === null ? "holdout not known" : `holdout ${percent(o.holdout_share)}`,
    ...(o.window ? [`${o.window.from} to ${o.window.to}`] : []),
    ...(o.fidelity === null ? [] : [`fidelity ${o.fidelity.toFixed(2)}`]),
  ];
  const by = o.overridden?.by === undefined ? "" : ` by ${tame(o.overridden.by, 60)}`;
  const notes = [
    ...(o.supersedes ? [`corrects ${o.supersedes.cycle}: ${tame(o.supersedes.reason, 300)}`] : []),
    ...(o.overridden ? [`funded by hand${by} (${o.overridden.reason_code})`] : []),
    ...o.flags.map((flag) => tame(flag, 200)),
  ];
  return [
    tame(o.initiative_id),
    o.funded_in,
    range(o.predicted_return, o.predicted_lower, o.predicted_upper),
    range(o.actual_return, o.actual_lower, o.actual_upper),
    `${o.prediction_error > 0 ? "+" : ""}${money(o.prediction_error, currency)}`,
    insideText(o),
    basis.join(" · "),
    notes.join("; "),
  ];
}

function holdoutHint(measured: readonly MeasuredOutcome[]): Block[] {
  const without = measured.filter(({ holdout_share }) => !holdout_share).map((o) => tame(o.initiative_id));
  if (without.length === 0) return [];
  const advice = "Keep 5–10 % of the units without it, so that full scale is an experiment too.";
  return [paragraph(`No holdout is known of ${listed(without)}. ${advice}`)];
}

/** What was funded and has no full-scale measurement: awaited, aborted, never begun. */
function openItems(outcomes: readonly OutcomeReport[]): Inline[] {
  const pending = outcomes.filter(({ status }) => status === "pending");
  const closed = outcomes.flatMap((one) =>
    one.status === "aborted" || one.status === "not_scaled" ? [one] : [],
  );
  const named = ({ initiative_id, funded_in }: OutcomeReport) =>
    `${tame(initiative_id)} (funded in ${funded_in})`;
  const items = closed.slice(0, 20).map((one): Inline => {
    const why = one.reason === null ? "no reason given" : tame(one.reason, 300);
    return `${one.status.replace("_", " ")}: ${named(one)}: ${why}`;
  });
  return [
    ...(pending.length > 0 ? [`full-scale data awaited: ${listed(pending.map(named))}`] : []),
    ...items,
    ...(closed.length > 20 ? [`${restText(closed.length - 20)} aborted or not scaled`] : []),
  ];
}

/** Names one after the other, the first 20 and how many more. */
export const listed = (names: readonly string[]): string =>
  names.length > 20 ? `${names.slice(0, 20).join(", ")} ${restText(names.length - 20)}` : names.join(", ");

/** "1 outcome awaited, 2 outcomes aborted", of all that was ever funded and has no measured outcome; empty when there is none. */
export function openText({ open }: CycleResult["calibration"]): string {
  const words = { pending: "awaited", aborted: "aborted", not_scaled: "never scaled" } as const;
  return (["pending", "aborted", "not_scaled"] as const)
    .map((status) => ({ status, n: open.filter((one) => one.status === status).length }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }) => `${counted(n, "outcome")} ${words[status]}`)
    .join(", ");
}
