export const id = 542;
export const ids = [542,123];
export const modules = {

/***/ 68890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asOf: () => (/* binding */ asOf),
/* harmony export */   color: () => (/* binding */ color),
/* harmony export */   fail: () => (/* binding */ fail),
/* harmony export */   failureCode: () => (/* binding */ failureCode),
/* harmony export */   progressLine: () => (/* binding */ progressLine),
/* harmony export */   rootOf: () => (/* binding */ rootOf),
/* harmony export */   say: () => (/* binding */ say),
/* harmony export */   sayError: () => (/* binding */ sayError),
/* harmony export */   sayJson: () => (/* binding */ sayJson),
/* harmony export */   sayProblems: () => (/* binding */ sayProblems)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56254);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64425);
/* harmony import */ var _workspace_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82090);





const rootOf = (options) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(options.dir);
/**
 * The run's instant: `--as-of` (a date is its midnight in UTC), else the date of the commit checked out, else now.
 * @throws E_USAGE
 */
async function asOf(options) {
    if (options.asOf !== undefined) {
        const instant = /^\d{4}-\d{2}-\d{2}$/.test(options.asOf) ? `${options.asOf}T00:00:00Z` : options.asOf;
        if (_contracts_index_js__WEBPACK_IMPORTED_MODULE_1__/* .Instant */ .MW.safeParse(instant).success)
            return instant;
        const expected = "a date (2026-11-23) or an instant (2026-11-23T00:00:00Z)";
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_USAGE", { option: "--as-of", found: options.asOf, expected });
    }
    const root = rootOf(options);
    const commit = await (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveCommit */ .WL)(root);
    return commit ? (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_4__/* .commitInstant */ .FC)(root, commit) : `${new Date().toISOString().slice(0, 19)}Z`;
}
/** stdout carries the result only. */
const say = (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
const sayJson = (value) => say(JSON.stringify(value, null, 2));
const color = (stream) => stream.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== "dumb";
/** Problems on stderr; as the one JSON document on stdout when `json`. */
function sayProblems(problems, json = false) {
    if (json)
        sayJson({ problems });
    else if (problems.length > 0)
        process.stderr.write(`${(0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderProblems */ .x8)([...problems], { color: color(process.stderr) })}\n`);
}
const dataOrEngine = /^E_(SOURCE|FILE|CSV|PARQUET|INTERNAL|CONTRACT|HISTORY)/;
/** 2 when the configuration is at fault, 3 when data or the engine are. */
const failureCode = (problems) => problems.some((problem) => dataOrEngine.test(problem.code)) ? 3 : 2;
/** Says what stopped the command; its exit code. */
function fail(problems, options) {
    sayProblems(problems, options.json);
    return failureCode(problems.filter((problem) => problem.severity === "error"));
}
/** A catalogue error that no file is to blame for, in one line and what to do. */
function sayError(error, options) {
    const { code, message, fix, place } = error;
    if (options.json)
        sayJson({ problems: [{ code, severity: "error", message, fix, file: place.file ?? null }] });
    else
        process.stderr.write(`! ${place.file ? `${place.file}  ` : ""}${message}\n  → ${fix}\n`);
    return failureCode([error]);
}
/** One line that rewrites itself while work goes on; nothing when stderr is no terminal. */
function progressLine() {
    if (!process.stderr.isTTY)
        return { update: () => { }, clear: () => { } };
    return {
        update: (event) => process.stderr.write(`\r\u001b[K${event.stage} ${event.done}/${event.total} ${event.id ?? ""}`),
        clear: () => process.stderr.write("\r\u001b[K"),
    };
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

/***/ 20419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ verifyCycle),
/* harmony export */   c: () => (/* binding */ remakeCycle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25180);
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56254);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
/* harmony import */ var _loop_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99655);
/* harmony import */ var _workspace_git_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82090);








/**
 * Makes a stored cycle again from its own commit and instant, measuring everything anew, and compares every byte.
 * Nothing is written to the workspace.
 * @throws E_CYCLE_UNKNOWN; the policy's problems as ImpactError
 */
