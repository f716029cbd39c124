import { z } from "zod";

/** Something wrong in the user's files or data, where it is and how to mend it: an annotation in a PR. */
export const Problem = z.object({
  code: z.string().describe("the catalogue's code, such as E_UNKNOWN_KEY"),
  severity: z.enum(["error", "warning"]),
  file: z.string().describe("relative to the workspace, with forward slashes"),
  line: z.int().min(1),
  column: z.int().min(1),
  message: z.string().describe("what was found and what was expected"),
  fix: z.string().describe("how to mend it"),
  initiative: z.string().nullable().describe("the initiative that is left out because of it, if one is"),
});
export type Problem = z.infer<typeof Problem>;
