import { describe, expect, it } from "vitest";
import { canonicalJson, sha256, type Truth } from "../../src/contracts/index.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { designs } from "../../src/simulate/index.ts";
import { estimate } from "../models/data.ts";

const design = designs.get("funnel")!;
/** Units alike and rows alike but for chance, so that means are sharp. */
const plain = {
  name: "rule",
  sale_spread: 0,
  quality_effect: 0,
  popularity: { family: "log_normal", sd: 0 },
  basket: { family: "log_normal", sd: 0 },
  noise: { sd: 0 },
  season: { yearly: 0 },
};
const simulate = (knobs: object = {}, phase: "pilot" | "scale" = "pilot") =>
  design.simulate({ design: "funnel", seed: 5, units: 400, ...knobs }, phase);
const rule = (knobs: object) => ({ backend: { ...plain, ...knobs } });
const total = (frame: Frame, column: string) => frame.number(column).reduce((sum, x) => sum + x, 0);
const share = (values: Float64Array, of: (x: number) => boolean) => values.filter(of).length / values.length;
const whole = (truth: Truth, estimand: string, outcome: string) =>
  truth.estimands.find((e) => e.estimand === estimand && e.outcome === outcome && e.group === null)!;
const columns = (frame: Frame) =>
  Object.fromEntries([...frame.columns].map(([name, { values }]) => [name, Array.from<unknown>(values)]));
const rowsWhere = (frame: Frame, keep: (row: number) => boolean) =>
  Object.fromEntries(
    Object.entries(columns(frame)).map(([name, cells]) => [name, cells.filter((_, r) => keep(r))]),
  );

describe("a funnel's rows", () => {
  const { observed, potential } = simulate({ enrichment: { product_detail_boost: { effect: 0.3 } } });

  it("are the full grid, every unit once in every period", () => {
    const [unit, date] = [observed.text("product_id"), observed.text("date")];
    expect(observed.rows).toBe(400 * 28);
    expect(new Set(unit.map((id, row) => `${id} ${date[row]}`)).size).toBe(observed.rows);
    expect([...new Set(date)]).toHaveLength(28);
  });

  it("narrow from stage to stage, and revenue is units times price", () => {
    const stages = ["impressions", "visits", "carts", "orders"].map((name) => observed.number(name));
    const [units, revenue, price] = ["units", "revenue", "price"].map((name) => observed.number(name));
    for (let row = 0; row < observed.rows; row++) {
      for (let k = 1; k < 4; k++) expect(stages[k]![row]).toBeLessThanOrEqual(stages[k - 1]![row]!);
      expect(units![row]).toBeGreaterThanOrEqual(stages[3]![row]!);
      expect(units![row]! > 0).toBe(stages[3]![row]! > 0);
      expect(revenue![row]).toBeCloseTo(units![row]! * price![row]!, 6);
    }
  });

  it("show y1 of the enriched and y0 of all others", () => {
    const enriched = observed.number("enriched");
    for (const outcome of ["orders", "units", "revenue"]) {
      const [y0, y1] = [potential.number(`y0_${outcome}`), potential.number(`y1_${outcome}`)];
      expect(observed.number(outcome)).toEqual(y0.map((value, row) => (enriched[row] ? y1[row]! : value)));
    }
  });

  it("of weeks begin on Mondays and are the full grid as well", () => {
    const weekly = simulate({ every: "week", periods: 5, units: 30 }).observed;
    expect(weekly.rows).toBe(150);
    expect([...new Set(weekly.text("date"))]).toEqual([
      "2026-01-05",
      "2026-01-12",
      "2026-01-19",
      "2026-01-26",
      "2026-02-02",
    ]);
  });

  it("are users as well", () => {
    expect(simulate({ kind: "users", units: 3 }).observed.text("user_id")[0]).toMatch(/^U/);
  });
});

