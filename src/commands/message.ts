import type { CycleResult } from "../contracts/index.ts";

/** What a cycle's commit says; by the trailer a run knows its own commits. */
export const commitMessage = ({ cycle, allocation }: CycleResult): string =>
  `impact: cycle ${cycle} funds ${allocation.selected.length} of ${allocation.candidates.length}\n\nImpact-Loop-Cycle: ${cycle}\n`;
