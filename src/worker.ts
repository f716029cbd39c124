import { parentPort, workerData } from "node:worker_threads";
import { models } from "./models/index.ts";
import { rubrics } from "./rubrics/index.ts";
import { designs } from "./simulate/index.ts";
import { replicate, type Task, type Trial } from "./stages/validate-replicate.ts";

/** A thread of `validate`: it has the trials, and answers each task with its replications. */
const tables = { models, rubrics, designs };
parentPort!.on("message", (task: Task) =>
  parentPort!.postMessage(replicate(task, workerData as Trial[], tables)),
);
