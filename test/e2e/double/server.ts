import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { breaches } from "./contract.ts";
import { comment, gitCommit, ref, type StoredComment } from "./objects.ts";
import { sample } from "./sample.ts";
import { openStore } from "./store.ts";

/** What a token may do; every comment and commit is by its login. */
export interface Account {
  login: string;
  contents: "read" | "write";
  pulls: "read" | "write" | "none";
}

/** An answer in place of the real one, for the next `times` calls that match. */
export interface Fault {
  matches: RegExp;
  times: number;
  answer:
    | "drop"
    | "lose"
    | { status: number; headers?: Record<string, string>; message: string; body?: object };
}

export interface Pull {
  number: number;
  head: string;
  base: string;
  merged: boolean;
  /** The commit on the base branch that merged it. */
  merge_commit: string | null;
  title: string;
  open: boolean;
  /** Its head; as long as it is open, where its branch is. */
  sha?: string;
}

interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

const repositoryName = "acme/loop";
const commentLimit = 65_536;

/** GitHub, as far as the action uses it: REST, GraphQL and smart HTTP on one loopback port over a real bare repository. */
export async function startDouble({ graphql = true } = {}) {
  const store = openStore();
  const accounts = new Map<string, Account>();
  const comments: StoredComment[] = [];
  const pulls: Pull[] = [];
  const faults: Fault[] = [];
  const log: { method: string; path: string; status: number; query: string }[] = [];
  const violations: string[] = [];
  const hooks: { beforeCommit: (() => void) | null } = { beforeCommit: null };
  let nextId = 1000;

  const ok = (body: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
    status,
    body,
    headers,
  });
  const fail = (status: number, message: string): Answer => ({
    status,
    body: { message, documentation_url: "https://docs.github.com/rest" },
  });
  const pullJson = (pull: Pull) =>
    sample("pull-request-simple", {
      number: pull.number,
      state: pull.open ? "open" : "closed",
      title: pull.title,
      merged_at: pull.merged ? "2026-11-23T00:00:00Z" : null,
      head: {
        label: `acme:${pull.head}`,
        ref: pull.head,
        sha: pull.sha ?? "",
        repo: sample("repository", {}),
        user: sample("simple-user", {}),
      },
      base: {
        label: `acme:${pull.base}`,
        ref: pull.base,
        sha: store.commitOf(`refs/heads/${pull.base}`) ?? "",
        repo: sample("repository", {}),
        user: sample("simple-user", {}),
      },
    });

  const parentJson = (sha: string) => ({ sha, url: "https://api.example.org/x", html_url: "x" });

  type Route = [
    method: string,
    pattern: RegExp,
    needs: (account: Account) => boolean,
    act: (match: RegExpExecArray, body: never, query: URLSearchParams, account: Account) => Answer,
  ];
  const anyone = () => true;
  const writesPulls = (account: Account) => account.pulls === "write";
  const writesContents = (account: Account) => account.contents === "write";
  const routes: Route[] = [
    [
      "GET",
      /^\/issues\/(\d+)\/comments$/,
      anyone,
      ([, issue], _, query) => {
        const all = comments.filter((item) => item.issue === Number(issue));
        const size = Number(query.get("per_page") ?? 30);
        const page = Number(query.get("page") ?? 1);
        const more = page * size < all.length;
        const next = `<${base()}/repos/${repositoryName}/issues/${issue}/comments?per_page=${size}&page=${page + 1}>; rel="next"`;
        return ok(all.slice((page - 1) * size, page * size).map(comment), 200, more ? { link: next } : {});
      },
    ],
    [
      "POST",
      /^\/issues\/(\d+)\/comments$/,
      writesPulls,
      ([, issue], { body }: { body: string }, _, account) => {
        if (body.length > commentLimit)
          return fail(422, "Validation Failed: body is too long (maximum is 65536 characters)");
        const made = { id: nextId++, issue: Number(issue), author: account.login, body };
        comments.push(made);
        return ok(comment(made), 201);
      },
    ],
    [
      "PATCH",
      /^\/issues\/comments\/(\d+)$/,
      writesPulls,
      ([, id], { body }: { body: string }) => {
        const found = comments.find((item) => item.id === Number(id));
        if (!found) return fail(404, "Not Found");
        if (body.length > commentLimit)
          return fail(422, "Validation Failed: body is too long (maximum is 65536 characters)");
        found.body = body;
        return ok(comment(found));
      },
    ],
    [
      "DELETE",
      /^\/issues\/comments\/(\d+)$/,
      writesPulls,
      ([, id]) => {
        const index = comments.findIndex((item) => item.id === Number(id));
        if (index < 0) return fail(404, "Not Found");
        comments.splice(index, 1);
        return { status: 204 };
      },
    ],
    [
      "GET",
      /^\/git\/ref\/(.+)$/,
      anyone,
      ([, name]) => {
        const sha = store.commitOf(`refs/${name}`);
        return sha ? ok(ref(`refs/${name}`, sha)) : fail(404, "Not Found");
      },
    ],
    [
      "POST",
      /^\/git\/refs$/,
      writesContents,
      (_, body: { ref: string; sha: string }) => {
        store.git(["update-ref", body.ref, body.sha]);
        return ok(ref(body.ref, body.sha), 201);
      },
    ],
    [
      "PATCH",
      /^\/git\/refs\/(.+)$/,
      writesContents,
      ([, name], body: { sha: string; force?: boolean }) => {
        const current = store.commitOf(`refs/${name}`);
        if (!current) return fail(422, "Reference does not exist");
        if (!body.force && !store.isAncestor(current, body.sha))
          return fail(422, "Update is not a fast forward");
        store.git(["update-ref", `refs/${name}`, body.sha, current]);
        return ok(ref(`refs/${name}`, body.sha));
      },
    ],
    [
      "DELETE",
      /^\/git\/refs\/(.+)$/,
      writesContents,
      ([, name]) => {
        if (!store.commitOf(`refs/${name}`)) return fail(422, "Reference does not exist");
        store.git(["update-ref", "-d", `refs/${name}`]);
        return { status: 204 };
      },
    ],
    [
      "GET",
      /^\/git\/commits\/(\w+)$/,
      anyone,
      ([, sha]) => {
        const [tree, message, parents] = ["%T", "%B", "%P"].map((format) =>
          store.git(["show", "--no-patch", `--format=${format}`, sha!]),
        );
        return ok(gitCommit(sha!, tree!, parents!.split(" ").filter(Boolean), message!));
      },
    ],
    [
      "POST",
      /^\/git\/trees$/,
      writesContents,
      (_, body: { base_tree: string; tree: { path: string; content?: string; sha?: null }[] }) => {
        hooks.beforeCommit?.();
        const changes = new Map(
          body.tree.map(({ path, content }) => [path, content === undefined ? null : Buffer.from(content)]),
        );
        const sha = store.writeTree(body.base_tree, changes);
        return ok(
          {
            sha,
            url: "https://api.example.org/trees/1",
            truncated: false,
            tree: [{ path: "x", mode: "100644", type: "blob", sha }],
          },
          201,
        );
      },
    ],
    [
      "POST",
      /^\/git\/commits$/,
      writesContents,
      (_, body: { message: string; tree: string; parents: string[] }) =>
        ok(
          gitCommit(
            store.commitTree(body.tree, body.parents, body.message),
            body.tree,
            body.parents,
            body.message,
          ),
          201,
        ),
    ],
    [
      "GET",
      /^\/pulls$/,
      anyone,
      (_, __, query) => {
        const branch = query.get("head")?.split(":")[1];
        const all = query.get("state") === "all";
        const found = pulls.filter((pull) => (all || pull.open) && pull.head === branch);
        return ok((query.get("direction") === "desc" ? found.toReversed() : found).map(pullJson));
      },
    ],
    [
      "POST",
      /^\/pulls$/,
      writesPulls,
      (_, body: { head: string; base: string; title: string }) => {
        const made: Pull = {
          number: nextId++,
          head: body.head,
          base: body.base,
          title: body.title,
          merged: false,
          merge_commit: null,
          open: true,
        };
        pulls.push(made);
        return ok(sample("pull-request", { number: made.number, title: made.title }), 201);
      },
    ],
    [
      "GET",
      /^\/pulls\/(\d+)\/files$/,
      anyone,
      ([, number]) => {
        const pull = pulls.find((candidate) => candidate.number === Number(number));
        if (!pull?.merge_commit) return fail(404, "Not Found");
        const changed = store.git(["diff", "--name-only", `${pull.merge_commit}^`, pull.merge_commit]);
        return ok(changed.split("\n").map((filename) => sample("diff-entry", { filename })));
      },
    ],
    [
      "GET",
      /^\/compare\/(\w+)\.\.\.(\w+)$/,
      anyone,
      ([, from, to]) => {
        const list = store
          .git(["rev-list", "--reverse", "--topo-order", `${from}..${to}`])
          .split("\n")
          .filter(Boolean);
        const base = store.git(["merge-base", from!, to!]);
        return ok(
          sample("commit-comparison", {
            commits: list.map((sha) => {
              const message = store.git(["show", "--no-patch", "--format=%B", sha]).trim();
              const parents = store.git(["show", "--no-patch", "--format=%P", sha]).split(" ");
              const made = sample("commit", { sha }) as { commit: object };
              return { ...made, commit: { ...made.commit, message }, parents: parents.map(parentJson) };
            }),
            merge_base_commit: sample("commit", { sha: base }),
            total_commits: list.length,
          }),
        );
      },
    ],
    [
      "GET",
      /^\/commits$/,
      anyone,
      (_, __, query) => {
        const asked = ["rev-list", `--max-count=${query.get("per_page")}`, query.get("sha")!];
        const shas = store.git([...asked, "--", query.get("path")!]).split("\n");
        return ok(shas.filter(Boolean).map((sha) => sample("commit", { sha })));
      },
    ],
    [
      "GET",
      /^\/commits\/(\w+)\/pulls$/,
      anyone,
      ([, sha]) => ok(pulls.filter((pull) => pull.merge_commit === sha).map(pullJson)),
    ],
  ];

  function createCommitOnBranch(
    input: {
      branch: { branchName: string };
      expectedHeadOid: string;
      message: { headline: string; body?: string };
      fileChanges: { additions?: { path: string; contents: string }[]; deletions?: { path: string }[] };
    },
    account: Account,
  ): Answer {
    if (!graphql) return fail(404, "Not Found");
    if (account.contents !== "write")
      return ok({
        data: { createCommitOnBranch: null },
        errors: [
          {
            type: "FORBIDDEN",
            message: "Resource not accessible by integration",
            path: ["createCommitOnBranch"],
          },
        ],
      });
    hooks.beforeCommit?.();
    const name = `refs/heads/${input.branch.branchName}`;
    const current = store.commitOf(name);
    const stale = ok({
      data: { createCommitOnBranch: null },
      errors: [
        {
          type: "STALE_DATA",
          message: `Expected branch to point to "${input.expectedHeadOid}" but it did not.`,
          path: ["createCommitOnBranch"],
        },
      ],
    });
    if (current !== input.expectedHeadOid) return stale;
    const changes = new Map<string, Buffer | null>();
    for (const { path, contents } of input.fileChanges.additions ?? [])
      changes.set(path, Buffer.from(contents, "base64"));
    for (const { path } of input.fileChanges.deletions ?? []) changes.set(path, null);
    const message = [input.message.headline, input.message.body].filter(Boolean).join("\n\n");
    const sha = store.commitTree(store.writeTree(current, changes), [current], message);
    return store.moveRef(name, sha, current)
      ? ok({ data: { createCommitOnBranch: { commit: { oid: sha } } } })
      : stale;
  }

  function answer(method: string, url: URL, body: unknown, account: Account | undefined): Answer {
    if (!account) return fail(401, "Bad credentials");
    if (url.pathname === "/graphql")
      return createCommitOnBranch((body as { variables: { input: never } }).variables.input, account);
    const path = url.pathname.replace(`/repos/${repositoryName}`, "");
    for (const [verb, pattern, allowed, act] of routes) {
      const match = verb === method ? pattern.exec(decodeURIComponent(path)) : null;
      if (match)
        return allowed(account)
          ? act(match, body as never, url.searchParams, account)
          : fail(403, "Resource not accessible by integration");
    }
    return fail(404, "Not Found");
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, base());
    const bytes = await bodyOf(request);
    if (url.pathname.startsWith(`/${repositoryName}`)) return gitHttp(request, response, url, bytes);
    const method = request.method!;
    const fault = faults.find(
      ({ answer, matches, times }) =>
        answer !== "lose" && times > 0 && matches.test(`${method} ${url.pathname}`),
    );
    if (fault && fault.answer !== "lose") {
      fault.times -= 1;
      log.push({
        method,
        path: url.pathname,
        status: fault.answer === "drop" ? 0 : fault.answer.status,
        query: url.search,
      });
      if (fault.answer === "drop") return void request.socket.destroy();
      return send(response, {
        ...fail(fault.answer.status, fault.answer.message),
        ...(fault.answer.body && { body: fault.answer.body }),
        headers: fault.answer.headers ?? {},
      });
    }
    const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const body = bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined;
    const given = answer(method, url, body, accounts.get(token ?? ""));
    for (const pull of pulls)
      if (pull.open) pull.sha = store.commitOf(`refs/heads/${pull.head}`) ?? pull.sha!;
    const lost = faults.find(
      ({ answer, matches, times }) =>
        answer === "lose" && times > 0 && matches.test(`${method} ${url.pathname}`),
    );
    log.push({ method, path: url.pathname, status: lost ? 0 : given.status, query: url.search });
    if (lost) {
      lost.times -= 1;
      return void request.socket.destroy();
    }
    if (url.pathname !== "/graphql") {
      const described = url.pathname
        .replace(`/repos/${repositoryName}`, "/repos/{owner}/{repo}")
        .replaceAll("{owner}", "acme")
        .replaceAll("{repo}", "loop");
      violations.push(...breaches(method, described, body, given.status, given.body));
    }
    send(response, given);
  });

  /** git over HTTP by git's own CGI program. */
  function gitHttp(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): void {
    const basic = Buffer.from(
      /^basic (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "",
      "base64",
    ).toString();
    const account = accounts.get(basic.split(":")[1] ?? "");
    if (request.rawHeaders.filter((name) => name.toLowerCase() === "authorization").length > 1) {
      send(response, fail(400, 'Duplicate header: "Authorization"'));
      return;
    }
    log.push({ method: request.method!, path: url.pathname, status: account ? 200 : 401, query: url.search });
    if (!account) {
      send(response, { ...fail(401, "authentication required"), headers: { "www-authenticate": "Basic" } });
      return;
    }
    const child = spawn("git", ["http-backend"], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: store.folder,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: url.pathname.replace(new RegExp(`^/${repositoryName}(\\.git)?`), "/repository.git"),
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method!,
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        REMOTE_USER: account.login,
        GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      },
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("close", () => {
      const out = Buffer.concat(chunks);
      const split = out.indexOf("\r\n\r\n");
      const headers = Object.fromEntries(
        out
          .subarray(0, split)
          .toString()
          .split("\r\n")
          .map((line) => line.split(": ") as [string, string]),
      );
      response.writeHead(Number.parseInt(headers.Status ?? "200", 10), headers);
      response.end(out.subarray(split + 4));
    });
    // git may have read all it needs before the whole body is written
    child.stdin.on("error", () => {});
    child.stdin.end(request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body);
  }

  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port ?? 0}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: base(),
    repositoryName,
    store,
    accounts,
    comments,
    pulls,
    faults,
    log,
    /** What GitHub's own description has against the requests and answers so far. */
    violations,
    hooks,
    writes: () =>
      log.filter(
        ({ method, status, path }) =>
          status < 400 && status > 0 && method !== "GET" && !path.startsWith(`/${repositoryName}`),
      ),
    addComment: (issue: number, author: string, body: string) =>
      comments.push({ id: nextId++, issue, author, body }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type Double = Awaited<ReturnType<typeof startDouble>>;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const text = body === undefined ? "" : JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(text);
}
