import { apiFailure, type Client, type Repository } from "./client.ts";

/** Each commit takes a request: of a longer stretch the latest are asked about. */
const mostCommits = 100;

/**
 * Numbers of the pull requests merged into `branch` by the commits after `since` up to `head`, ascending; with
 * `since` null, or a commit that is gone, by `head` alone.
 */
export async function mergedSince(
  client: Client,
  repository: Repository,
  { since, head, branch }: { since: string | null; head: string; branch: string },
): Promise<number[]> {
  const commits = since === null ? [head] : await commitsBetween(client, repository, since, head);
  const pulls = await Promise.all(
    commits
      .slice(-mostCommits)
      .map((commit_sha) =>
        client.rest.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha, per_page: 100 }),
      ),
  );
  const merged = pulls
    .flatMap(({ data }) => data)
    .filter(({ merged_at, base }) => merged_at !== null && base.ref === branch);
  return [...new Set(merged.map(({ number }) => number))].sort((a, b) => a - b);
}

async function commitsBetween(
  client: Client,
  repository: Repository,
  since: string,
  head: string,
): Promise<string[]> {
  try {
    const pages = client.paginate(
      client.rest.repos.compareCommitsWithBasehead,
      { ...repository, basehead: `${since}...${head}`, per_page: 100 },
      ({ data }) => data.commits.map(({ sha }) => sha),
    );
    return await pages;
  } catch (error) {
    if (apiFailure(error)?.status === 404) return [head];
    throw error;
  }
}

/** Paths that a pull request changes, adds or removes; a renamed file under both names. */
export async function changedFiles(
  client: Client,
  repository: Repository,
  pull_number: number,
): Promise<string[]> {
  const files = await client.paginate(client.rest.pulls.listFiles, {
    ...repository,
    pull_number,
    per_page: 100,
  });
  return files.flatMap(({ filename, previous_filename }) => [
    filename,
    ...(previous_filename ? [previous_filename] : []),
  ]);
}
