// Section Check: logins from anywhere (pasted, dropped, a file), and the page that was read last, with lists to choose from.

import { el } from "../../shared/dom.js";
import { SEARCH } from "../../shared/icons.js";
import { words } from "../../shared/words.js";
import { findings } from "../check/findings.js";
import { intake } from "../check/intake.js";
import { keeping } from "../check/keeping.js";
import { lastPage } from "../check/last_page.js";

export const id = "check";
export const icon = SEARCH;
export const types = ["check"];
export const live = false;

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const [{ read }, host] = await Promise.all([view.tell("last-read"), view.tell("host")]);
	const canKeep = host.types.includes("keep-logins");
	const results = el("div", { class: "group", id: "results", "aria-live": "polite" });
	const show = (/** @type {Node[]} */ ...nodes) => results.replaceChildren(...nodes);
	const bring = async (/** @type {{name: string, content: string, encoding?: string}} */ source) => {
		show(el("p", { class: "soft" }, words("dashboard_reading", source.name)));
		try {
			const at = new Date().toISOString();
			const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
			const reply = await view.ask("check", { ...source, zone });
			const isKeepable = canKeep && reply.logins.length > 0;
			show(...findings(reply), ...(isKeepable ? [keeping({ source: { ...source, zone, at } }, view)] : []));
		} catch (error) {
			show(refused(/** @type {import("../../shared/ask.js").HostError} */ (error)));
		}
	};
	return [
		read && lastPage(read, view, canKeep),
		intake(bring, (text) => show(el("div", { class: "note alert" }, el("p", {}, text)))),
		results,
	].filter(Boolean);
}

/** @param {import("../../shared/ask.js").HostError} error */
function refused(error) {
	return el(
		"div",
		{ class: "note alert", data: { error: error.code } },
		el("p", {}, error.message),
		error.hint && el("p", { class: "small" }, error.hint),
	);
}
