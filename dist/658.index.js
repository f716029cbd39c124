export const id = 658;
export const ids = [658];
export const modules = {

/***/ 73280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   Ge: () => (/* binding */ setResultOutputs),
/* harmony export */   Ne: () => (/* binding */ openLog),
/* harmony export */   O0: () => (/* binding */ encodePath),
/* harmony export */   _Z: () => (/* binding */ inTree),
/* harmony export */   cd: () => (/* binding */ readJob)
/* harmony export */ });
/* unused harmony export readInputs */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56254);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44463);
/* harmony import */ var _github_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59357);
/* harmony import */ var _workspace_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82090);
/* harmony import */ var _workspace_inside_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31328);








/** @throws E_INPUT for a value that an input does not have */
function readInputs() {
    const oneOf = (name, values) => {
        const found = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4(name) || values[0];
        if (values.includes(found))
            return found;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__.impactError)("E_INPUT", { input: name, found, expected: `one of ${values.join(", ")}` });
    };
    return {
        token: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4("token"),
        directory: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4("directory") || ".",
        mode: oneOf("mode", ["auto", "check", "cycle"]),
        key: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4("key") || "default",
        commit: oneOf("commit", ["direct", "branch", "none"]),
        resultsBranch: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4("results-branch") || "impact-loop/results",
        failOn: oneOf("fail-on", ["error", "warning", "never"]),
        asOf: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4("as-of"),
        comment: oneOf("comment", ["true", "false"]) === "true",
        commentAuthor: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4("comment-author") || "github-actions[bot]",
        commentOnMerged: oneOf("comment-on-merged", ["true", "false"]) === "true",
    };
}
/** The log, and the token a secret before anything else happens. */
function openLog() {
    const token = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4("token");
    const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
    const secrets = token ? [token, basic] : [];
    for (const secret of secrets)
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq(secret);
    return (0,_github_output_js__WEBPACK_IMPORTED_MODULE_4__/* .logger */ .vF)(secrets);
}
/** Reads the job from the runner's environment. @throws E_INPUT, E_CHECKOUT_MISSING */
async function readJob(env, log) {
    const inputs = readInputs();
    const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
    const checkout = await (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveCommit */ .WL)(workspace);
    if (checkout === null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__.impactError)("E_CHECKOUT_MISSING", { folder: workspace });
    const context = await readContext();
    const { apiUrl, serverUrl, runId } = context;
    const repository = env.GITHUB_REPOSITORY ?? "";
    const url = `${serverUrl}/${repository}`;
    const prefix = prefixOf(inputs);
    const { eventName: name, ref, sha, payload } = context;
    return {
        inputs,
        event: { name, ref, sha, payload: (payload ?? {}), checkout },
        github: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_7__/* .connect */ .Ng)({ token: inputs.token, apiUrl, repository, log: log.info }),
        remote: { url, token: inputs.token },
        workspace,
        temporary: env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        prefix,
        run: runId || 0,
        log,
        links: (commit) => ({
            file: (path, line) => `${url}/blob/${commit}/${encodePath(prefix + path)}#L${line}`,
            summary: runId ? `${url}/actions/runs/${runId}` : null,
            report: null,
        }),
    };
}
/** @throws E_INPUT for a folder outside the repository */
function prefixOf({ directory }) {
    const parts = directory.split("/").filter((part) => part !== "" && part !== ".");
    const expected = "a folder inside the repository";
    if (parts.includes("..") || directory.startsWith("/"))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__.impactError)("E_INPUT", { input: "directory", found: directory, expected });
    return parts.map((part) => `${part}/`).join("");
}
/** The toolkit reads the event's file when it is loaded. @throws E_EVENT_UNREADABLE */
async function readContext() {
    try {
        return (await __webpack_require__.e(/* import() */ 722).then(__webpack_require__.bind(__webpack_require__, 60722))).context;
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__.impactError)("E_EVENT_UNREADABLE", { why: error.message });
    }
}
const encodePath = (path) => path.split("/").map(encodeURIComponent).join("/");
/** The configuration's folder in a tree of the repository. @throws E_PATH_REFUSED when a link leads there */
const inTree = (tree, { prefix }) => (0,_workspace_inside_js__WEBPACK_IMPORTED_MODULE_6__/* .resolveInside */ .LI)(tree, prefix);
/** The run's instant: the input, else on a schedule the run's start, else the commit's date. @throws E_INPUT */
async function instantOf({ inputs, event, workspace }) {
    if (inputs.asOf !== "") {
        const instant = /^\d{4}-\d{2}-\d{2}$/.test(inputs.asOf) ? `${inputs.asOf}T00:00:00Z` : inputs.asOf;
        if (_contracts_index_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW.safeParse(instant).success)
            return instant;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__.impactError)("E_INPUT", {
            input: "as-of",
            found: inputs.asOf,
            expected: "2026-11-23 or 2026-11-23T00:00:00Z",
        });
    }
    if (event.name === "schedule")
        return `${new Date().toISOString().slice(0, 19)}Z`;
    return (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_5__/* .commitInstant */ .FC)(workspace, event.checkout);
}
/** The outputs that a result has whatever becomes of it. */
function setResultOutputs({ cycle, manifest, allocation }) {
    const { regrets } = allocation;
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH("cycle", cycle);
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH("plan-hash", manifest.plan_sha256);
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH("funded", JSON.stringify(allocation.selected.map(({ id }) => id)));
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH("dropped", JSON.stringify(allocation.dropped.map(({ id }) => id)));
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH("total-cost", String(allocation.total_cost));
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH("max-regret", regrets ? String(Math.max(...Object.values(regrets))) : "");
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


/***/ }),

