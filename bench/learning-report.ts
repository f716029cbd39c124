import { at, chart, dot, label, line, whisker } from "../src/render/charts/svg.ts";
import type { Block } from "../src/render/document.ts";
import type { Results } from "./learning.ts";
import {
  type ByPolicy,
  closed,
  covered,
  crps,
  type Figure,
  gain,
  gapAt,
  late,
  money,
  number,
  points,
  raw,
  signed,
  table,
  within,
} from "./learning-figures.ts";
import { type PolicyName, policies } from "./learning-policies.ts";
import { further, type WorldName, worlds } from "./learning-worlds.ts";

const names = Object.keys(policies) as PolicyName[];
const worldNames = Object.keys(worlds) as (keyof typeof worlds)[];

function worldTable(of: ByPolicy): string {
  const money_ = table(
    [
      "policy",
      "net, cycles 1–3",
      "net, cycles 10–12",
      "over original, 10–12",
      "over original, 1–12",
      "gap closed, 10–12",
    ],
    names.map((name) => [
      policies[name],
      money(of[name], [1, 3]),
      money(of[name], late),
      name === "original" ? "" : points(gain(of, name, "original")),
      name === "original" ? "" : points(gain(of, name, "original", [1, 12])),
      name === "original" || name === "oracle" ? "" : within(closed(of, name)),
    ]),
  );
  const forecasts = names.filter((name) => !["oracle", "informed_expected", "learned_c"].includes(name));
  const quality = table(
    ["policy", "90 % holds, all pilots", "90 % holds, funded", "signed error of funded", "CRPS / raw"],
    forecasts.map((name) => [
      name === "original" ? "original: the raw pilot" : policies[name],
      within(covered(of, name, "all")),
      within(covered(of, name, "funded")),
      within(signed(of, name)),
      name === "original" ? "1" : within(crps(of, name), 3),
    ]),
  );
  return `${money_}\n\n${quality}`;
}

function targets(results: Results): string {
  const { base, unbiased } = results;
  const all = covered(base, "proposal", "all");
  const funded = covered(base, "proposal", "funded");
  const error = signed(base, "proposal");
  const score = crps(base, "proposal");
  const more = gain(base, "proposal", "original");
  const gap = closed(base, "proposal");
  const harm = [
    gain(unbiased, "proposal", "original"),
    gain(unbiased, "proposal", "original", [1, 12]),
  ] as const;
  const beyond = gain(base, "proposal", "shrinkage");
  const mark = (met: boolean) => (met ? "met" : "**not met**");
  const inside = ({ value }: Figure) => value >= 0.87 && value <= 0.93;
  return table(
    ["target (world base unless said)", "found", ""],
    [
      [
        "90 % interval holds .87 to .93, from cycle 4",
        `${within(all)} all, ${within(funded)} funded (raw ${within(raw(base))})`,
        mark(inside(all) && inside(funded)),
      ],
      [
        "signed error of funded ≤ .05 τ, from cycle 6",
        `${within(error)} (original ${within(signed(base, "original"))})`,
        mark(Math.abs(error.value) <= 0.05),
      ],
      [
        "CRPS ≤ .40 × raw",
        `${within(score, 3)}; informed ${within(crps(base, "informed"), 3)}`,
        mark(score.value <= 0.4),
      ],
      [
        "net return ≥ +10 %, interval above +5 %, cycles 10–12",
        points(more),
        mark(more.value >= 0.1 && more.lower > 0.05),
      ],
      [
        "gap to the oracle closed ≥ .65, cycles 10–12",
        `${within(gap)}; informed ${within(closed(base, "informed"))}`,
        mark(gap.value >= 0.65),
      ],
      [
        "no hidden bias: never below −1 %",
        `${points(harm[0])} at cycles 10–12, ${points(harm[1])} over all twelve`,
        mark(harm.every(({ value }) => value >= -0.01)),
      ],
      ["≥ 2 points over shrinkage, cycles 10–12", points(beyond), mark(beyond.value >= 0.02)],
    ],
  );
}

const furtherTable = (results: Results) =>
  table(
    ["world", "CRPS / raw: proposal", "informed", "gap closed: proposal", "informed"],
    (["base", ...Object.keys(further)] as WorldName[]).map((world) => [
      world === "base" ? worlds.base : further[world as keyof typeof further],
      within(crps(results[world], "proposal"), 3),
      within(crps(results[world], "informed"), 3),
      within(closed(results[world], "proposal")),
      within(closed(results[world], "informed")),
    ]),
  );

const gapTable = (of: ByPolicy) =>
  table(
    ["policy", ...Array.from({ length: 12 }, (_, c) => String(c + 1))],
    names
      .filter((name) => name !== "oracle")
      .map((name) => [
        policies[name],
        ...Array.from({ length: 12 }, (_, c) => number(gapAt(of, name, c + 1))),
      ]),
  );

