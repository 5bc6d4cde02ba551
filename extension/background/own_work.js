// What the background does itself when asked, and who may ask it.

import { api } from "../shared/browser.js";
import { fillFront } from "./fill.js";
import { host, vaultHost } from "./host.js";
import { keepFront } from "./keeping.js";
import { lastRead } from "./looks.js";
import { frontTab, giveReadingFiles, readTab } from "./reading.js";
import { reconcile, setMode } from "./watching.js";

/**
 * @typedef {{callers: string[], work: (message: any, sender: chrome.runtime.MessageSender) => Promise<any>}} OwnWork
 */

/** @type {Record<string, OwnWork>} */
export const OWN_WORK = {
	/** Who the helper is; connects. */
	host: {
		callers: ["extension"],
		work: async () => {
			const hello = await host.hello();
			return { ok: true, version: hello.host, types: hello.types, protocols: hello.protocols };
		},
	},
	watching: { callers: ["extension"], work: async () => ({ ok: true, ...(await reconcile()) }) },
	watch: { callers: ["extension"], work: async ({ mode }) => ({ ok: true, ...(await setMode(mode)) }) },
	read: {
		callers: ["extension"],
		work: async () => {
			const tab = await frontTab();
			return tab === undefined ? { ok: false, error: { code: "no-tab" } } : readTab(tab, true);
		},
	},
	/** Keeps a picture of the tab in front as evidence. */
	keep: { callers: ["extension"], work: keepFront },
	"last-read": { callers: ["extension"], work: async () => ({ ok: true, read: await lastRead() }) },
	/** Ends the vault's process. */
	lock: {
		callers: ["extension"],
		work: async () => {
			vaultHost.close();
			return { ok: true };
		},
	},
	/** Whether the vault's process runs: asking the vault itself would start it. */
	"vault-line": { callers: ["extension"], work: async () => ({ ok: true, open: vaultHost.isOpen }) },
	/** Fills the one recognised field of Upwork's page in front, because the person clicked "fill". */
	fill: { callers: ["extension"], work: fillFront },
	/** Opens the dashboard; the one thing that a banner's button does. */
	open: {
		callers: ["page", "extension"],
		work: async ({ section }) => {
			await openDashboard(section);
			return { ok: true };
		},
	},
	/** A page is about to be looked at: it gets what reads it, and the helper starts meanwhile. */
	equip: {
		callers: ["page"],
		work: async ({ isBare }, sender) => {
			// Whether it can be reached is told by the look itself.
			host.hello().catch(() => {});
			if (isBare) await giveReadingFiles(sender);
			return { ok: true };
		},
	},
};

/**
 * @param {unknown} section an id of dashboard/register.js
 * @returns {Promise<void>}
 */
export async function openDashboard(section) {
	const part =
		typeof section === "string" && /^[a-z]{1,20}(\/[a-z0-9-]{1,40})?$/.test(section) ? `#${section}` : "";
	await api.tabs.create({ url: api.runtime.getURL(`dashboard/dashboard.html${part}`) });
}
