import type { Block, Inline } from "./document.ts";
import { escapeXml, restText } from "./text.ts";

const style = `:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#fff;--band:#f6f8fa}
@media(prefers-color-scheme:dark){:root{--ink:#f0f6fc;--soft:#9198a1;--line:#3d444d;--page:#0d1117;--band:#151b23}}
body{margin:0 auto;max-width:1100px;padding:24px;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
table{border-collapse:collapse;margin:12px 0;display:block;overflow-x:auto;font-size:14px}th,td{border:1px solid var(--line);padding:5px 10px;text-align:left;vertical-align:top}
th{background:var(--band);font-weight:600}code,pre{font:13px ui-monospace,monospace;background:var(--band);border-radius:4px}code{padding:1px 4px;overflow-wrap:anywhere}
pre{padding:10px;overflow-x:auto}summary{cursor:pointer;color:var(--soft)}figure{margin:16px 0}figure svg{max-width:100%;height:auto}h2{font-size:22px}h3{font-size:17px;margin-top:28px}`;

/** Blocks as one self-contained page: inline charts, no script, nothing loaded; light or dark as the reader has it. */
export function toHtml(title: string, blocks: readonly Block[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
${blocks.map(blockHtml).join("\n")}
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${inlineHtml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${inlineHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join("")}</ul>`;
    case "table": {
      const cells = (row: readonly Inline[], tag: string) =>
        `<tr>${row.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag}>`).join("")}</tr>`;
      const head = block.header.every((cell) => cell === "")
        ? ""
        : `<thead>${cells(block.header, "th")}</thead>`;
      const rest = block.rest > 0 ? `<p>${restText(block.rest)}</p>` : "";
      return `<table>${head}<tbody>${block.rows.map((row) => cells(row, "td")).join("\n")}</tbody></table>${rest}`;
    }
    case "code":
      return `<pre>${escapeXml(block.text)}</pre>`;
    case "chart":
      return `<figure>${block.svg}</figure>`;
    case "details":
      return `<details><summary>${escapeXml(block.summary)}</summary>${block.blocks.map(blockHtml).join("\n")}</details>`;
  }
}

function inlineHtml(text: Inline): string {
  if (typeof text === "string") return unbroken(escapeXml(text));
  if ("strong" in text) return `<strong>${inlineHtml(text.strong)}</strong>`;
  if ("code" in text) return `<code>${escapeXml(text.code)}</code>`;
  if ("link" in text) return `<a href="${escapeXml(text.to)}">${escapeXml(text.link)}</a>`;
  return text.map(inlineHtml).join("");
}

/** Lines break neither after a minus sign nor inside an interval or a count, and never begin with a dot. */
const unbroken = (html: string): string =>
  html
    .replace(/−(?=[$€£¥])/g, "−&#8288;")
    .replace(/(\[[−\d$€£¥][^\s\]]*,) (?=[−\d$€£¥])/g, "$1&nbsp;")
    .replace(/\(n (?=\d)/g, "(n&nbsp;")
    .replaceAll(" · ", "&nbsp;· ");