describe("a knob is what the data have", () => {
  // 40,000 rows of independent draws: 4 standard errors of a share are under .01.
  const big = { units: 400, periods: 100 };

  it.each([0.1, 0.7, 0.95])("sale_prob %d is the share of rows with a sale", (sale_prob) => {
    const { observed } = simulate({ ...big, ...rule({ sale_prob }) });
    expect(Math.abs(share(observed.number("orders"), (x) => x > 0) - sale_prob)).toBeLessThan(0.01);
  });

  it("sale_prob .7 is 70 % of rows with every default on as well", () => {
    const { observed } = simulate({ units: 3000, periods: 20 });
    // The units' own shares have a standard deviation of .7 × .2 / √3 = .081.
    const error = Math.sqrt(0.081 ** 2 / 3000 + 0.21 / 60_000);
    expect(Math.abs(share(observed.number("orders"), (x) => x > 0) - 0.7)).toBeLessThan(4 * error);
  });

  it.each([
    ["cart_to_order", "orders", "carts", [0.5, 0.75, 0.99]],
    ["visit_to_cart", "carts", "visits", [0.05, 0.25, 0.9]],
    ["impression_to_visit", "visits", "impressions", [0.02, 0.15, 0.9]],
  ] as const)("%s is %s / %s", (knob, above, below, values) => {
    for (const value of values) {
      const { observed } = simulate({ ...big, ...rule({ [knob]: value }) });
      expect(total(observed, above) / total(observed, below) / value).toBeCloseTo(1, 1.7);
    }
  });

  it("a rate of 1 loses nobody", () => {
    const { observed } = simulate(rule({ cart_to_order: 1 }));
    expect(observed.number("carts")).toEqual(observed.number("orders"));
  });

  it.each([
    { family: "log_normal", sd: 0.8 },
    { family: "pareto", tail: 2.5 },
  ])("orders_per_sale and items_per_order are means, popularity (%j) and noise included", (popularity) => {
    const knobs = { orders_per_sale: 4, items_per_order: 1.8, sale_spread: 0.4, season: { yearly: 0 } };
    const backend = { name: "rule", ...knobs, popularity };
    const { observed } = simulate({ units: 4000, periods: 14, backend });
    const sales = observed.number("orders").filter((x) => x > 0).length;
    // Both popularities have a standard deviation of .9 means: 4 standard errors over 4,000 units are 6 % of ¾.
    expect(Math.abs(total(observed, "orders") / sales / 4 - 1)).toBeLessThan(0.05);
    expect(Math.abs(total(observed, "units") / total(observed, "orders") / 1.8 - 1)).toBeLessThan(0.02);
  });

  it("dispersion is the negative binomial's", () => {
    for (const dispersion of [1, 4]) {
      const { observed } = simulate({
        ...big,
        ...rule({
          sale_prob: 1,
          orders_per_sale: 6,
          dispersion,
          season: { yearly: 0, day_of_week: Array(7).fill(1) },
        }),
      });
      const further = observed.number("orders").map((x) => x - 1);
      const mean = further.reduce((a, b) => a + b) / further.length;
      const variance = further.reduce((sum, x) => sum + (x - mean) ** 2, 0) / further.length;
      expect(variance / (5 + 25 / dispersion)).toBeCloseTo(1, 1);
    }
  });

  it("noise has its autocorrelation within a unit, and quality and popularity part the units", () => {
    const of = (knobs: object) =>
      simulate({ units: 300, periods: 60, ...rule({ orders_per_sale: 60, ...knobs }) });
    const lag = (autocorrelation: number) => {
      const { observed } = of({
        noise: { sd: 0.6, autocorrelation },
        season: { yearly: 0, day_of_week: Array(7).fill(1) },
      });
      const x = observed.number("impressions").map(Math.log);
      const mean = x.reduce((a, b) => a + b) / x.length;
      let [products, squares] = [0, 0];
      for (let row = 1; row < x.length; row++) {
        if (row % 60 === 0) continue;
        products += (x[row]! - mean) * (x[row - 1]! - mean);
        squares += (x[row]! - mean) ** 2;
      }
      return products / squares;
    };
    expect(lag(0)).toBeCloseTo(0, 1);
    expect(lag(0.8)).toBeCloseTo(0.8, 1);
    const { observed } = of({ quality_effect: 1 });
    const [impressions, quality] = [observed.number("impressions"), observed.number("quality")];
    const mean = (keep: (q: number) => boolean) => {
      const kept = impressions.filter((_, row) => keep(quality[row]!));
      return kept.reduce((a, b) => a + b) / kept.length;
    };
    expect(mean((q) => q > 0.9) / mean((q) => q < 0.1)).toBeGreaterThan(2);
  });

  it("the tail of a Pareto popularity is heavier than that of a log-normal of small spread", () => {
    const top = (popularity: object) => {
      const { observed } = simulate({ units: 1000, periods: 2, backend: { ...plain, popularity } });
      const sorted = observed.number("impressions").sort().reverse();
      return sorted.slice(0, 20).reduce((a, b) => a + b) / total(observed, "impressions");
    };
    expect(top({ family: "pareto", tail: 2.1 })).toBeGreaterThan(2 * top({ family: "log_normal", sd: 0.2 }));
  });
});

