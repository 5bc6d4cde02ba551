// "Watch" or "only when I click": the browser's permission is asked for within the click that chooses, as both browsers demand.

import { tell } from "./ask.js";
import { api } from "./browser.js";

const ORIGINS = ["https://www.upwork.com/*"];

/**
 * Has to be called straight from a click: the permission is asked for before anything else is awaited.
 * @param {"watch"|"click"} mode
 * @returns {Promise<import("./ask.js").Reply>} the state as `tell("watching")` gives it
 */
export async function choose(mode) {
	if (mode === "watch") await api.permissions.request({ origins: ORIGINS }).catch(() => false);
	return tell("watch", { mode });
}

/**
 * Asks for the permission again, from a click.
 * @returns {Promise<boolean>}
 */
export function grant() {
	return api.permissions.request({ origins: ORIGINS });
}

/** @returns {Promise<boolean>} */
export function isGranted() {
	return api.permissions.contains({ origins: ORIGINS });
}
