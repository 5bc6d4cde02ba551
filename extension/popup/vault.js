// The popup's vault card: Upwork's code with its seconds left, copy, and fill on click. It holds no form and starts no vault.

import { ask, HostError, tell } from "../shared/ask.js";
import { el } from "../shared/dom.js";
import { counted, words } from "../shared/words.js";

/** @returns {Promise<Node[]>} nothing where no vault is open in this browser */
export async function vaultCard() {
	const { open } = await tell("vault-line");
	if (!open) return [];
	const told = el("p", { role: "status", class: "small" });
	const shown = el("span", { class: "mono", id: "vault-code" });
	const left = el("span", { class: "small soft" });
	const show = async () => {
		const reply = await ask("vault-code");
		shown.replaceChildren(el("bdi", {}, reply.code));
		left.textContent = reply.seconds_left === null ? "" : counted("vault_secondsLeft", reply.seconds_left);
		return reply.code;
	};
	/** @param {() => Promise<string>} work a key of what to say then */
	const trying = (work) => async () => {
		try {
			told.textContent = words(await work());
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			told.textContent = `${error.message} ${error.hint}`;
		}
	};
	const copy = trying(async () => {
		await navigator.clipboard.writeText(await show());
		return "vault_copied";
	});
	const fillIn = trying(async () => {
		await tell("fill");
		return "vault_filled";
	});
	try {
		const { vault } = await ask("vault");
		if (!vault.open) return [];
		await show();
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		told.textContent = error.message;
	}
	return [
		el(
			"section",
			{ class: "card stack", id: "vault" },
			el("h2", {}, words("vault_popupTitle")),
			el("p", {}, shown, " ", left),
			el(
				"div",
				{ class: "row" },
				el("button", { type: "button", id: "vault-copy", onclick: copy }, words("vault_copyCode")),
				el("button", { type: "button", id: "vault-fill", onclick: fillIn }, words("vault_fill")),
			),
			told,
		),
	];
}