async function verifyCycle(root, wanted) {
    const { cycle, manifest, folder, storage } = await storedCycle(root, wanted);
    if (!("schema_version" in manifest))
        return { cycle, findings: [manifest], compared: 0 };
    const edited = await editedFiles(storage, manifest, folder);
    if (edited.length > 0)
        return { cycle, findings: edited, compared: 0 };
    const again = await replay(root, manifest, folder);
    if (!again.ok)
        return {
            cycle,
            findings: again.problems.map((p) => ({ file: p.file, kind: "changed", statement: p.message })),
            compared: 0,
        };
    const moved = changedInputs(manifest, again.result, folder);
    if (moved.length > 0)
        return { cycle, findings: moved, compared: 0 };
    const findings = [];
    for (const [file, bytes] of again.files) {
        if ((await storage.read(cycle, file)) !== bytes) {
            findings.push({
                file: `${folder}/${file}`,
                kind: "forged",
                statement: "the engine makes something else of the same inputs",
            });
        }
    }
    return { cycle, findings, compared: again.files.size };
}
/**
 * A stored cycle made again from its own commit and instant, for questions about it; nothing is compared.
 * @throws E_CYCLE_UNKNOWN, E_COMMIT_MISSING; the policy's problems as ImpactError
 */
async function remakeCycle(root, wanted) {
    const { manifest, folder } = await storedCycle(root, wanted);
    if (!("schema_version" in manifest))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__.impactError)("E_CONTRACT_FORGED", { file: manifest.file }, { file: manifest.file });
    return replay(root, manifest, folder);
}
/** The cycle of that name, or the newest. */
async function storedCycle(root, wanted) {
    const { config, problems } = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadWorkspace */ .C)(root, _loop_js__WEBPACK_IMPORTED_MODULE_6__/* .tables */ .u);
    if (!config)
        throw asError(problems[0]);
    const { adapter, path } = config.storage;
    const storage = _loop_js__WEBPACK_IMPORTED_MODULE_6__/* .tables */ .u.storage.get(adapter).open(root, path);
    const cycles = await storage.cycles();
    const cycle = wanted ?? (await newest(storage, cycles));
    const text = cycle === null ? null : await storage.read(cycle, "manifest.json");
    if (cycle === null || text === null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__.impactError)("E_CYCLE_UNKNOWN", { cycle: wanted ?? "", known: cycles });
    const folder = `${path}/cycles/${cycle}`;
    return { cycle, folder, storage, manifest: manifestOf(text, `${folder}/manifest.json`) };
}
/** A manifest as stored, or what is wrong with it. */
function manifestOf(text, file) {
    try {
        return (0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_4__/* .readContract */ .Jz)(_contracts_index_js__WEBPACK_IMPORTED_MODULE_4__/* .CycleManifest */ .a0, text, file, { file });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ImpactError */ .Xg))
            throw error;
        return { file, kind: "forged", statement: error.message };
    }
}
/** The cycle that is nobody's parent; one whose manifest cannot be read has none. */
async function newest(storage, cycles) {
    const parents = new Set();
    const stored = [];
    for (const cycle of cycles) {
        const text = await storage.read(cycle, "manifest.json");
        if (text === null)
            continue;
        stored.push(cycle);
        const manifest = manifestOf(text, cycle);
        if ("schema_version" in manifest)
            parents.add(manifest.parent?.cycle ?? "");
    }
    return stored.find((cycle) => !parents.has(cycle)) ?? null;
}
async function editedFiles(storage, manifest, folder) {
    const findings = [];
    for (const [file, expected] of Object.entries(manifest.files)) {
        const text = await storage.read(manifest.cycle, file);
        if (text === null || (0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(text) !== expected) {
            const statement = text === null ? "it is missing" : "it was edited after the cycle wrote it";
            findings.push({ file: `${folder}/${file}`, kind: "forged", statement });
        }
    }
    for (const file of await storage.files(manifest.cycle)) {
        if (file === "manifest.json" || file in manifest.files)
            continue;
        findings.push({
            file: `${folder}/${file}`,
            kind: "forged",
            statement: "it is none of the cycle's files",
        });
    }
    return findings;
}
/**
 * From the manifest's commit; where the inputs were not committed when it ran, or history was rewritten since, from
 * the commit that brought the cycle in, for they usually come together; else from the work tree.
 * @throws E_COMMIT_MISSING when the clone is shallow and may lack it for that
 */
async function replay(root, manifest, folder) {
    const { as_of, cycle, commit } = manifest;
    const options = { historyRoot: root, as_of, commit, cycle, replay: true };
    const known = commit !== null && (await (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_7__/* .resolveCommit */ .WL)(root, commit)) !== null;
    if (commit !== null && !known && (await (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_7__/* .isShallow */ .fE)(root)))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__.impactError)("E_COMMIT_MISSING", { commit, cycle });
    const tree = known ? commit : await (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_7__/* .lastCommitOf */ .l0)(root, `${folder}/manifest.json`);
    if (tree === null)
        return (0,_loop_js__WEBPACK_IMPORTED_MODULE_6__/* .runLoop */ .y)({ ...options, root });
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "impact-loop-verify-"));
    try {
        const prefix = await (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_7__/* .prefixOf */ .MT)(root);
        await (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_7__/* .exportTree */ .D4)(root, tree, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, "tree"));
        return await (0,_loop_js__WEBPACK_IMPORTED_MODULE_6__/* .runLoop */ .y)({ ...options, root: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, "tree", prefix) });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratch, { recursive: true, force: true });
    }
}
function changedInputs(stored, { manifest: made, problems }, folder) {
    const manifest = `${folder}/manifest.json`;
    const findings = [];
    const say = (file, statement) => findings.push({ file, kind: "changed", statement });
    if (stored.engine_version !== made.engine_version) {
        say(manifest, `it was made by engine ${stored.engine_version}, this is ${made.engine_version}`);
    }
    for (const file of differing(stored.inputs, made.inputs))
        say(file, "it is not what the cycle read");
    for (const source of differing(stored.data, made.data)) {
        const [id] = source.split("/");
        const why = problems.find(({ initiative, severity }) => initiative === id && severity === "error");
        say(manifest, source in made.data || !why
            ? `the data of ${source} have changed since`
            : `the data of ${source} are not where the cycle is made again (from its commit): ${why.message}`);
    }
    return findings;
}
const differing = (a, b) => [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().filter((key) => a[key] !== b[key]);
const asError = ({ code, message, fix, file, line, column }) => new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ImpactError */ .Xg(code, message, fix, { file, line, column });


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


/***/ }),

