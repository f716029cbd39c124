/** The command from its sources: `npx tsx scripts/cli.ts run`. */
import { cli } from "../src/cli.ts";

await cli();
