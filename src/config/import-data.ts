import { basename } from "node:path";
import { whyOutside } from "../workspace/inside.ts";
import type { Theirs } from "./import-reader.ts";

type Block = Record<string, unknown>;

export interface ImportedData {
  source: Block & { adapter: string };
  /** Steps before the model's own. */
  transform: Block[];
  simulated: boolean;
  date: string;
  product: string | null;
  /** The share of products that the simulator enriches, from when, and whether that is after the first day. */
  enriched: { share: number; from: string; later: boolean } | null;
}

const day = 86_400_000;
const plainName = /^[A-Za-z_]\w*$/;

/** Their DATA block, of any version, as our source and transforms; null where it cannot be had, which is noted. */
export function importData(
  data: Theirs,
  outcome: string,
  count: (path: string) => number | null,
): ImportedData | null {
  const source = data.inner("SOURCE");
  const old = data.get("TYPE") !== undefined || data.get("PATH") !== undefined;
  const type = (old ? data.text("TYPE") : source.text("type")) ?? "simulator";
  const config = old ? data : source.inner("CONFIG");
  const made =
    type === "file" ? fileOf(config) : type === "simulator" ? simulatorOf(data, config, count) : null;
  if (made === null && type !== "file" && type !== "simulator")
    (old ? data : source).note("left out", "type", `\`${type}\` is their own code`);
  const steps = stepsOf(data.inner("TRANSFORM"), outcome, made);
  if (!old) source.rest({}, "nothing here reads it");
  config.rest({}, "nothing here reads it");
  data.rest({}, "nothing here reads it");
  return made && steps && { ...made, transform: [...made.transform, ...steps] };
}

function fileOf(config: Theirs): ImportedData | null {
  const given = config.text("path");
  const adapter = /\.(csv|parquet)$/i.exec(given ?? "")?.[1]?.toLowerCase();
  if (given === undefined || adapter === undefined) {
    config.note("left out", "path", "a source is one .csv or .parquet file");
    return null;
  }
  const outside = whyOutside(given) !== null;
  const path = outside ? `data/${basename(given)}` : given;
  if (outside) config.note("changed", "path", `data are kept in the repository: copy the file to ${path}`);
  const named = config.text("date_column");
  const date = named ?? "date";
  const bounds = [config.text("start_date"), config.text("end_date")];
  const limits = bounds.flatMap((at, i) =>
    at === undefined ? [] : [`${date} ${i === 0 ? ">=" : "<="} "${at.slice(0, 10)}"`],
  );
  const filtered = named !== undefined && plainName.test(date) && limits.length > 0;
  if (named === undefined && limits.length > 0)
    config.note("left out", "start_date", "without `date_column` theirs filtered nothing either");
  return {
    source: { adapter, path },
    transform: filtered ? [{ filter: limits.join(" && ") }] : [],
    ...{ simulated: false, date, product: config.text("product_id_column") ?? null, enriched: null },
  };
}

function simulatorOf(
  data: Theirs,
  config: Theirs,
  count: (path: string) => number | null,
): ImportedData | null {
  const [start, end] = [config.text("start_date")?.slice(0, 10), config.text("end_date")?.slice(0, 10)];
  const periods =
    start === undefined || end === undefined ? Number.NaN : (Date.parse(end) - Date.parse(start)) / day + 1;
  if (!(periods >= 1)) {
    config.note("left out", "start_date", "the simulator needs a first and a last day");
    return null;
  }
  const mode = config.text("mode");
  if (mode !== undefined && mode !== "rule")
    config.note("changed", "mode", "`rule`; a fitted model is `backend: { name: copula }`");
  for (const key of ["product_id_column", "date_column"]) config.get(key);
  const products = count(config.text("path") ?? "");
  config.note(
    "changed",
    "path",
    products === null
      ? "100 products are simulated: the list could not be read"
      : `${products} products are simulated, as many as it lists, with other ids and prices`,
  );
  const enrichment = enrichmentOf(
    data.get("ENRICHMENT") === undefined ? config.inner("ENRICHMENT") : data.inner("ENRICHMENT"),
    start!,
    periods,
  );
  return {
    source: {
      ...{ adapter: "simulator", design: "funnel", kind: "products", seed: config.number("seed") ?? 42 },
      ...{ units: Math.max(2, products ?? 100), start, every: "day", periods },
      ...(enrichment && { enrichment: enrichment.block }),
    },
    transform: [],
    ...{ simulated: true, date: "date", product: "product_id", enriched: enrichment?.enriched ?? null },
  };
}

function enrichmentOf(theirs: Theirs, start: string, periods: number) {
  const kind = theirs.text("FUNCTION");
  const params = theirs.inner("PARAMS");
  if (kind === undefined) return null;
  const known = ["quantity_boost", "probability_boost", "product_detail_boost"].includes(kind);
  const effect = params.number("quality_boost") ?? params.number("effect_size");
  const from = params.text("enrichment_start")?.slice(0, 10) ?? start;
  const starts = (Date.parse(from) - Date.parse(start)) / day + 1;
  if (!known || effect === undefined || !(starts >= 1 && starts <= periods)) {
    theirs.note(
      "left out",
      "FUNCTION",
      "no enrichment here is like it, or it does not begin within the days",
    );
    return null;
  }
  const share = params.number("enrichment_fraction") ?? 1;
  if (share >= 1)
    params.note(
      "changed",
      "enrichment_fraction",
      "0.5: when all are enriched nobody is left to compare with",
    );
  theirs.note(
    "changed",
    "FUNCTION",
    "the effect is a share of the mean and holds to the digit; theirs was applied to whole numbers and came out otherwise",
  );
  params.get("seed");
  const enriched = { share: share >= 1 ? 0.5 : share, from, later: starts > 1 };
  const boost = { effect, ramp: params.number("ramp_days") ?? 0 };
  return { block: { starts, assignment: { by: "random", share: enriched.share }, [kind]: boost }, enriched };
}

/** Their TRANSFORM as steps; null where the model's table cannot be had. */
function stepsOf(theirs: Theirs, outcome: string, data: ImportedData | null): Block[] | null {
  const name = theirs.text("FUNCTION") ?? "passthrough";
  const params = theirs.inner("PARAMS");
  const steps = (): Block[] | null => {
    switch (name) {
      case "passthrough":
        return [];
      case "aggregate_by_date":
        params.get("metric");
        theirs.note("changed", "FUNCTION", `only \`${outcome}\` is summed; theirs summed prices as well`);
        return [{ aggregate: { by: [data?.date ?? "date"], sum: [outcome] } }];
      case "prepare_for_synthetic_control":
        params.get("enrichment_start");
        return [];
      case "aggregate_for_approximation": {
        const metric = params.text("baseline_metric") ?? "revenue";
        theirs.note(
          "left out",
          "FUNCTION",
          `it drops the metric before and after: put them and the baseline (the sum of \`${metric}\` by product) into one table`,
        );
        return null;
      }
      default:
        theirs.note("left out", "FUNCTION", `\`${name}\` is their own code`);
        return null;
    }
  };
  const made = steps();
  params.rest({}, "nothing here reads it");
  theirs.rest({}, "nothing here reads it");
  return made;
}
