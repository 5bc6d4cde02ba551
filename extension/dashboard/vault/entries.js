// The vault's entries: copying, showing for a moment, the code, a new password, adding and removing.

import { el, foreign } from "../../shared/dom.js";
import { counted, words } from "../../shared/words.js";
import { copy, field, form, secretInput } from "./parts.js";

/**
 * @param {import("../register.js").View} view
 * @param {any[]} entries
 * @param {number} more
 * @returns {HTMLElement}
 */
export function entryList(view, entries, more) {
	if (!entries.length) return el("p", { class: "soft", id: "vault-empty" }, words("vault_empty"));
	return el(
		"div",
		{ class: "stack" },
		el(
			"ul",
			{ class: "stack", id: "vault-entries" },
			entries.map((entry) => row(view, entry)),
		),
		more > 0 && el("p", { class: "small soft" }, counted("vault_more", more)),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} entry
 */
function row(view, entry) {
	const shown = el("span", { role: "status" });
	const isSecret = (/** @type {string} */ name) =>
		entry.fields.some((/** @type {any} */ one) => one.name === name);
	const reveal = async (/** @type {string} */ name) =>
		(await view.ask("vault-reveal", { entry: entry.id, field: name })).value;
	const code = async () => {
		const reply = await view.ask("vault-code", { entry: entry.id });
		shown.replaceChildren(
			el("bdi", { class: "mono" }, reply.code),
			reply.seconds_left === null ? "" : ` ${counted("vault_secondsLeft", reply.seconds_left)}`,
		);
		await copy(view, reply.code);
	};
	const remove = async () => {
		await view.ask("vault-remove", { entry: entry.id, act: "remove" });
		view.say(words("vault_removed"));
		await view.redraw();
	};
	const button = (/** @type {string} */ key, /** @type {() => unknown} */ work) =>
		el(
			"button",
			{ type: "button", onclick: work, data: { key: `${key}-${entry.id}` } },
			words(key),
			el("span", { class: "unseen" }, " ", foreign(entry.title, 60)),
		);
	return el(
		"li",
		{ class: "card stack" },
		el("strong", {}, foreign(entry.title, 80)),
		el("span", { class: "small soft" }, foreign(entry.user, 80)),
		el(
			"div",
			{ class: "row" },
			entry.user && button("vault_copyUser", () => copy(view, entry.user)),
			isSecret("Password") && button("vault_copyPassword", async () => copy(view, await reveal("Password"))),
			entry.code && button("vault_copyCode", code),
			button("vault_remove", remove),
		),
		shown,
	);
}

/**
 * A new password for Upwork's entry: stored before it is shown, the old one kept.
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function newPassword(view) {
	const shown = el("p", { role: "status" });
	return form(
		"vault-new-password",
		"vault_newPasswordTitle",
		[el("p", { class: "soft" }, words("vault_newPasswordWhy")), shown],
		"vault_newPassword",
		async () => {
			const { password, bits } = await view.ask("vault-new-password");
			shown.replaceChildren(
				el("bdi", { class: "mono" }, password),
				` ${words("vault_bits", Math.round(bits))}`,
			);
			await copy(view, password);
		},
	);
}

/**
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function addForm(view) {
	const text = (/** @type {string} */ id) => el("input", { id, autocomplete: "off", spellcheck: "false" });
	const inputs = {
		Title: text("vault-title"),
		UserName: text("vault-user"),
		URL: text("vault-url"),
		Password: secretInput("vault-entry-password"),
		otp: secretInput("vault-otp"),
		"Security answer": secretInput("vault-answer"),
		Notes: el("textarea", { id: "vault-notes", rows: 3 }),
	};
	inputs.Title.required = true;
	inputs.URL.value = "https://www.upwork.com/";
	for (const input of [inputs.Password, inputs.otp, inputs["Security answer"]]) input.required = false;
	return form(
		"vault-add",
		"vault_addTitle",
		[
			field("vault_title", inputs.Title),
			field("vault_user", inputs.UserName),
			field("vault_url", inputs.URL),
			field("vault_entryPassword", inputs.Password),
			field("vault_otp", inputs.otp, "vault_otpHint"),
			field("vault_answer", inputs["Security answer"]),
			field("vault_notes", inputs.Notes, "vault_notesHint"),
		],
		"vault_add",
		async () => {
			const filled = Object.entries(inputs).filter(([, input]) => input.value);
			await view.ask("vault-add", {
				fields: Object.fromEntries(filled.map(([name, input]) => [name, input.value])),
				secret: ["Security answer"],
			});
			view.say(words("vault_added"));
			await view.redraw();
		},
	);
}
