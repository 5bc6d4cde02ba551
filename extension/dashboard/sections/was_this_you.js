// "Was this you?": the logins that only the person can place, asked before anything else is said.

import { el, icon } from "../../shared/dom.js";
import { ALERT } from "../../shared/icons.js";
import { loginRow } from "../../shared/login_row.js";
import { words } from "../../shared/words.js";
import { answers, undoLast } from "../answers.js";

const MOST = 5;

/**
 * @param {any} login
 * @returns {boolean} whether it is from elsewhere and the person hasn't said anything of it
 */
export function isStrange(login) {
	return login.verdict === "foreign" && !login.answer && !login.origin;
}

/**
 * @param {import("../register.js").View} view
 * @param {any[]} logins strange ones, at least one
 * @returns {HTMLElement}
 */
export function wasThisYou(view, logins) {
	return el(
		"section",
		{
			class: "card stack next-step alert",
			id: "next",
			"aria-labelledby": "next-title",
			data: { part: "logins" },
		},
		el("h2", { class: "titled", id: "next-title", tabindex: -1 }, icon(ALERT), words("dashboard_wasThisYou")),
		el("p", { class: "soft" }, words("now_askedFirst")),
		el(
			"ul",
			{ class: "asked" },
			logins
				.slice(0, MOST)
				.map((login) =>
					el(
						"li",
						{ class: "asked-login", data: { login: login.id, verdict: login.verdict } },
						loginRow(login),
						answers(view, [login], String(login.id)),
					),
				),
		),
		el(
			"div",
			{ class: "row" },
			el("a", { href: "#logins", id: "to-logins" }, words("now_seeLogins")),
			undoLast(view),
		),
	);
}
