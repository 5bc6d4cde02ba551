// Settings: what was said of pages that don't say whose account it is, to be taken back.

import { el } from "../../shared/dom.js";
import { moment, words } from "../../shared/words.js";
import { say } from "../whose.js";

/**
 * @param {{account: string, answer: "yes"|"no", at: string}|null|undefined} whose `settings.whose`
 * @param {import("../register.js").View} view
 * @returns {HTMLElement|null} null where nothing was said
 */
export function whoseGroup(whose, view) {
	if (!whose) return null;
	return el(
		"section",
		{ class: "card stack", id: "whose" },
		el("h2", {}, words("dashboard_whoseTitle")),
		el(
			"div",
			{ class: "between" },
			el(
				"span",
				{},
				words(whose.answer === "yes" ? "dashboard_whoseIs" : "dashboard_whoseIsNot", whose.account),
				el("span", { class: "small soft block" }, moment(whose.at)),
			),
			el(
				"button",
				{ type: "button", id: "whose-undo", onclick: () => say("undo", whose.account, view) },
				words("dashboard_whoseUndo"),
			),
		),
	);
}
