// The card that says which part of the way to the helper is missing, and the one command that mends it.

import { el, icon } from "./dom.js";
import { ALERT } from "./icons.js";
import { words } from "./words.js";

const COMMAND = "python3 scripts/install.py";

/**
 * @param {import("./ask.js").HostError} error
 * @param {() => unknown} retry
 * @returns {HTMLElement}
 */
export function troubleCard(error, retry) {
	const kind = ["missing", "forbidden", "broken", "outdated", "gone"].includes(error.trouble)
		? error.trouble
		: "broken";
	const said = el("span", { class: "small soft", role: "status" });
	const copy = async () => {
		await navigator.clipboard.writeText(COMMAND);
		said.textContent = words("trouble_copied");
	};
	const command = el(
		"div",
		{ class: "command" },
		el("code", { id: "command" }, COMMAND),
		el("button", { type: "button", onclick: copy, data: { key: "copy" } }, words("trouble_copy")),
	);
	return el(
		"section",
		{ class: "card stack trouble", id: "host-trouble", data: { trouble: kind } },
		el(
			"div",
			{ class: "note ask" },
			icon(ALERT),
			el("h2", {}, words(`trouble_${kind}`)),
			el("p", { class: "small" }, words("trouble_notWatching")),
		),
		el("p", {}, words(`trouble_${kind}Hint`)),
		kind === "gone" ? null : command,
		el(
			"div",
			{ class: "row" },
			el(
				"button",
				{ type: "button", class: "primary", onclick: retry, data: { key: "retry" } },
				words("trouble_retry"),
			),
			said,
		),
	);
}
