// Pictures and files that were kept: looked at one by one, chosen for the report, erased.

import { el, foreign } from "../../shared/dom.js";
import { moment, words } from "../../shared/words.js";
import { confirmed } from "./leave.js";

/**
 * @param {import("../register.js").View} view
 * @param {any[]} kept
 * @param {Set<string>} chosen hashes that go into the report; changed here
 * @returns {Node[]}
 */
export function keptList(view, kept, chosen) {
	if (!kept.length) return [el("p", { class: "empty card" }, words("evidence_nothingKept")), adding(view)];
	return [
		el(
			"ul",
			{ class: "list", id: "kept-list" },
			kept.map((one) => row(view, one, chosen)),
		),
		adding(view),
	];
}

/**
 * @param {import("../register.js").View} view
 * @param {any} one
 * @param {Set<string>} chosen
 */
function row(view, one, chosen) {
	const box = el("input", { type: "checkbox", checked: true, id: `choose-${one.hash}` });
	box.addEventListener("change", () => (box.checked ? chosen.add(one.hash) : chosen.delete(one.hash)));
	const place = el("div", {});
	const look = async () => {
		const content = await load(view, one.hash);
		if (!content) return place.replaceChildren(el("p", { class: "note ask" }, words("report_vanished")));
		const address = URL.createObjectURL(new Blob([content], { type: one.type }));
		const image = el("img", { class: "kept", alt: words("report_pictureAlt"), src: address });
		image.addEventListener("load", () => URL.revokeObjectURL(address));
		place.replaceChildren(image);
	};
	const erase = async () => {
		await view.ask("kept-erase", { hash: one.hash });
		view.say(words("evidence_erased"));
		await view.redraw();
	};
	return el(
		"li",
		{ data: { hash: one.hash } },
		el("label", { class: "choice" }, box, el("span", {}, foreign(one.name))),
		el("p", { class: "small soft" }, moment(one.at), " · ", foreign(one.address), " ", foreign(one.note)),
		el("p", { class: "small soft" }, "SHA-256 ", el("code", {}, one.hash)),
		el(
			"div",
			{ class: "row" },
			one.type.startsWith("image/") &&
				el(
					"button",
					{ type: "button", onclick: look, data: { key: `look-${one.hash.slice(0, 12)}` } },
					words("evidence_look"),
				),
			confirmed(
				`erase-${one.hash.slice(0, 12)}`,
				words("evidence_erase"),
				words("evidence_eraseSure"),
				erase,
			),
		),
		place,
	);
}

/**
 * @param {import("../register.js").View} view
 * @param {string} hash
 * @returns {Promise<Uint8Array<ArrayBuffer>|null>} null where the file is gone
 */
async function load(view, hash) {
	/** @type {string[]} */
	const parts = [];
	for (let offset = 0; offset !== null; ) {
		const reply = await view.ask("kept-part", { hash, offset });
		if (reply.data === null) return null;
		parts.push(atob(reply.data));
		offset = reply.next;
	}
	return Uint8Array.from(parts.join(""), (letter) => letter.charCodeAt(0));
}

/** @param {import("../register.js").View} view */
function adding(view) {
	const input = el("input", { type: "file", id: "keep-file", accept: ".png,.jpg,.jpeg,.eml,.txt" });
	input.addEventListener("change", async () => {
		const [file] = input.files ?? [];
		if (!file) return;
		const bytes = new Uint8Array(await file.arrayBuffer());
		const kind = /\.(eml|txt)$/i.test(file.name) ? "mail" : "picture";
		await view.ask("keep", { name: file.name, data: encode(bytes), kind });
		view.say(words("evidence_kept_said"));
		await view.redraw();
	});
	return el(
		"label",
		{ class: "field" },
		el("span", {}, words("evidence_addFile")),
		input,
		el("span", { class: "small soft" }, words("evidence_addFileHint")),
	);
}

/**
 * Base64 of bytes of any length.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function encode(bytes) {
	let text = "";
	for (let start = 0; start < bytes.length; start += 0x8000) {
		text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
	}
	return btoa(text);
}