/***/ 44463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   dM: () => (/* binding */ graphqlErrors),
/* harmony export */   kQ: () => (/* binding */ lacksPermission)
/* harmony export */ });
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86856);
/* harmony import */ var _octokit_rest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11267);



/** The longest wait that a rate limit may ask for, in seconds: a job is paid by the minute. */
const longestWait = 120;
/** A client that waits when GitHub asks it to, and tries again after server errors and dropped connections. */
function connect({ token, apiUrl, repository, log }) {
    const [owner, repo] = repository.split("/");
    const wait = (kind, most) => (seconds, options, _, tries) => {
        const again = tries < most && seconds <= longestWait;
        log(`${kind} on ${options.method} ${options.url}: ${again ? "waiting" : "not waiting"} ${seconds} s`);
        return again;
    };
    const Client = _octokit_rest__WEBPACK_IMPORTED_MODULE_0__/* .Octokit */ .E.plugin(_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_2__/* .throttling */ .A);
    const rest = new Client({
        ...(token && { auth: token }),
        baseUrl: apiUrl,
        log: { debug: () => { }, info: () => { }, warn: log, error: () => { } },
        throttle: {
            onRateLimit: wait("rate limit", 2),
            onSecondaryRateLimit: wait("secondary rate limit", 3),
        },
    });
    return { rest, owner, repo };
}
/** The HTTP status of a failed call; null for anything else. */
const statusOf = (error) => {
    const status = error?.status;
    return typeof status === "number" ? status : null;
};
/** The errors of a GraphQL answer, which comes with status 200; none for anything else. */
const graphqlErrors = (error) => {
    const errors = error?.errors;
    return Array.isArray(errors) && error.name === "GraphqlResponseError" ? errors : [];
};
/** Whether the token lacks a permission: a fork's read-only one, or a job without it. GitHub refuses for other reasons too. */
const lacksPermission = (error) => (statusOf(error) === 403 || graphqlErrors(error).some(({ type }) => type === "FORBIDDEN")) &&
    /resource not accessible/i.test(String(error.message));


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ taskOf),
/* harmony export */   s: () => (/* binding */ trailer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The trailer of our own commits. */
const trailer = "Impact-Loop-Cycle";
/** Events on the repository's own code that only its schedule, or people with the right to write, set off. */
const trusted = new Set(["schedule", "workflow_dispatch", "repository_dispatch", "push"]);
/**
 * What an event asks for. A pull request is previewed; the default branch has its cycle run and committed; another
 * branch has it run only.
 * @throws E_EVENT_UNTRUSTED where an event would give a pull request's code the base's rights
 * @throws E_EVENT_UNSUPPORTED where the mode does not fit the event, or no mode says what to do
 * @throws E_EVENT_UNREADABLE where it does not say which branch is the default one; a schedule runs on no other
 */
function taskOf(event, mode) {
    const { name, payload } = event;
    if (name === "pull_request_target" || name === "workflow_run")
        throw untrusted(name, "it runs with the base branch's rights on what may be a pull request's files");
    const pull = payload.pull_request;
    if (pull && name !== "pull_request")
        throw unsupported(name, mode);
    if (pull)
        return pullTask(pull, event, mode);
    if (mode === "check" || name === "pull_request")
        throw unsupported(name, mode);
    if (!trusted.has(name)) {
        if (mode === "auto" && name !== "merge_group")
            throw unsupported(name, mode);
        if (event.checkout !== event.sha)
            throw untrusted(name, `${event.checkout} is checked out, not the event's own commit ${event.sha}`);
    }
    const branch = event.ref.replace(/^refs\/heads\//, "");
    const main = payload.repository?.default_branch ?? (name === "schedule" ? branch : null);
    if (main === null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_EVENT_UNREADABLE", { why: "it does not name the repository's default branch" });
    return { kind: "cycle", branch, commits: event.ref.startsWith("refs/heads/") && branch === main };
}
function pullTask({ number, base, head }, { name, payload }, mode) {
    if (mode === "cycle" || !number || !base?.sha || !head?.sha)
        throw unsupported(name, mode);
    if (payload.action === "closed")
        return { kind: "nothing", why: "the pull request is closed" };
    const from = `${head.repo?.full_name ?? ""}:${head.ref ?? ""}`;
    return { kind: "preview", pull: number, base: base.sha, head: head.sha, from };
}
const untrusted = (event, why) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_EVENT_UNTRUSTED", { event, why });
const unsupported = (event, mode) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_EVENT_UNSUPPORTED", { event, mode });


/***/ }),

/***/ 59357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   vF: () => (/* binding */ logger)
/* harmony export */ });
/* unused harmony export capped */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);

