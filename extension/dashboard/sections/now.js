// Section "Now": what only the person can say, the situation, the one next step, what was found, all steps with their ticks.

import { plainChecklist } from "../../shared/checklist.js";
import { el, icon } from "../../shared/dom.js";
import { ALERT, CLOCK, INFO, SHIELD } from "../../shared/icons.js";
import { moment, words } from "../../shared/words.js";
import { undoLast } from "../answers.js";
import { homeCard, isHomeSaid } from "../home.js";
import { whoseCard } from "../whose.js";
import { findingRow } from "./findings.js";
import { leaveFast } from "./leave.js";
import { nextCard } from "./next_card.js";
import { stepGroups } from "./step_groups.js";
import { isStrange, wasThisYou } from "./was_this_you.js";

export const id = "now";
export { SHIELD as icon };
export const types = ["status", "step", "situation", "finding-settle", "review", "case"];

const SITUATIONS = [
	["incident", "now_situationIncident"],
	["locked-out", "now_situationLockedOut"],
	["watch", "now_situationWatch"],
];

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const [status, { logins }] = await Promise.all([view.status(), view.ask("logins")]);
	const open = (status.findings ?? []).filter((/** @type {any} */ one) => !one.settled);
	const strange = logins.filter(isStrange);
	return [
		strange.length ? wasThisYou(view, strange) : undoLast(view),
		isHomeSaid(status.home) || !logins.length ? null : homeCard(status.home, view),
		onHold(status),
		situation(view, status, strange.length > 0),
		clock(status),
		contained(view, status),
		strange.length ? null : nextCard(view, status),
		isSafetyOpen(status) ? leaveFast(view) : null,
		review(view, status),
		askAgain(view, status),
		whoseCard(status, view),
		found(view, open),
		stepGroups(view, status),
		// Whoever is watched may be so at any time: it moves down once they are safe, and stays.
		isSafetyOpen(status) ? null : leaveFast(view),
		more(),
	].filter((node) => node !== null);
}

/** @param {any} status */
function isSafetyOpen(status) {
	return status.steps.some((/** @type {any} */ step) =>
		step.parts.some((/** @type {any} */ part) => part.id === "safety" && part.state === "to-do"),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} status
 * @param {boolean} isAsked whether a strange login waits for their word
 */
function situation(view, status, isAsked) {
	// A helper of before doesn't tell "watch" from "nothing said yet".
	const chosen = "chosen" in status ? status.chosen : isAsked ? null : status.situation;
	const choose = async (/** @type {string} */ chosen) => {
		await view.ask("situation", { situation: chosen, account: status.account?.id ?? null });
		view.say(words("now_situationKept"));
		if (chosen === "locked-out") location.hash = "#lockedout";
		else await view.redraw();
	};
	const buttons = SITUATIONS.map(([name = "", key = ""]) =>
		el(
			"button",
			{
				type: "button",
				"aria-pressed": String(chosen === name),
				data: { key: `situation-${name}` },
				onclick: () => choose(name),
			},
			words(key),
		),
	);
	return el(
		"fieldset",
		{ class: "stack", id: "situation", data: { situation: chosen ?? "" } },
		el("legend", {}, words("now_situationQuestion")),
		!chosen && !isAsked && el("p", { class: "soft" }, words("next_saySituation")),
		el("div", { class: "row" }, buttons),
	);
}

/** @param {any} status */
function onHold(status) {
	if (!status.held) return null;
	return el(
		"div",
		{ class: "note alert", id: "on-hold" },
		icon(ALERT),
		el("strong", {}, words("now_onHold", moment(status.held))),
		el("p", {}, words("now_onHoldHint")),
		el(
			"div",
			{},
			el("a", { href: "#lockedout", class: "button", id: "way-back" }, words("dashboard_lockedoutTitle")),
		),
	);
}

/** @param {any} status */
function clock(status) {
	if (!status.clock) return null;
	const { running, active_from: from } = status.clock;
	return el(
		"p",
		{ class: "note alert", id: "payout-clock" },
		icon(CLOCK),
		el("span", {}, running ? words("now_payoutClock", moment(from)) : words("now_payoutMayBeActive")),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} status
 */
function contained(view, status) {
	if (status.situation === "watch" || !status.contained) return null;
	const end = async () => {
		await view.ask("situation", { situation: "watch", account: status.account?.id ?? null });
		view.say(words("now_situationKept"));
		await view.redraw();
	};
	return el(
		"div",
		{ class: "note good", id: "contained" },
		icon(INFO),
		el("strong", {}, words("now_contained")),
		el("p", {}, words("now_containedHint")),
		status.next
			? null
			: el(
					"div",
					{},
					el("button", { type: "button", id: "end-incident", onclick: end }, words("now_endIncident")),
				),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} status
 */
function review(view, status) {
	if (!status.review?.due) return null;
	const looked = async () => {
		await view.ask("review", { account: status.account?.id ?? null });
		view.say(words("now_reviewKept"));
		await view.redraw();
	};
	return el(
		"div",
		{ class: "note ask", id: "review-due" },
		icon(CLOCK),
		el("strong", {}, words("now_reviewDue")),
		el("p", {}, words(status.review.weekly ? "now_reviewWeekly" : "now_reviewMonthly")),
		el("div", {}, el("button", { type: "button", id: "reviewed", onclick: looked }, words("now_reviewed"))),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any} status
 */
function askAgain(view, status) {
	if (!status.support?.due) return null;
	const later = async () => {
		await view.ask("case", { later: true, account: status.account?.id ?? null });
		view.say(words("now_askAgainLaterKept"));
		await view.redraw();
	};
	return el(
		"div",
		{ class: "note ask", id: "ask-again-due" },
		icon(CLOCK),
		el("strong", {}, words("now_askAgainDue")),
		el("p", {}, words("now_askAgainHint")),
		el(
			"div",
			{ class: "row" },
			el("a", { href: "#evidence", id: "ask-again" }, words("now_askAgain")),
			el("button", { type: "button", id: "ask-later", onclick: later }, words("now_askAgainLater")),
		),
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {any[]} open
 */
function found(view, open) {
	if (!open.length) return null;
	return el(
		"section",
		{ class: "group", "aria-labelledby": "found" },
		el("h2", { id: "found" }, icon(ALERT), words("now_found")),
		el(
			"ul",
			{ class: "list" },
			open.map((one) => findingRow(view, one)),
		),
	);
}

/**
 * @param {import("../register.js").View} view
 * @returns {Node[]} the five steps and the ways to go on while nobody can say what is done
 */
export function without(view) {
	return [plainChecklist(), leaveFast(view), more()];
}

function more() {
	const link = (/** @type {string} */ to) =>
		el("li", {}, el("a", { href: `#${to}` }, words(`dashboard_${to}Title`)));
	return el("ul", { class: "more" }, link("lockedout"), link("how"), link("trust"));
}
