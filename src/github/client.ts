import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";

/** The repository and the one client that every call goes through. */
export interface GitHub {
  rest: Octokit;
  owner: string;
  repo: string;
}

export interface ClientOptions {
  token: string;
  /** https://api.github.com, or a server's /api/v3. */
  apiUrl: string;
  /** owner/name */
  repository: string;
  log: (message: string) => void;
}

/** The longest wait that a rate limit may ask for, in seconds: a job is paid by the minute. */
const longestWait = 120;

/** A client that waits when GitHub asks it to, and tries again after server errors and dropped connections. */
export function connect({ token, apiUrl, repository, log }: ClientOptions): GitHub {
  const [owner, repo] = repository.split("/") as [string, string];
  const wait =
    (kind: string, most: number) =>
    (seconds: number, options: { method: string; url: string }, _: unknown, tries: number) => {
      const again = tries < most && seconds <= longestWait;
      log(`${kind} on ${options.method} ${options.url}: ${again ? "waiting" : "not waiting"} ${seconds} s`);
      return again;
    };
  const Client = Octokit.plugin(retry, throttling);
  const rest = new Client({
    ...(token && { auth: token }),
    baseUrl: apiUrl,
    log: { debug: () => {}, info: () => {}, warn: log, error: () => {} },
    throttle: {
      onRateLimit: wait("rate limit", 2),
      onSecondaryRateLimit: wait("secondary rate limit", 3),
    },
  });
  return { rest, owner, repo };
}

/** The HTTP status of a failed call; null for anything else. */
export const statusOf = (error: unknown): number | null => {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" ? status : null;
};

/** The errors of a GraphQL answer, which comes with status 200; none for anything else. */
export const graphqlErrors = (error: unknown): { type?: string; message?: string }[] => {
  const errors = (error as { errors?: unknown } | null)?.errors;
  return Array.isArray(errors) && (error as Error).name === "GraphqlResponseError" ? errors : [];
};

/** Whether the token lacks a permission: a fork's read-only one, or a job without it. GitHub refuses for other reasons too. */
export const lacksPermission = (error: unknown): boolean =>
  (statusOf(error) === 403 || graphqlErrors(error).some(({ type }) => type === "FORBIDDEN")) &&
  /resource not accessible/i.test(String((error as Error).message));
