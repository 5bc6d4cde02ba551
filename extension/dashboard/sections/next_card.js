// The one next step: what, why, how, where, and the ticks.

import { el, icon } from "../../shared/dom.js";
import { OPEN } from "../../shared/icons.js";
import { counted, words } from "../../shared/words.js";
import { PASSWORD_PARTS, passwordOffer } from "../vault/offer.js";

/**
 * @param {import("../register.js").View} view
 * @param {any} status
 * @returns {HTMLElement}
 */
export function nextCard(view, status) {
	const { next } = status;
	if (!next) {
		return el("p", { class: "note good", id: "next" }, words("now_nothingNext"));
	}
	const mark = async (/** @type {string} */ act) => {
		await view.ask("step", { step: next.part, act, account: status.account?.id ?? null });
		view.say(words(act === "done" ? "now_ticked" : "now_setAside"));
		await view.redraw();
	};
	const isLogins = next.part === "logins";
	return el(
		"section",
		{ class: "card stack next-step", id: "next", "aria-labelledby": "next-title", data: { part: next.part } },
		el("p", { class: "small soft" }, words("now_next"), " · ", counted("now_minutes", next.minutes)),
		el("h2", { id: "next-title" }, next.title.text),
		el("p", { class: "why" }, next.reason.text),
		el("p", {}, next.how.text),
		PASSWORD_PARTS.has(next.part) && passwordOffer(view),
		place(next.where),
		el(
			"div",
			{ class: "row" },
			isLogins &&
				el("a", { class: "button primary", href: "#logins", id: "to-logins" }, words("now_seeLogins")),
			el(
				"button",
				{ type: "button", class: isLogins ? null : "primary", id: "next-done", onclick: () => mark("done") },
				words(next.part === "safety" ? "now_iAmSafe" : "now_done"),
			),
			next.part !== "safety" &&
				el(
					"button",
					{ type: "button", id: "next-not-for-me", onclick: () => mark("not-applicable") },
					words("now_notForMe"),
				),
		),
	);
}

/** @param {string|null} address */
function place(address) {
	if (!address) return null;
	return el(
		"p",
		{},
		el(
			"a",
			{ href: address, target: "_blank", rel: "noreferrer", id: "next-where" },
			icon(OPEN),
			words("now_openPlace"),
		),
		" ",
		el("span", { class: "small soft" }, words("now_openPlaceHint")),
	);
}
