export const id = 20;
export const ids = [20];
export const modules = {

/***/ 12020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importTheirs: () => (/* binding */ importTheirs)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/workspace/inside.js
var inside = __webpack_require__(31328);
;// CONCATENATED MODULE: ./build/config/import-data.js


const day = 86_400_000;
const plainName = /^[A-Za-z_]\w*$/;
/** Their DATA block, of any version, as our source and transforms; null where it cannot be had, which is noted. */
function importData(data, outcome, count) {
    const source = data.inner("SOURCE");
    const old = data.get("TYPE") !== undefined || data.get("PATH") !== undefined;
    const type = (old ? data.text("TYPE") : source.text("type")) ?? "simulator";
    const config = old ? data : source.inner("CONFIG");
    const made = type === "file" ? fileOf(config) : type === "simulator" ? simulatorOf(data, config, count) : null;
    if (made === null && type !== "file" && type !== "simulator")
        (old ? data : source).note("left out", "type", `\`${type}\` is their own code`);
    const steps = stepsOf(data.inner("TRANSFORM"), outcome, made);
    if (!old)
        source.rest({}, "nothing here reads it");
    config.rest({}, "nothing here reads it");
    data.rest({}, "nothing here reads it");
    return made && steps && { ...made, transform: [...made.transform, ...steps] };
}
function fileOf(config) {
    const given = config.text("path");
    const adapter = /\.(csv|parquet)$/i.exec(given ?? "")?.[1]?.toLowerCase();
    if (given === undefined || adapter === undefined) {
        config.note("left out", "path", "a source is one .csv or .parquet file");
        return null;
    }
    const outside = (0,inside/* whyOutside */.iW)(given) !== null;
    const path = outside ? `data/${(0,external_node_path_.basename)(given)}` : given;
    if (outside)
        config.note("changed", "path", `data are kept in the repository: copy the file to ${path}`);
    const named = config.text("date_column");
    const date = named ?? "date";
    const bounds = [config.text("start_date"), config.text("end_date")];
    const limits = bounds.flatMap((at, i) => at === undefined ? [] : [`${date} ${i === 0 ? ">=" : "<="} "${at.slice(0, 10)}"`]);
    const filtered = named !== undefined && plainName.test(date) && limits.length > 0;
    if (named === undefined && limits.length > 0)
        config.note("left out", "start_date", "without `date_column` theirs filtered nothing either");
    return {
        source: { adapter, path },
        transform: filtered ? [{ filter: limits.join(" && ") }] : [],
        ...{ simulated: false, date, product: config.text("product_id_column") ?? null, enriched: null },
    };
}
function simulatorOf(data, config, count) {
    const [start, end] = [config.text("start_date")?.slice(0, 10), config.text("end_date")?.slice(0, 10)];
    const periods = start === undefined || end === undefined ? Number.NaN : (Date.parse(end) - Date.parse(start)) / day + 1;
    if (!(periods >= 1)) {
        config.note("left out", "start_date", "the simulator needs a first and a last day");
        return null;
    }
    const mode = config.text("mode");
    if (mode !== undefined && mode !== "rule")
        config.note("changed", "mode", "`rule`; a fitted model is `backend: { name: copula }`");
    for (const key of ["product_id_column", "date_column"])
        config.get(key);
    const products = count(config.text("path") ?? "");
    config.note("changed", "path", products === null
        ? "100 products are simulated: the list could not be read"
        : `${products} products are simulated, as many as it lists, with other ids and prices`);
    const enrichment = enrichmentOf(data.get("ENRICHMENT") === undefined ? config.inner("ENRICHMENT") : data.inner("ENRICHMENT"), start, periods);
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
function enrichmentOf(theirs, start, periods) {
    const kind = theirs.text("FUNCTION");
    const params = theirs.inner("PARAMS");
    if (kind === undefined)
        return null;
    const known = ["quantity_boost", "probability_boost", "product_detail_boost"].includes(kind);
    const effect = params.number("quality_boost") ?? params.number("effect_size");
    const from = params.text("enrichment_start")?.slice(0, 10) ?? start;
    const starts = (Date.parse(from) - Date.parse(start)) / day + 1;
    if (!known || effect === undefined || !(starts >= 1 && starts <= periods)) {
        theirs.note("left out", "FUNCTION", "no enrichment here is like it, or it does not begin within the days");
        return null;
    }
    const share = params.number("enrichment_fraction") ?? 1;
    if (share >= 1)
        params.note("changed", "enrichment_fraction", "0.5: when all are enriched nobody is left to compare with");
    theirs.note("changed", "FUNCTION", "the effect is a share of the mean and holds to the digit; theirs was applied to whole numbers and came out otherwise");
    params.get("seed");
    const enriched = { share: share >= 1 ? 0.5 : share, from, later: starts > 1 };
    const boost = { effect, ramp: params.number("ramp_days") ?? 0 };
    return { block: { starts, assignment: { by: "random", share: enriched.share }, [kind]: boost }, enriched };
}
/** Their TRANSFORM as steps; null where the model's table cannot be had. */
function stepsOf(theirs, outcome, data) {
    const name = theirs.text("FUNCTION") ?? "passthrough";
    const params = theirs.inner("PARAMS");
    const steps = () => {
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
                theirs.note("left out", "FUNCTION", `it drops the metric before and after: put them and the baseline (the sum of \`${metric}\` by product) into one table`);
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

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/design.js
var design = __webpack_require__(2722);
;// CONCATENATED MODULE: ./build/config/import-models.js


const seedless = "ties are broken in one way every time, so there is nothing to draw";
const why = {
    shuffle: seedless,
    random_state: seedless,
    n_jobs: "one thread is enough",
    optim_method: "the weights are a convex problem, solved exactly",
    optim_initial: "the weights are a convex problem, solved exactly",
};
/** Their models by name, each to ours. */
const converters = {
    experiment,
    interrupted_time_series: interrupted,
    subclassification,
    nearest_neighbour_matching: matching,
    synthetic_control: syntheticControl,
    metrics_approximation: approximation,
};
/** Their MEASUREMENT block as our model. */
function importModel(measurement, facts) {
    const name = measurement.text("MODEL") ?? "interrupted_time_series";
    const convert = Object.hasOwn(converters, name) ? converters[name] : null;
    const params = measurement.inner("PARAMS");
    if (!convert) {
        measurement.note("left out", "MODEL", `\`${name}\` is no model of theirs that is known here`);
        return null;
    }
    const made = convert(params, facts);
    params.rest(why, `their ${name} did not read it`);
    measurement.rest({}, "nothing here reads it");
    return made;
}
/** Without the keys that are undefined. */
const block = (keys) => Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
const outcomeOf = (params) => params.text("dependent_variable") ?? "revenue";
function required(params, key) {
    const value = params.text(key);
    if (value === undefined)
        params.note("left out", "", `\`${key}\` is missing, and theirs required it`);
    return value ?? null;
}
const covariances = {
    nonrobust: "classical",
    HC0: "HC0",
    HC1: "HC1",
    HC2: "HC2",
    HC3: "HC3",
};
function experiment(params, facts) {
    const formula = required(params, "formula");
    if (formula === null)
        return null;
    const treatment = treatmentOf(formula);
    if (treatment === null) {
        params.note("left out", "formula", "it is not `outcome ~ treatment + …` in terms that are known here");
        return null;
    }
    params.get("dependent_variable");
    const asked = params.text("cov_type");
    const standard_errors = facts.product === null && asked !== undefined ? covariances[asked] : undefined;
    if (asked !== undefined && standard_errors === undefined)
        params.note("left out", "cov_type", facts.product === null ? "errors are HC2" : "errors are clustered by product");
    if (asked === undefined && facts.product === null)
        params.note("changed", "formula", "errors are HC2; theirs were classical, which is `standard_errors: classical`");
    if (facts.product !== null)
        params.note("added", "formula", `\`unit: ${facts.product}\`: rows of one product are clustered; theirs took them for independent`);
    params.note("changed", "formula", `the effect is that of \`${treatment}\`, the formula's first term, as in theirs; name another as \`treatment\``);
    const unit = facts.product ?? undefined;
    const share = facts.enriched?.share;
    const split = share === undefined ? undefined : { "0": 1 - share, "1": share };
    return {
        model: { name: "experiment", ...block({ treatment, formula, unit, standard_errors, split }) },
        transform: [],
    };
}
/** The first term of a formula, whose effect theirs reported; null unless it is one column. */
function treatmentOf(formula) {
    try {
        const [first = []] = (0,design/* parseFormula */.uT)(formula).terms;
        const name = /^(?:C\(\s*)?([\w.]+)\s*\)?$/.exec(first[0] ?? "")?.[1];
        return first.length === 1 && name !== undefined ? name : null;
    }
    catch (error) {
        if (error instanceof errors/* ImpactError */.Xg)
            return null;
        throw error;
    }
}
function interrupted(params, { date }) {
    const starts = required(params, "intervention_date");
    if (starts === null)
        return null;
    const order = (params.list("order") ?? ["1", "0", "0"]).map(Number);
    const seasonal = params.list("seasonal_order")?.map(Number);
    params.note("changed", "intervention_date", "the series has a level and a trend; theirs had neither, and took a trend for the effect");
    const model = {
        ...{
            name: "interrupted_time_series",
            outcome: outcomeOf(params),
            time: date,
            starts,
            shape: "level",
            order,
        },
        ...block({ seasonal_order: seasonal && seasonal[3] >= 2 ? seasonal : undefined }),
    };
    return { model, transform: [] };
}
/** What both observational models are told. */
function selection(params) {
    const treatment = required(params, "treatment_column");
    const covariates = params.list("covariate_columns");
    if (covariates === undefined)
        required(params, "covariate_columns");
    return treatment === null || covariates === undefined
        ? null
        : { outcome: outcomeOf(params), treatment, covariates };
}
function subclassification(params) {
    const told = selection(params);
    if (told === null)
        return null;
    const rest = {
        n_strata: params.number("n_strata") ?? 5,
        estimand: (params.text("estimand") ?? "att").toUpperCase(),
    };
    const model = { name: "subclassification", ...told, by: "covariates", ...rest };
    params.note("changed", "n_strata", "`by: covariates` crosses each covariate's quantiles, as theirs did; `by: propensity` loses fewer strata");
    return { model, transform: [] };
}
function matching(params) {
    const told = selection(params);
    if (told === null)
        return null;
    const alone = told.covariates.length === 1;
    const caliper = params.number("caliper") ?? 0.2;
    if (!alone)
        params.note("left out", "caliper", "theirs was a distance of several covariates, here it is one of the propensity");
    params.note("changed", "covariate_columns", `${alone ? "the log-odds by one covariate are as far apart as it is; " : ""}the effect is that on the treated, with Abadie and Imbens' errors; \`estimand\` has the others`);
    const model = {
        ...{ name: "matching", ...told, method: "nearest", distance: alone ? "propensity_logit" : "euclidean" },
        ...{ ratio: params.number("ratio") ?? 1, replace: params.get("replace") === true },
        ...block({ caliper: alone ? caliper : undefined }),
    };
    return { model, transform: [] };
}
function syntheticControl(params, { simulated }) {
    const outcome = required(params, "outcome_column");
    const starts = params.get("treatment_time");
    const treated = required(params, "treated_unit");
    if (outcome === null || treated === null || starts === undefined) {
        if (starts === undefined)
            required(params, "treatment_time");
        return null;
    }
    const panel = {
        outcome,
        unit: params.text("unit_column") ?? "unit_id",
        time: params.text("time_column") ?? "date",
    };
    params.note("changed", "outcome_column", "every period before is matched; theirs matched their mean alone");
    if (!simulated)
        return {
            model: { name: "synthetic_control", ...panel, treated_units: [treated], starts },
            transform: [],
        };
    params.note("changed", "treated_unit", "simulated products have other ids here: the enriched ones are treated, from the enrichment's start on");
    return { model: { name: "synthetic_control", ...panel, treatment: "enriched" }, transform: [] };
}
/** Theirs: coefficient × change × baseline; ours: coefficient × the change of metric × baseline. */
function approximation(params, { coefficient_error, simulated }) {
    const response = params.inner("RESPONSE");
    const named = response.text("FUNCTION") ?? "linear";
    const estimate = response.inner("PARAMS").number("coefficient") ?? 0.5;
    const before = params.text("metric_before_column") ?? "quality_before";
    const after = params.text("metric_after_column") ?? "quality_after";
    const baseline = params.text("baseline_column") ?? "baseline_sales";
    const refuse = (reason) => {
        params.note("left out", "RESPONSE", reason);
        return null;
    };
    if (simulated)
        return refuse("the simulator has no quality before and after; give a file with both");
    if (named !== "linear")
        return refuse(`the response \`${named}\` is their own code`);
    if (coefficient_error === null)
        return refuse("a coefficient has a standard error, which theirs did not know: give --coefficient-error");
    params.note("changed", "RESPONSE", "the effect is the mean per product; theirs was the sum over them");
    const names = { before: `${before}_x_${baseline}`, after: `${after}_x_${baseline}` };
    const derive = { [names.before]: `${before} * ${baseline}`, [names.after]: `${after} * ${baseline}` };
    const coefficient = { estimate, standard_error: coefficient_error };
    const model = {
        name: "metrics_approximation",
        ...names,
        response: "linear",
        coefficient,
        metric: baseline,
    };
    return { model, transform: [{ derive }] };
}

// EXTERNAL MODULE: ./build/config/yaml.js
var yaml = __webpack_require__(95252);
;// CONCATENATED MODULE: ./build/config/import-reader.js

const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Their file's root; its notes go to `notes`. */
function theirs(file, bytes, notes) {
    const parsed = (0,yaml/* parseYaml */.hN)(file, bytes);
    return { root: reader(parsed, [], parsed.value, notes), parsed };
}
function reader(parsed, path, value, notes) {
    const own = isMapping(value) ? value : {};
    const asked = new Set();
    const nameOf = (key) => Object.keys(own).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key;
    const get = (key) => {
        asked.add(nameOf(key));
        return own[nameOf(key)] ?? undefined;
    };
    const note = (kind, key, why) => {
        const at = key === "" ? path : [...path, nameOf(key)];
        const name = at.join(".");
        if (!notes.some((known) => known.file === parsed.file && known.key === name && known.why === why))
            notes.push({ file: parsed.file, ...parsed.locate(at, true), key: name, kind, why });
    };
    return {
        get,
        text: (key) => (get(key) === undefined ? undefined : String(get(key))),
        number: (key) => (Number.isFinite(Number(get(key) ?? Number.NaN)) ? Number(get(key)) : undefined),
        list: (key) => (get(key) === undefined ? undefined : [get(key)].flat().map(String)),
        inner: (key) => reader(parsed, [...path, nameOf(key)], get(key), notes),
        each: (key) => [get(key) ?? []].flat().map((item, i) => reader(parsed, [...path, nameOf(key), i], item, notes)),
        note,
        rest(known, otherwise) {
            for (const name of Object.keys(own))
                if (!asked.has(name) && own[name] != null)
                    note("left out", name, known[name.toLowerCase()] ?? otherwise);
        },
    };
}

// EXTERNAL MODULE: ./build/config/issues.js
var issues = __webpack_require__(66175);
;// CONCATENATED MODULE: ./build/config/import.js







const unread = "nothing here reads it";
const known = {
    max_workers: "initiatives are measured one after another",
    storage_url: "results are kept in the repository, under `storage.path`",
    output: "results are kept in the repository, under `storage.path`",
    catalog_simulator: "the simulator's rates are knobs of `backend: { name: rule }`",
};
/** The predecessor's configuration, of one measurement or of a whole loop, as files of ours and what differs. */
function importConfig(input) {
    const notes = [];
    const { root, parsed } = theirs(input.file, input.bytes, notes);
    if (parsed.problems.length > 0)
        return { files: new Map(), notes, problems: parsed.problems };
    const files = new Map();
    const put = (id, of, from, file) => {
        if (of !== null)
            files.set(`initiatives/${id}.yaml`, written(of, notes.slice(from), file));
    };
    const listed = root.get("INITIATIVES") !== undefined;
    const problems = [];
    if (!listed) {
        root.note("added", "", "theirs knew no cost and no title: set `cost_to_scale` and `title`");
        put(input.id, initiativeOf({ id: input.id, cost: 1, root, file: input.file }, input), 0, input.file);
        root.rest(known, unread);
    }
    for (const entry of listed ? root.each("INITIATIVES") : []) {
        const from = notes.length;
        const made = listedInitiative(entry, input, notes, problems);
        if (made)
            put(made.id, made.block, from, made.file);
    }
    if (files.size > 0 && problems.length === 0)
        files.set("impact-loop.yaml", policyOf(root, listed, input.file));
    if (listed)
        root.rest(known, unread);
    return { files: problems.length > 0 ? new Map() : files, notes, problems };
}
function listedInitiative(entry, input, notes, problems) {
    const given = entry.text("initiative_id") ?? entry.text("id") ?? "";
    const id = idOf(given);
    if (id !== given)
        entry.note("changed", "initiative_id", `\`${id}\`, which is also a file's name`);
    const path = entry.text("measure_config");
    const found = path === undefined ? null : input.read(path, input.file);
    const cost = entry.number("cost_to_scale");
    entry.rest({}, unread);
    if (found === null || cost === undefined || !(cost > 0)) {
        const missing = found === null
            ? "`measure_config` names no file that can be read"
            : "`cost_to_scale` is no amount above 0";
        entry.note("left out", found === null ? "measure_config" : "cost_to_scale", missing);
        return null;
    }
    const { root, parsed } = theirs(found.file, found.bytes, notes);
    problems.push(...parsed.problems);
    const { file } = found;
    const block = parsed.problems.length > 0 ? null : initiativeOf({ id, cost, root, file }, input);
    root.rest(known, unread);
    return { id, block, file };
}
/** A file's name of an id: letters, digits, - and _. */
const idOf = (given) => given
    .replaceAll(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^[-_]+/, "")
    .slice(0, 80) || "imported";
/** One of their measurements as an initiative whose blocks our adapters accept; null where it cannot be carried over. */
function initiativeOf({ id, cost, root, file }, input) {
    const measurement = root.inner("MEASUREMENT");
    const outcome = measurement.inner("PARAMS").text("dependent_variable") ?? "revenue";
    const data = importData(root.inner("DATA"), outcome, (path) => input.count(path, file));
    const made = importModel(measurement, { coefficient_error: input.coefficient_error, ...(data ?? noData) });
    if (data === null || made === null)
        return null;
    const transform = [
        ...data.transform,
        ...fromStart(data, made.model, measurement),
        ...aliases(data.simulated, made.model),
        ...made.transform,
    ];
    const flaws = [
        ...refused(data.source, "adapter", "source", input.tables.sources),
        ...refused(made.model, "name", "model", input.tables.models),
    ];
    for (const flaw of flaws)
        measurement.note("left out", "", flaw);
    if (flaws.length > 0)
        return null;
    const pilot = { source: data.source, ...(transform.length > 0 && { transform }), model: made.model };
    return {
        version: 1,
        id,
        title: id,
        cost_to_scale: cost,
        returns: contracts/* Returns */.gr.parse({ scale_units: 1 }),
        pilot,
    };
}
const noData = { simulated: false, date: "date", product: null, enriched: null };
const acrossUnits = ["experiment", "matching", "subclassification"];
/** What compares units has to leave out the time before the enrichment, in which there is no effect. */
function fromStart({ enriched }, { name }, measurement) {
    if (enriched === null || !enriched.later || !acrossUnits.includes(String(name)))
        return [];
    measurement.note("changed", "MODEL", `rows from before the enrichment (${enriched.from}) are left out: theirs let them thin the effect`);
    return [{ filter: `date >= "${enriched.from}"` }];
}
/** Their simulator's names of our simulator's columns, for those that the model reads. */
function aliases(simulated, model) {
    const names = {
        treatment: "treated",
        quality_score: "quality",
        cart_adds: "carts",
        ordered_units: "units",
    };
    const told = Object.values(model).flat().map(String);
    const read = Object.entries(names).filter(([name]) => simulated && told.some((value) => new RegExp(`\\b${name}\\b`).test(value)));
    return read.length > 0 ? [{ derive: Object.fromEntries(read) }] : [];
}
/** What our own schema says against a block, or that there is no such adapter. */
function refused(made, key, kind, table) {
    const { [key]: name, ...params } = made;
    const adapter = table.get(String(name));
    if (!adapter)
        return [`this engine has no ${kind} \`${name}\``];
    const result = adapter.params.safeParse(params);
    if (result.success)
        return [];
    const said = ({ path, context }) => `${kind}.${path.join(".")}: ${"found" in context ? `found ${context.found}, expected ${context.expected}` : `unknown key ${context.key}`}`;
    return (0,issues/* findings */.Pg)(adapter.params, params, result.error.issues).map(said);
}
function policyOf(root, listed, file) {
    const allocate = root.inner("ALLOCATE");
    const rule = allocate.text("rule");
    const sample = root.number("scale_sample_size");
    const budget = root.number("budget");
    if (listed)
        allocate.rest({}, unread);
    if (budget === undefined)
        root.note("added", "", "theirs had no budget: `budget: 0` funds nothing until you set it");
    root.note("added", "", "theirs had no cycles: they are quarters, until `cycle` says otherwise");
    const policy = {
        ...{ version: 1, cycle: { calendar: "quarter" }, budget: budget ?? 0 },
        ...(rule !== undefined && { allocate: { rule } }),
        ...(sample !== undefined && sample >= 2 && { scale: { sample_size: sample } }),
    };
    return `# From ${(0,external_node_path_.basename)(file)}\n${(0,dist/* stringify */.As)(policy)}`;
}
/** An initiative's text, with what is not as in theirs above it. */
function written(of, notes, file) {
    const lines = notes.map(({ kind, key, why }) => `# ${kind}: ${key === "" ? "" : `${key}: `}${why}`.replaceAll(/[\r\n]+/g, " "));
    return `${[`# From ${(0,external_node_path_.basename)(file)}`, ...lines].join("\n")}\n${(0,dist/* stringify */.As)(of, { lineWidth: 0 })}`;
}

// EXTERNAL MODULE: ./build/loop.js + 34 modules
var loop = __webpack_require__(99655);
// EXTERNAL MODULE: ./build/commands/edge.js
var edge = __webpack_require__(68890);
// EXTERNAL MODULE: ./build/commands/power.js
var power = __webpack_require__(43638);
;// CONCATENATED MODULE: ./build/commands/import.js









/** Written once for a whole loop; a further measurement is put beside it. */
const policyFile = "impact-loop.yaml";
/**
 * `impact-loop import <file>`: the Python predecessor's configuration as files of ours, and what could not be carried
 * over and why. Nothing is overwritten; where impact-loop.yaml is there already, initiatives are put beside it.
 * @throws E_FILE_UNREADABLE, E_IMPORT_EXISTS, E_USAGE
 */
async function importTheirs(file, options) {
    const root = (0,edge.rootOf)(options);
    const expected = "a number above 0";
    const coefficient_error = (0,power.numberOf)("--coefficient-error", options.coefficientError, (x) => x > 0, expected);
    const bytes = read(file);
    if (bytes instanceof Error)
        throw bytes;
    const found = importConfig({
        ...{ file, bytes, tables: loop/* tables */.u, coefficient_error, id: import_idOf(file) },
        read: (path, from) => near([from], path),
        count: (path, from) => rowsOf(near([from, file], path)?.bytes ?? null),
    });
    if (found.problems.length > 0)
        return (0,edge.fail)(found.problems, options);
    const kept = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, policyFile));
    const files = [...found.files].filter(([path]) => !(kept && path === policyFile));
    const taken = files.map(([path]) => path).filter((path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, path)));
    if (taken.length > 0)
        throw (0,errors.impactError)("E_IMPORT_EXISTS", { files: taken });
    for (const [path, text] of files) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(root, path), text, { flag: "wx" });
    }
    show(found, files.map(([path]) => path), kept, options);
    return files.length > 0 ? 0 : 1;
}
const import_idOf = (file) => {
    const [name, folder] = [(0,external_node_path_.basename)(file).replace(/\.ya?ml$/i, ""), (0,external_node_path_.basename)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(file)))];
    const id = (name === "config" ? folder : name).replaceAll(/[^A-Za-z0-9_-]+/g, "-").replace(/^[-_]+/, "");
    return id.slice(0, 80) || "imported";
};
function read(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        return (0,inside/* unreadable */.O$)(path, error);
    }
}
/** A file that theirs name: from a folder of theirs, or from where the command runs. */
function near(files, path) {
    for (const found of [...files.map((file) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), path)), (0,external_node_path_.resolve)(path)]) {
        const bytes = read(found);
        if (!(bytes instanceof Error))
            return { file: (0,external_node_path_.relative)(process.cwd(), found), bytes };
    }
    return null;
}
/** Rows of a CSV below its header; null where it has none. */
function rowsOf(bytes) {
    if (bytes === null)
        return null;
    const lines = new TextDecoder()
        .decode(bytes)
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== "");
    return lines.length > 1 ? lines.length - 1 : null;
}
function show({ notes }, written, kept, options) {
    if (options.json) {
        (0,edge.sayJson)({ written, kept: kept ? [policyFile] : [], notes });
        return;
    }
    for (const path of written)
        (0,edge.say)(`wrote ${path}`);
    if (kept)
        (0,edge.say)(`kept  ${policyFile}`);
    if (notes.length > 0)
        (0,edge.say)("");
    for (const { file, line, column, key, kind, why } of notes)
        (0,edge.say)(`${kind.padEnd(8)}  ${file}:${line}:${column}  ${key === "" ? "" : `${key}: `}${why}`);
    (0,edge.say)(written.length > 0
        ? "\nNext: put the data in place, then `impact-loop check`."
        : "\nNothing could be carried over.");
}


/***/ })

};
