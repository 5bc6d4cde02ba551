// The popup's body: what was found, the one next step, the five steps.

import { tell } from "../shared/ask.js";
import { checklist, plainChecklist } from "../shared/checklist.js";
import { el, icon } from "../shared/dom.js";
import { ALERT, INFO } from "../shared/icons.js";
import { troubleCard } from "../shared/trouble.js";
import { counted, words } from "../shared/words.js";
import { askedFirst, isAboutLogins } from "./header.js";

/**
 * @param {any} status undefined before the first answer ever
 * @returns {Node[]}
 */
export function situation(status) {
	if (!status) return [el("p", { class: "soft" }, words("popup_waiting"))];
	const open = (status.findings ?? []).filter((/** @type {any} */ finding) => !finding.settled);
	return [next(status, open), checklist(status.steps)].filter((node) => node !== null);
}

/**
 * @param {import("../shared/ask.js").HostError} error
 * @param {() => unknown} retry
 * @returns {Node[]}
 */
export function withoutHelper(error, retry) {
	return [troubleCard(error, retry), el("h2", {}, words("popup_stepsAnyway")), plainChecklist()];
}

/**
 * @param {any} status
 * @param {any[]} open findings that the person hasn't settled
 */
function next(status, open) {
	const asks = askedFirst(status);
	if (asks) return asked(asks);
	const isAlert =
		status.badge?.text === "!" ||
		status.situation !== "watch" ||
		open.some((finding) => finding.severity === "alert");
	const found = open.length ? counted("popup_findings", open.length) : "";
	const step = status.steps.find((/** @type {any} */ one) => one.next);
	if (!step && !found)
		return el("p", { class: "note good" }, icon(INFO), el("span", {}, words("popup_nothingNext")));
	const isAboutLogins = status.next?.part === "logins" || (found && !step);
	const title = status.next?.title?.text ?? step?.title.text ?? found;
	return el(
		"section",
		{ class: `next-card${isAlert ? " alert" : ""}`, id: "next", data: { step: step?.id ?? "" } },
		el("p", { class: "eyebrow" }, found && icon(ALERT), el("span", {}, found || words("popup_next"))),
		el("h2", {}, title),
		status.next?.reason?.text && el("p", { class: "soft small" }, status.next.reason.text),
		status.next?.offers_password &&
			el("p", { class: "small", id: "offers-password" }, words("popup_offersPassword")),
		el(
			"button",
			{
				type: "button",
				class: "primary",
				id: "primary",
				onclick: () => openSection(isAboutLogins ? "logins" : "now"),
			},
			words("popup_showMe"),
		),
	);
}

/** @param {{code: string, text: string}} asks what only the person can say, and what comes before any step */
function asked(asks) {
	const isLogin = isAboutLogins(asks);
	return el(
		"section",
		{ class: `next-card${isLogin ? " alert" : ""}`, id: "next", data: { asks: asks.code } },
		isLogin && el("p", { class: "eyebrow" }, icon(ALERT), el("span", {}, words("dashboard_wasThisYou"))),
		el("h2", {}, asks.text),
		el(
			"button",
			{ type: "button", class: "primary", id: "primary", onclick: () => openSection("now") },
			words(isLogin ? "popup_answer" : "popup_choose"),
		),
	);
}

/** @param {string} section */
async function openSection(section) {
	await tell("open", { section });
	window.close();
}
