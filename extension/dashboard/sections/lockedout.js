// "I can't get in": the way back, step by step. Needs no page of Upwork and no helper.

import { ORDER, STEPS } from "../../generated/steps.js";
import { HostError } from "../../shared/ask.js";
import { el, icon } from "../../shared/dom.js";
import { LOCK, OPEN, QUESTION } from "../../shared/icons.js";
import { keep, kept } from "../../shared/kept.js";
import { counted, words } from "../../shared/words.js";
import { letter } from "../letter.js";
import { leaveFast } from "./leave.js";

export const id = "lockedout";
export { LOCK as icon };
/** @type {string[]} */
export const types = [];

const NAME = "locked-out-ticks";
/** How it is done where the helper keeps nothing and writes nothing. @type {Record<string, string>} */
const ALONE = {
	"keep-evidence": "step_keepEvidenceHowAlone",
	"support-message": "step_supportMessageHowAlone",
	"case-number": "step_caseNumberHowAlone",
};
// What comes before one is in again.
const FIRST = (ORDER["locked-out"] ?? []).slice(0, (ORDER["locked-out"] ?? []).indexOf("case-number") + 1);

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const { ticks, hasHelper, isSaid, account } = await known(view);
	const next = FIRST.find((step) => !ticks[step]);
	return [
		isSaid ? null : saying(view, account),
		el("p", { class: "note good", id: "hold" }, words("lockedout_hold")),
		ticks.safety ? null : leaveFast(view),
		el("p", {}, words("lockedout_tick")),
		el(
			"ol",
			{ class: "list", id: "way-back" },
			FIRST.map((step) => row(view, step, ticks[step], step === next, hasHelper)),
		),
		el(
			"p",
			{ class: "soft small", id: "kept-where" },
			words(hasHelper ? "lockedout_keptHelper" : "lockedout_keptHere"),
		),
		hasHelper
			? el("p", {}, el("a", { href: "#evidence", class: "button" }, words("lockedout_message")))
			: await letter(view),
		el("p", { class: "soft" }, words("lockedout_after")),
		ticks.safety ? leaveFast(view) : null,
	].filter((node) => node !== null);
}

/** @typedef {"done"|"not-applicable"} Settled */

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<{ticks: Record<string, Settled>, hasHelper: boolean, isSaid: boolean, account: string|null}>} isSaid: whether
 *     they have told the helper that they are locked out, or there is none to tell
 */
async function known(view) {
	const here = (await kept(NAME)) ?? {};
	try {
		const status = await view.status();
		const parts = status.steps.flatMap((/** @type {any} */ step) => step.parts ?? []);
		const there = Object.fromEntries(
			parts
				.filter((/** @type {any} */ part) => part.state === "done" || part.state === "not-applicable")
				.map((/** @type {any} */ part) => [part.id, part.state]),
		);
		const isSaid = status.situation === "locked-out";
		return { ticks: { ...here, ...there }, hasHelper: true, isSaid, account: status.account?.id ?? null };
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		return { ticks: here, hasHelper: false, isSaid: true, account: null };
	}
}

/**
 * Who only reads about it is not locked out: it is said with a click, and the message to Support says it too then.
 * @param {import("../register.js").View} view
 * @param {string|null} account
 */
function saying(view, account) {
	const say = async () => {
		await view.ask("situation", { situation: "locked-out", account });
		view.say(words("now_situationKept"));
		await view.redraw("tick-safety");
	};
	return el(
		"div",
		{ class: "note ask", id: "say-locked-out" },
		icon(QUESTION),
		el("p", {}, words("lockedout_isItSo")),
		el(
			"div",
			{},
			el("button", { type: "button", id: "i-am-locked-out", onclick: say }, words("lockedout_yes")),
		),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {string} step
 * @param {Settled|undefined} state
 * @param {boolean} isNext
 * @param {boolean} hasHelper
 */
function row(view, step, state, isNext, hasHelper) {
	const known = STEPS[step];
	if (!known) return null;
	const mark = async (/** @type {Settled|"undo"} */ act) => {
		const here = (await kept(NAME)) ?? {};
		await keep(NAME, { ...here, [step]: act === "undo" ? undefined : act });
		await view.ask("step", { step, act }).catch((error) => {
			if (!(error instanceof HostError)) throw error;
		});
		view.say(words(act === "undo" ? "now_takenBack" : act === "done" ? "now_ticked" : "now_setAside"));
		await view.redraw(act === "not-applicable" ? `back-${step}` : `tick-${step}`);
	};
	const where = known.whereLockedOut ?? known.where;
	return el(
		"li",
		{
			class: "part",
			"aria-current": isNext ? "step" : null,
			data: { part: step, done: state === "done", state: state ?? "" },
		},
		el(
			"div",
			{ class: "between" },
			el(
				"label",
				{ class: "choice" },
				el("input", {
					type: "checkbox",
					checked: state === "done",
					id: `tick-${step}`,
					onchange: () => mark(state === "done" ? "undo" : "done"),
				}),
				el(
					"span",
					{},
					el("strong", {}, words(known.key)),
					" ",
					el("span", { class: "small soft minutes" }, counted("now_minutes", known.minutes)),
				),
			),
			setAside(step, state, words(known.key), mark),
		),
		!state && el("p", { class: "soft" }, words(`${known.key}Why`)),
		!state && el("p", {}, words((!hasHelper && ALONE[step]) || `${known.key}How`)),
		!state &&
			where &&
			el(
				"p",
				{},
				el("a", { href: where, target: "_blank", rel: "noreferrer" }, icon(OPEN), words("now_openPlace")),
			),
	);
}

/**
 * @param {string} step
 * @param {Settled|undefined} state
 * @param {string} title
 * @param {(act: "not-applicable"|"undo") => unknown} mark
 */
function setAside(step, state, title, mark) {
	const isAside = state === "not-applicable";
	// Whether they are safe is no question that can be set aside.
	if (state === "done" || step === "safety") return null;
	const label = words(isAside ? "now_takeBack" : "now_notForMe");
	return el(
		"span",
		{ class: "row" },
		isAside && el("span", { class: "tag" }, words("lockedout_setAside")),
		el(
			"button",
			{
				type: "button",
				id: isAside ? `back-${step}` : `aside-${step}`,
				"aria-label": `${label}: ${title}`,
				onclick: () => mark(isAside ? "undo" : "not-applicable"),
			},
			label,
		),
	);
}

export { draw as without };
