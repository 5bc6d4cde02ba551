// "Read this page": from the popup, the context menu and the keyboard, on whatever page is in front, through activeTab.

import { api } from "../shared/browser.js";
import { words } from "../shared/words.js";
import { noteClick } from "./clicks.js";
import { CLICKED_FILES, READING_FILES } from "./content_files.js";

/**
 * @param {number} tab
 * @param {boolean} quiet whether the answer is shown elsewhere (in the popup) and not on the page too
 * @returns {Promise<any>} `outcome` as content/look.js gives it, or why the page can't be read
 */
export async function readTab(tab, quiet) {
	noteClick(tab);
	try {
		return { ok: true, outcome: await read(tab, quiet) };
	} catch {
		return { ok: false, error: { code: "page-closed-to-us", message: words("popup_readForbidden") } };
	}
}

/**
 * @param {number} tab
 * @param {boolean} quiet
 */
async function read(tab, quiet) {
	const message = { to: "content", type: "read", quiet };
	try {
		return await api.tabs.sendMessage(tab, message, { frameId: 0 });
	} catch {
		// Nobody is there yet: the page isn't watched, or stood open when the extension came.
		await api.scripting.executeScript({ target: { tabId: tab }, files: CLICKED_FILES });
		return api.tabs.sendMessage(tab, message, { frameId: 0 });
	}
}

/**
 * @param {chrome.runtime.MessageSender} sender a watched page that matters
 * @returns {Promise<void>}
 */
export async function giveReadingFiles(sender) {
	if (sender.tab?.id === undefined) return;
	await api.scripting.executeScript({
		target: { tabId: sender.tab.id, frameIds: [0] },
		files: READING_FILES,
	});
}

/** @returns {Promise<number|undefined>} */
export async function frontTab() {
	const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
	return tab?.id;
}
