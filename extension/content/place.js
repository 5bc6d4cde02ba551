// Says whether this page matters: its address first, then its title and headings. Has to cost next to nothing where not.
"use strict";

{
	const HEADINGS = 24;
	const LETTERS = 80;

	/** @returns {WatchEntry|null} */
	loginGuard.entryHere = () => {
		if (location.origin !== "https://www.upwork.com") return null;
		const path = location.pathname;
		for (const entry of loginGuard.watchList) {
			if (entry.addresses.some((address) => new RegExp(address).test(path))) return entry;
		}
		const seen = new Set([short(document.title.replace(/ [-–|] .*$/s, ""))]);
		for (const level of ["h1", "h2"]) {
			const headings = document.getElementsByTagName(level);
			for (let at = 0; at < headings.length && at < HEADINGS; at++)
				seen.add(short(headings[at]?.textContent ?? ""));
		}
		return loginGuard.watchList.find((entry) => entry.words.some((word) => seen.has(word))) ?? null;
	};

	/** @param {string} text */
	function short(text) {
		return text.slice(0, LETTERS).replace(/\s+/g, " ").trim().toLowerCase();
	}
}
