// The dashboard tab: shows the section that the address's fragment names, and draws it anew when the tab is looked at again.

import { ask, HostError, tell } from "../shared/ask.js";
import { api } from "../shared/browser.js";
import { el, fill, icon } from "../shared/dom.js";
import { MENU } from "../shared/icons.js";
import { keep } from "../shared/kept.js";
import { troubleCard } from "../shared/trouble.js";
import { translate, words } from "../shared/words.js";
import { accountChooser, withAccount } from "./accounts.js";
import { SECTIONS } from "./register.js";

/** @typedef {import("./register.js").Section} Section */

const SAID_SECONDS = 7;

const place = /** @type {HTMLElement} */ (document.getElementById("section"));
const said = /** @type {HTMLElement} */ (document.getElementById("said"));
const trouble = /** @type {HTMLElement} */ (document.getElementById("trouble"));
const helper = /** @type {HTMLElement} */ (document.getElementById("helper"));
const menu = /** @type {HTMLElement} */ (document.getElementById("menu"));

let drawing = new AbortController();
/** Where the focus goes once the section is drawn, best first; kept where one drawing overtakes another. */
let wanted = /** @type {string[]} */ ([]);
/** @type {ReturnType<typeof setTimeout>|undefined} */
let silence;

/** @returns {{section: Section, part: string}} */
function chosen() {
	const [id, part = ""] = decodeURIComponent(location.hash.slice(1)).split("/", 2);
	return { section: /** @type {Section} */ (SECTIONS.find((one) => one.id === id) ?? SECTIONS[0]), part };
}

/** @param {Event} event */
function skip(event) {
	// The fragment names the section; following the link would leave it.
	event.preventDefault();
	document.getElementById("content")?.focus();
}

/** @param {string} text */
function say(text) {
	// A live region speaks only when its text changes, also where the same thing is said twice.
	said.textContent = "";
	clearTimeout(silence);
	requestAnimationFrame(() => {
		said.textContent = text;
		silence = setTimeout(() => {
			said.textContent = "";
		}, SAID_SECONDS * 1000);
	});
}

/** @type {typeof ask} */
function askAbout(type, fields = {}) {
	return ask(type, withAccount(type, fields));
}

async function status() {
	const reply = await askAbout("status");
	await keep("status", reply.status);
	const chooser = accountChooser(reply.status, draw);
	fill(/** @type {HTMLElement} */ (document.getElementById("accounts")), chooser);
	return reply.status;
}

/** @param {...string} keys */
function redraw(...keys) {
	wanted = keys;
	return draw();
}

async function draw() {
	drawing.abort();
	drawing = new AbortController();
	const { signal } = drawing;
	const { section, part } = chosen();
	const heading = words(`dashboard_${section.id}Title`);
	navigate(section);
	document.title = `${heading} – ${words("app_name")}`;
	const view = { ask: askAbout, tell, say, redraw, status, part, signal };
	let content;
	try {
		const host = await tell("host");
		const lacking = section.types.filter((type) => !host.types.includes(type));
		helper.textContent = words("dashboard_helperVersion", host.version);
		trouble.replaceChildren();
		content = lacking.length ? outdated() : await section.draw(view);
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		if (error.unreachable) helper.textContent = words("dashboard_helperAway");
		content = error.unreachable ? await away(section, view, error) : refused(error);
	}
	if (signal.aborted) return;
	const top = el(
		"header",
		{},
		el("h1", { id: "heading" }, heading),
		el("p", {}, words(`dashboard_${section.id}Intro`)),
	);
	place.dataset.section = section.id;
	fill(place, top, content);
	focusWanted();
}

function focusWanted() {
	for (const key of wanted.map(CSS.escape)) {
		const found = /** @type {HTMLElement|null} */ (place.querySelector(`#${key}, [data-key="${key}"]`));
		found?.focus();
		if (found) break;
	}
	wanted = [];
}

/**
 * @param {Section} section
 * @param {import("./register.js").View} view
 * @param {HostError} error
 * @returns {Promise<Node[]>}
 */
async function away(section, view, error) {
	const card = troubleCard(error, () => draw());
	return section.without ? [...(await section.without(view)), card] : [card, ...worksWithout()];
}

/** Where to go on from a section that is nothing without the helper. */
function worksWithout() {
	const links = SECTIONS.filter((one) => one.without).map((one) =>
		el("li", {}, el("a", { href: `#${one.id}` }, words(`dashboard_${one.id}Title`))),
	);
	return [el("p", { class: "soft" }, words("dashboard_worksWithout")), el("ul", { class: "more" }, links)];
}

/** @param {Section} now */
function navigate(now) {
	const rows = SECTIONS.map((section) =>
		el(
			"li",
			{},
			el(
				"a",
				{
					href: `#${section.id}`,
					"aria-current": section === now ? "page" : null,
					data: { key: `to-${section.id}` },
				},
				icon(section.icon),
				words(`dashboard_${section.id}Title`),
			),
		),
	);
	const list = /** @type {HTMLElement} */ (document.getElementById("sections"));
	list.setAttribute("aria-label", words("dashboard_sections"));
	fill(list, el("ul", {}, rows));
	fill(
		menu,
		icon(MENU),
		words(`dashboard_${now.id}Title`),
		el("span", { class: "unseen" }, words("dashboard_menu")),
	);
	open(false);
}

/** @param {boolean} isOpen where the page is narrow; elsewhere the menu always stands there */
function open(isOpen) {
	menu.setAttribute("aria-expanded", String(isOpen));
}

function outdated() {
	return el("div", { class: "note ask" }, el("p", {}, words("dashboard_outdated")));
}

/** @param {HostError} error */
function refused(error) {
	return el(
		"div",
		{ class: "note alert", data: { error: error.code } },
		el("p", {}, error.message),
		error.hint && el("p", {}, error.hint),
	);
}

translate(document);
document.body.prepend(el("a", { class: "skip", href: "#content", onclick: skip }, words("dashboard_skip")));
menu.addEventListener("click", () => open(menu.getAttribute("aria-expanded") !== "true"));
addEventListener("hashchange", async () => {
	await draw();
	document.getElementById("content")?.focus();
});
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "visible" && chosen().section.live !== false) draw();
});
addEventListener("unhandledrejection", (event) => {
	// A button's work that the helper refused, or could not do: nothing fails without a word.
	if (!(event.reason instanceof HostError)) return;
	event.preventDefault();
	say(`${event.reason.message} ${event.reason.hint}`.trim());
});
api.runtime.onMessage.addListener((message) => {
	// The background tells of a page that was read while this tab is open; only sections that may be redrawn are.
	if (message?.to === "pages" && message.type === "changed" && chosen().section.live !== false) draw();
});
draw();
