// Settings: "watch" or "only when I click", and whether the browser permits it.

import { el, icon } from "../../shared/dom.js";
import { ALERT } from "../../shared/icons.js";
import { choose, grant } from "../../shared/watch_choice.js";
import { words } from "../../shared/words.js";

/**
 * @param {any} watching the state as `tell("watching")` gives it
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function watchGroup(watching, view) {
	const choice = (/** @type {"watch"|"click"} */ mode) =>
		el(
			"label",
			{ class: "choice" },
			el("input", {
				type: "radio",
				name: "mode",
				id: `mode-${mode}`,
				checked: (watching.mode ?? "click") === mode,
				onchange: () => choose(mode).then(() => view.redraw()),
			}),
			el(
				"span",
				{},
				words(`welcome_${mode}`),
				el("span", { class: "small soft block" }, words(`welcome_${mode}Means`)),
			),
		);
	return el(
		"fieldset",
		{ class: "card stack", id: "watching", data: { watching: watching.watching ? "yes" : "no" } },
		el("legend", { class: "unseen" }, words("dashboard_whenToRead")),
		el("h2", {}, words("dashboard_whenToRead")),
		choice("watch"),
		choice("click"),
		watching.mode === "watch" && !watching.permitted && missing(view),
		el("p", { class: "small soft" }, words("dashboard_shortcutHint")),
	);
}

/** @param {import("../register.js").View} view */
function missing(view) {
	return el(
		"div",
		{ class: "note ask", id: "not-permitted" },
		icon(ALERT),
		el("p", {}, words("popup_watching_notPermitted")),
		el(
			"div",
			{},
			el(
				"button",
				{ type: "button", data: { key: "grant" }, onclick: () => grant().then(() => view.redraw()) },
				words("welcome_grant"),
			),
		),
	);
}
