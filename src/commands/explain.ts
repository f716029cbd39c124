import { impactError } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import { renderExplain } from "../render/terminal.ts";
import { counterfactual } from "../stages/counterfactual.ts";
import { color, type ExitCode, fail, say, sayJson } from "./edge.ts";
import { lookBack, type RunCommandOptions } from "./run.ts";

/** `impact-loop explain <id>`: the decision in numbers, and what deciding otherwise would cost. @throws E_INITIATIVE_UNKNOWN */
export async function explain(id: string, options: RunCommandOptions): Promise<ExitCode> {
  const outcome = await lookBack(options);
  if (!outcome.ok) return fail(outcome.problems, options);
  const { result, decision } = outcome;
  const known = result.entries.map((entry) => entry.id);
  const entry = result.entries.find((candidate) => candidate.id === id);
  if (!entry) throw impactError("E_INITIATIVE_UNKNOWN", { id, nearest: nearest(id, known), known });
  const candidate = result.allocation.candidates.some((c) => c.id === id);
  const otherwise = candidate ? await counterfactual(decision, result.allocation, id) : null;
  if (options.json) sayJson({ entry, otherwise, allocation: result.allocation });
  else say(renderExplain(result, id, otherwise, { color: color(process.stdout) }));
  return 0;
}
