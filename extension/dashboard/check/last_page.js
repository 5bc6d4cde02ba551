// The page that was read last by a click: what it gave, or the lists that may be logins, to be confirmed row by row.

import { el, foreign, icon } from "../../shared/dom.js";
import { INFO, QUESTION } from "../../shared/icons.js";
import { moment, words } from "../../shared/words.js";
import { candidates } from "./candidates.js";
import { loginList } from "./findings.js";

/**
 * @param {any} read what the background kept of the last clicked look
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function lastPage(read, view) {
	const logins = read.logins ?? [];
	return el(
		"section",
		{ class: "group", id: "last-page", data: { understood: read.page?.understood ? "yes" : "no" } },
		el("h2", {}, words("dashboard_lastPage")),
		el("p", { class: "soft" }, foreign(read.title || read.address, 120), ` · ${moment(read.at)}`),
		logins.length ? loginList(logins) : whyNot(read),
		(read.page?.candidates ?? []).length > 0 && candidates(read, view),
	);
}

/** @param {any} read */
function whyNot(read) {
	const isUnderstood = Boolean(read.page?.understood);
	const hasLists = (read.page?.candidates ?? []).length > 0;
	const missing = (read.page?.missing ?? []).map((/** @type {{text: string}} */ one) =>
		el("p", { class: "small" }, one.text),
	);
	return el(
		"div",
		{ class: `note${isUnderstood ? "" : " ask"}` },
		icon(isUnderstood ? INFO : QUESTION),
		el("strong", {}, words(isUnderstood ? "page_readNoLogins" : "page_notUnderstood")),
		el(
			"p",
			{},
			words(
				isUnderstood ? "page_readNoLoginsHint" : `dashboard_notUnderstood${hasLists ? "Lists" : "Paste"}`,
			),
		),
		missing,
	);
}
