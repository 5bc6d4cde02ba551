// Settings: the pages on which the person showed which list is logins, each to be forgotten.

import { el, foreign } from "../../shared/dom.js";
import { moment, words } from "../../shared/words.js";

/**
 * @param {any[]} lessons
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function lessonsGroup(lessons, view) {
	const forget = async (/** @type {any} */ lesson) => {
		await view.ask("forget-lesson", { lesson: lesson.id });
		await view.redraw();
		view.say(words("dashboard_forgotten"));
	};
	const rows = lessons.map((lesson) =>
		el(
			"li",
			{ class: "between", data: { lesson: lesson.id } },
			el(
				"span",
				{},
				foreign(`${lesson.origin}${lesson.path ?? ""}`, 120),
				el("span", { class: "small soft block" }, moment(lesson.at)),
			),
			el(
				"button",
				{ type: "button", data: { key: `forget-${lesson.id}` }, onclick: () => forget(lesson) },
				words("dashboard_forget"),
			),
		),
	);
	return el(
		"section",
		{ class: "card stack", id: "lessons" },
		el("h2", {}, words("dashboard_lessons")),
		rows.length
			? el("ul", { class: "stack" }, rows)
			: el("p", { class: "soft" }, words("dashboard_noLessons")),
	);
}
