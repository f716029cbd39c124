import type { SchemaElement } from "hyparquet";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import type { Column, Frame } from "../frame/frame.ts";
import type { Streamed } from "./define.ts";
import type { TableWriter } from "./write-csv.ts";

/** Snappy Parquet, a row group a block: whole numbers are INT32, others DOUBLE, missing is null. Equal tables are equal bytes. */
export function openParquet(
  file: string,
  { whole, complete }: Pick<Streamed, "whole" | "complete">,
): TableWriter {
  let writer: ParquetWriter | null = null;
  return {
    append(block) {
      const schema = () => schemaOf(block, whole, complete ? "REQUIRED" : "OPTIONAL");
      // Statistics of every column chunk would take as long as the rest, and no reader needs them.
      writer ??= new ParquetWriter({ writer: fileWriter(file), schema: schema(), statistics: false });
      const columnData = [...block.columns].map(([name, column]) => ({
        name,
        data: complete ? column.values : withNulls(column),
      }));
      writer.write({ columnData: columnData as never, rowGroupSize: block.rows });
    },
    close: () => void writer?.finish(),
  };
}

function schemaOf(
  { columns }: Frame,
  whole: ReadonlySet<string>,
  repetition_type: "REQUIRED" | "OPTIONAL",
): SchemaElement[] {
  const leaves = [...columns].map(([name, { type }]): SchemaElement => {
    if (type === "text") return { name, repetition_type, type: "BYTE_ARRAY", converted_type: "UTF8" };
    return { name, repetition_type, type: whole.has(name) ? "INT32" : "DOUBLE" };
  });
  return [{ name: "root", num_children: leaves.length }, ...leaves];
}

const withNulls = ({ type, values }: Column) =>
  type === "text" ? values : Array.from(values, (value) => (Number.isNaN(value) ? null : value));
