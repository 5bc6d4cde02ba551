// A system notification when a review is due: only if asked for, which is the browser's permission and nothing else.

import { api } from "./browser.js";

/** @type {chrome.permissions.Permissions} */
const PERMISSION = { permissions: ["notifications"] };

/**
 * Has to be called straight from a click: the permission is asked for before anything else is awaited.
 * @param {boolean} isWanted
 * @returns {Promise<boolean>} whether notifications are on now
 */
export async function remind(isWanted) {
	if (isWanted) return api.permissions.request(PERMISSION).catch(() => false);
	await api.permissions.remove(PERMISSION);
	return false;
}

/** @returns {Promise<boolean>} */
export function isReminding() {
	return api.permissions.contains(PERMISSION);
}
