import { storages } from "../../src/storage/index.ts";

/** Writes one cycle over and over, every time with another text in all of its files, until it is killed. */
const storage = storages.get("directory")!.open(process.argv[2]!, "impact");
for (let generation = 1; ; generation++) {
  const text = `generation ${process.pid} ${generation}`;
  await storage.write(
    "Q1",
    new Map(Array.from({ length: 40 }, (_, i) => [`initiatives/i${i}/evaluate.json`, text])),
  );
  if (generation === 1) process.stdout.write("writing\n");
}
