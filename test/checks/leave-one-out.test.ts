import { describe, expect, it } from "vitest";
import { withColumns } from "../../src/frame/rows.ts";
import { simulate } from "../worlds.ts";
import { check, seeds, share, trial } from "./checking.ts";

describe("leave_one_out", () => {
  const towns = (seed: number, { jump = 0, ...more }: { jump?: number; effect: number }, errors: string) => {
    const size = { cluster_size: 20, icc: 0.1, assigned: "cluster", n: 600 };
    const on = trial({ seed, ...size, ...more }, { cluster: "cluster", standard_errors: errors });
    const town = on.frame.text("cluster");
    const one = town[on.frame.text("variant").indexOf("treatment")];
    const values = on.frame.number("outcome").map((value, i) => value + (town[i] === one ? jump : 0));
    return check("leave_one_out", {
      ...on,
      frame: withColumns(on.frame, [["outcome", { type: "number", values }]]),
    });
  };
  it("passes where there is no effect: a sign that noise turns is no flaw", () => {
    const found = seeds(40).map((seed) => towns(seed, { effect: 0 }, "CR1"));
    expect(share(found)).toBeGreaterThan(0.9);
    expect(found.some(({ statement }) => statement.includes("the sign turns"))).toBe(true);
  });
  it.each(["CR1", "CR2", "CR3"])(
    "finds an effect that one of thirty clusters carries, whatever the error: %s",
    (errors) => {
      expect(share(seeds(5).map((seed) => towns(seed, { effect: 3, jump: 60 }, errors)))).toBe(0);
    },
  );
  it("passes where many clusters carry the effect, and names the one that carries it alone", () => {
    const towns = { cluster_size: 30, icc: 0.05, assigned: "cluster", n: 900, effect: 4 };
    const sound = trial(towns, { cluster: "cluster" });
    expect(check("leave_one_out", sound)).toMatchObject({ passed: true });
    const y = sound.frame.number("outcome");
    const town = sound.frame.text("cluster");
    const arm = sound.frame.text("variant");
    const one = town[arm.indexOf("treatment")]!;
    const carried = withColumns(sound.frame, [
      [
        "outcome",
        {
          type: "number",
          values: y.map((value, i) => value - (arm[i] === "treatment" ? 4 : 0) + (town[i] === one ? 300 : 0)),
        },
      ],
    ]);
    const found = check("leave_one_out", { ...sound, frame: carried });
    expect(found.passed).toBe(false);
    expect(found.statement).toContain(`furthest without ${one}:`);
  });
  it("needs something to leave out", () => {
    expect(check("leave_one_out", trial({})).statement).toContain("name a column by `by`");
    expect(check("leave_one_out", trial({}), { by: "unit_id" }).statement).toContain("another in every row");
  });
  it("never leaves out the treated unit of a synthetic control", () => {
    const { observed } = simulate({
      design: "synthetic_control",
      seed: 3,
      donors: 8,
      periods: 30,
      starts: 21,
      effect: 5,
    });
    const params = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 21 };
    expect(
      check("leave_one_out", { model: "synthetic_control", frame: observed, params }).numbers.refits,
    ).toBe(8);
  });
});
