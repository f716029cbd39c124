import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/contracts/index.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { completeRows, takeRows, withColumns } from "../../src/frame/rows.ts";
import { close } from "./close.ts";
import { estimate, hasShared, oracle, published, sharedOnly, shipped } from "./data.ts";

/** A row of R's: what is not there was not computed. */
interface Row {
  est: number;
  se: number;
  lo?: number | null;
  hi?: number | null;
  p?: number | null;
  df?: number | null;
}
type Found = Partial<Estimate["coefficients"][number]> & { degrees_of_freedom?: number | null };

function same(found: Found | undefined, row: Row, what: string, tolerance = 1e-8): void {
  const at = (
    ours: number | null | undefined,
    theirs: number | null | undefined,
    part: string,
    t: number,
  ) => {
    if (theirs !== null && theirs !== undefined) close(ours ?? Number.NaN, theirs, t, `${what}, ${part}`);
  };
  at(found?.estimate, row.est, "estimate", tolerance);
  at(found?.standard_error, row.se, "standard error", tolerance);
  at(found?.ci_lower, row.lo, "lower end", tolerance);
  at(found?.ci_upper, row.hi, "upper end", tolerance);
  at(found?.p_value, row.p, "p", 1e-6);
  if (found && "degrees_of_freedom" in found)
    at(found.degrees_of_freedom, row.df, "degrees of freedom", 1e-6);
}
const main = (e: Estimate): Found => ({ ...e, estimate: e.effect_estimate });
const term = (e: Estimate, name: string) => e.coefficients.find((one) => one.term === name);
const derived = (frame: Frame, name: string, of: (row: number) => number): Frame =>
  withColumns(frame, [
    [name, { type: "number", values: Float64Array.from({ length: frame.rows }, (_, i) => of(i)) }],
  ]);

describe.skipIf(!hasShared)(
  `experiments beyond the published cases, by estimatr and sandwich${sharedOnly}`,
  () => {
    const expected: Record<string, Row> = oracle("E_estimatr.json");
    const experiment = (frame: Frame, params: object) => estimate("experiment", frame, params);
    const nsw = { outcome: "re78", treatment: "treat" };
    const covariates = ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"];
    it.each(["classical", "HC0", "HC1", "HC2", "HC3"])("Lin's adjustment, %s", async (standard_errors) => {
      const params = { ...nsw, covariates, adjustment: "lin", standard_errors };
      const name = `lin_nsw_${standard_errors}`;
      same(main(experiment(await published("nsw_dw.csv"), params)), expected[name]!, name);
    });
    it.each([
      ["cr1_cov", "CR1", "additive"],
      ["cr2_cov", "CR2", "additive"],
      ["cr3_cov", "CR3", "additive"],
      ["lin_cr1", "CR1", "lin"],
      ["lin_cr2", "CR2", "lin"],
    ])("clusters with covariates: %s", async (name, standard_errors, adjustment) => {
      const reads = ["got", "any", "villnum", "age", "distvct"];
      const frame = completeRows(await published("thornton_hiv.csv"), reads);
      const found = experiment(frame, {
        ...{ outcome: "got", treatment: "any", cluster: "villnum", standard_errors, adjustment },
        covariates: ["age", "distvct"],
      });
      same(main(found), expected[name]!, name);
    });
    it("logit: average marginal effects", async () => {
      const raw = await published("nsw_dw.csv");
      const pay = raw.number("re78");
      const frame = derived(raw, "employed", (i) => Number(pay[i]! > 0));
      const params = {
        outcome: "employed",
        treatment: "treat",
        covariates: ["age", "educ", "re75"],
        link: "logit",
      };
      for (const standard_errors of ["classical", "HC0", "HC1"]) {
        const name = `ame_${standard_errors}`;
        same(main(experiment(frame, { ...params, standard_errors })), expected[name]!, name);
      }
      same(main(experiment(frame, { ...params, cluster: "age" })), expected.ame_cl_HC1!, "clustered");
    });
    it("several arms, each with its own slopes", async () => {
      const found = experiment(await published("hillstrom.csv"), {
        ...{ outcome: "spend", treatment: "segment", control: "none", arm: "mens", adjustment: "lin" },
        covariates: ["recency", "history"],
      });
      same(main(found), expected.multi_lin_mens!, "mens");
      same(
        found.comparisons.find(({ arm }) => arm === "womens"),
        expected.multi_lin_womens!,
        "womens",
      );
    });
    it("winsorising, and a formula with powers, logarithms and categories", async () => {
      const frame = await published("nsw_dw.csv");
      same(main(experiment(frame, { ...nsw, winsorize: 0.99 })), expected.winsor99!, "HC2");
      const welch = { ...nsw, winsorize: 0.99, standard_errors: "welch" };
      same(main(experiment(frame, welch)), expected.winsor_welch!, "Welch");
      const formula = "re78 ~ treat + age + I(age**2) + log(1 + re75) + C(educ)";
      const found = experiment(frame, { formula, treatment: "treat", standard_errors: "HC1" });
      same(main(found), expected.formula_HC1!, "formula");
    });
  },
);

