// What the password step offers: a password that is in the vault before it is typed anywhere, the old one kept beside it.

import { HostError } from "../../shared/ask.js";
import { el } from "../../shared/dom.js";
import { words } from "../../shared/words.js";
import { keepNew } from "./passwords.js";

/**
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function passwordOffer(view) {
	const told = el("div", { class: "stack", role: "status", data: { told: "offer" } });
	const make = async () => {
		told.replaceChildren();
		try {
			const { vault } = await view.ask("vault");
			if (!vault.open) {
				told.replaceChildren(
					el("p", {}, words(vault.exists ? "now_vaultLocked" : "now_vaultMissing")),
					el(
						"p",
						{},
						el("a", { class: "button", href: "#vault", id: "offer-to-vault" }, words("now_toVault")),
					),
				);
				return;
			}
			await keepNew(view, told, [el("p", { class: "small" }, words("now_passwordStored"))]);
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			told.replaceChildren(el("p", { class: "note ask" }, `${error.message} ${error.hint}`));
		}
	};
	return el(
		"div",
		{ class: "stack password-offer" },
		el(
			"p",
			{ class: "row" },
			el(
				"button",
				{ type: "button", data: { key: "offer-password" }, onclick: make },
				words("now_offerPassword"),
			),
			el("span", { class: "small soft" }, words("now_offerPasswordHint")),
		),
		told,
	);
}