/** What GitHub shows of each level in a step; of the errors one is left for the sentence that fails the job. */
const perLevel = { error: 9, warning: 10 };
/**
 * Says lines of text that no one can turn into a workflow command, `::name::` at a line's start or `##[name]` anywhere
 * in it; `secrets` are blotted out. The same warning is said once.
 */
function logger(secrets) {
    const clean = (text) => secrets
        .filter((secret) => secret.length > 3)
        .reduce((so_far, secret) => so_far.replaceAll(secret, "***"), text)
        .split(/\r\n|\r|\n/)
        .map((line) => line.replace(/^(\s*)::/, "$1\u2060::").replaceAll("##[", "##\u2060["))
        .join("\n");
    const warned = new Set();
    return {
        clean,
        info: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(clean(text)),
        warning(text) {
            if (!warned.has(text))
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(clean(text));
            warned.add(text);
        },
        failed: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(clean(text)),
    };
}
/** Annotations at the problems' lines: errors first, as many as GitHub shows; how many were left out. */
function annotate(problems, prefix, clean) {
    const levels = [
        { write: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, most: perLevel.error, of: problems.filter(({ severity }) => severity === "error") },
        {
            write: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e,
            most: perLevel.warning,
            of: problems.filter(({ severity }) => severity === "warning"),
        },
    ];
    for (const { write, most, of } of levels) {
        for (const { file, line, column, message, fix, code } of ranked(of).slice(0, most)) {
            const place = { file: prefix + file, startLine: line, startColumn: column, title: code };
            write(clean(`${message}\n→ ${fix}`), place);
        }
    }
    return levels.reduce((left, { most, of }) => left + Math.max(0, of.length - most), 0);
}
/** What stops the whole run comes before what leaves out one initiative. */
const ranked = (problems) => problems.toSorted((a, b) => Number(a.initiative !== null) - Number(b.initiative !== null));
/** The runner refuses a summary over 1 MiB whole. */
const summaryBytes = 1_000_000;
/** Adds Markdown to the job summary, which works with any token; never more than GitHub takes. Where there is none, that is one line of the log. */
async function summarize(markdown, clean) {
    const text = capped(clean(markdown), summaryBytes);
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(text, true).write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(clean(`There is no job summary: ${error.message}`));
    }
}
/** The Markdown in at most `limit` bytes of UTF-8: cut between lines, open fences and details closed. */
function capped(markdown, limit) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const note = "\n\nShortened: GitHub takes no more.\n";
    const kept = [];
    let bytes = Buffer.byteLength(note);
    let state = { fenced: false, open: 0 };
    for (const line of markdown.split("\n")) {
        const next = after(state, line);
        bytes += Buffer.byteLength(line) + 1;
        if (bytes + closing(next).length > limit)
            break;
        kept.push(line);
        state = next;
    }
    return kept.join("\n") + closing(state) + note;
}
const after = ({ fenced, open }, line) => ({
    fenced: line.startsWith("```") ? !fenced : fenced,
    open: fenced ? open : Math.max(0, open + line.split("<details>").length - line.split("</details>").length),
});
const closing = ({ fenced, open }) => (fenced ? "\n```" : "") + "\n\n</details>".repeat(open);


