import { stringify } from "yaml";
import type { LoadedInitiative } from "./load.ts";

/** An initiative's effective configuration as YAML, each value with the place it came from in a comment. */
export function formatEffective(loaded: Pick<LoadedInitiative, "effective">): string {
  const lines: { text: string; from: string }[] = [];
  let open: readonly (string | number)[] = [];
  for (const { path, value, origin, file, line } of loaded.effective) {
    const shared = path.findIndex((key, index) => key !== open[index]);
    for (let depth = Math.max(shared, 0); depth < path.length - 1; depth++) {
      lines.push({ text: `${"  ".repeat(depth)}${path[depth]}:`, from: "" });
    }
    const from =
      file === null ? origin : origin === "initiative" ? `${file}:${line}` : `${file}:${line} (${origin})`;
    lines.push({ text: `${"  ".repeat(path.length - 1)}${path.at(-1)}: ${inline(value)}`, from });
    open = path;
  }
  const width = Math.min(60, Math.max(0, ...lines.map(({ text }) => text.length)));
  return lines.map(({ text, from }) => (from ? `${text.padEnd(width)}  # ${from}` : text)).join("\n");
}

const inline = (value: unknown) =>
  stringify(value, { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true }).trimEnd();
