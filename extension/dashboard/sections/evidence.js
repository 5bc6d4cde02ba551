// Section "Evidence": the message to Support, what was kept, the journal, the report, and all data.

import { el } from "../../shared/dom.js";
import { BOX } from "../../shared/icons.js";
import { words } from "../../shared/words.js";
import { letter } from "../letter.js";
import { allData } from "./evidence_data.js";
import { journalList } from "./evidence_journal.js";
import { keptList } from "./evidence_kept.js";
import { reportForm } from "./evidence_report.js";
import { supportForm } from "./evidence_support.js";

export const id = "evidence";
export { BOX as icon };
export const types = ["support-message", "case", "kept", "journal", "journal-add", "report", "data"];
// Names and numbers are typed here.
export const live = false;

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const [{ kept }, journal] = await Promise.all([view.ask("kept"), view.ask("journal", { limit: 100 })]);
	/** @type {Set<string>} */
	const chosen = new Set(kept.map((/** @type {any} */ one) => one.hash));
	return [
		part("support", await supportForm(view)),
		part("kept", keptList(view, kept, chosen)),
		part("report", reportForm(view, chosen)),
		part("journal", journalList(view, journal)),
		part("data", allData(view)),
	];
}

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>} the message at least, and the line for the case number
 */
export async function without(view) {
	return [await letter(view)];
}

/**
 * @param {string} name
 * @param {Node|Node[]} content
 */
function part(name, content) {
	return el(
		"section",
		{ class: "group", id: `part-${name}`, "aria-labelledby": `h-${name}` },
		el("h2", { id: `h-${name}` }, words(`evidence_${name}`)),
		content,
	);
}
