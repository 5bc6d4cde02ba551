// The form of an entry's fields, for a new one and for changing one.

import { el } from "../../shared/dom.js";
import { words } from "../../shared/words.js";
import { field, form, secretInput } from "./parts.js";

const ANSWER = "Security answer";
const SECRETS = ["Password", "otp", ANSWER];

/**
 * @param {string} prefix of the inputs' ids
 * @param {Record<string, string>} plain the entry's fields that are no secret
 * @param {string[]} has the names of the fields that are there already
 */
function inputsOf(prefix, plain, has) {
	const text = (/** @type {string} */ id) => el("input", { id, autocomplete: "off", spellcheck: "false" });
	/** @type {Record<string, any>} */
	const inputs = {
		Title: text(`${prefix}title`),
		UserName: text(`${prefix}user`),
		URL: text(`${prefix}url`),
		Password: secretInput(`${prefix}entry-password`),
		otp: secretInput(`${prefix}otp`),
		[ANSWER]: secretInput(`${prefix}answer`),
		Notes: el("textarea", { id: `${prefix}notes`, rows: 3 }),
	};
	for (const name of SECRETS) {
		const input = /** @type {HTMLInputElement} */ (inputs[name]);
		input.required = false;
		if (has.includes(name)) input.placeholder = words("vault_unchanged");
	}
	inputs.Title.required = true;
	/** @type {HTMLInputElement} */ for (const name of ["Title", "UserName", "URL", "Notes"])
		inputs[name].value = plain[name] ?? "";
	return inputs;
}

/**
 * @param {ReturnType<typeof inputsOf>} inputs
 * @returns {Node[]}
 */
function rows(inputs) {
	return [
		field("vault_title", inputs.Title),
		field("vault_user", inputs.UserName),
		field("vault_url", inputs.URL),
		field("vault_entryPassword", inputs.Password),
		field("vault_otp", inputs.otp, "vault_otpHint"),
		field("vault_answer", /** @type {HTMLElement} */ (inputs[ANSWER])),
		field("vault_notes", inputs.Notes, "vault_notesHint"),
	];
}

/**
 * @param {import("../register.js").View} view
 * @returns {HTMLFormElement}
 */
export function addForm(view) {
	const inputs = inputsOf("vault-", { URL: "https://www.upwork.com/" }, []);
	return form("vault-add", "vault_addTitle", rows(inputs), "vault_add", async () => {
		const filled = Object.entries(inputs).filter(([, input]) => input.value);
		await view.ask("vault-add", {
			fields: Object.fromEntries(filled.map(([name, input]) => [name, input.value])),
			secret: [ANSWER],
		});
		view.say(words("vault_added"));
		await view.redraw();
	});
}

/**
 * A secret left empty stays as it is; a plain field is what stands there.
 * @param {import("../register.js").View} view
 * @param {any} entry as `vault-show` gives it
 * @returns {HTMLFormElement}
 */
export function editForm(view, entry) {
	const inputs = inputsOf(
		"vault-edit-",
		entry.plain,
		entry.fields.map((/** @type {any} */ one) => one.name),
	);
	return form("vault-edit", "vault_editTitle", rows(inputs), "vault_keepChanges", async () => {
		const changed = Object.entries(inputs).filter(([name, input]) =>
			SECRETS.includes(name) ? input.value : input.value !== (entry.plain[name] ?? ""),
		);
		if (changed.length) {
			await view.ask("vault-edit", {
				entry: entry.id,
				fields: Object.fromEntries(changed.map(([name, input]) => [name, input.value])),
				secret: [ANSWER],
			});
		}
		view.say(words("vault_changed"));
		await view.redraw();
	});
}
