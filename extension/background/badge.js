// The toolbar button's badge: "" fine, a number of open important steps, "!" to act on, "?" not watching or no helper.

import { api } from "../shared/browser.js";
import { words } from "../shared/words.js";

const COLOURS = { "!": "#a3301c", "?": "#6b5a2a" };
const CALM = "#14606a";

/**
 * @param {{text: string, title: {text?: string}}|undefined} badge as the host gives it
 * @returns {Promise<void>}
 */
export async function showBadge(badge) {
	if (badge) await draw(badge.text, badge.title?.text);
}

/**
 * @param {"missing"|"forbidden"|"broken"|"permission"} kind
 * @returns {Promise<void>}
 */
export async function showTrouble(kind) {
	await draw("?", words(`badge_${kind}`));
}

/**
 * @param {string} text
 * @param {string} [title]
 */
async function draw(text, title) {
	const name = words("app_name");
	await Promise.all([
		api.action.setBadgeText({ text }),
		api.action.setBadgeBackgroundColor({ color: COLOURS[/** @type {"!"|"?"} */ (text)] ?? CALM }),
		api.action.setBadgeTextColor?.({ color: "#ffffff" }),
		api.action.setTitle({ title: title ? `${name}: ${title}` : name }),
	]);
}
