// One entry: what is in it, how strong its password is, changing it, its earlier states, its files, removing it.

import { el, foreign } from "../../shared/dom.js";
import { base64 } from "../../shared/grey.js";
import { moment, words } from "../../shared/words.js";
import { editForm } from "./fields.js";
import { copy, folded, form } from "./parts.js";

const FIELDS = {
	Title: "vault_title",
	UserName: "vault_user",
	URL: "vault_url",
	Password: "vault_entryPassword",
};
/** @type {Record<string, string>} */
const NAMES = { ...FIELDS, otp: "vault_otp", "Security answer": "vault_answer", Notes: "vault_notes" };

/**
 * @param {import("../register.js").View} view
 * @param {any} entry as `vault-show` gives it
 * @returns {(Node|null)[]}
 */
export function entryPage(view, entry) {
	const remove = async () => {
		await view.ask("vault-remove", { entry: entry.id, act: "remove" });
		view.say(words("vault_removed"));
		location.hash = "#vault";
	};
	return [
		el("p", {}, el("a", { href: "#vault", id: "vault-back" }, words("vault_back"))),
		el(
			"section",
			{ class: "card stack", id: "vault-entry", data: { entry: entry.id } },
			el("h3", {}, foreign(entry.title, 80)),
			el(
				"dl",
				{ class: "vault-fields" },
				entry.fields.flatMap((/** @type {any} */ one) => fieldRow(view, entry, one)),
			),
			entry.strength && strength(entry.strength),
			el(
				"p",
				{ class: "row" },
				el("button", { type: "button", id: "vault-remove", onclick: remove }, words("vault_remove")),
				el("span", { class: "small soft" }, words("vault_removeHint")),
			),
		),
		folded("vault_editTitle", editForm(view, entry)),
		history(view, entry),
		files(view, entry),
	];
}

/**
 * @param {import("../register.js").View} view
 * @param {any} entry
 * @param {{name: string, secret: boolean}} one
 * @returns {Node[]}
 */
function fieldRow(view, entry, { name, secret }) {
	const text = entry.plain[name] ?? "";
	if (!secret && !text) return [];
	const key = NAMES[name];
	const title = el("dt", { class: "small soft" }, key ? words(key) : foreign(name, 60));
	if (!secret) return [title, el("dd", {}, foreign(text, 2000))];
	const hidden = "••••••••";
	const shown = el("span", { class: "code secret" }, hidden);
	const reveal = async () => (await view.ask("vault-reveal", { entry: entry.id, field: name })).value;
	const show = el("button", { type: "button", "aria-pressed": "false" }, words("vault_show"));
	show.addEventListener("click", async () => {
		const isShown = show.getAttribute("aria-pressed") === "true";
		shown.replaceChildren(isShown ? hidden : el("bdi", {}, await reveal()));
		show.setAttribute("aria-pressed", String(!isShown));
	});
	return [
		title,
		el(
			"dd",
			{ class: "row", data: { field: name } },
			shown,
			show,
			el("button", { type: "button", onclick: async () => copy(view, await reveal()) }, words("vault_copy")),
		),
	];
}

/**
 * @param {{score: number, level: {text: string}, advice: {text: string}[]}} rated
 * @returns {HTMLElement}
 */
export function strength(rated) {
	return el(
		"p",
		{ class: "small", data: { strength: rated.score } },
		el(
			"span",
			{ class: `tag ${rated.score >= 3 ? "good" : rated.score === 2 ? "ask" : "alert"}` },
			rated.level.text,
		),
		" ",
		rated.advice.map((one) => one.text).join(" "),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} entry
 */
function history(view, entry) {
	if (!entry.history.length) return null;
	const restore = async (/** @type {number} */ version) => {
		await view.ask("vault-remove", { entry: entry.id, act: "restore", version });
		view.say(words("vault_isBack"));
		await view.redraw();
	};
	const copyOld = async (/** @type {number} */ version) =>
		copy(view, (await view.ask("vault-reveal", { entry: entry.id, field: "Password", version })).value);
	const rows = [...entry.history]
		.reverse()
		.map((/** @type {any} */ old) =>
			el(
				"li",
				{ class: "between", data: { version: old.number } },
				el("span", {}, old.modified ? moment(old.modified) : "–"),
				el(
					"span",
					{ class: "row answers" },
					el(
						"button",
						{ type: "button", data: { key: `old-${old.number}` }, onclick: () => copyOld(old.number) },
						words("vault_copyPassword"),
					),
					el(
						"button",
						{ type: "button", data: { key: `restore-${old.number}` }, onclick: () => restore(old.number) },
						words("vault_restoreVersion"),
					),
				),
			),
		);
	return folded(
		"vault_historyTitle",
		el("p", { class: "small soft" }, words("vault_historyWhy")),
		el("ul", { class: "stack", id: "vault-history" }, rows),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} entry
 */
function files(view, entry) {
	const input = el("input", { type: "file", id: "vault-attach-file", required: true });
	const row = (/** @type {string} */ name) => {
		const save = async () => download(await whole(view, entry.id, name), name);
		const detach = async () => {
			await view.ask("vault-attach", { entry: entry.id, name, content: null });
			view.say(words("vault_fileRemoved"));
			await view.redraw();
		};
		return el(
			"li",
			{ class: "between" },
			foreign(name, 100),
			el(
				"span",
				{ class: "row answers" },
				el(
					"button",
					{ type: "button", onclick: save, data: { key: `save-${name}` } },
					words("vault_fileSave"),
				),
				el(
					"button",
					{ type: "button", onclick: detach, data: { key: `detach-${name}` } },
					words("vault_fileRemove"),
				),
			),
		);
	};
	return folded(
		"vault_filesTitle",
		entry.attachments.length > 0 &&
			el("ul", { class: "stack", id: "vault-files" }, entry.attachments.map(row)),
		form(
			"vault-attach",
			"vault_fileAddTitle",
			[el("label", { class: "field" }, el("span", {}, words("vault_file")), input)],
			"vault_fileAdd",
			async () => {
				const picked = /** @type {File} */ (input.files?.[0]);
				const content = base64(new Uint8Array(await picked.arrayBuffer()));
				await view.ask("vault-attach", { entry: entry.id, name: picked.name.slice(0, 200), content });
				view.say(words("vault_fileAdded"));
				await view.redraw();
			},
		),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {string} entry
 * @param {string} name
 * @returns {Promise<Blob>}
 */
async function whole(view, entry, name) {
	/** @type {Uint8Array<ArrayBuffer>[]} */
	const parts = [];
	for (let start = 0, size = 1; start < size; ) {
		const reply = await view.ask("vault-attachment", { entry, name, start });
		const part = Uint8Array.from(atob(reply.content), (letter) => letter.charCodeAt(0));
		if (!part.length) break;
		parts.push(part);
		start += part.length;
		size = reply.size;
	}
	return new Blob(parts, { type: "application/octet-stream" });
}

/**
 * @param {Blob} content
 * @param {string} name
 */
function download(content, name) {
	const address = URL.createObjectURL(content);
	el("a", { href: address, download: name }).click();
	// Once the browser has taken it up; earlier would cancel it.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
