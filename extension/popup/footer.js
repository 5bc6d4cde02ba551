// The popup's foot: read this page, the dashboard, and whether anything is watched.

import { HostError, tell } from "../shared/ask.js";
import { el, icon } from "../shared/dom.js";
import { INFO } from "../shared/icons.js";
import { words } from "../shared/words.js";
import { outcomeNote } from "./outcome.js";

/**
 * @param {any} watching null where the background didn't answer
 * @param {(content: Node) => void} show puts what reading gave where it is announced
 * @returns {Node[]}
 */
export function footer(watching, show) {
	const read = async (/** @type {Event} */ event) => {
		const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
		button.disabled = true;
		try {
			show(outcomeNote((await tell("read")).outcome, openDashboard));
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			show(
				outcomeNote(
					{ kind: "trouble", trouble: { message: error.message, hint: error.hint } },
					openDashboard,
				),
			);
		} finally {
			button.disabled = false;
		}
	};
	const keep = async (/** @type {Event} */ event) => {
		const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
		button.disabled = true;
		try {
			await tell("keep");
			show(keptNote());
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			show(
				outcomeNote(
					{ kind: "trouble", trouble: { message: error.message, hint: error.hint } },
					openDashboard,
				),
			);
		} finally {
			button.disabled = false;
		}
	};
	return [
		el(
			"button",
			{ type: "button", class: "wide", id: "read-page", onclick: read },
			words("command_readPage"),
		),
		el("button", { type: "button", class: "wide", id: "keep-this", onclick: keep }, words("popup_keepThis")),
		el(
			"button",
			{ type: "button", class: "wide", id: "dashboard", onclick: () => openDashboard("") },
			words("popup_dashboard"),
		),
		el(
			"button",
			{ type: "button", class: "plain", id: "locked-out", onclick: () => openDashboard("lockedout") },
			words("popup_lockedOut"),
		),
		el(
			"p",
			{ class: "small soft", id: "watching", data: { watching: stateOf(watching) } },
			dot(watching),
			el("span", {}, words(`popup_watching_${stateOf(watching)}`)),
			el(
				"button",
				{
					type: "button",
					class: "plain",
					id: "change-watching",
					"aria-label": words("popup_changeWatching"),
					onclick: () => openDashboard("settings"),
				},
				words("dashboard_change"),
			),
		),
	];
}

function keptNote() {
	return el(
		"div",
		{ class: "note good", id: "kept-note" },
		icon(INFO),
		el("strong", {}, words("popup_kept")),
		el("p", { class: "small" }, words("popup_keptHint")),
	);
}

/** @param {string} section */
async function openDashboard(section) {
	await tell("open", { section });
	window.close();
}

/** @param {any} watching */
function stateOf(watching) {
	if (watching?.watching) return "on";
	return watching?.mode === "watch" ? "notPermitted" : "click";
}

/** @param {any} watching */
function dot(watching) {
	const state = stateOf(watching);
	return el("span", {
		class: `dot ${state === "on" ? "on" : state === "notPermitted" ? "off" : ""}`,
		"aria-hidden": "true",
	});
}