const lines = [
  ["original", "bad", ""],
  ["shrinkage", "plain", ""],
  ["informed", "axis", "4 3"],
  ["proposal", "good", ""],
] as const;

/** Each world's gap by cycle: small panels of one scale. */
function gapChart(results: Results) {
  const [wide, high, top] = [250, 130, 0.5] as const;
  const marks = worldNames.flatMap((world, w) => {
    const [x0, y0] = [50 + (w % 3) * (wide + 50), 24 + Math.floor(w / 3) * (high + 60)];
    const x = (cycle: number) => x0 + ((cycle - 1) / 11) * wide;
    const y = (gap: number) => y0 + high - (Math.max(0, Math.min(top, gap)) / top) * high;
    return [
      label(x0, y0 - 8, worlds[world]),
      ...[0, 0.25, 0.5].flatMap((gap) => [
        line(x0, y(gap), x0 + wide, y(gap), "grid"),
        label(x0 - 6, y(gap) + 4, number(gap), "end", "soft"),
      ]),
      ...[1, 4, 7, 10, 12].map((cycle) => label(x(cycle), y0 + high + 16, String(cycle), "middle", "soft")),
      ...lines.flatMap(([name, role, dashes]) => {
        const path = Array.from(
          { length: 12 },
          (_, c) => `${at(x(c + 1))},${at(y(gapAt(results[world], name, c + 1)))}`,
        );
        const dashed = dashes && ` stroke-dasharray="${dashes}"`;
        return [
          `<polyline class="${role}" style="fill:none" stroke-width="2"${dashed} points="${path.join(" ")}"/>`,
        ];
      }),
    ];
  });
  const below = 24 + 2 * (high + 60) + 6;
  const legend = lines.flatMap(([name, role, dashes], k) => [
    line(50 + 200 * k, below - 4, 74 + 200 * k, below - 4, role, 2).replace(
      "/>",
      dashes ? ` stroke-dasharray="${dashes}"/>` : "/>",
    ),
    label(80 + 200 * k, below, policies[name].replaceAll("*", "")),
  ]);
  return chart({
    name: "learning-gap",
    width: 930,
    height: below + 16,
    title: "What of the oracle's net return is left on the table, by cycle",
    alternative: worldNames
      .map((world) => {
        const [first, last] = [1, 12].map((cycle) => number(gapAt(results[world], "proposal", cycle)));
        return `${worlds[world]}: ${first} in cycle 1, ${last} in cycle 12 under the proposal, ${number(gapAt(results[world], "original", 12))} under the original`;
      })
      .join("; "),
    marks: [...marks, ...legend],
  });
}

/** Gain over the original with its interval, by world. */
function gainChart(results: Results) {
  const rows = worldNames.flatMap((world, w) =>
    (["shrinkage", "proposal", "informed"] as const).map((name, k) => ({
      world,
      name,
      found: gain(results[world], name, "original"),
      y: 30 + w * 78 + k * 20,
    })),
  );
  const x = (share: number) => 330 + ((share + 0.1) / 0.55) * 540;
  const high = 30 + worldNames.length * 78;
  const grid = [0, 0.1, 0.2, 0.3, 0.4].flatMap((share) => [
    line(x(share), 10, x(share), high - 24, share === 0 ? "axis" : "grid"),
    label(x(share), high - 8, `${share > 0 ? "+" : ""}${Math.round(100 * share)} %`, "middle", "soft"),
  ]);
  const roles = { shrinkage: "plain", proposal: "good", informed: "axis" } as const;
  return chart({
    name: "learning-gain",
    width: 900,
    height: high + 10,
    title: "Net return over the original's at cycles 10–12, with 95 % intervals",
    alternative: rows
      .filter(({ name }) => name === "proposal")
      .map(({ world, found }) => `${worlds[world]}: ${points(found)}`)
      .join("; "),
    marks: [
      ...grid,
      ...rows.flatMap(({ world, name, found: { lower, value, upper }, y }) => [
        ...(name === "shrinkage" ? [label(20, y + 4, worlds[world])] : []),
        label(320, y + 4, policies[name].replaceAll("*", ""), "end", "soft"),
        ...(name === "informed"
          ? [line(x(lower), y, x(upper), y, "axis", 2), dot(x(value), y, "axis hollow")]
          : whisker([x(lower), x(value), x(upper)], y, roles[name], false)),
      ]),
    ],
  });
}

export const charts = (results: Results) =>
  [gapChart(results), gainChart(results)].map((block) => block as Extract<Block, { kind: "chart" }>);

