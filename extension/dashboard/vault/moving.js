// Importing with a preview, and exporting after the password was typed again.

import { el, foreign } from "../../shared/dom.js";
import { base64, greyPixels } from "../../shared/grey.js";
import { counted, words } from "../../shared/words.js";
import { field, form, secretInput } from "./parts.js";

/**
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function importForm(view) {
	const file = el("input", { type: "file", id: "vault-file", required: true });
	const password = secretInput("vault-file-password");
	password.required = false;
	const keyFile = el("input", { type: "file", id: "vault-file-key" });
	const shown = el("div", { class: "stack", role: "status" });
	/** @param {"preview"|"take"} act */
	const ask = async (act) => {
		const picked = /** @type {File} */ (file.files?.[0]);
		const key = keyFile.files?.[0];
		const pixels = picked.type.startsWith("image/") ? await greyPixels(picked) : null;
		return view.ask("vault-import", {
			act,
			...(pixels ?? { content: base64(new Uint8Array(await picked.arrayBuffer())) }),
			...(password.value ? { password: password.value } : {}),
			...(key ? { key_file: base64(new Uint8Array(await key.arrayBuffer())) } : {}),
		});
	};
	return form(
		"vault-import",
		"vault_importTitle",
		[
			el("p", { class: "soft" }, words("vault_importWhy")),
			field("vault_file", file),
			field("vault_filePassword", password, "vault_filePasswordHint"),
			field("vault_fileKey", keyFile, "vault_fileKeyHint"),
			shown,
		],
		"vault_preview",
		async () => {
			const found = await ask("preview");
			const take = async () => {
				const taken = await ask("take");
				const left = taken.left.map((/** @type {any} */ one) => one.text);
				view.say([counted("vault_taken", taken.new.length), ...left].join(" "));
				await view.redraw();
			};
			shown.replaceChildren(
				el(
					"p",
					{},
					counted("vault_found", found.new.length),
					" ",
					counted("vault_known", found.known.length),
				),
				el(
					"ul",
					{ class: "small" },
					found.new.slice(0, 50).map((/** @type {any} */ one) => el("li", {}, foreign(one.title, 80))),
				),
				el(
					"ul",
					{ class: "small soft" },
					found.left.map((/** @type {any} */ one) => el("li", {}, foreign(one.text, 200))),
				),
				...(found.new.length
					? [el("button", { type: "button", id: "vault-take", onclick: take }, words("vault_take"))]
					: []),
			);
		},
	);
}

/**
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function exportForm(view) {
	const kind = el(
		"select",
		{ id: "vault-kind" },
		["kdbx", "otpauth", "csv"].map((value) =>
			el("option", { value }, words(`vault_export${value[0]?.toUpperCase()}${value.slice(1)}`)),
		),
	);
	const password = secretInput("vault-export-password");
	const shown = el("p", { role: "status" });
	return form(
		"vault-export",
		"vault_exportTitle",
		[
			el("p", { class: "note ask" }, words("vault_exportWarning")),
			field("vault_exportKind", kind),
			field("vault_passwordAgain", password),
			shown,
		],
		"vault_export",
		async () => {
			const { path } = await view.ask("vault-export", { kind: kind.value, password: password.value });
			password.value = "";
			const leaves = { otpauth: "vault_exportLeavesOtpauth", csv: "vault_exportLeavesCsv" }[kind.value];
			shown.replaceChildren(
				words("vault_exported"),
				" ",
				el("bdi", {}, path),
				...(leaves ? [" ", words(leaves)] : []),
			);
		},
	);
}
