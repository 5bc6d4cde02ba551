// Section "Account": what was seen where and when, and everything that changed.

import { el, foreign } from "../../shared/dom.js";
import { PERSON } from "../../shared/icons.js";
import { moment, words } from "../../shared/words.js";
import { findingRow } from "./findings.js";

export const id = "account";
export { PERSON as icon };
export const types = ["account", "finding-settle"];

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const { seen, findings } = await view.ask("account");
	return [
		el(
			"section",
			{ class: "group", "aria-labelledby": "seen" },
			el("h2", { id: "seen" }, words("account_seen")),
			seen.length
				? el("ul", { class: "list", id: "seen-list" }, seen.map(row))
				: el("p", { class: "empty card" }, words("account_nothingSeen")),
		),
		el(
			"section",
			{ class: "group", "aria-labelledby": "changed" },
			el("h2", { id: "changed" }, words("account_changed")),
			findings.length
				? el(
						"ul",
						{ class: "list" },
						findings.map((/** @type {any} */ one) => findingRow(view, one)),
					)
				: el("p", { class: "empty card" }, words("account_nothingChanged")),
		),
	];
}

/** @param {any} one */
function row(one) {
	return el(
		"li",
		{ data: { kind: one.kind } },
		el(
			"p",
			{ class: "between" },
			el("strong", {}, one.title.text),
			el("span", { class: "small soft" }, moment(one.at)),
		),
		one.facts.map((/** @type {any} */ fact) => el("p", {}, foreign(fact.text))),
		el("p", { class: "small soft" }, words("account_seenOn"), " ", foreign(one.address, 120)),
	);
}
