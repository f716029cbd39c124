import { combine, type Rule } from "./define.ts";

/** Expected return with every scenario as likely as any other (Laplace): max of the mean total. */
export const expected: Rule = {
  name: "expected",
  sense: "maximize",
  parameters: [],
  objectives: (totals) => [
    {
      pieces: [
        combine(
          totals,
          totals.map(() => -1 / totals.length),
        ),
      ],
      worst: 1,
    },
  ],
  value: (totals) => totals.reduce((sum, value) => sum + value / totals.length, 0),
};
