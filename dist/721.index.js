export const id = 721;
export const ids = [721];
export const modules = {

/***/ 34624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ requireToken),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   bu: () => (/* binding */ commentRequest),
/* harmony export */   w3: () => (/* binding */ unlessForbidden),
/* harmony export */   zx: () => (/* binding */ point)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44463);
/* harmony import */ var _github_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59357);
/* harmony import */ var _render_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99822);




/**
 * What is worth having but fails nothing: a refusal is one warning that names the permission, any other failure one
 * that says what it was. Null then.
 */
async function unlessForbidden(job, permission, purpose, act) {
    try {
        return await act();
    }
    catch (error) {
        const why = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(error) === 401
            ? "bad token: GitHub does not accept it; it may have expired"
            : (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksPermission */ .kQ)(error)
                ? `the job's token lacks \`${permission}\`; add it under \`permissions:\` (a pull request from a fork never has it)`
                : error.message;
        job.log.warning(`Could not ${purpose}: ${why}. The job summary has it all.`);
        return null;
    }
}
/** @throws E_TOKEN_MISSING */
function requireToken({ inputs }, purpose) {
    if (inputs.token === "")
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_TOKEN_MISSING", { purpose });
}
function commentRequest(job, issue, marker, render) {
    return {
        issue,
        marker: { v: 1, key: job.inputs.key, run: job.run, ...marker },
        body: job.log.clean(render()),
        shorten: (limit) => job.log.clean(render(limit)),
        author: job.inputs.commentAuthor,
        mistaken: (login) => job.log.warning(`The comment is by ${login}, not by ${job.inputs.commentAuthor}: set \`comment-author: ${login}\`, or the next run will not find it and begin another.`),
    };
}
/** Annotations for the problems. */
function point(job, problems) {
    const hidden = (0,_github_output_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)(problems, job.prefix, job.log.clean);
    if (hidden > 0)
        job.log.info(`${hidden} more problems are in the job summary`);
}
/** Annotations for the problems, and a failed job when the input `fail-on` says so of `problems`, which may leave out some. */
function judge(job, all, problems = all) {
    point(job, all);
    const errors = problems.filter((problem) => problem.severity === "error").length;
    const counts = job.inputs.failOn === "warning" ? problems.length : errors;
    if (counts > 0 && job.inputs.failOn !== "never")
        job.log.failed(`${(0,_render_text_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(counts, "problem")} in the configuration, its data or its initiatives`);
}


/***/ }),

/***/ 30079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ previewed),
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
    const login = made.user?.login ?? request.author;
    if (login !== request.author)
        request.mistaken?.(login);
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
/** What a pull request's preview said of itself; null when there is no preview of ours. */
async function previewed(github, request) {
    const [preview] = await ours(github, { ...request, marker: { ...request.marker, kind: "preview" } });
    return preview ? readMarker(preview.body) : null;
}


/***/ }),

/***/ 70145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ branchHead),
/* harmony export */   iv: () => (/* binding */ changesBetween),
/* harmony export */   zu: () => (/* binding */ commitFiles)
/* harmony export */ });
/* unused harmony exports blobId, batches */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44463);



/**
 * What makes a folder hold exactly `files` (text by path) where it holds `stored` (git's blob ids by path): what is
 * new or different is added, what is not among the files is deleted, what is the same is left alone.
 */
function changesBetween(files, stored) {
    return {
        additions: new Map([...files].filter(([path, text]) => stored.get(path) !== blobId(text))),
        deletions: [...stored.keys()].filter((path) => !files.has(path)),
    };
}
/** git's id of a file with this text. @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
const blobId = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest("hex");
/** Text beyond this, in bytes, does not go through one GraphQL request: large ones time out. */
const graphqlBytes = 10_000_000;
/**
 * One commit on a branch, never forced. GraphQL's createCommitOnBranch is atomic and signed by GitHub; a server without
 * it, and a large commit, goes through REST's git data.
 * @throws E_PERMISSION, E_BRANCH_PROTECTED, or the client's errors
 */