describe("blocks and ratios, by estimatr and the delta method", () => {
  const expected: Record<string, Row> = oracle("E_estimatr.json");
  it.each(["classical", "HC1", "HC2", "HC3"])("blocks as levels, %s", async (standard_errors) => {
    const params = { formula: "y ~ treat + C(block)", treatment: "treat", standard_errors };
    const name = `block_fe_${standard_errors}`;
    same(main(estimate("experiment", await shipped("syn_blocked.csv"), params)), expected[name]!, name);
  });
  it("blocked difference in means, with its degrees of freedom", async () => {
    const params = { outcome: "y", treatment: "treat", blocks: "block" };
    const found = estimate("experiment", await shipped("syn_blocked.csv"), params);
    same(main(found), expected.blocked_dim!, "difference_in_means");
    same(main(found), expected.block_lin_HC2!, "lm_lin");
  });
  it("ratio of sums, absolute and relative", async () => {
    const params = { outcome: "num", denominator: "den", treatment: "treat", standard_errors: "welch" };
    const found = estimate("experiment", await shipped("syn_ratio.csv"), params);
    same(main(found), expected.ratio_abs!, "absolute");
    same(found.relative!, expected.ratio_rel!, "relative");
  });
});

describe.skipIf(!hasShared)(
  `two-way fixed effects beyond D02 and D05, by lm with every dummy${sharedOnly}`,
  () => {
    const expected = oracle("D_twfe_castle.json");
    const state = { outcome: "l_homicide", unit: "sid", time: "year", treatment: "post" };
    const weighted = { ...state, weights: "popwt" };
    const did = async (file: string, params: object) =>
      estimate("diff_in_diff", await published(file), params);
    it.each([
      ["castle_u", state],
      ["castle_w", weighted],
      ["castle_wc", { ...weighted, covariates: ["unemployrt", "poverty", "l_income"] }],
      ["castle_w_HC1", { ...weighted, standard_errors: "HC1" }],
      ["castle_w_cl", { ...weighted, standard_errors: "classical" }],
    ])("%s", async (name, params) => same(main(await did("castle.csv", params)), expected[name], name));
    it("leads and lags of a staggered start, weighted", async () => {
      const covariates = [9, 8, 7, 6, 5, 4, 3, 2]
        .map((k) => `lead${k}`)
        .concat([1, 2, 3, 4, 5].map((k) => `lag${k}`));
      const found = await did("castle.csv", { ...weighted, treatment: "lag0", covariates });
      same(main(found), expected.castle_es_lag0, "lag0");
      for (const name of ["lead5", "lead2", "lag3"])
        same(term(found, name), expected[`castle_es_${name}`], name);
    });
    it("an event study and the Wald test of its leads", async () => {
      const raw = await published("mpdta.csv");
      const first = raw.number("first_treat");
      const rows = Array.from(first.keys()).filter((row) => first[row] === 0 || first[row] === 2006);
      const kept = takeRows(raw, rows);
      const frame = derived(kept, "cohort", (i) => Number(first[rows[i]!] === 2006));
      const found = estimate("diff_in_diff", frame, {
        ...{ outcome: "lemp", unit: "countyreal", time: "year", treated: "cohort", starts: 2006 },
      });
      same(main(found), expected.mp_did, "effect");
      for (const [time, year] of [
        [-3, 2003],
        [-2, 2004],
        [0, 2006],
        [1, 2007],
      ])
        same(term(found, `event time ${time}`), expected[`mp_es_${year}`], `${year}`);
      const leads = found.diagnostics.event_study_leads_p!;
      close(leads.value!, expected.mp_joint.p_F_G1, 1e-8, "leads' p");
      expect(leads.statement).toContain(
        `F(2, ${expected.mp_joint.G - 1}) = ${expected.mp_joint.F.toPrecision(6)}`,
      );
    });
    it("one treated cluster is refused, and let through with a warning when that is asked for", async () => {
      const raw = await published("organ_donations.csv");
      const [name, quarter] = [raw.text("State"), raw.number("Quarter_Num")];
      const frame = derived(raw, "active", (i) => Number(name[i] === "California" && quarter[i]! >= 4));
      const params = { outcome: "Rate", unit: "State", time: "Quarter_Num", treatment: "active" };
      expect(() => estimate("diff_in_diff", frame, params)).toThrow(
        expect.objectContaining({
          code: "E_TOO_FEW_CLUSTERS",
          fix: expect.stringContaining("synthetic_control"),
        }),
      );
      const found = estimate("diff_in_diff", frame, { ...params, lone_cluster: "accept" });
      same(main(found), expected.organ, "organ donations");
      expect(found.warnings.join()).toContain("one cluster: its own noise is in no error");
      expect(found.diagnostics.clusters).toMatchObject({ value: 1, status: "warn" });
    });
  },
);

