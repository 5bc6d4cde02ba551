// Section Logins: which places are home, every login that was read, and what the person says of each.

import { el, foreign } from "../../shared/dom.js";
import { LIST } from "../../shared/icons.js";
import { loginRow } from "../../shared/login_row.js";
import { counted, words } from "../../shared/words.js";
import { homeCard } from "../home.js";
import { whoseCard } from "../whose.js";

export const id = "logins";
export const icon = LIST;
export const types = ["status", "logins", "answer", "home"];

const ANSWERS = /** @type {const} */ ({ me: "wasMe", "not-me": "wasNotMe", unsure: "notSure" });

/** Stands for the origin in its sentence, which is put there as the text that others wrote. */
const MARK = "\u0001";

/** Which rows are ticked; kept while the section is drawn anew. */
const ticked = new Set();
/** The logins of the last answer, for Undo. */
let lastAnswered = /** @type {any[]} */ ([]);

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const [status, { logins }] = await Promise.all([view.status(), view.ask("logins")]);
	const ordered = [...logins].sort((one, other) => Number(other.current) - Number(one.current));
	const known = new Set(ordered.map((login) => login.id));
	for (const id of ticked) if (!known.has(id)) ticked.delete(id);
	const top = [whoseCard(status, view), homeCard(status.home, view)].filter((node) => node !== null);
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
		el(
			"div",
			{ class: "row" },
			chosen.length > 0 && answers(view, chosen, "chosen"),
			lastAnswered.length > 0 && undo(view),
		),
	);
}

/** @param {import("../register.js").View} view */
function undo(view) {
	const act = () => answer(view, lastAnswered, "undo");
	return el(
		"button",
		{ type: "button", class: "plain", id: "undo", onclick: act },
		words("dashboard_undoLast"),
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
		"aria-label": words("dashboard_chooseLogin", login.text),
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
		lastAnswered = [];
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

/**
 * @param {import("../register.js").View} view
 * @param {any[]} logins
 * @param {string} key
 */
function answers(view, logins, key) {
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
	return el(
		"div",
		{ class: "row answers", role: "group", "aria-label": words("dashboard_wasThisYou") },
		buttons,
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} login
 */
function answered(view, login) {
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
		{ class: "row answers" },
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
 * @param {import("../register.js").View} view
 * @param {any[]} logins
 * @param {string} said
 * @param {"once"|"device"|"place"} [scope]
 */
async function answer(view, logins, said, scope = "once") {
	await view.ask("answer", { logins: logins.map((login) => login.id), answer: said, scope });
	lastAnswered = said === "undo" ? [] : logins;
	ticked.clear();
	await view.redraw();
	view.say(said === "undo" ? words("dashboard_undone") : counted("dashboard_answered", logins.length));
}
