/** The bundle's three doors; each loads its own code only, and cold start is what users wait for most often. */
export const action = (): Promise<void> => import("./main.ts").then(({ main }) => main());
export const cli = (): Promise<void> => import("./cli.ts").then((module) => module.cli());
export const worker = (): Promise<unknown> => import("./worker.ts");
