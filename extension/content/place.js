// Says whether this page matters: its address first, then its title and headings. Has to cost next to nothing where not.
"use strict";

{
	const HEADINGS = 24;
	const LETTERS = 80;

	/** @type {RegExp|undefined} one for all, since most pages match none */
	let anyAddress;

	loginGuard.entryHere = () => {
		if (location.origin !== "https://www.upwork.com") return null;
		const path = location.pathname;
		anyAddress ??= joined(loginGuard.watchList.flatMap((entry) => entry.addresses));
		if (anyAddress.test(path)) {
			return loginGuard.watchList.find((entry) => joined(entry.addresses).test(path)) ?? null;
		}
		const seen = new Set([short(document.title), short(document.title.replace(/ [-–|·] .*$/s, ""))]);
		for (const level of ["h1", "h2"]) {
			const headings = document.getElementsByTagName(level);
			for (let at = 0; at < headings.length && at < HEADINGS; at++)
				seen.add(short(headings[at]?.textContent ?? ""));
		}
		return loginGuard.watchList.find((entry) => entry.words.some((word) => seen.has(word))) ?? null;
	};

	/**
	 * @param {string[]} addresses
	 * @returns {RegExp} one that matches nothing where there are none
	 */
	function joined(addresses) {
		return new RegExp(addresses.join("|") || "(?!)");
	}

	/** @param {string} text */
	function short(text) {
		return text.slice(0, LETTERS).replace(/\s+/g, " ").trim().toLowerCase();
	}
}
