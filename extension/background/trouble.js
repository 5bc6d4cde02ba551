// Why the native host can't be reached, told from the browser's own words for it, which are ambiguous.

/** @typedef {"missing"|"forbidden"|"broken"|"outdated"|"closed"} Kind */

export class Trouble extends Error {
	/**
	 * @param {Kind} kind
	 * @param {string} [told] the browser's own words, for the person who looks for help
	 */
	constructor(kind, told = "") {
		super(told);
		this.kind = kind;
	}
}

/**
 * Chromium says "not found" also for a manifest that is broken or whose path points nowhere, and Firefox "No such native
 * application" also where our id isn't allowed (both tried on 2026-11-24), so what to do is the same for all: set up again.
 * @param {string|undefined} told
 * @returns {Kind}
 */
export function closedBecause(told) {
	const words = (told ?? "").toLowerCase();
	if (words.includes("not found") || words.includes("no such native application")) return "missing";
	if (words.includes("forbidden")) return "forbidden";
	return "broken";
}
