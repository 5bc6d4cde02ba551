// What "Read this page" gave, in words: found, nothing found, not understood, not allowed. Never "all is well" by silence.

import { el, icon } from "../shared/dom.js";
import { ALERT, INFO, QUESTION } from "../shared/icons.js";
import { counted, words } from "../shared/words.js";

/**
 * @param {any} outcome as content/look.js gives it
 * @param {(section: string) => void} open opens a section of the dashboard
 * @returns {HTMLElement}
 */
export function outcomeNote(outcome, open) {
	const { kind, sign, lines, section } = told(outcome);
	const [title, ...rest] = lines.filter(Boolean);
	return el(
		"div",
		{ class: `note ${kind}`, data: { outcome: outcome?.kind ?? "none", logins: outcome?.logins ?? 0 } },
		icon(sign),
		el("strong", {}, title),
		rest.map((line) => el("p", { class: "small" }, line)),
		section &&
			el("div", {}, el("button", { type: "button", onclick: () => open(section) }, words("popup_seeThem"))),
	);
}

/**
 * @param {any} outcome
 * @returns {{kind: string, sign: string, lines: string[], section: string}}
 */
function told(outcome) {
	if (outcome?.kind === "secret") {
		return { kind: "ask", sign: INFO, lines: [words("page_secret"), words("page_secretHint")], section: "" };
	}
	if (outcome?.kind === "trouble") {
		return {
			kind: "alert",
			sign: ALERT,
			lines: [outcome.trouble.message, outcome.trouble.hint],
			section: "",
		};
	}
	if (outcome?.kind !== "read")
		return { kind: "ask", sign: INFO, lines: [words("popup_readLate")], section: "" };
	if (outcome.logins) return found(outcome);
	const missing = outcome.missing ?? [];
	if (outcome.understood) {
		return {
			kind: "",
			sign: INFO,
			lines: [words("page_readNoLogins"), words("page_readNoLoginsHint"), ...missing],
			section: "",
		};
	}
	return {
		kind: "ask",
		sign: QUESTION,
		lines: [words("page_notUnderstood"), words("page_notUnderstoodHint"), ...missing],
		section: "check",
	};
}

/** @param {any} outcome */
function found(outcome) {
	const lines = [
		counted("page_found", outcome.logins),
		outcome.strange ? counted("page_strange", outcome.strange) : "",
		outcome.unplaced ? counted("page_unplaced", outcome.unplaced) : "",
		outcome.strange || outcome.unplaced ? "" : words("page_allFit"),
		...(outcome.missing ?? []),
	];
	return {
		kind: outcome.strange ? "alert" : "good",
		sign: outcome.strange ? ALERT : INFO,
		lines,
		section: "check",
	};
}
