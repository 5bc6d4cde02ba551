// "I can't read this page": the person picks the list that is logins and says yes to each row; then it is learned for this page.

import { el, foreign } from "../../shared/dom.js";
import { loginRow } from "../../shared/login_row.js";
import { counted, words } from "../../shared/words.js";

/**
 * @param {any} read
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function candidates(read, view) {
	const place = el("div", { class: "group", id: "candidates" });
	place.replaceChildren(choice(read, view, place));
	return place;
}

/**
 * @param {any} read
 * @param {import("../register.js").View} view
 * @param {HTMLElement} place
 */
function choice(read, view, place) {
	const options = read.page.candidates.map((/** @type {any} */ candidate, /** @type {number} */ at) =>
		option(candidate, at),
	);
	const go = () => {
		const picked = /** @type {HTMLInputElement|null} */ (
			place.querySelector("input[name=candidate]:checked")
		);
		if (!picked) {
			view.say(words("dashboard_pickFirst"));
			return;
		}
		const candidate = read.page.candidates[Number(picked.value)];
		place.replaceChildren(
			confirmation(candidate, read, view, () => place.replaceChildren(choice(read, view, place))),
		);
		/** @type {HTMLElement|null} */ (place.querySelector("h3"))?.focus();
	};
	return el(
		"fieldset",
		{ class: "card stack" },
		el("legend", { class: "unseen" }, words("dashboard_whichList")),
		el("h3", {}, words("dashboard_whichList")),
		options,
		el(
			"div",
			{ class: "row" },
			el("button", { type: "button", class: "primary", id: "pick", onclick: go }, words("dashboard_pick")),
		),
	);
}

/**
 * @param {any} candidate
 * @param {number} at
 */
function option(candidate, at) {
	const shown = candidate.rows
		.slice(0, 3)
		.map((/** @type {any} */ row) => el("li", {}, foreign(row.text, 160)));
	const why = (candidate.reasons ?? []).map((/** @type {{text: string}} */ reason) => reason.text).join(" ");
	return el(
		"label",
		{ class: "choice" },
		el("input", { type: "radio", name: "candidate", value: at, id: `candidate-${at}` }),
		el(
			"span",
			{ class: "stack" },
			el("strong", {}, counted("dashboard_candidate", candidate.rows.length)),
			el("ul", { class: "small soft" }, shown),
			why && el("span", { class: "small" }, why),
		),
	);
}

/**
 * @param {any} candidate
 * @param {any} read
 * @param {import("../register.js").View} view
 * @param {() => void} back
 */
function confirmation(candidate, read, view, back) {
	const keep = el(
		"button",
		{ type: "button", class: "primary", id: "confirm", disabled: true },
		words("dashboard_learn"),
	);
	const boxes = candidate.rows.map((/** @type {any} */ row, /** @type {number} */ at) => {
		const box = el("input", { type: "checkbox", id: `right-${at}`, onchange: () => update() });
		return {
			box,
			row: el(
				"li",
				{ class: "login" },
				box,
				el(
					"label",
					{ for: `right-${at}` },
					loginRow(row),
					el("p", { class: "small soft" }, foreign(row.text, 200)),
				),
			),
		};
	});
	const update = () => {
		keep.disabled = !boxes.every((/** @type {any} */ { box }) => box.checked);
	};
	keep.addEventListener("click", async () => {
		await view.ask("lesson", { lesson: candidate.lesson, origin: read.origin, address: read.address });
		view.say(words("dashboard_learned"));
		location.hash = "#settings";
	});
	return el(
		"section",
		{ class: "card stack" },
		el("h3", { tabindex: -1 }, counted("dashboard_readThese", candidate.rows.length)),
		el("p", { class: "soft" }, words("dashboard_readTheseHint")),
		el(
			"ul",
			{ class: "list" },
			boxes.map((/** @type {any} */ { row }) => row),
		),
		el(
			"div",
			{ class: "row" },
			keep,
			el("button", { type: "button", id: "back", onclick: back }, words("dashboard_notRight")),
		),
	);
}
