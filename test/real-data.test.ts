import { copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { MeasureResult } from "../src/contracts/index.ts";
import { runLoop } from "../src/loop.ts";
import { hasShared, sharedOnly } from "./models/data.ts";
import { workspace } from "./workspace.ts";

const initiative = (id: string, pilot: string) =>
  `version: 1\nid: ${id}\ntitle: ${id}\ncost_to_scale: 1000\nreturns: { scale_units: 1000 }\npilot:\n${pilot}\n`;
const csv = (file: string, rest: string) => `  source: { adapter: csv, path: data/${file} }\n${rest}`;

/** Published effects: Dehejia & Wahba 1999; Thornton 2008; Hillstrom 2008; cookie cats; Card & Krueger 1994; Stock & Watson table 10.1. */
const studies = [
  {
    id: "nsw",
    file: "nsw_dw.csv",
    effect: 1794.34,
    se: 670.997,
    block: csv("nsw_dw.csv", "  model: { name: experiment, outcome: re78, treatment: treat }"),
  },
  {
    id: "thornton",
    file: "thornton_hiv.csv",
    effect: 0.452,
    se: 0.0227,
    block: csv(
      "thornton_hiv.csv",
      "  model: { name: experiment, outcome: got, treatment: any, cluster: villnum, split: unknown }",
    ),
  },
  {
    id: "hillstrom",
    file: "hillstrom.csv",
    effect: 0.7698,
    se: 0.14525,
    block: csv(
      "hillstrom.csv",
      "  model: { name: experiment, outcome: spend, treatment: segment, control: none, arm: mens }",
    ),
  },
  {
    id: "cookie-cats",
    file: "cookie_cats.csv",
    effect: -0.0082,
    se: 0.0026,
    block: csv(
      "cookie_cats.csv",
      '  transform: [{ derive: { kept: \'retention_7 == "True" || retention_7 == "TRUE" || retention_7 == 1\' } }]\n  model: { name: experiment, outcome: kept, treatment: version, control: gate_30 }',
    ),
  },
  {
    id: "card-krueger",
    file: "card_krueger.csv",
    effect: 2.7536,
    se: 1.3066,
    block: csv(
      "card_krueger.csv",
      "  model: { name: diff_in_diff, outcome: fte, unit: id, time: d, treated: nj, starts: 1, effects: groups }",
    ),
  },
  {
    id: "beer-tax",
    file: "fatalities.csv",
    effect: -0.63998,
    se: 0.35708,
    block: csv(
      "fatalities.csv",
      "  model: { name: diff_in_diff, outcome: frate, unit: state, time: year, treatment: beertax }",
    ),
  },
];

describe.skipIf(!hasShared)(`one cycle over published studies${sharedOnly}`, () => {
  it("commits contracts that hold the published effects", async () => {
    const { root, git, commit } = workspace({
      "impact-loop.yaml":
        "version: 1\ncycle: published\nbudget: 4000\nallocate: { minimum_worst_return: null }\n",
      ...Object.fromEntries(
        studies.map(({ id, block }) => [`initiatives/${id}.yaml`, initiative(id, block)]),
      ),
    });
    mkdirSync(join(root, "data"));
    for (const { file } of studies)
      copyFileSync(resolve("../shared/reference/data", file), join(root, "data", file));
    commit("inputs");
    const outcome = await runLoop({ root, as_of: "2026-11-23T00:00:00Z" });
    if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
    await outcome.storage.write("published", outcome.files);
    await outcome.storage.commit!("published", "impact: published\n");
    for (const { id, effect, se } of studies) {
      const text = git("show", `HEAD:impact/cycles/published/initiatives/${id}/measure.pilot.json`);
      const measured = MeasureResult.parse(JSON.parse(text));
      expect(Math.abs(measured.effect_estimate - effect), id).toBeLessThan(Math.abs(effect) * 0.005);
      expect(Math.abs(measured.standard_error - se), id).toBeLessThan(se * 0.02);
    }
    expect(outcome.result.problems).toEqual([]);
    const mismatch = outcome.result.entries.find(({ id }) => id === "cookie-cats")!;
    expect(mismatch.measure!.diagnostics.srm_p!.value).toBeCloseTo(0.0086, 3);
  }, 60_000);
});