/***/ 55907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ format),
/* harmony export */   Gp: () => (/* binding */ formatSpecifier),
/* harmony export */   Pj: () => (/* binding */ precisionRound),
/* harmony export */   RT: () => (/* binding */ precisionFixed),
/* harmony export */   dT: () => (/* binding */ precisionPrefix),
/* harmony export */   s: () => (/* binding */ formatPrefix)
/* harmony export */ });
/* unused harmony exports FormatSpecifier, formatDefaultLocale, formatLocale */
// https://d3js.org/d3-format/ v3.1.3 Copyright 2010-2026 Mike Bostock
function formatDecimal(x) {
  return Math.abs(x = Math.round(x)) >= 1e21
      ? x.toLocaleString("en").replace(/,/g, "")
      : x.toString(10);
}

// Computes the decimal coefficient and exponent of the specified number x with
// significant digits p, where x is positive and p is in [1, 21] or undefined.
// For example, formatDecimalParts(1.23) returns ["123", 0].
function formatDecimalParts(x, p) {
  if (!isFinite(x) || x === 0) return null; // NaN, ±Infinity, ±0
  var i = (x = p ? x.toExponential(p - 1) : x.toExponential()).indexOf("e"), coefficient = x.slice(0, i);

  // The string returned by toExponential either has the form \d\.\d+e[-+]\d+
  // (e.g., 1.2e+3) or the form \de[-+]\d+ (e.g., 1e+3).
  return [
    coefficient.length > 1 ? coefficient[0] + coefficient.slice(2) : coefficient,
    +x.slice(i + 1)
  ];
}

