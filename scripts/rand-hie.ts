/**
 * Makes examples/real/data/rand-hie.csv of statsmodels' randhie.csv (Debian package python3-statsmodels, folder
 * statsmodels/datasets/randhie): `npx tsx scripts/rand-hie.ts <randhie.csv>`. Nothing is left out but columns.
 */
import { readFileSync, writeFileSync } from "node:fs";

const [header, ...rows] = readFileSync(process.argv[2]!, "utf8").trim().split(/\r?\n/);
const names = header!.split(",");
const at = (row: string[], name: string) => Number(row[names.indexOf(name)]);

/** ln(coinsurance + 1) as the file has it; idp marks the plan with an individual deductible. */
function planOf(row: string[]): string {
  if (at(row, "idp") === 1) return "individual deductible";
  const coinsurance = Math.round(Math.exp(at(row, "lncoins")) - 1);
  return coinsurance === 0 ? "free" : `coinsurance ${coinsurance}`;
}

const health = (row: string[]) =>
  at(row, "hlthp") === 1
    ? "poor"
    : at(row, "hlthf") === 1
      ? "fair"
      : at(row, "hlthg") === 1
        ? "good"
        : "excellent";

let group = 0;
let before = "";
const lines = rows.map((line) => {
  const row = line.split(",");
  const fixed = row.filter((_, i) => names[i] !== "mdvis").join();
  if (fixed !== before) group += 1;
  before = fixed;
  return [
    group,
    planOf(row),
    at(row, "mdvis"),
    Number(at(row, "disea").toFixed(2)),
    at(row, "physlm")
      .toFixed(2)
      .replace(/\.?0+$/, ""),
    health(row),
  ].join(",");
});
writeFileSync(
  "examples/real/data/rand-hie.csv",
  `group,plan,visits,chronic_diseases,physical_limitation,health\n${lines.join("\n")}\n`,
);
console.log(`${lines.length} person-years in ${group} groups`);
