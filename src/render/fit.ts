import type { Block } from "./document.ts";
import { toMarkdown } from "./markdown.ts";

/** A part of a page; `rank` says when it goes if the page is too long: the highest first, 0 never. */
export interface Section {
  rank: number;
  blocks: readonly Block[];
}

/**
 * The sections as Markdown of at most `limit` characters. Where they are longer, those of rank 0 stay, if need be with
 * fewer rows, then each other comes back whole if it finds room, the lowest rank first; `note` says so at the end.
 * Nothing is cut in the middle of a block.
 */
export function fit(sections: readonly Section[], limit: number, note: Block): string {
  const texts = sections.map(({ blocks }) => markdownOf(blocks));
  if (joinedLength(texts) <= limit) return page(texts);
  const end = markdownOf([note]);
  const room = limit - end.length - 2;
  const kept = texts.map((text, i) => (sections[i]!.rank === 0 ? text : ""));
  for (let rows = 1024; rows >= 1 && joinedLength(kept) > room; rows /= 2) {
    for (const [i, { rank, blocks }] of sections.entries())
      if (rank === 0) kept[i] = markdownOf(blocks.map((block) => shortened(block, rows)));
  }
  if (joinedLength(kept) > room) return page([markdownOf(sections[0]!.blocks.slice(0, 1)), end]);
  const others = [...sections.keys()]
    .filter((i) => sections[i]!.rank > 0)
    .sort((a, b) => sections[a]!.rank - sections[b]!.rank || a - b);
  for (const i of others) if (joinedLength([...kept, texts[i]!]) <= room) kept[i] = texts[i]!;
  return page([...kept, end]);
}

const markdownOf = (blocks: readonly Block[]) => toMarkdown(blocks).trimEnd();
const page = (texts: readonly string[]) => `${texts.filter(Boolean).join("\n\n")}\n`;
const joinedLength = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + (text === "" ? 0 : text.length + 2), 0);

const shortened = (block: Block, rows: number): Block =>
  block.kind === "table" && block.rows.length > rows
    ? { ...block, rows: block.rows.slice(0, rows), rest: block.rest + block.rows.length - rows }
    : block;
