import { makeFrame } from "../src/frame/frame.ts";
import { models } from "../src/models/index.ts";
import { stream } from "../src/stats/random.ts";

/** Matching of 5,000 treated among 50,000 controls by five covariates: `npx tsx bench/matching.ts`. */
const [treated, controls] = [5000, 50_000];
const n = treated + controls;
const draw = stream(1, "matching");
const numbers = (of: (i: number) => number) => ({
  type: "number" as const,
  values: Float64Array.from({ length: n }, (_, i) => of(i)),
});
const covariates = [0, 1, 2, 3, 4].map((j) => `x${j}`);
const frame = makeFrame(
  [
    ...covariates.map(
      (name, j) => [name, numbers((i) => draw.normal(i, j) + (i < treated ? 0.3 : 0))] as const,
    ),
    ["t", numbers((i) => Number(i < treated))],
    ["y", numbers((i) => draw.normal(i, 9) + (i < treated ? 1 : 0))],
  ],
  "drawn",
);
const asked = { outcome: "y", treatment: "t", covariates };
for (const more of [
  { distance: "mahalanobis", replace: true },
  { distance: "mahalanobis", order: "data" },
  { distance: "propensity" },
  { method: "abadie_imbens", distance: "euclidean" },
]) {
  const begun = performance.now();
  const { effect_estimate } = models
    .get("matching")!
    .estimate(frame, { ...asked, ...more }, { confidence_level: 0.95 });
  const seconds = ((performance.now() - begun) / 1000).toFixed(2);
  console.log(`${JSON.stringify(more).padEnd(60)} ${seconds} s   effect ${effect_estimate.toFixed(3)}`);
}
