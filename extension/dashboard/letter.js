// The message to Upwork Support without the helper: fixed words, the person fills in the rest, nothing of it is kept.

import { LETTER, STEPS } from "../generated/steps.js";
import { el, icon } from "../shared/dom.js";
import { INFO, OPEN } from "../shared/icons.js";
import { keep, kept } from "../shared/kept.js";
import { ownLanguage, words } from "../shared/words.js";
import { messageBox } from "./message.js";

/** The name under which the case number is kept here. */
export const CASE = "case-number";
const CAP = 1500;

/**
 * @param {import("./register.js").View} view
 * @returns {Promise<HTMLElement>}
 */
export async function letter(view) {
	const name = el("input", { id: "letter-name", autocomplete: "name", maxlength: 80 });
	const user = el("input", { id: "letter-user", autocomplete: "off", maxlength: 80, spellcheck: "false" });
	const told = el("textarea", { id: "letter-told", class: "paste", maxlength: CAP, rows: 4 });
	const isOut = el("input", { type: "checkbox", id: "letter-out", checked: true });
	const money = el("input", { type: "checkbox", id: "letter-money" });
	const shown = el("div", { class: "beside", id: "letter-messages" });
	const write = () => {
		const filled = {
			name: name.value.trim(),
			id: user.value.trim(),
			told: told.value.trim(),
			isOut: isOut.checked,
			money: money.checked,
		};
		const english = { language: "en", subject: LETTER.subject ?? "", body: body(filled, inEnglish) };
		const own = { language: "", subject: words("support_subject"), body: body(filled, words) };
		shown.replaceChildren(
			messageBox(view, english),
			...(own.body === english.body ? [] : [messageBox(view, { ...own, language: ownLanguage() })]),
		);
	};
	for (const field of [name, user, told, isOut, money]) field.addEventListener("input", write);
	write();
	return el(
		"section",
		{ class: "card stack", id: "letter", "aria-labelledby": "letter-title" },
		el("h2", { id: "letter-title", tabindex: -1 }, words("evidence_support")),
		el("p", { class: "soft" }, words("letter_intro")),
		labelled("evidence_yourName", name),
		labelled("evidence_yourUserId", user, "letter_userIdHint"),
		labelled("letter_told", told, "letter_toldHint"),
		el("label", { class: "choice" }, isOut, el("span", {}, words("letter_lockedOut"))),
		el("label", { class: "choice" }, money, el("span", {}, words("evidence_moneyLost"))),
		shown,
		places(),
		await caseLine(view),
	);
}

/**
 * @param {{name: string, id: string, told: string, isOut: boolean, money: boolean}} filled
 * @param {(key: string, ...places: string[]) => string} say
 */
function body(filled, say) {
	const blocks = [
		[say("support_hijacked"), filled.isOut ? say("support_lockedOut") : ""],
		[say("support_name", filled.name || "…"), say("support_userId", filled.id || "…")],
		[filled.told],
		[say(filled.isOut ? "support_askLockedOut" : "support_ask"), filled.money ? say("support_askMoney") : ""],
	];
	return blocks
		.map((block) => block.filter(Boolean).join("\n"))
		.filter(Boolean)
		.join("\n\n");
}

/**
 * Support reads English, whatever the browser speaks.
 * @param {string} key
 * @param {...string} places
 */
function inEnglish(key, ...places) {
	const sentence = LETTER[key.replace("support_", "")] ?? "";
	return places.reduce((text, place, at) => text.replaceAll(`$${at + 1}`, () => place), sentence);
}

/**
 * @param {string} key
 * @param {HTMLElement} input
 * @param {string} [hint]
 */
function labelled(key, input, hint) {
	return el(
		"label",
		{ class: "field" },
		el("span", {}, words(key)),
		input,
		hint && el("span", { class: "small soft" }, words(hint)),
	);
}

function places() {
	const known = STEPS["support-message"];
	const link = (/** @type {string|null|undefined} */ address, /** @type {string} */ key) =>
		address &&
		el("li", {}, el("a", { href: address, target: "_blank", rel: "noreferrer" }, icon(OPEN), words(key)));
	return el(
		"ul",
		{ class: "stack" },
		link(known?.whereLockedOut, "evidence_whereLockedOut"),
		link(known?.where, "evidence_whereSignedIn"),
	);
}

/** @param {import("./register.js").View} view */
async function caseLine(view) {
	const number = el("input", {
		id: "letter-case",
		maxlength: 40,
		autocomplete: "off",
		value: (await kept(CASE)) ?? "",
	});
	const write = async () => {
		// An emptied field takes back what was kept.
		await keep(CASE, number.value.trim());
		view.say(words(number.value.trim() ? "evidence_caseKept" : "now_takenBack"));
	};
	return el(
		"div",
		{ class: "stack" },
		labelled("evidence_caseNumber", number, "letter_caseHint"),
		el(
			"div",
			{ class: "row" },
			el("button", { type: "button", id: "letter-keep-case", onclick: write }, words("evidence_keepCase")),
		),
		el("p", { class: "note" }, icon(INFO), el("span", {}, words("letter_later"))),
	);
}
