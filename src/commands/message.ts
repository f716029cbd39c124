import type { CycleResult } from "../contracts/index.ts";
import { trailer } from "../github/event.ts";

/** What a cycle's commit says; by the trailer a run knows its own commits. */
export const commitMessage = ({ cycle, allocation }: CycleResult): string =>
  `impact: cycle ${cycle} funds ${allocation.selected.length} of ${allocation.candidates.length}\n\n${trailer}: ${cycle}\n`;
