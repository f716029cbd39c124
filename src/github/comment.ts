import { type GitHub, statusOf } from "./client.ts";

/** What a comment of ours says of itself in its first line, unseen. */
export interface Marker {
  v: 1;
  kind: "preview" | "cycle";
  /** Tells the comments of several configurations in one repository apart. */
  key: string;
  /** The commit the comment is about. */
  head: string;
  /** The workflow run that wrote it: a later run has a larger number. */
  run: number;
  /** Hash of the plan that is shown; null when there is none. */
  plan: string | null;
}

const opening = "<!-- impact-loop:";

/** The marker's line. `--` would end an HTML comment early, so it is written escaped. */
export const writeMarker = (marker: Marker): string =>
  `${opening}${JSON.stringify(marker).replace(/-(?=-)|>/g, (c) => (c === "-" ? "\\u002d" : "\\u003e"))} -->`;

/** The marker of a comment; null when its first line is none. */
export function readMarker(body: string): Marker | null {
  const first = body.split("\n", 1)[0]!.trimEnd();
  if (!first.startsWith(opening) || !first.endsWith(" -->")) return null;
  try {
    const marker = JSON.parse(first.slice(opening.length, -4)) as Marker;
    return marker.v === 1 && typeof marker.run === "number" ? marker : null;
  } catch {
    return null;
  }
}

export interface CommentRequest {
  issue: number;
  marker: Marker;
  /** The text below the marker. */
  body: string;
  /** Shortens the text when GitHub finds it too long. */
  shorten: (limit: number) => string;
  /** The login that our comments have. */
  author: string;
}

/**
 * One comment per kind and key, kept up to date: ours is the one with the marker and our author, the lowest id if there
 * are several. A newer run's is never overwritten, an equal one not written again, duplicates of ours are deleted.
 * @returns its id, or null when a newer run's stands
 * @throws the client's errors
 */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<number | null> {
  const { marker } = request;
  const [current] = await ours(github, request);
  const known = current && readMarker(current.body);
  if (known && known.run > marker.run) return null;
  const body = `${writeMarker(marker)}\n${request.body}`;
  if (current && withoutRun(current.body) === withoutRun(body)) return current.id;
  if (current) {
    try {
      await write(body, request, (text) =>
        github.rest.issues.updateComment({ ...at(github), comment_id: current.id, body: text }),
      );
      return current.id;
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }
  const made = await write(body, request, (text) =>
    github.rest.issues.createComment({ ...at(github), issue_number: request.issue, body: text }),
  );
  const [first, ...duplicates] = await ours(github, request);
  for (const { id } of duplicates)
    await github.rest.issues.deleteComment({ ...at(github), comment_id: id }).catch(() => undefined);
  return first?.id ?? made.data.id;
}

const at = ({ owner, repo }: GitHub) => ({ owner, repo });

/** A later run that says the same has nothing to write. */
const withoutRun = (body: string): string => {
  const marker = readMarker(body);
  const text = body
    .slice(body.indexOf("\n") + 1)
    .replaceAll("\r\n", "\n")
    .trimEnd();
  return `${JSON.stringify(marker && { ...marker, run: 0 })}\n${text}`;
};

/** Every comment of the issue that is ours and of this kind and key, the lowest id first. */
async function ours(
  github: GitHub,
  { issue, marker, author }: CommentRequest,
): Promise<{ id: number; body: string }[]> {
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
async function write<T>(
  body: string,
  request: CommentRequest,
  send: (body: string) => Promise<T>,
): Promise<T> {
  try {
    return await send(body);
  } catch (error) {
    if (statusOf(error) !== 422 || !/too long/i.test(String((error as Error).message))) throw error;
    return send(`${writeMarker(request.marker)}\n${request.shorten(Math.floor(request.body.length / 2))}`);
  }
}

/** The plan that a pull request's preview showed; null when there is no preview of ours. */
export async function previewedPlan(github: GitHub, request: CommentRequest): Promise<string | null> {
  const [preview] = await ours(github, { ...request, marker: { ...request.marker, kind: "preview" } });
  return preview ? (readMarker(preview.body)?.plan ?? null) : null;
}
