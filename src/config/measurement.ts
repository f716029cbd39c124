import { z } from "zod";
import { Measurement, MeasurePolicy, type Problem } from "../contracts/index.ts";
import { readBlock } from "./initiative.ts";
import { type Finding, findings } from "./issues.ts";
import type { Tables } from "./load.ts";
import { type Path, parseYaml, problemAt } from "./yaml.ts";

/** A file of one { source, transform, model } block, with the measurement policy if it is not the default. */
const MeasurementFile = z.strictObject({ ...Measurement.shape, measure: MeasurePolicy.prefault({}) });

export interface LoadedMeasurement {
  /** Null when the file has errors. */
  block: Measurement | null;
  policy: MeasurePolicy;
  problems: Problem[];
  locate(path: Path): { file: string; line: number; column: number };
}

/** Such a file as `bytes`; `file` is what it is called in messages. */
export function loadMeasurement(
  file: string,
  bytes: Uint8Array,
  tables: Pick<Tables, "sources" | "models" | "checks">,
): LoadedMeasurement {
  const parsed = parseYaml(file, bytes);
  const problems = [...parsed.problems];
  const locate = (path: Path) => ({ file, ...parsed.locate(path) });
  const report = ({ path, key, code, context }: Finding) =>
    void problems.push(problemAt(file, parsed.locate(path, key), code, context as never));
  const outer = MeasurementFile.safeParse(parsed.value ?? {});
  if (parsed.problems.length === 0 && !outer.success)
    findings(MeasurementFile, parsed.value, outer.error.issues).forEach(report);
  const read = readBlock(parsed.value, [], tables, report);
  if (!outer.success || !read?.source || !read.model || problems.length > 0) {
    return { block: null, policy: MeasurePolicy.parse({}), problems, locate };
  }
  const { measure: policy, ...block } = outer.data;
  return {
    block: { ...block, source: read.source, model: read.model } as Measurement,
    policy,
    problems,
    locate,
  };
}
