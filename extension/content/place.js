// Says whether this page matters: its address first, then its title and headings. Has to cost next to nothing where not.
"use strict";

{
	const HEADINGS = 24;
	const LETTERS = 80;
	const ALERTS = 8;

	loginGuard.entryAt = () => {
		if (location.origin !== "https://www.upwork.com") return null;
		const path = location.pathname;
		return loginGuard.watchList.find((entry) => isAt(entry, path)) ?? null;
	};

	loginGuard.entryHere = () => {
		if (location.origin !== "https://www.upwork.com") return null;
		const entry = loginGuard.entryAt();
		if (entry) return entry;
		const seen = new Set([short(document.title), short(document.title.replace(/ [-–|·] .*$/s, ""))]);
		for (const level of ["h1", "h2"]) {
			const headings = document.getElementsByTagName(level);
			for (let at = 0; at < headings.length && at < HEADINGS; at++)
				seen.add(short(headings[at]?.textContent ?? ""));
		}
		return loginGuard.watchList.find((entry) => entry.words.some((word) => seen.has(word))) ?? heldHere();
	};

	/** A page that goes on may say in an alert that the account is held; the host decides what it says. */
	function heldHere() {
		const alerts = [...document.querySelectorAll('[role="alert"], [role="alertdialog"]')].slice(0, ALERTS);
		if (!alerts.length) return null;
		const said = alerts.map((alert) =>
			(alert.textContent ?? "").slice(0, 600).replace(/\s+/g, " ").toLowerCase(),
		);
		const hold = loginGuard.watchList.find((entry) => entry.recipe === "hold");
		return hold?.words.some((word) => said.some((text) => text.includes(word))) ? hold : null;
	}

	/**
	 * Most pages begin like none of them, and to make a pattern costs more than all the rest.
	 * @param {WatchEntry} entry
	 * @param {string} path
	 */
	function isAt(entry, path) {
		return entry.addresses.some(
			(address, at) => path.startsWith(entry.begins[at] ?? "") && new RegExp(address).test(path),
		);
	}

	/** @param {string} text */
	function short(text) {
		return text.slice(0, LETTERS).replace(/\s+/g, " ").trim().toLowerCase();
	}
}
