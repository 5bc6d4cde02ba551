// Watching: content scripts are registered only while the person chose it and the browser grants www.upwork.com.

import { api } from "../shared/browser.js";
import { WATCHED_FILES } from "./content_files.js";

export const ORIGINS = ["https://www.upwork.com/*"];
const SCRIPT = "watch";

/** @typedef {"watch"|"click"|null} Mode null until the person chose */

/**
 * @returns {Promise<{mode: Mode, permitted: boolean, watching: boolean}>}
 */
export async function watchState() {
	const [{ mode = null }, permitted] = await Promise.all([
		/** @type {Promise<{mode?: Mode}>} */ (api.storage.local.get("mode")),
		api.permissions.contains({ origins: ORIGINS }),
	]);
	return { mode, permitted, watching: mode === "watch" && permitted };
}

/**
 * @param {Mode} mode
 * @returns {Promise<{mode: Mode, permitted: boolean, watching: boolean}>}
 */
export async function setMode(mode) {
	await api.storage.local.set({ mode });
	if (mode === "click") await api.permissions.remove({ origins: ORIGINS }).catch(() => false);
	return reconcile();
}

/**
 * Makes what is registered agree with what was chosen and granted: at start, and whenever one of the two changes.
 * @returns {Promise<{mode: Mode, permitted: boolean, watching: boolean}>}
 */
export function reconcile() {
	working = working.then(agree, agree);
	return working;
}

/** @type {Promise<any>} */
let working = Promise.resolve();

async function agree() {
	const state = await watchState();
	const registered = await api.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
	if (state.watching && !registered.length) {
		await api.scripting.registerContentScripts([
			{
				id: SCRIPT,
				matches: ORIGINS,
				js: WATCHED_FILES,
				runAt: "document_idle",
				persistAcrossSessions: false,
			},
		]);
		await startOpenTabs();
	} else if (!state.watching && registered.length) {
		await api.scripting.unregisterContentScripts({ ids: [SCRIPT] });
		await stopOpenTabs();
	}
	return state;
}

/** The page that is already in front is watched too, without a reload. */
async function startOpenTabs() {
	for (const tab of await api.tabs.query({ url: ORIGINS, active: true })) {
		if (tab.id === undefined) continue;
		await api.scripting.executeScript({ target: { tabId: tab.id }, files: WATCHED_FILES }).catch(() => {});
	}
}

async function stopOpenTabs() {
	for (const tab of await api.tabs.query({})) {
		if (tab.id !== undefined) api.tabs.sendMessage(tab.id, { to: "content", type: "stop" }).catch(() => {});
	}
}
