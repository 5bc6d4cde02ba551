// The five steps as a list: what is done, what is next, where each is done.

import { el, icon } from "./dom.js";
import { FIVE } from "./five.js";
import { BACK, CHECK, CIRCLE, DASH, OPEN } from "./icons.js";
import { moment, words } from "./words.js";

/** @type {Record<string, string>} */
const ICONS = { done: CHECK, "to-do": CIRCLE, "not-applicable": DASH, undone: BACK };

/**
 * @param {any[]} steps `status.steps`
 * @returns {HTMLOListElement}
 */
export function checklist(steps) {
	return el("ol", { class: "steps", id: "steps" }, steps.map(row));
}

/**
 * The list while nobody can say what is done.
 * @returns {HTMLOListElement}
 */
export function plainChecklist() {
	const rows = FIVE.map(({ id, key, where }) =>
		el(
			"li",
			{ class: "step", data: { step: id } },
			el("span", { class: "state" }, icon(CIRCLE)),
			el("span", { class: "what" }, words(key)),
			where && place(where, words(key)),
		),
	);
	return el("ol", { class: "steps", id: "steps" }, rows);
}

/** @param {any} step */
function row(step) {
	const known =
		step.state === "done" && step.at
			? words(`popup_${step.known_by === "seen" ? "seen" : "told"}At`, moment(step.at))
			: "";
	const where = FIVE.find((one) => one.id === step.id)?.where;
	const state = words(`popup_state_${camel(step.state)}`);
	return el(
		"li",
		{
			class: `step ${step.state}${step.next ? " next" : ""}`,
			"aria-current": step.next ? "step" : null,
			data: { step: step.id, state: step.state },
		},
		el(
			"span",
			{ class: "state" },
			icon(ICONS[step.state] ?? CIRCLE),
			el("span", { class: "unseen" }, `${state} `),
		),
		el("span", { class: "what" }, step.title.text, known && el("span", { class: "known" }, known)),
		where && place(where, step.title.text),
	);
}

/**
 * @param {string} address
 * @param {string} step what the step is called
 */
function place(address, step) {
	const name = words("popup_openPlace", step);
	return el(
		"a",
		{ class: "place", href: address, target: "_blank", rel: "noreferrer", title: name, "aria-label": name },
		icon(OPEN),
	);
}

/** @param {string} code */
function camel(code) {
	return code.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
