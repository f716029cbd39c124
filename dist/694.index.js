export const id = 694;
export const ids = [694];
export const modules = {

/***/ 66694:
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
// EXTERNAL MODULE: ./build/config/load.js + 4 modules
var load = __webpack_require__(25180);
// EXTERNAL MODULE: ./build/github/comment.js
var comment = __webpack_require__(30079);
// EXTERNAL MODULE: ./build/github/output.js
var output = __webpack_require__(59357);
// EXTERNAL MODULE: ./build/github/pulls.js
var pulls = __webpack_require__(49922);
// EXTERNAL MODULE: ./build/loop.js + 34 modules
var loop = __webpack_require__(99655);
;// CONCATENATED MODULE: ./build/preview.js

/** A PR's preview: the loop with the PR, without it, and under the PR's own policy; each measurement is made once. */
async function previewLoop(options) {
    const base = options.base && (await (0,loop/* runLoop */.y)({ ...options.base, unexplained: true }));
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
// EXTERNAL MODULE: ./build/render/report.js + 8 modules
var report = __webpack_require__(1793);
// EXTERNAL MODULE: ./build/workspace/checkout.js
var checkout = __webpack_require__(92807);
// EXTERNAL MODULE: ./build/action/context.js
var context = __webpack_require__(73280);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/action/preview-problems.js




/** Whether a problem is the base branch's too: then it is not this pull request's to mend. */
function knownTo(base) {
    const name = ({ code, file, message }) => JSON.stringify([code, file, message]);
    const there = new Set(base.map(name));
    return (problem) => there.has(name(problem));
}
/** All problems, those of the base branch said to be there already, and the pull request's own. */
function tellApart({ head, base }, edited) {
    const isKnown = knownTo(base?.problems ?? []);
    return {
        problems: [...head.problems.map((problem) => (isKnown(problem) ? asKnown(problem) : problem)), ...edited],
        own: [...head.problems.filter((problem) => !isKnown(problem)), ...edited],
    };
}
const asKnown = (problem) => ({
    ...problem,
    severity: "warning",
    message: `${problem.message} (already on the base branch)`,
});
/**
 * Results that the pull request changes: merged, they would stop every cycle, for they are not what their manifest says.
 * The loop's own proposal changes nothing else.
 */
async function editedResults(job, from, ruling, commit) {
    const { owner, repo } = job.github;
    if (from === `${owner}/${repo}:${job.inputs.resultsBranch}`)
        return [];
    const { config } = await (0,load/* loadWorkspace */.C)(ruling, loop/* tables */.u);
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

// EXTERNAL MODULE: ./build/action/publish.js
var publish = __webpack_require__(34624);
;// CONCATENATED MODULE: ./build/action/preview.js
















/**
 * A pull request: its initiatives under the base branch's policy and history, beside the base's own. The checkout is
 * read, never run; nothing is committed.
 */
async function preview(job, task) {
    (0,publish/* requireToken */.Fw)(job, "preview the pull request");
    const found = await find(job, task);
    const links = job.links(task.head);
    const body = (limit) => bodyOf(found, { links, ...(limit !== undefined && { limit }) });
    const { preview } = found;
    await (0,output/* summarize */.eh)(preview ? `${body()}\n${(0,report/* renderSummary */.Br)(preview.head, links)}` : body(), job.log.clean);
    if (preview)
        (0,context/* setResultOutputs */.Ge)(preview.head);
    if (job.inputs.comment)
        await preview_comment(job, task, found, body);
    (0,publish/* judge */.S4)(job, found.problems, found.own);
}
async function find(job, task) {
    const as_of = await (0,context/* instantOf */.B9)(job);
    const commit = await basesOf(job, task);
    const base = await folderAt(job, commit.base);
    const ruling = commit.ruling === commit.base ? base : await folderAt(job, commit.ruling);
    const roots = { head: (0,context/* inTree */._Z)(job.workspace, job), base, ruling };
    const made = await previewLoop(await optionsOf(roots, { head: task.head, base: commit.base }, as_of));
    if (!made.ok)
        return { preview: null, problems: made.problems, own: made.problems };
    const edited = await editedResults(job, task.from, ruling, commit.base);
    const { problems, own } = tellApart(made.preview, edited);
    const preview = { ...made.preview, head: { ...made.preview.head, problems } };
    return { preview, problems, own };
}
async function preview_comment(job, { head, pull }, { preview }, body) {
    const marker = { kind: "preview", head, ...plansOf(preview) };
    const id = await (0,publish/* unlessForbidden */.w3)(job, "pull-requests: write", "write the comment", () => (0,comment/* upsertComment */.lB)(job.github, (0,publish/* commentRequest */.bu)(job, pull, marker, body)));
    if (id !== null)
        core/* setOutput */.uH("comment-id", String(id));
}
/** What the marker says of the plan: the cycle after the merge is held to it. */
function plansOf(preview) {
    if (!preview)
        return { plan: null };
    const { head, proposed_policy } = preview;
    const proposed = proposed_policy && { proposed: proposed_policy.manifest.plan_sha256 };
    return { plan: head.manifest.plan_sha256, ...proposed, cycle: head.cycle };
}
/**
 * The base branch as the checkout has it merged, so that only what the pull request changes differs. Where its own head
 * is checked out, that is where it left the base branch; the policy is that of the base that the event names.
 */
async function basesOf(job, { base, head }) {
    const { workspace, event, github } = job;
    const merged = event.checkout === event.sha ? await (0,checkout/* mergedInto */.P_)(workspace, event.sha, head) : null;
    if (merged !== null)
        return { base: merged, ruling: merged };
    if (event.checkout !== head)
        return { base, ruling: base };
    const left = await (0,publish/* unlessForbidden */.w3)(job, "contents: read", "find where the pull request begins", () => (0,pulls/* mergeBase */.wu)(github, base, head));
    return { base: left ?? base, ruling: base };
}
/** The configuration's folder at a commit, empty where there is none. */
async function folderAt(job, commit) {
    const folder = (0,context/* inTree */._Z)(await (0,checkout/* treeAt */.Ss)(job.workspace, commit, job.remote, job.temporary), job);
    await (0,promises_.mkdir)(folder, { recursive: true });
    return folder;
}
const policy = "impact-loop.yaml";
/** The first pull request of all, and one that mends a broken policy, has none to be held to but its own. */
async function optionsOf(root, commit, as_of) {
    const common = { as_of, historyRoot: root.ruling, preview: true };
    const own = { ...common, root: root.head, commit: commit.head };
    const changed = textOf(root.head) !== textOf(root.base);
    const inForce = textOf(root.ruling) !== null && (await isValid(root.ruling));
    if (!inForce && changed)
        return { head: own, base: null, proposed: null };
    return {
        head: { ...own, policyRoot: root.ruling },
        base: { ...common, root: root.base, policyRoot: root.ruling, commit: commit.base },
        proposed: changed ? own : null,
    };
}
const isValid = async (root) => (await (0,load/* loadWorkspace */.C)(root, loop/* tables */.u)).config !== null;
/** Of the policy; a link is none, and is refused by whoever loads it. */
const textOf = (root) => {
    const file = (0,external_node_path_.join)(root, policy);
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isFile() ? (0,external_node_fs_.readFileSync)(file, "utf8") : null;
};
const bodyOf = ({ preview, problems }, options) => preview ? (0,render_comment/* renderComment */.w)(preview, options) : (0,render_comment/* renderInvalid */.u)(problems, options);


/***/ })

};
