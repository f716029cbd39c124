import type { Block, Inline } from "./document.ts";

const joiner = "\u2060";

/**
 * Text as GitHub Markdown that renders as itself: no markup, HTML, mention, reference, link or formula comes of it.
 * A word joiner breaks what GitHub would link after rendering (@name, #1, GH-1, addresses); it cannot be seen.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]()#+!|~$^=:-]/g, (mark) =>
      mark === "-" || mark === ":" || mark === "+" || mark === "=" || mark === "(" || mark === ")"
        ? mark
        : `\\${mark}`,
    )
    .replace(/@/g, `@${joiner}`)
    .replace(/\\#/g, `\\#${joiner}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${joiner}`)
    .replace(/(https?|ftp|mailto|xmpp):/gi, `$1${joiner}:`)
    .replace(/www\./gi, `www${joiner}.`)
    .replace(
      /^(\s*)([-+=]|\d+[.)](?=\s|$))/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

export function inlineMarkdown(text: Inline): string {
  if (typeof text === "string") return escapeMarkdown(text);
  if ("strong" in text) return `**${inlineMarkdown(text.strong)}**`;
  if ("code" in text) return codeSpan(text.code);
  if ("link" in text)
    return `[${escapeMarkdown(text.link)}](${text.to.replace(/[ ()<>\\]/g, encodeURIComponent)})`;
  return text.map(inlineMarkdown).join("");
}

function codeSpan(text: string): string {
  const flat = text.replace(/[\r\n]+/g, " ").replace(/\|/g, "\\|");
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || flat === "" ? " " : "";
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** Blocks as GitHub Markdown; charts are images of committed files beside the page. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockMarkdown).filter(Boolean).join("\n\n")}\n`;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${inlineMarkdown(block.text)}`;
    case "paragraph":
      return inlineMarkdown(block.text);
    case "list":
      return block.items.map((item) => `- ${inlineMarkdown(item)}`).join("\n");
    case "table":
      return [block.header, block.header.map(() => null), ...block.rows]
        .map(
          (cells, row) =>
            `| ${cells.map((cell) => (row === 1 ? "---" : inlineMarkdown(cell as Inline))).join(" | ")} |`,
        )
        .join("\n");
    case "code":
      return `\`\`\`\n${block.text.replaceAll("```", "'''")}\n\`\`\``;
    case "chart":
      return `![${escapeMarkdown(block.alternative)}](${block.file})`;
    case "details":
      return `<details><summary>${inlineMarkdown(block.summary)}</summary>\n\n${toMarkdown(block.blocks).trimEnd()}\n\n</details>`;
  }
}
