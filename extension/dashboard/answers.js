// "It was me", "It wasn't me", "Not sure": the answers beside a login, wherever it is shown, and the way to take them back.

import { el } from "../shared/dom.js";
import { loginName } from "../shared/login_row.js";
import { counted, words } from "../shared/words.js";

const ANSWERS = /** @type {const} */ ({ me: "wasMe", "not-me": "wasNotMe", unsure: "notSure" });

/** The logins of the last answer, for Undo. */
let last = /** @type {any[]} */ ([]);

/**
 * @param {import("./register.js").View} view
 * @param {any[]} logins
 * @param {string} key
 * @returns {HTMLElement}
 */
export function answers(view, logins, key) {
	const [login] = logins;
	const buttons = Object.entries(ANSWERS).map(([value, name]) =>
		el(
			"button",
			{
				type: "button",
				data: { key: `${value}-${key}`, answer: value },
				onclick: () => answer(view, logins, value),
			},
			words(`dashboard_${name}`),
		),
	);
	const name =
		logins.length === 1
			? words("dashboard_wasThisYouLogin", loginName(login))
			: counted("dashboard_chosen", logins.length);
	return el("div", { class: "row answers", role: "group", "aria-label": name }, buttons);
}

/**
 * @param {import("./register.js").View} view
 * @param {any} login one that has an answer
 * @returns {HTMLElement}
 */
export function answered(view, login) {
	const name = ANSWERS[/** @type {keyof typeof ANSWERS} */ (login.answer)] ?? "notSure";
	const kind = { me: "good", "not-me": "alert" }[/** @type {string} */ (login.answer)] ?? "ask";
	const widen = (/** @type {"device"|"place"} */ scope) =>
		el(
			"button",
			{
				type: "button",
				class: "plain",
				data: { key: `${scope}-${login.id}` },
				onclick: () => answer(view, [login], "me", scope),
			},
			words(`dashboard_always_${scope}`),
		);
	return el(
		"div",
		{ class: "row answers", role: "group", "aria-label": loginName(login) },
		el("span", { class: `tag ${kind}` }, words("dashboard_youSaid", words(`dashboard_${name}`))),
		el(
			"button",
			{
				type: "button",
				class: "plain",
				data: { key: `undo-${login.id}` },
				onclick: () => answer(view, [login], "undo"),
			},
			words("dashboard_undo"),
		),
		login.answer === "me" && login.verdict !== "familiar" && [widen("device"), widen("place")],
	);
}

/**
 * @param {import("./register.js").View} view
 * @returns {HTMLElement|null} null where nothing was answered since the dashboard was opened
 */
export function undoLast(view) {
	if (!last.length) return null;
	return el(
		"button",
		{ type: "button", class: "plain", id: "undo", onclick: () => answer(view, last, "undo") },
		words("dashboard_undoLast"),
	);
}

/** What was answered last is gone, and with it the way to take it back. */
export function forgetLast() {
	last = [];
}

/**
 * @param {import("./register.js").View} view
 * @param {any[]} logins
 * @param {string} said
 * @param {"once"|"device"|"place"} [scope]
 */
async function answer(view, logins, said, scope = "once") {
	await view.ask("answer", { logins: logins.map((login) => login.id), answer: said, scope });
	last = said === "undo" ? [] : logins;
	const [{ id }] = logins;
	// The buttons are gone with the answer: the way back is where the keyboard goes on.
	await view.redraw(...(said === "undo" ? [`me-${id}`, "all"] : [`undo-${id}`, "undo"]));
	view.say(said === "undo" ? words("dashboard_undone") : counted("dashboard_answered", logins.length));
}
