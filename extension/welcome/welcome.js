// The welcome page: three ticks that follow what is so (helper found, watching chosen, permission granted).

import { HostError, tell } from "../shared/ask.js";
import { api } from "../shared/browser.js";
import { plainChecklist } from "../shared/checklist.js";
import { el, fill, icon } from "../shared/dom.js";
import { CHECK } from "../shared/icons.js";
import { troubleCard } from "../shared/trouble.js";
import { choose, grant, isGranted } from "../shared/watch_choice.js";
import { translate, words } from "../shared/words.js";

/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

async function draw() {
	const [helper, watching] = await Promise.all([helperState(), tell("watching")]);
	const chosen = watching.mode !== null;
	const granted = watching.mode === "click" || watching.permitted;
	fill(
		at("ticks"),
		tick(1, "helper", helper === null, true, helper ? troubleCard(helper, draw) : []),
		tick(2, "choice", chosen, true, choices(watching.mode)),
		tick(3, "permission", chosen && granted, chosen, permission(watching)),
	);
	at("five").hidden = helper === null;
	fill(at("five"), el("h2", {}, words("popup_stepsAnyway")), el("div", { class: "card" }, plainChecklist()));
	const isDone = helper === null && chosen && granted;
	at("three").hidden = isDone;
	if (isDone !== Boolean(at("done").firstChild)) fill(at("done"), isDone ? done(watching.mode) : []);
}

/** @returns {Promise<HostError|null>} null where the helper answers */
async function helperState() {
	try {
		await tell("host");
		return null;
	} catch (error) {
		if (error instanceof HostError) return error;
		throw error;
	}
}

/**
 * @param {number} number
 * @param {string} id
 * @param {boolean} isDone
 * @param {boolean} isOpen
 * @param {Node|Node[]} body
 */
function tick(number, id, isDone, isOpen, body) {
	const state = words(isDone ? "welcome_stateDone" : "welcome_stateOpen");
	return el(
		"li",
		{
			class: "card tick",
			id: `tick-${id}`,
			data: { done: isDone ? "yes" : "no", now: !isDone && isOpen ? "yes" : "no" },
		},
		el("span", { class: "number", "aria-hidden": "true" }, isDone ? icon(CHECK) : number),
		el(
			"h2",
			{},
			el(
				"span",
				{},
				words(`welcome_${id}${isDone ? "Done" : ""}`),
				el("span", { class: "unseen" }, ` (${state})`),
			),
		),
		!isDone && el("p", { class: "soft" }, words(`welcome_${id}Why`)),
		isOpen && body,
	);
}

/** @param {string|null} mode */
function choices(mode) {
	const choice = (/** @type {"watch"|"click"} */ name) =>
		el(
			"button",
			{
				type: "button",
				"aria-pressed": String(mode === name),
				data: { key: `choose-${name}` },
				onclick: () => choose(name).then(draw),
			},
			el("span", {}, words(`welcome_${name}`)),
			el("span", { class: "small soft" }, words(`welcome_${name}Means`)),
		);
	return el(
		"div",
		{ class: "choices", role: "group", "aria-label": words("welcome_choice") },
		choice("watch"),
		choice("click"),
	);
}

/** @param {any} watching */
function permission(watching) {
	if (watching.mode !== "watch" || watching.permitted) return [];
	return el(
		"div",
		{ class: "row" },
		el(
			"button",
			{ type: "button", class: "primary", data: { key: "grant" }, onclick: () => grant().then(draw) },
			words("welcome_grant"),
		),
	);
}

/** @param {string} mode */
function done(mode) {
	return el(
		"div",
		{ class: "note good" },
		icon(CHECK),
		el("strong", {}, words("welcome_ready")),
		el("p", {}, words(mode === "watch" ? "welcome_readyWatch" : "welcome_readyClick")),
		el(
			"div",
			{ class: "row" },
			el(
				"button",
				{
					type: "button",
					class: "primary",
					data: { key: "dashboard" },
					onclick: () => tell("open", { section: "now" }),
				},
				words("popup_dashboard"),
			),
		),
	);
}

function frame() {
	const three = el("span", { id: "three" }, words("welcome_three"));
	const icon128 = el("img", { src: "../icons/icon-128.png", alt: "", width: 72, height: 72 });
	fill(
		at("top"),
		icon128,
		el("h1", {}, words("welcome_heading")),
		el("p", {}, words("welcome_intro"), " ", three),
	);
	const promises = ["Local", "Quiet", "Reads", "Own"].map((name) =>
		el("li", {}, words(`welcome_promise${name}`)),
	);
	fill(at("promises"), el("h2", {}, words("welcome_promises")), el("ul", {}, promises));
}

translate(document);
frame();
await draw();
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && draw());
api.permissions.onAdded.addListener(() => isGranted().then(draw));
api.permissions.onRemoved.addListener(() => isGranted().then(draw));
