// One finding: what changed, from when to when, and "it was me" or "it wasn't me".

import { el, foreign, icon } from "../../shared/dom.js";
import { ALERT, INFO } from "../../shared/icons.js";
import { words } from "../../shared/words.js";

/**
 * @param {import("../register.js").View} view
 * @param {any} finding
 * @returns {HTMLElement}
 */
export function findingRow(view, finding) {
	const settle = async (/** @type {string} */ answer) => {
		await view.ask("finding-settle", { finding: finding.id, answer });
		view.say(words("now_answerKept"));
		const undone = answer === "undo";
		await view.redraw(`finding-${finding.id}-${undone ? "me" : "undo"}`, "found", "next-title");
	};
	const button = (/** @type {string} */ answer, /** @type {string} */ key, primary = false) =>
		el(
			"button",
			{
				type: "button",
				class: primary ? "primary" : null,
				"aria-label": `${words(key)}: ${finding.title.text}`,
				data: { key: `finding-${finding.id}-${answer}` },
				onclick: () => settle(answer),
			},
			words(key),
		);
	return el(
		"li",
		{ class: "finding", data: { kind: finding.kind, finding: finding.id, settled: finding.settled } },
		el(
			"p",
			{ class: "between" },
			el("strong", {}, icon(finding.severity === "alert" ? ALERT : INFO), foreign(finding.title.text)),
			said(finding),
		),
		finding.lines.map((/** @type {any} */ line) => el("p", { class: "small soft" }, foreign(line.text))),
		finding.settled || finding.answer === "not-me"
			? el("div", { class: "row" }, button("undo", "now_takeBack"))
			: el("div", { class: "row answers" }, button("me", "now_itWasMe"), button("not-me", "now_itWasNotMe")),
	);
}

/** @param {any} finding */
function said(finding) {
	const key = { me: "report_answerMe", "not-me": "report_answerNotMe", handled: "report_answerHandled" }[
		/** @type {"me"|"not-me"|"handled"} */ (finding.answer)
	];
	return key
		? el("span", { class: `tag ${finding.answer === "not-me" ? "alert" : "good"}` }, words(key))
		: null;
}
