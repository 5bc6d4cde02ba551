// Which tabs the person asked to have read: "clicked" is what the background saw, not what a message says.

/** @type {Set<number>} */
const tabs = new Set();

/**
 * @param {number} tab
 * @returns {void}
 */
export function noteClick(tab) {
	tabs.add(tab);
}

/**
 * @param {number|undefined} tab
 * @returns {boolean}
 */
export function isClickedTab(tab) {
	return tab !== undefined && tabs.has(tab);
}

/**
 * A click is for the page that stood there then.
 * @param {number} tab
 * @returns {void}
 */
export function forgetClick(tab) {
	tabs.delete(tab);
}
