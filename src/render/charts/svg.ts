/** Text for an XML document. */
export const escapeXml = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");

/** A coordinate: at most two decimals, the same everywhere. */
export const at = (value: number): string => String(Math.round(value * 100) / 100);

/** Colours by role; a page may set them, and alone a chart follows the reader's light or dark scheme. */
const style = `<style>
.il{--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--good:#1a7f37;--plain:#0969da;--bad:#bc4c00;font:12px system-ui,sans-serif}
@media(prefers-color-scheme:dark){.il{--ink:#f0f6fc;--soft:#9198a1;--line:#3d444d;--good:#3fb950;--plain:#4493f8;--bad:#db6d28}}
.il text{fill:var(--ink)}.il .soft{fill:var(--soft)}.il .grid{stroke:var(--line)}.il .axis{stroke:var(--soft)}
.il .good{stroke:var(--good);fill:var(--good)}.il .plain{stroke:var(--plain);fill:var(--plain)}.il .bad{stroke:var(--bad);fill:var(--bad)}
.il .hollow{fill:none}
</style>`;

export interface Frame {
  width: number;
  height: number;
  title: string;
  /** The whole finding in words, for who cannot see it. */
  alternative: string;
}

/** A chart that stands alone: its own style, title and description. */
export function svg({ width, height, title, alternative }: Frame, marks: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="il" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}" height="${at(height)}" role="img">
<title>${escapeXml(title)}</title><desc>${escapeXml(alternative)}</desc>
${style}
${marks.join("\n")}
</svg>
`;
}

export const line = (x1: number, y1: number, x2: number, y2: number, role: string, width = 1): string =>
  `<line class="${role}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke-width="${width}"/>`;

export const dot = (x: number, y: number, role: string, radius = 4): string =>
  `<circle class="${role}" cx="${at(x)}" cy="${at(y)}" r="${radius}"/>`;

export const label = (
  x: number,
  y: number,
  text: string,
  anchor: "start" | "middle" | "end" = "start",
  role = "",
): string =>
  `<text${role ? ` class="${role}"` : ""} x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
