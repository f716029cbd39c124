import { verifyCycle } from "../verify.ts";
import { type CommonOptions, type ExitCode, rootOf, say, sayJson } from "./edge.ts";

/** `impact-loop verify [cycle]`: makes a stored cycle again and compares every byte. */
export async function verify(cycle: string | undefined, options: CommonOptions): Promise<ExitCode> {
  const verification = await verifyCycle(rootOf(options), cycle);
  const { findings, compared } = verification;
  if (options.json) sayJson(verification);
  else {
    for (const { file, kind, statement } of findings) say(`${kind.padEnd(8)} ${file}: ${statement}`);
    if (findings.length === 0)
      say(
        `cycle ${verification.cycle} verified: made again from its inputs, ${compared} files byte for byte the same`,
      );
  }
  return findings.length === 0 ? 0 : 1;
}
