// Which account the dashboard is about, where pages of several were read; else the one that was seen last.

import { el } from "../shared/dom.js";
import { words } from "../shared/words.js";

/** The helper's message types that can be about one account; a test holds them to the helper's own list. */
export const ABOUT_AN_ACCOUNT = new Set([
	"account",
	"answer",
	"case",
	"forget-logins",
	"journal",
	"journal-add",
	"keep",
	"keep-logins",
	"kept",
	"logins",
	"profile",
	"questions",
	"report",
	"review",
	"situation",
	"status",
	"step",
	"support-message",
	"whose",
]);

let chosen = "";

/**
 * @param {string} type
 * @param {Record<string, unknown>} fields
 * @param {string} [account] for tests
 * @returns {Record<string, unknown>} with the chosen account, where the type can be about one and doesn't say which
 */
export function withAccount(type, fields, account = chosen) {
	return account && ABOUT_AN_ACCOUNT.has(type) ? { account, ...fields } : fields;
}

/**
 * @param {any} status the last one
 * @param {() => void} changed
 * @returns {HTMLElement|null} null where there is nothing to choose
 */
export function accountChooser(status, changed) {
	const accounts = status?.accounts ?? [];
	if (accounts.length < 2) return null;
	const options = accounts.map((/** @type {{id: string, label: string}} */ { id, label }) =>
		el(
			"option",
			{ value: id, selected: id === (chosen || status.account?.id) },
			label || words("dashboard_unidentified"),
		),
	);
	const select = el("select", { id: "account" }, options);
	select.addEventListener("change", () => {
		chosen = select.value;
		changed();
	});
	return el(
		"label",
		{ class: "field small" },
		el("span", { class: "soft" }, words("dashboard_whichAccount")),
		select,
	);
}
