// "Fill in this page": only on a click in the popup, only on exactly https://www.upwork.com, only the one recognised field.

import { api } from "../shared/browser.js";
import { words } from "../shared/words.js";
import { vaultHost } from "./host.js";

const ORIGIN = "https://www.upwork.com";

/**
 * Asks the page first whether it is the right one and what field it shows; the secret goes in a second call, after its yes.
 * @returns {Promise<any>}
 */
export async function fillFront() {
	const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
	if (tab?.id === undefined || !tab.url || new URL(tab.url).origin !== ORIGIN)
		return refused("vault-wrong-page");
	const target = { tabId: tab.id, frameIds: [0] };
	const [asked] = await api.scripting.executeScript({ target, func: inPage, args: [ORIGIN, null, null] });
	const field = asked?.result;
	if (!field) return refused("nothing-to-fill");
	const reply = await vaultHost.ask({ type: "vault-fill", origin: new URL(tab.url).origin, field });
	if (!reply.ok) return reply;
	const [done] = await api.scripting.executeScript({
		target,
		func: inPage,
		args: [ORIGIN, field, reply.value],
	});
	return done?.result === field ? { ok: true, field } : refused("nothing-to-fill");
}

/** @param {string} code */
function refused(code) {
	return { ok: false, error: { code, message: words("vault_nothingToFill") } };
}

/**
 * Runs inside the page's top frame, so it may use nothing from outside itself. Without a value it only says which field it
 * would fill; with one it looks again and fills that very kind of field or nothing.
 * @param {string} origin
 * @param {string|null} wanted
 * @param {string|null} value
 * @returns {string|null} "user", "password", "code", or null
 */
function inPage(origin, wanted, value) {
	if (location.origin !== origin || top !== self) return null;
	/** @type {[string, string][]} */
	const kinds = [
		["code", "#deviceAuthOtp_otp, input[autocomplete~='one-time-code']"],
		["password", "#login_password, input[type='password'][autocomplete~='current-password']"],
		["user", "#login_username, input[autocomplete~='username']"],
	];
	for (const [kind, selector] of kinds) {
		const shown = [...document.querySelectorAll(selector)].filter(
			(node) =>
				node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
				!(/** @type {HTMLInputElement} */ (node).disabled),
		);
		const input = /** @type {HTMLInputElement|undefined} */ (shown[0]);
		if (!input) continue;
		if (shown.length > 1) return null;
		if (value === null) return kind;
		if (kind !== wanted) return null;
		input.focus();
		input.value = value;
		return kind;
	}
	return null;
}
