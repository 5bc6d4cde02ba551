// The background's listeners, all at top level so that the browser can wake it for them.

import { api } from "../shared/browser.js";
import { words } from "../shared/words.js";
import { showBadge, showTrouble } from "./badge.js";
import { forgetClick } from "./clicks.js";
import { host } from "./host.js";
import { frontTab, readTab } from "./reading.js";
import { listenForReminder, remindOf } from "./reminder.js";
import { route } from "./router.js";
import { Trouble } from "./trouble.js";
import { ORIGINS, reconcile, watchState } from "./watching.js";

const MENU = "read-page";

api.runtime.onMessage.addListener(route);
listenForReminder();

api.runtime.onInstalled.addListener(async ({ reason }) => {
	api.contextMenus.create(
		{ id: MENU, title: words("command_readPage"), contexts: ["page", "selection", "link"] },
		() => {
			// An update finds the entry already there; reading lastError says that this was expected.
			void api.runtime.lastError;
		},
	);
	await reconcile();
	if (reason === "install") await api.tabs.create({ url: api.runtime.getURL("welcome/welcome.html") });
});

api.runtime.onStartup.addListener(async () => {
	// A review that has become due shows on the badge without any page of Upwork's.
	if ((await reconcile()).watching) await refreshBadge();
});

api.contextMenus.onClicked.addListener((info, tab) => {
	if (info.menuItemId === MENU && tab?.id !== undefined) readTab(tab.id, false);
});

api.commands.onCommand.addListener(async (command, tab) => {
	if (command !== "read-page") return;
	const id = tab?.id ?? (await frontTab());
	if (id !== undefined) readTab(id, false);
});

api.tabs.onUpdated.addListener(async (id, change) => {
	if (change.status === "loading") forgetClick(id);
	// In-page navigation changes the address without loading anything; a page that has just loaded looks by itself.
	if (change.url?.startsWith("https://www.upwork.com/") && (await watchState()).watching) {
		api.tabs.sendMessage(id, { to: "content", type: "moved" }).catch(() => {});
	}
});

api.tabs.onRemoved.addListener(forgetClick);

api.permissions.onAdded.addListener(async () => {
	listenForReminder();
	if ((await reconcile()).watching) await refreshBadge();
});
api.permissions.onRemoved.addListener(async ({ origins }) => {
	const state = await reconcile();
	const ours = origins?.some((origin) => ORIGINS.includes(origin));
	if (ours && state.mode === "watch") await showTrouble("permission");
});

async function refreshBadge() {
	try {
		const reply = await host.ask({ type: "status" });
		if (!reply.ok) return;
		await showBadge(reply.status.badge);
		await remindOf(reply.status);
	} catch (error) {
		await showTrouble(error instanceof Trouble && error.kind === "missing" ? "missing" : "broken");
	}
}

// Each start of the background, also the one that follows a crash or a change of version.
reconcile();
