// Section Vault: what is needed to get the account back, encrypted on this device; its list, one entry, the recycle bin.

import { HostError } from "../../shared/ask.js";
import { el, icon } from "../../shared/dom.js";
import { INFO, KEY } from "../../shared/icons.js";
import { keep } from "../../shared/kept.js";
import { counted, words } from "../../shared/words.js";
import { createForm, question, unlockForm } from "../vault/doors.js";
import { binList, entryList } from "../vault/entries.js";
import { entryPage } from "../vault/entry.js";
import { addForm } from "../vault/fields.js";
import { exportForm, importForm } from "../vault/moving.js";
import { folded } from "../vault/parts.js";
import { changePassword, generator, newPassword } from "../vault/passwords.js";

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
	// So that the popup can say "locked" without starting the vault's process.
	await keep("vault", { exists: vault.exists });
	if (!vault.open && !vault.clean_device)
		return [question(view), folded("vault_generateTitle", generator(view))];
	if (!vault.exists) return [createForm(view), folded("vault_generateTitle", generator(view))];
	if (!vault.open) return [unlockForm(view, vault), folded("vault_generateTitle", generator(view))];
	const page = await openPage(view, vault);
	return page.filter((node) => node instanceof Node);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} vault
 * @returns {Promise<(Node|null|false)[]>}
 */
async function openPage(view, vault) {
	if (view.part === "bin") {
		const { entries } = await view.ask("vault-list", { removed: true });
		return [lockRow(view, back()), el("h3", {}, words("vault_binTitle")), binList(view, entries)];
	}
	if (view.part) {
		try {
			const { entry } = await view.ask("vault-show", { entry: view.part });
			return entryPage(view, entry);
		} catch (error) {
			// An old link, or another browser has removed it meanwhile.
			if (!(error instanceof HostError) || !["vault-no-entry", "bad-request"].includes(error.code))
				throw error;
		}
	}
	const list = await view.ask("vault-list");
	return [
		lockRow(view, el("a", { href: "#vault/bin", id: "vault-to-bin" }, words("vault_binTitle"))),
		vault.brought_back > 0 &&
			el(
				"p",
				{ class: "note", id: "vault-brought-back" },
				icon(INFO),
				el("span", {}, counted("vault_broughtBack", vault.brought_back)),
			),
		entryList(view, /** @type {any} */ (list)),
		newPassword(view),
		folded("vault_addTitle", addForm(view), !list.entries.length),
		folded("vault_generateTitle", generator(view)),
		folded("vault_importTitle", importForm(view)),
		folded("vault_exportTitle", exportForm(view)),
		folded("vault_changePasswordTitle", changePassword(view)),
		el("p", { class: "note" }, icon(INFO), el("span", {}, words("vault_oneFactorLess"))),
		el("p", { class: "small soft" }, words("vault_where"), " ", el("bdi", {}, vault.path)),
	];
}

function back() {
	return el("a", { href: "#vault", id: "vault-back" }, words("vault_back"));
}

/**
 * @param {import("../register.js").View} view
 * @param {Node} link
 */
function lockRow(view, link) {
	const lock = async () => {
		await view.tell("lock");
		view.say(words("vault_locked"));
		if (view.part) location.hash = "#vault";
		else await view.redraw();
	};
	return el(
		"div",
		{ class: "between" },
		link,
		el("button", { type: "button", id: "vault-lock", onclick: lock }, words("vault_lock")),
	);
}
