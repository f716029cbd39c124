import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lagrangianBound } from "../../src/solver/bound.ts";
import { pricesByEllipsoid } from "../../src/solver/ellipsoid.ts";
import { loadHighs } from "../../src/solver/highs.ts";
import { asMilp } from "../../src/solver/milp.ts";
import { objectiveAt, type Program, scaled, valueAt } from "../../src/solver/program.ts";

const highs = await loadHighs();
const n = 12;
const weight = fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100);
const line = fc.record({
  constant: fc.double({ min: 0, max: 4, noNaN: true }),
  weights: fc.array(weight, { minLength: n, maxLength: n }),
});
const row = fc
  .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: n, maxLength: n })
  .map((weights) => ({ constant: -2.5, weights }));
const programs = fc
  .record({
    pieces: fc.array(line, { minLength: 1, maxLength: 4 }),
    rows: fc.array(row, { minLength: 1, maxLength: 2 }),
    held: fc.array(fc.constantFrom<0 | 1 | null>(null, null, null, 0, 1), { minLength: n, maxLength: n }),
  })
  .map((made): Program => scaled({ ...made, worst: 1, caps: [], parts: 0 }));

describe("the Lagrangian bound", () => {
  it("is under every choice, by no less than what its deviations add up to, at any prices", () => {
    fc.assert(
      fc.property(
        programs,
        fc.array(fc.double({ min: -1, max: 3, noNaN: true }), { minLength: 6 }),
        fc.nat(),
        (program, prices, pick) => {
          const { lower, rounded, deviation } = lagrangianBound(program, prices);
          const choice = program.held.map((value, i) => value ?? ((pick >> i) & 1 ? 1 : 0));
          if (program.rows.some((one) => valueAt(one, choice) > 0)) return;
          const away = choice.reduce<number>(
            (sum, value, i) => (value === rounded[i] ? sum : sum + deviation[i]!),
            0,
          );
          expect(objectiveAt(program, choice)).toBeGreaterThanOrEqual(lower + away - 1e-9);
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });
  it("at the ellipsoid's prices is as high as at those of the linear relaxation", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const relaxed = highs.prices(asMilp(program));
        if (!relaxed) return;
        const several = program.pieces.length > 1;
        const best = lagrangianBound(program, several ? relaxed : [1, ...relaxed]).lower;
        const own = lagrangianBound(program, pricesByEllipsoid(program)!).lower;
        expect(own).toBeGreaterThanOrEqual(best - 1e-4 * Math.max(1, Math.abs(best)));
        expect(own).toBeLessThanOrEqual(best + 1e-6 * Math.max(1, Math.abs(best)));
      }),
      { numRuns: 200, seed: 5 },
    );
  });
  it("of many lines, or of tails, is left to a linear program", () => {
    const one = { constant: 0, weights: [1] };
    const program = { rows: [one], caps: [], held: [null], parts: 0 };
    expect(pricesByEllipsoid({ ...program, pieces: new Array(8).fill(one), worst: 1 })).toBeNull();
    expect(pricesByEllipsoid({ ...program, pieces: [one, one], worst: 1.5 })).toBeNull();
  });
});