describe("the declared effect is the true one", () => {
  const cases = [
    ["quantity_boost", [-0.3, 0.05, 0.15, 0.5, 3]],
    ["probability_boost", [-0.3, 0.05, 0.15, 0.4]],
    ["product_detail_boost", [-0.3, 0.05, 0.15, 0.5, 3]],
  ] as const;

  it.each(cases.flatMap(([name, effects]) => effects.map((effect) => [name, effect] as const)))(
    "%s of %d",
    (name, effect) => {
      const { truth, potential } = simulate({ units: 1500, ...rule({}), enrichment: { [name]: { effect } } });
      for (const outcome of ["units", "revenue"]) {
        for (const estimand of ["ATE", "ATT"]) {
          const { value, declared, se_mc } = whole(truth, estimand, outcome);
          expect(Math.abs(value - declared!), `${estimand} of ${outcome}`).toBeLessThan(4 * se_mc!);
        }
      }
      const ratio = total(potential, "y1_units") / total(potential, "y0_units") - 1;
      expect(Math.abs(ratio - effect)).toBeLessThan(0.012 * (1 + Math.abs(effect)));
    },
  );

  it("with all defaults on, all three boosts at once, and at scale by the voltage", () => {
    const enrichment = {
      quantity_boost: { effect: 0.1 },
      probability_boost: { effect: 0.05 },
      product_detail_boost: { effect: 0.2, ramp: 5 },
    };
    for (const [phase, volts] of [
      ["pilot", 1],
      ["scale", 0.5],
    ] as const) {
      const { truth } = simulate({ units: 1500, enrichment, voltage: 0.5 }, phase);
      const { value, declared, se_mc } = whole(truth, "ATE", "units");
      expect(Math.abs(value - declared!)).toBeLessThan(4 * se_mc!);
      const last = truth.estimands.find((e) => e.outcome === "units" && e.group === "2026-02-01")!;
      const factor = (1 + 0.1 * volts) * (1 + 0.05 * volts) * (1 + 0.2 * volts) - 1;
      const { declared: first } = truth.estimands.find(
        (e) => e.outcome === "units" && e.group === "2026-01-05",
      )!;
      const early = (1 + 0.1 * volts) * (1 + 0.05 * volts) * (1 + (0.2 * volts) / 6) - 1;
      expect(last.declared! / first!).toBeGreaterThan(factor / early);
    }
  });

  it("is computed from the potential outcomes, row by row", () => {
    const { truth, potential, observed } = simulate({
      enrichment: { quantity_boost: { effect: 0.2 }, starts: 11 },
    });
    const [y0, y1] = [potential.number("y0_revenue"), potential.number("y1_revenue")];
    const mean = (keep: (row: number) => boolean) => {
      const effects = Array.from(y1, (value, row) => value - y0[row]!).filter((_, row) => keep(row));
      return effects.reduce((a, b) => a + b) / effects.length;
    };
    const treated = observed.number("treated");
    const date = observed.text("date");
    expect(whole(truth, "ATE", "revenue").value).toBeCloseTo(
      mean((row) => row % 28 >= 10),
      8,
    );
    expect(whole(truth, "ATT", "revenue").value).toBeCloseTo(
      mean((row) => row % 28 >= 10 && treated[row] === 1),
      8,
    );
    const onDay = truth.estimands.find((e) => e.outcome === "revenue" && e.group === "2026-01-20")!;
    expect(onDay.value).toBeCloseTo(
      mean((row) => date[row] === "2026-01-20" && treated[row] === 1),
      8,
    );
    expect(truth.estimands.every(({ group }) => group === null || group >= "2026-01-15")).toBe(true);
  });

  it("a ramp of 0 is the whole effect from the first day; a ramp of 6 gets there in seven equal steps", () => {
    const path = (ramp: number) => {
      const knobs = {
        units: 60,
        periods: 10,
        ...rule({ season: { yearly: 0, day_of_week: Array(7).fill(1) } }),
      };
      const { truth } = simulate({ ...knobs, enrichment: { quantity_boost: { effect: 0.7, ramp } } });
      const declared = truth.estimands.flatMap((e) =>
        e.outcome === "units" && e.group ? [e.declared!] : [],
      );
      return declared.map((value) => value / declared.at(-1)!);
    };
    for (const value of path(0)) expect(value).toBeCloseTo(1, 12);
    for (const [k, value] of path(6).entries()) expect(value).toBeCloseTo(Math.min(1, (k + 1) / 7), 12);
  });

  it("a boost of nothing changes no row", () => {
    const { potential } = simulate({
      enrichment: { quantity_boost: { effect: 0 }, probability_boost: { effect: 0 } },
    });
    expect(potential.number("y1_revenue")).toEqual(potential.number("y0_revenue"));
  });

  it("a boost with an effect over 0 takes nothing from any row, one under 0 gives nothing to any", () => {
    for (const name of ["quantity_boost", "probability_boost", "product_detail_boost"]) {
      for (const effect of [0.15, -0.15]) {
        const { potential } = simulate({ enrichment: { [name]: { effect } } });
        for (const outcome of ["orders", "units"]) {
          const [y0, y1] = [potential.number(`y0_${outcome}`), potential.number(`y1_${outcome}`)];
          expect(y1.every((value, row) => Math.sign(value - y0[row]!) * effect >= 0)).toBe(true);
        }
        const [orders, units] = [potential.number("y1_orders"), potential.number("y1_units")];
        expect(units.every((count, row) => count >= orders[row]! && count > 0 === orders[row]! > 0)).toBe(
          true,
        );
      }
    }
  });

  it("what a boost acts on is what it names", () => {
    const ratios = (name: string) => {
      const enrichment = { assignment: { by: "random", share: 0.999_999 }, [name]: { effect: 0.1 } };
      const knobs = { units: 300, ...rule({}) };
      const [without, under] = [simulate(knobs).observed, simulate({ ...knobs, enrichment }).observed];
      const ratio = (column: string) => total(under, column) / total(without, column);
      const sold = (frame: Frame) => share(frame.number("orders"), (x) => x > 0);
      return {
        visits: ratio("visits"),
        carts: ratio("carts"),
        orders: ratio("orders"),
        sold: sold(under) / sold(without),
      };
    };
    expect(ratios("quantity_boost")).toEqual({ visits: 1, carts: 1, orders: 1, sold: 1 });
    const probability = ratios("probability_boost");
    expect(probability.sold).toBeCloseTo(1.1, 1.7);
    expect(probability.orders).toBeCloseTo(1.1, 1.7);
    expect(probability.visits).toBeLessThan(1.005);
    const detail = ratios("product_detail_boost");
    expect(detail.sold).toBe(1);
    expect(detail.carts).toBeCloseTo(1.1, 1.7);
    expect(detail.orders).toBeCloseTo(1.1, 1.7);
    expect(detail.visits).toBeLessThan(1.005);
  });
});

