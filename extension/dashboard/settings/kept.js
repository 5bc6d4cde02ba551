// Settings: what is kept, where, and how to get it out or away.

import { el } from "../../shared/dom.js";
import { words } from "../../shared/words.js";

/** @returns {HTMLElement} */
export function keptGroup() {
	const lines = ["keptLogins", "keptFacts", "keptNever", "keptWhere"].map((key) =>
		el("li", {}, words(`dashboard_${key}`)),
	);
	return el(
		"section",
		{ class: "card stack", id: "kept" },
		el("h2", {}, words("dashboard_kept")),
		el("ul", { class: "bullets" }, lines),
		el("p", {}, words("dashboard_keptCommand"), " ", el("code", {}, "loginguard data")),
	);
}
