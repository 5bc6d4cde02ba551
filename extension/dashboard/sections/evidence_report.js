// Making a report: what goes in, in which form, and where it went.

import { el, foreign } from "../../shared/dom.js";
import { words } from "../../shared/words.js";

/**
 * @param {import("../register.js").View} view
 * @param {Set<string>} chosen hashes of kept files
 * @returns {Node}
 */
export function reportForm(view, chosen) {
	const box = (/** @type {string} */ name, checked = true) =>
		el("input", { type: "checkbox", id: `report-${name}`, checked });
	const boxes = { logins: box("logins"), changes: box("changes"), steps: box("steps") };
	const masked = box("masked", false);
	const name = el("input", { id: "report-name", maxlength: 80, autocomplete: "name" });
	const result = el("div", { id: "report-result", role: "status" });
	const make = async (/** @type {"zip"|"html"} */ form) => {
		const reply = await view.ask("report", {
			form,
			name: name.value,
			masked: masked.checked,
			pictures: [...chosen],
			logins: boxes.logins.checked,
			changes: boxes.changes.checked,
			steps: boxes.steps.checked,
		});
		result.replaceChildren(done(reply));
	};
	const button = (/** @type {"zip"|"html"} */ form, primary = false) =>
		el(
			"button",
			{ type: "button", class: primary ? "primary" : null, id: `make-${form}`, onclick: () => make(form) },
			words(`evidence_make_${form}`),
		);
	return el(
		"div",
		{ class: "card stack" },
		el("p", {}, words("evidence_reportIntro")),
		el(
			"fieldset",
			{ class: "stack" },
			el("legend", {}, words("evidence_goesIn")),
			Object.entries(boxes).map(([key, input]) =>
				el("label", { class: "choice" }, input, el("span", {}, words(`report_${key}`))),
			),
			el("p", { class: "small soft" }, words("evidence_picturesAbove")),
			el("label", { class: "choice" }, masked, el("span", {}, words("evidence_mask"))),
		),
		el("label", { class: "field" }, el("span", {}, words("evidence_nameInReport")), name),
		el("div", { class: "row" }, button("zip", true), button("html")),
		result,
	);
}

/** @param {any} reply */
function done(reply) {
	if (reply.path)
		return el(
			"p",
			{ class: "note good", id: "report-path" },
			words("evidence_written"),
			" ",
			foreign(reply.path),
		);
	const bytes = Uint8Array.from(atob(reply.data), (letter) => letter.charCodeAt(0));
	const address = URL.createObjectURL(new Blob([bytes], { type: reply.type }));
	return el(
		"p",
		{ class: "note good" },
		el(
			"a",
			{ class: "button", id: "report-link", href: address, download: reply.name },
			words("evidence_download"),
			" ",
			foreign(reply.name),
		),
	);
}
