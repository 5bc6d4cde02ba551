// Section Settings: what is watched, what was learned and snoozed, what is kept.

import { el } from "../../shared/dom.js";
import { GEAR } from "../../shared/icons.js";
import { isReminding } from "../../shared/reminding.js";
import { words } from "../../shared/words.js";
import { keptGroup } from "../settings/kept.js";
import { lessonsGroup } from "../settings/lessons.js";
import { remindersGroup } from "../settings/reminders.js";
import { snoozedGroup } from "../settings/snoozed.js";
import { watchGroup } from "../settings/watching.js";
import { whoseGroup } from "../settings/whose.js";

export const id = "settings";
export const icon = GEAR;
export const types = ["settings"];

/**
 * @param {import("../register.js").View} view
 * @returns {Promise<Node[]>}
 */
export async function draw(view) {
	const [watching, host, { settings }, isOn] = await Promise.all([
		view.tell("watching"),
		view.tell("host"),
		view.ask("settings"),
		isReminding(),
	]);
	const lessons = host.types.includes("lessons") ? (await view.ask("lessons")).lessons : null;
	return [
		watchGroup(watching, view),
		remindersGroup(isOn, view),
		whoseGroup(settings.whose, view),
		lessons && lessonsGroup(lessons, view),
		snoozedGroup(settings.snoozed ?? [], view),
		keptGroup(),
		about(host),
	].filter((group) => group !== null);
}

/** @param {any} host */
function about(host) {
	return el("p", { class: "small soft" }, words("dashboard_about", host.version));
}
