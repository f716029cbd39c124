import type { Block } from "../document.ts";
import { escapeXml, restText } from "../text.ts";

/** A chart shows so many rows; the table beside it has them all. */
export const mostRows = 40;

/** A coordinate: at most two decimals, the same everywhere. */
export const at = (value: number): string => String(Math.round(value * 100) / 100);

/** Colours by role, on a card of its own: readable on any page, light or dark as the reader has it. */
const style = `<style>
.il{--ink:#1f2328;--soft:#59636e;--line:#d8dee4;--card:#fff;--good:#1a7f37;--plain:#0969da;--bad:#bc4c00;font:12px system-ui,sans-serif}
@media(prefers-color-scheme:dark){.il{--ink:#f0f6fc;--soft:#9198a1;--line:#3d444d;--card:#0d1117;--good:#3fb950;--plain:#4493f8;--bad:#db6d28}}
.il .card{fill:var(--card);stroke:var(--line)}.il text{fill:var(--ink)}.il .title{font-size:14px;font-weight:600}.il .soft{fill:var(--soft)}
.il .grid,.il .band{stroke:var(--line)}.il .axis{stroke:var(--soft)}
.il .good{stroke:var(--good);fill:var(--good)}.il .plain{stroke:var(--plain);fill:var(--plain)}.il .bad{stroke:var(--bad);fill:var(--bad)}
.il .hollow{fill:var(--card)}
</style>`;

export interface Drawing {
  /** Its file is `charts/<name>.svg`. */
  name: string;
  width: number;
  height: number;
  title: string;
  /** The whole finding in words, for who cannot see it. */
  alternative: string;
  marks: readonly string[];
}

const above = 40;

/** A chart that stands alone: its own style, title and description. */
export function chart({ name, width, height, title, alternative, marks }: Drawing): Block {
  const [wide, high] = [at(width), at(above + height)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" class="il" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" role="img">
<title>${escapeXml(title)}</title><desc>${escapeXml(alternative)}</desc>
${style}
<rect class="card" x="0.5" y="0.5" width="${at(width - 1)}" height="${at(above + height - 1)}" rx="6"/>
<text class="title" x="20" y="28">${escapeXml(title)}</text>
<g transform="translate(0 ${above})">
${marks.join("\n")}
</g>
</svg>
`;
  return { kind: "chart", file: `charts/${name}.svg`, alternative: `${title}: ${alternative}`, svg };
}

/** The rows that a chart has room for; `rest` says in words how many it has not. */
export const roomFor = <T>(
  rows: readonly T[],
  most = mostRows,
): { shown: readonly T[]; rest: string | null } => ({
  shown: rows.slice(0, most),
  rest: rows.length > most ? restText(rows.length - most) : null,
});

/** What is shown in words, one after the other. */
export const inWords = (texts: readonly string[], rest: string | null): string =>
  [...texts, ...(rest === null ? [] : [rest])].join("; ");

export const line = (x1: number, y1: number, x2: number, y2: number, role: string, width = 1): string =>
  `<line class="${role}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke-width="${width}"/>`;

/** An interval with its two ends and the point in it; `hollow` for what is not funded. */
export const whisker = (
  [low, middle, high]: readonly [number, number, number],
  y: number,
  role: string,
  hollow: boolean,
): string[] => [
  line(low, y, high, y, role, 2),
  line(low, y - 4, low, y + 4, role, 2),
  line(high, y - 4, high, y + 4, role, 2),
  dot(middle, y, hollow ? `${role} hollow` : role),
];

export const dot = (x: number, y: number, role: string, radius = 4.5): string =>
  `<circle class="${role}" cx="${at(x)}" cy="${at(y)}" r="${radius}" stroke-width="1.5"/>`;

export const label = (
  x: number,
  y: number,
  text: string,
  anchor: "start" | "middle" | "end" = "start",
  role = "",
): string =>
  `<text${role ? ` class="${role}"` : ""} x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