describe(`Sun and Abraham by the dense regression in R`, () => {
  const expected: Record<string, Record<string, Row>> = oracle("D_sun_abraham.json");
  const both = (found: Estimate, name: string) => {
    const { att, ...events } = expected[name]!;
    same(main(found), att!, `${name}, average`);
    for (const [event, row] of Object.entries(events))
      same(term(found, `event time ${event.slice(1)}`), row, `${name}, ${event}`);
  };
  const sunAbraham = (frame: Frame, params: object) =>
    estimate("staggered_diff_in_diff", frame, { ...params, method: "sun_abraham", bands: "pointwise" });
  it.each([
    ["sy", "syn_staggered.csv"],
    ["su", "syn_staggered_unbalanced.csv"],
  ])("%s", async (name, file) => {
    const params = { outcome: "y", unit: "unit", time: "time", first_treated: "first_treat" };
    both(sunAbraham(await shipped(file), params), name);
  });
  it.skipIf(!hasShared)(`published panels${sharedOnly}`, async () => {
    const counties = { outcome: "lemp", unit: "countyreal", time: "year", first_treated: "first_treat" };
    both(sunAbraham(await published("mpdta.csv"), counties), "mp");
    const raw = await published("castle.csv");
    const [sid, year, first] = ["sid", "year", "lag0"].map((name) => raw.number(name));
    const start = new Map(
      Array.from(sid!.keys()).flatMap((i) => (first![i] === 1 ? [[sid![i]!, year![i]!]] : [])),
    );
    const frame = derived(raw, "start", (i) => start.get(sid![i]!) ?? 0);
    const states = { outcome: "l_homicide", unit: "sid", time: "year", first_treated: "start" };
    both(sunAbraham(frame, states), "ca");
    both(sunAbraham(frame, { ...states, covariates: ["unemployrt", "poverty"] }), "cax");
  });
});

