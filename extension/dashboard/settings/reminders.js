// Settings: the badge reminds always, a system notification only if asked for.

import { el } from "../../shared/dom.js";
import { remind } from "../../shared/reminding.js";
import { words } from "../../shared/words.js";

/**
 * @param {boolean} isOn whether the browser permits notifications
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function remindersGroup(isOn, view) {
	const said = el("p", { class: "small", id: "reminders-denied", role: "status" });
	const box = el("input", {
		type: "checkbox",
		id: "notify",
		checked: isOn,
		onchange: async () => {
			const isWanted = box.checked;
			const isGranted = await remind(isWanted);
			box.checked = isGranted;
			said.textContent = isWanted && !isGranted ? words("dashboard_remindersDenied") : "";
			if (said.textContent) view.say(said.textContent);
		},
	});
	return el(
		"section",
		{ class: "card stack", id: "reminders" },
		el("h2", {}, words("dashboard_reminders")),
		el("p", {}, words("dashboard_remindersBadge")),
		el(
			"label",
			{ class: "choice" },
			box,
			el(
				"span",
				{},
				words("dashboard_remindersNotify"),
				el("span", { class: "small soft block" }, words("dashboard_remindersNotifyHint")),
			),
		),
		said,
	);
}
