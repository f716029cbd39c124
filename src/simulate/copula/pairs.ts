import type { CopulaModel, SynthesisMeasure } from "../../contracts/index.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { atLeast, percent, type Side } from "./measure.ts";
import { midRanks } from "./scores.ts";
import { contingencySimilarity, correlationSimilarity } from "./similarity.ts";

/** For each pair of columns how alike they move together: by rank correlation, or by joint shares with a category. */
export function pairMeasures({ columns }: CopulaModel, real: Side, made: Side): SynthesisMeasure[] {
  const ranks = [real, made].map(({ of }) => ({ unit: ranksOf(of.unit), period: ranksOf(of.period) }));
  return columns.flatMap((a, i) =>
    columns.slice(i + 1).flatMap((b): SynthesisMeasure[] => {
      const of = a.of === "unit" && b.of === "unit" ? "unit" : "period";
      const names = [a.name, b.name];
      const pairs = ranks.map((side) => names.map((name) => side[of].get(name)));
      if (pairs.flat().every((values) => values !== undefined)) {
        const value = correlationSimilarity(
          ...(pairs as [[Float64Array, Float64Array], [Float64Array, Float64Array]]),
        );
        if (value === null) return [];
        const sentence = `the rank correlations of ${a.name} and ${b.name} differ by ${(2 * (1 - value)).toFixed(3)}`;
        return [
          atLeast({ measure: "correlation_similarity", columns: names, value, target: 0.85, sentence }),
        ];
      }
      const [r, m] = [real, made].map(
        (side) => names.map((name) => side.of[of].column(name)) as [Column, Column],
      );
      const value = contingencySimilarity(r!, m!);
      const sentence = `the joint shares of ${a.name} and ${b.name} differ by at most ${percent(1 - value)}`;
      return [atLeast({ measure: "contingency_similarity", columns: names, value, target: 0.85, sentence })];
    }),
  );
}

const ranksOf = (frame: Frame) =>
  new Map(
    [...frame.columns].flatMap(([name, column]): [string, Float64Array][] =>
      column.type === "number" ? [[name, midRanks(column.values)]] : [],
    ),
  );