async function commitFiles(github, request) {
    try {
        const bytes = [...request.additions.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
        return { kind: "committed", sha: await (bytes > graphqlBytes ? byRest : byGraphql)(github, request) };
    }
    catch (error) {
        if (error === moved || isStale(error))
            return { kind: "stale" };
        throw refusal(error, request.branch);
    }
}
/** What a REST commit finds when the branch is not at the commit that it was made from: a fast-forward would take along whatever lies between. */
const moved = new Error("the branch has moved");
const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
async function byGraphql(github, request) {
    const { rest, owner, repo } = github;
    const base64 = (text) => Buffer.from(text, "utf8").toString("base64");
    const input = {
        branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: request.branch },
        expectedHeadOid: request.parent,
        message: { headline: request.headline, body: request.body },
        fileChanges: {
            additions: [...request.additions].map(([path, text]) => ({ path, contents: base64(text) })),
            deletions: request.deletions.map((path) => ({ path })),
        },
    };
    try {
        return (await rest.graphql(mutation, { input })).createCommitOnBranch.commit.oid;
    }
    catch (error) {
        if (isUnserved(error))
            return byRest(github, request);
        throw error;
    }
}
const isStale = (error) => (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .graphqlErrors */ .dM)(error).some(({ type, message }) => type === "STALE_DATA" || /expected branch to point to/i.test(message ?? "")) ||
    ((0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === 422 && /fast.forward/i.test(error.message));
/** A server that does not know the mutation, or one that the request was too much for. */
const isUnserved = (error) => [404, 405, 413, 502, 503, 504].includes((0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) ?? 0) ||
    (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .graphqlErrors */ .dM)(error).some(({ message }) => /createCommitOnBranch.*(doesn't exist|undefined)|undefinedField/i.test(message ?? ""));
async function byRest(github, request) {
    const { rest, owner, repo } = github;
    const at = { owner, repo };
    if ((await branchHead(github, request.branch)) !== request.parent)
        throw moved;
    const { data: parent } = await rest.git.getCommit({ ...at, commit_sha: request.parent });
    let tree = parent.tree.sha;
    for (const entries of batches(request))
        tree = (await rest.git.createTree({ ...at, base_tree: tree, tree: entries })).data.sha;
    const { data: commit } = await rest.git.createCommit({
        ...at,
        message: `${request.headline}\n\n${request.body}`,
        tree,
        parents: [request.parent],
    });
    await rest.git.updateRef({ ...at, ref: `heads/${request.branch}`, sha: commit.sha, force: false });
    return commit.sha;
}
/** What one request for a tree carries at most: entries, and bytes of text. */
const treeEntries = 500;
const treeBytes = 5_000_000;
/** The changes as entries of trees, each tree built on the one before it. */
function batches({ additions, deletions }) {
    const made = [];
    let room = 0;
    const put = (entry, bytes) => {
        if (made.length === 0 || made.at(-1).length === treeEntries || bytes > room) {
            made.push([]);
            room = treeBytes;
        }
        made.at(-1).push(entry);
        room -= bytes;
    };
    const blob = { mode: "100644", type: "blob" };
    for (const [path, content] of additions)
        put({ path, ...blob, content }, Buffer.byteLength(content));
    for (const path of deletions)
        put({ path, ...blob, sha: null }, 0);
    return made;
}
function refusal(error, branch) {
    const message = String(error.message);
    if (/protected branch|branch protection|rule violation|through a pull request|required status check/i.test(message))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_BRANCH_PROTECTED", { branch, detail: message });
    if (!(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .lacksPermission */ .kQ)(error))
        return error;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_PERMISSION", { permission: "contents: write", purpose: `commit to ${branch}` });
}
/** The commit that a branch points to; null when there is no such branch. */
async function branchHead({ rest, owner, repo }, branch) {
    try {
        const { data } = await rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
        return data.object.sha;
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === 404)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 49922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ propose),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   Y_: () => (/* binding */ changedFiles),
/* harmony export */   _j: () => (/* binding */ beginBranch),
/* harmony export */   iq: () => (/* binding */ mergedBy),
/* harmony export */   kV: () => (/* binding */ lastChangeOf),
/* harmony export */   nt: () => (/* binding */ commitsSince),
/* harmony export */   wu: () => (/* binding */ mergeBase),
/* harmony export */   xr: () => (/* binding */ ownCommitOn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44463);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70145);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6830);




/**
 * A merge is nobody's work: "Update branch" makes one, and what it brings in is judged by itself.
 * @throws E_BRANCH_FOREIGN when the branch holds commits that are not the loop's
 */
async function standingOf(github, { branch, base }) {
    const { rest, owner, repo } = github;
    const head = await (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .branchHead */ .P)(github, branch);
    if (head === null)
        return { head, pull: null, ended: false };
    const asked = { owner, repo, head: `${owner}:${branch}`, base, state: "all", sort: "created" };
    const { data: pulls } = await rest.pulls.list({ ...asked, direction: "desc" });
    const proposed = await commitsBetween(github, base, head);
    const stranger = proposed.find(({ message, parents }) => !isOwn(message) && parents < 2);
    if (stranger)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_BRANCH_FOREIGN", { branch, commit: stranger.sha.slice(0, 7) });
    const open = pulls.find(({ state }) => state === "open");
    const done = proposed.length === 0 || pulls.some((pull) => pull.head.sha === head);
    return { head, pull: open?.number ?? null, ended: !open && done };
}
/** Whether a commit is the loop's own: by its trailer. */
const isOwn = (message) => new RegExp(`^${_event_js__WEBPACK_IMPORTED_MODULE_2__/* .trailer */ .s}: \\S+$`, "m").test(message);
/** The head of `branch` when it is a commit of the loop's right on top of `parent`: one that landed though its answer was lost. */
async function ownCommitOn(github, { branch, parent }) {
    const { rest, owner, repo } = github;
    const head = await (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .branchHead */ .P)(github, branch);
    if (head === null)
        return null;
    const { data } = await rest.git.getCommit({ owner, repo, commit_sha: head });
    return data.parents[0]?.sha === parent && isOwn(data.message) ? head : null;
}
/** Lets the loop's branch begin at a commit; what is left of one whose pull request is merged or closed is removed first. */
async function beginBranch(github, branch, sha, left) {
    const { rest, owner, repo } = github;
    if (left !== null)
        await rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` });
    await rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
}
/** Opens the proposal's pull request; its number. */
async function propose({ rest, owner, repo }, { branch, base }, title, body) {
    const { data } = await rest.pulls.create({ owner, repo, head: branch, base, title, body });
    return data.number;
}
/** The commits after `from` up to `to`, oldest first. */
const commitsSince = async (github, from, to) => (await commitsBetween(github, from, to)).map(({ sha }) => sha);
/** The last commit up to `sha` that changed what is under `path`; null when none did. */
async function lastChangeOf({ rest, owner, repo }, sha, path) {
    const { data } = await rest.repos.listCommits({ owner, repo, sha, path, per_page: 1 });
    return data[0]?.sha ?? null;
}
/** Each commit takes a request: of a longer stretch the latest are asked about. */
const mostCommits = 100;
/** Numbers of the pull requests merged into `base` by these commits, ascending. */
async function mergedBy({ rest, owner, repo }, base, commits) {
    const numbers = new Set();
    for (const commit_sha of commits.slice(-mostCommits)) {
        const asked = { owner, repo, commit_sha };
        const { data: pulls } = await rest.repos.listPullRequestsAssociatedWithCommit(asked);
        for (const pull of pulls)
            if (pull.merged_at !== null && pull.base.ref === base)
                numbers.add(pull.number);
    }
    return [...numbers].sort((a, b) => a - b);
}
/** Oldest first; only `to`, as if without a message, when `from` is gone, after a history was rewritten. */
async function commitsBetween({ rest, owner, repo }, from, to) {
    const found = [];
    try {
        for (let page = 1;; page++) {
            const basehead = `${from}...${to}`;
            const { data } = await rest.repos.compareCommitsWithBasehead({
                owner,
                repo,
                basehead,
                per_page: 100,
                page,
            });
            const read = data.commits.map(({ sha, commit, parents }) => {
                return { sha, message: commit.message, parents: parents.length };
            });
            found.push(...read);
            if (data.commits.length === 0 || found.length >= data.total_commits)
                return found;
        }
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(error) === 404)
            return [{ sha: to, message: "", parents: 1 }];
        throw error;
    }
}
/** The commit at which `head` left `base`. */
async function mergeBase({ rest, owner, repo }, base, head) {
    const asked = { owner, repo, basehead: `${base}...${head}`, per_page: 1 };
    return (await rest.repos.compareCommitsWithBasehead(asked)).data.merge_base_commit.sha;
}
/** Paths that a pull request adds, changes, removes or renames. */
async function changedFiles({ rest, owner, repo }, pull_number) {
    const files = await rest.paginate(rest.pulls.listFiles, { owner, repo, pull_number, per_page: 100 });
    return files.flatMap(({ filename, previous_filename }) => previous_filename === undefined ? [filename] : [filename, previous_filename]);
}


/***/ }),

/***/ 35528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ renderInvalid),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _calibration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12832);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(771);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60616);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94212);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45267);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53302);
/* harmony import */ var _forecasts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43323);
/* harmony import */ var _learning_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8951);
/* harmony import */ var _measurement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79093);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44488);
/* harmony import */ var _overrides_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(62092);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(99822);












/** GitHub takes 65,536 characters; the rest is for the marker and for what else may be counted. */
const commentLimit = 60_000;
/** The comment on a pull request: verdict and money first, what the PR changes, then the evidence, collapsed. */
function renderComment(preview, { links, limit = commentLimit }) {
    const { head, base, proposed_policy, changes } = preview;
    const marks = new Map(changes.map(({ id, kinds }) => [id, markOf(kinds)]));
    const learnt = (0,_learning_js__WEBPACK_IMPORTED_MODULE_6__/* .learntOf */ .un)(head);
    const measured = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .candidatesOf */ .kW)(head).flatMap(_measurement_js__WEBPACK_IMPORTED_MODULE_7__/* .measurementBlocks */ .$);
    const confidences = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .candidatesOf */ .kW)(head).flatMap((entry) => (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .confidenceBlocks */ .XQ)(entry, learnt.get(entry.id)));
    const sections = [
        { rank: 0, blocks: [(0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .heading */ .R_)(3, `Impact Loop · ${head.cycle} preview: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .verdict */ .WJ)(head)}`)] },
        { rank: 0, blocks: problemBlocks(head.problems, links) },
        { rank: 0, blocks: [(0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .paragraph */ .FY)(changeText(preview))] },
        { rank: 0, blocks: proposed_policy ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .paragraph */ .FY)(policyText(head, proposed_policy))] : [] },
        { rank: 0, blocks: (0,_forecasts_js__WEBPACK_IMPORTED_MODULE_5__/* .learnedNote */ .Md)(head) },
        { rank: 0, blocks: [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .portfolioTable */ .nt)(head, links, (id) => marks.get(id) ?? "")] },
        { rank: 2, blocks: doubtBlocks(head) },
        { rank: 2, blocks: collapsed("Came back with another study", (0,_forecasts_js__WEBPACK_IMPORTED_MODULE_5__/* .returningBlocks */ .vW)(head)) },
        { rank: 2, blocks: collapsed("Overrides and what they cost", (0,_overrides_js__WEBPACK_IMPORTED_MODULE_9__/* .overrideBlocks */ .b)(head)) },
        { rank: 6, blocks: collapsed("What was measured", measured) },
        { rank: 5, blocks: collapsed("Why these returns", (0,_forecasts_js__WEBPACK_IMPORTED_MODULE_5__/* .whyReturns */ .ol)(head)) },
        { rank: 5, blocks: collapsed("Why these confidences", confidences) },
        { rank: 4, blocks: decisionDetails(head, base) },
        {
            rank: 3,
            blocks: collapsed("Track record", [
                ...(0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .trackRecord */ .nD)(head),
                ...(0,_calibration_js__WEBPACK_IMPORTED_MODULE_0__/* .calibrationSummary */ .Bm)(head),
                ...(0,_outcomes_js__WEBPACK_IMPORTED_MODULE_8__/* .outcomeBlocks */ .Xr)(head, 20),
            ]),
        },
        { rank: 1, blocks: [(0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .details */ .zH)("Reproduce", (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .reproduceBlocks */ .cw)(head))] },
    ];
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_4__/* .fit */ .U)(sections, limit, tooLong(links));
}
const collapsed = (summary, blocks) => blocks.length > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .details */ .zH)(summary, blocks)] : [];
/** The comment when nothing can be previewed: impact-loop.yaml or the history is at fault. */
function renderInvalid(problems, { links, limit = commentLimit }) {
    const sections = [
        { rank: 0, blocks: [(0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .heading */ .R_)(3, `Impact Loop: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsHeading */ .b5)(problems)}, nothing previewed`)] },
        { rank: 0, blocks: [(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsTable */ .NT)(problems, links)] },
    ];
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_4__/* .fit */ .U)(sections, limit, tooLong(links));
}
/** Errors first: what they are in is left out. Warnings leave nothing out. */
function problemBlocks(problems, links) {
    const of = (wanted) => problems.filter(({ severity }) => severity === wanted);
    const [errors, warnings] = [of("error"), of("warning")];
    return [
        ...(errors.length > 0
            ? [
                (0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .paragraph */ .FY)((0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .strong */ .ko)(`${(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsHeading */ .b5)(errors)}; what they are in is left out`)),
                (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsTable */ .NT)(errors, links, 20),
            ]
            : []),
        ...(warnings.length > 0
            ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .paragraph */ .FY)((0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .hS)(warnings.length, "warning"))), (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsTable */ .NT)(warnings, links, 10)]
            : []),
    ];
}
function doubtBlocks(head) {
    const doubts = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .lookTwice */ .mH)(head);
    if (doubts.length === 0)
        return [];
    const more = doubts.length > 5 ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .restText */ .Et)(doubts.length - 5)] : [];
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .strong */ .ko)("Look twice:"), " ", (0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .joined */ .oR)([...doubts.slice(0, 5), ...more], " · ")])];
}
function tooLong(links) {
    const places = [];
    if (links.summary)
        places.push({ link: "the run's summary", to: links.summary });
    if (links.report)
        places.push({ link: "the report", to: links.report });
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .paragraph */ .FY)([
        "Shortened to fit a comment",
        places.length > 0 ? ["; the whole is in ", (0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .joined */ .oR)(places, " and in ")] : "",
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
            (0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .strong */ .ko)(`${verb} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .tame */ .aM)(list.slice(0, 5).join(", "), 300)}${list.length > 5 ? ` and ${list.length - 5} more` : ""}`),
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
            ? ["Merging this PR ", (0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .joined */ .oR)(said, " and "), "."]
            : "Merging this PR changes no decision.";
    return [first, " ", (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .portfolioNumbers */ .bS)(head, base)];
}
function policyText(head, proposed) {
    const funded = proposed.allocation.selected.map(({ id }) => id);
    const more = funded.length > 5 ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .restText */ .Et)(funded.length - 5)}` : "";
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .strong */ .ko)("Policy changed in this PR: not in force until merged."),
        ` All numbers here are under the base branch's impact-loop.yaml. Under the PR's own the loop ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .verdict */ .WJ)(proposed)}`,
        funded.length > 0 ? [" (", (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .tame */ .aM)(funded.slice(0, 5).join(", "), 300), more, ")"] : "",
        ". ",
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .portfolioNumbers */ .bS)(proposed, head),
    ];
}
function decisionDetails(head, base) {
    const { allocation } = head;
    const scenarios = (0,_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .scenarioTable */ .po)(head);
    if (!scenarios)
        return [];
    const blocks = [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .paragraph */ .FY)(`Rule ${allocation.rule.replaceAll("_", " ")}, ${allocation.status_reason}. Effective returns: ${(0,_learning_js__WEBPACK_IMPORTED_MODULE_6__/* .effectiveFormula */ .iw)(head)}.`),
        scenarios,
    ];
    if (base)
        blocks.push((0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .paragraph */ .FY)(["Without this PR the loop ", (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .verdict */ .WJ)(base), ". ", (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .portfolioNumbers */ .bS)(base, null)]));
    const changes = (0,_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .whatWouldChange */ .GC)(head);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_11__/* .details */ .zH)("The decision in numbers", blocks),
        ...collapsed("What would change the decision", changes),
    ];
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
    catch (error) {
        const files = inTheWay(String(error.stderr));
        if (files.length === 0)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_CHECKOUT_CHANGED", { commit: commit.slice(0, 7), files: files.join(", ") });
    }
}
/** The files, changed or untracked, that git says a checkout would overwrite: a line each, after a tab; the first five. */
const inTheWay = (stderr) => [...stderr.matchAll(/^\t(.+)$/gm)].slice(0, 5).map((match) => match[1]);
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
