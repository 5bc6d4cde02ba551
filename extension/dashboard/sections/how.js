// "How did this happen": a few questions that name the likely ways in. Works without the helper; with it, the journal keeps them.

import { CAUSES, STEPS } from "../../generated/steps.js";
import { HostError } from "../../shared/ask.js";
import { el } from "../../shared/dom.js";
import { QUESTION } from "../../shared/icons.js";
import { words } from "../../shared/words.js";

export const id = "how";
export { QUESTION as icon };
/** @type {string[]} */
export const types = [];
// Half given answers are not drawn away.
export const live = false;

const ANSWERS = [
	["yes", "how_yes"],
	["no", "how_no"],
	["unsure", "how_unsure"],
];

/**
 * @param {import("../register.js").View} view
 * @returns {Node[]}
 */
export function draw(view) {
	/** @type {Record<string, string>} */
	const answers = {};
	const result = el("div", { class: "stack", id: "causes", role: "status" });
	const show = async () => {
		const causes = likely(answers);
		result.replaceChildren(...told(causes));
		if (!Object.keys(answers).length) return;
		try {
			await view.ask("questions", { answers });
			view.say(words("how_kept"));
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			result.append(el("p", { class: "small soft" }, words("how_notKept")));
		}
	};
	return [
		...Object.entries(CAUSES).map(([cause, { key }]) => question(cause, key, answers)),
		el(
			"div",
			{},
			el("button", { type: "button", class: "primary", id: "show-causes", onclick: show }, words("how_show")),
		),
		result,
	];
}

/**
 * @param {Record<string, string>} answers
 * @returns {string[]} each yes, then each "not sure", weightiest first
 */
export function likely(answers) {
	return ["yes", "unsure"].flatMap((wanted) =>
		Object.keys(CAUSES).filter((cause) => answers[cause] === wanted),
	);
}

/**
 * @param {string} cause
 * @param {string} key
 * @param {Record<string, string>} answers
 */
function question(cause, key, answers) {
	return el(
		"fieldset",
		{ class: "card stack", data: { cause } },
		el("legend", {}, words(key)),
		el(
			"div",
			{ class: "row" },
			ANSWERS.map(([answer = "", label = ""]) =>
				el(
					"label",
					{ class: "choice" },
					el("input", {
						type: "radio",
						name: cause,
						value: answer,
						id: `${cause}-${answer}`,
						onchange: () => {
							answers[cause] = answer;
						},
					}),
					el("span", {}, words(label)),
				),
			),
		),
	);
}

/** @param {string[]} causes */
function told(causes) {
	if (!causes.length) return [el("p", { class: "note" }, words("cause_none"))];
	return causes.map((cause) => {
		const key = CAUSES[cause]?.key ?? "";
		return el(
			"section",
			{ class: "card stack", data: { likely: cause } },
			el("h2", {}, words(`${key}Means`)),
			el("p", {}, words(`${key}Do`)),
			el(
				"ul",
				{ class: "small" },
				(CAUSES[cause]?.steps ?? []).map((step) =>
					el("li", {}, el("a", { href: "#now" }, words(STEPS[step]?.key ?? step))),
				),
			),
		);
	});
}

export { draw as without };
