// The popup's first line: the state as one sentence.

import { el } from "../shared/dom.js";
import { words } from "../shared/words.js";

/**
 * @param {any} status undefined before the first answer ever
 * @returns {Node[]}
 */
export function header(status) {
	// With one account there is nothing to tell apart, and its id says nothing to anybody.
	const label = status?.accounts?.length > 1 ? status.account?.label : "";
	return top(sentence(status), label ? words("popup_account", label) : "");
}

/** @returns {Node[]} the line where the helper can't be reached */
export function troubleHeader() {
	return top(words("popup_titleTrouble"), "");
}

/**
 * @param {any} status
 * @returns {{code: string, text: string}|null} what only the person can say; a change that was found comes before their situation
 */
export function askedFirst(status) {
	if (!status.asks || isAboutLogins(status.asks)) return status.asks ?? null;
	return (status.findings ?? []).some((/** @type {any} */ one) => !one.settled) ? null : status.asks;
}

/**
 * @param {{code: string}} asks what only the person can say
 * @returns {boolean}
 */
export function isAboutLogins(asks) {
	return asks.code.startsWith("login");
}

/** @param {any} status */
function sentence(status) {
	if (!status) return words("app_name");
	const asks = askedFirst(status);
	if (asks) return words(isAboutLogins(asks) ? "popup_titleAsks" : "now_situationQuestion");
	if (status.situation === "locked-out") return words("popup_titleLockedOut");
	if (status.situation === "incident") return words("popup_titleIncident", status.done, status.total);
	return words("popup_titleWatch", status.done, status.total);
}

/**
 * @param {string} title
 * @param {string} below
 */
function top(title, below) {
	return [
		el("img", { src: "../icons/icon-48.png", alt: "" }),
		el("h1", { id: "title" }, title),
		...(below ? [el("p", { class: "small soft" }, below)] : []),
	];
}
