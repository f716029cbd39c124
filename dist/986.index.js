export const id = 986;
export const ids = [986];
export const modules = {

/***/ 33986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cli: () => (/* binding */ cli)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _contracts_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53496);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);



/** Runs the command line `argv` (as process.argv) and sets the exit code: 0 fine, 1 findings, 2 usage or YAML, 3 data or internal. */
async function cli(argv = process.argv) {
    for (const stream of [process.stdout, process.stderr])
        stream.off("error", unheard).on("error", unheard);
    try {
        await program().parseAsync(argv);
    }
    catch (error) {
        process.exitCode = await exitCodeOf(error, argv);
    }
}
/** A reader that has heard enough (`| head`) is no failure; a full disk is. */
function unheard({ code, message }) {
    if (code !== "EPIPE")
        process.stderr.write(`! the output could not be written: ${message}\n`);
    process.exit(code === "EPIPE" ? (process.exitCode ?? 0) : 3);
}
/** Each command's code is imported when it is called: a cold start pays for one of them only. */
function program() {
    const root = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB("impact-loop")
        .description("Decide where the money goes: measure, evaluate, allocate, scale, report, calibrate.")
        .version(_contracts_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .ENGINE_VERSION */ .A)
        .exitOverride()
        .configureHelp({ showGlobalOptions: true })
        .option("--dir <folder>", "the workspace: the folder of impact-loop.yaml", ".")
        .option("--json", "one JSON document on stdout")
        .option("--as-of <instant>", "a date or an instant in UTC; default: the date of the commit checked out")
        .option("--debug", "show the stack of an internal error");
    const command = (usage, description, act) => root
        .command(usage)
        .description(description)
        .exitOverride()
        .action(async (...given) => {
        const self = given.pop();
        const [flags, ...args] = [self.optsWithGlobals(), ...given.slice(0, -1)];
        if (flags.asOf !== undefined)
            await (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(123)]).then(__webpack_require__.bind(__webpack_require__, 68890))).asOf(flags);
        process.exitCode = await act(flags, ...args);
    });
    const withCycle = (made) => made.option("--cycle <id>", "in place of the one in impact-loop.yaml");
    command("init", "write a working example: configuration, three initiatives, workflows", async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(86)]).then(__webpack_require__.bind(__webpack_require__, 90713))).init(flags));
    command("check", "every problem of every file; nothing is measured", async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(542), __webpack_require__.e(890)]).then(__webpack_require__.bind(__webpack_require__, 8890))).check(flags));
    withCycle(command("run", "one cycle: measure, evaluate, allocate, follow up, report, and write the contracts", async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(542), __webpack_require__.e(890)]).then(__webpack_require__.bind(__webpack_require__, 8890))).run(flags)))
        .option("--no-write", "print the report, write nothing")
        .option("--commit", "make a git commit of the cycle");
    command("measure [id]", "measure one initiative's pilot, or the block of --config", async (flags, id) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(439)]).then(__webpack_require__.bind(__webpack_require__, 30688))).measureOne(id, flags))
        .option("--phase <phase>", "pilot or scale", "pilot")
        .option("--checks <names>", "refutation checks as well: all, or names between commas")
        .option("--config <file>", "a YAML file of one { source, transform, model } block; - is standard input");
    command("power <id>", "what a pilot's data could find: smallest detectable effect, sample and days needed", async (flags, id) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(604)]).then(__webpack_require__.bind(__webpack_require__, 43638))).power(id, flags))
        .option("--effect <x>", "to be found; default: the model's smallest_effect, else the break-even effect")
        .option("--power <share>", "chance to find it", "0.8")
        .option("--date <column>", "a column of dates, to tell how many rows come in on a day")
        .option("--per-day <n>", "rows that come in on a day");
    command("design <id>", "the model that the declared design identifies best, why, and what each possible one could find", async (flags, id) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(604), __webpack_require__.e(598), __webpack_require__.e(219)]).then(__webpack_require__.bind(__webpack_require__, 70219))).design(id, flags))
        .option("--effect <x>", "to be found; default: smallest_effect, else the break-even effect")
        .option("--power <share>", "chance to find it", "0.8")
        .option("--replications <n>", "worlds to simulate where no formula gives the power", "100")
        .option("--seed <n>", "of those worlds", "1");
    command("import <file>", "the Python predecessor's configuration as files of ours in --dir, and what could not be carried over", async (flags, file) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(604), __webpack_require__.e(20)]).then(__webpack_require__.bind(__webpack_require__, 12020))).importTheirs(file, flags)).option("--coefficient-error <x>", "standard error of a response's coefficient, which theirs did not know");
    withCycle(command("allocate", "the cycle's allocation, or the answer to --problem; nothing is written", async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(542), __webpack_require__.e(714)]).then(__webpack_require__.bind(__webpack_require__, 80714))).allocate(flags)))
        .option("--problem <file>", "an allocation problem of its own, JSON or YAML; - is standard input")
        .option("--solver <name>", "of --problem: auto, core, glpk or highs", "auto")
        .option("--time-limit <seconds>", "of --problem, for each call of glpk or HiGHS", "60");
    withCycle(command("explain <id>", "why an initiative is funded or dropped, in numbers", async (flags, id) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(542), __webpack_require__.e(115)]).then(__webpack_require__.bind(__webpack_require__, 86115))).explain(id, flags)));
    withCycle(command("what-if", "the cycle's decision under another budget, rule, cost, return or confidence; nothing is written", async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(542), __webpack_require__.e(509)]).then(__webpack_require__.bind(__webpack_require__, 86509))).whatIf(flags)))
        .option("--budget <amount>", "in place of impact-loop.yaml's")
        .option("--rule <name>", "in place of impact-loop.yaml's")
        .option("--set <id.quantity=value>", "cost_to_scale, confidence or median_return of an initiative; may be repeated", (value, all) => [...all, value], []);
    withCycle(command("next", "what to pilot and what to study again, by what a study is worth; nothing is written", async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(542), __webpack_require__.e(150)]).then(__webpack_require__.bind(__webpack_require__, 63150))).next(flags)));
    command("verify [cycle]", "make a stored cycle again from its commit and compare every byte", async (flags, cycle) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(542), __webpack_require__.e(274)]).then(__webpack_require__.bind(__webpack_require__, 82274))).verify(cycle, flags));
    command("validate [id...]", "each model on data simulated to look like its own: coverage, power, and what its diagnostics see", async (flags, ids) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(598), __webpack_require__.e(87)]).then(__webpack_require__.bind(__webpack_require__, 26338))).validateModels(ids, flags))
        .option("--replications <n>", "studies of each model; a tenth of it under each flaw", "1000")
        .option("--seed <n>", "of all draws", "1")
        .option("--workers <n>", "threads; default: as many as there are cores")
        .option("--no-write", "print the findings, write nothing")
        .option("--commit", "make a git commit of the findings");
    command("config <id>", "an initiative's effective configuration, and where each value came from", async (flags, id) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(69)]).then(__webpack_require__.bind(__webpack_require__, 68157))).showConfig(id, flags));
    command("simulate", "data with a known truth, into a folder of their own", async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(22), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(66), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 83616))).simulate(flags))
        .option("--config <file>", "a YAML file of one world: sim.yaml")
        .option("--world <file>", "a YAML file of an organisation: a repository of its cycles")
        .option("--out <folder>", "where to write")
        .option("--format <format>", "csv, parquet or both", "csv")
        .option("--seed <n>", "in place of the file's")
        .option("--phase <phase>", "pilot or scale, in place of the file's")
        .option("--fit <file>", "a CSV or Parquet file to learn a copula from")
        .option("--model <file>", "where to write what is learned; it holds no row of the data")
        .option("--spec <file>", "a YAML file of the roles of the columns")
        .option("--report <file>", "where to write how well a sample stands for the data")
        .option("--force", "write into a folder that holds other files");
    command("schema [name]", "a JSON Schema of the configuration or of a contract; without a name, their names", async (flags, name) => (await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(69)]).then(__webpack_require__.bind(__webpack_require__, 68157))).showSchema(name, flags));
    return root;
}
async function exitCodeOf(error, argv) {
    const { sayError } = await Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(254), __webpack_require__.e(425), __webpack_require__.e(123)]).then(__webpack_require__.bind(__webpack_require__, 68890));
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7 && error.exitCode === 0)
        return 0;
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7 && !argv.includes("--json"))
        return 2;
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7) {
        const message = error.message.replace(/^error: /, "");
        return sayError(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ImpactError */ .Xg("E_USAGE", message, "see `impact-loop --help`", {}), { json: true });
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ImpactError */ .Xg)
        return sayError(error, { json: argv.includes("--json") });
    if (argv.includes("--debug"))
        console.error(error);
    const { impactError } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 19473));
    return sayError(impactError("E_INTERNAL", { detail: String(error?.message ?? error) }), {
        json: argv.includes("--json"),
    });
}