/***/ }),

/***/ 59479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _action_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73280);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44463);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6830);
/* harmony import */ var _github_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59357);
/* harmony import */ var _render_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5120);







/** The action: from the runner's environment to comment, commit, summary, annotations and outputs. */
async function main() {
    const log = (0,_action_context_js__WEBPACK_IMPORTED_MODULE_1__/* .openLog */ .Ne)();
    try {
        await act(await (0,_action_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readJob */ .cd)(process.env, log));
    }
    catch (error) {
        await explain(error, log);
    }
}
async function act(job) {
    const task = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_3__/* .taskOf */ .X)(job.event, job.inputs.mode);
    switch (task.kind) {
        case "nothing":
            return job.log.info(task.why);
        case "preview":
            return (await Promise.all(/* import() */[__webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(721), __webpack_require__.e(694)]).then(__webpack_require__.bind(__webpack_require__, 66694))).preview(job, task);
        case "cycle":
            return (await Promise.all(/* import() */[__webpack_require__.e(507), __webpack_require__.e(659), __webpack_require__.e(672), __webpack_require__.e(425), __webpack_require__.e(431), __webpack_require__.e(40), __webpack_require__.e(66), __webpack_require__.e(655), __webpack_require__.e(721), __webpack_require__.e(932)]).then(__webpack_require__.bind(__webpack_require__, 38932))).cycle(job, task);
    }
}
/** What stopped the run, in the log and in the summary; the job fails. */
async function explain(thrown, log) {
    const error = inWords(thrown);
    const { message, stack } = error;
    const fix = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ImpactError */ .Xg ? error.fix : null;
    log.failed(fix ? `${message}\n→ ${fix}` : message);
    if (fix === null)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz(log.clean(String(stack)));
    const paragraphs = [
        "### Impact Loop failed",
        (0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(message),
        ...(fix ? [(0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(fix)] : []),
    ];
    await (0,_github_output_js__WEBPACK_IMPORTED_MODULE_4__/* .summarize */ .eh)(`${paragraphs.join("\n\n")}\n`, log.clean);
}
/** Whatever call it was: a token that is not accepted is so for all of them. */
function inWords(thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_6__/* .statusOf */ .c2)(error) === 401 ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_TOKEN_REFUSED", { detail: error.message }) : error;
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* unused harmony export inlineMarkdown */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99822);

const joiner = "\u2060";
/**
 * Text as GitHub Markdown that renders as itself: no markup, HTML, mention, reference, link or formula comes of it.
 * A word joiner breaks what GitHub would link after rendering (@name, #1, GH-1, addresses); it cannot be seen.
 */
function escapeMarkdown(text) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .replace(/\s+/g, " ")
        .replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${joiner}`)
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/[\\`*_{}[\]#!|~$^]/g, "\\$&")
        .replace(/[@#]/g, `$&${joiner}`)
        .replace(/\bGH-(?=\d)/gi, `$&${joiner}`)
        .replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, `$1${joiner}`)
        .replace(/www(?=\.)/gi, `$&${joiner}`)
        .replace(/−(?=[$€£¥\\])/g, `−${joiner}`)
        .replace(/^(\s*)([-+=]|\d+[.)](?=\s|$))/, (_, space, mark) => {
        return `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
    });
}
function inlineMarkdown(text) {
    if (typeof text === "string")
        return escapeMarkdown(text);
    if ("strong" in text)
        return `**${inlineMarkdown(text.strong)}**`;
    if ("code" in text)
        return codeSpan(text.code);
    if ("link" in text)
        return `[${escapeMarkdown(text.link)}](${address(text.to)})`;
    return text.map(inlineMarkdown).join("");
}
/** A web address in which nothing is Markdown; what is percent-encoded already stays as it is. */
const address = (to) => to.replace(/[^A-Za-z0-9/:?#&=%._-]/gu, (mark) => `%${Buffer.from(mark)
    .toString("hex")
    .toUpperCase()
    .replace(/..(?=.)/g, "$&%")}`);
/** As code, unless the text has a mark that ends a code span or, by GitHub's rules, a table's cell. */
const codeSpan = (text) => /[`|\\]/.test(text) || (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).trim() === ""
    ? escapeMarkdown(text)
    : `\`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(/\s+/g, " ")}\``;
/** Blocks as GitHub Markdown; charts are images of committed files beside the page. */
function toMarkdown(blocks) {
    return `${blocks.map(blockMarkdown).filter(Boolean).join("\n\n")}\n`;
}
function blockMarkdown(block) {
    switch (block.kind) {
        case "heading":
            return `${"#".repeat(block.level)} ${inlineMarkdown(block.text)}`;
        case "paragraph":
            return inlineMarkdown(block.text);
        case "list":
            return block.items.map((item) => `- ${inlineMarkdown(item)}`).join("\n");
        case "table": {
            const row = (cells) => `| ${cells.join(" | ")} |`;
            const rows = [block.header, ...block.rows].map((cells) => row(cells.map(inlineMarkdown)));
            rows.splice(1, 0, row(block.header.map(() => "---")));
            return `${rows.join("\n")}${block.rest > 0 ? `\n\n${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .restText */ .Et)(block.rest)}` : ""}`;
        }
        case "code":
            return `\`\`\`\n${block.text.replaceAll("```", "'''")}\n\`\`\``;
        case "chart":
            return `![${escapeMarkdown(block.alternative)}](${block.file})`;
        case "details":
            return `<details><summary>${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(block.summary)}</summary>\n\n${toMarkdown(block.blocks).trimEnd()}\n\n</details>`;
    }
}


/***/ }),

/***/ 99822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ restText),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TG: () => (/* binding */ money),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   Y1: () => (/* binding */ weighted),
/* harmony export */   YP: () => (/* binding */ interval),
/* harmony export */   aM: () => (/* binding */ tame),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   x8: () => (/* binding */ signed),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var d3_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55907);

const symbols = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };
/** Three significant digits with a true minus sign: 1.68, 0.000412, −12.4, 412,000. */
function number(value) {
    if (value === 0)
        return "0";
    const rounded = Number(value.toPrecision(3));
    const size = Math.abs(rounded);
    if (size >= 1e15 || size < 1e-6)
        return (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(".2e")(rounded).replace("e-", "e−");
    return (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(size >= 1000 ? ",.0f" : ".3~r")(rounded);
}
/** With its sign always: +1.68, −0.4. */
const signed = (value) => (value > 0 ? `+${number(value)}` : number(value));
/** An amount in prose: $412k, −€9k, CHF 1.2M. Less than half a cent is $0. */
function money(value, currency) {
    const size = Math.abs(value) < 0.005 ? 0 : Math.abs(value);
    const [divisor, suffix] = size >= 999_500_000 ? [1e9, "B"] : size >= 999_500 ? [1e6, "M"] : size >= 999.5 ? [1e3, "k"] : [1, ""];
    const digits = size === 0 ? "0" : (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(".3~r")(size / divisor);
    const symbol = symbols[currency] ?? `${currency} `;
    return `${value < 0 && size > 0 ? "−" : ""}${symbol}${digits}${suffix}`;
}
/** An amount in full: $25,000. */
const amount = (value, currency) => `${value < 0 ? "−" : ""}${symbols[currency] ?? `${currency} `}${(0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(",.10~f")(Math.abs(Number(value.toPrecision(12))))}`;
const percent = (share) => `${number(100 * share)} %`;
const interval = (lower, upper) => `[${number(lower)}, ${number(upper)}]`;
/** A count: 12,000. */
const grouped = (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(",");
/** A count by weights: 4, 9.6. */
const weighted = (n) => (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(Number.isInteger(n) ? "," : ",.1f")(n);
/** 1 initiative, 3 initiatives. */
const counted = (n, one, many = `${one}s`) => `${grouped(n)} ${n === 1 ? one : many}`;
/** Under a table, a list or a chart that does not show all. */
const restText = (rest) => `and ${grouped(rest)} more`;
/**
 * Text without what cannot be seen: control, format and direction characters, lone surrogates, private use.
 * By name and not by \p{C}, which shrinks with every Unicode version: the same bytes on every Node.
 */
const visible = (text) => text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffe\uffff]/gu, (found) => (found === "\r" ? "\n" : ""));
/** Text for HTML and for an XML document, between tags or in quotes. */
const escapeXml = (text) => visible(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
/** What a user wrote, made fit to be shown: only what can be seen, white space single, cut at 80 characters. */
function tame(text, limit = 80) {
    const clean = visible(text).replace(/\s+/g, " ").trim();
    const points = [...clean];
    return points.length > limit ? `${points.slice(0, limit - 1).join("")}…` : clean;
}


/***/ }),

/***/ 82090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   D4: () => (/* binding */ exportTree),
/* harmony export */   FC: () => (/* binding */ commitInstant),
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   l0: () => (/* binding */ lastCommitOf),
/* harmony export */   y8: () => (/* binding */ commitOfInputs)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);



const run = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/**
 * Runs git in `root` and returns its standard output.
 * @throws the error of node:child_process, with `stderr`, when git fails
 */
async function git(root, args, options = {}) {
    const { stdout } = await run("git", args, {
        cwd: root,
        maxBuffer: 1 << 28,
        env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", ...options.env },
    });
    return stdout;
}
/** The commit that `ref` names in `root`; null outside a repository, or when there is none. */
async function resolveCommit(root, ref = "HEAD") {
    return git(root, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]).then((out) => out.trim(), () => null);
}
/** The committer's date of `commit` as an instant in UTC: 2026-11-23T00:00:00Z. */
async function commitInstant(root, commit) {
    const seconds = Number(await git(root, ["show", "--no-patch", "--format=%ct", commit]));
    return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
/**
 * HEAD, when the work tree holds exactly what it holds: no tracked file under `root` is changed, but for those under
 * `results` that are not among `paths`, and every one of `paths` (relative to `root`) is tracked. Else null: that
 * commit would not give this run.
 */
async function commitOfInputs(root, results, paths) {
    const head = await resolveCommit(root);
    if (!head)
        return null;
    const changes = (...of) => git(root, ["status", "--porcelain", "--untracked-files=no", "--", ...of]);
    const read = paths.filter((path) => path.startsWith(`${results}/`)).map((path) => `:(literal)${path}`);
    const changed = (await changes(".", `:(exclude)${results}`)) + (read.length > 0 ? await changes(...read) : "");
    const tracked = new Set((await git(root, ["ls-files", "-z"])).split("\0"));
    return changed.trim() === "" && paths.every((path) => tracked.has(path)) ? head : null;
}
/** The last commit that changed `path`, relative to `root`; null when none did, or outside a repository. */
async function lastCommitOf(root, path) {
    return git(root, ["log", "-1", "--format=%H", "--", path]).then((out) => out.trim() || null, () => null);
}
/** Where `root` is in its repository: empty at the top or outside one, else `folder/`. */
async function prefixOf(root) {
    return git(root, ["rev-parse", "--show-prefix"]).then((out) => out.trim(), () => "");
}
/** Whether the clone of `root` leaves out history. */
async function isShallow(root) {
    return git(root, ["rev-parse", "--is-shallow-repository"]).then((out) => out.trim() === "true", () => false);
}
/**
 * Writes the tree of `commit` into the folder `into`, leaving the repository of `root` as it is. That tree's own
 * .gitattributes are in force there, never those of the work tree: they are somebody else's.
 */
async function exportTree(root, commit, into) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(into, { recursive: true });
    const top = (await git(root, ["rev-parse", "--show-toplevel"])).trim();
    const env = { GIT_INDEX_FILE: `${into}.index`, GIT_WORK_TREE: into };
    await git(top, ["read-tree", commit], { env });
    await git(top, ["checkout-index", "--all"], { env });
}


/***/ }),

/***/ 31328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LI: () => (/* binding */ resolveInside),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   iW: () => (/* binding */ whyOutside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



const partsOf = (path) => path.split("/").filter((part) => part !== "" && part !== ".");
/** Why a path, as it is written, does not stay inside the workspace; null when it does. Links are seen only on disk. */
function whyOutside(path) {
    if (path.includes("\0"))
        return "it holds a NUL character";
    if (path.includes("\\"))
        return "it holds a backslash";
    if (path.startsWith("/") || /^[A-Za-z]:/.test(path))
        return "it is absolute";
    const [first = "", ...rest] = partsOf(path);
    if ([first, ...rest].includes(".."))
        return "it leaves the workspace";
    return [".git", ".github"].includes(first.toLowerCase()) ? `it is inside ${first}` : null;
}
/**
 * The absolute path of `path`, which a configuration names relative to the workspace `root`.
 * @throws E_PATH_REFUSED when it is absolute, leaves the workspace, goes through a link, holds a NUL or a backslash,
 * or enters .git or .github; a path that does not exist yet is fine.
 */
function resolveInside(root, path) {
    const refuse = (why) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_PATH_REFUSED", { path, why });
    const why = whyOutside(path);
    if (why !== null)
        throw refuse(why);
    const parts = partsOf(path);
    let current = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    for (const part of parts) {
        current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(current, part);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(current, { throwIfNoEntry: false });
        if (stat?.isSymbolicLink())
            throw refuse("it goes through a symbolic link");
        if (!stat?.isDirectory())
            break;
    }
    return [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), ...parts].join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
const reasons = {
    ENOENT: "there is no such file",
    EISDIR: "it is a folder",
    ENOTDIR: "what it is in is no folder",
    EACCES: "it may not be read",
    ELOOP: "it is a link to itself",
};
/** Why a file could not be read, for the person who named it. */
const unreadable = (file, { code = "", message }) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_FILE_UNREADABLE", { file, why: reasons[code] ?? message });


/***/ })

};
