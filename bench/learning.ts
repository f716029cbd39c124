/**
 * Whether the loop learns, and whether that pays: 200 simulated organisations × 12 cycles × 12 pilots under policies that
 * see the same pilots. `npx tsx bench/learning.ts > docs/learning.md` writes docs/charts/learning-*.svg too, the same
 * bytes each time; `IMPACT_LOOP_ORGANISATIONS=20` looks at fewer.
 */
import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type PolicyName, policies } from "./learning-policies.ts";
import { charts, page } from "./learning-report.ts";
import { type Trial, trialsOf } from "./learning-run.ts";
import { further, type WorldName, worlds } from "./learning-worlds.ts";

interface Task {
  world: WorldName;
  seed: number;
}
/** By world, then by policy: one trial an organisation. The further worlds have four policies only. */
export type Results = Record<WorldName, Record<PolicyName, Trial[]>>;

const policiesIn = (world: WorldName): PolicyName[] =>
  world in further ? ["original", "proposal", "informed", "oracle"] : (Object.keys(policies) as PolicyName[]);

if (!process.send) {
  const organisations = Number(process.env.IMPACT_LOOP_ORGANISATIONS ?? 200);
  const tasks = (Object.keys({ ...worlds, ...further }) as WorldName[]).flatMap((world) =>
    Array.from({ length: organisations }, (_, k): Task => ({ world, seed: 1000 + k })),
  );
  const answers = await inProcesses(tasks);
  const results = {} as Results;
  for (const [i, { world }] of tasks.entries()) {
    results[world] ??= {} as Results[WorldName];
    for (const name of policiesIn(world)) {
      results[world][name] ??= [];
      results[world][name].push(answers[i]![name]!);
    }
  }
  mkdirSync("docs/charts", { recursive: true });
  for (const { file, svg } of charts(results)) writeFileSync(`docs/${file}`, svg);
  process.stdout.write(page(results));
} else
  process.on("message", async ({ world, seed }: Task) =>
    process.send!(await trialsOf(world, seed, policiesIn(world))),
  );

/** By two processes; answers in the tasks' order, whichever came first. */
async function inProcesses(tasks: readonly Task[]): Promise<Record<string, Trial>[]> {
  const answers: Record<string, Trial>[] = [];
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = fork(fileURLToPath(import.meta.url));
      let mine = -1;
      const take = () => {
        mine = next++;
        if (mine < tasks.length) worker.send(tasks[mine]!);
        else {
          worker.disconnect();
          resolve();
        }
      };
      worker.on("message", (answer) => {
        answers[mine] = answer as Record<string, Trial>;
        if (mine % 50 === 0) process.stderr.write(`${mine} of ${tasks.length}\n`);
        take();
      });
      worker.on("error", reject);
      take();
    });
  await Promise.all(Array.from({ length: 2 }, work));
  return answers;
}
