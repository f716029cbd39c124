import { afterEach, beforeEach, expect, it } from "vitest";
import { connect } from "../../src/github/client.ts";
import {
  type CommentRequest,
  previewed,
  readMarker,
  upsertComment,
  writeMarker,
} from "../../src/github/comment.ts";
import { type Double, startDouble } from "../e2e/double/server.ts";

const author = "github-actions[bot]";
let double: Double;
beforeEach(async () => {
  double = await startDouble();
  double.accounts.set("token", { login: author, contents: "read", pulls: "write" });
});
afterEach(async () => {
  expect(double.violations).toEqual([]);
  await double.stop();
});

const client = () => connect({ token: "token", apiUrl: double.url, repository: "acme/loop", log: () => {} });
const request = (
  run: number,
  body: string,
  more: Partial<CommentRequest["marker"]> = {},
): CommentRequest => ({
  issue: 7,
  marker: { v: 1, kind: "preview", key: "default", head: "abc", run, plan: "p", ...more },
  body,
  shorten: (limit) => body.slice(0, limit),
  author,
});
const texts = () => double.comments.map(({ body }) => body.slice(body.indexOf("\n") + 1));

it.each([
  ["the older first", 1, 2],
  ["the newer first", 2, 1],
])(
  "of two runs that comment at once, %s, one comment stays: the newer run's text",
  async (_, a, b) => {
    await Promise.all([
      upsertComment(client(), request(a, `text of run ${a}`)),
      upsertComment(client(), request(b, `text of run ${b}`)),
    ]);
    expect(texts()).toEqual(["text of run 2"]);
    expect(double.log.filter(({ method }) => method === "POST")).toHaveLength(2);
  },
  20_000,
);

/** A comment that is there already; its id. */
function seed(by: string, run: number, body: string, more: Partial<CommentRequest["marker"]> = {}): number {
  double.addComment(7, by, `${writeMarker(request(run, body, more).marker)}\n${body}`);
  return double.comments.at(-1)!.id;
}

it("of several comments of ours the oldest is kept up to date", async () => {
  const [oldest] = [seed(author, 1, "old"), seed(author, 2, "twin")];
  double.comments.reverse();
  expect(await upsertComment(client(), request(3, "new"))).toBe(oldest);
  expect(texts()).toEqual(["twin", "new"]);
});

it("kinds, keys and other people's comments are none of ours", async () => {
  seed(author, 1, "another key", { key: "growth" });
  seed(author, 1, "another kind", { kind: "cycle" });
  seed("mallory", 1, "spoofed");
  double.addComment(7, author, "without a marker");
  const others = texts();
  const id = await upsertComment(client(), request(2, "ours"));
  expect(texts()).toEqual([...others, "ours"]);
  expect(double.comments.at(-1)!.id).toBe(id);
});

it("a newer run's text stands, an equal one is not written, a deleted one is made again", async () => {
  const id = seed(author, 5, "text");
  expect(await upsertComment(client(), request(4, "older"))).toBeNull();
  expect(await upsertComment(client(), request(6, "text"))).toBe(id);
  expect(double.writes()).toEqual([]);
  double.faults.push({ matches: /^PATCH/, times: 1, answer: { status: 404, message: "Not Found" } });
  await upsertComment(client(), request(7, "again"));
  expect(texts()).toEqual(["again"]);
}, 20_000);

it("the plan previewed is our preview's", async () => {
  seed("mallory", 1, "spoofed", { plan: "theirs" });
  expect(await previewed(client(), request(1, "", { kind: "cycle" }))).toBeNull();
  seed(author, 1, "text", { plan: "ours" });
  expect((await previewed(client(), request(1, "", { kind: "cycle" })))?.plan).toBe("ours");
});

it("a text that GitHub finds too long is halved once", async () => {
  await upsertComment(client(), request(1, "x".repeat(100_000)));
  expect(double.log.filter(({ method }) => method === "POST").map(({ status }) => status)).toEqual([
    422, 201,
  ]);
  expect(texts()[0]).toHaveLength(50_000);
  expect(readMarker(double.comments[0]!.body)?.run).toBe(1);
}, 20_000);
