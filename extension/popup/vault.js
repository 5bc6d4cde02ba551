// The popup's vault card: Upwork's code with its seconds left, copy, fill on click, a QR code from the page; or that it is locked.

import { ask, HostError, tell } from "../shared/ask.js";
import { el, foreign, icon } from "../shared/dom.js";
import { KEY } from "../shared/icons.js";
import { kept } from "../shared/kept.js";
import { counted, words } from "../shared/words.js";
import { qrButton } from "./vault_qr.js";

/** @returns {Promise<Node[]>} nothing where there is no vault; asking never starts the vault's process */
export async function vaultCard() {
	const { open } = await tell("vault-line");
	if (!open) return (await kept("vault"))?.exists ? [locked()] : [];
	const told = el("p", { role: "status", class: "small", id: "vault-told" });
	try {
		const { vault } = await ask("vault");
		if (!vault.open) return vault.exists ? [locked()] : [];
		return [card(told, await ask("vault-code", { by_time_only: true }))];
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		// An entry without a code is no trouble: the rest of the card still works.
		return [card(told, null, error)];
	}
}

function locked() {
	const unlock = async () => {
		await tell("open", { section: "vault" });
		window.close();
	};
	return el(
		"section",
		{ class: "card stack vault-card", id: "vault-locked" },
		el("h2", { class: "titled" }, icon(KEY), words("vault_popupTitle")),
		el("p", { class: "small soft" }, words("vault_locked")),
		el("button", { type: "button", id: "vault-open", onclick: unlock }, words("vault_unlockInDashboard")),
	);
}

/**
 * @param {HTMLElement} told
 * @param {any} first the reply with the code of this moment; null where there is none
 * @param {HostError} [why]
 */
function card(told, first, why) {
	/** @param {() => Promise<string>} work what to say then */
	const trying = (work) => async () => {
		try {
			told.textContent = await work();
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			told.textContent = `${error.message} ${error.hint}`;
		}
	};
	const fillIn = trying(async () => {
		const { title } = await tell("fill");
		return words("vault_filled", foreign(title, 80).textContent ?? "");
	});
	const code = first && codeLine(first);
	const copy = trying(async () => {
		await navigator.clipboard.writeText(await code.fresh());
		return words("vault_copied");
	});
	return el(
		"section",
		{ class: "card stack vault-card", id: "vault" },
		el("h2", { class: "titled" }, icon(KEY), words("vault_popupTitle")),
		code ? code.line : el("p", { class: "small soft", id: "vault-no-code" }, why?.message ?? ""),
		el(
			"div",
			{ class: "row" },
			code && el("button", { type: "button", id: "vault-copy", onclick: copy }, words("vault_copyCode")),
			el("button", { type: "button", id: "vault-fill", onclick: fillIn }, words("vault_fill")),
			qrButton(told),
		),
		told,
	);
}

/**
 * The code, and how long it is good for. The seconds tick in this page of ours alone, and end with it.
 * @param {any} first
 */
function codeLine(first) {
	const shown = el("span", { class: "code", id: "vault-code" });
	const left = el("span", { class: "small soft", id: "vault-left" });
	const bar = el("progress", { "aria-hidden": "true", max: first.period ?? 30 });
	let reply = first;
	let until = 0;
	const show = () => {
		// A screen reader says the digits one by one, and the seconds only where somebody goes and reads them.
		shown.replaceChildren(el("bdi", {}, reply.code ?? ""));
		until = reply.seconds_left === null ? 0 : Date.now() + reply.seconds_left * 1000;
		bar.hidden = !until;
		tick();
	};
	const tick = () => {
		if (!until) return;
		const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
		left.textContent = counted("vault_secondsLeft", seconds);
		bar.value = seconds;
		if (seconds === 0) void renew();
	};
	const renew = async () => {
		until = 0;
		try {
			reply = await ask("vault-code", { by_time_only: true });
			show();
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			shown.replaceChildren();
			left.textContent = error.message;
		}
	};
	show();
	if (reply.code !== null) setInterval(tick, 1000);
	else left.textContent = words("vault_byCounter");
	return {
		line: el(
			"div",
			{},
			// Two entries can be Upwork's: whose code this is stands above it.
			first.title && el("p", { class: "small soft", id: "vault-whose" }, foreign(first.title, 80)),
			el("p", { class: "code-line" }, shown, left, bar),
		),
		/** The code as it is now; one by counter is used up by this. */
		fresh: async () => {
			reply = await ask("vault-code");
			show();
			return reply.code;
		},
	};
}
