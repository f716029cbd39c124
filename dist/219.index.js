export const id = 219;
export const ids = [219];
export const modules = {

/***/ 70219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  design: () => (/* binding */ design_design)
});

// EXTERNAL MODULE: ./build/config/load.js + 4 modules
var load = __webpack_require__(25180);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/frame/transform.js + 2 modules
var transform = __webpack_require__(57199);
// EXTERNAL MODULE: ./build/loop.js + 34 modules
var loop = __webpack_require__(99655);
// EXTERNAL MODULE: ./build/rubrics/index.js + 10 modules
var rubrics = __webpack_require__(81919);
// EXTERNAL MODULE: ./build/simulate/index.js + 17 modules
var simulate = __webpack_require__(44610);
// EXTERNAL MODULE: ./build/stages/design.js
var design = __webpack_require__(54934);
// EXTERNAL MODULE: ./build/stages/power.js
var power = __webpack_require__(53287);
// EXTERNAL MODULE: ./build/stages/validate-replicate.js
var validate_replicate = __webpack_require__(94912);
;// CONCATENATED MODULE: ./build/stages/design-power.js



/** The time after the start is at most so many times as long as it is. */
const stretches = [1, 2, 4, 8];
/**
 * The power of one identified design on the data at hand; its effect is not told. Where no formula says how a larger
 * sample helps, data like these are simulated, and their time after the start is doubled until the effect is found
 * often enough, or no more often than before.
 */
function designPower(found, input) {
    const { model, because } = found;
    const by = model.design.power;
    const base = { model: model.name, model_type: model.model_type, because, by };
    try {
        const params = model.params.parse(found.params);
        const analytic = (0,power/* powerOf */.f)(model.estimate(input.table, params, input.measure), input.question);
        const { sample_size, standard_error } = analytic;
        const answer = by === "analytic" ? analytic : simulated(sample_size, model.name, params, input);
        const { minimum_detectable_effect, power_at_hand, sample_size_needed } = answer;
        const numbers = { sample_size, standard_error, minimum_detectable_effect };
        return { ...base, ...numbers, power_at_hand, sample_size_needed, refused: null };
    }
    catch (error) {
        if (!(error instanceof errors/* ImpactError */.Xg))
            throw error;
        const nothing = { sample_size: null, standard_error: null, minimum_detectable_effect: null };
        return { ...base, ...nothing, power_at_hand: null, sample_size_needed: null, refused: error.message };
    }
}
/** The answer of worlds like the data. @throws E_NO_LIKENESS */
function simulated(rows, model, params, input) {
    const look = input.looks.get(model);
    if (!look)
        throw (0,errors.impactError)("E_NO_LIKENESS", { model, why: "no design is known that its data look like" });
    const { effect, power } = input.question;
    const likeness = look.at(input.table, params);
    const thresholds = (times) => detectableIn(look, stretched(likeness, times), input);
    const here = thresholds(1);
    const detectable = here[Math.ceil(power * here.length - 1e-9) - 1];
    const share = (of) => of.filter((least) => least <= Math.abs(effect)).length / of.length;
    const shares = [effect === null ? 0 : share(here)];
    for (const times of stretches.slice(1)) {
        const [before, last] = [shares.at(-2) ?? -1, shares.at(-1)];
        if (effect === null || last >= power || last <= before)
            break;
        shares.push(share(thresholds(times)));
    }
    const times = stretches[shares.findIndex((found) => found >= power)];
    return {
        minimum_detectable_effect: Number.isFinite(detectable) ? detectable : null,
        power_at_hand: effect === null ? null : shares[0],
        sample_size_needed: times === undefined ? null : Math.ceil((rows * periodsOf(likeness, times)) / periodsOf(likeness, 1)),
    };
}
/** Periods in all when the time after the start is so many times as long; `starts` counts from 1. */
function periodsOf({ world }, times) {
    const [periods, before] = [Number(world.periods), Number(world.starts) - 1];
    return before + times * (periods - before);
}
const stretched = (likeness, times) => ({
    ...likeness,
    world: { ...likeness.world, periods: periodsOf(likeness, times) },
});
/**
 * In each world, sorted, the smallest effect that its interval would have told from none: effects add, so a world with
 * another effect has the same interval moved. Infinite where the model gave no estimate. @throws E_NO_LIKENESS
 */
