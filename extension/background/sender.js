// Who sent a message, as the browser says it; what the message says of itself counts for nothing.

/** @typedef {"page"|"extension"|null} Caller */

/**
 * `sender.tab` is set for our own pages in tabs too, so the origin decides. Only a tab's top frame speaks for a page.
 * @param {chrome.runtime.MessageSender} sender
 * @param {{id: string, origin: string}} own the extension's id and its pages' origin
 * @returns {Caller} null for all else, which is dropped
 */
export function callerOf(sender, own) {
	if (sender.id !== own.id) return null;
	const origin = originOf(sender);
	if (origin === own.origin) return "extension";
	if (!sender.tab || sender.tab.incognito || sender.frameId !== 0) return null;
	return /^https?:\/\//.test(origin) ? "page" : null;
}

/**
 * @param {chrome.runtime.MessageSender} sender
 * @returns {string} "" for an opaque one
 */
export function originOf(sender) {
	if (sender.origin && sender.origin !== "null") return sender.origin;
	return "";
}

/**
 * The sender's address without query and fragment, which may hold tokens.
 * @param {chrome.runtime.MessageSender} sender
 * @returns {string}
 */
export function addressOf(sender) {
	return (sender.url ?? "").replace(/[?#].*$/s, "");
}
