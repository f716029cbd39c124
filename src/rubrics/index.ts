import type { Rubric } from "./define.ts";
import { diffInDiff } from "./diff-in-diff.ts";
import { experiment } from "./experiment.ts";

/** The rubrics by name. */
export const rubrics: ReadonlyMap<string, Rubric> = new Map(
  [experiment, diffInDiff].map((rubric) => [rubric.name, rubric]),
);
