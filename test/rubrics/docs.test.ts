import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultBands } from "../../src/contracts/index.ts";
import { rubrics } from "../../src/rubrics/index.ts";

const page = readFileSync("docs/confidence.md", "utf8");
const number = (text: string) => Number(text.replace("−", "-"));
/** The rows of the table whose heading begins with this word. */
const table = (head: string): string[][] => {
  const lines = page.split("\n");
  const from = lines.findIndex(
    (line, i) => line.startsWith(`| ${head} `) && lines[i + 1]!.startsWith("| --"),
  );
  const rows = lines.slice(from + 2);
  return rows.slice(0, rows.indexOf("")).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

describe("docs/confidence.md", () => {
  it.each([...rubrics.values()])("has the weights and thresholds of $name", ({ name, dimensions }) => {
    expect(
      table(name).map(([dimension, weight, , at]) => [
        dimension,
        Number(weight),
        at!.split(", ").map(number),
      ]),
    ).toEqual(
      dimensions.map(({ name: dimension, weight, thresholds: { bad, good } }) => [
        dimension,
        weight,
        [bad, good],
      ]),
    );
  });
  it("has the bands", () => {
    expect(table("methodology").map(([type, band]) => [type, band!.split("–").map(number)])).toEqual(
      Object.entries(defaultBands).map(([type, { lower, upper }]) => [type, [lower, upper]]),
    );
  });
});
