// The page as small clean HTML: what is shown, with states as attributes; made in steps so that no task is long.
"use strict";

{
	const CAP = 2_000_000;
	const DEEPEST = 400;
	const KEPT = new Set(
		"role aria-label aria-current aria-checked aria-pressed aria-selected aria-expanded aria-level aria-colindex aria-rowindex title datetime alt data-test data-testid type name id class lang dir colspan rowspan scope for headers".split(
			" ",
		),
	);
	const LEFT_OUT = new Set(
		"script style noscript template link meta base object embed video audio source track param map datalist head".split(
			" ",
		),
	);
	const VOID = new Set("br hr img input col wbr area".split(" "));
	const CODES = new Set(["img", "canvas", "svg"]);
	const STATES = /** @type {const} */ (["checked", "selected", "open", "disabled"]);
	const LABEL_CAP = 200;

	/**
	 * @typedef {{next: Node|null, list: Node[]|null, at: number, close: string, number: number, silent: boolean}} Level
	 */

	/** @implements {DigestWork} */
	class PageDigest {
		truncated = false;
		secret = false;
		/** @type {Element[]} */
		nodes = [];
		/** @type {ShadowRoot[]} */
		roots = [];
		/** @type {string[]} */
		#parts = [];
		/** @type {number[]} */
		#from = [];
		/** @type {number[]} */
		#to = [];
		/** @type {Level[]} */
		#levels = [];
		#length = 0;
		#guarded = location.origin === "https://www.upwork.com";
		#saysCode = false;
		/** @type {Element[]} */
		#pictures = [];

		/** @param {Element} root */
		constructor(root) {
			this.#levels.push({ next: null, list: [root], at: 0, close: "", number: 0, silent: false });
		}

		/**
		 * @param {number} until
		 * @returns {boolean}
		 */
		step(until) {
			for (let count = 1; this.#levels.length; count++) {
				const level = /** @type {Level} */ (this.#levels[this.#levels.length - 1]);
				const node = level.list ? level.list[level.at++] : level.next;
				if (node && !level.list) level.next = node.nextSibling;
				if (!node || this.#length > CAP || this.secret) this.#leave(level);
				else this.#visit(node, level.silent);
				if (count % 8 === 0 && performance.now() >= until) return false;
			}
			if (this.#saysCode && this.#pictures.some(loginGuard.isCodePicture)) this.secret = true;
			return true;
		}

		html() {
			const page = document.documentElement;
			const cut = this.truncated ? '<meta name="digest-truncated" content="true">' : "";
			const head = `<meta charset="utf-8"><title>${escaped(document.title.slice(0, LABEL_CAP))}</title>${cut}`;
			return `<!doctype html><html lang="${quoted(page.lang)}" dir="${quoted(page.dir)}"><head>${head}</head>${this.#parts.join("")}</html>`;
		}

		/** @param {number} number */
		sent(number) {
			if (!(number in this.#to)) return "";
			return loginGuard.textOf(this.#parts.slice(this.#from[number], this.#to[number]).join(""));
		}

		/** @param {Level} level */
		#leave(level) {
			this.#levels.pop();
			if (level.close) this.#put(level.close);
			if (level.number) this.#to[level.number] = this.#parts.length;
		}

		/**
		 * @param {Node} node
		 * @param {boolean} silent
		 */
		#visit(node, silent) {
			if (node.nodeType === Node.TEXT_NODE) {
				if (!silent) this.#text(/** @type {Text} */ (node).data);
			} else if (node.nodeType === Node.ELEMENT_NODE) {
				this.#element(/** @type {Element} */ (node), silent);
			}
		}

		/** @param {string} data */
		#text(data) {
			const text = data.replace(/\s+/g, " ");
			if (!text) return;
			if (this.#guarded) {
				if (loginGuard.isSecret(text)) this.secret = true;
				if (text.includes("QR")) this.#saysCode = true;
			}
			this.#put(escaped(text));
		}

		/**
		 * @param {Element} element
		 * @param {boolean} silent
		 */
		#element(element, silent) {
			const name = element.localName;
			if (LEFT_OUT.has(name) || loginGuard.isOurs(element)) return;
			if (name === "option") {
				// An option of a closed select has no box, and would count as hidden.
				this.#put(
					`<option selected="">${escaped(/** @type {HTMLOptionElement} */ (element).label)}</option>`,
				);
				return;
			}
			const shown = shownAs(element);
			if (shown === "gone") return;
			if (this.#guarded && CODES.has(name)) this.#pictures.push(element);
			if (
				name === "canvas" ||
				(name === "input" && /** @type {HTMLInputElement} */ (element).type === "hidden")
			)
				return;
			if (shown === "hidden" || name === "slot") {
				this.#enter(this.#childrenOf(element, name), "", 0, shown === "hidden" || silent);
				return;
			}
			const number = this.nodes.length || 1;
			this.nodes[number] = element;
			this.#from[number] = this.#parts.length;
			if (name === "iframe") {
				this.#frame(/** @type {HTMLIFrameElement} */ (element), number);
				return;
			}
			const tag = /^[a-z][a-z0-9-]*$/.test(name) && name !== "html" ? name : "div";
			this.#put(`<${tag} n="${number}"${attributes(element, name)}>`);
			if (VOID.has(tag)) this.#to[number] = this.#parts.length;
			else this.#enter(this.#childrenOf(element, name), `</${tag}>`, number, false);
		}

		/**
		 * @param {Node|Node[]|null} children the first of them, or a list
		 * @param {string} close
		 * @param {number} number
		 * @param {boolean} silent
		 */
		#enter(children, close, number, silent) {
			const list = Array.isArray(children) ? children : null;
			const next = list ? null : /** @type {Node|null} */ (children);
			if (this.#levels.length >= DEEPEST) {
				// What lies deeper is left out; the page goes on beside it.
				this.truncated = true;
				this.#put(close);
				if (number) this.#to[number] = this.#parts.length;
				return;
			}
			this.#levels.push({ next, list, at: 0, close, number, silent });
		}

		/**
		 * @param {Element} element
		 * @param {string} name
		 * @returns {Node|Node[]|null}
		 */
		#childrenOf(element, name) {
			// What was typed is the person's own and never leaves the page.
			if (name === "textarea" || /** @type {HTMLElement} */ (element).contentEditable === "true") return null;
			if (name === "svg" || name === "math") return null;
			// Only what is chosen: a list of all countries would drown the page.
			if (name === "select") return [.../** @type {HTMLSelectElement} */ (element).selectedOptions];
			if (name === "details" && !(/** @type {HTMLDetailsElement} */ (element).open)) {
				return [...element.children].filter((child) => child.localName === "summary");
			}
			if (name === "slot") {
				const given = /** @type {HTMLSlotElement} */ (element).assignedNodes();
				return given.length ? given : element.firstChild;
			}
			if (!element.shadowRoot) return element.firstChild;
			this.roots.push(element.shadowRoot);
			return element.shadowRoot.firstChild;
		}

		/**
		 * A frame that can be read stands as a `div`, for inside an `iframe` a parser reads nothing.
		 * @param {HTMLIFrameElement} frame
		 * @param {number} number
		 */
		#frame(frame, number) {
			let body = null;
			try {
				body = frame.contentDocument?.body ?? null;
			} catch {
				body = null;
			}
			const host = quoted(hostOf(frame.src));
			if (body?.firstChild) {
				this.#put(`<div n="${number}" data-frame="${host}">`);
				this.#enter(body.firstChild, "</div>", number, false);
			} else {
				this.#put(`<iframe n="${number}" data-unread="${host}"></iframe>`);
				this.#to[number] = this.#parts.length;
			}
		}

		/** @param {string} part */
		#put(part) {
			this.#parts.push(part);
			this.#length += part.length;
			if (this.#length > CAP) this.truncated = true;
		}
	}

	/**
	 * @param {Element} element
	 * @returns {"shown"|"hidden"|"gone"} hidden: not shown itself, yet something inside it may be
	 */
	function shownAs(element) {
		if (element.checkVisibility({ visibilityProperty: true })) return "shown";
		const { display, visibility } = getComputedStyle(element);
		// Without a box of its own it counts as not visible, though its children show.
		if (display === "contents") return visibility === "visible" ? "shown" : "hidden";
		return display === "none" || visibility === "visible" ? "gone" : "hidden";
	}

	/**
	 * @param {Element} element
	 * @param {string} name
	 * @returns {string}
	 */
	function attributes(element, name) {
		let written = "";
		// The names first: to build an object for each attribute takes most of the time otherwise.
		for (const key of element.getAttributeNames()) {
			if (KEPT.has(key)) written += ` ${key}="${quoted(element.getAttribute(key) ?? "")}"`;
			else if (key === "href") {
				const address = loginGuard.keptAddress(element.getAttribute(key) ?? "");
				if (address) written += ` href="${quoted(address)}"`;
			} else if (key === "aria-labelledby" && !element.hasAttribute("aria-label")) {
				written += ` aria-label="${quoted(labelOf(element, element.getAttribute(key) ?? ""))}"`;
			}
		}
		for (const state of STATES) if (/** @type {any} */ (element)[state] === true) written += ` ${state}=""`;
		if (name === "input") {
			const input = /** @type {HTMLInputElement} */ (element);
			if (["button", "submit", "reset"].includes(input.type)) written += ` value="${quoted(input.value)}"`;
		}
		if (name === "svg" && !element.hasAttribute("aria-label")) {
			const title = element.querySelector("title")?.textContent?.trim();
			if (title) written += ` aria-label="${quoted(title.slice(0, LABEL_CAP))}"`;
		}
		return written;
	}

	/**
	 * @param {Element} element
	 * @param {string} ids
	 */
	function labelOf(element, ids) {
		const root = /** @type {Document|ShadowRoot} */ (element.getRootNode());
		const labels = ids.split(/\s+/).map((id) => root.getElementById?.(id)?.textContent ?? "");
		return labels.join(" ").replace(/\s+/g, " ").trim().slice(0, LABEL_CAP);
	}

	/** @param {string} address */
	function hostOf(address) {
		try {
			return new URL(address, document.baseURI).host;
		} catch {
			return "";
		}
	}

	/** @param {string} text */
	function escaped(text) {
		return /[&<>]/.test(text)
			? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
			: text;
	}

	/** @param {string} text */
	function quoted(text) {
		return /[&<>"]/.test(text) ? escaped(text).replace(/"/g, "&quot;") : text;
	}

	loginGuard.makePageDigest = (root) => new PageDigest(root);

	loginGuard.isOurs = (node) => loginGuard.own.has(node);

	loginGuard.textOf = (html) =>
		html
			.replace(/<[^>]*>/g, " ")
			.replace(/\s+/g, " ")
			.trim();

	loginGuard.textNow = (node) => {
		const work = new PageDigest(node);
		work.step(Number.POSITIVE_INFINITY);
		return work.sent(1);
	};
}
