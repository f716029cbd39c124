export const id = 718;
export const ids = [718];
export const modules = {

/***/ 48718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preview: () => (/* binding */ preview)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/config/load.js + 1 modules
var load = __webpack_require__(84524);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/comment.js
var comment = __webpack_require__(30079);
// EXTERNAL MODULE: ./build/github/output.js
var output = __webpack_require__(59357);
// EXTERNAL MODULE: ./build/loop.js + 17 modules
var loop = __webpack_require__(82889);
;// CONCATENATED MODULE: ./build/preview.js

/** A PR's preview: the loop with the PR, without it, and under the PR's own policy; each measurement is made once. */
async function previewLoop(options) {
    const base = options.base && (await (0,loop/* runLoop */.y)(options.base));
    const made = base?.ok ? measuresOf(base.result) : [];
    const head = await (0,loop/* runLoop */.y)({ ...options.head, reuse: made });
    if (!head.ok)
        return head;
    const reuse = [...made, ...measuresOf(head.result)];
    const proposed = options.proposed && (await (0,loop/* runLoop */.y)({ ...options.proposed, reuse }));
    const before = base?.ok ? base.result : null;
    const refused = proposed && !proposed.ok ? proposed.problems.filter((p) => p.initiative === null) : [];
    const preview = {
        head: { ...head.result, problems: [...refused, ...head.result.problems] },
        base: before,
        proposed_policy: proposed?.ok ? proposed.result : null,
        changes: before ? changesBetween(before, head.result) : [],
    };
    return { ok: true, preview };
}
const measuresOf = (result) => result.entries.flatMap((entry) => [entry.measure, entry.scale]).filter((measured) => measured !== null);
function changesBetween(base, head) {
    const before = new Map(base.entries.map((entry) => [entry.id, entry]));
    const after = new Map(head.entries.map((entry) => [entry.id, entry]));
    const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
    return ids
        .map((id) => ({ id, kinds: changeKinds(before.get(id), after.get(id), base, head) }))
        .filter((c) => c.kinds.length > 0);
}
function changeKinds(before, after, base, head) {
    const kinds = [];
    if (!before)
        kinds.push("added");
    if (!after)
        kinds.push("removed");
    if (after?.status === "funded" && before?.status !== "funded")
        kinds.push("now_funded");
    if (before?.status === "funded" && after?.status !== "funded")
        kinds.push("now_dropped");
    if (!before || !after)
        return kinds;
    if (base.manifest.inputs[before.file] !== head.manifest.inputs[after.file])
        kinds.push("edited");
    const hashes = (m) => m && `${m.data_sha256} ${m.config_sha256}`;
    if (after.measure && hashes(before.measure) !== hashes(after.measure))
        kinds.push("remeasured");
    return kinds;
}

// EXTERNAL MODULE: ./build/render/comment.js
var render_comment = __webpack_require__(35528);
// EXTERNAL MODULE: ./build/render/report.js + 6 modules
var report = __webpack_require__(31647);
// EXTERNAL MODULE: ./build/workspace/checkout.js
var checkout = __webpack_require__(92807);
// EXTERNAL MODULE: ./build/action/context.js
var context = __webpack_require__(73280);
// EXTERNAL MODULE: ./build/action/publish.js
var publish = __webpack_require__(34624);
;// CONCATENATED MODULE: ./build/action/preview.js















/**
 * A pull request: its initiatives under the base branch's policy and history, beside the base's own. The checkout is
 * read, never run; nothing is committed.
 */
async function preview(job, task) {
    const as_of = await (0,context/* instantOf */.B9)(job);
    const head = (0,context/* inTree */._Z)(job.workspace, job);
    const commit = await baseOf(job, task);
    const base = (0,context/* inTree */._Z)(await (0,checkout/* treeAt */.Ss)(job.workspace, commit, job.remote, job.temporary), job);
    await (0,promises_.mkdir)(base, { recursive: true });
    const found = await previewLoop(await optionsOf({ head, base }, { head: task.head, base: commit }, as_of));
    const links = job.links(task.head);
    const problems = found.ok ? found.preview.head.problems : found.problems;
    if (found.ok)
        problems.push(...(await editedResults(job, base, commit)));
    const body = (limit) => bodyOf(found, { links, ...(limit !== undefined && { limit }) });
    await (0,output/* summarize */.eh)(found.ok ? `${body()}\n${(0,report/* renderSummary */.Br)(found.preview.head, links)}` : body(), job.log.clean);
    if (found.ok)
        (0,context/* setResultOutputs */.Ge)(found.preview.head);
    const plan = found.ok ? found.preview.head.manifest.plan_sha256 : null;
    const marker = { kind: "preview", head: task.head, plan };
    if (job.inputs.comment) {
        const id = await (0,publish/* unlessForbidden */.w3)(job, "pull-requests: write", "write the comment", () => (0,comment/* upsertComment */.lB)(job.github, (0,publish/* commentRequest */.bu)(job, task.pull, marker, body)));
        if (id !== null)
            core/* setOutput */.uH("comment-id", String(id));
    }
    (0,publish/* judge */.S4)(job, problems);
}
/**
 * The base branch as the checkout has it merged, so that only what the pull request changes differs; where the
 * checkout is not GitHub's merge commit, the base that the event names.
 */
async function baseOf({ workspace, event }, { base, head }) {
    const merged = event.checkout === event.sha ? await (0,checkout/* mergedInto */.P_)(workspace, event.sha, head) : null;
    return merged ?? base;
}
/** Results that the pull request changes: merged, they would stop every cycle, for they are not what their manifest says. */
async function editedResults(job, base, commit) {
    const { config } = await (0,load/* loadWorkspace */.C)(base, loop/* tables */.u);
    const results = `${job.prefix}${config?.storage.path ?? "impact"}`;
    const [before, after] = await Promise.all([
        (0,checkout/* blobsAt */.cu)(job.workspace, commit, results),
        (0,checkout/* blobsAt */.cu)(job.workspace, job.event.checkout, results),
    ]);
    const edited = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path) && !path.endsWith("/validation.json"));
    return edited.sort().map((path) => {
        const { code, message, fix } = (0,errors.impactError)("E_RESULTS_EDITED", { path });
        const place = { file: path.slice(job.prefix.length), line: 1, column: 1 };
        return { code, severity: "error", ...place, message, fix, initiative: null };
    });
}
const policy = "impact-loop.yaml";
/** The first pull request of all, and one that mends a broken policy, has none to be held to but its own. */
async function optionsOf(root, commit, as_of) {
    const common = { as_of, historyRoot: root.base, preview: true };
    const own = { ...common, root: root.head, commit: commit.head };
    const changed = textOf(root.head) !== textOf(root.base);
    const inForce = textOf(root.base) !== null && (await isValid(root.base));
    if (!inForce && changed)
        return { head: own, base: null, proposed: null };
    return {
        head: { ...own, policyRoot: root.base },
        base: { ...common, root: root.base, commit: commit.base },
        proposed: changed ? own : null,
    };
}
const isValid = async (root) => (await (0,load/* loadWorkspace */.C)(root, loop/* tables */.u)).config !== null;
/** Of the policy; a link is none, and is refused by whoever loads it. */
const textOf = (root) => {
    const file = (0,external_node_path_.join)(root, policy);
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isFile() ? (0,external_node_fs_.readFileSync)(file, "utf8") : null;
};
const bodyOf = (found, options) => found.ok ? (0,render_comment/* renderComment */.w)(found.preview, options) : (0,render_comment/* renderInvalid */.u)(found.problems, options);


