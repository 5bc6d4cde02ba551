// "Which places are yours?": the proposal in one click, or other countries; until it is answered every verdict is a guess.

import { el, icon } from "../shared/dom.js";
import { HOME, QUESTION } from "../shared/icons.js";
import { country, language, words } from "../shared/words.js";

/**
 * @param {{countries: string[], from: string, proposed: string[]}} home `status.home`
 * @param {import("./register.js").View} view
 * @returns {HTMLElement}
 */
export function homeCard(home, view) {
	return home.from === "profile" && home.countries.length ? known(home, view) : question(home, view);
}

/**
 * @param {{proposed: string[]}} home
 * @param {import("./register.js").View} view
 */
function question(home, view) {
	const proposed = home.proposed ?? [];
	return el(
		"section",
		{ class: "card stack", id: "home", data: { known: "no" } },
		el(
			"div",
			{ class: "between" },
			el("h2", { class: "titled" }, icon(QUESTION), words("dashboard_homeQuestion")),
		),
		el("p", { class: "soft" }, words("dashboard_homeWhy")),
		el(
			"div",
			{ class: "row" },
			proposed.map((code, at) =>
				el(
					"button",
					{
						type: "button",
						class: at ? null : "primary",
						data: { key: `home-${code}`, country: code },
						onclick: () => set([code], view),
					},
					words("dashboard_homeIs", country(code)),
				),
			),
		),
		other([], view, words(proposed.length ? "dashboard_homeOther" : "dashboard_homeChoose")),
	);
}

/**
 * @param {{countries: string[]}} home
 * @param {import("./register.js").View} view
 */
function known(home, view) {
	const names = new Intl.ListFormat(language(), { type: "conjunction" }).format(home.countries.map(country));
	return el(
		"details",
		{ class: "card home", id: "home", data: { known: "yes" } },
		el(
			"summary",
			{},
			icon(HOME),
			el("span", {}, words("dashboard_homeKnown", names)),
			el("span", { class: "link" }, words("dashboard_change")),
		),
		el("div", { class: "stack" }, other(home.countries, view, words("dashboard_homeAdd"))),
	);
}

/**
 * The countries chosen so far, each to be taken away, and a list to add one from.
 * @param {string[]} chosen
 * @param {import("./register.js").View} view
 * @param {string} label
 */
function other(chosen, view, label) {
	const select = el(
		"select",
		{ id: "home-add" },
		el("option", { value: "" }, words("dashboard_homePick")),
		options(chosen),
	);
	const add = () => select.value && set([...chosen, select.value], view);
	const rows = chosen.map((code) =>
		el(
			"li",
			{ class: "row" },
			el("span", {}, country(code)),
			chosen.length > 1 &&
				el(
					"button",
					{
						type: "button",
						class: "plain",
						data: { key: `home-remove-${code}` },
						onclick: () =>
							set(
								chosen.filter((one) => one !== code),
								view,
							),
					},
					words("dashboard_homeRemove", country(code)),
				),
		),
	);
	return el(
		"div",
		{ class: "stack" },
		rows.length > 0 && el("ul", { class: "stack" }, rows),
		el(
			"label",
			{ class: "field" },
			el("span", {}, label),
			el(
				"span",
				{ class: "row" },
				select,
				el("button", { type: "button", data: { key: "home-set" }, onclick: add }, words("dashboard_homeSet")),
			),
		),
	);
}

/** @param {string[]} chosen */
function options(chosen) {
	return COUNTRIES.filter((code) => !chosen.includes(code))
		.map((code) => ({ code, name: country(code) }))
		.sort((one, two) => one.name.localeCompare(two.name, language()))
		.map(({ code, name }) => el("option", { value: code }, name));
}

/**
 * @param {string[]} countries
 * @param {import("./register.js").View} view
 */
async function set(countries, view) {
	await view.ask("home", { countries });
	await view.redraw();
	view.say(words("dashboard_homeIsSet"));
}

// ISO 3166-1 alpha-2 as assigned on 2026-11-24, and XK, which people in Kosovo use.
const COUNTRIES = (
	"AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD " +
	"CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF " +
	"GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN " +
	"KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA " +
	"NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI " +
	"SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI " +
	"VN VU WF WS XK YE YT ZA ZM ZW"
).split(" ");
