// "Fill in this page": only on a click in the popup, only on exactly https://www.upwork.com, only the one recognised field.

import { api } from "../shared/browser.js";
import { words } from "../shared/words.js";
import { vaultHost } from "./host.js";

const ORIGIN = "https://www.upwork.com";

/**
 * The fields of Upwork's sign-in pages, by what the vault has for them; where several are shown, the first kind counts.
 * The ids are those that sign-in scripts of other people use (seen 2026-11-24); `autocomplete` tokens are the HTML Standard's,
 * section "Autofill", and hold where the ids have changed.
 * @type {[string, string][]}
 */
const FIELDS = [
	["code", "#deviceAuthOtp_otp, input[autocomplete~='one-time-code']"],
	["answer", "#login_answer"],
	["password", "#login_password, input[type='password'][autocomplete~='current-password']"],
	["user", "#login_username, input[autocomplete~='username']"],
];

/**
 * Asks the page first whether it is the right one and what field it shows; the secret goes in a second call, after its yes.
 * @returns {Promise<any>}
 */
export async function fillFront() {
	const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
	// Without its address (we may not know it) or with any other one, nothing is asked of the tab and nothing of the vault.
	if (tab?.id === undefined || !tab.url || new URL(tab.url).origin !== ORIGIN)
		return refused("vault-wrong-page", "vault_wrongPage");
	const target = { tabId: tab.id, frameIds: [0] };
	const shown = await inTab(target, [ORIGIN, FIELDS, null, null]);
	let refusal = refused("nothing-to-fill", "vault_nothingToFill");
	for (const field of shown) {
		const reply = await vaultHost.ask({ type: "vault-fill", origin: new URL(tab.url).origin, field });
		if (reply.ok) {
			const [done] = await inTab(target, [ORIGIN, FIELDS, field, reply.value]);
			return done === field
				? { ok: true, field, title: reply.title }
				: refused("nothing-to-fill", "vault_nothingToFill");
		}
		refusal = /** @type {any} */ (reply);
		// The vault has nothing for this field, perhaps for the next one that the page shows; older hosts say the last for all.
		if (!["vault-no-code", "vault-no-field", "vault-no-upwork"].includes(reply.error?.code)) break;
	}
	return refusal;
}

/**
 * @param {{tabId: number, frameIds: number[]}} target
 * @param {[string, [string, string][], string|null, string|null]} args
 * @returns {Promise<string[]>} none also where the page is closed to us
 */
async function inTab(target, args) {
	try {
		const [asked] = await api.scripting.executeScript({ target, func: inPage, args });
		return /** @type {string[]|null|undefined} */ (asked?.result) ?? [];
	} catch {
		return [];
	}
}

/**
 * @param {string} code
 * @param {string} key
 */
function refused(code, key) {
	return { ok: false, error: { code, message: words(key) } };
}

/**
 * Runs inside the page's top frame, so it may use nothing from outside itself. Without a value it only says which fields it
 * could fill; with one it looks again and fills that very kind of field or nothing. It makes no event: the page sees the value
 * when the person goes on.
 * @param {string} origin
 * @param {[string, string][]} fields
 * @param {string|null} wanted
 * @param {string|null} value
 * @returns {string[]} kinds of `fields`
 */
function inPage(origin, fields, wanted, value) {
	if (location.origin !== origin || top !== self) return [];
	/** @type {string[]} */
	const kinds = [];
	for (const [kind, selector] of fields) {
		const shown = [...document.querySelectorAll(selector)].filter(
			(node) =>
				node instanceof HTMLInputElement &&
				node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
				!node.disabled &&
				!node.readOnly,
		);
		const input = /** @type {HTMLInputElement|undefined} */ (shown[0]);
		// Two of a kind are no recognised field, and one that is filled already is left as it is.
		if (!input || shown.length > 1 || input.value) continue;
		if (value === null) kinds.push(kind);
		else if (kind === wanted) {
			input.focus();
			input.value = value;
			return [kind];
		}
	}
	return kinds;
}
