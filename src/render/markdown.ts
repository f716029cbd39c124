import type { Block, Inline } from "./document.ts";
import { escapeXml, restText, visible } from "./text.ts";

const joiner = "\u2060";

/**
 * Text as GitHub Markdown that renders as itself: no markup, HTML, mention, reference, link or formula comes of it.
 * A word joiner breaks what GitHub would link after rendering (@name, #1, GH-1, addresses); it cannot be seen.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/\s+/g, " ")
    .replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${joiner}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]#!|~$^]/g, "\\$&")
    .replace(/[@#]/g, `$&${joiner}`)
    .replace(/\bGH-(?=\d)/gi, `$&${joiner}`)
    .replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, `$1${joiner}`)
    .replace(/www(?=\.)/gi, `$&${joiner}`)
    .replace(/−(?=[$€£¥\\])/g, `−${joiner}`)
    .replace(/^(\s*)([-+=]|\d+[.)](?=\s|$))/, (_, space: string, mark: string) => {
      return `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
    });
}

export function inlineMarkdown(text: Inline): string {
  if (typeof text === "string") return escapeMarkdown(text);
  if ("strong" in text) return `**${inlineMarkdown(text.strong)}**`;
  if ("code" in text) return codeSpan(text.code);
  if ("link" in text) return `[${escapeMarkdown(text.link)}](${address(text.to)})`;
  return text.map(inlineMarkdown).join("");
}

/** A web address in which nothing is Markdown; what is percent-encoded already stays as it is. */
const address = (to: string): string =>
  to.replace(
    /[^A-Za-z0-9/:?#&=%._-]/gu,
    (mark) =>
      `%${Buffer.from(mark)
        .toString("hex")
        .toUpperCase()
        .replace(/..(?=.)/g, "$&%")}`,
  );

/** As code, unless the text has a mark that ends a code span or, by GitHub's rules, a table's cell. */
const codeSpan = (text: string): string =>
  /[`|\\]/.test(text) || visible(text).trim() === ""
    ? escapeMarkdown(text)
    : `\`${visible(text).replace(/\s+/g, " ")}\``;

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
    case "table": {
      const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      const rows = [block.header, ...block.rows].map((cells) => row(cells.map(inlineMarkdown)));
      rows.splice(1, 0, row(block.header.map(() => "---")));
      return `${rows.join("\n")}${block.rest > 0 ? `\n\n${restText(block.rest)}` : ""}`;
    }
    case "code":
      return `\`\`\`\n${block.text.replaceAll("```", "'''")}\n\`\`\``;
    case "chart":
      return `![${escapeMarkdown(block.alternative)}](${block.file})`;
    case "details":
      return `<details><summary>${escapeXml(block.summary)}</summary>\n\n${toMarkdown(block.blocks).trimEnd()}\n\n</details>`;
  }
}
