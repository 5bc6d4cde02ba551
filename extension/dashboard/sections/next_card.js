// The one next step: what, why, how, where, the way there, and the ticks.

import { el, icon } from "../../shared/dom.js";
import { OPEN } from "../../shared/icons.js";
import { counted, words } from "../../shared/words.js";
import { passwordOffer } from "../vault/offer.js";

/** Steps that are done on a page of our own: its section, and what the button says. @type {Record<string, [string, string]>} */
const OWN_PAGES = {
	logins: ["logins", "now_seeLogins"],
	"support-message": ["evidence", "now_seeMessage"],
	"case-number": ["evidence", "now_noteNumber"],
	cause: ["how", "now_answerQuestions"],
};

/**
 * @param {import("../register.js").View} view
 * @param {any} status
 * @returns {HTMLElement}
 */
export function nextCard(view, status) {
	const { next } = status;
	if (!next) {
		return el("p", { class: "note good", id: "next", tabindex: -1 }, words("now_nothingNext"));
	}
	const mark = async (/** @type {string} */ act) => {
		await view.ask("step", { step: next.part, act, account: status.account?.id ?? null });
		view.say(words(act === "done" ? "now_ticked" : "now_setAside"));
		// On the next step's name, so that it is heard, and a second Enter ticks nothing.
		await view.redraw("next-title", "next");
	};
	const [section, way] = OWN_PAGES[next.part] ?? [];
	return el(
		"section",
		{ class: "card stack next-step", id: "next", "aria-labelledby": "next-title", data: { part: next.part } },
		el("p", { class: "small soft" }, words("now_next"), " · ", counted("now_minutes", next.minutes)),
		el("h2", { id: "next-title", tabindex: -1 }, next.title.text),
		el("p", { class: "why" }, next.reason.text),
		el("p", {}, next.how.text),
		next.offers_password && passwordOffer(view),
		place(next.where),
		el(
			"div",
			{ class: "row" },
			way && el("a", { class: "button primary", href: `#${section}`, id: `to-${section}` }, words(way)),
			el(
				"button",
				{ type: "button", class: way ? null : "primary", id: "next-done", onclick: () => mark("done") },
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
		el("span", { class: "small soft" }, words("now_openPlaceHint", new URL(address).host)),
	);
}
