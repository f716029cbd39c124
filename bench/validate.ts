/** `validate` on a 2,000-user experiment, whole processes of the built dist: `npx tsx bench/validate.ts [replications]`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const replications = process.argv[2] ?? "1000";
const root = mkdtempSync(join(tmpdir(), "bench-validate-"));
mkdirSync(join(root, "initiatives"));
writeFileSync(join(root, "impact-loop.yaml"), "version: 1\ncycle: 2026-Q3\nbudget: 1000\n");
writeFileSync(
  join(root, "initiatives/checkout.yaml"),
  `version: 1
id: checkout
title: Checkout
cost_to_scale: 20000
returns: { scale_units: 40000 }
pilot:
  source: { adapter: simulator, design: experiment, seed: 4, n: 2000, effect: 0.6 }
  model: { name: experiment, outcome: outcome, treatment: variant, covariates: [prior_outcome], compliance: received }
`,
);
for (const workers of ["1", "2", "4"]) {
  const start = process.hrtime.bigint();
  const args = ["validate", "--no-write", "--json", "--replications", replications, "--workers", workers];
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("dist/cli.js"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { flaws, coverage, false_positive_rate } = JSON.parse(stdout).validation.models[0];
  const runs = flaws.reduce((sum: number, one: { replications: number }) => sum + one.replications, 0);
  console.log(
    `${workers} workers  ${seconds.toFixed(1).padStart(5)} s  ${runs + 2 * Number(replications)} studies of 2,000 users; coverage ${coverage.value}, A/A ${false_positive_rate.value}`,
  );
}
rmSync(root, { recursive: true });
