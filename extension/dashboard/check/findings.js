// What a check gave: per source how many rows and what to know about them, then each login with its reasons.

import { el, foreign, icon } from "../../shared/dom.js";
import { INFO, QUESTION } from "../../shared/icons.js";
import { loginRow } from "../../shared/login_row.js";
import { counted, words } from "../../shared/words.js";

/**
 * @param {any} reply the shape of `loginguard check --format json`
 * @returns {Node[]}
 */
export function findings(reply) {
	const logins = reply.logins ?? [];
	return [...(reply.sources ?? []).map(source), logins.length ? loginList(logins) : nothing()];
}

/**
 * @param {any[]} logins
 * @returns {HTMLElement}
 */
export function loginList(logins) {
	return el(
		"ul",
		{ class: "list", id: "checked" },
		logins.map((login) => el("li", { data: { verdict: login.verdict } }, el("div", {}, loginRow(login)))),
	);
}

/** @param {any} one */
function source(one) {
	const warnings = [
		one.complete === false ? words("dashboard_incomplete") : "",
		...(one.warnings ?? [])
			// That nothing was found is told below, with what to try.
			.filter((/** @type {{code: string}} */ warning) => warning.code !== "no-list")
			.map((/** @type {{text: string}} */ warning) => warning.text),
	].filter(Boolean);
	return el(
		"div",
		{ class: `note${warnings.length ? " ask" : ""}`, data: { rows: one.rows } },
		icon(INFO),
		el("p", {}, el("strong", {}, foreign(one.name, 120)), " · ", counted("dashboard_rows", one.rows)),
		warnings.map((text) => el("p", { class: "small" }, text)),
	);
}

function nothing() {
	return el(
		"div",
		{ class: "note ask", id: "nothing-found" },
		icon(QUESTION),
		el("strong", {}, words("dashboard_nothingFound")),
		el("p", {}, words("dashboard_nothingFoundHint")),
	);
}
