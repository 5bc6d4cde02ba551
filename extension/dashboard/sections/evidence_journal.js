// The journal: its mark, whether its chain is whole, notes of one's own, and its entries.

import { el, foreign } from "../../shared/dom.js";
import { moment, words } from "../../shared/words.js";
import { confirmed } from "./leave.js";

/**
 * @param {import("../register.js").View} view
 * @param {any} journal
 * @returns {Node[]}
 */
export function journalList(view, journal) {
	const note = el("textarea", { class: "paste", id: "note", maxlength: 2000, rows: 2 });
	const add = async () => {
		if (!note.value.trim()) {
			view.say(words("evidence_noNote"));
			return note.focus();
		}
		await view.ask("journal-add", { text: note.value.trim() });
		view.say(words("evidence_noteKept"));
		await view.redraw();
	};
	return [
		el(
			"p",
			{
				class: `note ${journal.intact ? "good" : "alert"}`,
				id: "journal-state",
				data: { intact: journal.intact },
			},
			words(journal.intact ? "evidence_intact" : "evidence_broken"),
			" ",
			el("code", {}, journal.head),
		),
		el("label", { class: "field" }, el("span", {}, words("evidence_note")), note),
		el("div", {}, el("button", { type: "button", id: "add-note", onclick: add }, words("evidence_addNote"))),
		el("p", { class: "small soft" }, words("evidence_eraseEntryHint")),
		el(
			"ol",
			{ class: "list", id: "journal" },
			journal.entries.map((/** @type {any} */ entry) => row(view, entry)),
		),
	];
}

/**
 * @param {import("../register.js").View} view
 * @param {any} entry
 */
function row(view, entry) {
	const erase = async () => {
		await view.ask("journal-erase", { entries: [entry.seq] });
		view.say(words("evidence_erased"));
		await view.redraw();
	};
	return el(
		"li",
		{ data: { seq: entry.seq, kind: entry.kind } },
		el(
			"p",
			{ class: "between" },
			el("span", { class: "small soft" }, `${entry.seq} · `, moment(entry.at)),
			!entry.erased &&
				confirmed(
					`erase-entry-${entry.seq}`,
					words("evidence_erase"),
					words("evidence_eraseSure"),
					erase,
					"plain small",
				),
		),
		el("p", {}, entry.erased ? words("evidence_contentErased") : foreign(entry.text || entry.kind)),
	);
}
