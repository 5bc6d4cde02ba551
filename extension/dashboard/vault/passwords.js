// Making passwords: a new one for Upwork that is stored first, one for anything else, and another one for the vault itself.

import { HostError } from "../../shared/ask.js";
import { el, foreign } from "../../shared/dom.js";
import { counted, words } from "../../shared/words.js";
import { strength } from "./entry.js";
import { copy, field, form, secretInput } from "./parts.js";

/**
 * A new password for Upwork's entry: stored before it is shown, the old one kept.
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function newPassword(view) {
	const shown = el("div", { class: "stack", role: "status", id: "vault-made" });
	return form(
		"vault-new-password",
		"vault_newPasswordTitle",
		[el("p", { class: "soft" }, words("vault_newPasswordWhy")), shown],
		"vault_newPassword",
		() => keepNew(view, shown),
	);
}

/**
 * Has a new password kept and shows it, with the entry that keeps it; where several are Upwork's, asks for which.
 * @param {import("../register.js").View} view
 * @param {HTMLElement} shown
 * @param {Node[]} [after] what stands under it
 */
export async function keepNew(view, shown, after = []) {
	/** @param {{entry?: string}} which */
	const keep = async (which) => {
		const { entry, password, bits } = await view.ask("vault-new-password", which);
		const where = el("p", { class: "small" }, words("vault_keptIn"), " ", foreign(entry.title, 80));
		shown.replaceChildren(el("p", {}, ...made(password, bits)), where, ...after);
		await copy(view, password);
	};
	try {
		await keep({});
	} catch (error) {
		if (!(error instanceof HostError) || error.code !== "vault-several") throw error;
		const { entries } = await view.ask("vault-list");
		const choices = entries
			.filter((/** @type {any} */ one) => one.upwork)
			.map((/** @type {any} */ one) => {
				const name = foreign([one.title, one.user].filter(Boolean).join(" · "), 80);
				const choose = () => keep({ entry: one.id });
				return el("button", { type: "button", data: { entry: one.id }, onclick: choose }, name);
			});
		shown.replaceChildren(el("p", {}, words("vault_whichEntry")), el("p", { class: "row" }, choices));
	}
}

/**
 * @param {string} password
 * @param {number} bits
 * @returns {Node[]}
 */
export function made(password, bits) {
	return [
		el("bdi", { class: "code made" }, password),
		el("span", { class: "small soft" }, ` ${words("vault_bits", Math.round(bits))}`),
	];
}

/**
 * A password that is not stored, of characters or of words; no vault is needed for it.
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function generator(view) {
	const kind = el(
		"select",
		{ id: "generate-kind" },
		el("option", { value: "characters" }, words("vault_generateCharacters")),
		el("option", { value: "words" }, words("vault_generateWords")),
	);
	const count = el("input", {
		type: "number",
		id: "generate-count",
		min: 8,
		max: 128,
		value: 24,
		required: true,
	});
	const symbols = el("input", { type: "checkbox", id: "generate-symbols", checked: true });
	const shown = el("p", { role: "status", id: "generated" });
	kind.addEventListener("change", () => {
		const isWords = kind.value === "words";
		count.min = isWords ? "4" : "8";
		count.max = isWords ? "20" : "128";
		count.value = isWords ? "6" : "24";
		symbols.disabled = isWords;
	});
	return form(
		"generate",
		"vault_generateTitle",
		[
			el("p", { class: "soft" }, words("vault_generateWhy")),
			field("vault_generateOf", kind),
			field("vault_generateCount", count),
			el("label", { class: "choice" }, symbols, el("span", {}, words("vault_generateSymbols"))),
			shown,
		],
		"vault_generate",
		async () => {
			const size = Number(count.value);
			const reply = await view.ask(
				"vault-generate",
				kind.value === "words" ? { words: size } : { length: size, symbols: symbols.checked },
			);
			const rated = await view.ask("vault-rate", { password: reply.password.slice(0, 1000) });
			shown.replaceChildren(
				...made(reply.password, reply.bits),
				" ",
				el(
					"button",
					{ type: "button", id: "generated-copy", onclick: () => copy(view, reply.password) },
					words("vault_copy"),
				),
				strength(/** @type {any} */ ({ ...rated, advice: [] })),
			);
		},
	);
}

/**
 * How hard a password is to guess, said under its field when it was typed.
 * @param {import("../register.js").View} view
 * @param {HTMLInputElement} input
 * @returns {HTMLElement}
 */
export function rating(view, input) {
	const told = el("div", { id: `${input.id}-strength`, role: "status" });
	input.addEventListener("change", async () => {
		told.replaceChildren();
		if (!input.value) return;
		try {
			told.replaceChildren(
				strength(/** @type {any} */ (await view.ask("vault-rate", { password: input.value }))),
			);
		} catch (error) {
			// What the form does will tell why the helper is away.
			if (!(error instanceof HostError)) throw error;
		}
	});
	return told;
}

/**
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function changePassword(view) {
	const old = secretInput("vault-old-password");
	const first = secretInput("vault-next-password");
	const second = secretInput("vault-next-password-again");
	const forget = el("input", { type: "checkbox", id: "vault-forget-previous" });
	const told = el("p", { role: "status" });
	return form(
		"vault-change-password",
		"vault_changePasswordTitle",
		[
			field("vault_oldPassword", old),
			field("vault_nextPassword", first, "vault_passwordHint"),
			rating(view, first),
			field("vault_passwordAgain", second),
			el("label", { class: "choice" }, forget, el("span", {}, words("vault_forgetPrevious"))),
			told,
		],
		"vault_changePassword",
		async () => {
			told.textContent = "";
			if (first.value !== second.value) {
				told.textContent = words("vault_notTheSame");
				second.focus();
				return;
			}
			const { previous } = await view.ask("vault-password", {
				old: old.value,
				new: first.value,
				forget_previous: forget.checked,
			});
			for (const input of [old, first, second]) input.value = "";
			told.textContent = previous
				? `${words("vault_passwordChanged")} ${counted("vault_previousLeft", previous)}`
				: words("vault_passwordChanged");
		},
	);
}
