import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a run's tests write lies in one folder of the system's temporary one, and goes with the run. */
export default function temporary() {
  const folder = mkdtempSync(join(tmpdir(), "impact-loop-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
