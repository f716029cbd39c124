import type { Milp, MilpSolution } from "./define.ts";

/** Σ coefficient·x as LP text; nothing but 0 is written as 0 of the first. */
function sum(coefficients: readonly number[]): string {
  const terms = coefficients.flatMap((value, i) =>
    value === 0 ? [] : [`${value < 0 ? "-" : "+"} ${Math.abs(value)} x${i}`],
  );
  return terms.length === 0 ? "0 x0" : terms.join(" ");
}

function lpOf({ objective, domains, constraints }: Milp): string {
  const rows = constraints.map(({ coefficients, upper }, i) => ` c${i}: ${sum(coefficients)} <= ${upper}`);
  const held = domains.flatMap((domain, i) => (typeof domain === "number" ? [` x${i} = ${domain}`] : []));
  const binaries = domains.flatMap((domain, i) => (domain === "binary" ? [`x${i}`] : []));
  return [
    ...["Minimize", ` obj: ${sum(objective)}`, "Subject To", ...rows],
    ...["Bounds", ...held],
    ...(binaries.length > 0 ? ["Binary", ` ${binaries.join(" ")}`] : []),
    "End",
  ].join("\n");
}

/** HiGHS compiled to WebAssembly, loaded when it is first needed. */
export async function loadHighs() {
  const { default: loader } = await import("highs");
  // The types are of a module whose default is within it; what is there is the loader itself.
  const highs = await (loader as unknown as typeof loader.default)();
  return {
    name: "highs 1.15",
    solve(problem: Milp, { time_limit_seconds }: { time_limit_seconds: number }): MilpSolution {
      const found = highs.solve(lpOf(problem), {
        ...{ time_limit: time_limit_seconds, mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false },
      });
      const columns = found.Columns as Record<string, { Primal?: number }>;
      const x = problem.domains.map((domain, i) => {
        const value = columns[`x${i}`]?.Primal ?? 0;
        return domain === "continuous" ? value : Math.round(value);
      });
      if (found.Status === "Optimal") return { status: "optimal", x };
      if (found.Status === "Time limit reached")
        return { status: "time_limit", x: Number.isFinite(found.ObjectiveValue) ? x : [] };
      return { status: "infeasible", x: [] };
    },
  };
}
