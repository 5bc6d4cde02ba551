// "Read a QR code on this page": a picture of the tab in front, taken on this click alone, looked at on this machine, not kept.

import { ask, HostError } from "../shared/ask.js";
import { api } from "../shared/browser.js";
import { el, foreign } from "../shared/dom.js";
import { greyPixels } from "../shared/grey.js";
import { counted, words } from "../shared/words.js";

/**
 * @param {HTMLElement} told where to say what came of it
 * @returns {HTMLElement}
 */
export function qrButton(told) {
	const read = async () => {
		told.replaceChildren();
		const pixels = await visible();
		if (!pixels) {
			told.textContent = words("popup_keepForbidden");
			return;
		}
		try {
			const found = await ask("vault-import", { act: "preview", ...pixels });
			told.replaceChildren(...preview(found, pixels, told));
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			told.textContent = `${error.message} ${error.hint}`;
		}
	};
	return el("button", { type: "button", id: "vault-qr", onclick: read }, words("vault_qrOfPage"));
}

/** @returns {Promise<{content: string, width: number}|null>} null where this page may not be looked at */
async function visible() {
	try {
		const picture = await api.tabs.captureVisibleTab({ format: "png" });
		const bytes = Uint8Array.from(atob(picture.slice(picture.indexOf(",") + 1)), (letter) =>
			letter.charCodeAt(0),
		);
		return await greyPixels(new Blob([bytes], { type: "image/png" }));
	} catch {
		return null;
	}
}

/**
 * @param {any} found
 * @param {{content: string, width: number}} pixels
 * @param {HTMLElement} told
 */
function preview(found, pixels, told) {
	const take = async () => {
		try {
			const taken = await ask("vault-import", { act: "take", ...pixels });
			told.textContent = counted("vault_taken", taken.new.length);
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			told.textContent = `${error.message} ${error.hint}`;
		}
	};
	const titles = found.new.map((/** @type {any} */ one) => el("strong", {}, foreign(one.title, 60), " "));
	if (!titles.length) return [counted("vault_known", found.known.length)];
	return [
		counted("vault_found", found.new.length),
		" ",
		...titles,
		el("button", { type: "button", id: "vault-qr-take", onclick: take }, words("vault_take")),
	];
}
