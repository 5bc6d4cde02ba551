// How the extension's own pages ask the helper (the native host) and the background.

import { api } from "./browser.js";

/**
 * @typedef {Record<string, any>} Reply a reply's fields as docs/protocol.md lists them
 * @typedef {"missing"|"forbidden"|"broken"|"outdated"|"refused"|"gone"} Trouble
 */

/** The helper refused, or could not be reached. */
export class HostError extends Error {
	/**
	 * @param {{code?: string, message?: string, hint?: string, trouble?: Trouble}} told
	 */
	constructor(told) {
		super(told.message || told.code || "");
		/** Which refusal: a code of docs/troubleshooting.md, or "host-missing", "host-broken". */
		this.code = told.code ?? "";
		/** What to do, as a sentence. */
		this.hint = told.hint ?? "";
		/** @type {Trouble} */
		this.trouble = told.trouble ?? "refused";
	}

	/** Whether the helper itself is the trouble, so that nothing else can be asked either. */
	get unreachable() {
		return this.trouble !== "refused" && this.trouble !== "outdated";
	}
}

/**
 * Asks the helper one thing.
 * @param {string} type a message type of docs/protocol.md
 * @param {Record<string, unknown>} [fields]
 * @returns {Promise<Reply>}
 * @throws {HostError}
 */
export async function ask(type, fields = {}) {
	return settle(await api.runtime.sendMessage({ to: "host", request: { ...fields, type } }));
}

/**
 * Asks the background one thing: "host", "watching", "watch", "read", "last-read", "retry", "lock".
 * @param {string} type
 * @param {Record<string, unknown>} [fields]
 * @returns {Promise<Reply>}
 * @throws {HostError}
 */
export async function tell(type, fields = {}) {
	return settle(await api.runtime.sendMessage({ ...fields, to: "background", type }));
}

/**
 * @param {Reply|undefined} reply
 * @returns {Reply}
 */
function settle(reply) {
	if (!reply) throw new HostError({ code: "no-reply", trouble: "gone" });
	if (!reply.ok) throw new HostError({ ...reply.error, trouble: reply.trouble });
	return reply;
}
