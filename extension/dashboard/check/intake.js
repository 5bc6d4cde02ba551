// Takes what people bring: pasted text, dropped or chosen files. Nothing of it is kept here.

import { el, icon } from "../../shared/dom.js";
import { PAGE } from "../../shared/icons.js";
import { words } from "../../shared/words.js";

const MOST_MEGABYTES = 30;
const KINDS = ".html,.htm,.mhtml,.mht,.eml,.txt,.csv,.tsv,.json,.ndjson";

/**
 * @typedef {{name: string, content: string, encoding?: string}} Source
 *
 * @param {(source: Source) => void} bring
 * @param {(text: string) => void} refuse
 * @returns {HTMLElement}
 */
export function intake(bring, refuse) {
	const take = async (/** @type {Iterable<File>} */ files) => {
		for (const file of files) {
			if (file.size > MOST_MEGABYTES * 1_000_000)
				refuse(words("dashboard_tooBig", file.name, MOST_MEGABYTES));
			else bring({ name: file.name, content: await base64(file), encoding: "base64" });
			return;
		}
	};
	return el("div", { class: "group" }, paste(bring), drop(take));
}

/** @param {(source: Source) => void} bring */
function paste(bring) {
	const area = el("textarea", {
		class: "paste",
		id: "paste",
		spellcheck: "false",
		"aria-describedby": "paste-hint",
	});
	const check = () => {
		if (area.value.trim()) bring({ name: words("dashboard_pasted"), content: area.value });
		else area.focus();
	};
	return el(
		"section",
		{ class: "card stack" },
		el("label", { class: "field", for: "paste" }, el("span", {}, words("dashboard_paste"))),
		area,
		el("p", { class: "small soft", id: "paste-hint" }, words("dashboard_pasteHint")),
		el(
			"div",
			{ class: "row" },
			el(
				"button",
				{ type: "button", class: "primary", id: "check-paste", onclick: check },
				words("dashboard_check"),
			),
			el(
				"button",
				{
					type: "button",
					onclick: () => {
						area.value = "";
						area.focus();
					},
				},
				words("dashboard_clear"),
			),
		),
	);
}

/** @param {(files: Iterable<File>) => void} take */
function drop(take) {
	const input = el("input", {
		type: "file",
		id: "file",
		accept: KINDS,
		class: "unseen",
		onchange: () => take(input.files ?? []),
	});
	const area = el(
		"section",
		{ class: "drop", id: "drop" },
		icon(PAGE),
		el("p", {}, words("dashboard_drop")),
		el("label", { class: "button", for: "file" }, words("dashboard_chooseFile")),
		input,
		el("p", { class: "small soft" }, words("dashboard_dropKinds")),
	);
	const over = (/** @type {DragEvent} */ event) => {
		event.preventDefault();
		area.classList.add("over");
	};
	area.addEventListener("dragover", over);
	area.addEventListener("dragleave", () => area.classList.remove("over"));
	area.addEventListener("drop", (event) => {
		event.preventDefault();
		area.classList.remove("over");
		take(event.dataTransfer?.files ?? []);
	});
	return area;
}

/**
 * Bytes as they are: the helper finds out the charset, the browser would guess.
 * @param {File} file
 * @returns {Promise<string>}
 */
function base64(file) {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(file);
	});
}
