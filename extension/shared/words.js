// Sentences in the person's language, from _locales.

import { api } from "./browser.js";

/**
 * The sentence of a key. Its places are filled in the order in which they first stand in the English sentence.
 * @param {string} key
 * @param {...(string|number)} places
 * @returns {string} the key itself where the catalogue lacks it, so that a gap is seen and never an empty button
 */
export function words(key, ...places) {
	return api.i18n.getMessage(key, places.map(String)) || key;
}

/**
 * The sentence of a key that has forms `_one`, `_few`, `_many`, `_other`; the count fills its first place.
 * @param {string} key
 * @param {number} count
 * @param {...(string|number)} places
 * @returns {string}
 */
export function counted(key, count, ...places) {
	const form = new Intl.PluralRules(language()).select(count);
	const shown = count.toLocaleString(language());
	return (
		api.i18n.getMessage(`${key}_${form}`, [shown, ...places.map(String)]) ||
		words(`${key}_other`, shown, ...places)
	);
}

/**
 * The language of the sentences, as a tag, for dates, lists and counts that stand among them. Where the browser speaks one that
 * the catalogue doesn't have all of, it is English: nothing half in one and half in another.
 * @returns {string}
 */
export function language() {
	const said = api.i18n.getMessage("app_language");
	return /^[a-z]{2,3}(-|$)/.test(said) ? said : "en-GB";
}

/**
 * The language that the browser speaks, as a tag ("pt-BR"): the person's own.
 * @returns {string}
 */
export function ownLanguage() {
	return api.i18n.getUILanguage().replace("_", "-");
}

/**
 * Sets the document's language, direction and title, and fills every `data-words="key"` element.
 * @param {Document} page
 * @returns {void}
 */
export function translate(page) {
	page.documentElement.lang = language();
	page.documentElement.dir = api.i18n.getMessage("app_direction") || "ltr";
	for (const node of page.querySelectorAll("[data-words]")) {
		node.textContent = words(/** @type {HTMLElement} */ (node).dataset.words ?? "");
	}
}

/**
 * A moment as people write it here: "24 Nov, 14:07".
 * @param {string|null|undefined} iso
 * @returns {string} "" where there is none
 */
export function moment(iso) {
	if (!iso) return "";
	const when = new Date(iso);
	if (Number.isNaN(when.getTime())) return "";
	const year = when.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
	return new Intl.DateTimeFormat(language(), {
		day: "numeric",
		month: "short",
		year,
		hour: "2-digit",
		minute: "2-digit",
	}).format(when);
}

/**
 * A day of the calendar: "24 Nov 2026", whatever the zone.
 * @param {string} date YYYY-MM-DD
 * @returns {string}
 */
export function day(date) {
	return new Intl.DateTimeFormat(language(), {
		day: "numeric",
		month: "short",
		year: "numeric",
		timeZone: "UTC",
	}).format(new Date(`${date}T00:00:00Z`));
}

/**
 * A time that is known only as a span, as exactly as it is known: the minute, some hours, the day, or some days.
 * @param {string|null|undefined} likeliest ISO
 * @param {string|null|undefined} from ISO
 * @param {string|null|undefined} to ISO
 * @returns {string} "" where there is none
 */
export function span(likeliest, from, to) {
	if (!likeliest || !from || !to) return moment(likeliest);
	const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
	if (!(hours > 1)) return moment(likeliest);
	if (hours <= 12) {
		const hour = new Intl.DateTimeFormat(language(), {
			day: "numeric",
			month: "short",
			hour: "2-digit",
			minute: "2-digit",
		});
		return hour.formatRange(new Date(from), new Date(to));
	}
	const days = new Intl.DateTimeFormat(language(), { day: "numeric", month: "short", year: "numeric" });
	return hours > 25 ? days.formatRange(new Date(from), new Date(to)) : days.format(new Date(likeliest));
}

/**
 * A country's name here.
 * @param {string} alpha2
 * @returns {string}
 */
export function country(alpha2) {
	try {
		return new Intl.DisplayNames([language()], { type: "region" }).of(alpha2) ?? alpha2;
	} catch {
		return alpha2;
	}
}
