// One login as a row: where, with what, when, and why it is or isn't like the person's own.

import { el, foreign, icon } from "./dom.js";
import { ALERT, CHECK, INFO, QUESTION } from "./icons.js";
import { country, span, words } from "./words.js";

/** @type {Record<string, {sign: string, kind: string}>} */
const LOOKS = {
	foreign: { sign: ALERT, kind: "alert" },
	unfamiliar: { sign: QUESTION, kind: "ask" },
	unknown: { sign: INFO, kind: "ask" },
	familiar: { sign: CHECK, kind: "good" },
};

/**
 * @param {any} login the shape of `check --format json`
 * @returns {Node[]} a line of facts, the line as the page had it, the reasons
 */
export function loginRow(login) {
	const look = LOOKS[login.verdict] ?? /** @type {{sign: string, kind: string}} */ (LOOKS.unknown);
	const reasons = (login.reasons ?? []).map((/** @type {{text: string}} */ reason) =>
		el("li", {}, reason.text),
	);
	return [
		el(
			"div",
			{ class: "where" },
			el("span", {}, place(login)),
			login.current && el("span", { class: "tag good" }, words("dashboard_thisSession")),
		),
		el("p", { class: "soft small" }, separated([device(login), when(login), ...address(login)])),
		reasons.length > 0 &&
			el("div", { class: `because ${look.kind}` }, icon(look.sign), el("ul", {}, reasons)),
	].filter((node) => node !== false);
}

/**
 * A login's name in a sentence, for those who hear the page: where, with what, when.
 * @param {any} login
 * @returns {string}
 */
export function loginName(login) {
	const parts = [place(login), device(login), when(login)].filter((part) => part !== null);
	return parts.map((part) => (typeof part === "string" ? part : part.textContent)).join(", ");
}

/** @param {any} login */
function place(login) {
	const named = login.country ? country(login.country) : "";
	if (login.country && login.country_from === "address")
		return words(login.city ? "dashboard_placedIn" : "dashboard_registeredIn", named);
	if (login.city && named) return el("span", {}, foreign(login.city, 80), `, ${named}`);
	if (named) return named;
	return login.text ? foreign(login.text, 160) : words("dashboard_noPlace");
}

/**
 * The address, and what a database of the person's own says of it.
 * @param {any} login
 */
function address(login) {
	const town = login.country_from === "address" && login.city;
	return [
		login.ip && foreign(login.ip),
		town && foreign(town, 80),
		login.network && foreign(login.network, 80),
	];
}

/** @param {any} login */
function device(login) {
	/** @type {string[]} */
	const parts = [];
	for (const part of [login.device, login.browser, login.os]) {
		// A device is often told as "Chrome on Windows", which says the rest too.
		if (part && !parts.some((one) => one.includes(part))) parts.push(part);
	}
	return parts.length ? foreign(parts.join(" · "), 160) : null;
}

/** @param {any} login */
function when(login) {
	return login.time
		? el("time", { datetime: login.time }, span(login.time, login.time_from, login.time_to))
		: words("dashboard_noTime");
}

/** @param {(Node|string|null|undefined|false)[]} parts */
function separated(parts) {
	return parts.filter(Boolean).flatMap((part, at) => (at ? [" · ", part] : [part]));
}