function exponent(x) {
  return x = formatDecimalParts(Math.abs(x)), x ? x[1] : NaN;
}

function formatGroup(grouping, thousands) {
  return function(value, width) {
    var i = value.length,
        t = [],
        j = 0,
        g = grouping[0],
        length = 0;

    while (i > 0 && g > 0) {
      if (length + g + 1 > width) g = Math.max(1, width - length);
      t.push(value.substring(i -= g, i + g));
      if ((length += g + 1) > width) break;
      g = grouping[j = (j + 1) % grouping.length];
    }

    return t.reverse().join(thousands);
  };
}

function formatNumerals(numerals) {
  return function(value) {
    return value.replace(/[0-9]/g, function(i) {
      return numerals[+i];
    });
  };
}

// [[fill]align][sign][symbol][0][width][,][.precision][~][type]
var re = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;

function formatSpecifier(specifier) {
  if (!(match = re.exec(specifier))) throw new Error("invalid format: " + specifier);
  var match;
  return new FormatSpecifier({
    fill: match[1],
    align: match[2],
    sign: match[3],
    symbol: match[4],
    zero: match[5],
    width: match[6],
    comma: match[7],
    precision: match[8] && match[8].slice(1),
    trim: match[9],
    type: match[10]
  });
}

formatSpecifier.prototype = FormatSpecifier.prototype; // instanceof

function FormatSpecifier(specifier) {
  this.fill = specifier.fill === undefined ? " " : specifier.fill + "";
  this.align = specifier.align === undefined ? ">" : specifier.align + "";
  this.sign = specifier.sign === undefined ? "-" : specifier.sign + "";
  this.symbol = specifier.symbol === undefined ? "" : specifier.symbol + "";
  this.zero = !!specifier.zero;
  this.width = specifier.width === undefined ? undefined : +specifier.width;
  this.comma = !!specifier.comma;
  this.precision = specifier.precision === undefined ? undefined : +specifier.precision;
  this.trim = !!specifier.trim;
  this.type = specifier.type === undefined ? "" : specifier.type + "";
}

FormatSpecifier.prototype.toString = function() {
  return this.fill
      + this.align
      + this.sign
      + this.symbol
      + (this.zero ? "0" : "")
      + (this.width === undefined ? "" : Math.max(1, this.width | 0))
      + (this.comma ? "," : "")
      + (this.precision === undefined ? "" : "." + Math.max(0, this.precision | 0))
      + (this.trim ? "~" : "")
      + this.type;
};

// Trims insignificant zeros, e.g., replaces 1.2000k with 1.2k.
function formatTrim(s) {
  out: for (var n = s.length, i = 1, i0 = -1, i1; i < n; ++i) {
    switch (s[i]) {
      case ".": i0 = i1 = i; break;
      case "0": if (i0 === 0) i0 = i; i1 = i; break;
      default: if (!+s[i]) break out; if (i0 > 0) i0 = 0; break;
    }
  }
  return i0 > 0 ? s.slice(0, i0) + s.slice(i1 + 1) : s;
}

var prefixExponent;

function formatPrefixAuto(x, p) {
  var d = formatDecimalParts(x, p);
  if (!d) return prefixExponent = undefined, x.toPrecision(p);
  var coefficient = d[0],
      exponent = d[1],
      i = exponent - (prefixExponent = Math.max(-8, Math.min(8, Math.floor(exponent / 3))) * 3) + 1,
      n = coefficient.length;
  return i === n ? coefficient
      : i > n ? coefficient + new Array(i - n + 1).join("0")
      : i > 0 ? coefficient.slice(0, i) + "." + coefficient.slice(i)
      : "0." + new Array(1 - i).join("0") + formatDecimalParts(x, Math.max(0, p + i - 1))[0]; // less than 1y!
}

