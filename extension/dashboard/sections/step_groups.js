// All steps: the five, each with its parts, and for each part its tick and the way to take it back.

import { el, icon } from "../../shared/dom.js";
import { BACK, CHECK, CIRCLE, DASH, OPEN } from "../../shared/icons.js";
import { moment, words } from "../../shared/words.js";
import { passwordOffer } from "../vault/offer.js";

/** @type {Record<string, string>} */
const ICONS = { done: CHECK, "to-do": CIRCLE, "not-applicable": DASH, undone: BACK };
/** @type {Record<string, string>} */
const STATES = {
	done: "popup_state_done",
	"to-do": "popup_state_toDo",
	"not-applicable": "popup_state_notApplicable",
	undone: "popup_state_undone",
};

/**
 * @param {import("../register.js").View} view
 * @param {any} status
 * @returns {HTMLElement}
 */
export function stepGroups(view, status) {
	return el(
		"section",
		{ class: "group", "aria-labelledby": "all-steps" },
		el("h2", { id: "all-steps" }, words("now_allSteps", status.done, status.total)),
		freshStart(view, status),
		el(
			"ol",
			{ class: "stack" },
			status.steps.map((/** @type {any} */ step) => group(view, status, step)),
		),
	);
}

/**
 * Ticks are never lost without a word: what a new incident set aside is said, and can be brought back.
 * @param {import("../register.js").View} view
 * @param {any} status
 */
function freshStart(view, status) {
	if (!status.set_aside) return null;
	const bringBack = async () => {
		await view.ask("step", { step: "fresh-start", act: "undo", account: status.account?.id ?? null });
		view.say(words("now_takenBack"));
		await view.redraw();
	};
	return el(
		"div",
		{ class: "note ask", id: "fresh-start" },
		icon(BACK),
		el("p", {}, status.set_aside.text),
		el(
			"div",
			{},
			el("button", { type: "button", id: "bring-back", onclick: bringBack }, words("now_bringTicksBack")),
		),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} status
 * @param {any} step
 */
function group(view, status, step) {
	const parts = step.parts ?? [];
	return el(
		"li",
		{ class: "card", data: { step: step.id, state: step.state } },
		el(
			"details",
			{ open: step.next, data: { key: `group-${step.id}` } },
			el("summary", {}, sign(step), el("span", {}, step.title.text)),
			parts.length
				? el(
						"ul",
						{ class: "parts" },
						parts.map((/** @type {any} */ part) => row(view, status, part)),
					)
				: el("p", { class: "soft" }, words("now_notInThisSituation")),
		),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} status
 * @param {any} part
 */
function row(view, status, part) {
	const mark = async (/** @type {string} */ act) => {
		await view.ask("step", { step: part.id, act, account: status.account?.id ?? null });
		view.say(words(act === "undo" ? "now_takenBack" : act === "done" ? "now_ticked" : "now_setAside"));
		await view.redraw(`part-${part.id}-${act === "undo" ? "done" : "undo"}`);
	};
	const button = (/** @type {string} */ act, /** @type {string} */ key) =>
		el(
			"button",
			{
				type: "button",
				"aria-label": `${words(key)}: ${part.title.text}`,
				data: { key: `part-${part.id}-${act}` },
				onclick: () => mark(act),
			},
			words(key),
		);
	const isOpen = part.state === "to-do" || part.state === "undone";
	return el(
		"li",
		{ class: "part", "aria-current": part.next ? "step" : null, data: { part: part.id, state: part.state } },
		el(
			"p",
			{ class: "between" },
			el("span", {}, sign(part), part.title.text),
			el(
				"span",
				{ class: "row" },
				isOpen
					? [
							button("done", "now_done"),
							// Whether they are safe can't be set aside.
							part.id !== "safety" && button("not-applicable", "now_notForMe"),
						]
					: button("undo", "now_takeBack"),
			),
		),
		known(part) && el("p", { class: "small soft" }, known(part)),
		isOpen &&
			el(
				"details",
				{ data: { key: `how-${part.id}` } },
				el("summary", { class: "small" }, words("now_how")),
				el("p", { class: "small" }, part.why.text),
				el("p", { class: "small" }, part.how.text),
				// Of the next step the card above offers it.
				part.offers_password && !part.next && passwordOffer(view),
				part.where &&
					el(
						"p",
						{ class: "small" },
						el(
							"a",
							{ href: part.where, target: "_blank", rel: "noreferrer" },
							icon(OPEN),
							words("now_openPlace"),
						),
					),
			),
	);
}

/** @param {any} part */
function known(part) {
	if (!part.at) return "";
	if (part.state === "undone") return words("now_undoneAt", moment(part.at));
	if (part.state !== "done") return "";
	return words(part.known_by === "seen" ? "popup_seenAt" : "popup_toldAt", moment(part.at));
}

/** @param {any} one */
function sign(one) {
	return el(
		"span",
		{ class: `sign ${one.state}` },
		icon(ICONS[one.state] ?? CIRCLE),
		el("span", { class: "unseen" }, `${words(STATES[one.state] ?? "popup_state_toDo")} `),
	);
}
