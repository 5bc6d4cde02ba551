// "This page did not say whose account it is": asked once while one account is known, kept until it is taken back in Settings.

import { el, icon } from "../shared/dom.js";
import { QUESTION } from "../shared/icons.js";
import { words } from "../shared/words.js";

/**
 * @param {any} status the last one; a helper of before has no `whose`
 * @param {import("./register.js").View} view
 * @returns {HTMLElement|null} null where there is nothing to ask
 */
export function whoseCard(status, view) {
	if (!status.whose) return null;
	const { account, logins } = status.whose;
	const button = (/** @type {"yes"|"no"} */ answer, /** @type {string} */ key) =>
		el(
			"button",
			{ type: "button", data: { key: `whose-${answer}` }, onclick: () => say(answer, account.id, view) },
			words(key),
		);
	return el(
		"section",
		{ class: "note ask", id: "whose" },
		icon(QUESTION),
		el("strong", {}, words("dashboard_whoseQuestion", account.label || account.id)),
		el("p", {}, words("dashboard_whoseWhy", logins)),
		el("div", { class: "row" }, button("yes", "dashboard_whoseYes"), button("no", "dashboard_whoseNo")),
	);
}

/**
 * @param {"yes"|"no"|"undo"} answer
 * @param {string} account
 * @param {import("./register.js").View} view
 */
export async function say(answer, account, view) {
	await view.ask("whose", { answer, account });
	await view.redraw();
	view.say(words(answer === "undo" ? "dashboard_undone" : "dashboard_whoseKept"));
}