/***/ }),

/***/ 34624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   bu: () => (/* binding */ commentRequest),
/* harmony export */   w3: () => (/* binding */ unlessForbidden)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44463);
/* harmony import */ var _github_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59357);
/* harmony import */ var _render_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99822);



/**
 * What is worth having but fails nothing: a refusal is one warning that names the permission, any other failure one
 * that says what it was. Null then.
 */
async function unlessForbidden(job, permission, purpose, act) {
    try {
        return await act();
    }
    catch (error) {
        const locked = /locked/i.test(String(error.message));
        const why = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === 401
            ? "the job's token is not accepted; it may have expired"
            : (0,_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .isForbidden */ .US)(error) && !locked
                ? `the job's token lacks \`${permission}\`; add it under \`permissions:\` (a pull request from a fork never has it)`
                : error.message;
        job.log.warning(`Could not ${purpose}: ${why}. The job summary has it all.`);
        return null;
    }
}
function commentRequest(job, issue, marker, render) {
    return {
        issue,
        marker: { v: 1, key: job.inputs.key, run: job.run, ...marker },
        body: job.log.clean(render()),
        shorten: (limit) => job.log.clean(render(limit)),
        author: job.inputs.commentAuthor,
    };
}
/** Annotations for the problems, and a failed job when the input `fail-on` says so. */
function judge(job, problems) {
    const hidden = (0,_github_output_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .fz)(problems, job.prefix, job.log.clean);
    if (hidden > 0)
        job.log.info(`${hidden} more problems are in the job summary`);
    const errors = problems.filter((problem) => problem.severity === "error").length;
    const counts = job.inputs.failOn === "warning" ? problems.length : errors;
    if (counts > 0 && job.inputs.failOn !== "never")
        job.log.failed(`${(0,_render_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(counts, "problem")} in the configuration, its data or its initiatives`);
}


