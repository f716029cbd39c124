export const id = 714;
export const ids = [714,890];
export const modules = {

/***/ 80714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  allocate: () => (/* binding */ allocate)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/config/constraint-findings.js
var constraint_findings = __webpack_require__(29179);
// EXTERNAL MODULE: ./build/config/issues.js
var issues = __webpack_require__(66175);
// EXTERNAL MODULE: ./build/config/yaml.js
var yaml = __webpack_require__(95252);
;// CONCATENATED MODULE: ./build/config/allocation-problem.js





/** A file of many thousand initiatives. */
const maximumBytes = 16 * 1024 * 1024;
/**
 * An allocation problem from JSON or YAML text, every problem of it at once at its line and column. Keys that are not
 * ours are let be, but for misspelt ones.
 */
function readProblem(file, bytes, rules) {
    const quick = fromJson(bytes);
    const value = quick ?? (0,yaml/* parseYaml */.hN)(file, bytes, maximumBytes).value;
    const result = contracts/* AllocationProblem */.Gx.safeParse(value);
    const found = [
        ...misspelt(value),
        ...(result.success
            ? crossFindings(result.data, rules)
            : (0,issues/* findings */.Pg)(contracts/* AllocationProblem */.Gx, value, result.error.issues)),
    ];
    if (result.success && found.length === 0)
        return { problem: result.data, problems: [] };
    const parsed = (0,yaml/* parseYaml */.hN)(file, bytes, maximumBytes);
    if (parsed.problems.length > 0)
        return { problem: null, problems: parsed.problems };
    return {
        problem: null,
        problems: found.map(({ path, key, code, context }) => (0,yaml/* problemAt */.l4)(file, parsed.locate(path, key), code, context)),
    };
}
/** Most files are JSON, which is read many times faster; null when this one is not. */
function fromJson(bytes) {
    try {
        return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    }
    catch {
        return null;
    }
}
/** Keys of the problem and of its initiatives that are nearly one of ours. */
function misspelt(value) {
    const known = Object.keys(contracts/* AllocationProblem */.Gx.shape);
    const own = Object.keys(contracts/* AllocationProblem */.Gx.shape.initiatives.element.shape);
    const list = value?.initiatives;
    return [
        ...misspeltKeys(value, known, []),
        ...(Array.isArray(list) ? list.flatMap((one, i) => misspeltKeys(one, own, ["initiatives", i])) : []),
    ];
}
function misspeltKeys(value, known, path) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return [];
    return Object.keys(value)
        .filter((key) => !known.includes(key))
        .flatMap((key) => {
        const close = (0,frame_frame/* nearest */.p)(key, known.filter((name) => !(name in value)));
        return close
            ? [
                {
                    path: [...path, key],
                    key: true,
                    code: "E_UNKNOWN_KEY",
                    context: { key, nearest: close, known },
                },
            ]
            : [];
    });
}
function crossFindings(problem, rules) {
    const { initiatives, scenarios, constraints, rule } = problem;
    const ids = initiatives.map(({ id }) => id);
    const categories = [...new Set(initiatives.flatMap(({ category }) => category ?? []))];
    return [
        ...(rules.includes(rule) ? [] : [(0,constraint_findings/* unknownName */.U0)(["rule"], "rule", rule, rules)]),
        ...repeated(scenarios, ["scenarios"], "scenario"),
        ...repeated(ids, ["initiatives"], "initiative", "id"),
        ...initiatives.flatMap(({ returns }, i) => [...new Set([...scenarios, problem.worst_scenario])]
            .filter((name) => !(name in returns))
            .map((name) => (0,constraint_findings/* wrong */.Qm)(["initiatives", i, "returns"], `no return in scenario \`${name}\``, "one for each scenario", `add \`${name}\``))),
        ...weightFindings(problem),
        ...(0,constraint_findings/* constraintFindings */.a)(constraints, { ids, categories }, ["constraints"]),
        ...ownFindings(problem, new Set(ids), ids),
    ];
}
function repeated(names, path, kind, key) {
    const first = new Map();
    return names.flatMap((name, i) => {
        if (!first.has(name)) {
            first.set(name, i);
            return [];
        }
        const at = [...path, i, ...(key ? [key] : [])];
        return [
            (0,constraint_findings/* wrong */.Qm)(at, `${kind} \`${name}\` a second time`, "each once", "give it a name of its own, or take it out"),
        ];
    });
}
function weightFindings({ rule, weights, scenarios }) {
    if (rule !== "bayesian")
        return [];
    if (!weights)
        return [
            (0,constraint_findings/* wrong */.Qm)(["rule"], "no `weights`", "the weight of each scenario, for the bayesian rule", "add `weights`"),
        ];
    const unknown = Object.keys(weights).filter((name) => !scenarios.includes(name));
    const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
    return [
        ...unknown.map((name) => ({ ...(0,constraint_findings/* unknownName */.U0)(["weights", name], "scenario", name, scenarios), key: true })),
        ...(Math.abs(sum - 1) > 1e-6
            ? [(0,constraint_findings/* wrong */.Qm)(["weights"], `weights that sum to ${sum}`, "weights that sum to 1", "change them")]
            : []),
    ];
}
/** Of the constraints that only a problem's own file states. */
function ownFindings({ constraints: c }, known, ids) {
    const missing = (names, path, key = false) => names.flatMap((name, i) => known.has(name)
        ? []
        : [{ ...(0,constraint_findings/* unknownName */.U0)(["constraints", ...path(name, i)], "initiative", name, ids), key }]);
    const budgets = c.periods?.budgets.length;
    return [
        ...["must_fund", "never_fund"].flatMap((key) => missing(c[key] ?? [], (_, i) => [key, i])),
        ...(c.never_fund ?? []).flatMap((id, i) => c.must_fund?.includes(id)
            ? [
                (0,constraint_findings/* wrong */.Qm)(["constraints", "never_fund", i], `\`${id}\` in must_fund too`, "it in one of them", "take it out of one"),
            ]
            : []),
        ...missing(Object.keys(c.partial ?? {}), (id) => ["partial", id], true),
        ...(c.resources ?? []).flatMap(({ use }, r) => missing(Object.keys(use), (id) => ["resources", r, "use", id], true)),
        ...missing(Object.keys(c.periods?.cost ?? {}), (id) => ["periods", "cost", id], true),
        ...Object.entries(c.periods?.cost ?? {}).flatMap(([id, cost]) => cost.length === budgets
            ? []
            : [
                (0,constraint_findings/* wrong */.Qm)(["constraints", "periods", "cost", id], `${cost.length} costs`, `one for each of the ${budgets} budgets`, "give each period its cost"),
            ]),
    ];
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/render/solution.js
var render_solution = __webpack_require__(98430);
// EXTERNAL MODULE: ./build/render/terminal.js
var terminal = __webpack_require__(64425);
// EXTERNAL MODULE: ./build/rules/index.js + 8 modules
var rules = __webpack_require__(36639);
;// CONCATENATED MODULE: ./build/solver/define.js
/** Which of them decides: the core with both solvers behind it, or one alone. */
const solverNames = ["auto", "core", "glpk", "highs"];

// EXTERNAL MODULE: ./build/stages/solution.js
var stages_solution = __webpack_require__(15967);
// EXTERNAL MODULE: ./build/workspace/inside.js
var inside = __webpack_require__(31328);
// EXTERNAL MODULE: ./build/commands/edge.js
var edge = __webpack_require__(68890);
// EXTERNAL MODULE: ./build/commands/run.js
var run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/allocate.js











/** `impact-loop allocate`: the cycle's allocation, or the answer to --problem; nothing is written. */
async function allocate(options) {
    if (options.problem !== undefined)
        return solveFile(options.problem, options);
    const outcome = await (0,run.lookBack)(options);
    if (!outcome.ok)
        return (0,edge.fail)(outcome.problems, options);
    const { result } = outcome;
    if (options.json)
        (0,edge.sayJson)(result.allocation);
    else {
        (0,edge.say)((0,terminal/* renderTerminal */.bF)(result, { color: (0,edge.color)(process.stdout) }));
        (0,edge.sayProblems)(result.problems);
    }
    return result.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}
/** @throws E_USAGE, E_FILE_UNREADABLE */
async function solveFile(file, options) {
    const solver = solverNames.find((name) => name === options.solver);
    if (!solver)
        throw usage("--solver", options.solver, solverNames.join(", "));
    const seconds = Number(options.timeLimit);
    if (!(seconds > 0))
        throw usage("--time-limit", options.timeLimit, "seconds above 0");
    const name = file === "-" ? "standard input" : file;
    const { problem, problems } = readProblem(name, bytesOf(file), [...rules/* rules */.a.keys()]);
    if (!problem)
        return (0,edge.fail)(problems, options);
    const limits = { solver, time_limit_seconds: seconds };
    const solution = await (0,stages_solution/* solutionOf */.T4)(problem, rules/* rules */.a.get(problem.rule), limits);
    if (options.json)
        (0,edge.sayJson)(solution);
    else
        (0,edge.say)((0,render_solution/* renderSolution */.e)(solution));
    return 0;
}
const usage = (option, found, expected) => (0,errors.impactError)("E_USAGE", { option, found, expected });
function bytesOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file === "-" ? 0 : file);
    }
    catch (error) {
        throw (0,inside/* unreadable */.O$)(file, error);
    }
}


