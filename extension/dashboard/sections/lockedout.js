// "I can't get in": the way back, step by step. Needs no page of Upwork and no helper.

import { ORDER, STEPS } from "../../generated/steps.js";
import { HostError } from "../../shared/ask.js";
import { el, icon } from "../../shared/dom.js";
import { KEY, OPEN } from "../../shared/icons.js";
import { keep, kept } from "../../shared/kept.js";
import { counted, words } from "../../shared/words.js";

export const id = "lockedout";
export { KEY as icon };
/** @type {string[]} */
export const types = [];

const NAME = "locked-out-ticks";
// What comes before one is in again.
const FIRST = (ORDER["locked-out"] ?? []).slice(0, (ORDER["locked-out"] ?? []).indexOf("case-number") + 1);

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const { ticks, hasHelper } = await known(view);
	const next = FIRST.find((step) => !ticks[step]);
	return [
		el("p", { class: "note good", id: "hold" }, words("lockedout_hold")),
		el("p", {}, words("lockedout_tick")),
		el(
			"ol",
			{ class: "list", id: "way-back" },
			FIRST.map((step) => row(view, step, ticks, step === next)),
		),
		el(
			"p",
			{ class: "soft small", id: "kept-where" },
			words(hasHelper ? "lockedout_keptHelper" : "lockedout_keptHere"),
		),
		el("p", {}, el("a", { href: "#evidence", class: "button" }, words("lockedout_message"))),
		el("p", { class: "soft" }, words("lockedout_after")),
	];
}

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<{ticks: Record<string, boolean>, hasHelper: boolean}>}
 */
async function known(view) {
	const here = (await kept(NAME)) ?? {};
	try {
		const status = await view.status();
		const parts = status.steps.flatMap((/** @type {any} */ step) => step.parts ?? []);
		const there = Object.fromEntries(
			parts
				.filter((/** @type {any} */ part) => part.state === "done" || part.state === "not-applicable")
				.map((/** @type {any} */ part) => [part.id, true]),
		);
		return { ticks: { ...here, ...there }, hasHelper: true };
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		return { ticks: here, hasHelper: false };
	}
}

/**
 * @param {import("../register.js").View} view
 * @param {string} step
 * @param {Record<string, boolean>} ticks
 * @param {boolean} isNext
 */
function row(view, step, ticks, isNext) {
	const known = STEPS[step];
	if (!known) return null;
	const done = Boolean(ticks[step]);
	const tick = async () => {
		const here = (await kept(NAME)) ?? {};
		await keep(NAME, { ...here, [step]: !done });
		await view.ask("step", { step, act: done ? "undo" : "done" }).catch((error) => {
			if (!(error instanceof HostError)) throw error;
		});
		view.say(words(done ? "now_takenBack" : "now_ticked"));
		await view.redraw();
	};
	return el(
		"li",
		{ class: "part", "aria-current": isNext ? "step" : null, data: { part: step, done } },
		el(
			"label",
			{ class: "choice" },
			el("input", { type: "checkbox", checked: done, id: `tick-${step}`, onchange: tick }),
			el("strong", {}, words(known.key)),
			el("span", { class: "small soft" }, counted("now_minutes", known.minutes)),
		),
		!done && el("p", { class: "soft" }, words(`${known.key}Why`)),
		!done && el("p", {}, words(`${known.key}How`)),
		!done &&
			known.whereLockedOut &&
			el(
				"p",
				{},
				el(
					"a",
					{ href: known.whereLockedOut, target: "_blank", rel: "noreferrer" },
					icon(OPEN),
					words("now_openPlace"),
				),
			),
	);
}

export { draw as without };