/***/ }),

/***/ 30079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ previewedPlan),
/* harmony export */   lB: () => (/* binding */ upsertComment)
/* harmony export */ });
/* unused harmony exports writeMarker, readMarker */
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44463);

const opening = "<!-- impact-loop:";
/** The marker's line. `--` would end an HTML comment early, so it is written escaped. */
const writeMarker = (marker) => `${opening}${JSON.stringify(marker).replace(/-(?=-)|>/g, (c) => (c === "-" ? "\\u002d" : "\\u003e"))} -->`;
/** The marker of a comment; null when its first line is none. */
function readMarker(body) {
    const first = body.split("\n", 1)[0].trimEnd();
    if (!first.startsWith(opening) || !first.endsWith(" -->"))
        return null;
    try {
        const marker = JSON.parse(first.slice(opening.length, -4));
        return marker.v === 1 && typeof marker.run === "number" ? marker : null;
    }
    catch {
        return null;
    }
}
/**
 * One comment per kind and key, kept up to date: ours is the one with the marker and our author, the lowest id if there
 * are several. A newer run's is never overwritten, an equal one not written again, duplicates of ours are deleted.
 * @returns its id, or null when a newer run's stands
 * @throws the client's errors
 */
async function upsertComment(github, request) {
    const [current] = await ours(github, request);
    const kept = current && (await update(github, request, current));
    if (kept !== undefined && kept !== "gone")
        return kept;
    const { data: made } = await write(request, (body) => github.rest.issues.createComment({ ...at(github), issue_number: request.issue, body }));
    return settle(github, request, made.id);
}
/** After a create: two runs may have done so at once. The older comment stays, with the newer run's text. */
async function settle(github, request, made) {
    const [first, ...duplicates] = await ours(github, request);
    for (const { id } of duplicates)
        await absentIsFine(github.rest.issues.deleteComment({ ...at(github), comment_id: id }));
    if (!first || first.id === made)
        return made;
    const kept = await update(github, request, first);
    return kept === "gone" ? null : kept;
}
/** The comment's id; null when a newer run wrote it; "gone" when somebody has deleted it meanwhile. */
async function update(github, request, current) {
    const known = readMarker(current.body);
    if (known && known.run > request.marker.run)
        return null;
    if (withoutRun(current.body) === withoutRun(bodyOf(request)))
        return current.id;
    const written = await absentIsFine(write(request, (body) => github.rest.issues.updateComment({ ...at(github), comment_id: current.id, body })));
    return written ? current.id : "gone";
}
async function absentIsFine(request) {
    try {
        return await request;
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 404)
            return null;
        throw error;
    }
}
const bodyOf = ({ marker, body }) => `${writeMarker(marker)}\n${body}`;
const at = ({ owner, repo }) => ({ owner, repo });
/** A later run that says the same has nothing to write. */
const withoutRun = (body) => {
    const marker = readMarker(body);
    const text = body
        .slice(body.indexOf("\n") + 1)
        .replaceAll("\r\n", "\n")
        .trimEnd();
    return `${JSON.stringify(marker && { ...marker, run: 0 })}\n${text}`;
};
/** Every comment of the issue that is ours and of this kind and key, the lowest id first. */
async function ours(github, { issue, marker, author }) {
    const all = await github.rest.paginate(github.rest.issues.listComments, {
        ...at(github),
        issue_number: issue,
        per_page: 100,
    });
    return all
        .filter(({ user, body }) => {
        const found = user?.login === author ? readMarker(body ?? "") : null;
        return found?.kind === marker.kind && found.key === marker.key;
    })
        .map(({ id, body }) => ({ id, body: body ?? "" }))
        .sort((a, b) => a.id - b.id);
}
/** Writes; when GitHub says the text is too long, once more at half the length. */
async function write(request, send) {
    try {
        return await send(bodyOf(request));
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) !== 422 || !/too long/i.test(String(error.message)))
            throw error;
        const body = request.shorten(Math.floor(request.body.length / 2));
        return send(bodyOf({ marker: request.marker, body }));
    }
}
/** The plan that a pull request's preview showed; null when there is no preview of ours. */
async function previewedPlan(github, request) {
    const [preview] = await ours(github, { ...request, marker: { ...request.marker, kind: "preview" } });
    return preview ? (readMarker(preview.body)?.plan ?? null) : null;
}