describe("who is enriched", () => {
  it.each([
    [{ by: "random", share: 0.3 }, 0.3],
    [{ by: "stratified", share: 0.5 }, 0.5],
    [{ by: "cutoff", at: 0 }, 0.5],
    [{ by: "confounded", share: 0.4, observed: 0.5, hidden: 1 }, 0.4],
    [{ by: "self_selected", share: 0.4, strength: 1 }, 0.4],
    [{ by: "instrument", share: 0.5, compliers: 0.6, always: 0.1 }, 0.4],
  ])("%j", (assignment, expected) => {
    const { observed, potential } = simulate({ units: 2000, periods: 1, enrichment: { assignment } });
    expect(Math.abs(share(observed.number("treated"), (x) => x === 1) - expected)).toBeLessThan(0.045);
    const propensity = potential.number("propensity");
    expect(Math.abs(total(potential, "propensity") / propensity.length - expected)).toBeLessThan(0.045);
    expect(observed.has("encouraged")).toBe(assignment.by === "instrument");
  });

  it("cohorts one after the other, each from its own period", () => {
    const cohorts = [
      { starts: 5, share: 0.3 },
      { starts: 15, share: 0.3 },
    ];
    const enrichment = { assignment: { by: "staggered", cohorts }, quantity_boost: { effect: 0.2 } };
    const { observed, truth } = simulate({ units: 1000, enrichment });
    const enriched = observed.number("enriched");
    const on = (day: number) =>
      share(
        enriched.filter((_, row) => row % 28 === day - 1),
        (x) => x === 1,
      );
    expect([on(4), on(5), on(14), on(15)].map((x) => Math.round(x * 10) / 10)).toEqual([0, 0.3, 0.3, 0.6]);
    const { value, declared, se_mc } = whole(truth, "ATT", "units");
    expect(Math.abs(value - declared!)).toBeLessThan(4 * se_mc!);
  });

  it("hidden confounding is in the data: who is enriched would sell more anyway, the more so the worse the flaw", () => {
    const gap = (severity: string) => {
      const { observed, potential, truth } = simulate({
        units: 4000,
        periods: 5,
        flaws: { hidden_confounding: severity },
      });
      const [treated, y0] = [observed.number("treated"), potential.number("y0_orders")];
      const mean = (arm: number) => {
        const kept = y0.filter((_, row) => treated[row] === arm);
        return kept.reduce((a, b) => a + b) / kept.length;
      };
      return { gap: mean(1) / mean(0), size: truth.assumptions_violated[0]?.size ?? 0 };
    };
    const [clean, medium, severe] = ["clean", "medium", "severe"].map(gap);
    expect(Math.abs(clean!.gap - 1)).toBeLessThan(0.25);
    expect(medium!.gap).toBeGreaterThan(1.1);
    expect(severe!.gap).toBeGreaterThan(medium!.gap * 1.2);
    expect([clean!.size, medium!.size, severe!.size]).toEqual([0, 0.4, 1.2]);
  });

  it("self-selection is on quality", () => {
    const { observed, truth } = simulate({ units: 1000, periods: 2, flaws: { self_selection: "severe" } });
    const [treated, quality] = [observed.number("treated"), observed.number("quality")];
    const mean = (arm: number) => {
      const kept = quality.filter((_, row) => treated[row] === arm);
      return kept.reduce((a, b) => a + b) / kept.length;
    };
    expect(mean(1) - mean(0)).toBeGreaterThan(0.2);
    expect(truth.assumptions_violated).toMatchObject([{ assumption: "no selection on quality", size: 1.2 }]);
  });
});

