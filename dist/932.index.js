export const id = 932;
export const ids = [932];
export const modules = {

/***/ 38932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cycle: () => (/* binding */ cycle)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/commands/message.js
var message = __webpack_require__(69592);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/commit.js
var commit = __webpack_require__(70145);
// EXTERNAL MODULE: ./build/github/output.js
var output = __webpack_require__(59357);
// EXTERNAL MODULE: ./build/github/pulls.js
var pulls = __webpack_require__(49922);
// EXTERNAL MODULE: ./build/loop.js + 34 modules
var loop = __webpack_require__(99655);
// EXTERNAL MODULE: ./build/render/comment.js
var comment = __webpack_require__(35528);
// EXTERNAL MODULE: ./build/render/report.js + 8 modules
var report = __webpack_require__(1793);
// EXTERNAL MODULE: ./build/workspace/checkout.js
var checkout = __webpack_require__(92807);
// EXTERNAL MODULE: ./build/workspace/git.js
var git = __webpack_require__(82090);
// EXTERNAL MODULE: ./build/action/context.js
var context = __webpack_require__(73280);
// EXTERNAL MODULE: ./build/github/comment.js
var github_comment = __webpack_require__(30079);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/action/publish.js
var publish = __webpack_require__(34624);
;// CONCATENATED MODULE: ./build/action/merged.js





/** The cycle's report on the pull requests merged since the cycle before; it says when the plan is not the one previewed. */
async function tellMerged(job, branch, attempt, links) {
    const { head, made } = attempt;
    const results = resultsOf(job, made);
    const matters = (path) => path.startsWith(job.prefix) &&
        !path.startsWith(results) &&
        /^(?!\.github\/).*\.(ya?ml|csv|parquet)$/.test(path);
    const commits = (await (0,publish/* unlessForbidden */.w3)(job, "contents: read", "list the commits since the last cycle", () => sinceLastCycle(job, attempt))) ?? [head];
    const purpose = "find the pull requests merged since the last cycle";
    const merged = await (0,publish/* unlessForbidden */.w3)(job, "pull-requests: write", purpose, () => (0,pulls/* mergedBy */.iq)(job.github, branch, commits));
    for (const pull of merged ?? [])
        await (0,publish/* unlessForbidden */.w3)(job, "pull-requests: write", `comment on #${pull}`, async () => {
            if ((await (0,pulls/* changedFiles */.Y_)(job.github, pull)).some(matters))
                await tell(job, pull, made.result, head, links);
        });
}
const resultsOf = (job, { folder }) => `${job.prefix}${folder.split("/cycles/")[0]}/`;
/** From the commit of the last cycle's inputs on; where it names none, from the last commit that changed the cycles. */
async function sinceLastCycle(job, { head, target, made }) {
    const from = made.before ?? (await (0,pulls/* lastChangeOf */.kV)(job.github, target.parent, `${resultsOf(job, made)}cycles`));
    return from === null ? [head] : (0,pulls/* commitsSince */.nt)(job.github, from, head);
}
async function tell(job, pull, result, head, links) {
    const plan = result.manifest.plan_sha256;
    const marker = { kind: "cycle", head, plan, cycle: result.cycle };
    const shown = await (0,github_comment/* previewed */.SP)(job.github, (0,publish/* commentRequest */.bu)(job, pull, marker, () => ""));
    const note = noteOn(shown, result);
    const render = (limit = 60_000) => note + (0,report/* renderSummary */.Br)(result, links, limit - note.length);
    await (0,github_comment/* upsertComment */.lB)(job.github, (0,publish/* commentRequest */.bu)(job, pull, marker, render));
}
/** What has become of the plan that a preview showed, under the policy in force then or under the pull request's own. */
function noteOn(shown, { cycle, manifest }) {
    if (!shown?.plan || [shown.plan, shown.proposed].includes(manifest.plan_sha256))
        return "";
    return shown.cycle && shown.cycle !== cycle
        ? `**A new cycle began:** this pull request's preview was of ${(0,markdown/* escapeMarkdown */.FV)(shown.cycle)}, this is ${(0,markdown/* escapeMarkdown */.FV)(cycle)}.\n\n`
        : "**plan-changed:** this cycle's plan is not the one this pull request's preview showed: since then the inputs, the data or the policy have changed.\n\n";
}

;// CONCATENATED MODULE: ./build/action/cycle.js















const tries = 6;
/** A full cycle of the default branch: run, commit, report. Whatever stops the commit, what was found is in the summary. */
async function cycle(job, task) {
    if (commits(job, task))
        (0,publish/* requireToken */.Fw)(job, "commit the cycle");
    const attempts = [];
    const stored = await commitCycle(job, task, attempts).catch(async (error) => {
        const last = attempts.at(-1);
        if (last) {
            await (0,output/* summarize */.eh)((0,report/* renderSummary */.Br)(last.made.result, job.links(last.head)), job.log.clean);
            (0,publish/* point */.zx)(job, last.made.result.problems);
        }
        throw error;
    });
    if (stored)
        await cycle_report(job, task, stored.attempt, stored.committed);
}
/** Whether the cycle is to be committed at all. */
const commits = ({ inputs }, task) => task.commits && inputs.commit !== "none";
/** On a race the cycle is made again from the branch's new head. Null when the policy or the history stopped it. */
async function commitCycle(job, task, attempts) {
    const as_of = await (0,context/* instantOf */.B9)(job);
    while (attempts.length < tries) {
        if (attempts.length > 0 || (await isBehind(job, task)))
            await catchUp(job, task.branch, attempts.length);
        const head = (await (0,git/* resolveCommit */.WL)(job.workspace));
        const target = await targetOf(job, task, head);
        const outcome = await (0,loop/* runLoop */.y)({ as_of, ...(await rootsOf(job, target)) });
        if (!outcome.ok) {
            await (0,output/* summarize */.eh)((0,comment/* renderInvalid */.u)(outcome.problems, { links: job.links(head) }), job.log.clean);
            (0,publish/* judge */.S4)(job, outcome.problems);
            return null;
        }
        const before = attempts.at(-1);
        const attempt = { head, target, made: outcome };
        attempts.push(attempt);
        const committed = await store(job, task, attempt);
        if (committed === "stale")
            continue;
        const landed = before && !outcome.changed ? await (0,pulls/* ownCommitOn */.xr)(job.github, before.target) : null;
        return before && landed ? { attempt: before, committed: landed } : { attempt, committed };
    }
    throw (0,errors.impactError)("E_COMMIT_RACE", { branch: task.branch, tries });
}
/** Whether what would be committed lies on another commit than the branch's own head: a cycle brings nothing else along. */
async function isBehind(job, task) {
    if (!commits(job, task))
        return false;
    const head = await (0,commit/* branchHead */.P)(job.github, task.branch);
    return head !== null && head !== (await (0,git/* resolveCommit */.WL)(job.workspace));
}
/** A cycle on `proposal`'s branch goes on from its last one, until its pull request is merged or closed. */
async function targetOf(job, task, head) {
    if (!commits(job, task) || job.inputs.commit !== "branch")
        return { branch: task.branch, parent: head, proposal: null };
    const branch = job.inputs.resultsBranch;
    if (branch === task.branch) {
        const expected = "a branch of the loop's own, not the default branch";
        throw (0,errors.impactError)("E_INPUT", { input: "results-branch", found: branch, expected });
    }
    const proposal = { branch, base: task.branch };
    const standing = await (0,pulls/* standingOf */.YP)(job.github, proposal);
    const begins = standing.head === null || standing.ended;
    return { branch, parent: begins ? head : standing.head, proposal: { ...proposal, ...standing, begins } };
}
/** While a proposal stands, the cycles on its branch are the history: what it proposes already is not proposed again. */
async function rootsOf(job, { parent, proposal }) {
    const root = (0,context/* inTree */._Z)(job.workspace, job);
    if (!proposal || proposal.begins)
        return { root };
    return { root, historyRoot: (0,context/* inTree */._Z)(await (0,checkout/* treeAt */.Ss)(job.workspace, parent, job.remote, job.temporary), job) };
}
/** Puts the work tree at the branch's head; after a lost race a moment later, twice as long each time. */
async function catchUp(job, branch, lost) {
    if (lost > 0)
        await (0,promises_.setTimeout)(250 * 2 ** lost * (1 + Math.random()));
    const head = await (0,commit/* branchHead */.P)(job.github, branch);
    if (head === null)
        return;
    job.log.info(`${branch} is at ${head}: the cycle is made ${lost > 0 ? "again " : ""}from there`);
    await (0,checkout/* moveTo */.tw)(job.workspace, head, job.remote);
}
/** The commit's hash; null when there is nothing to commit, or nowhere. */
async function store(job, task, attempt) {
    const { target, made } = attempt;
    const { result, files, storage } = made;
    if (!made.changed) {
        job.log.info(`cycle ${result.cycle} is as it was: nothing to commit`);
        if (target.proposal?.pull === null && !target.proposal.begins)
            await announce(job, target.proposal, made);
        return null;
    }
    if (!commits(job, task)) {
        if (job.inputs.commit !== "none")
            job.log.warning(`cycle ${result.cycle} is not committed: ${task.branch} is not the default branch`);
        await storage.write(result.cycle, files);
        return null;
    }
    const { proposal } = target;
    if (proposal?.begins)
        await (0,pulls/* beginBranch */._j)(job.github, target.branch, target.parent, proposal.head);
    const request = await requestOf(job, target, made);
    const outcome = await (0,commit/* commitFiles */.zu)(job.github, request);
    if (outcome.kind === "stale")
        return "stale";
    if (proposal)
        await announce(job, proposal, made);
    return outcome.sha;
}
async function requestOf(job, { branch, parent }, { result, files, folder }) {
    const place = `${job.prefix}${folder}`;
    const wanted = new Map([...files].map(([path, text]) => [`${place}/${path}`, text]));
    const [headline, ...body] = (0,message/* commitMessage */.d)(result).split("\n");
    const changes = (0,commit/* changesBetween */.iv)(wanted, await (0,checkout/* blobsAt */.cu)(job.workspace, parent, place));
    return { branch, parent, headline: headline, body: body.join("\n").trim(), ...changes };
}
/** Sees to it that the proposal has its pull request. */
async function announce(job, proposal, { result }) {
    const title = (0,message/* commitMessage */.d)(result).split("\n", 1)[0];
    const body = () => job.log.clean((0,report/* renderSummary */.Br)(result, job.links(proposal.branch), 60_000));
    const pull = proposal.pull ??
        (await (0,publish/* unlessForbidden */.w3)(job, "pull-requests: write", "open the pull request with the cycle", () => (0,pulls/* propose */.BM)(job.github, proposal, title, body())));
    if (pull !== null)
        job.log.info(`cycle ${result.cycle} is in pull request #${pull}`);
}
async function cycle_report(job, task, attempt, committed) {
    const { result, folder } = attempt.made;
    const path = `${job.prefix}${folder}/report.md`;
    const links = {
        ...job.links(attempt.head),
        report: committed ? `${job.remote.url}/blob/${committed}/${(0,context/* encodePath */.O0)(path)}` : null,
    };
    await (0,output/* summarize */.eh)((0,report/* renderSummary */.Br)(result, links), job.log.clean);
    (0,context/* setResultOutputs */.Ge)(result);
    core/* setOutput */.uH("report-path", path);
    core/* setOutput */.uH("commit-sha", committed ?? "");
    if (committed)
        job.log.info(`cycle ${result.cycle} is committed as ${committed}`);
    if (committed && job.inputs.comment && job.inputs.commentOnMerged)
        await tellMerged(job, task.branch, attempt, links);
    (0,publish/* judge */.S4)(job, result.problems);
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


/***/ })

};