/***/ }),

/***/ 35528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ renderInvalid),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60616);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94212);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45267);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53302);
/* harmony import */ var _measurement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79093);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99822);






/** GitHub takes 65,536 characters; the rest is for the marker and for what else may be counted. */
const commentLimit = 60_000;
/** The comment on a pull request: verdict and money first, what the PR changes, then the evidence, collapsed. */
function renderComment(preview, { links, limit = commentLimit }) {
    const { head, base, proposed_policy, changes } = preview;
    const marks = new Map(changes.map(({ id, kinds }) => [id, markOf(kinds)]));
    const measured = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .candidatesOf */ .kW)(head).flatMap(_measurement_js__WEBPACK_IMPORTED_MODULE_3__/* .measurementBlocks */ .$);
    const confidences = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .candidatesOf */ .kW)(head).flatMap(_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .confidenceBlocks */ .XQ);
    const sections = [
        { rank: 0, blocks: [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)(3, `Impact Loop · ${head.cycle} preview: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .WJ)(head)}`)] },
        { rank: 0, blocks: problemBlocks(head.problems, links) },
        { rank: 0, blocks: [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)(changeText(preview))] },
        { rank: 0, blocks: proposed_policy ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)(policyText(head, proposed_policy))] : [] },
        { rank: 0, blocks: [(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .portfolioTable */ .nt)(head, links, (id) => marks.get(id) ?? "")] },
        { rank: 2, blocks: doubtBlocks(head) },
        { rank: 6, blocks: measured.length > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)("What was measured", measured)] : [] },
        { rank: 5, blocks: confidences.length > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)("Why these confidences", confidences)] : [] },
        { rank: 4, blocks: decisionDetails(head, base) },
        { rank: 3, blocks: [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)("Track record", [...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .trackRecord */ .nD)(head), ...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomesTable */ .ee)(head)])] },
        { rank: 1, blocks: [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)("Reproduce", (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .reproduceBlocks */ .cw)(head))] },
    ];
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .U)(sections, limit, tooLong(links));
}
/** The comment when nothing can be previewed: impact-loop.yaml or the history is at fault. */
function renderInvalid(problems, { links, limit = commentLimit }) {
    const sections = [
        { rank: 0, blocks: [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)(3, `Impact Loop: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsHeading */ .b5)(problems)}, nothing previewed`)] },
        { rank: 0, blocks: [(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsTable */ .NT)(problems, links)] },
    ];
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .U)(sections, limit, tooLong(links));
}
/** Errors first: what they are in is left out. Warnings leave nothing out. */
function problemBlocks(problems, links) {
    const of = (wanted) => problems.filter(({ severity }) => severity === wanted);
    const [errors, warnings] = [of("error"), of("warning")];
    return [
        ...(errors.length > 0
            ? [
                (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)((0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)(`${(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsHeading */ .b5)(errors)}; what they are in is left out`)),
                (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsTable */ .NT)(errors, links, 20),
            ]
            : []),
        ...(warnings.length > 0
            ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)((0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(warnings.length, "warning"))), (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsTable */ .NT)(warnings, links, 10)]
            : []),
    ];
}
function doubtBlocks(head) {
    const doubts = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .lookTwice */ .mH)(head);
    if (doubts.length === 0)
        return [];
    const more = doubts.length > 5 ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .restText */ .Et)(doubts.length - 5)] : [];
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)("Look twice:"), " ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .joined */ .oR)([...doubts.slice(0, 5), ...more], " · ")])];
}
function tooLong(links) {
    const places = [];
    if (links.summary)
        places.push({ link: "the run's summary", to: links.summary });
    if (links.report)
        places.push({ link: "the report", to: links.report });
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([
        "Shortened to fit a comment",
        places.length > 0 ? ["; the whole is in ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .joined */ .oR)(places, " and in ")] : "",
        ".",
    ]);
}
function markOf(kinds) {
    if (kinds.includes("added"))
        return "new";
    if (kinds.includes("now_funded"))
        return "▲";
    if (kinds.includes("now_dropped"))
        return "▼";
    if (kinds.includes("remeasured"))
        return "measured anew";
    return kinds.includes("edited") ? "edited" : "";
}
function changeText({ head, base, changes }) {
    const ids = (kind) => changes.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);
    const named = (verb, list) => list.length === 0
        ? []
        : [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)(`${verb} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tame */ .aM)(list.slice(0, 5).join(", "), 300)}${list.length > 5 ? ` and ${list.length - 5} more` : ""}`),
        ];
    const removed = ids("removed");
    const said = [
        ...named("funds", ids("now_funded")),
        ...named("drops", ids("now_dropped").filter((id) => !removed.includes(id))),
        ...named("removes", removed),
    ];
    const first = !base
        ? "The base branch has no valid policy to compare with."
        : said.length > 0
            ? ["Merging this PR ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .joined */ .oR)(said, " and "), "."]
            : "Merging this PR changes no decision.";
    return [first, " ", (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .portfolioNumbers */ .bS)(head, base)];
}
function policyText(head, proposed) {
    const funded = proposed.allocation.selected.map(({ id }) => id);
    const more = funded.length > 5 ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .restText */ .Et)(funded.length - 5)}` : "";
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)("Policy changed in this PR: not in force until merged."),
        ` All numbers here are under the base branch's impact-loop.yaml. Under the PR's own the loop ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .WJ)(proposed)}`,
        funded.length > 0 ? [" (", (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tame */ .aM)(funded.slice(0, 5).join(", "), 300), more, ")"] : "",
        ". ",
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .portfolioNumbers */ .bS)(proposed, head),
    ];
}
function decisionDetails(head, base) {
    const { allocation, currency } = head;
    const { scenario_optima: optima, portfolio_effective: reached, regrets } = allocation;
    if (!optima || !reached || !regrets)
        return [];
    const row = (name) => [
        name,
        (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(optima[name], currency),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(reached[name], currency),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(regrets[name], currency),
    ];
    const blocks = [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)(`Rule ${allocation.rule.replaceAll("_", " ")}, ${allocation.status_reason}. Effective returns: confidence × return + (1 − confidence) × worst.`),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(["scenario", "best possible", "this portfolio", "regret"], [row("best"), row("median"), row("worst")]),
    ];
    if (base)
        blocks.push((0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)(["Without this PR the loop ", (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .WJ)(base), ". ", (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .portfolioNumbers */ .bS)(base, null)]));
    blocks.push(...(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .whatWouldChange */ .GC)(head));
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)("The decision in numbers", blocks)];
}


/***/ }),

/***/ 92807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ mergedInto),
/* harmony export */   Ss: () => (/* binding */ treeAt),
/* harmony export */   cu: () => (/* binding */ blobsAt),
/* harmony export */   tw: () => (/* binding */ moveTo)
/* harmony export */ });
/* unused harmony export authorization */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82090);




/**
 * git's configuration for one call, in the environment. The empty value takes away the header that actions/checkout
 * may have left in .git/config: two of them are refused by GitHub as a duplicate.
 */
function authorization({ url, token }) {
    if (!token)
        return {};
    const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
    const key = `http.${new URL(url).origin}/.extraheader`;
    return {
        GIT_CONFIG_COUNT: "2",
        GIT_CONFIG_KEY_0: key,
        GIT_CONFIG_VALUE_0: "",
        GIT_CONFIG_KEY_1: key,
        GIT_CONFIG_VALUE_1: header,
    };
}
/** Fetches a commit that the checkout lacks. A full clone stays one. @throws E_COMMIT_UNREADABLE */
async function fetchCommit(root, commit, remote) {
    if ((await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveCommit */ .WL)(root, commit)) !== null)
        return;
    const shallow = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(root, ["rev-parse", "--is-shallow-repository"])).trim() === "true";
    const depth = shallow ? ["--depth=1"] : [];
    try {
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(root, ["fetch", "--quiet", "--no-tags", ...depth, remote.url, commit], {
            env: authorization(remote),
        });
    }
    catch (error) {
        const detail = String(error.stderr ?? error).trim();
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_COMMIT_UNREADABLE", { commit, detail });
    }
}
/** The tree of a commit in a new folder under `temporary`; fetched first where the checkout lacks it. */
async function treeAt(root, commit, remote, temporary) {
    await fetchCommit(root, commit, remote);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, "impact-loop-")), "tree");
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .exportTree */ .D4)(root, commit, folder);
    return folder;
}
/** Puts the work tree at a commit; files that git does not track, such as data of an earlier step, stay. @throws E_CHECKOUT_CHANGED */
async function moveTo(root, commit, remote) {
    await fetchCommit(root, commit, remote);
    try {
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(root, ["checkout", "--quiet", "--detach", commit]);
    }
    catch {
        const changed = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(root, ["diff", "--name-only", "HEAD"])).trim().split("\n");
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_CHECKOUT_CHANGED", {
            commit: commit.slice(0, 7),
            files: changed.slice(0, 5).join(", "),
        });
    }
}
/** What the merge commit `merge` merges `head` into: the base branch as it is checked out; null when it is none. */
async function mergedInto(root, merge, head) {
    const [header = ""] = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(root, ["cat-file", "-p", merge])).split("\n\n", 1);
    const parents = [...header.matchAll(/^parent (\w+)$/gm)].map((match) => match[1]);
    return parents.length === 2 && parents[1] === head ? parents[0] : null;
}
/** git's blob ids of the files under `folder` in a commit, by path from the repository's root. */
async function blobsAt(root, commit, folder) {
    const out = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(root, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", `${folder}/`]);
    const entries = out.split("\0").filter(Boolean);
    return new Map(entries.map((entry) => [entry.slice(entry.indexOf("\t") + 1), entry.split(/[ \t]/, 3)[2]]));
}


/***/ })

};
