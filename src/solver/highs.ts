import type { Milp, MilpSolution, Solver } from "./define.ts";

/** A mixed-integer program in HiGHS's own form, by rows; `relaxed` leaves the binaries free in 0 to 1. */
function modelOf({ objective, domains, constraints }: Milp, relaxed: boolean) {
  const infinity = Number.POSITIVE_INFINITY;
  const entries = constraints.map(({ coefficients }) =>
    coefficients.flatMap((value, i) => (value === 0 ? [] : [{ value, i }])),
  );
  const starts = [0];
  for (const row of entries) starts.push(starts.at(-1)! + row.length);
  return {
    numCols: domains.length,
    numRows: constraints.length,
    colCost: objective,
    colLower: domains.map((domain) => (typeof domain === "number" ? domain : 0)),
    colUpper: domains.map((domain) =>
      typeof domain === "number" ? domain : domain === "binary" ? 1 : infinity,
    ),
    rowLower: constraints.map(() => -infinity),
    rowUpper: constraints.map(({ upper }) => upper),
    matrix: {
      format: "csr" as const,
      numRows: constraints.length,
      numCols: domains.length,
      starts,
      indices: entries.flatMap((row) => row.map(({ i }) => i)),
      values: entries.flatMap((row) => row.map(({ value }) => value)),
    },
    ...(!relaxed && {
      integrality: domains.map((domain) => (domain === "continuous" ? (0 as const) : (1 as const))),
    }),
  };
}

/** HiGHS compiled to WebAssembly, loaded when it is first needed. The bundle has its files beside it: see scripts/bundle.ts. */
export async function loadHighs(): Promise<Solver> {
  const { default: loader } = await import("highs");
  // The types are of a module whose default is within it; what is there is the loader itself.
  const highs = await (loader as unknown as typeof loader.default)();
  const { optimal, timeLimit } = highs.constants.modelStatus;
  const quiet = { output_flag: false, random_seed: 0 };
  return {
    name: "highs 1.15",
    solve(problem: Milp, { time_limit_seconds }): MilpSolution {
      return highs.withModel(modelOf(problem, false), (model): MilpSolution => {
        const exact = { mip_rel_gap: 0, mip_abs_gap: 0, mip_feasibility_tolerance: 1e-9 };
        model.options.set({ ...quiet, ...exact, time_limit: time_limit_seconds });
        model.run();
        const status = model.getModelStatus();
        const found = Number(model.info.get("primal_solution_status")) === 2;
        const bound = Number(model.info.get("mip_dual_bound"));
        const lower = Number.isFinite(bound) ? bound : null;
        if (!found) return { status: status === timeLimit ? "time_limit" : "infeasible", x: [], lower };
        const x = Array.from(model.getSolution().colValue, (value, i) =>
          problem.domains[i] === "continuous" ? Math.max(0, value) : Math.round(value),
        );
        return { status: status === optimal ? "optimal" : "time_limit", x, lower };
      });
    },
    prices(problem: Milp) {
      return highs.withModel(modelOf(problem, true), (model) => {
        model.options.set(quiet);
        model.run();
        if (model.getModelStatus() !== optimal) return null;
        return Array.from(model.getSolution().rowDual, (value) => -value);
      });
    },
  };
}