describe("the engine finds the truth in it", () => {
  const measured = (knobs: object) => {
    const { observed, truth } = simulate({ units: 800, enrichment: { starts: 15, ...knobs } });
    const params = {
      outcome: "units",
      unit: "product_id",
      time: "date",
      treated: "treated",
      starts: "2026-01-19",
    };
    return { found: estimate("diff_in_diff", observed, params), att: whole(truth, "ATT", "units").value };
  };
  it("by difference-in-differences, where chance decides", () => {
    const { found, att } = measured({
      product_detail_boost: { effect: 0.5 },
      quantity_boost: { effect: 0.2 },
    });
    expect(Math.abs(found.effect_estimate - att)).toBeLessThan(4 * found.standard_error);
    expect(Math.abs(found.effect_estimate / found.standard_error)).toBeGreaterThan(4);
  });
  it("and nothing where there is nothing", () => {
    const { found, att } = measured({});
    expect(att).toBe(0);
    expect(Math.abs(found.effect_estimate)).toBeLessThan(4 * found.standard_error);
  });
});

describe("the same world is the same data", () => {
  const small = {
    units: 12,
    periods: 15,
    enrichment: { starts: 8, probability_boost: { effect: 0.1, ramp: 3 } },
  };

  it("more units, periods or boosts leave every untreated value as it was", () => {
    const base = simulate(small);
    const untreated = (made: ReturnType<typeof simulate>, keep: (row: number) => boolean) => {
      const { y1_orders, y1_units, y1_revenue, ...rest } = rowsWhere(made.potential, keep);
      return rest;
    };
    const all = untreated(base, () => true);
    expect(untreated(simulate({ ...small, units: 20 }), (row) => row < 12 * 15)).toEqual(all);
    expect(untreated(simulate({ ...small, periods: 22 }), (row) => row % 22 < 15)).toEqual(all);
    expect(
      untreated(simulate({ ...small, enrichment: { quantity_boost: { effect: 9 } } }), () => true),
    ).toEqual(all);
  });

  it("blocks put together are the whole, however many there are", () => {
    const knobs = { design: "funnel", seed: 2, units: 150, periods: 700 };
    const streamed = design.stream(knobs, "pilot");
    const blocks = [...streamed.blocks];
    expect(blocks.length).toBeGreaterThan(1);
    const joined = blocks.flatMap(({ observed }) => [...observed.number("revenue")]);
    expect(joined).toEqual([...design.simulate(knobs, "pilot").observed.number("revenue")]);
  });

  it("pilot and scale are other draws, as are those of another seed", () => {
    const pilot = simulate(small).observed.number("impressions");
    expect(simulate(small, "scale").observed.number("impressions")).not.toEqual(pilot);
    expect(simulate({ ...small, seed: 6 }).observed.number("impressions")).not.toEqual(pilot);
    expect(simulate(small).observed.number("impressions")).toEqual(pilot);
  });

  it("bytes are these on every machine and Node", () => {
    const made = simulate(small);
    const hash = (value: unknown) => sha256(canonicalJson(value));
    expect(hash(columns(made.observed))).toMatchInlineSnapshot(
      `"90eeaab786815153f344ca2cc02b066cda5c7a3d0da2f74d4a00feb168c75192"`,
    );
    expect(hash(columns(made.potential))).toMatchInlineSnapshot(
      `"bf69c5a577a3a7861ead6fe1c1a458f15f2eeb7b89de94db9d85b3340796575f"`,
    );
    expect(hash(made.truth)).toMatchInlineSnapshot(
      `"2b295a2e6f996f9275aa07ca4de6dc18528553515606d55c411c7027086acf7d"`,
    );
  });
});

