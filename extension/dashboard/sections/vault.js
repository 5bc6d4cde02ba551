// Section Vault: what is needed to get the account back, encrypted on this device; unlock, list, add, import, export, lock.

import { el, icon } from "../../shared/dom.js";
import { INFO, KEY } from "../../shared/icons.js";
import { words } from "../../shared/words.js";
import { createForm, question, unlockForm } from "../vault/doors.js";
import { addForm, entryList, newPassword } from "../vault/entries.js";
import { exportForm, importForm } from "../vault/moving.js";

export const id = "vault";
export { KEY as icon };
export const types = ["vault", "vault-unlock", "vault-list"];
export const live = false;

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const { vault } = await view.ask("vault");
	if (!vault.open && !vault.clean_device) return [question(view)];
	if (!vault.exists) return [createForm(view)];
	if (!vault.open) return [unlockForm(view, vault)];
	const { entries, more } = await view.ask("vault-list");
	const lock = async () => {
		await view.tell("lock");
		view.say(words("vault_locked"));
		await view.redraw();
	};
	return [
		el(
			"div",
			{ class: "row" },
			el("button", { type: "button", id: "vault-lock", onclick: lock }, words("vault_lock")),
		),
		el("p", { class: "note" }, icon(INFO), el("span", {}, words("vault_oneFactorLess"))),
		entryList(view, entries, more),
		newPassword(view),
		addForm(view),
		importForm(view),
		exportForm(view),
		el("p", { class: "small soft" }, words("vault_where"), " ", el("bdi", {}, vault.path)),
	];
}
