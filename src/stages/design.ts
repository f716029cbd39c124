import { type Design, type DesignChoice, type Measurement, ModelType } from "../contracts/index.ts";
import { type Facts, type Fit, factsOf, lackOf } from "../diagnostics/declared-design.ts";
import { impactError, placedIn } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import type { Model } from "../models/define.ts";

/** A model that the declared facts identify an effect by. */
export interface Identified extends Fit {
  model: Model;
}

/** All models under a design: the identified ones first, in falling order of rigour, and the others with the reason. */
export interface Survey {
  identified: Identified[];
  refused: { model: Model; reason: string }[];
  /** The table with the columns that panel models read. */
  table: Frame;
}

/** What a model is to be estimated with: as configured, or as `auto` took it. */
export interface Resolved {
  model: Model;
  params: Record<string, unknown>;
  table: Frame;
  choice: DesignChoice | null;
}

type Models = ReadonlyMap<string, Model>;

/** Every model held against the declared facts and the table. @throws E_COLUMN_MISSING, E_COLUMN_TYPE */
export function survey(design: Design, frame: Frame, models: Models): Survey {
  const { facts, table } = factsOf(design, frame);
  const held = [...models.values()].map((model) => ({ model, found: fitOf(model, facts) }));
  const identified = held.flatMap(({ model, found }) =>
    typeof found === "string" ? [] : [{ ...found, model }],
  );
  const refused = held.flatMap(({ model, found }) =>
    typeof found === "string" ? [{ model, reason: found }] : [],
  );
  const kind = ({ model }: { model: Model }) => ModelType.options.indexOf(model.model_type);
  return {
    identified: identified.sort((a, b) => kind(a) - kind(b) || a.rank - b.rank),
    refused: refused.sort((a, b) => kind(a) - kind(b)),
    table,
  };
}

function fitOf(model: Model, facts: Facts): Fit | string {
  if (model.design === null) return "it compares with nothing: it is used by name, never chosen";
  return lackOf(model.design, facts.design) ?? model.design.fits(facts);
}

/**
 * The model of a block on its table: the one it names, or for `auto` the most rigorous that the design identifies.
 * @throws E_NO_DESIGN, E_COLUMN_MISSING, E_COLUMN_TYPE at `design`
 */
export function resolveModel(
  { model, design }: Pick<Measurement, "model" | "design">,
  frame: Frame,
  models: Models,
): Resolved {
  const { name, ...params } = model;
  if (name !== "auto") return { model: models.get(name)!, params, table: frame, choice: null };
  const found = placedIn(["design"], () => survey(design!, frame, models));
  const [best] = found.identified;
  if (!best) throw impactError("E_NO_DESIGN", { reasons: nearMisses(found) }, { path: ["design"] });
  return {
    model: best.model,
    params: best.model.params.parse(best.params) as Record<string, unknown>,
    table: found.table,
    choice: choiceOf(found, best),
  };
}

/** Why, by models whose facts were all declared, or else by the first of all. */
function nearMisses({ refused }: Survey): string[] {
  const near = refused.filter(
    ({ reason }) => !reason.endsWith("not declared") && !reason.includes("by name"),
  );
  return (near.length > 0 ? near : refused)
    .slice(0, 4)
    .map(({ model, reason }) => `${model.name}: ${reason}`);
}

/** The choice as the contract has it. */
export function choiceOf({ identified, refused }: Survey, best: Identified): DesignChoice {
  const others = identified.filter((other) => other !== best);
  const below = (other: Identified) =>
    other.model.model_type === best.model.model_type
      ? other.because
      : `${other.model.model_type} ranks below ${best.model.model_type}`;
  return {
    chosen: best.model.name,
    reason: best.because,
    params: best.params,
    rejected: [
      ...others.map((other) => ({ model: other.model.name, identified: true, reason: below(other) })),
      ...refused.map(({ model, reason }) => ({ model: model.name, identified: false, reason })),
    ],
  };
}
