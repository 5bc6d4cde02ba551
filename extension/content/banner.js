// The banner: at most one, in the top layer, in a closed shadow root of a nameless element; it holds words and no secret, no address, no account.
"use strict";

{
	const MOST_INSERTIONS = 3;
	const SAY_WITHIN_MS = 200;
	const ICONS = {
		alert: "M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17.2v.1",
		question:
			"M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.5 9.7a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.7M12 16.7v.1",
		notice: "M12 3 4.5 5.5V11c0 5 3.2 8.3 7.5 10 4.3-1.7 7.5-5 7.5-10V5.5Z",
	};

	/** @type {HTMLElement|null} */
	let host = null;
	/** @type {string} */
	let shownWords = "";
	let takenOut = 0;
	/** @type {Set<string>} what was closed on this page stays closed on it */
	const closed = new Set();

	/** @param {BannerWords} words */
	function show(words) {
		const asText = JSON.stringify(words);
		if (closed.has(words.key) || (host?.isConnected && shownWords === asText)) return;
		if (host) remove();
		if (takenOut >= MOST_INSERTIONS) return;
		host = document.createElement("div");
		loginGuard.own.add(host);
		host.setAttribute("popover", "manual");
		const root = host.attachShadow({ mode: "closed" });
		root.adoptedStyleSheets = [loginGuard.sheet("banner")];
		// Escape is a key of habit: it closes an alarm only where the person is in it.
		host.addEventListener("keydown", (event) => {
			if (!event.isTrusted || event.key !== "Escape") return;
			event.preventDefault();
			event.stopPropagation();
			dismiss(words.key);
		});
		shownWords = asText;
		const { box, say } = build(words);
		root.append(box);
		insert();
		// A live region speaks of what changes in it once it is there. Not within a frame, which the page's own layout fills.
		requestIdleCallback(say, { timeout: SAY_WITHIN_MS });
	}

	function insert() {
		if (!host) return;
		// First of all, so that the first Tab comes to it and not the last.
		document.documentElement.prepend(host);
		host.showPopover?.();
	}

	/** @param {BannerWords} words */
	function build(words) {
		const box = element("section", `box waiting ${words.severity}`);
		box.dataset.loginGuard = "banner";
		box.dir = chrome.i18n.getMessage("app_direction") || "ltr";
		box.setAttribute("aria-label", chrome.i18n.getMessage("app_name"));
		const spoken = element("div", "words");
		spoken.setAttribute("role", "status");
		const shut = button("shut", "×", () => dismiss(words.key));
		shut.setAttribute("aria-label", chrome.i18n.getMessage("banner_close"));
		const top = element("div", "top");
		const sign = element("span", "sign");
		sign.append(picture(ICONS[words.severity]));
		top.append(sign, spoken, shut);
		box.append(top, actions(words));
		const say = () => {
			const title = element("p", "title", words.title);
			const lines = words.lines.map((line) => element("p", "line", line));
			box.classList.remove("waiting");
			spoken.append(element("span", "name", chrome.i18n.getMessage("app_name")), title, ...lines);
		};
		return { box, say };
	}

	/** @param {BannerWords} words */
	function actions(words) {
		const row = element("div", "actions");
		const open = button("main", chrome.i18n.getMessage("banner_openChecklist"), () => {
			loginGuard.tell({ to: "background", type: "open", section: words.section });
			dismiss(words.key);
		});
		row.append(open);
		if (!words.snooze) return row;
		const choices = element("div", "actions");
		choices.hidden = true;
		for (const [until, key] of Object.entries({
			day: "banner_snoozeDay",
			month: "banner_snoozeMonth",
			ever: "banner_snoozeEver",
		})) {
			choices.append(
				button("", chrome.i18n.getMessage(key), () => {
					loginGuard.tell({ to: "host", request: { type: "snooze", key: words.key, until } });
					dismiss(words.key);
				}),
			);
		}
		const snooze = button("", chrome.i18n.getMessage("banner_snooze"), () => {
			choices.hidden = !choices.hidden;
			snooze.setAttribute("aria-expanded", String(!choices.hidden));
		});
		snooze.setAttribute("aria-expanded", "false");
		row.append(snooze, choices);
		return row;
	}

	/** @param {string} key */
	function dismiss(key) {
		closed.add(key);
		remove();
	}

	function remove() {
		host?.remove();
		host = null;
		shownWords = "";
	}

	/** The page took the banner out: put it back, but don't fight. */
	function reinsert() {
		if (!host || host.isConnected) return;
		takenOut++;
		if (takenOut < MOST_INSERTIONS) insert();
		else remove();
	}

	/**
	 * @param {string} name
	 * @param {string} kind
	 * @param {string} [text]
	 */
	function element(name, kind, text) {
		const node = document.createElement(name);
		if (kind) node.className = kind;
		if (text) node.textContent = text;
		return node;
	}

	/**
	 * @param {string} kind
	 * @param {string} text
	 * @param {() => void} act
	 */
	function button(kind, text, act) {
		const node = element("button", kind, text);
		node.setAttribute("type", "button");
		node.addEventListener("click", (event) => {
			// Only a person's own click counts; a page may dispatch what it likes.
			if (event.isTrusted) act();
		});
		return node;
	}

	/** @param {string} path */
	function picture(path) {
		const space = "http://www.w3.org/2000/svg";
		const svg = document.createElementNS(space, "svg");
		svg.setAttribute("viewBox", "0 0 24 24");
		svg.setAttribute("class", "icon");
		svg.setAttribute("aria-hidden", "true");
		const line = document.createElementNS(space, "path");
		line.setAttribute("d", path);
		svg.append(line);
		return svg;
	}

	loginGuard.banner = {
		show,
		isAnswer: () => shownWords !== "" && JSON.parse(shownWords).key.startsWith("answer "),
		isShown: () => Boolean(host?.isConnected),
		close: () => {
			if (host) dismiss(JSON.parse(shownWords).key);
		},
		reinsert,
		hide: remove,
	};
	loginGuard.picture = picture;
}
