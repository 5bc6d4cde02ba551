// For people who may be watched: leave this page at once, or take everything off this computer.

import { HostError } from "../../shared/ask.js";
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
		try {
			await view.ask("data", { act: "delete" });
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			await forgetHere();
			// What the helper keeps can't be reached from here: nobody may believe that it is gone.
			return place.replaceChildren(el("p", { role: "alert" }, words("now_wipeHelperAway")));
		}
		await forgetHere();
		leave();
	};
	const forgetHere = async () => {
		await view.tell("watch", { mode: "click" });
		await forget();
	};
	const place = el("div", { id: "wiped" });
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
		place,
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