function detectableIn(look, likeness, input) {
    const { question, measure, evaluate, initiative, tables, seed, replications } = input;
    const effect = question.effect ?? 0;
    const trial = {
        ...{ model: look.model, design: look.design, likeness, seed, measure, evaluate, initiative },
        scenarios: [{ kind: "effect", flaw: null, effect, replications }],
    };
    const world = tables.designs.get(look.design).world.safeParse((0,validate_replicate/* worldOf */.cO)(trial, trial.scenarios[0], 0));
    const issue = world.error?.issues[0];
    if (issue) {
        const why = `a ${look.design} needs ${issue.message} at ${issue.path.join(".")}`;
        throw (0,errors.impactError)("E_NO_LIKENESS", { model: look.model, why });
    }
    const made = (0,validate_replicate/* replicate */.aA)({ trial: 0, scenario: 0, from: 0, to: replications }, [trial], tables);
    const least = (one) => one === null ? Number.POSITIVE_INFINITY : effect < 0 ? one.upper - effect : effect - one.lower;
    return made.map((one) => Math.max(0, least(one))).sort((a, b) => a - b);
}

// EXTERNAL MODULE: ./build/stages/measure.js + 1 modules
var measure = __webpack_require__(79385);
// EXTERNAL MODULE: ./build/stages/study.js + 2 modules
var study = __webpack_require__(28793);
// EXTERNAL MODULE: ./build/stages/validate-worlds.js + 12 modules
var validate_worlds = __webpack_require__(35598);
// EXTERNAL MODULE: ./build/commands/edge.js
var edge = __webpack_require__(68890);
// EXTERNAL MODULE: ./build/commands/power.js
var commands_power = __webpack_require__(43638);
;// CONCATENATED MODULE: ./build/commands/design.js














/**
 * `impact-loop design <id>`: the model that `auto` takes of the pilot's declared design, why, what each identified one
 * could find, and why the others are out. No effect is told: nobody should choose a design by what it finds.
 * @throws E_USAGE, E_INITIATIVE_UNKNOWN
 */