/***/ }),

/***/ 69592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ commitMessage)
/* harmony export */ });
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6830);

/** What a cycle's commit says; by the trailer a run knows its own commits. */
const commitMessage = ({ cycle, allocation }) => `impact: cycle ${cycle} funds ${allocation.selected.length} of ${allocation.candidates.length}\n\n${_github_event_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s}: ${cycle}\n`;


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check),
/* harmony export */   lookBack: () => (/* binding */ lookBack),
/* harmony export */   run: () => (/* binding */ run),
/* harmony export */   runHere: () => (/* binding */ runHere)
/* harmony export */ });
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25180);
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56254);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _loop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99655);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64425);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20419);
/* harmony import */ var _edge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68890);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69592);








/** `impact-loop check`: every problem of every file; measures nothing. */
async function check(options) {
    const { problems, initiatives, ideas } = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadWorkspace */ .C)((0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.rootOf)(options), _loop_js__WEBPACK_IMPORTED_MODULE_3__/* .tables */ .u);
    (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.sayProblems)(problems, options.json);
    if (problems.some((problem) => problem.severity === "error"))
        return 2;
    if (!options.json)
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.say)(`impact-loop.yaml and ${initiatives.length} initiatives${ideas.length > 0 ? `, ${ideas.length} ideas` : ""} are valid`);
    return 0;
}
/** `impact-loop run`: one cycle; writes its folder unless nothing has changed, and commits it when asked to. */
async function run(options) {
    const outcome = await runHere(options);
    if (!outcome.ok)
        return (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.fail)(outcome.problems, options);
    const { result, files, folder, storage } = outcome;
    if (options.commit && !storage.commit) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_USAGE", {
            option: "--commit",
            found: "a storage without commits",
            expected: "storage.adapter: git",
        });
    }
    const keep = options.write !== false;
    if (options.commit && keep && result.commit === null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_INPUTS_UNCOMMITTED", { cycle: result.cycle });
    const write = outcome.changed && keep;
    if (write)
        await storage.write(result.cycle, files);
    const due = options.commit && keep && !(await storage.committed(result.cycle));
    const commit = due ? await storage.commit(result.cycle, (0,_message_js__WEBPACK_IMPORTED_MODULE_7__/* .commitMessage */ .d)(result)) : null;
    const { allocation, problems } = result;
    if (options.json)
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.sayJson)({
            changed: outcome.changed,
            written: write,
            commit,
            folder,
            files: [...files.keys()],
            problems,
            allocation,
        });
    else {
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.say)((0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTerminal */ .bF)(result, { color: (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.color)(process.stdout) }));
        const what = write ? "written" : outcome.changed ? "not written" : "unchanged";
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.say)(`${what}    ${folder} (${files.size} files)${commit ? `, commit ${commit.slice(0, 7)}` : ""}`);
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.sayProblems)(problems);
    }
    return problems.some((problem) => problem.severity === "error") ? 1 : 0;
}
/** The cycle asked about: one that later cycles build on is made again from its own commit, as it was. */
async function lookBack(options) {
    const outcome = await runHere(options);
    const closed = !outcome.ok && outcome.problems.some(({ code }) => code === "E_CYCLE_CLOSED");
    return closed && options.cycle !== undefined ? (0,_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .remakeCycle */ .c)((0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.rootOf)(options), options.cycle) : outcome;
}
/** Runs the loop on the command's workspace. */
async function runHere(options) {
    if (options.cycle !== undefined && !_contracts_index_js__WEBPACK_IMPORTED_MODULE_1__/* .CycleId */ .ee.safeParse(options.cycle).success) {
        const expected = "letters, digits, ., - and _, at most 80, beginning with a letter or digit";
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_USAGE", { option: "--cycle", found: JSON.stringify(options.cycle), expected });
    }
    const line = (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.progressLine)();
    const request = { root: (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.rootOf)(options), as_of: await (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.asOf)(options), progress: line.update };
    if (options.cycle !== undefined)
        request.cycle = options.cycle;
    const outcome = await (0,_loop_js__WEBPACK_IMPORTED_MODULE_3__/* .runLoop */ .y)(request);
    line.clear();
    return outcome;
}


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

