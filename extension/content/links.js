// A page's links alone, for pages whose text is a conversation: not a word of it is taken.
"use strict";

{
	const CAP = 2000;
	// A link's text is kept only where it reads as an address itself: that is what a false link shows.
	const ADDRESS = /^\S{1,300}$/;

	/** @implements {DigestWork} */
	class LinksDigest {
		truncated = false;
		secret = false;
		/** @type {Element[]} */
		nodes = [];
		/** @type {ShadowRoot[]} */
		roots = [];
		/** @type {string[]} */
		#parts = [];
		/** @type {string[]} what each link showed; stays in the page */
		#shown = [];
		#at = 0;
		#links;

		/** @param {Element} root */
		constructor(root) {
			this.#links = root.getElementsByTagName("a");
		}

		/** @param {number} until */
		step(until) {
			while (this.#at < this.#links.length) {
				if (this.#at >= CAP) this.truncated = true;
				if (this.truncated) break;
				this.#link(/** @type {HTMLAnchorElement} */ (this.#links[this.#at++]));
				if (performance.now() >= until) return false;
			}
			return true;
		}

		html() {
			const cut = this.truncated ? '<meta name="digest-truncated" content="true">' : "";
			return `<!doctype html><html><head><meta charset="utf-8">${cut}</head><body>${this.#parts.join("")}</body></html>`;
		}

		/** @param {number} number */
		sent(number) {
			return this.#shown[number] ?? "";
		}

		/** @param {HTMLAnchorElement} link */
		#link(link) {
			if (!link.hasAttribute("href") || !link.checkVisibility({ visibilityProperty: true })) return;
			const address = loginGuard.keptAddress(link.href);
			if (!address) return;
			const number = this.#parts.length + 1;
			this.nodes[number] = link;
			this.#shown[number] = loginGuard.textNow(link);
			const shown = (link.textContent ?? "").trim();
			const text = ADDRESS.test(shown) && shown.includes(".") ? shown : "";
			const line = document.createElement("a");
			line.setAttribute("n", String(number));
			line.setAttribute("href", address);
			line.textContent = text;
			this.#parts.push(line.outerHTML);
		}
	}

	loginGuard.makeLinksDigest = (root) => new LinksDigest(root);
	loginGuard.makeDigest = (root, kind) =>
		kind === "links" ? loginGuard.makeLinksDigest(root) : loginGuard.makePageDigest(root);
}
