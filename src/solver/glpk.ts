import type { Milp, MilpSolution, Solver } from "./define.ts";

/** GLPK compiled to WebAssembly, loaded when it is first needed. The bundle has its files beside it: see scripts/bundle.ts. */
export async function loadGlpk(): Promise<Solver> {
  const { default: create } = await import("glpk.js/node");
  const glpk = await create();
  const terms = (coefficients: readonly number[]) =>
    coefficients.map((coef, i) => ({ name: `x${i}`, coef })).filter(({ coef }) => coef !== 0);
  const program = ({ objective, domains, constraints }: Milp) => ({
    name: "portfolio",
    objective: {
      direction: glpk.GLP_MIN,
      name: "objective",
      vars: objective.map((coef, i) => ({ name: `x${i}`, coef })),
    },
    subjectTo: constraints.map(({ coefficients, upper }, i) => ({
      name: `c${i}`,
      vars: terms(coefficients),
      bnds: { type: glpk.GLP_UP, lb: 0, ub: upper },
    })),
    bounds: domains.flatMap((domain, i) =>
      typeof domain === "number" ? [{ name: `x${i}`, type: glpk.GLP_FX, lb: domain, ub: domain }] : [],
    ),
  });
  const binaries = ({ domains }: Milp) =>
    domains.flatMap((domain, i) => (domain === "binary" ? [`x${i}`] : []));
  return {
    name: `glpk ${glpk.version}`,
    solve(problem: Milp, { time_limit_seconds }): MilpSolution {
      const { result } = glpk.solve({
        ...program(problem),
        binaries: binaries(problem),
        generals: problem.domains.flatMap((domain, i) => (domain === "integer" ? [`x${i}`] : [])),
        options: {
          msglev: glpk.GLP_MSG_OFF,
          mipgap: 0,
          presol: true,
          tmlim: Math.max(1, Math.ceil(time_limit_seconds)),
        },
      });
      const found = result.status === glpk.GLP_OPT || result.status === glpk.GLP_FEAS;
      if (!found)
        return { status: result.status === glpk.GLP_UNDEF ? "time_limit" : "infeasible", x: [], lower: null };
      const x = problem.domains.map((domain, i) =>
        domain === "continuous" ? result.vars[`x${i}`]! : Math.round(result.vars[`x${i}`]!),
      );
      const optimal = result.status === glpk.GLP_OPT;
      return { status: optimal ? "optimal" : "time_limit", x, lower: optimal ? result.z : null };
    },
    prices(problem: Milp) {
      if (problem.constraints.length === 0) return [];
      const { bounds, ...rest } = program(problem);
      const { result } = glpk.solve({
        ...rest,
        bounds: [...bounds, ...binaries(problem).map((name) => ({ name, type: glpk.GLP_DB, lb: 0, ub: 1 }))],
        options: { msglev: glpk.GLP_MSG_OFF, presol: true, tmlim: 1 },
      });
      if (result.status !== glpk.GLP_OPT) return null;
      return problem.constraints.map((_, i) => -(result.dual?.[`c${i}`] ?? 0));
    },
  };
}