describe.skipIf(!hasShared)(`two instruments, by AER and by hand in R${sharedOnly}`, () => {
  const expected = oracle("I_overidentified.json");
  const card = {
    ...{ outcome: "lwage", treatment: "educ", instruments: ["nearc4", "nearc2"] },
    covariates: ["exper", "expersq", "black", "smsa", "south", "smsa66"].concat(
      [2, 3, 4, 5, 6, 7, 8, 9].map((k) => `reg66${k}`),
    ),
  };
  const iv = async (more: object) =>
    estimate("instrumental_variables", await published("card_schooling.csv"), { ...card, ...more });
  it.each([
    ["iv2_cl", { standard_errors: "classical" }],
    ["iv2_HC1", {}],
    ["iv2_HC0", { standard_errors: "HC0" }],
    ["iv2_cr1", { cluster: "age" }],
    ["liml_cl", { estimator: "liml", standard_errors: "classical" }],
    ["liml_HC1", { estimator: "liml" }],
  ])("%s", async (name, more) => same(main(await iv(more)), expected[name], name, 1e-7));
  it("first stage, Wu–Hausman, Sargan, Hansen's J, Anderson and Rubin's set", async () => {
    const { diagnostics: classical } = await iv({ standard_errors: "classical" });
    const { diagnostics: robust } = await iv({});
    const { F, wu, sargan } = expected.iv2_diag;
    const pairs: [string, number | null, number][] = [
      ["F", classical.first_stage_f!.value, F],
      ["Wu–Hausman", classical.wu_hausman_p!.value, wu],
      ["Sargan", classical.overidentification_p!.value, sargan],
      ["Anderson–Rubin, lower", classical.anderson_rubin_lower!.value, expected.AR.lo],
      ["Anderson–Rubin, upper", classical.anderson_rubin_upper!.value, expected.AR.hi],
      ["robust F", robust.first_stage_robust_f!.value, expected.robF],
      ["effective F", robust.effective_f!.value, expected.Feff],
      ["Hansen's J", robust.overidentification_p!.value, expected.J.p],
    ];
    for (const [name, ours, theirs] of pairs) close(ours!, theirs, 1e-7, name);
  });
  it.each([
    ["AR_HC1", {}],
    ["AR_HC0", { standard_errors: "HC0" }],
    ["AR_clustered", { cluster: "age" }],
  ])("Anderson and Rubin's set with the errors in use: %s", async (name, more) => {
    const { diagnostics } = await iv(more);
    close(diagnostics.anderson_rubin_lower!.value!, expected[name].lo, 1e-9, "lower");
    close(diagnostics.anderson_rubin_upper!.value!, expected[name].hi, 1e-9, "upper");
  });
  it("the demand for cigarettes in 1995", async () => {
    const raw = await published("cigarettes_sw.csv");
    const year = raw.number("year");
    const kept = takeRows(
      raw,
      Array.from(year.keys()).filter((row) => year[row] === 1995),
    );
    const of = (name: string) => kept.number(name);
    const [packs, price, cpi, income, population] = ["packs", "price", "cpi", "income", "population"].map(of);
    const columns: [string, (i: number) => number][] = [
      ["lp", (i) => Math.log(packs![i]!)],
      ["rp", (i) => Math.log(price![i]! / cpi![i]!)],
      ["ri", (i) => Math.log(income![i]! / population![i]! / cpi![i]!)],
      ["td", (i) => (of("taxs")[i]! - of("tax")[i]!) / cpi![i]!],
      ["tx", (i) => of("tax")[i]! / cpi![i]!],
    ];
    const frame = columns.reduce((made, [name, value]) => derived(made, name, value), kept);
    const params = { outcome: "lp", treatment: "rp", instruments: ["td", "tx"], covariates: ["ri"] };
    const robust = estimate("instrumental_variables", frame, params);
    same(main(robust), expected.cig, "price", 1e-7);
    const found = estimate("instrumental_variables", frame, { ...params, standard_errors: "classical" });
    close(found.diagnostics.first_stage_f!.value!, expected.cig.F, 1e-7, "F");
    close(found.diagnostics.overidentification_p!.value!, expected.cig.sargan, 1e-7, "Sargan");
    close(found.diagnostics.wu_hausman_p!.value!, expected.cig.wu, 1e-7, "Wu–Hausman");
  });
});
