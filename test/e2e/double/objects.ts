/** GitHub's JSON for the objects of the double, with every field that its description requires. */
const api = "https://api.example.org";

export function user(login: string) {
  const url = `${api}/users/${login}`;
  const links = [
    "followers",
    "following",
    "gists",
    "starred",
    "subscriptions",
    "organizations",
    "repos",
    "events",
    "received_events",
  ];
  return {
    login,
    id: 1,
    node_id: "U_1",
    avatar_url: "https://example.org/a.png",
    gravatar_id: "",
    url,
    html_url: `https://example.org/${encodeURIComponent(login)}`,
    ...Object.fromEntries(links.map((name) => [`${name}_url`, `${url}/${name}`])),
    type: login.endsWith("[bot]") ? "Bot" : "User",
    site_admin: false,
  };
}

export interface StoredComment {
  id: number;
  issue: number;
  author: string;
  body: string;
}

const stamp = "2026-11-23T00:00:00Z";

export const comment = ({ id, issue, author, body }: StoredComment) => ({
  id,
  node_id: `IC_${id}`,
  url: `${api}/comments/${id}`,
  html_url: `https://example.org/issues/${issue}#issuecomment-${id}`,
  issue_url: `${api}/issues/${issue}`,
  body,
  user: user(author),
  created_at: stamp,
  updated_at: stamp,
  author_association: "NONE",
  performed_via_github_app: null,
});

export const ref = (name: string, sha: string) => ({
  ref: name,
  node_id: "REF_1",
  url: `${api}/git/${name}`,
  object: { type: "commit", sha, url: `${api}/git/commits/${sha}` },
});

export const gitCommit = (sha: string, tree: string, parents: readonly string[], message: string) => ({
  sha,
  node_id: "C_1",
  url: `${api}/git/commits/${sha}`,
  html_url: `https://example.org/commit/${sha}`,
  author: { name: "bot", email: "bot@example.org", date: stamp },
  committer: { name: "GitHub", email: "noreply@example.org", date: stamp },
  message,
  tree: { sha: tree, url: `${api}/git/trees/${tree}` },
  parents: parents.map((parent) => ({
    sha: parent,
    url: `${api}/git/commits/${parent}`,
    html_url: `https://example.org/commit/${parent}`,
  })),
  verification: { verified: true, reason: "valid", signature: null, payload: null, verified_at: null },
});
