// "Can I trust the site": an honest page. Words only; works without the helper.

import { el } from "../../shared/dom.js";
import { INFO } from "../../shared/icons.js";
import { words } from "../../shared/words.js";

export const id = "trust";
export { INFO as icon };
/** @type {string[]} */
export const types = [];

const TOPICS = ["site", "address", "mail", "talk", "you", "us"];

/** @returns {Node[]} */
export function draw() {
	return TOPICS.map((topic) =>
		el(
			"section",
			{ class: "card stack", data: { topic } },
			el("h2", {}, words(`trust_${topic}`)),
			el("p", {}, words(`trust_${topic}Text`)),
		),
	);
}

export { draw as without };
