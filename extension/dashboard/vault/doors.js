// The ways into the vault: the clean-device question, making one, unlocking it.

import { el } from "../../shared/dom.js";
import { words } from "../../shared/words.js";
import { field, form, secretInput } from "./parts.js";

/**
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function question(view) {
	const yes = async () => {
		await view.ask("step", { step: "clean-device", act: "done" });
		await view.redraw();
	};
	return el(
		"section",
		{ class: "card stack", id: "vault-question" },
		el("h3", {}, words("vault_cleanTitle")),
		el("p", {}, words("vault_cleanWhy")),
		el(
			"div",
			{ class: "row" },
			el(
				"button",
				{ type: "button", class: "primary", id: "vault-clean", onclick: yes },
				words("vault_cleanYes"),
			),
		),
		el("p", { class: "small soft" }, words("vault_cleanNo")),
	);
}

/**
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function createForm(view) {
	const first = secretInput("vault-new");
	const second = secretInput("vault-new-again");
	const told = el("p", { class: "small", id: "vault-strength", role: "status" });
	first.addEventListener("change", async () => {
		if (!first.value) return;
		const { level } = await view.ask("vault-rate", { password: first.value });
		told.textContent = level.text;
	});
	return form(
		"vault-create",
		"vault_createTitle",
		[
			el("p", { class: "soft" }, words("vault_createWhy")),
			field("vault_password", first, "vault_passwordHint"),
			told,
			field("vault_passwordAgain", second),
		],
		"vault_create",
		async (confirm) => {
			if (first.value !== second.value) {
				told.textContent = words("vault_notTheSame");
				second.focus();
				return;
			}
			await view.ask("vault-create", { password: first.value, confirm });
			await view.redraw();
		},
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} vault
 * @returns {HTMLElement}
 */
export function unlockForm(view, vault) {
	const password = secretInput("vault-password");
	return form(
		"vault-unlock",
		"vault_unlockTitle",
		[
			field("vault_password", password),
			...(vault.seconds > 2
				? [el("p", { class: "small soft" }, words("vault_takesSeconds", Math.round(vault.seconds)))]
				: []),
		],
		"vault_unlock",
		async (confirm) => {
			await view.ask("vault-unlock", { password: password.value, confirm });
			await view.redraw();
		},
	);
}
