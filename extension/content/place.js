// Says whether this page matters: its address first, then its title and headings. Has to cost next to nothing where not.
"use strict";

{
	const HEADINGS = 24;
	const LETTERS = 80;

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
		return loginGuard.watchList.find((entry) => entry.words.some((word) => seen.has(word))) ?? null;
	};

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
