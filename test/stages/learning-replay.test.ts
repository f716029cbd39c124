import { describe, expect, it } from "vitest";
import type { Calibration } from "../../src/contracts/index.ts";
import { runLoop } from "../../src/loop.ts";
import { repositoryOf } from "../../src/simulate/organisation/repository.ts";
import { OrganisationWorld } from "../../src/simulate/organisation/world.ts";
import { verifyCycle } from "../../src/verify.ts";
import { workspace } from "../workspace.ts";

const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];

/** A simulated organisation through four quarters of the loop itself; one quarter a person forces a decision. */
async function lived() {
  const files = repositoryOf(
    OrganisationWorld.parse({
      ...{ version: 1, seed: 4, cycles: 4, initiatives: 3, budget: 60_000, data: "simulator" },
      methods: {
        experiment: { share: 1, bias_sd: 0.1, noise_sd: 0.15, standard_error: 0.4 },
        "quasi-experiment": { share: 0, bias_sd: 0.4, noise_sd: 0.35, standard_error: 0.5 },
      },
      contexts: [
        { metric: "revenue", surface: "checkout", unit_scale: 0.5, mean: 0.8 },
        { metric: "orders", surface: "search", unit_scale: 0.1, mean: 0.8 },
      ],
    }),
  );
  const repository = workspace({ "impact-loop.yaml": files.get("impact-loop.yaml")! });
  const { root, write, commit } = repository;
  const stored: Record<string, Calibration> = {};
  for (const quarter of quarters) {
    const proposals = [...files].filter(([path]) => path.startsWith(`proposals/${quarter}/c`));
    write(Object.fromEntries(proposals.map(([path, text]) => [path.replace(/.*\//, "initiatives/"), text])));
    if (quarter === "2026-Q2") {
      const initiative = proposals[0]![0].replace(/.*\/|\.yaml$/g, "");
      const decision = `{ initiative: ${initiative}, force: fund, reason_code: strategic, by: "@cfo" }`;
      write({ "decisions/2026-Q2.yaml": `version: 1\ndecisions:\n  - ${decision}\n` });
    }
    commit(`proposals of ${quarter}`);
    const as_of = files.get(`proposals/${quarter}/as-of`)!.trim();
    const outcome = await runLoop({ root, as_of: `${as_of}T00:00:00Z` });
    if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join("; "));
    stored[quarter] = outcome.result.calibration;
    await outcome.storage.write(outcome.result.cycle, outcome.files);
    commit(`impact: ${quarter}`);
  }
  return { ...repository, stored };
}

describe("no cycle knows of a later one", () => {
  it("outcomes teach from the cycle on that measured them, and every past cycle is made again to the byte", async () => {
    const { root, stored } = await lived();
    const trust = quarters.map((quarter) => stored[quarter]!.learned!);
    expect(trust[0]).toMatchObject({ weight: 0, outcomes: 0 });
    for (const [k, { weight, outcomes, pilots }] of trust.entries()) {
      expect(weight).toBe(outcomes / (outcomes + 8));
      expect(pilots).toBe(3 * (k + 1));
      for (const { cycle } of stored[quarters[k]!]!.outcomes) expect(cycle <= quarters[k]!).toBe(true);
    }
    expect(trust.at(-1)!.outcomes).toBeGreaterThan(3);
    expect(stored["2026-Q4"]!.overrides).toMatchObject([{ force: "fund", reason_code: "strategic", n: 1 }]);
    for (const quarter of quarters) {
      const verification = await verifyCycle(root, quarter);
      expect(verification.findings).toEqual([]);
      expect(verification.compared).toBeGreaterThan(5);
    }
  });
});
