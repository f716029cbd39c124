/** Writes templates/data/checkout.csv, the example's simulated orders: `npx tsx scripts/template-data.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { stream } from "../src/stats/random.ts";

const of = (variable: string) => stream(2026, "template", variable);
const [arm, prior, level, orders, amount] = ["arm", "prior", "level", "orders", "amount"].map(of);
const lines = ["user_id,variant,prior_revenue,day,revenue"];
for (let user = 1; user <= 1200; user++) {
  const variant = arm!.uniform(user) < 0.5 ? "control" : "treatment";
  const before = Math.max(0, 22 + 9 * prior!.normal(user));
  const mean = Math.max(0, 4 + 0.8 * before + 5 * level!.normal(user) + (variant === "treatment" ? 2 : 0));
  const count = 1 + Math.floor(2 * orders!.uniform(user));
  for (let order = 0; order < count; order++) {
    const revenue = Math.max(0, mean / count + 1.5 * amount!.normal(user, order));
    lines.push(
      `${user},${variant},${before.toFixed(2)},2026-09-${String(1 + ((user * 7 + order * 5) % 30)).padStart(2, "0")},${revenue.toFixed(2)}`,
    );
  }
}
mkdirSync("templates/data", { recursive: true });
writeFileSync("templates/data/checkout.csv", `${lines.join("\n")}\n`);
