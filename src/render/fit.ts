import type { Block } from "./document.ts";
import { toMarkdown } from "./markdown.ts";

/** A part of a page; `rank` says when it goes if the page is too long: the highest first, 0 never. */
export interface Section {
  rank: number;
  blocks: readonly Block[];
}

/**
 * The sections as Markdown of at most `limit` characters: whole sections go, in a fixed order, then rows from the end of
 * what remains; `note` says so at the end. Nothing is cut in the middle of a block.
 */
export function fit(sections: readonly Section[], limit: number, note: Block): string {
  const write = (kept: readonly Section[], extra: readonly Block[] = []) =>
    toMarkdown([...kept.flatMap(({ blocks }) => blocks), ...extra]);
  const whole = write(sections);
  if (whole.length <= limit) return whole;
  let kept = [...sections];
  for (const rank of [...new Set(sections.map((section) => section.rank))]
    .filter((rank) => rank > 0)
    .sort((a, b) => b - a)) {
    kept = kept.filter((section) => section.rank !== rank);
    const text = write(kept, [note]);
    if (text.length <= limit) return text;
  }
  for (let rows = 200; rows >= 1; rows = Math.floor(rows / 2)) {
    const text = write(
      kept.map((section) => ({ ...section, blocks: section.blocks.map((block) => shortened(block, rows)) })),
      [note],
    );
    if (text.length <= limit) return text;
  }
  return write([{ rank: 0, blocks: kept[0]?.blocks.slice(0, 1) ?? [] }], [note]);
}

const shortened = (block: Block, rows: number): Block =>
  block.kind === "table" && block.rows.length > rows ? { ...block, rows: block.rows.slice(0, rows) } : block;
