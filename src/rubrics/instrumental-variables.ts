import { by, defineRubric, direct, found, value } from "./define.ts";

/** How far an instrumental-variables estimate is to be trusted: strong instruments, excluded ones, and enough people whom they move. */
export const instrumentalVariables = defineRubric({
  name: "instrumental_variables",
  dimensions: [
    {
      name: "strength",
      weight: 0.35,
      thresholds: { bad: 10, good: 104.7 },
      score: (measure, { bad, good }) => {
        const f = value(measure, "effective_f");
        const log = (x: number) => Math.log(Math.max(x, Number.MIN_VALUE));
        return {
          value: f,
          score: f === null ? null : by(log(f), { bad: log(bad), good: log(good) }),
          statement: found(measure, "effective_f", "the first stage is not known"),
        };
      },
    },
    {
      name: "exclusion",
      weight: 0.25,
      thresholds: { bad: 0, good: 1 },
      score: (measure, at) => {
        const is = (name: string, from: number) => {
          const x = value(measure, name);
          return x === null ? null : x >= from;
        };
        const claims = [is("exclusion_attested", 0.5), is("negative_control_p", 0.05)];
        const known = claims.filter((claim) => claim !== null);
        const x = known.length === 0 ? null : known.includes(false) ? 0 : known.length / 2;
        const statement = [
          found(measure, "exclusion_attested", "exclusion: nothing attested"),
          found(measure, "negative_control_p", "no negative control was given"),
        ].join("; ");
        return { value: x, score: by(x, at), statement };
      },
    },
    {
      name: "agreement",
      weight: 0.2,
      thresholds: { bad: 0.01, good: 0.2 },
      score: (measure, at) => {
        const p = value(measure, "overidentification_p");
        if (p !== null)
          return { value: p, score: by(p, at), statement: found(measure, "overidentification_p", "") };
        const finite = value(measure, "anderson_rubin_finite");
        return {
          value: finite,
          score: by(finite, { bad: 0, good: 1 }),
          statement: found(measure, "anderson_rubin_finite", "no Anderson–Rubin set is known"),
        };
      },
    },
    direct(
      "compliers",
      0.2,
      "complier_share",
      { bad: 0.05, good: 0.4 },
      "the share of compliers is not known",
    ),
  ],
  demotions: [
    {
      to: "observational",
      when: (measure) => {
        const f = value(measure, "effective_f");
        return f !== null && f < 10
          ? `weak instruments: effective first-stage F = ${f.toPrecision(3)}, under 10`
          : null;
      },
    },
  ],
});
