export const id = 150;
export const ids = [150,890];
export const modules = {

/***/ 69592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ commitMessage)
/* harmony export */ });
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6830);

/** What a cycle's commit says; by the trailer a run knows its own commits. */
const commitMessage = ({ cycle, allocation }) => `impact: cycle ${cycle} funds ${allocation.selected.length} of ${allocation.candidates.length}\n\n${_github_event_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s}: ${cycle}\n`;


/***/ }),

/***/ 63150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   next: () => (/* binding */ next)
/* harmony export */ });
/* harmony import */ var _render_next_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10792);
/* harmony import */ var _edge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68890);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8890);



/** `impact-loop next`: what to pilot and what to study again, by what a study is worth; nothing is written. */
async function next(options) {
    const outcome = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.lookBack)(options);
    if (!outcome.ok)
        return (0,_edge_js__WEBPACK_IMPORTED_MODULE_1__.fail)(outcome.problems, options);
    const { result } = outcome;
    if (options.json)
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_1__.sayJson)(result.next);
    else {
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_1__.say)((0,_render_next_js__WEBPACK_IMPORTED_MODULE_0__/* .renderNext */ .q)(result.next, { color: (0,_edge_js__WEBPACK_IMPORTED_MODULE_1__.color)(process.stdout) }));
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_1__.sayProblems)(result.problems);
    }
    return result.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}


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
