// A message to Support as it stands, read-only, with the buttons that copy it; the English one is what is sent.

import { el } from "../shared/dom.js";
import { words } from "../shared/words.js";

const ROWS = 14;

/**
 * @param {import("./register.js").View} view
 * @param {{language: string, subject: string, body: string}} message
 * @returns {HTMLElement}
 */
export function messageBox(view, { language, subject, body }) {
	const isSent = language === "en";
	const id = `support-${language}`;
	const text = el("textarea", {
		class: "paste",
		readonly: true,
		rows: ROWS,
		lang: language,
		dir: "auto",
		id,
	});
	text.value = body;
	const copy = (/** @type {string} */ what) => async () => {
		await navigator.clipboard.writeText(what);
		view.say(words("evidence_copied"));
	};
	return el(
		"div",
		{ class: "stack message", data: { language } },
		el(
			"label",
			{ class: "field", for: id },
			el("span", {}, words(isSent ? "evidence_messageEnglish" : "evidence_messageYours")),
		),
		el("p", { class: "small" }, words("evidence_subject"), " ", el("bdi", { lang: language }, subject)),
		text,
		isSent &&
			el(
				"div",
				{ class: "row" },
				el(
					"button",
					{ type: "button", class: "primary", id: "copy-message", onclick: copy(body) },
					words("evidence_copy"),
				),
				el(
					"button",
					{ type: "button", id: "copy-subject", onclick: copy(subject) },
					words("evidence_copySubject"),
				),
			),
	);
}
