// All that is kept on this computer: where, how big, taken out, deleted.

import { el, foreign } from "../../shared/dom.js";
import { forget } from "../../shared/kept.js";
import { words } from "../../shared/words.js";
import { confirmed } from "./leave.js";

/**
 * @param {import("../register.js").View} view
 * @returns {Node}
 */
export function allData(view) {
	const result = el("p", { class: "small", role: "status", id: "data-result" });
	const where = async () => {
		const { kept } = await view.ask("data", { act: "where" });
		result.replaceChildren(foreign(kept.folder), ` · ${Math.ceil(kept.size / 1024).toLocaleString()} KiB`);
	};
	const take = async () => {
		const { path } = await view.ask("data", { act: "export" });
		result.replaceChildren(words("evidence_written"), " ", foreign(path));
	};
	const remove = async () => {
		await view.ask("data", { act: "delete" });
		await forget();
		view.say(words("evidence_allGone"));
		await view.redraw();
	};
	return el(
		"div",
		{ class: "card stack" },
		el("p", { class: "soft" }, words("evidence_dataIntro")),
		el(
			"div",
			{ class: "row" },
			el("button", { type: "button", id: "data-where", onclick: where }, words("evidence_where")),
			el("button", { type: "button", id: "data-export", onclick: take }, words("evidence_takeOut")),
			confirmed("data-delete", words("evidence_deleteAll"), words("evidence_deleteSure"), remove),
		),
		result,
	);
}
