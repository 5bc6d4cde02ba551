// Builds elements without ever parsing a string as HTML: text stays text, whoever wrote it.

/**
 * @typedef {Node|string|number|null|undefined|false} Child
 * @typedef {Record<string, unknown>} Settings `on…` are listeners, `data` a dataset, booleans set or leave out an
 *     attribute, everything else is an attribute
 */

/**
 * One element: `el("button", { class: "primary", onclick: go }, "Go")`.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Settings} [settings]
 * @param {...(Child|Child[])} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function el(name, settings = {}, ...children) {
	const node = document.createElement(name);
	for (const [key, value] of Object.entries(settings)) {
		if (value === undefined || value === null || value === false) continue;
		if (key.startsWith("on")) node.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
		else if (key === "data") Object.assign(node.dataset, value);
		else node.setAttribute(key, value === true ? "" : String(value));
	}
	node.append(...present(children));
	return node;
}

/**
 * Replaces what is in `parent`, keeping the focus on the element with the same id or `data-key`.
 * @param {Element} parent
 * @param {...(Child|Child[])} children
 * @returns {void}
 */
export function fill(parent, ...children) {
	const focused = parent.contains(document.activeElement)
		? /** @type {HTMLElement} */ (document.activeElement)
		: null;
	const key = focused?.id || focused?.dataset.key;
	parent.replaceChildren(...present(children));
	if (!key) return;
	const again = /** @type {HTMLElement|null} */ (
		parent.querySelector(`#${CSS.escape(key)}, [data-key="${CSS.escape(key)}"]`)
	);
	again?.focus();
}

/**
 * A drawing of one path on a 24 × 24 grid, hidden from screen readers: words beside it say what it means.
 * @param {string} path
 * @param {string} [kind] a class
 * @returns {SVGSVGElement}
 */
export function icon(path, kind = "icon") {
	const space = "http://www.w3.org/2000/svg";
	const svg = document.createElementNS(space, "svg");
	svg.setAttribute("viewBox", "0 0 24 24");
	svg.setAttribute("aria-hidden", "true");
	svg.setAttribute("class", kind);
	const line = document.createElementNS(space, "path");
	line.setAttribute("d", path);
	svg.append(line);
	return svg;
}

/**
 * Text that somebody else wrote (a device's name, a page's title): kept apart from the sentence's direction, control
 * characters shown, length capped.
 * @param {string|null|undefined} text
 * @param {number} [cap] in characters
 * @returns {HTMLElement}
 */
export function foreign(text, cap = 300) {
	const shown = [...(text ?? "")]
		.slice(0, cap)
		.map((letter) => (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(letter) ? escaped(letter) : letter))
		.join("");
	return el("bdi", {}, shown);
}

/** @param {string} letter */
function escaped(letter) {
	// Joiners are part of ordinary writing in many scripts and of emoji; they move nothing.
	if (letter === "\u200c" || letter === "\u200d" || letter === "\u00ad") return letter;
	if (letter === "\n" || letter === "\t" || letter === "\r") return " ";
	return `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * @param {(Child|Child[])[]} children
 * @returns {(Node|string)[]}
 */
function present(children) {
	return children
		.flat()
		.filter((child) => child !== null && child !== undefined && child !== false)
		.map((child) => (child instanceof Node ? child : String(child)));
}
