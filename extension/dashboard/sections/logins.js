// Section Logins: which places are home, every login that was read, and what the person says of each.

import { el, foreign } from "../../shared/dom.js";
import { LIST } from "../../shared/icons.js";
import { loginName, loginRow } from "../../shared/login_row.js";
import { counted, words } from "../../shared/words.js";
import { answered, answers, forgetLast, undoLast } from "../answers.js";
import { homeCard, isHomeSaid } from "../home.js";
import { tripsCard } from "../trips.js";
import { whoseCard } from "../whose.js";

export const id = "logins";
export const icon = LIST;
export const types = ["status", "logins", "answer", "home"];

/** Stands for the origin in its sentence, which is put there as the text that others wrote. */
const MARK = "\u0001";

/** Which rows are ticked; kept while the section is drawn anew. */
const ticked = new Set();

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const [status, { logins }, host] = await Promise.all([
		view.status(),
		view.ask("logins"),
		view.tell("host"),
	]);
	// A helper of before knows trips from the command line only.
	const trips = host.types.includes("trip") ? (await view.ask("profile")).profile.trips : null;
	const ordered = [...logins].sort((one, other) => Number(other.current) - Number(one.current));
	const known = new Set(ordered.map((login) => login.id));
	for (const id of ticked) if (!known.has(id)) ticked.delete(id);
	const top = [
		whoseCard(status, view),
		homeCard(status.home, view),
		trips && isHomeSaid(status.home) ? tripsCard(trips, view) : null,
	].filter((node) => node !== null);
	if (!ordered.length) return [...top, empty()];
	return [...top, bar(view, ordered), list(view, ordered)];
}

function empty() {
	return el(
		"div",
		{ class: "card empty", id: "no-logins" },
		el("p", {}, words("dashboard_noLogins")),
		el("p", { class: "small" }, words("dashboard_noLoginsHint")),
		el("a", { class: "button", href: "#check" }, words("dashboard_toCheck")),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any[]} logins
 */
function bar(view, logins) {
	const chosen = logins.filter((login) => ticked.has(login.id));
	const label = chosen.length ? counted("dashboard_chosen", chosen.length) : words("dashboard_chooseSome");
	const all = el("input", {
		type: "checkbox",
		id: "all",
		checked: chosen.length === logins.length,
		onchange: (/** @type {Event} */ event) => {
			ticked.clear();
			if (/** @type {HTMLInputElement} */ (event.target).checked)
				for (const login of logins) ticked.add(login.id);
			view.redraw();
		},
	});
	return el(
		"div",
		{ class: "between" },
		el("label", { class: "choice" }, all, el("span", {}, label)),
		el("div", { class: "row" }, chosen.length > 0 && answers(view, chosen, "chosen"), undoLast(view)),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any[]} logins
 */
function list(view, logins) {
	return el(
		"ul",
		{ class: "list", id: "logins" },
		logins.map((login) => row(view, login)),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} login
 */
function row(view, login) {
	const tick = el("input", {
		type: "checkbox",
		id: `tick-${login.id}`,
		checked: ticked.has(login.id),
		"aria-label": words("dashboard_chooseLogin", loginName(login)),
		onchange: (/** @type {Event} */ event) => {
			if (/** @type {HTMLInputElement} */ (event.target).checked) ticked.add(login.id);
			else ticked.delete(login.id);
			view.redraw();
		},
	});
	return el(
		"li",
		{
			class: "login",
			data: {
				login: login.id,
				verdict: login.verdict,
				answer: login.answer ?? "",
				origin: login.origin ?? null,
			},
		},
		tick,
		loginRow(login),
		login.origin && brought(view, login),
		login.answer ? answered(view, login) : answers(view, [login], String(login.id)),
	);
}

/**
 * Where a login that the person brought is from, and the way to take it out again.
 * @param {import("../register.js").View} view
 * @param {any} login
 */
function brought(view, login) {
	const forget = async () => {
		await view.ask("forget-logins", { logins: [login.id] });
		forgetLast();
		await view.redraw();
		view.say(words("dashboard_loginForgotten"));
	};
	const [before = "", after = ""] = words("dashboard_loginFrom", MARK).split(MARK);
	return el(
		"div",
		{ class: "row answers" },
		el("span", { class: "tag" }, before, foreign(login.origin, 120), after),
		el(
			"button",
			{ type: "button", class: "plain", data: { key: `forget-${login.id}` }, onclick: forget },
			words("dashboard_forgetLogin"),
		),
	);
}
