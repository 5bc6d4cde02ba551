// Trips: where the person was or will be away from home, so that a login from there on those days is not strange.

import { el, icon } from "../shared/dom.js";
import { CALENDAR } from "../shared/icons.js";
import { country, day, language, words } from "../shared/words.js";
import { countryOptions } from "./countries.js";

/** @typedef {{id: number, country: string, from: string, to: string}} Trip one of `profile.trips[]` */

/** What stands in the form; kept while the section is drawn anew, which it is when the tab is come back to. */
const draft = { open: false, country: "", first: "", last: "" };

/**
 * @param {Trip[]} trips
 * @param {import("./register.js").View} view
 * @returns {HTMLElement}
 */
export function tripsCard(trips, view) {
	return el(
		"details",
		{
			class: "card home",
			id: "trips",
			open: draft.open,
			ontoggle: (/** @type {Event} */ event) => {
				draft.open = /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
			},
		},
		el(
			"summary",
			{ data: { key: "trips-said" } },
			icon(CALENDAR),
			el(
				"span",
				{},
				trips.length ? words("dashboard_tripsKnown", named(trips)) : words("dashboard_tripsNone"),
			),
			el("span", { class: "link" }, words("dashboard_change")),
		),
		el(
			"div",
			{ class: "stack" },
			el("p", { class: "small soft" }, words("dashboard_tripsHint")),
			trips.length > 0 &&
				el(
					"ul",
					{ class: "stack" },
					trips.map((trip) => row(trip, view)),
				),
			form(view),
		),
	);
}

/** @param {Trip[]} trips */
function named(trips) {
	const countries = [...new Set(trips.map((trip) => country(trip.country)))];
	return new Intl.ListFormat(language(), { type: "conjunction" }).format(countries);
}

/**
 * @param {Trip} trip
 * @param {import("./register.js").View} view
 */
function row(trip, view) {
	const days =
		trip.from === trip.to ? day(trip.from) : words("dashboard_tripDays", day(trip.from), day(trip.to));
	const forget = async () => {
		await view.ask("trip", { forget: trip.id });
		await view.redraw("trips-said");
		view.say(words("dashboard_tripForgotten"));
	};
	return el(
		"li",
		{ class: "between", data: { trip: trip.id } },
		el("span", {}, country(trip.country), el("span", { class: "small soft block" }, days)),
		el(
			"button",
			{
				type: "button",
				"aria-label": words("dashboard_tripRemove", `${country(trip.country)}, ${days}`),
				data: { key: `trip-forget-${trip.id}` },
				onclick: forget,
			},
			words("dashboard_remove"),
		),
	);
}

/** @param {import("./register.js").View} view */
function form(view) {
	const where = el(
		"select",
		{ id: "trip-country" },
		el("option", { value: "" }, words("dashboard_homePick")),
		countryOptions(),
	);
	where.value = draft.country;
	const first = el("input", { type: "date", id: "trip-first", value: draft.first });
	const last = el("input", { type: "date", id: "trip-last", value: draft.last });
	const missing = el("p", { class: "small", id: "trip-missing", role: "status" });
	const note = () => Object.assign(draft, { country: where.value, first: first.value, last: last.value });
	const add = async () => {
		if (!where.value || !first.value || !last.value) missing.textContent = words("dashboard_tripIncomplete");
		else if (last.value < first.value) missing.textContent = words("dashboard_tripBackwards");
		else {
			await view.ask("trip", { add: { country: where.value, first: first.value, last: last.value } });
			Object.assign(draft, { country: "", first: "", last: "" });
			await view.redraw("trips-said");
			view.say(words("dashboard_tripAdded"));
		}
	};
	return el(
		"div",
		{ class: "stack", onchange: note },
		el("label", { class: "field" }, el("span", {}, words("dashboard_tripCountry")), where),
		el(
			"div",
			{ class: "row" },
			el("label", { class: "field" }, el("span", {}, words("dashboard_tripFirst")), first),
			el("label", { class: "field" }, el("span", {}, words("dashboard_tripLast")), last),
		),
		el(
			"div",
			{ class: "row" },
			el("button", { type: "button", data: { key: "trip-add" }, onclick: add }, words("dashboard_tripAdd")),
			missing,
		),
	);
}
