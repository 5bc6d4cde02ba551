// The message to Upwork Support, ready to copy, where to send it, and the case number.

import { el, icon } from "../../shared/dom.js";
import { CLOCK, OPEN } from "../../shared/icons.js";
import { kept } from "../../shared/kept.js";
import { moment, words } from "../../shared/words.js";
import { CASE } from "../letter.js";
import { messageBox } from "../message.js";

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function supportForm(view) {
	const name = el("input", { id: "support-name", autocomplete: "name", maxlength: 80 });
	const user = el("input", { id: "support-user", autocomplete: "off", maxlength: 80, spellcheck: "false" });
	const money = el("input", { type: "checkbox", id: "support-money" });
	const shown = el("div", { class: "stack", id: "support-messages" });
	// Noted while the helper was away: offered, kept once the person says so.
	const noted = (await kept(CASE)) ?? "";
	const write = async () => {
		const reply = await view.ask("support-message", {
			name: name.value,
			user_id: user.value,
			money_lost: money.checked,
		});
		shown.replaceChildren(...messages(view, reply, noted));
		return reply;
	};
	for (const field of [name, user, money]) field.addEventListener("change", write);
	// Known from the account's own pages: nobody has to look for it.
	user.value = (await write()).user_id ?? "";
	return [
		el(
			"div",
			{ class: "card stack" },
			field("evidence_yourName", name),
			field("evidence_yourUserId", user, "evidence_yourUserIdHint"),
			el("label", { class: "choice" }, money, el("span", {}, words("evidence_moneyLost"))),
			el("p", { class: "small soft" }, words("evidence_notKept")),
			shown,
		),
	];
}

/**
 * @param {string} key
 * @param {HTMLElement} input
 * @param {string} [hint]
 */
function field(key, input, hint) {
	return el(
		"label",
		{ class: "field" },
		el("span", {}, words(key)),
		input,
		hint && el("span", { class: "small soft" }, words(hint)),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} reply
 * @param {string} noted the case number that is kept in this browser
 * @returns {Node[]}
 */
function messages(view, reply, noted) {
	const wait = reply.wait
		? el("p", { class: "note ask", id: "support-wait" }, icon(CLOCK), el("span", {}, reply.wait.text))
		: null;
	const missing = reply.missing.map((/** @type {any} */ one) => el("li", {}, one.text));
	return [
		wait,
		missing.length ? el("ul", { class: "small soft", id: "support-missing" }, missing) : null,
		el(
			"div",
			{ class: "beside" },
			reply.messages.map((/** @type {any} */ one) => messageBox(view, one)),
		),
		where(reply.where),
		caseNumber(view, reply, noted),
	].filter((node) => node !== null);
}

/** @param {any} places */
function where(places) {
	const link = (/** @type {string} */ address, /** @type {string} */ key) =>
		el("li", {}, el("a", { href: address, target: "_blank", rel: "noreferrer" }, icon(OPEN), words(key)));
	return el(
		"ul",
		{ class: "stack" },
		link(places.signed_in, "evidence_whereSignedIn"),
		link(places.locked_out, "evidence_whereLockedOut"),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} reply
 * @param {string} noted
 */
function caseNumber(view, reply, noted) {
	const number = el("input", {
		id: "case-number",
		maxlength: 40,
		autocomplete: "off",
		value: reply.case_number ?? noted,
	});
	const sent = async () => {
		await view.ask("case", { told: true });
		view.say(words("evidence_toldKept"));
		await view.redraw();
	};
	const notSent = async () => {
		await view.ask("case", { told: false });
		view.say(words("now_takenBack"));
		await view.redraw("i-sent-it");
	};
	const takeBack = async () => {
		await view.ask("step", { step: "case-number", act: "undo" });
		view.say(words("now_takenBack"));
		await view.redraw("case-number");
	};
	const keep = async () => {
		if (!number.value.trim()) {
			view.say(words("evidence_noNumber"));
			return number.focus();
		}
		await view.ask("case", { number: number.value.trim() });
		await view.redraw();
		view.say(words("evidence_caseKept"));
	};
	return el(
		"div",
		{ class: "stack" },
		reply.told_at
			? el(
					"div",
					{ class: "between" },
					el(
						"p",
						{ class: "small soft" },
						words("evidence_toldAt", moment(reply.told_at), moment(reply.ask_again)),
					),
					el("button", { type: "button", id: "not-sent", onclick: notSent }, words("evidence_notSent")),
				)
			: null,
		// When the day to ask again has come, it can be sent again.
		(!reply.told_at || reply.may_send) &&
			el(
				"div",
				{},
				el("button", { type: "button", id: "i-sent-it", onclick: sent }, words("evidence_iSentIt")),
			),
		field("evidence_caseNumber", number),
		el(
			"div",
			{ class: "row" },
			el("button", { type: "button", id: "keep-case", onclick: keep }, words("evidence_keepCase")),
			reply.case_number &&
				el(
					"button",
					{ type: "button", class: "plain", id: "no-case", onclick: takeBack },
					words("evidence_takeNumberBack"),
				),
		),
	);
}
