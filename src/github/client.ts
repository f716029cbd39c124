import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { ENGINE_VERSION } from "../contracts/engine.ts";
import type { Log } from "./log.ts";

export interface Repository {
  owner: string;
  repo: string;
}

/** The one API client: asks again after 5xx, dropped connections and rate limits; spaces its writes. */
export type Client = Octokit;

export interface ClientOptions {
  token: string;
  apiUrl: string;
  log: Log;
}

const Patient = Octokit.plugin(retry, throttling);

/** Longest wait that a rate limit may ask for, in seconds, and how often it may ask. */
const longestWait = 120;
const patience = 3;

export function openClient({ token, apiUrl, log }: ClientOptions): Client {
  const waits = (what: string) => (seconds: number, _request: object, _octokit: unknown, count: number) => {
    const again = count < patience && seconds <= longestWait;
    log.info(`GitHub's ${what}: ${again ? `asking again in ${seconds} s` : "given up"}`);
    return again;
  };
  return new Patient({
    auth: token,
    baseUrl: apiUrl,
    userAgent: `impact-loop/${ENGINE_VERSION}`,
    throttle: { onRateLimit: waits("rate limit"), onSecondaryRateLimit: waits("secondary rate limit") },
    log: { debug: () => {}, info: () => {}, warn: log.debug, error: log.debug },
  });
}

/** What the API said was wrong; `type` is GraphQL's. */
export interface ApiFailure {
  status: number | null;
  type: string | null;
  message: string;
}

/** Reads a failed REST or GraphQL request; null when the error is none of the API's. */
export function apiFailure(error: unknown): ApiFailure | null {
  if (!(error instanceof Error)) return null;
  const { status, errors } = error as { status?: unknown; errors?: { type?: string; message?: string }[] };
  if (Array.isArray(errors) && error.name === "GraphqlResponseError") {
    return { status: null, type: errors[0]?.type ?? null, message: errors.map((e) => e.message).join("; ") };
  }
  return typeof status === "number" ? { status, type: null, message: error.message } : null;
}
