/** Time to a proven minimax-regret portfolio by number of candidates: `npx tsx bench/allocate.ts`. */
import { AllocatePolicy, type EvaluateResult } from "../src/contracts/index.ts";
import { rules } from "../src/rules/index.ts";
import { allocate } from "../src/stages/allocate.ts";
import { stream } from "../src/stats/random.ts";

function candidates(n: number): EvaluateResult[] {
  const of = (name: string) => stream(n, name);
  const [cost, median, spread, confidence] = ["cost", "median", "spread", "confidence"].map(of);
  return Array.from({ length: n }, (_, i) => {
    const c = 5 + 95 * cost!.uniform(i);
    const m = c * (0.5 + 1.5 * median!.uniform(i));
    const s = m * spread!.uniform(i);
    return {
      initiative_id: `i${i}`,
      cost: c,
      confidence: 0.2 + 0.8 * confidence!.uniform(i),
      return_best: m + s,
      return_median: m,
      return_worst: m - 1.5 * s,
    } as EvaluateResult;
  });
}
for (const n of [10, 50, 100, 200, 500, 1000]) {
  const evaluated = candidates(n);
  const budget = evaluated.reduce((sum, { cost }) => sum + cost, 0) * 0.4;
  const start = process.hrtime.bigint();
  const result = await allocate({
    cycle: "bench",
    currency: "USD",
    budget,
    policy: AllocatePolicy.parse({ minimum_worst_return: null, time_limit_seconds: 60 }),
    evaluated,
    rule: rules.get("minimax_regret")!,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(
    `${String(n).padStart(5)} candidates  ${seconds.toFixed(2).padStart(7)} s  ${result.status}, ${result.selected.length} funded, regret ${result.objective!.toFixed(2)}`,
  );
}
