// What the vault's forms are made of: a labelled field, a form that shows a refusal beside itself, and copying.

import { HostError } from "../../shared/ask.js";
import { el, icon } from "../../shared/dom.js";
import { ALERT } from "../../shared/icons.js";
import { words } from "../../shared/words.js";

/**
 * @param {string} key
 * @param {HTMLElement} input
 * @param {string} [hint]
 * @returns {HTMLElement}
 */
export function field(key, input, hint) {
	return el(
		"label",
		{ class: "field" },
		el("span", {}, words(key)),
		input,
		hint && el("span", { class: "small soft" }, words(hint)),
	);
}

/**
 * A password field that no browser offers to keep.
 * @param {string} id
 * @returns {HTMLInputElement}
 */
export function secretInput(id) {
	return el("input", { type: "password", id, autocomplete: "off", spellcheck: "false", required: true });
}

/**
 * A form that does one thing; what the helper refuses is shown in it, and what was typed stays.
 * @param {string} id
 * @param {string} title a key
 * @param {Node[]} fields
 * @param {string} button a key
 * @param {(confirm: string[]) => Promise<void>} work
 * @returns {HTMLFormElement}
 */
export function form(id, title, fields, button, work) {
	const told = el("div", { role: "alert" });
	const submit = el("button", { type: "submit", class: "primary", id: `${id}-go` }, words(button));
	/** @param {string[]} confirm */
	const go = async (confirm) => {
		told.replaceChildren();
		submit.disabled = true;
		try {
			await work(confirm);
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			told.replaceChildren(refusal(error, confirm, go));
		} finally {
			submit.disabled = false;
		}
	};
	return el(
		"form",
		{
			class: "card stack",
			id,
			onsubmit: (/** @type {Event} */ event) => {
				event.preventDefault();
				void go([]);
			},
		},
		el("h3", {}, words(title)),
		fields,
		told,
		el("div", { class: "row" }, submit),
	);
}

/**
 * What is wanted now and then: its title, and under it, once opened, the rest.
 * @param {string} title a key
 * @param {...(Node|false|boolean)} content a last `true` has it open from the start
 * @returns {HTMLElement}
 */
export function folded(title, ...content) {
	const nodes = content.filter((one) => one instanceof Node);
	for (const node of nodes) {
		// The summary is the heading now.
		if (node instanceof HTMLFormElement) {
			node.classList.remove("card");
			if (node.querySelector("h3")?.textContent === words(title)) node.querySelector("h3")?.remove();
		}
	}
	return el(
		"details",
		{ class: "card fold", open: content.at(-1) === true, data: { fold: title } },
		el("summary", {}, el("h3", {}, words(title))),
		el("div", { class: "stack" }, nodes),
	);
}

/** @type {Record<string, string>} */
const ANSWERS = { "vault-slow": "slow", "vault-older": "older", "vault-clean-device": "clean-device" };

/**
 * @param {HostError} error
 * @param {string[]} confirm
 * @param {(confirm: string[]) => Promise<void>} again
 */
function refusal(error, confirm, again) {
	const answer = ANSWERS[error.code];
	return el(
		"div",
		{ class: "note ask" },
		icon(ALERT),
		el("span", {}, `${error.message} ${error.hint}`),
		answer &&
			el("button", { type: "button", onclick: () => again([...confirm, answer]) }, words("vault_goOn")),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {string} text
 */
export async function copy(view, text) {
	const copied = await navigator.clipboard.writeText(text).then(
		() => true,
		() => false,
	);
	view.say(words(copied ? "vault_copied" : "vault_notCopied"));
}