/***/ }),

/***/ 53496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ENGINE_VERSION)
/* harmony export */ });
/** The version of package.json (a test holds them together). A measurement of another version is made anew. */
const ENGINE_VERSION = "0.1.0";


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T8: () => (/* binding */ placedIn),
/* harmony export */   Xg: () => (/* binding */ ImpactError),
/* harmony export */   impactError: () => (/* binding */ impactError)
/* harmony export */ });
/* unused harmony export catalogue */
const entry = (message, fix) => ({ message, fix });
const list = (names) => (names.length > 0 ? names.join(", ") : "none");
const catalogue = {
    // --- configuration -------------------------------------------------------------------------------------
    E_CONFIG_MISSING: entry(({ file }) => `there is no ${file} here`, () => "write one with `impact-loop init`, or name its folder with --dir"),
    E_YAML_SYNTAX: entry(({ detail }) => detail, () => "mend the YAML at this place"),
    E_YAML_REFUSED: entry(({ detail }) => `refused: ${detail}`, () => "write plain YAML: mappings, lists, text, numbers, true and false"),
    E_FILE_TOO_LARGE: entry(({ bytes, limit }) => `the file has ${bytes} bytes, at most ${limit} are read`, () => "split it, or move data to a CSV or Parquet file"),
    E_TOO_MANY_FILES: entry(({ files, limit, key }) => `${files} ${key === "ideas" ? "idea" : "initiative"} files, at most ${limit} are read`, ({ key }) => `narrow \`${key}\`, or split the repository`),
    E_NO_INITIATIVES: entry(({ pattern }) => `no file matches ${pattern}`, () => "add an initiative, or change `initiatives`"),
    E_ID_MISMATCH: entry(({ id, file }) => `id \`${id}\` is not the name of its file, ${file}`, ({ file }) => `use one name for both: \`id: ${file}\``),
    E_ID_DUPLICATE: entry(({ id, other }) => `id \`${id}\` is also that of ${other}`, () => "give each initiative an id of its own"),
    E_NAME_UNKNOWN: entry(({ kind, name, known }) => `there is no ${kind} \`${name}\` (there is ${list(known)})`, ({ nearest }) => (nearest ? `did you mean \`${nearest}\`?` : "name one of them")),
    E_SCHEMA: entry(({ found, expected }) => `found ${found}, expected ${expected}`, ({ mend }) => mend),
    E_UNKNOWN_KEY: entry(({ key }) => `unknown key \`${key}\``, ({ nearest, known }) => (nearest ? `did you mean \`${nearest}\`?` : `known keys: ${list(known)}`)),
    E_PATH_REFUSED: entry(({ path, why }) => `path \`${path}\` is refused: ${why}`, () => "name a file inside the repository, relative to its root, with forward slashes"),
    // --- data ----------------------------------------------------------------------------------------------
    E_COLUMN_MISSING: entry(({ column, source, has }) => `column \`${column}\` is not in ${source} (has ${list(has)})`, ({ nearest }) => (nearest ? `did you mean \`${nearest}\`?` : "name one of the columns it has")),
    E_COLUMN_TYPE: entry(({ column, found, expected }) => `column \`${column}\` holds ${found}, ${expected} was expected`, () => "name another column, or convert it with `derive`; a csv source's `columns: { name: number }` locates the cells that do not fit"),
    E_EXPRESSION: entry(({ expression, why }) => `expression \`${expression.length > 60 ? `${expression.slice(0, 57)}…` : expression}\`: ${why}`, () => 'write it with columns, numbers, "text", + - * / % **, comparisons, && || !, ?: and the listed functions'),
    E_SOURCE_MISSING: entry(({ path }) => `there is no file ${path}`, () => "check the path; it is relative to the folder of impact-loop.yaml"),
    E_SOURCE_FORMAT: entry(({ what, expected, more }) => `${what}, expected ${expected}${more > 0 ? ` (and ${more} more such places)` : ""}`, () => "mend the file at this place"),
    E_TRAINING_TOO_SMALL: entry(({ rows, minimum }) => `${rows} rows to learn from, at least ${minimum} are needed`, () => "give it more rows, or describe the world by its knobs with the rule backend"),
    // --- measurement ---------------------------------------------------------------------------------------
    E_SAMPLE_TOO_SMALL: entry(({ found, minimum }) => `sample too small: ${found} observations, at least ${minimum} needed`, () => "collect more data, or lower measure.minimum_sample_size"),
    E_NO_INTERVAL: entry(({ model, why }) => `${model} gives no interval here: ${why}`, () => "without an interval it is no measurement; use more data or another model"),
    E_FORMULA: entry(({ formula, why }) => `formula \`${formula}\`: ${why}`, () => "write it as `outcome ~ treatment + covariate + C(category) + a:b`"),
    E_ARMS: entry(({ treatment, arms, why }) => `treatment \`${treatment}\` has the arms ${list(arms)}: ${why}`, ({ fix }) => fix),
    E_BLOCKS: entry(({ blocks, why }) => `blocks \`${blocks}\`: ${why}`, () => "join small blocks into larger ones, or give blocks of exactly one row an arm (pairs)"),
    E_SEPARATION: entry(({ outcome }) => `the columns tell \`${outcome}\` for sure in some rows, so its logistic regression has no finite solution`, () => "leave out the column that does, or use `link: identity`"),
    E_NO_OVERLAP: entry(({ treatment, by }) => `${by} tells for sure who has \`${treatment}\`: nobody like the treated is untreated`, () => "leave that covariate out, or keep only rows in which both occur"),
    E_NO_VARIATION: entry(({ column }) => `\`${column}\` has the same value in every row used: there is nothing to estimate`, () => "check the column and the filters; an effect without variation has no interval"),
    E_TOO_FEW_OBSERVATIONS: entry(({ observations, parameters }) => `${observations} observations for ${parameters} parameters leave no degrees of freedom`, () => "use more data or fewer covariates"),
    E_TOO_FEW_CLUSTERS: entry(({ cluster, clusters, needed, among }) => `\`${cluster}\` has ${clusters} ${clusters === 1 ? "cluster" : "clusters"}${among ? ` in ${among}` : ""}, at least ${needed} are needed`, ({ among }) => among === "treatment"
        ? "for one treated unit use synthetic_control or synthetic_did; else cluster at a finer level, if treatment was assigned there"
        : "cluster at a finer level, or leave `cluster` out if treatment was not assigned by cluster"),
    E_NOT_IDENTIFIED: entry(({ term, because }) => `the effect of \`${term}\` is not identified: ${because}`, () => "remove what determines it, or use a design in which it varies on its own"),
    E_SERIES: entry(({ time, why }) => `the series by \`${time}\` ${why}`, ({ fix }) => fix),
    E_NO_DESIGN: entry(({ reasons }) => `no model is identified by the declared design (${reasons.join("; ")})`, () => "declare what else is known of who was treated and when; `impact-loop design <id>` says what each needs"),
    E_PANEL_CELL: entry(({ cell }) => `the design needs ${cell}, and there is none`, () => "check `treated`, `starts` and the filters"),
    // --- validation ----------------------------------------------------------------------------------------
    E_NO_LIKENESS: entry(({ model, why }) => `${model} cannot be validated here: ${why}`, () => "it can be measured all the same; simplify the model to have it validated"),
    E_COVERAGE: entry(({ model, found, stated }) => `${model}: on data like these its interval held the truth in ${found} of the replications, ${stated} is stated`, () => "read the interval as wider or narrower than stated, or use another model; see validation.md"),
    // --- evaluation ----------------------------------------------------------------------------------------
    E_RETURNS_RANGE: entry(({ low, high }) => `effect × unit_value × scale_units comes to ${low} … ${high}, no amount of money`, () => "check the units of the outcome, of returns.unit_value and of returns.scale_units"),
    // --- allocation ----------------------------------------------------------------------------------------
    // --- storage and history -------------------------------------------------------------------------------
    E_CONTRACT_NEWER: entry(({ contract, found, reads }) => `${contract} has schema_version ${found}; this engine reads ${reads}`, () => "run a newer impact-loop"),
    E_CONTRACT_INVALID: entry(({ contract, detail }) => `${contract} is not valid: ${detail}`, () => "contracts are written by the loop, never by hand: restore the committed file"),
    E_CONTRACT_FORGED: entry(({ file }) => `${file} is not what its cycle's manifest says: it was edited after the cycle wrote it`, () => "restore the committed file; results are written by the loop, never by hand"),
    E_CORRECTION_UNKNOWN: entry(({ cycle, recorded }) => `it corrects an outcome of ${cycle}, but the one that stands is of ${recorded}`, ({ recorded }) => `write \`cycle: ${recorded}\`, or take \`corrects\` out`),
    E_OUTCOME_DUPLICATE: entry(({ id }) => `initiative ${id} has two outcomes`, () => "restore the committed cycles; an outcome is recorded once"),
    E_HISTORY_BROKEN: entry(({ folder, why }) => `the cycles under ${folder} do not follow one another: ${why}`, () => "restore the committed folder; cycles are never moved, renamed or deleted by hand"),
    E_CYCLE_CLOSED: entry(({ cycle, later }) => `cycle ${cycle} is closed: ${later} builds on it`, () => "give `cycle` in impact-loop.yaml a new id"),
    E_BRANCH_FOREIGN: entry(({ branch, commit }) => `branch ${branch} holds commits that are not the loop's own (${commit})`, () => "name a branch that nobody else uses as `results-branch`, or move those commits elsewhere"),
    E_EVENT_UNREADABLE: entry(({ why }) => `the event that GitHub hands to the job cannot be read: ${why}`, () => "run the job again; if it stays so, report it with the event's name"),
    E_CHECKOUT_CHANGED: entry(({ files, commit }) => `the branch has moved to ${commit}, and the checkout cannot follow: an earlier step changed ${files}`, () => "let earlier steps write only files that the branch does not hold, or run the job again"),
    E_RESULTS_EDITED: entry(({ path }) => `this pull request changes ${path}, which only the loop writes: merged, it would stop every cycle`, () => "take the change out; results are made by a cycle on the default branch"),
    E_AS_OF_EARLIER: entry(({ as_of, cycle, last, last_as_of }) => `cycle ${cycle} would be made as of ${as_of}, before ${last}, which is as of ${last_as_of}`, () => "name a later instant with --as-of: a cycle knows those before it"),
    E_INITIATIVE_GONE: entry(({ id, funded_in }) => `${id} was funded in ${funded_in}, its file is gone, and its outcome is not known`, ({ id }) => `restore the file of ${id}, with a \`scale\` block once the data are there`),
    E_INPUTS_UNCOMMITTED: entry(({ cycle }) => `what cycle ${cycle} read is not all committed, so nobody could make it again from a commit`, () => "commit the configuration and the initiatives first, or leave out --commit"),
    E_COMMIT_FAILED: entry(({ what, detail }) => `${what} is written, but git did not commit it: ${detail}`, () => "mend what git says, then run with --commit again"),
    E_FILE_UNREADABLE: entry(({ file, why }) => `${file} cannot be read: ${why}`, () => "name a file that can be read"),
    E_FILE_UNMATCHED: entry(({ file, pattern }) => `${file} is not read: it does not match ${pattern}`, ({ key }) => `rename it, or change \`${key}\``),
    E_STORAGE_REFUSED: entry(({ path, why }) => `the results cannot be kept in ${path}: ${why}`, () => "change `storage.path`, or move what stands there"),
    E_CYCLE_UNKNOWN: entry(({ cycle, known }) => known.length === 0
        ? "no cycle has been run here"
        : `there is no cycle ${cycle} (there is ${list(known)})`, ({ known }) => known.length === 0 ? "run one: `impact-loop run --commit`" : "name a cycle that has been run"),
    E_COMMIT_MISSING: entry(({ commit, cycle }) => `cycle ${cycle} was made from commit ${commit}, which this shallow clone leaves out`, () => "fetch it: `git fetch --unshallow`; in a workflow, `fetch-depth: 0` of actions/checkout"),
    E_DECISION_IDLE: entry(({ id }) => `\`${id}\` is no candidate of this cycle, so the decision about it changes nothing`, () => "see why it is left out, or was funded before; else take the decision out"),
    E_IDEA_GROWN: entry(({ id, file }) => `idea \`${id}\` is an initiative by now (${file}), so it is not ranked as an idea`, () => "delete the idea's file"),
    E_INITIATIVE_UNKNOWN: entry(({ id }) => `there is no initiative ${id}`, ({ nearest, known }) => (nearest ? `did you mean ${nearest}?` : `there is ${list(known)}`)),
    E_INIT_EXISTS: entry(({ files }) => `these files are here already: ${list(files)}`, () => "run `impact-loop init` in an empty folder or a repository without them"),
    E_IMPORT_EXISTS: entry(({ files }) => `these files are here already: ${list(files.slice(0, 5))}`, () => "name another folder with --dir, or move them: nothing is overwritten"),
    E_FOLDER_OCCUPIED: entry(({ folder, files }) => `${folder} holds what this command did not write: ${list(files.slice(0, 5))}`, () => "name an empty or a new folder, or put the files among them with --force"),
    E_USAGE: entry(({ option, found, expected }) => `${option}: found ${found}, expected ${expected}`, () => "see `impact-loop --help`"),
    E_INTERNAL: entry(({ detail }) => `the engine failed here: ${detail}`, () => "this is a bug of impact-loop: run again with --debug and report it"),
    // --- github --------------------------------------------------------------------------------------------
    E_INPUT: entry(({ input, found, expected }) => `input \`${input}\`: found ${found}, expected ${expected}`, () => "see the inputs of action.yml"),
    E_EVENT_UNTRUSTED: entry(({ event, why }) => `refused on ${event}: ${why}`, () => "use `on: pull_request` for previews; `schedule`, `workflow_dispatch` or `push` for cycles"),
    E_EVENT_UNSUPPORTED: entry(({ event, mode }) => `\`mode: ${mode}\` has nothing to do on ${event}`, () => "pull_request is previewed (auto, check); schedule, workflow_dispatch, repository_dispatch and push run a cycle (auto, cycle)"),
    E_CHECKOUT_MISSING: entry(({ folder }) => `there is no git checkout in ${folder}`, () => "put `- uses: actions/checkout@v5`, without `path`, before this step"),
    E_COMMIT_UNREADABLE: entry(({ commit, detail }) => `commit ${commit} could not be fetched: ${detail}`, () => "give the job `contents: read`, or check out with `fetch-depth: 0`"),
    E_TOKEN_MISSING: entry(({ purpose }) => `there is no token to ${purpose} with`, () => "leave `token` out, which gives the job's own, or check that the secret it names is set"),
    E_TOKEN_REFUSED: entry(({ detail }) => `bad token: GitHub does not accept it (${detail})`, () => "give `token` one that is valid and not expired, or leave it out, which gives the job's own"),
    E_PERMISSION: entry(({ purpose }) => `the token may not ${purpose}`, ({ permission }) => `add \`${permission}\` to the job's \`permissions\``),
    E_BRANCH_PROTECTED: entry(({ branch, detail }) => `branch ${branch} refuses the cycle's commit: ${detail}`, () => "set `commit: branch` to have it proposed in a pull request, or let this token bypass the rule"),
    E_COMMIT_RACE: entry(({ branch, tries }) => `branch ${branch} moved during each of ${tries} tries to commit`, () => "run it again; give the workflow a `concurrency` group if several commit at once"),
};
/** An expected failure. It becomes a problem in the report; it never stops the other initiatives. */
class ImpactError extends Error {
    code;
    fix;
    place;
    constructor(code, message, fix, place) {
        super(message);
        this.name = "ImpactError";
        this.code = code;
        this.fix = fix;
        this.place = place;
    }
}
/** Makes the catalogue's error `code`; `place` says where in the user's files it belongs. */
function impactError(code, context, place = {}) {
    const { message, fix } = catalogue[code];
    return new ImpactError(code, message(context), fix(context), place);
}
/** Runs a step on the block at `prefix`: an expected failure's place is inside it; any other is passed on as it is. */
function placedIn(prefix, step) {
    try {
        return step();
    }
    catch (error) {
        if (!(error instanceof ImpactError))
            throw error;
        const { code, message, fix, place } = error;
        throw new ImpactError(code, message, fix, { ...place, path: [...prefix, ...(place.path ?? [])] });
    }
}


/***/ })

};
