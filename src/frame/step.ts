import { z } from "zod";
import type { Frame } from "./frame.ts";

/** A step from a frame to a frame. */
export interface Transform {
  params: z.ZodType;
  /** @throws the catalogue's errors; E_COLUMN_MISSING for a column that is not there */
  apply(frame: Frame, params: unknown): Frame;
}

/** Makes a table entry of a step: parameters are parsed by its schema at every call. */
export const defineTransform = <P>(
  params: z.ZodType<P>,
  apply: (frame: Frame, params: P) => Frame,
): Transform => ({
  params,
  apply: (frame, raw) => apply(frame, params.parse(raw)),
});

/** A list of column names. */
export const names = z.array(z.string().min(1)).min(1);

/** A column that a step makes: its name, and the key of the block that asks for it. */
export interface Made {
  to: string;
  path: (string | number)[];
}

/** A schema's check that a step makes no column twice: the later would replace the earlier without a word. */
export const eachOnce =
  <P>(made: (params: P) => readonly Made[]) =>
  (params: P, context: z.RefinementCtx<P>) => {
    const seen = new Set<string>();
    for (const { to, path } of made(params)) {
      const message = `a name other than \`${to}\`, which is made already`;
      if (seen.has(to)) context.addIssue({ code: "custom", path, message });
      seen.add(to);
    }
  };
