// The journal: its mark, whether its chain is whole, notes of one's own, and its entries.

import { el, foreign } from "../../shared/dom.js";
import { moment, words } from "../../shared/words.js";

/**
 * @param {import("../register.js").View} view
 * @param {any} journal
 * @returns {Node[]}
 */
export function journalList(view, journal) {
	const note = el("textarea", { class: "paste", id: "note", maxlength: 2000, rows: 2 });
	const add = async () => {
		if (!note.value.trim()) return note.focus();
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
		el("ol", { class: "list", id: "journal" }, journal.entries.map(row)),
	];
}

/** @param {any} entry */
function row(entry) {
	return el(
		"li",
		{ data: { seq: entry.seq, kind: entry.kind } },
		el("p", { class: "small soft" }, `${entry.seq} · `, moment(entry.at)),
		el("p", {}, entry.erased ? words("evidence_contentErased") : foreign(entry.text || entry.kind)),
	);
}
