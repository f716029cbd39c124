import { closeSync, openSync, writeSync } from "node:fs";
import type { Column, Frame } from "../frame/frame.ts";

/** A table's file that grows by blocks of rows; every block has the same columns. */
export interface TableWriter {
  append(block: Frame): void;
  close(): void;
}

const rowsAtOnce = 10_000;

/** RFC 4180 with LF, a header, missing as nothing, numbers in shortest round-trip form: equal tables are equal bytes. */
export function openCsv(file: string): TableWriter {
  const descriptor = openSync(file, "w");
  let headed = false;
  return {
    append(block) {
      if (!headed) writeAll(descriptor, header(block));
      headed = true;
      const columns = [...block.columns.values()];
      for (let from = 0; from < block.rows; from += rowsAtOnce)
        writeAll(descriptor, lines(columns, from, Math.min(block.rows, from + rowsAtOnce)));
    },
    close: () => closeSync(descriptor),
  };
}

/** A whole table as such a text. */
export const csvOf = (frame: Frame): string =>
  header(frame) + lines([...frame.columns.values()], 0, frame.rows);

const header = ({ columns }: Frame): string => `${[...columns.keys()].map(cell).join(",")}\n`;

function lines(columns: readonly Column[], from: number, to: number): string {
  let text = "";
  for (let row = from; row < to; row++) {
    for (let j = 0; j < columns.length; j++) {
      const { type, values } = columns[j]!;
      if (j > 0) text += ",";
      if (type === "text") text += values[row] === null ? "" : cell(values[row]!);
      else if (!Number.isNaN(values[row])) text += String(values[row]! + 0);
    }
    text += "\n";
  }
  return text;
}

/** An empty text is quoted, for nothing stands for a missing one. */
const cell = (text: string): string =>
  text === "" || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  for (let written = 0; written < bytes.length; )
    written += writeSync(descriptor, bytes, written, bytes.length - written);
}
