export const id = 115;
export const ids = [115,890];
export const modules = {

/***/ 86115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/render/terminal.js
var terminal = __webpack_require__(64425);
// EXTERNAL MODULE: ./build/solver/engine.js + 2 modules
var solver_engine = __webpack_require__(30012);
// EXTERNAL MODULE: ./build/stages/decisive-changes.js
var decisive_changes = __webpack_require__(89678);
// EXTERNAL MODULE: ./build/stages/pose.js
var pose = __webpack_require__(18001);
// EXTERNAL MODULE: ./build/stages/problem.js + 1 modules
var stages_problem = __webpack_require__(76047);
// EXTERNAL MODULE: ./build/stages/solve.js
var solve = __webpack_require__(39717);
;// CONCATENATED MODULE: ./build/stages/counterfactual.js





/** What deciding otherwise on one candidate would cost: the problem solved again with it forced in, or left out, against the same V*. */
async function counterfactual(input, decided, id) {
    const { rule, policy } = input;
    const engine = (0,solver_engine/* makeEngine */.b)(policy.solver, policy.time_limit_seconds);
    const whole = (0,stages_problem/* problemOf */.Z)(input);
    const before = decided.selected.map((selected) => selected.id);
    const key = before.includes(id) ? "never_fund" : "must_fund";
    const other = before.includes(id) ? "must_fund" : "never_fund";
    const constraints = {
        ...whole.constraints,
        [other]: whole.constraints[other]?.filter((decision) => decision !== id),
        [key]: [...(whole.constraints[key] ?? []), id],
    };
    const { problem } = (0,pose/* pose */.i)(input);
    const solved = await (0,solve/* solve */.k)(problem, { rule, engine });
    const changes = solved.optima && solved.totals ? await (0,decisive_changes/* decisiveChanges */.S)(id, input, whole, solved, engine) : [];
    const turned = (0,pose/* pose */.i)(input, { ...whole, constraints }).problem;
    const optima = decided.scenario_optima && whole.scenarios.map((name) => decided.scenario_optima[name]);
    const found = await (0,solve/* solve */.k)(turned, { rule, engine, ...(optima && { optima }) });
    if (found.objective === null || decided.objective === null)
        return { objective: null, loss: null, swapped_in: [], swapped_out: [], changes };
    const after = [...found.funded.keys()];
    const loss = rule.sense === "minimize" ? found.objective - decided.objective : decided.objective - found.objective;
    return {
        objective: found.objective,
        loss,
        swapped_in: after.filter((other_id) => other_id !== id && !before.includes(other_id)),
        swapped_out: before.filter((other_id) => other_id !== id && !after.includes(other_id)),
        changes,
    };
}

// EXTERNAL MODULE: ./build/commands/edge.js
var edge = __webpack_require__(68890);
// EXTERNAL MODULE: ./build/commands/run.js
var run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/explain.js






/** `impact-loop explain <id>`: the decision in numbers, and what deciding otherwise would cost. @throws E_INITIATIVE_UNKNOWN */
async function explain(id, options) {
    const outcome = await (0,run.lookBack)(options);
    if (!outcome.ok)
        return (0,edge.fail)(outcome.problems, options);
    const { result, decision } = outcome;
    const known = result.entries.map((entry) => entry.id);
    const entry = result.entries.find((candidate) => candidate.id === id);
    if (!entry)
        throw (0,errors.impactError)("E_INITIATIVE_UNKNOWN", { id, nearest: (0,frame_frame/* nearest */.p)(id, known), known });
    const candidate = result.allocation.candidates.some((c) => c.id === id);
    const otherwise = candidate ? await counterfactual(decision, result.allocation, id) : null;
    if (options.json)
        (0,edge.sayJson)({ entry, otherwise, allocation: result.allocation });
    else
        (0,edge.say)((0,terminal/* renderExplain */.s3)(result, id, otherwise, { color: (0,edge.color)(process.stdout) }));
    return 0;
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


/***/ })

};
