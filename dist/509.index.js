export const id = 509;
export const ids = [509,890];
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

/***/ 86509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   whatIf: () => (/* binding */ whatIf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82015);
/* harmony import */ var _render_solution_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98430);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36639);
/* harmony import */ var _stages_allocate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47520);
/* harmony import */ var _edge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68890);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8890);







/** How a quantity of an initiative is set; the median return moves with its interval. */
const quantities = {
    cost_to_scale: (one, to) => ({ ...one, cost: to }),
    confidence: (one, to) => ({ ...one, confidence: to }),
    median_return: (one, to) => {
        const by = to - one.return_median;
        return {
            ...one,
            return_median: to,
            return_best: one.return_best + by,
            return_worst: one.return_worst + by,
        };
    },
};
/** `impact-loop what-if`: the cycle's decision under other terms, beside the decision as it is. @throws E_USAGE, E_NAME_UNKNOWN */
async function whatIf(options) {
    const outcome = await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__.lookBack)(options);
    if (!outcome.ok)
        return (0,_edge_js__WEBPACK_IMPORTED_MODULE_5__.fail)(outcome.problems, options);
    const before = outcome.result.allocation;
    const after = await (0,_stages_allocate_js__WEBPACK_IMPORTED_MODULE_4__/* .allocate */ .C)(changed(outcome.decision, options));
    if (options.json)
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_5__.sayJson)({ before, after });
    else
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_5__.say)((0,_render_solution_js__WEBPACK_IMPORTED_MODULE_2__/* .renderWhatIf */ .w)(before, after));
    return 0;
}
function changed(decision, { budget, rule, set }) {
    const explain = { initiatives: 0, runner_ups: 0, frontier: 0 };
    const named = rule === undefined ? decision.rule : _rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .a.get(rule);
    if (!named)
        throw unknown("rule", rule, [..._rules_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .a.keys()]);
    return {
        ...decision,
        policy: { ...decision.policy, rule: named.name, explain },
        rule: named,
        budget: budget === undefined ? decision.budget : amountOf("--budget", budget),
        ...settled(decision, set),
    };
}
/** With the settings in force; a confidence that is set stands in place of the calibrated one. */
function settled({ evaluated: before, forecasts }, set) {
    const evaluated = set.reduce(withSetting, before);
    const kept = new Map(before.map((one) => [one.initiative_id, one.confidence]));
    const moved = evaluated.filter((one) => one.confidence !== kept.get(one.initiative_id));
    const confidences = new Map(moved.map((one) => [one.initiative_id, one.confidence]));
    const changed = [...(forecasts ?? [])].map(([id, forecast]) => [id, { ...forecast, confidence: confidences.get(id) ?? forecast.confidence }]);
    return { evaluated, forecasts: new Map(changed) };
}
function withSetting(evaluated, setting) {
    const [, id, quantity, value] = /^([^.=]+)\.([^.=]+)=(.*)$/.exec(setting) ?? [];
    if (id === undefined || quantity === undefined || value === undefined)
        throw usage("--set", setting, "an initiative, a quantity and a number: checkout.cost_to_scale=20000");
    const ids = evaluated.map(({ initiative_id }) => initiative_id);
    if (!ids.includes(id))
        throw unknown("candidate", id, ids);
    if (!quantities[quantity])
        throw unknown("quantity", quantity, Object.keys(quantities));
    const to = amountOf("--set", value, setting);
    if (quantity === "confidence" && (to < 0 || to > 1))
        throw usage("--set", setting, "a confidence of 0 to 1");
    if (quantity === "cost_to_scale" && to <= 0)
        throw usage("--set", setting, "a cost above 0");
    return evaluated.map((one) => (one.initiative_id === id ? quantities[quantity](one, to) : one));
}
function amountOf(option, text, whole = text) {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value))
        throw usage(option, whole, "a number");
    if (option === "--budget" && value < 0)
        throw usage(option, whole, "a number of at least 0");
    return value;
}
const usage = (option, found, expected) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_USAGE", { option, found, expected });
const unknown = (kind, name, known) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_NAME_UNKNOWN", { kind, name, nearest: (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known), known });


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
