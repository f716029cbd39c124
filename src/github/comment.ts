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
  /** Of a pull request that changes the policy: the hash of the plan under its own. */
  proposed?: string | null;
  /** The cycle that the plan is of. */
  cycle?: string | null;
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
  /** Told the login of a comment that was made and is not `author`'s: the next run will not find it. */
  mistaken?: (login: string) => void;
}

/**
 * One comment per kind and key, kept up to date: ours is the one with the marker and our author, the lowest id if there
 * are several. A newer run's is never overwritten, an equal one not written again, duplicates of ours are deleted.
 * @returns its id, or null when a newer run's stands
 * @throws the client's errors
 */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<number | null> {
  const [current] = await ours(github, request);
  const kept = current && (await update(github, request, current));
  if (kept !== undefined && kept !== "gone") return kept;
  const { data: made } = await write(request, (body) =>
    github.rest.issues.createComment({ ...at(github), issue_number: request.issue, body }),
  );
  const login = made.user?.login ?? request.author;
  if (login !== request.author) request.mistaken?.(login);
  return settle(github, request, made.id);
}

/** After a create: two runs may have done so at once. The older comment stays, with the newer run's text. */
async function settle(github: GitHub, request: CommentRequest, made: number): Promise<number | null> {
  const [first, ...duplicates] = await ours(github, request);
  for (const { id } of duplicates)
    await absentIsFine(github.rest.issues.deleteComment({ ...at(github), comment_id: id }));
  if (!first || first.id === made) return made;
  const kept = await update(github, request, first);
  return kept === "gone" ? null : kept;
}

/** The comment's id; null when a newer run wrote it; "gone" when somebody has deleted it meanwhile. */
async function update(
  github: GitHub,
  request: CommentRequest,
  current: Comment,
): Promise<number | null | "gone"> {
  const known = readMarker(current.body);
  if (known && known.run > request.marker.run) return null;
  if (withoutRun(current.body) === withoutRun(bodyOf(request))) return current.id;
  const written = await absentIsFine(
    write(request, (body) =>
      github.rest.issues.updateComment({ ...at(github), comment_id: current.id, body }),
    ),
  );
  return written ? current.id : "gone";
}

async function absentIsFine<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

const bodyOf = ({ marker, body }: Pick<CommentRequest, "marker" | "body">) =>
  `${writeMarker(marker)}\n${body}`;

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

interface Comment {
  id: number;
  body: string;
}

/** Every comment of the issue that is ours and of this kind and key, the lowest id first. */
async function ours(github: GitHub, { issue, marker, author }: CommentRequest): Promise<Comment[]> {
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
async function write<T>(request: CommentRequest, send: (body: string) => Promise<T>): Promise<T> {
  try {
    return await send(bodyOf(request));
  } catch (error) {
    if (statusOf(error) !== 422 || !/too long/i.test(String((error as Error).message))) throw error;
    const body = request.shorten(Math.floor(request.body.length / 2));
    return send(bodyOf({ marker: request.marker, body }));
  }
}

/** What a pull request's preview said of itself; null when there is no preview of ours. */
export async function previewed(github: GitHub, request: CommentRequest): Promise<Marker | null> {
  const [preview] = await ours(github, { ...request, marker: { ...request.marker, kind: "preview" } });
  return preview ? readMarker(preview.body) : null;
}
