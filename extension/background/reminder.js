// The system notification that a review is due: at most once a due date, and only while the helper is being talked to anyway.

import { api } from "../shared/browser.js";
import { words } from "../shared/words.js";

const ID = "review-due";
const KEPT = "remindedOf";

let isListening = false;

/**
 * Shows it where the review is due, the browser permits it and this date's wasn't shown yet.
 * @param {any} status the host's
 * @returns {Promise<void>}
 */
export async function remindOf(status) {
	const due = status?.review?.due ? status.review.due_at : null;
	if (!due || !(await api.permissions.contains({ permissions: ["notifications"] }))) return;
	const kept = (await api.storage.local.get(KEPT))[KEPT];
	if (kept === due) return;
	listenForReminder();
	// Another reminder under the same name takes the place of the last one. It says nothing of the account: others see the screen.
	await api.notifications.create(ID, {
		type: "basic",
		iconUrl: api.runtime.getURL("icons/icon-128.png"),
		title: words("notification_reviewTitle"),
		message: words("notification_review"),
	});
	// Only now: what couldn't be shown is not counted as told.
	await api.storage.local.set({ [KEPT]: due });
}

/** A click opens the dashboard. The browser has the area only once it is permitted, so this is called again then. */
export function listenForReminder() {
	if (isListening || !api.notifications) return;
	isListening = true;
	api.notifications.onClicked.addListener(async (id) => {
		if (id !== ID) return;
		await api.notifications.clear(id);
		await api.tabs.create({ url: api.runtime.getURL("dashboard/dashboard.html#now") });
	});
}
