/** A piece of running text: plain, or with a role. Plain text is escaped by whoever writes it out. */
export type Inline =
  | string
  | { strong: Inline }
  | { code: string }
  | { link: string; to: string }
  | readonly Inline[];

/** What a report is made of, whatever it is written out as. */
export type Block =
  | { kind: "heading"; level: 2 | 3 | 4; text: Inline }
  | { kind: "paragraph"; text: Inline }
  | { kind: "list"; items: readonly Inline[] }
  /** `rest` counts the rows that are not shown. */
  | { kind: "table"; header: readonly Inline[]; rows: readonly (readonly Inline[])[]; rest: number }
  | { kind: "code"; text: string }
  | { kind: "chart"; file: string; svg: string; alternative: string }
  | { kind: "details"; summary: string; blocks: readonly Block[] };

export const heading = (level: 2 | 3 | 4, text: Inline): Block => ({ kind: "heading", level, text });
export const paragraph = (text: Inline): Block => ({ kind: "paragraph", text });
export const table = (
  header: readonly Inline[],
  rows: readonly (readonly Inline[])[],
  most = rows.length,
): Block => ({ kind: "table", header, rows: rows.slice(0, most), rest: Math.max(0, rows.length - most) });
export const details = (summary: string, blocks: readonly Block[]): Block => ({
  kind: "details",
  summary,
  blocks,
});
export const strong = (text: Inline): Inline => ({ strong: text });
export const code = (text: string): Inline => ({ code: text });
/** A link where there is an address, else the text as code. */
export const linked = (text: string, to: string | null): Inline =>
  to === null ? { code: text } : { link: text, to };

/** Pieces with a separator between them. */
export const joined = (pieces: readonly Inline[], separator: string): Inline =>
  pieces.flatMap((piece, i) => (i === 0 ? [piece] : [separator, piece]));
