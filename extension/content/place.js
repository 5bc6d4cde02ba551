// Says whether this page matters: its address first, then its title and headings. Has to cost next to nothing where not.
"use strict";

{
	const SITE = "https://www.upwork.com";
	const HEADINGS = 24;
	const LETTERS = 80;
	const ALERTS = 8;
	// Found in one pass; a page that goes on may say in an alert that the account is held.
	const TELLING = 'h1,h2,[role="alert"],[role="alertdialog"]';
	const NOWHERE = Number.POSITIVE_INFINITY;

	let asked = "";
	/** @type {WatchEntry|null} */
	let answer = null;

	loginGuard.entryAt = () => {
		// The document's, not `location`: a first use of that takes as long as all of this.
		const address = document.URL;
		if (address !== asked) {
			asked = address;
			answer = address.startsWith(`${SITE}/`) ? entryOf(address) : null;
		}
		return answer;
	};

	loginGuard.entryHere = () => {
		const entry = loginGuard.entryAt();
		if (entry || !asked.startsWith(`${SITE}/`)) return entry;
		const { title } = document;
		const elements = document.querySelectorAll(TELLING);
		/** @type {Element[]} */
		const alerts = [];
		let headings = 0;
		// Of several that are told here the first in the list is meant.
		let first = Math.min(wordAt(title), wordAt(title.replace(/ [-–|·] .*$/s, "")));
		for (let at = 0; at < elements.length; at++) {
			const element = /** @type {Element} */ (elements[at]);
			const name = element.localName;
			if (name !== "h1" && name !== "h2") alerts.push(element);
			else if (headings++ < HEADINGS) first = Math.min(first, wordAt(element.textContent ?? ""));
		}
		return first < NOWHERE ? entryWith(first) : heldHere(alerts);
	};

	/** @param {string} address */
	function entryOf(address) {
		for (const entry of loginGuard.watchList) {
			for (let at = 0; at < entry.begins.length; at++) {
				// Most pages begin like none of them, and to make a pattern costs more than all the rest.
				if (!address.startsWith(entry.begins[at] ?? "", SITE.length)) continue;
				if (new RegExp(entry.addresses[at] ?? "").test(location.pathname)) return entry;
			}
		}
		return null;
	}

	/**
	 * @param {string} text a title or a heading
	 * @returns {number} where it stands among the words
	 */
	function wordAt(text) {
		const word = text.slice(0, LETTERS).replace(/\s+/g, " ").trim().toLowerCase();
		const at = word ? loginGuard.watchWords.indexOf(`\n${word}\t`) : -1;
		return at < 0 ? NOWHERE : at;
	}

	/** @param {number} at where a word stands; its recipe's place in the list follows it */
	function entryWith(at) {
		const words = loginGuard.watchWords;
		return loginGuard.watchList.at(Number.parseInt(words.slice(words.indexOf("\t", at)), 10)) ?? null;
	}

	/**
	 * The host decides what it says.
	 * @param {Element[]} alerts
	 */
	function heldHere(alerts) {
		if (!alerts.length) return null;
		const said = alerts.slice(0, ALERTS).map((alert) => {
			const text = (alert.textContent ?? "").slice(0, 600);
			return text.replace(/\s+/g, " ").toLowerCase();
		});
		const at = loginGuard.watchList.findIndex((entry) => entry.recipe === "hold");
		const lines = loginGuard.watchWords.split("\n").filter((line) => line.endsWith(`\t${at}`));
		const isHeld = lines.some((line) => said.some((text) => text.includes(line.split("\t", 1)[0] ?? line)));
		return isHeld ? (loginGuard.watchList.at(at) ?? null) : null;
	}
}
