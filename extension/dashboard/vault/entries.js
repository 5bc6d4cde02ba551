// The vault's entries: found by words, copied from, one step away from being looked at.

import { el, fill, foreign } from "../../shared/dom.js";
import { counted, words } from "../../shared/words.js";
import { copy } from "./parts.js";

/**
 * The list with its search; typing narrows it without drawing the section anew.
 * @param {import("../register.js").View} view
 * @param {{entries: any[], more: number}} first what `vault-list` said
 * @returns {HTMLElement}
 */
export function entryList(view, first) {
	if (!first.entries.length) return el("p", { class: "soft", id: "vault-empty" }, words("vault_empty"));
	const shown = el("div", { class: "stack" });
	const count = el("p", { class: "unseen", role: "status" });
	const input = el("input", { type: "search", id: "vault-search", autocomplete: "off", spellcheck: "false" });
	let asked = 0;
	input.addEventListener("input", async () => {
		asked += 1;
		const mine = asked;
		const found = /** @type {any} */ (await view.ask("vault-list", { words: input.value.slice(0, 200) }));
		// Answers to letters typed before are late.
		if (mine !== asked) return;
		fill(shown, list(view, found));
		count.textContent = counted("vault_entries", found.entries.length + found.more);
	});
	fill(shown, list(view, first));
	return el(
		"div",
		{ class: "stack" },
		el("label", { class: "field" }, el("span", {}, words("vault_search")), input),
		count,
		shown,
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {{entries: any[], more: number}} found
 * @returns {Node[]}
 */
function list(view, { entries, more }) {
	if (!entries.length) return [el("p", { class: "soft", id: "vault-none" }, words("vault_noneFound"))];
	return [
		el(
			"ul",
			{ class: "list", id: "vault-entries" },
			entries.map((entry) => row(view, entry)),
		),
		...(more > 0 ? [el("p", { class: "small soft" }, counted("vault_more", more))] : []),
	];
}

/**
 * @param {import("../register.js").View} view
 * @param {any} entry
 */
function row(view, entry) {
	const shown = el("span", { role: "status" });
	const code = async () => {
		const reply = await view.ask("vault-code", { entry: entry.id });
		shown.replaceChildren(
			el("bdi", { class: "code" }, reply.code),
			reply.seconds_left === null ? "" : ` ${counted("vault_secondsLeft", reply.seconds_left)}`,
		);
		await copy(view, reply.code);
	};
	const password = async () =>
		copy(view, (await view.ask("vault-reveal", { entry: entry.id, field: "Password" })).value);
	const has = (/** @type {string} */ name) =>
		entry.fields.some((/** @type {any} */ one) => one.name === name);
	return el(
		"li",
		{},
		el(
			"div",
			{ class: "between" },
			el(
				"div",
				{ class: "vault-name" },
				el("a", { href: `#vault/${entry.id}`, data: { key: `entry-${entry.id}` } }, foreign(entry.title, 80)),
				entry.user && el("span", { class: "small soft" }, foreign(entry.user, 80)),
			),
			el(
				"div",
				{ class: "row answers" },
				entry.user && entryButton(entry, "vault_copyUser", () => copy(view, entry.user)),
				has("Password") && entryButton(entry, "vault_copyPassword", password),
				entry.code && entryButton(entry, "vault_copyCode", code),
			),
		),
		shown,
	);
}

/**
 * A button that says, to those who don't see where it stands, which entry it is for.
 * @param {any} entry
 * @param {string} key
 * @param {() => unknown} work
 * @returns {HTMLElement}
 */
export function entryButton(entry, key, work) {
	return el(
		"button",
		{ type: "button", onclick: work, data: { key: `${key}-${entry.id}` } },
		words(key),
		el("span", { class: "unseen" }, " ", foreign(entry.title, 60)),
	);
}

/**
 * The entries in the recycle bin: back, or gone for good.
 * @param {import("../register.js").View} view
 * @param {any[]} entries
 * @returns {HTMLElement}
 */
export function binList(view, entries) {
	if (!entries.length) return el("p", { class: "soft", id: "vault-bin-empty" }, words("vault_binEmpty"));
	const act =
		(/** @type {any} */ entry, /** @type {string} */ act, /** @type {string} */ said) => async () => {
			await view.ask("vault-remove", { entry: entry.id, act });
			view.say(words(said));
			await view.redraw();
		};
	return el(
		"ul",
		{ class: "list", id: "vault-bin" },
		entries.map((entry) =>
			el(
				"li",
				{},
				el(
					"div",
					{ class: "between" },
					el("strong", {}, foreign(entry.title, 80)),
					el(
						"div",
						{ class: "row answers" },
						entryButton(entry, "vault_putBack", act(entry, "restore", "vault_isBack")),
						entryButton(entry, "vault_forget", act(entry, "forget", "vault_forgotten")),
					),
				),
			),
		),
	);
}
