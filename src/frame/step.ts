import { z } from "zod";
import { impactError } from "../errors.ts";
import type { Frame } from "./frame.ts";

/** A step from a frame to a frame. */
export interface Transform {
  params: z.ZodType;
  /** @throws the catalogue's errors; E_COLUMN_MISSING for a column that is not there */
  apply(frame: Frame, params: unknown): Frame;
}

/** Makes a table entry of a step. Its schema has to accept the parameters at every call. @throws E_SCHEMA */
export const defineTransform = <P>(
  params: z.ZodType<P>,
  apply: (frame: Frame, params: P) => Frame,
): Transform => ({
  params,
  apply(frame, raw) {
    const result = params.safeParse(raw);
    if (result.success) return apply(frame, result.data);
    const { message, path } = result.error.issues[0]!;
    const context = { found: "a step that cannot be taken", expected: message, mend: "change it" };
    throw impactError("E_SCHEMA", context, { path: path as (string | number)[] });
  },
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
