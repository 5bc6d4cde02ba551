// Settings: the banners that were snoozed, each to be shown again.

import { el } from "../../shared/dom.js";
import { moment, words } from "../../shared/words.js";

/**
 * @param {any[]} snoozed
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function snoozedGroup(snoozed, view) {
	const wake = async (/** @type {any} */ one) => {
		await view.ask("snooze", { key: one.key, until: "off" });
		await view.redraw();
	};
	const rows = snoozed.map((one) =>
		el(
			"li",
			{ class: "between", data: { snoozed: one.key } },
			el(
				"span",
				{},
				one.title?.text ?? words("dashboard_snoozedBanner"),
				el(
					"span",
					{ class: "small soft block" },
					one.until ? words("dashboard_snoozedUntil", moment(one.until)) : words("dashboard_snoozedEver"),
				),
			),
			el(
				"button",
				{ type: "button", data: { key: `wake-${one.key}` }, onclick: () => wake(one) },
				words("dashboard_showAgain"),
			),
		),
	);
	return el(
		"section",
		{ class: "card stack", id: "snoozed" },
		el("h2", {}, words("dashboard_snoozed")),
		rows.length
			? el("ul", { class: "stack" }, rows)
			: el("p", { class: "soft" }, words("dashboard_noneSnoozed")),
	);
}
