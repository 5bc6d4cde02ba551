// "Which of these places are yours?": one tick a place and one "Save"; until it is answered every verdict is a guess.

import { el, icon } from "../shared/dom.js";
import { HOME, QUESTION } from "../shared/icons.js";
import { country, language, words } from "../shared/words.js";
import { countryOptions } from "./countries.js";

/**
 * @typedef {{countries: string[], from: string, proposed?: string[], places?: {country: string, because: string[]}[],
 *   ticked?: string[]}} Home `status.home`
 */

const BECAUSE = {
	session: "placeSession",
	zone: "placeZone",
	language: "placeLanguage",
	logins: "placeLogins",
};

/** @param {Home} home */
export function isHomeSaid(home) {
	return home.from === "profile" && home.countries.length > 0;
}

/**
 * @param {Home} home
 * @param {import("./register.js").View} view
 * @returns {HTMLElement}
 */
export function homeCard(home, view) {
	return isHomeSaid(home) ? said(home, view) : question(home, view);
}

/**
 * @param {Home} home
 * @param {import("./register.js").View} view
 */
function question(home, view) {
	// A helper of before names no reasons and ticks nothing.
	const places = home.places ?? (home.proposed ?? []).map((code) => ({ country: code, because: [] }));
	return el(
		"section",
		{ class: "card stack", id: "home", "aria-labelledby": "home-question", data: { known: "no" } },
		el(
			"h2",
			{ class: "titled", id: "home-question" },
			icon(QUESTION),
			words(places.length ? "dashboard_placesQuestion" : "dashboard_homeQuestion"),
		),
		el("p", { class: "soft" }, words("dashboard_homeWhy")),
		places.length > 0 && el("p", { class: "small soft" }, words("dashboard_placesHint")),
		form(places, home.ticked ?? [], view),
	);
}

/**
 * @param {Home} home
 * @param {import("./register.js").View} view
 */
function said(home, view) {
	const names = new Intl.ListFormat(language(), { type: "conjunction" }).format(home.countries.map(country));
	const places = home.countries.map((code) => ({ country: code, because: [] }));
	return el(
		"details",
		{ class: "card home", id: "home", data: { known: "yes" } },
		el(
			"summary",
			{ data: { key: "home-said" } },
			icon(HOME),
			el("span", {}, words("dashboard_homeKnown", names)),
			el("span", { class: "link" }, words("dashboard_change")),
		),
		form(places, home.countries, view),
	);
}

/**
 * @param {{country: string, because: string[]}[]} places
 * @param {string[]} ticked
 * @param {import("./register.js").View} view
 */
function form(places, ticked, view) {
	const boxes = places.map((place) =>
		el("input", {
			type: "checkbox",
			value: place.country,
			checked: ticked.includes(place.country),
			data: { key: `home-${place.country}` },
		}),
	);
	const select = el(
		"select",
		{ id: "home-add" },
		el("option", { value: "" }, words("dashboard_homePick")),
		countryOptions(places.map((place) => place.country)),
	);
	const missing = el("p", { class: "small", id: "home-missing", role: "status" });
	const save = async () => {
		const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
		if (select.value) chosen.push(select.value);
		if (!chosen.length) {
			missing.textContent = words("dashboard_placesNone");
			return;
		}
		await view.ask("home", { countries: chosen });
		await view.redraw("home-said");
		view.say(words("dashboard_homeIsSet"));
	};
	return el(
		"div",
		{ class: "stack" },
		boxes.length > 0 &&
			el(
				"ul",
				{ class: "stack", id: "places" },
				boxes.map((box, at) => el("li", {}, choice(box, places[at]?.because ?? []))),
			),
		el(
			"label",
			{ class: "field" },
			el("span", {}, words(boxes.length ? "dashboard_homeOther" : "dashboard_homeChoose")),
			select,
		),
		el(
			"div",
			{ class: "row" },
			el(
				"button",
				{ type: "button", class: "primary", data: { key: "home-set" }, onclick: save },
				words("dashboard_homeSet"),
			),
			missing,
		),
	);
}

/**
 * @param {HTMLInputElement} box
 * @param {string[]} because
 */
function choice(box, because) {
	const reasons = because.map((one) =>
		words(`dashboard_${BECAUSE[/** @type {keyof typeof BECAUSE} */ (one)]}`),
	);
	return el(
		"label",
		{ class: "choice" },
		box,
		el(
			"span",
			{},
			country(box.value),
			reasons.length > 0 && el("span", { class: "small soft block" }, reasons.join(" · ")),
		),
	);
}