function formatRounded(x, p) {
  var d = formatDecimalParts(x, p);
  if (!d) return x + "";
  var coefficient = d[0],
      exponent = d[1];
  return exponent < 0 ? "0." + new Array(-exponent).join("0") + coefficient
      : coefficient.length > exponent + 1 ? coefficient.slice(0, exponent + 1) + "." + coefficient.slice(exponent + 1)
      : coefficient + new Array(exponent - coefficient.length + 2).join("0");
}

var formatTypes = {
  "%": (x, p) => (x * 100).toFixed(p),
  "b": (x) => Math.round(x).toString(2),
  "c": (x) => x + "",
  "d": formatDecimal,
  "e": (x, p) => x.toExponential(p),
  "f": (x, p) => x.toFixed(p),
  "g": (x, p) => x.toPrecision(p),
  "o": (x) => Math.round(x).toString(8),
  "p": (x, p) => formatRounded(x * 100, p),
  "r": formatRounded,
  "s": formatPrefixAuto,
  "X": (x) => Math.round(x).toString(16).toUpperCase(),
  "x": (x) => Math.round(x).toString(16)
};

function identity(x) {
  return x;
}

var map = Array.prototype.map,
    prefixes = ["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];

function formatLocale(locale) {
  var group = locale.grouping === undefined || locale.thousands === undefined ? identity : formatGroup(map.call(locale.grouping, Number), locale.thousands + ""),
      currencyPrefix = locale.currency === undefined ? "" : locale.currency[0] + "",
      currencySuffix = locale.currency === undefined ? "" : locale.currency[1] + "",
      decimal = locale.decimal === undefined ? "." : locale.decimal + "",
      numerals = locale.numerals === undefined ? identity : formatNumerals(map.call(locale.numerals, String)),
      percent = locale.percent === undefined ? "%" : locale.percent + "",
      minus = locale.minus === undefined ? "−" : locale.minus + "",
      nan = locale.nan === undefined ? "NaN" : locale.nan + "";

  function newFormat(specifier, options) {
    specifier = formatSpecifier(specifier);

    var fill = specifier.fill,
        align = specifier.align,
        sign = specifier.sign,
        symbol = specifier.symbol,
        zero = specifier.zero,
        width = specifier.width,
        comma = specifier.comma,
        precision = specifier.precision,
        trim = specifier.trim,
        type = specifier.type;

    // The "n" type is an alias for ",g".
    if (type === "n") comma = true, type = "g";

    // The "" type, and any invalid type, is an alias for ".12~g".
    else if (!formatTypes[type]) precision === undefined && (precision = 12), trim = true, type = "g";

    // If zero fill is specified, padding goes after sign and before digits.
    if (zero || (fill === "0" && align === "=")) zero = true, fill = "0", align = "=";

    // Compute the prefix and suffix.
    // For SI-prefix, the suffix is lazily computed.
    var prefix = (options && options.prefix !== undefined ? options.prefix : "") + (symbol === "$" ? currencyPrefix : symbol === "#" && /[boxX]/.test(type) ? "0" + type.toLowerCase() : ""),
        suffix = (symbol === "$" ? currencySuffix : /[%p]/.test(type) ? percent : "") + (options && options.suffix !== undefined ? options.suffix : "");

    // What format function should we use?
    // Is this an integer type?
    // Can this type generate exponential notation?
    var formatType = formatTypes[type],
        maybeSuffix = /[defgprs%]/.test(type);

    // Set the default precision if not specified,
    // or clamp the specified precision to the supported range.
    // For significant precision, it must be in [1, 21].
    // For fixed precision, it must be in [0, 20].
    precision = precision === undefined ? 6
        : /[gprs]/.test(type) ? Math.max(1, Math.min(21, precision))
        : Math.max(0, Math.min(20, precision));

    function format(value) {
      var valuePrefix = prefix,
          valueSuffix = suffix,
          i, n, c;

      if (type === "c") {
        valueSuffix = formatType(value) + valueSuffix;
        value = "";
      } else {
        value = +value;

        // Determine the sign. -0 is not less than 0, but 1 / -0 is!
        var valueNegative = value < 0 || 1 / value < 0;

        // Perform the initial formatting.
        value = isNaN(value) ? nan : formatType(Math.abs(value), precision);

        // Trim insignificant zeros.
        if (trim) value = formatTrim(value);

        // If a negative value rounds to zero after formatting, and no explicit positive sign is requested, hide the sign.
        if (valueNegative && +value === 0 && sign !== "+") valueNegative = false;

        // Compute the prefix and suffix.
        valuePrefix = (valueNegative ? (sign === "(" ? sign : minus) : sign === "-" || sign === "(" ? "" : sign) + valuePrefix;
        valueSuffix = (type === "s" && !isNaN(value) && prefixExponent !== undefined ? prefixes[8 + prefixExponent / 3] : "") + valueSuffix + (valueNegative && sign === "(" ? ")" : "");

        // Break the formatted value into the integer “value” part that can be
        // grouped, and fractional or exponential “suffix” part that is not.
        if (maybeSuffix) {
          i = -1, n = value.length;
          while (++i < n) {
            if (c = value.charCodeAt(i), 48 > c || c > 57) {
              valueSuffix = (c === 46 ? decimal + value.slice(i + 1) : value.slice(i)) + valueSuffix;
              value = value.slice(0, i);
              break;
            }
          }
        }
      }

      // If the fill character is not "0", grouping is applied before padding.
      if (comma && !zero) value = group(value, Infinity);

      // Compute the padding.
      var length = valuePrefix.length + value.length + valueSuffix.length,
          padding = length < width ? new Array(width - length + 1).join(fill) : "";

      // If the fill character is "0", grouping is applied after padding.
      if (comma && zero) value = group(padding + value, padding.length ? width - valueSuffix.length : Infinity), padding = "";

      // Reconstruct the final output based on the desired alignment.
      switch (align) {
        case "<": value = valuePrefix + value + valueSuffix + padding; break;
        case "=": value = valuePrefix + padding + value + valueSuffix; break;
        case "^": value = padding.slice(0, length = padding.length >> 1) + valuePrefix + value + valueSuffix + padding.slice(length); break;
        default: value = padding + valuePrefix + value + valueSuffix; break;
      }

      return numerals(value);
    }

    format.toString = function() {
      return specifier + "";
    };

    return format;
  }

  function formatPrefix(specifier, value) {
    var e = Math.max(-8, Math.min(8, Math.floor(exponent(value) / 3))) * 3,
        k = Math.pow(10, -e),
        f = newFormat((specifier = formatSpecifier(specifier), specifier.type = "f", specifier), {suffix: prefixes[8 + e / 3]});
    return function(value) {
      return f(k * value);
    };
  }

  return {
    format: newFormat,
    formatPrefix: formatPrefix
  };
}

var locale;
var format;
var formatPrefix;

defaultLocale({
  thousands: ",",
  grouping: [3],
  currency: ["$", ""]
});

function defaultLocale(definition) {
  locale = formatLocale(definition);
  format = locale.format;
  formatPrefix = locale.formatPrefix;
  return locale;
}

function precisionFixed(step) {
  return Math.max(0, -exponent(Math.abs(step)));
}

function precisionPrefix(step, value) {
  return Math.max(0, Math.max(-8, Math.min(8, Math.floor(exponent(value) / 3))) * 3 - exponent(Math.abs(step)));
}

function precisionRound(step, max) {
  step = Math.abs(step), max = Math.abs(max) - step;
  return Math.max(0, exponent(max) - exponent(step)) + 1;
}




/***/ })

};