export function page(results: Results): string {
  const { base } = results;
  const n = base.original.length;
  const figures = charts(results).map(({ file, alternative }) => `![${alternative}](${file})`);
  return `# Does the loop learn, and does it pay?

Made by \`npx tsx bench/learning.ts > docs/learning.md\`, the same bytes each time, charts included: ${n} simulated
[organisations](worlds.md) × 12 cycles × 12 pilots. Every policy sees the same pilots; what it funds is measured at full scale
in the next cycle by an experiment (standard error 0.2) and is what it may learn from. All go through the product's own stages:
CALIBRATE on contracts made of each simulated pilot, ALLOCATE with its defaults (minimax regret, gross returns, worst return
at least 0), OUTCOME. Only MEASURE and EVALUATE are passed by, as there are no rows: an estimate comes with its standard error,
and confidence is the band's midpoint. Intervals are 95 % bootstrap over organisations, seeds pinned.

${targets(results)}

## In short
- Most of the gain is shrinkage, which needs no outcome: ${points(gain(base, "shrinkage", "original"))}. Outcomes add
  ${points(gain(base, "proposal", "shrinkage"))} of the original's return in the base world and
  ${points(gain(results.drift, "proposal", "shrinkage"))} after a drift, and they tell each method's bias.
- Learning the confidence alone is next to nothing: ${points(gain(base, "learned_c", "original"))}. A precise and biased pilot has its worst
  case above the truth, so no confidence mends it.
- Subtracting the mean error of what was funded does harm, ${points(gain(base, "naive", "original"))}, and ${points(gain(results.drift, "naive", "original"))}
  after a drift: it takes the winner's curse for bias, funds less, and learns less.
- Where pilots have no hidden bias there is nothing to gain and next to nothing is lost: ${points(gain(results.unbiased, "proposal", "original"))}.
  Intervals are then too wide (${within(covered(results.unbiased, "proposal", "all"))}), for the priors expect bias.

${figures.join("\n\n")}

## What is out of reach, and why
\`informed\` knows every hidden parameter: each method's bias in each context, the mean effects, all spreads and the law of the
voltage. Only the effects themselves it must read off the pilots. No learner can know more, whatever it learns from. In the
base world it reaches a CRPS of ${number(crps(base, "informed").value, 3)} × raw and closes ${number(closed(base, "informed").value)} of the gap;
with the rule \`expected\` in place of minimax regret ${number(closed(base, "informed_expected").value)}. The rest is what one pilot cannot
tell of its own initiative: sampling error, noise of its own, its own voltage. So the targets of .40 and .65 ask for more than
there is to be learned here; the proposal is at ${number((100 * gain(base, "proposal", "original").value) / gain(base, "informed", "original").value, 0)} % of the gain that there is.

They depend on how much of the pilots' error is bias, which can be learned, and how much is noise, which cannot. These worlds were
added afterwards, for that alone:

${furtherTable(results)}

## The worlds
They were fixed before any result was seen. Four methods, a quarter of the pilots each, with hidden bias / own noise / standard error
of .1/.15/.4 (experiment), .4/.35/.5 (quasi-experiment), .7/.6/.5 (time series) and 1.1/.9/.3 (observational); two metrics × two
surfaces whose mean effects are N(0, 1); effects N(mean, 1); voltage N(.85, .15²); a budget of $100k at $25k a piece. These are also
the priors that the product begins with: a world that they fit. The others are those that they fit less:

- no hidden bias: bias and own noise 0;
- heavy tails: effects of Student's t with 3 degrees of freedom;
- drift: all biases drawn anew at cycle 7;
- six pilots a cycle, so half the choice and half the evidence;
- private information: each cycle a person sees the true full-scale effect of each pilot ± 0.5, and with probability ½ forces in
  the unfunded one that looks best so, if its return is 1.5 times its cost; one that leaves no portfolio is taken back. The same
  person for every policy; those outcomes are learned from, and flagged.

Policies: **original** is the classic rule with the band's midpoint for confidence; **shrinkage only** is the transfer model on pilots
alone, with the trust that outcomes would give; **learned C only** learns confidence; **naive** subtracts the mean error of what was funded;
**proposal** is the product; the **oracle** knows the effects at full scale. Net return is what the funded bring, truly, less their cost, a cycle.
Gap closed: of the oracle's lead over the original. Signed error: truth less forecast.

${worldNames.map((world) => `### ${worlds[world][0]!.toUpperCase()}${worlds[world].slice(1)}\n${worldTable(results[world])}`).join("\n\n")}

## Gap by cycle, base
1 less the share of the oracle's net return. Cycle 1 is the classic rule for all who must learn.

${gapTable(base)}

${methods}`;
}

const methods = `## Other settings
The knobs of \`calibrate\`, one at a time, on other organisations, so that this page judges nothing that it chose: [the
table](learning-variants.md). None is better than as it is in every world beyond chance: to forget faster gains after a drift
and costs without one, more trust in few outcomes costs where there is no bias. On those organisations the gain is smaller
than here, and meets the target as well.
`;
