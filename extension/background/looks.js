// What a page's look may be and what is added to it: where it is from, as the browser says it, never as the page does.

import { api } from "../shared/browser.js";
import { isClickedTab } from "./clicks.js";
import { addressOf, originOf } from "./sender.js";
import { watchState } from "./watching.js";

const UPWORK = "https://www.upwork.com";

/**
 * Only a tab in front, in its own right (not prerendered), and either watched or clicked.
 * @param {any} request
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<boolean>}
 */
export async function isLookWelcome(request, sender) {
	if (!sender.tab?.active || /** @type {any} */ (sender).documentLifecycle === "prerender") return false;
	if (request.clicked) return isClickedTab(sender.tab.id);
	return originOf(sender) === UPWORK && (await watchState()).watching;
}

/**
 * @param {any} request
 * @param {chrome.runtime.MessageSender} sender
 * @returns {any} with the sender's origin, address and container
 */
export function completeLook(request, sender) {
	return {
		type: "look",
		look: request.look,
		digest: request.digest,
		truncated: request.truncated,
		clicked: request.clicked,
		origin: originOf(sender),
		address: addressOf(sender),
		container: /** @type {any} */ (sender.tab)?.cookieStoreId ?? "",
	};
}

/**
 * Keeps what a click gave for the dashboard, in memory that content scripts can't see.
 * @param {any} reply
 * @param {any} request
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<void>}
 */
export async function noteLook(reply, request, sender) {
	if (!request.clicked) return;
	await api.storage.session.set({
		lastRead: {
			at: new Date().toISOString(),
			origin: request.origin,
			address: request.address,
			title: sender.tab?.title ?? "",
			page: reply.page,
			logins: reply.logins,
			warnings: reply.warnings ?? [],
		},
	});
}

/** @returns {Promise<any>} what the last click gave, null since the browser started */
export async function lastRead() {
	return (await api.storage.session.get("lastRead")).lastRead ?? null;
}
