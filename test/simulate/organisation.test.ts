import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { AllocateResult, MeasureResult, OutcomeReport, sha256 } from "../../src/contracts/index.ts";
import { organisation } from "../../src/simulate/organisation/organisation.ts";
import { repositoryOf } from "../../src/simulate/organisation/repository.ts";
import { OrganisationWorld } from "../../src/simulate/organisation/world.ts";

const world = (knobs: object = {}) => OrganisationWorld.parse({ version: 1, seed: 3, ...knobs });
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const large = { cycles: 40, initiatives: 100 };

describe("an organisation", () => {
  it("keeps every initiative as it is when there are more of them, or more cycles", () => {
    const of = (knobs: object) => new Map(organisation(world(knobs)).map((found) => [found.id, found]));
    const few = of({ cycles: 2, initiatives: 3 });
    for (const more of [of({ cycles: 5, initiatives: 3 }), of({ cycles: 2, initiatives: 9 })])
      for (const [id, found] of few) expect(more.get(id)).toEqual(found);
  });

  it("has the effects, voltages, costs and shares that its knobs say", () => {
    const all = organisation(
      world({
        ...large,
        voltage: { mean: 0.7, sd: 0.1 },
        contexts: [{ metric: "m", surface: "s", mean: 0.3, sd: 2 }],
      }),
    );
    const n = all.length;
    expect(Math.abs(mean(all.map(({ effect }) => effect)) - 0.3)).toBeLessThan((4 * 2) / Math.sqrt(n));
    expect(Math.abs(deviation(all.map(({ effect }) => effect)) - 2)).toBeLessThan((4 * 2) / Math.sqrt(2 * n));
    expect(Math.abs(mean(all.map(({ voltage }) => voltage)) - 0.7)).toBeLessThan((4 * 0.1) / Math.sqrt(n));
    expect(Math.abs(mean(all.map(({ cost }) => cost)) / 25_000 - 1)).toBeLessThan((4 * 0.5) / Math.sqrt(n));
    const experiments = all.filter(({ family }) => family === "experiment").length / n;
    expect(Math.abs(experiments - 0.6)).toBeLessThan(4 * Math.sqrt((0.6 * 0.4) / n));
    for (const { effect, voltage, effect_at_scale } of all) expect(effect_at_scale).toBe(voltage * effect);
  });

  it("is wrong by one bias a family and context, and by noise of its own", () => {
    const all = organisation(
      world({ ...large, contexts: [0, 1].map((k) => ({ metric: `m${k}`, surface: "s" })) }),
    );
    for (const family of ["experiment", "quasi-experiment"] as const) {
      const own = all.filter((found) => found.family === family);
      expect(new Set(own.map(({ bias }) => bias.family)).size).toBe(1);
      expect(new Set(own.map(({ bias }) => bias.context)).size).toBe(2);
      const off = own.map(
        ({ pilot, effect, bias }) =>
          (pilot.estimate - effect - bias.family - bias.context - bias.own) / pilot.standard_error,
      );
      expect(Math.abs(mean(off))).toBeLessThan(4 / Math.sqrt(own.length));
      expect(Math.abs(deviation(off) - 1)).toBeLessThan(4 / Math.sqrt(2 * own.length));
    }
  });

  it("drifts when it is told to: other biases, the same effects", () => {
    const [still, drifting] = [
      organisation(world({ cycles: 6 })),
      organisation(world({ cycles: 6, drift: [4] })),
    ];
    drifting.forEach((found, i) => {
      expect(found.effect).toBe(still[i]!.effect);
      expect(found.bias.family === still[i]!.bias.family).toBe(found.cycle < 4);
    });
  });

  it("with heavy tails has the same spread and more far out", () => {
    const far = (knobs: object) =>
      organisation(world({ ...large, ...knobs })).filter(({ effect }) => Math.abs(effect) > 4).length;
    expect(far({ tails: 3 })).toBeGreaterThan(5 * Math.max(1, far({})));
  });

  it.each([
    [{ methods: { experiment: { share: 0.5, bias_sd: 0, noise_sd: 0, standard_error: 1 } } }, "methods"],
    [{ drift: [9] }, "drift"],
    [{ tails: 2 }, "tails"],
    [{ first_quarter: "2026-Q5" }, "first_quarter"],
    [{ voltage: { sd: -1 } }, "voltage"],
    [{ costs: { mean: 0 } }, "costs"],
    [{ nonsense: 1 }, undefined],
  ])("refuses %j at its key", (knobs, key) => {
    const { error } = OrganisationWorld.safeParse({ version: 1, seed: 1, ...knobs });
    expect(error?.issues.map(({ path }) => path[0])).toContain(key);
  });
});

describe("its repository", () => {
  it("is these bytes, on every machine and for ever", () => {
    const files = [...repositoryOf(world({ cycles: 1, initiatives: 2 }))];
    expect(
      Object.fromEntries(files.map(([path, text]) => [path, sha256(text).slice(0, 12)])),
    ).toMatchSnapshot();
  });

  it("tells nothing of the truth where the loop reads", () => {
    const files = repositoryOf(world({ cycles: 2 }));
    for (const [path, text] of files)
      if (path.startsWith("proposals/")) expect(text).not.toMatch(/effect|voltage|bias/);
  });

  it("runs: each cycle is measured, what is funded comes back at full scale, and is what the truth says within its error", () => {
    const folder = mkdtempSync(join(tmpdir(), "organisation-"));
    const made = world({
      seed: 8,
      cycles: 3,
      initiatives: 4,
      budget: 60_000,
      contexts: [{ metric: "m", surface: "s", mean: 0.8 }],
    });
    for (const [path, text] of repositoryOf(made)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    execFileSync("bash", ["run.sh"], {
      cwd: folder,
      stdio: "pipe",
      env: {
        ...process.env,
        IMPACT_LOOP: `${process.execPath} ${resolve("dist/cli.js")}`,
        ...{
          GIT_AUTHOR_NAME: "T",
          GIT_AUTHOR_EMAIL: "t@example.org",
          GIT_COMMITTER_NAME: "T",
          GIT_COMMITTER_EMAIL: "t@example.org",
        },
      },
    });
    const truth = new Map(organisation(made).map((found) => [found.id, found]));
    const read = (path: string) => JSON.parse(readFileSync(join(folder, "impact/cycles", path), "utf8"));
    let outcomes = 0;
    for (const [cycle, next] of [
      ["2026-Q1", "2026-Q2"],
      ["2026-Q2", "2026-Q3"],
    ] as const) {
      for (const { id } of AllocateResult.parse(read(`${cycle}/allocation.json`)).selected) {
        const { bias, effect, effect_at_scale } = truth.get(id)!;
        const pilot = MeasureResult.parse(read(`${cycle}/initiatives/${id}/measure.pilot.json`));
        const scale = MeasureResult.parse(read(`${next}/initiatives/${id}/measure.scale.json`));
        const seen = effect + bias.family + bias.context + bias.own;
        expect(Math.abs(pilot.effect_estimate - seen)).toBeLessThan(4 * pilot.standard_error);
        expect(Math.abs(scale.effect_estimate - effect_at_scale)).toBeLessThan(4 * scale.standard_error);
        expect(OutcomeReport.parse(read(`${next}/initiatives/${id}/outcome.json`)).funded_in).toBe(cycle);
        outcomes++;
      }
    }
    expect(outcomes).toBeGreaterThan(1);
  });
});