/***/ 98430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderSolution),
/* harmony export */   w: () => (/* binding */ renderWhatIf)
/* harmony export */ });
/* harmony import */ var d3_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55907);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(771);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99822);



const full = (0,d3_format__WEBPACK_IMPORTED_MODULE_2__/* .format */ .GP)(",.10~f");
const plain = (value) => full(Number(value.toPrecision(12)));
/** A problem's answer in a screen. Amounts are in the problem's own unit. */
function renderSolution(solution) {
    const { id, rule, status_reason, selected, total_cost, objective, bound, gap, solver } = solution;
    const proof = gap !== null && gap > 0 ? `, bound ${plain(bound)}, gap ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(gap)}` : "";
    const head = `${id ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(id)} · ` : ""}${rule.replaceAll("_", " ")}: ${status_reason} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(solver)})`;
    if (objective === null)
        return `${head}\n`;
    const wide = Math.max(10, ...selected.map((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(one.id, 40).length));
    const rows = selected.map(({ id: one, cost, fraction }) => `  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(one, 40).padEnd(wide)}  ${plain(cost).padStart(14)}${fraction < 1 ? `  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(fraction)} of it` : ""}`);
    return `${[
        head,
        `objective ${plain(objective)}${proof} · funds ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(selected.length, "initiative")} for ${plain(total_cost)}`,
        ...rows,
        ...scenarioLines(solution),
    ].join("\n")}\n`;
}
function scenarioLines({ scenario_optima: optima, portfolio_effective: reached, regrets, }) {
    if (!optima || !reached || !regrets)
        return [];
    const names = Object.keys(optima);
    if (names.length > 5)
        return [`  ${names.length} scenarios, largest regret ${plain((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .largestRegret */ .AK)(regrets))}`];
    const wide = Math.max(10, ...names.map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(name, 20).length));
    const row = (cells) => `  ${cells[0].padEnd(wide)}${cells
        .slice(1)
        .map((cell) => cell.padStart(18))
        .join("")}`;
    return [
        row(["scenario", "best possible", "this portfolio", "regret"]),
        ...names.map((name) => row([(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(name, 20), plain(optima[name]), plain(reached[name]), plain(regrets[name])])),
    ];
}
/** What asking "what if" moves, before and after. */
function renderWhatIf(before, after) {
    const { currency } = before;
    const had = new Set(before.selected.map(({ id }) => id));
    const has = new Set(after.selected.map(({ id }) => id));
    const came = [...has].filter((id) => !had.has(id));
    const went = [...had].filter((id) => !has.has(id));
    const names = (ids) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(ids.join(", "), 400);
    const from = (was, is) => {
        const said = (value) => value === null || value === undefined ? "none" : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(value, currency);
        return said(was) === said(is) ? said(is) : `${said(was)} → ${said(is)}`;
    };
    const regret = ({ regrets }) => regrets && (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .largestRegret */ .AK)(regrets);
    const fact = (name, text) => `  ${name.padEnd(16)}${text}`;
    return `${[
        came.length + went.length === 0
            ? `The decision stays as it is: ${after.status_reason}.`
            : `${[came.length > 0 ? `funds ${names(came)}` : "", went.length > 0 ? `drops ${names(went)}` : ""].filter(Boolean).join(" and ")} (${after.status_reason}).`,
        fact("budget", before.budget === after.budget
            ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(after.budget, currency)
            : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(before.budget, currency)} → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(after.budget, currency)}`),
        fact("cost", from(before.total_cost, after.total_cost)),
        fact("median return", from(before.portfolio_returns?.median, after.portfolio_returns?.median)),
        fact("worst case", from(before.portfolio_returns?.worst, after.portfolio_returns?.worst)),
        fact("largest regret", `${from(regret(before), regret(after))}, each against what its own terms could bring`),
    ].join("\n")}\n`;
}


/***/ })

};
