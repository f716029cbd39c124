import { apiFailure } from "./client.ts";
import type { Log } from "./log.ts";

/** Whether GitHub refused for want of a permission, and not for a rate limit, which answers 403 as well. */
export function isForbidden(error: unknown): boolean {
  const failure = apiFailure(error);
  if (!failure) return false;
  if (failure.type === "FORBIDDEN") return true;
  return failure.status === 403 && !/rate limit|abuse/i.test(failure.message);
}

/** What is wished for, and the permission that it takes. */
export interface Wish {
  permission: string;
  purpose: string;
}

/**
 * Does what the token may be forbidden to do. A refusal is one warning that names the permission to add, and null: a
 * run of a fork, whose token can only read, goes on and says what it found in the summary.
 */
export async function ifAllowed<T>(wish: Wish, log: Log, act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (!isForbidden(error)) throw error;
    log.warning(
      `The token may not ${wish.purpose}: add \`${wish.permission}\` to the job's \`permissions\`. On a pull request from a fork the token can only read; the job summary has it all.`,
    );
    return null;
  }
}
