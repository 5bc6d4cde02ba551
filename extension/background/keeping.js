// "Keep this": a picture of the tab in front, taken because the person pressed the button, goes into the journal.

import { api } from "../shared/browser.js";
import { words } from "../shared/words.js";
import { host } from "./host.js";

// JPEG: a page's picture stays well below what a reply to the browser may hold.
const FORM = /** @type {const} */ ({ format: "jpeg", quality: 85 });

/** @returns {Promise<any>} the helper's answer, or why no picture can be taken */
export async function keepFront() {
	const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
	let picture;
	try {
		picture = await api.tabs.captureVisibleTab(/** @type {number} */ (tab?.windowId), FORM);
	} catch {
		return { ok: false, error: { code: "page-closed-to-us", message: words("popup_keepForbidden") } };
	}
	return host.ask({
		type: "keep",
		kind: "picture",
		name: tab?.title?.slice(0, 120) || words("popup_keepThis"),
		address: place(tab?.url),
		data: picture.slice(picture.indexOf(",") + 1),
	});
}

/** @param {string|undefined} address */
function place(address) {
	if (!address) return "";
	const { origin, pathname } = new URL(address);
	return `${origin}${pathname}`.slice(0, 300);
}