async function design_design(id, options) {
    const count = (option, text, least) => (0,commands_power.numberOf)(option, text, (x) => Number.isInteger(x) && x >= least, `a whole number from ${least}`);
    const asked = {
        power: (0,commands_power.numberOf)("--power", options.power, (x) => x > 0 && x < 1, "a number between 0 and 1"),
        effect: (0,commands_power.numberOf)("--effect", options.effect, (x) => x !== 0, "a number other than 0"),
        replications: count("--replications", options.replications, 20),
        seed: count("--seed", options.seed, 0),
    };
    const workspace = await (0,load/* loadWorkspace */.C)((0,edge.rootOf)(options), loop/* tables */.u);
    const { config } = workspace;
    if (!config)
        return (0,edge.fail)(workspace.problems, options);
    const alpha = (0,commands_power.alphaUnder)(asked.power, config.measure.confidence_level);
    const known = workspace.initiatives.map((initiative) => initiative.id);
    const found = workspace.initiatives.find((initiative) => initiative.id === id);
    if (!found)
        throw (0,errors.impactError)("E_INITIATIVE_UNKNOWN", { id, nearest: (0,frame_frame/* nearest */.p)(id, known), known });
    if (!found.config)
        return (0,edge.fail)(found.problems, options);
    try {
        const report = await reportOf(found.config, config, { ...asked, alpha }, options);
        if (options.json)
            (0,edge.sayJson)(report);
        else
            (0,edge.say)(describe(report));
        return report.choice ? 0 : 1;
    }
    catch (error) {
        const problem = (0,study/* problemOf */.Zw)(error, { id, locate: found.locate });
        if (problem.code === "E_INTERNAL")
            throw error;
        return (0,edge.fail)([problem], options);
    }
}
async function reportOf(initiative, config, asked, options) {
    const { pilot } = initiative;
    const run = { root: (0,edge.rootOf)(options), as_of: await (0,edge.asOf)(options), phase: "pilot" };
    const found = await (0,measure/* placed */.G)(["pilot"], async () => {
        if (!pilot.design)
            throw noDesign();
        const { adapter, ...params } = pilot.source;
        const opened = await (0,measure/* placed */.G)(["source"], () => loop/* tables */.u.sources.get(adapter).open(params, run));
        const raw = await (0,measure/* placed */.G)(["source"], () => opened.read());
        const table = await (0,measure/* placed */.G)(["transform"], () => (0,transform/* applyTransforms */.A)(raw, pilot.transform));
        return (0,measure/* placed */.G)(["design"], () => (0,design/* survey */.Fr)(pilot.design, table, loop/* tables */.u.models));
    });
    const { effect, effect_from } = plannedEffect(initiative, asked.effect);
    const question = { effect, power: asked.power, alpha: asked.alpha, rows_per_day: null };
    const input = {
        ...{ table: found.table, question, initiative, measure: config.measure, evaluate: config.evaluate },
        ...{ looks: validate_worlds/* looks */.d, tables: { models: loop/* tables */.u.models, rubrics: rubrics/* rubrics */.d, designs: simulate/* designs */._ } },
        ...{ replications: asked.replications, seed: asked.seed },
    };
    return {
        ...{ id: initiative.id, configured: pilot.model.name, effect, effect_from },
        ...{ power: asked.power, alpha: asked.alpha },
        choice: chosenOf(found),
        designs: found.identified.map((one) => designPower(one, input)),
        refused: found.refused.map(({ model, reason }) => ({ model: model.name, reason })),
    };
}
const noDesign = () => (0,errors.impactError)("E_SCHEMA", {
    ...{ found: "no `design`", expected: "the facts of the pilot's design" },
    mend: "add `design` beside `model`; docs/design.md has its keys",
});
const chosenOf = (found) => (found.identified[0] ? (0,design/* choiceOf */.FH)(found, found.identified[0]) : null);
/** The effect to be found: as asked, else the smallest that matters, else the one that pays the cost. */
function plannedEffect({ pilot, cost_to_scale, returns }, asked) {
    const stated = pilot.design?.smallest_effect ?? pilot.model.smallest_effect;
    const even = cost_to_scale / (returns.unit_value * returns.scale_units);
    if (asked !== null)
        return { effect: asked, effect_from: "--effect" };
    if (stated !== undefined)
        return { effect: stated, effect_from: "smallest_effect" };
    const known = Number.isFinite(even) && even !== 0;
    return { effect: known ? even : null, effect_from: known ? "break-even" : null };
}
const percent = (share) => `${Number((100 * share).toPrecision(3))} %`;
function describe({ designs: found, refused, choice, ...report }) {
    const { effect, effect_from, power, alpha, configured } = report;
    const differs = configured !== "auto" && choice !== null && configured !== choice.chosen;
    const planned = effect === null ? "" : `; an effect of ${effect.toPrecision(4)} (${effect_from}) is to be found`;
    return [
        choice ? `${choice.chosen}: ${choice.reason}` : "no model is identified by the declared design",
        ...(differs ? [`  configured is ${configured}`] : []),
        `  two-sided test at ${percent(alpha)}, power ${percent(power)}${planned}`,
        "",
        ...found.flatMap((one, i) => [
            `${i === 0 ? "*" : " "} ${one.model} (${one.model_type}): ${one.because}`,
            `    ${one.refused === null ? powerText(one, effect, power) : `gives no estimate here: ${one.refused}`}`,
        ]),
        ...refused.map(({ model, reason }) => `- ${model}: ${reason}`),
    ].join("\n");
}
function powerText(one, effect, power) {
    const { sample_size: rows, standard_error, minimum_detectable_effect: least, sample_size_needed } = one;
    const needed = sample_size_needed === null
        ? "no sample within reach finds it"
        : `${percent(power)} with ${sample_size_needed} rows`;
    return [
        `${rows} rows, standard error ${standard_error.toPrecision(4)}`,
        `detectable ${least === null ? "nothing" : least.toPrecision(4)}`,
        ...(effect === null ? [] : [`power ${percent(one.power_at_hand)}`, needed]),
        ...(one.by === "simulated" ? ["simulated on data like these"] : []),
    ].join("; ");
}


/***/ })

};
