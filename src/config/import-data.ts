import type { Note } from "./import-models.ts";

type Block = Record<string, unknown>;
const isMapping = (value: unknown): value is Block =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const mapping = (value: unknown): Block => (isMapping(value) ? value : {});

export interface ImportedData {
  source: Block;
  transform: Block[];
  columns: { unit: string; date: string };
  notes: Note[];
}

const day = 86_400_000;
/** Whole days from one ISO date to another; null when one of them is none. */
function daysBetween(from: unknown, to: unknown): number | null {
  const [a, b] = [from, to].map((date) => Date.parse(`${String(date)}T00:00:00Z`));
  return Number.isNaN(a! + b!) ? null : Math.round((b! - a!) / day);
}

/** DATA of a measurement of theirs: where data come from and what is done to them before the model. */
export function importData(data: Block): ImportedData {
  const source = mapping(data.SOURCE);
  const config = mapping(source.CONFIG);
  const enrichment = mapping(data.ENRICHMENT ?? config.ENRICHMENT);
  const made =
    source.type === "file" ? fileOf(config) : simulated(config, enrichment, source.type ?? "simulator");
  const steps = transformOf(mapping(data.TRANSFORM), made.columns);
  return { ...made, transform: steps.transform, notes: [...made.notes, ...steps.notes] };
}

type Made = Omit<ImportedData, "transform">;

function fileOf(config: Block): Made {
  const path = String(config.path ?? "");
  const columns = {
    unit: String(config.product_id_column ?? "product_id"),
    date: String(config.date_column ?? "date"),
  };
  const parquet = /\.(parquet|pq)$/i.test(path);
  const known = parquet || /\.csv$/i.test(path);
  return {
    source: { adapter: parquet ? "parquet" : "csv", path: path || "data/metrics.csv" },
    columns,
    notes: known
      ? []
      : [
          {
            path: ["DATA", "SOURCE", "CONFIG", "path"],
            what: path === "" ? "no `path`" : `\`${path}\``,
            why: path === "" ? "the file is not named" : "a folder of partitions is not read here",
            mend: "write one CSV or Parquet file and name it in `source.path`",
          },
        ],
  };
}

function simulated(config: Block, enrichment: Block, type: unknown): Made {
  const days = daysBetween(config.start_date, config.end_date);
  const params = mapping(enrichment.PARAMS);
  const starts = daysBetween(config.start_date, params.enrichment_start);
  const boost = String(enrichment.FUNCTION ?? "");
  const known = ["product_detail_boost", "quantity_boost", "probability_boost"].includes(boost);
  const effect = Number(params.quality_boost ?? params.effect_size ?? params.effect ?? 0);
  const share = Number(params.enrichment_fraction ?? 1);
  const at = (key: string, what: string, why: string, mend: string): Note => ({
    path: ["DATA", ...(key === "" ? ["SOURCE"] : key.split("."))],
    what,
    why,
    mend,
  });
  return {
    source: {
      adapter: "simulator",
      design: "funnel",
      seed: Number(config.seed ?? 42),
      ...(days === null ? {} : { start: String(config.start_date), periods: days + 1 }),
      ...(known && {
        enrichment: {
          ...(starts !== null && starts >= 0 && { starts: starts + 1 }),
          assignment: { by: "random", share: Math.min(0.99, Math.max(0.01, share)) },
          [boost]: { effect },
        },
      }),
    },
    columns: { unit: "product_id", date: "date" },
    notes: [
      ...(type === "simulator"
        ? []
        : [
            at(
              "SOURCE.type",
              `source \`${String(type)}\``,
              "an adapter of your own",
              "write its data to CSV or Parquet and name that",
            ),
          ]),
      at(
        "",
        "the simulator",
        "ours draws its own products and days: other numbers, whose truth is known",
        "compare models, not digits",
      ),
      ...(known
        ? [
            at(
              "ENRICHMENT.PARAMS",
              `\`${boost}\``,
              `it changes the mean by ${effect} here; what theirs declared was not what it did`,
              "set `effect` to what you mean",
            ),
          ]
        : boost === ""
          ? []
          : [
              at(
                "ENRICHMENT.FUNCTION",
                `\`${boost}\``,
                "no such enrichment here",
                "see docs/simulate-funnel.md",
              ),
            ]),
      ...(known && share >= 1
        ? [
            at(
              "ENRICHMENT.PARAMS",
              "`enrichment_fraction: 1`",
              "one unit in a hundred is left untreated here",
              "a single series needs no untreated: aggregate by date",
            ),
          ]
        : []),
    ],
  };
}

/** Their transforms as our steps; those that only prepared for their models are not needed. */
function transformOf(transform: Block, { date }: { date: string }): { transform: Block[]; notes: Note[] } {
  const name = String(transform.FUNCTION ?? "passthrough");
  const params = mapping(transform.PARAMS);
  if (name === "aggregate_by_date")
    return {
      transform: [{ aggregate: { by: [date], sum: [String(params.metric ?? "revenue")] } }],
      notes: [
        {
          path: ["DATA", "TRANSFORM", "PARAMS"],
          what: "`aggregate_by_date`",
          why: "theirs summed every number, prices too, over treated and untreated; here the metric alone",
          mend: "add columns to `sum`, or a `filter` before it",
        },
      ],
    };
  if (["passthrough", "prepare_for_synthetic_control"].includes(name)) return { transform: [], notes: [] };
  return {
    transform: [],
    notes: [
      {
        path: ["DATA", "TRANSFORM", "FUNCTION"],
        what: `\`${name}\``,
        why: "no step here does the same by itself",
        mend: "write the steps by `derive`, `aggregate` and `pivot` (docs/transforms.md)",
      },
    ],
  };
}
