import { describe, expect, it } from "vitest";
import { close } from "./close.ts";
import { estimate, frameOf, hasShared, oracle, published, sharedOnly, shipped } from "./data.ts";

type Widths = { h: [number, number]; b: [number, number] };
const expected: Record<string, Widths> = oracle("R_bandwidths.json");

/** The widths that a measurement says it used: of the effect and of the bias, below and above the cutoff. */
function widths({ inference }: ReturnType<typeof estimate>): Widths {
  const [, h, b] = /h = (.+?), b = (.+?) \(/.exec(inference)!;
  const pair = (text: string): [number, number] => {
    const [below, above = below] = [...text.matchAll(/\d[\d.]*/g)].map(Number);
    return [below!, above!];
  };
  return { h: pair(h!), b: pair(b!) };
}
function same(found: ReturnType<typeof estimate>, name: string): void {
  for (const kind of ["h", "b"] as const)
    for (const side of [0, 1] as const)
      close(widths(found)[kind][side], expected[name]![kind][side], 6e-5, `${name} ${kind} ${side}`);
}
const rd = (frame: Parameters<typeof estimate>[1], params: object) =>
  estimate("regression_discontinuity", frame, params);

describe("bandwidths as rdrobust chooses them, on simulated data", () => {
  const sharp = { outcome: "y", score: "x", covariates: ["z"] };
  const fuzzy = { outcome: "y_fuzzy", score: "x", received: "take", fuzzy_bandwidth: "ratio" };
  it.each([
    ["synZ_mserd", sharp],
    ["synZ_msetwo", { ...sharp, bandwidth: "msetwo" }],
    ["synF_mserd", fuzzy],
    ["synF_msetwo", { ...fuzzy, bandwidth: "msetwo" }],
    ["synF_msesum", { ...fuzzy, bandwidth: "msesum" }],
    ["synFZ_mserd", { ...fuzzy, covariates: ["z"] }],
    ["synFZ_certwo", { ...fuzzy, covariates: ["z"], bandwidth: "certwo" }],
    ["synFZh3", { ...fuzzy, covariates: ["z"], standard_errors: "HC3" }],
  ])("%s", async (name, params) => same(rd(await shipped("syn_rd.csv"), params), name));
});

describe.skipIf(!hasShared)(`bandwidths as rdrobust chooses them, on published data${sharedOnly}`, () => {
  const senate = { outcome: "vote", score: "margin" };
  const covariates = ["class", "termshouse", "termssenate"];
  const races = { outcome: "score", score: "lagdemvoteshare", cutoff: 0.5 };
  const ages = { outcome: "all", score: "agecell", cutoff: 21 };
  it.each([
    ["covariates", "senZ_mserd", "rd_senate.csv", { ...senate, covariates }],
    [
      "covariates, a width a side",
      "senZ_msetwo",
      "rd_senate.csv",
      { ...senate, covariates, bandwidth: "msetwo" },
    ],
    ["clusters", "senC_mserd", "rd_senate.csv", { ...senate, cluster: "state" }],
    [
      "clusters, whose number shrinks the window",
      "senC_cerrd",
      "rd_senate.csv",
      { ...senate, cluster: "state", bandwidth: "cerrd" },
    ],
    ["half the scores repeated", "lmb", "close_elections_lmb.csv", races],
    [
      "half the scores repeated, a width a side",
      "lmb_two",
      "close_elections_lmb.csv",
      { ...races, bandwidth: "msetwo" },
    ],
    ["half the scores repeated, clusters", "lmbC", "close_elections_lmb.csv", { ...races, cluster: "id" }],
    ["scores at equal steps", "mlda", "drinking_mlda.csv", ages],
    [
      "scores at equal steps, each side's own limit",
      "mlda_two",
      "drinking_mlda.csv",
      { ...ages, bandwidth: "msetwo" },
    ],
  ])("%s", async (_, name, file, params) => same(rd(await published(file), params), name));
});

describe("the bandwidth of a ratio", () => {
  const n = 400;
  const x = Array.from({ length: n }, (_, i) => (i - n / 2 + 0.5) / n);
  const noise = (i: number, k: number) => Math.sin(12.9898 * (i + 1) * k) * 0.5;
  const y = x.map((value, i) => value + (value >= 0 ? 1 : 0) + noise(i, 7));
  it("is the outcome's where nobody below receives it, as everywhere on a side nothing varies", () => {
    const taken = x.map((value, i) => Number(value >= 0 && i % 5 !== 0));
    const frame = frameOf({ x, y, taken });
    const params = { outcome: "y", score: "x", received: "taken" };
    expect(widths(rd(frame, { ...params, fuzzy_bandwidth: "ratio" }))).toEqual(widths(rd(frame, params)));
  });
});

describe("the relative effect at a cutoff", () => {
  const given = { score: "x", bandwidth: { h: 0.4, b: 0.6 } };
  it("of a fuzzy design counts the baseline's sampling too", async () => {
    const params = { ...given, outcome: "y_fuzzy", received: "take" };
    const { relative } = rd(await shipped("syn_rd.csv"), params);
    // 273 bootstrap samples of the rows have a standard deviation of 0.82.
    close(relative!.standard_error, 0.82, 0.1);
  });
  it("of a fuzzy design that everyone complies with is the sharp one's", async () => {
    const frame = await shipped("syn_rd.csv");
    const above = Array.from(frame.number("x"), (x) => Number(x >= 0));
    const complied = frameOf({ x: [...frame.number("x")], y: [...frame.number("y")], above });
    const sharp = rd(complied, { ...given, outcome: "y" }).relative!;
    const fuzzy = rd(complied, { ...given, outcome: "y", received: "above" }).relative!;
    close(fuzzy.standard_error, sharp.standard_error, 1e-9);
    close(fuzzy.ci_lower, sharp.ci_lower, 1e-9);
  });
});
