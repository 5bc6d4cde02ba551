// The marks in rows: each only where its number's element still shows the text that was sent, and gone the moment it doesn't.
"use strict";

{
	const ALERT = "M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17.2v.1";
	// Elements into which no mark can be put without changing what the page's own layout means.
	const UNMARKABLE = new Set([
		"TABLE",
		"TBODY",
		"THEAD",
		"TFOOT",
		"UL",
		"OL",
		"DL",
		"SELECT",
		"IMG",
		"INPUT",
		"BR",
		"HR",
		"IFRAME",
	]);
	const MOST_INSERTIONS = 3;
	const MOST_LEVELS = 6;

	/** @type {{row: Element, sent: string, label: string, mark: HTMLElement}[]} */
	let drawn = [];
	/** @type {WeakMap<Element, number>} */
	const insertions = new WeakMap();

	/**
	 * @param {{node: Element|undefined, sent: string, label: string, verdict: string}[]} wanted
	 * @returns {number} how many couldn't be drawn because the page has changed meanwhile
	 */
	function draw(wanted) {
		const before = drawn;
		drawn = [];
		// All are read before any is drawn: what is drawn makes the page lay itself out anew.
		const still = wanted
			.filter(({ node, sent }) => node?.isConnected && sent && loginGuard.textNow(node) === sent)
			.map((one) => {
				const row = /** @type {Element} */ (one.node);
				const old = before.find(
					({ row: marked, mark, label }) => marked === row && mark.isConnected && label === one.label,
				);
				return { ...one, row, old, place: old ? null : placeIn(row) };
			});
		for (const { row, sent, label, verdict, old, place } of still) {
			const mark = old?.mark ?? put(row, place, label, verdict);
			if (mark) drawn.push({ row, sent, label, mark });
		}
		for (const { mark } of before) if (!drawn.some((one) => one.mark === mark)) mark.remove();
		return wanted.length - still.length;
	}

	/**
	 * Under the text of the row's widest column, where it pushes nothing aside; a row without columns takes it at its end.
	 * @param {Element} row
	 * @returns {Element}
	 */
	function placeIn(row) {
		let place = row;
		for (let level = 0; level < MOST_LEVELS && (place.nodeName === "TR" || isInColumns(place)); level++) {
			const next = widest(place);
			if (!next) break;
			place = next;
		}
		return place;
	}

	/** @param {Element} element */
	function isInColumns(element) {
		const { display, flexDirection } = getComputedStyle(element);
		return display.endsWith("grid") || (display.endsWith("flex") && flexDirection.startsWith("row"));
	}

	/** @param {Element} element */
	function widest(element) {
		let found;
		let most = 0;
		for (const child of element.children) {
			if (child.nodeName === "BUTTON" || UNMARKABLE.has(child.nodeName) || !child.textContent?.trim())
				continue;
			const { width } = child.getBoundingClientRect();
			// Columns of the same width differ by fractions: the first one is meant.
			if (width > most + 1) [found, most] = [child, width];
		}
		return found;
	}

	/**
	 * @param {Element} row
	 * @param {Element|null} place
	 * @param {string} label
	 * @param {string} verdict
	 * @returns {HTMLElement|null}
	 */
	function put(row, place, label, verdict) {
		const count = insertions.get(row) ?? 0;
		if (!place || UNMARKABLE.has(place.nodeName) || count >= MOST_INSERTIONS) return null;
		insertions.set(row, count + 1);
		const mark = document.createElement("span");
		loginGuard.own.add(mark);
		const root = mark.attachShadow({ mode: "closed" });
		root.adoptedStyleSheets = [loginGuard.sheet("mark")];
		const box = document.createElement("span");
		box.className = `mark ${verdict}`;
		box.dataset.loginGuard = "mark";
		box.dir = chrome.i18n.getMessage("app_direction") || "ltr";
		const text = document.createElement("span");
		text.textContent = label;
		box.append(loginGuard.picture(ALERT), text);
		root.append(box);
		place.append(mark);
		return mark;
	}

	/**
	 * Takes away each mark whose row no longer shows what it was about; runs before the browser paints the change.
	 * @param {Node[]} touched
	 * @returns {boolean} whether one was lost
	 */
	function check(touched) {
		const left = drawn.filter(({ row, sent, mark }) => {
			if (!row.isConnected) return false;
			const isTouched = !mark.isConnected || touched.some((node) => row.contains(node) || node.contains(row));
			return !isTouched || (mark.isConnected && loginGuard.textNow(row) === sent);
		});
		if (left.length === drawn.length) return false;
		for (const one of drawn) if (!left.includes(one)) one.mark.remove();
		drawn = left;
		return true;
	}

	function clear() {
		for (const { mark } of drawn) mark.remove();
		drawn = [];
	}

	loginGuard.marks = { draw, check, clear };
}
