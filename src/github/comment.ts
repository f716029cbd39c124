import { z } from "zod";
import { apiFailure, type Client, type Repository } from "./client.ts";

/** What the first line of a comment of ours says about it, unseen. */
export const Marker = z.object({
  v: z.literal(1),
  kind: z.enum(["preview", "cycle"]),
  key: z.string().describe("tells the comments of several legs or directories apart"),
  head: z.string().describe("the commit it is about"),
  run: z.number().describe("the workflow run's id: a later run has a higher one"),
  plan: z.string().nullable().describe("plan_sha256, null when nothing could be planned"),
});
export type Marker = z.infer<typeof Marker>;

const opening = "<!-- impact-loop:";
const closing = " -->";

/** The marker as an HTML comment of one line; `--`, which would end it, is written as JSON can write it. */
export const markerLine = (marker: Marker): string =>
  opening + JSON.stringify(marker).replaceAll("--", "-\\u002d") + closing;

/** The marker on the first line of `body`; null when the comment is none of ours. */
export function readMarker(body: string): Marker | null {
  const line = body.split(/\r?\n/, 1)[0]!;
  if (!line.startsWith(opening) || !line.endsWith(closing)) return null;
  try {
    return Marker.safeParse(JSON.parse(line.slice(opening.length, -closing.length))).data ?? null;
  } catch {
    return null;
  }
}

export interface CommentTarget extends Repository {
  issue_number: number;
  /** Login of the account whose comments are ours. */
  author: string;
}

export interface Written {
  id: number;
  how: "created" | "updated" | "unchanged" | "left to a newer run";
}

/** GitHub takes 65,536 characters; the rest is for the marker. */
const limit = 60_000;

/**
 * Keeps one comment for the marker's kind and key: the oldest of ours. It is updated, not written when nothing in it
 * would change, and left alone when a newer run wrote it. `render(limit)` gives the text below the marker in at most
 * so many characters; when GitHub finds it too long all the same, it is asked for half.
 */
export async function upsertComment(
  client: Client,
  target: CommentTarget,
  marker: Marker,
  render: (limit: number) => string,
): Promise<Written> {
  try {
    return await upsert(client, target, marker, render(limit));
  } catch (error) {
    const failure = apiFailure(error);
    if (failure?.status !== 422 || !/too long|maximum/i.test(failure.message)) throw error;
    return upsert(client, target, marker, render(limit / 2));
  }
}

async function upsert(client: Client, target: CommentTarget, marker: Marker, text: string): Promise<Written> {
  const [first] = await ours(client, target, marker);
  const kept = first && (await update(client, target, first, marker, text));
  if (kept) return kept;
  const body = compose(marker, text);
  const created = (await client.rest.issues.createComment({ ...where(target), body })).data;
  return settle(client, target, marker, text, created.id);
}

/** After a create: of two runs that did so at once, one comment stays, the older, with the newer run's text. */
async function settle(
  client: Client,
  target: CommentTarget,
  marker: Marker,
  text: string,
  id: number,
): Promise<Written> {
  const [first, ...higher] = await ours(client, target, marker);
  for (const twin of higher) await remove(client, target, twin.id);
  if (!first || first.id === id) return { id, how: "created" };
  return (await update(client, target, first, marker, text)) ?? { id, how: "created" };
}

interface Comment {
  id: number;
  body: string;
  marker: Marker;
}

/** Our comments of this kind and key, the oldest first. Whoever else writes our marker is not listened to. */
async function ours(client: Client, target: CommentTarget, { kind, key }: Marker): Promise<Comment[]> {
  const all = await client.paginate(client.rest.issues.listComments, { ...where(target), per_page: 100 });
  return all
    .filter((comment) => comment.user?.login === target.author)
    .map(({ id, body = "" }) => ({ id, body, marker: readMarker(body) }))
    .filter((comment): comment is Comment => comment.marker?.kind === kind && comment.marker.key === key)
    .sort((a, b) => a.id - b.id);
}

/** Null when somebody has deleted the comment meanwhile. */
async function update(
  client: Client,
  target: CommentTarget,
  current: Comment,
  marker: Marker,
  text: string,
): Promise<Written | null> {
  const { id } = current;
  if (current.marker.run > marker.run) return { id, how: "left to a newer run" };
  if (current.marker.plan === marker.plan && textOf(current.body) === textOf(compose(marker, text)))
    return { id, how: "unchanged" };
  const { owner, repo } = target;
  const body = compose(marker, text);
  try {
    await client.rest.issues.updateComment({ owner, repo, comment_id: id, body });
    return { id, how: "updated" };
  } catch (error) {
    if (apiFailure(error)?.status === 404) return null;
    throw error;
  }
}

async function remove(client: Client, { owner, repo }: CommentTarget, comment_id: number): Promise<void> {
  try {
    await client.rest.issues.deleteComment({ owner, repo, comment_id });
  } catch (error) {
    if (apiFailure(error)?.status !== 404) throw error;
  }
}

const where = ({ owner, repo, issue_number }: CommentTarget) => ({ owner, repo, issue_number });
const compose = (marker: Marker, text: string) => `${markerLine(marker)}\n${text}`;
const textOf = (body: string) => body.replaceAll("\r\n", "\n").split("\n").slice(1).join("\n").trim();

/** The newest of our comments of `kind` and `key` on a pull request, as its marker tells; null when there is none. */
export async function findMarker(
  client: Client,
  target: CommentTarget,
  sought: Pick<Marker, "kind" | "key">,
): Promise<Marker | null> {
  return (await ours(client, target, sought as Marker))[0]?.marker ?? null;
}
