// Takes each message to the host or to the background's own work, if its sender may ask that; drops all else.

import { api } from "../shared/browser.js";
import { keep } from "../shared/kept.js";
import { words } from "../shared/words.js";
import { showBadge, showTrouble } from "./badge.js";
import { host, vaultHost } from "./host.js";
import { completeLook, isLookWelcome, noteLook } from "./looks.js";
import { OWN_WORK } from "./own_work.js";
import { remindOf } from "./reminder.js";
import { CALLERS } from "./routes.js";
import { callerOf } from "./sender.js";
import { Trouble } from "./trouble.js";

/** @type {Record<string, readonly string[]>} */
const ROUTES = CALLERS;
const OWN = { id: api.runtime.id, origin: new URL(api.runtime.getURL("")).origin };

/**
 * @param {any} message
 * @param {chrome.runtime.MessageSender} sender
 * @param {(reply: unknown) => void} respond
 * @returns {boolean} whether an answer follows
 */
export function route(message, sender, respond) {
	const caller = callerOf(sender, OWN);
	if (!caller || !message) return false;
	const work = workFor(message, caller, sender);
	if (!work) return false;
	work.then(respond, (error) => respond(refusal(error)));
	return true;
}

/**
 * @param {any} message
 * @param {"page"|"extension"} caller
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<unknown>|null} null where that caller may not ask that
 */
function workFor(message, caller, sender) {
	if (message.to === "background") {
		const own = Object.hasOwn(OWN_WORK, message.type) ? OWN_WORK[message.type] : undefined;
		return own?.callers.includes(caller) ? own.work(message, sender) : null;
	}
	if (message.to !== "host") return null;
	const { request } = message;
	const callers = Object.hasOwn(ROUTES, request?.type) ? (ROUTES[request.type] ?? []) : [];
	if (!callers.includes(caller)) return null;
	return askHost(request, caller, sender);
}

/**
 * @param {any} request
 * @param {"page"|"extension"} caller
 * @param {chrome.runtime.MessageSender} sender
 */
async function askHost(request, caller, sender) {
	if (request.type === "look") return askLook(request, sender);
	const line = request.type.startsWith("vault") ? vaultHost : host;
	const reply = await line.ask(request);
	if (reply.ok && reply.status) await keepStatus(reply.status, caller);
	return reply;
}

/**
 * @param {any} request
 * @param {chrome.runtime.MessageSender} sender
 */
async function askLook(request, sender) {
	if (!(await isLookWelcome(request, sender))) return { ok: false, error: { code: "not-welcome" } };
	const look = completeLook(request, sender);
	const reply = await host.ask(look);
	if (!reply.ok) return reply;
	await noteLook(reply, look, sender);
	await showBadge(reply.advice?.badge);
	if (reply.status) await keepStatus(reply.status, "page");
	return reply;
}

/**
 * @param {any} status
 * @param {"page"|"extension"} caller
 */
async function keepStatus(status, caller) {
	await showBadge(status.badge);
	await keep("status", status);
	// Our own open pages draw anew what a page's look changed; they asked themselves for their own changes.
	if (caller !== "page") return;
	// Whoever is in the dashboard sees it there; a notification is for those who aren't.
	await remindOf(status);
	api.runtime.sendMessage({ to: "pages", type: "changed" }).catch(() => {});
}

/** @param {unknown} error */
function refusal(error) {
	if (!(error instanceof Trouble)) {
		// An error of ours: let the browser's own list of extension errors show it, and the page go on.
		reportError(error);
		return { ok: false, error: { code: "internal", message: words("trouble_internal") } };
	}
	if (error.kind !== "closed" && error.kind !== "outdated") showTrouble(error.kind);
	const key = error.kind === "closed" ? "broken" : error.kind;
	return {
		ok: false,
		trouble: key,
		error: {
			code: `host-${key}`,
			message: words(`trouble_${key}`),
			// The command itself stands in the dashboard: a sentence that ends before it helps nobody.
			hint: words("trouble_seeDashboard"),
			told: error.message,
		},
	};
}
