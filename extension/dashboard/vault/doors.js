// The ways into the vault: the clean-device question, making one, unlocking it.

import { api } from "../../shared/browser.js";
import { el, icon } from "../../shared/dom.js";
import { base64 } from "../../shared/grey.js";
import { INFO } from "../../shared/icons.js";
import { counted, words } from "../../shared/words.js";
import { field, form, secretInput } from "./parts.js";
import { rating } from "./passwords.js";

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
	const told = el("p", { class: "small", role: "status" });
	return form(
		"vault-create",
		"vault_createTitle",
		[
			el("p", { class: "soft" }, words("vault_createWhy")),
			field("vault_password", first, "vault_passwordHint"),
			rating(view, first),
			field("vault_passwordAgain", second),
			told,
			el("p", { class: "note" }, icon(INFO), el("span", {}, words("vault_oneFactorLess"))),
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
	const keyFile = el("input", { type: "file", id: "vault-key-file" });
	keyFile.addEventListener("change", () => {
		// A vault may have a key file and no password.
		password.required = !keyFile.files?.length;
	});
	const bar = el("progress", { max: 1, value: 0, hidden: true, "aria-label": words("vault_opening") });
	const left = el("p", { class: "small soft", id: "vault-progress", role: "status" });
	/** @param {any} message what the background passes on of the helper's events */
	const hear = (message) => {
		if (message?.to !== "pages" || message.type !== "progress" || message.request !== "vault-unlock") return;
		bar.hidden = false;
		bar.value = message.done;
		left.textContent = counted("vault_openingLeft", Math.ceil(message.secondsLeft));
	};
	api.runtime.onMessage.addListener(hear);
	view.signal.addEventListener("abort", () => api.runtime.onMessage.removeListener(hear));
	return form(
		"vault-unlock",
		"vault_unlockTitle",
		[
			field("vault_password", password),
			el(
				"details",
				{},
				el("summary", { class: "small" }, words("vault_withKeyFile")),
				field("vault_keyFile", keyFile, "vault_keyFileHint"),
			),
			...(vault.seconds > 2
				? [el("p", { class: "small soft" }, words("vault_takesSeconds", Math.round(vault.seconds)))]
				: []),
			bar,
			left,
		],
		"vault_unlock",
		async (confirm) => {
			try {
				const key = keyFile.files?.[0];
				await view.ask("vault-unlock", {
					...(password.value ? { password: password.value } : {}),
					...(key ? { key_file: base64(new Uint8Array(await key.arrayBuffer())) } : {}),
					confirm,
				});
			} finally {
				bar.hidden = true;
				left.textContent = "";
			}
			await view.redraw();
		},
	);
}
