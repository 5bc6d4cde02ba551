// The popup's first line: the state as one sentence.

import { el } from "../shared/dom.js";
import { words } from "../shared/words.js";

/**
 * @param {any} status undefined before the first answer ever
 * @returns {Node[]}
 */
export function header(status) {
	const label = status?.account?.label;
	return top(sentence(status), label ? words("popup_account", label) : "");
}

/** @returns {Node[]} the line where the helper can't be reached */
export function troubleHeader() {
	return top(words("popup_titleTrouble"), "");
}

/** @param {any} status */
function sentence(status) {
	if (!status) return words("app_name");
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
