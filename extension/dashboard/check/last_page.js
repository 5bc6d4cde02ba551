// The page that was read last by a click: what it gave, or the lists that may be logins, to be confirmed row by row.

import { el, foreign, icon } from "../../shared/dom.js";
import { INFO, QUESTION } from "../../shared/icons.js";
import { moment, words } from "../../shared/words.js";
import { candidates } from "./candidates.js";
import { loginList } from "./findings.js";
import { keeping } from "./keeping.js";

/**
 * @param {any} read what the background kept of the last clicked look
 * @param {import("../register.js").View} view
 * @param {boolean} canKeep whether the helper can keep logins of another site
 * @returns {HTMLElement}
 */
export function lastPage(read, view, canKeep) {
	const logins = read.logins ?? [];
	const records = logins.map((/** @type {any} */ login) => login.record).filter(Boolean);
	return el(
		"section",
		{ class: "group", id: "last-page", data: { understood: read.page?.understood ? "yes" : "no" } },
		el("h2", {}, words("dashboard_lastPage")),
		el("p", { class: "soft" }, foreign(read.title || read.address, 120), ` · ${moment(read.at)}`),
		logins.length ? loginList(logins) : whyNot(read),
		// A page of Upwork's is kept by its look; what taught lists no longer match is told beside what was found.
		logins.length > 0 && told(read.page?.missing),
		canKeep && records.length > 0 && keeping({ page: { origin: read.origin, records } }, view),
		(read.page?.candidates ?? []).length > 0 && candidates(read, view),
	);
}

/** @param {{text: string}[]|undefined} missing */
function told(missing) {
	if (!missing?.length) return false;
	return el(
		"div",
		{ class: "note ask" },
		icon(QUESTION),
		missing.map((one) => el("p", { class: "small" }, one.text)),
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
