import type { Constraint, Milp, MilpSolution, Solver } from "./define.ts";

/** GLPK compiled to WebAssembly, loaded when it is first needed. The bundle has its files beside it: see scripts/bundle.ts. */
export async function loadGlpk(): Promise<Solver> {
  const { default: create } = await import("glpk.js/node");
  const glpk = await create();
  const bounds = ({ lower, upper }: Constraint) => {
    if (lower === undefined) return { type: glpk.GLP_UP, lb: 0, ub: upper! };
    return { type: upper === undefined ? glpk.GLP_LO : glpk.GLP_DB, lb: lower, ub: upper ?? 0 };
  };
  const vars = (coefficients: readonly number[]) =>
    coefficients.map((coef, i) => ({ name: `x${i}`, coef })).filter(({ coef }) => coef !== 0);
  return {
    name: `glpk ${glpk.version}`,
    solve({ sense, objective, binary, constraints }: Milp, { time_limit_seconds }): MilpSolution {
      const { result } = glpk.solve({
        name: "portfolio",
        objective: {
          direction: sense === "minimize" ? glpk.GLP_MIN : glpk.GLP_MAX,
          name: "objective",
          vars: objective.map((coef, i) => ({ name: `x${i}`, coef })),
        },
        subjectTo: constraints.map((constraint, i) => ({
          name: `c${i}`,
          vars: vars(constraint.coefficients),
          bnds: bounds(constraint),
        })),
        binaries: binary.flatMap((isBinary, i) => (isBinary ? [`x${i}`] : [])),
        options: {
          msglev: glpk.GLP_MSG_OFF,
          mipgap: 0,
          presol: true,
          tmlim: Math.max(1, Math.ceil(time_limit_seconds)),
        },
      });
      const found = result.status === glpk.GLP_OPT || result.status === glpk.GLP_FEAS;
      if (!found) return { status: result.status === glpk.GLP_UNDEF ? "time_limit" : "infeasible", x: [] };
      const x = binary.map((isBinary, i) =>
        isBinary ? Math.round(result.vars[`x${i}`]!) : result.vars[`x${i}`]!,
      );
      return { status: result.status === glpk.GLP_OPT ? "optimal" : "time_limit", x };
    },
  };
}
