import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** Beside this file, in src/, build/ and dist/ alike. */
const here = fileURLToPath(import.meta.url);
const program = join(dirname(here), `worker${extname(here)}`);

/**
 * Has every task done by `workers` threads that each know `data`; the answers are in the tasks' order, whichever thread
 * came first.
 */
export async function inThreads<Task, Answer>(
  tasks: readonly Task[],
  data: unknown,
  workers: number,
  done: (count: number) => void,
): Promise<Answer[]> {
  const answers: Answer[] = new Array(tasks.length);
  let [next, count] = [0, 0];
  const thread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(program, { workerData: data });
      let mine = -1;
      const take = () => {
        mine = next++;
        if (mine < tasks.length) worker.postMessage(tasks[mine]);
        else void worker.terminate().then(() => resolve());
      };
      worker.on("message", (answer: Answer) => {
        answers[mine] = answer;
        done(++count);
        take();
      });
      worker.on("error", (error) => {
        next = tasks.length;
        reject(error);
      });
      take();
    });
  await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, thread));
  return answers;
}
