import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Estimate } from "../../src/contracts/index.ts";
import { type Column, type Frame, makeFrame } from "../../src/frame/frame.ts";
import { models } from "../../src/models/index.ts";
import { sources } from "../../src/sources/index.ts";

const shared = resolve("..", "shared", "reference", "data");

/** Whether the data that do not ship with the project are there. */
export const hasShared = existsSync(shared);
export const sharedOnly = hasShared ? "" : " (skipped: ../shared/reference/data is not there)";

const open = async (root: string, path: string): Promise<Frame> => {
  const opened = await sources
    .get("csv")!
    .open({ path }, { root, as_of: "2026-11-23T00:00:00Z", phase: "pilot" });
  return opened.read();
};
export const shipped = (file: string): Promise<Frame> => open(resolve("test/data"), file);
export const published = (file: string): Promise<Frame> => open(shared, file);

/** A case of the oracle: other people's numbers. */
export const oracle = (file: string) => JSON.parse(readFileSync(join("test/oracle", file), "utf8")).results;

export const estimate = (model: string, frame: Frame, params: object, confidence_level = 0.95): Estimate =>
  models.get(model)!.estimate(frame, params, { confidence_level });

export const frameOf = (columns: Record<string, readonly (number | string | null)[]>): Frame =>
  makeFrame(
    Object.entries(columns).map(([name, values]): [string, Column] =>
      values.some((value) => typeof value === "string")
        ? [name, { type: "text", values: values.map((value) => (value === null ? null : String(value))) }]
        : [
            name,
            {
              type: "number",
              values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
            },
          ],
    ),
    "test",
  );
