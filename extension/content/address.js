// A link's address as the digest carries it: absolute, without the parts that may hold tokens.
"use strict";

/**
 * This host's and Upwork's own links lose query and fragment: in a mail they hold what resets a password. Other hosts' keep them, for
 * they are what may be a trap, and so does Upwork's `leaving?ref=`, behind which outside links have stood.
 * @param {string} link
 * @returns {string|null} null for what is no address of a page
 */
loginGuard.keptAddress = (link) => {
	let address;
	try {
		address = new URL(link, document.baseURI);
	} catch {
		return null;
	}
	if (address.protocol === "mailto:") return address.href.replace(/\?.*$/s, "");
	if (address.protocol !== "https:" && address.protocol !== "http:") return null;
	if (address.host !== location.host && !/^(?:.*\.)?upwork\.com$/.test(address.hostname)) return address.href;
	const outside = address.pathname === "/leaving" ? address.searchParams.get("ref") : null;
	address.search = outside === null ? "" : `?ref=${encodeURIComponent(outside)}`;
	address.hash = "";
	return address.href;
};
