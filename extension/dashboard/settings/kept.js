// Settings: what is kept, where, and how to get it out or away.

import { el } from "../../shared/dom.js";
import { words } from "../../shared/words.js";

const OF_THE_HELPER = [
	"keptLogins",
	"keptFacts",
	"keptSteps",
	"keptEvidence",
	"keptTaught",
	"keptVault",
	"keptLog",
];

/** @returns {HTMLElement} */
export function keptGroup() {
	return el(
		"section",
		{ class: "card stack", id: "kept" },
		el("h2", {}, words("dashboard_kept")),
		el("p", {}, words("dashboard_keptWhere")),
		el(
			"ul",
			{ class: "bullets" },
			OF_THE_HELPER.map((key) => el("li", {}, words(`dashboard_${key}`))),
		),
		el("p", {}, words("dashboard_keptBrowser")),
		el("p", {}, words("dashboard_keptNever")),
		el("p", {}, el("a", { href: "#evidence" }, words("dashboard_keptOut"))),
	);
}
