import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/temporary.ts",
    // The end-to-end tests mostly wait for each other's processes: a worker more than cores keeps both busy.
    maxWorkers: 3,
    isolate: false,
    // For machines several times slower than ours.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
