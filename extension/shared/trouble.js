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
	const buttons = [
		kind !== "gone" &&
			el("button", { type: "button", onclick: copy, data: { key: "copy" } }, words("trouble_copy")),
		el(
			"button",
			{ type: "button", class: "primary", onclick: retry, data: { key: "retry" } },
			words("trouble_retry"),
		),
	];
	return el(
		"section",
		{ class: "card stack trouble", id: "host-trouble", data: { trouble: kind } },
		el("h2", { class: "titled" }, icon(ALERT), el("span", {}, words(`trouble_${kind}`))),
		kind !== "gone" && el("p", { class: "small soft" }, words("trouble_notWatching")),
		el("p", {}, words(`trouble_${kind}Hint`)),
		kind !== "gone" && el("code", { class: "command", id: "command" }, COMMAND),
		el("div", { class: "row" }, buttons, said),
	);
}
