import { afterEach, describe, expect, it, vi } from "vitest";
import { power } from "../../src/commands/power.ts";
import { powerOf } from "../../src/stages/power.ts";
import { criticalValue } from "../../src/stats/distributions.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "../models/close.ts";
import { estimate, frameOf } from "../models/data.ts";
import { experiment, policy, workspace } from "../workspace.ts";
import { measured } from "./contracts.ts";

const question = { effect: 0.5, power: 0.8, alpha: 0.05, rows_per_day: null };
const result = (more: object) => measured("experiment", {}, { degrees_of_freedom: 998, ...more });

describe("what a pilot could find", () => {
  it("with many rows is (z₀.₉₇₅ + z₀.₈) standard errors, and the rows that an effect needs go with its square", () => {
    const n = 1000;
    const { standard_error, ...found } = powerOf(
      result({ sample_size: n, degrees_of_freedom: null, standard_error: 0.25 }),
      question,
    );
    const both = criticalValue(0.95, null) + criticalValue(0.6, null);
    close(found.minimum_detectable_effect, both * standard_error, 1e-5);
    close(found.sample_size_needed!, n * ((both * standard_error) / 0.5) ** 2, 1e-3);
    const half = powerOf(result({ sample_size: n, standard_error: 0.25, degrees_of_freedom: null }), {
      ...question,
      effect: -0.25,
    });
    close(half.sample_size_needed! / found.sample_size_needed!, 4, 2e-3);
  });
  it("is what so many rows do find: in 80 of 100 studies of the size it asks for", () => {
    const pilot = (seed: number, n: number, effect: number) => {
      const draw = stream(seed, "pilot");
      const t = Array.from({ length: n }, (_, i) => i % 2);
      const frame = frameOf({ t, y: t.map((arm, i) => effect * arm + 3 * draw.normal(i)) });
      return estimate("experiment", frame, { outcome: "y", treatment: "t" });
    };
    const { standard_error, degrees_of_freedom, sample_size } = pilot(1, 4000, 0);
    const exact = (3 * 2) / Math.sqrt(sample_size);
    close(standard_error, exact, 0.03);
    const asked = { ...question, effect: 1 };
    const needed = powerOf(result({ sample_size, degrees_of_freedom, standard_error: exact }), asked)
      .sample_size_needed!;
    const studies = 800;
    let found = 0;
    for (let seed = 1; seed <= studies; seed++)
      found += Number(pilot(seed, 2 * Math.round(needed / 2), 1).p_value! < 0.05) / studies;
    expect(Math.abs(found - 0.8)).toBeLessThan(4 * Math.sqrt(0.16 / studies));
  });
  it("in days, and those still to come; nothing without an effect or beyond reach", () => {
    const at = (more: object) =>
      powerOf(result({ sample_size: 1000, standard_error: 0.25 }), { ...question, ...more });
    const { sample_size_needed, days_needed, days_left } = at({ rows_per_day: 70 });
    expect(days_needed).toBe(Math.ceil(sample_size_needed! / 70));
    expect(days_left).toBe(Math.max(0, Math.ceil(days_needed! - 1000 / 70)));
    expect(at({ effect: null })).toMatchObject({ power_at_hand: null, sample_size_needed: null });
    expect(at({ effect: 1e-12 })).toMatchObject({ sample_size_needed: null, days_needed: null });
  });
});

describe("impact-loop power", () => {
  afterEach(() => vi.restoreAllMocks());
  const { root, commit } = workspace({
    "impact-loop.yaml": policy(),
    "initiatives/alpha.yaml": experiment("alpha"),
  });
  commit("inputs");
  const asked = async (options: object) => {
    const said: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
    const code = await power("alpha", { dir: root, power: "0.8", json: true, ...options } as never);
    return { code, answer: JSON.parse(said.join("")) };
  };
  it("takes the effect asked for, else the break-even one", async () => {
    const { code, answer } = await asked({ effect: "2" });
    expect(code).toBe(0);
    expect(answer).toMatchObject({ id: "alpha", effect_from: "--effect", effect: 2, alpha: 0.05 });
    const other = (await asked({})).answer;
    expect(other).toMatchObject({ effect_from: "break-even", effect: 20000 / 40000 });
    expect(other.sample_size_needed / answer.sample_size_needed).toBeCloseTo(16, 0);
  });
  it.each([
    [{ power: "0.05" }, /more than 0.05/],
    [{ power: "1" }, /between 0 and 1/],
    [{ effect: "0" }, /other than 0/],
    [{ perDay: "-3" }, /above 0/],
  ])("%j is refused", async (options, message) => {
    await expect(asked(options)).rejects.toThrow(message);
  });
});
