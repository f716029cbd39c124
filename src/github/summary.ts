/** The runner refuses a summary over 1 MiB whole. */
const limitBytes = 1_000_000;

/** The Markdown in at most `limit` bytes of UTF-8, cut between lines, with open fences and <details> closed. */
export function capSummary(markdown: string, limit = limitBytes): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown;
  const ending = "\n\nShortened: GitHub takes no more.\n";
  const kept: string[] = [];
  let bytes = Buffer.byteLength(ending);
  let fenced = false;
  let open = 0;
  for (const line of markdown.split("\n")) {
    const depth = Math.max(0, open + count(line, "<details>") - count(line, "</details>"));
    const fencedAfter = line.startsWith("```") ? !fenced : fenced;
    const size = Buffer.byteLength(line) + 1;
    if (bytes + size + closers(fencedAfter, depth).length > limit) break;
    bytes += size;
    kept.push(line);
    [open, fenced] = [depth, fencedAfter];
  }
  return kept.join("\n") + closers(fenced, open) + ending;
}

const closers = (fenced: boolean, open: number) => (fenced ? "\n```" : "") + "\n\n</details>".repeat(open);
const count = (line: string, piece: string) => line.split(piece).length - 1;