describe("an impossible knob is refused at its key", () => {
  it.each([
    [{ units: 1 }, "units"],
    [{ start: "2026-02-30" }, "start"],
    [{ every: "week", start: "2026-01-06" }, "start"],
    [{ periods: 0 }, "periods"],
    [{ enrichment: { starts: 29 } }, "enrichment.starts"],
    [{ enrichment: { quantity_boost: { effect: -1 } } }, "enrichment.quantity_boost.effect"],
    [{ voltage: 3, enrichment: { quantity_boost: { effect: -0.5 } } }, "enrichment.quantity_boost.effect"],
    [{ enrichment: { quantity_boost: { effect: 0.1, ramp: -1 } } }, "enrichment.quantity_boost.ramp"],
    [{ enrichment: { probability_boost: { effect: 0.5 } } }, "enrichment.probability_boost.effect"],
    [
      { enrichment: { assignment: { by: "staggered", cohorts: [{ starts: 30, share: 0.2 }] } } },
      "enrichment.assignment.cohorts.0.starts",
    ],
    [{ backend: { name: "rule", sale_prob: 1.2 } }, "backend.sale_prob"],
    [{ backend: { name: "rule", sale_prob: 0.9, sale_spread: 0.5 } }, "backend.sale_spread"],
    [{ backend: { name: "rule", cart_to_order: 0 } }, "backend.cart_to_order"],
    [{ backend: { name: "rule", visit_to_cart: -0.1 } }, "backend.visit_to_cart"],
    [{ backend: { name: "rule", orders_per_sale: 0.5 } }, "backend.orders_per_sale"],
    [{ backend: { name: "rule", noise: { autocorrelation: 1 } } }, "backend.noise.autocorrelation"],
    [{ backend: { name: "rule", popularity: { family: "pareto", tail: 1.5 } } }, "backend.popularity.tail"],
    [{ backend: { name: "rule", categories: { A: { min: 2, max: 1 } } } }, "backend.categories.A.max"],
    [{ backend: "rulle" }, "backend"],
  ])("%j", (knobs, place) => {
    const parsed = design.world.safeParse({ design: "funnel", seed: 1, ...knobs });
    const paths = parsed.error!.issues.flatMap((issue) =>
      issue.code === "invalid_union"
        ? [issue.path, ...issue.errors.flat().map((inner) => [...issue.path, ...inner.path])]
        : [issue.path],
    );
    expect(paths.map((path) => path.join("."))).toContain(place);
  });
});
