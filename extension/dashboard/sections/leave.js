// For people who may be watched: leave this page at once, or take everything off this computer.

import { el } from "../../shared/dom.js";
import { forget } from "../../shared/kept.js";
import { words } from "../../shared/words.js";

/**
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function leaveFast(view) {
	const leave = () => location.replace("about:blank");
	const wipe = async () => {
		await view.ask("data", { act: "delete" });
		await view.tell("watch", { mode: "click" });
		await forget();
		leave();
	};
	return el(
		"div",
		{ class: "note ask", id: "leave-fast" },
		el("p", {}, words("now_leaveWhy")),
		el(
			"div",
			{ class: "row" },
			el("button", { type: "button", id: "leave", onclick: leave }, words("now_leave")),
			confirmed("wipe", words("now_wipe"), words("now_wipeSure"), wipe),
		),
		el("p", { class: "small" }, words("now_wipeHint")),
	);
}

/**
 * A button that asks once more in its own place before it does what can't be taken back.
 * @param {string} id
 * @param {string} label
 * @param {string} sure
 * @param {() => Promise<unknown>} work
 * @param {string} [kind] a class
 * @returns {HTMLButtonElement}
 */
export function confirmed(id, label, sure, work, kind = "") {
	const button = el("button", { type: "button", id, class: kind || null }, label);
	button.addEventListener("click", async () => {
		if (button.dataset.asked) {
			button.disabled = true;
			await work();
			return;
		}
		button.dataset.asked = "yes";
		button.textContent = sure;
	});
	button.addEventListener("blur", () => {
		if (button.disabled) return;
		delete button.dataset.asked;
		button.textContent = label;
	});
	return button;
}
