// The check of browser APIs refuses what it must: each way round it that we could think of is one case.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "../../scripts/apis/findings.js";
import { ruleFor } from "../../scripts/apis/rules.js";

const CONTENT = "extension/content/look.js";
const BACKGROUND = "extension/background/host.js";

/** @type {[string, string, string][]} */
const REFUSED = [
	["a request", CONTENT, "fetch('https://example.org')"],
	["a request through window", CONTENT, "window.fetch('x')"],
	["a request through globalThis", CONTENT, "globalThis['fetch']('x')"],
	["a request by a name put together", CONTENT, "globalThis['fe' + 'tch']('x')"],
	["a member taken out", CONTENT, "const { fetch: get } = window; get('x')"],
	["another name for window", CONTENT, "const w = document.defaultView; w.fetch('x')"],
	["the old request", CONTENT, "new XMLHttpRequest()"],
	["a socket", CONTENT, "new WebSocket('wss://example.org')"],
	["a beacon", CONTENT, "navigator.sendBeacon('x')"],
	["a picture from afar", CONTENT, "new Image().src = 'https://example.org/x.png'"],
	["a repeating timer", CONTENT, "setInterval(() => {}, 1000)"],
	["a timer outside of start.js", CONTENT, "setTimeout(() => {}, 10)"],
	[
		"a second timer in start.js",
		"extension/content/start.js",
		"setTimeout(a, 1); setTimeout(b, 1); function a() {} function b() {}",
	],
	["the page's storage", CONTENT, "localStorage.x = 1"],
	["our storage", CONTENT, "chrome.storage.local.get('x')"],
	["our storage by another way", CONTENT, "chrome['storage'].local.get('x')"],
	["our storage by a name put together", CONTENT, "chrome['sto' + 'rage'].local.get('x')"],
	["our storage under browser", CONTENT, "browser?.storage.local.get('x')"],
	["our storage through globalThis", CONTENT, "globalThis.chrome.storage.local.get('x')"],
	["a native port", CONTENT, "chrome.runtime.connectNative('x')"],
	["cookies", CONTENT, "document.cookie"],
	["a made-up click", CONTENT, "document.body.click()"],
	["a made-up event", CONTENT, "document.dispatchEvent(new Event('x'))"],
	["a form sent off", CONTENT, "document.forms[0].submit()"],
	["navigation", CONTENT, "location.href = 'https://example.org'"],
	["navigation by window", CONTENT, "window.location = 'https://example.org'"],
	["a reload", CONTENT, "location.reload()"],
	["text as a page", CONTENT, "document.body.innerHTML = '<b>x</b>'"],
	["text as code", CONTENT, "eval('1')"],
	["text as code, the other way", CONTENT, "new Function('return 1')"],
	["an element that loads", CONTENT, "document.createElement('img')"],
	["an element by a name put together", CONTENT, "document.createElement('im' + 'g')"],
	[
		"an element by a name from elsewhere",
		CONTENT,
		"function make(name) { return document.createElement(name); }",
	],
	[
		"the banner's own elements, one that loads",
		"extension/content/banner.js",
		"function make(name) { return document.createElement(name); } make('img')",
	],
	["an address set on an element", CONTENT, "function load(node) { node.src = 'https://example.org/x'; }"],
	["an address set by attribute", CONTENT, "function load(node) { node.setAttribute('src', 'x'); }"],
	[
		"an attribute by a name from elsewhere",
		CONTENT,
		"function load(node, name) { node.setAttribute(name, 'x'); }",
	],
	["an attribute, the other way", CONTENT, "function load(node) { node.setAttributeNS(null, 'src', 'x'); }"],
	[
		"a style that loads",
		CONTENT,
		"const sheet = new CSSStyleSheet(); sheet.replaceSync('b{background:url(//x)}')",
	],
	["a style that takes in another", CONTENT, "const rules = `@import '//example.org/x.css'`;"],
	["a style set", CONTENT, "function paint(node) { node.style.background = 'red'; }"],
	["a property set by Object.assign", CONTENT, "function load(node) { Object.assign(node, { src: 'x' }); }"],
	["a member put together and called", CONTENT, "document['cl' + 'ick']()"],
	["a member from elsewhere and called", CONTENT, "function press(node, name) { node[name](); }"],
	["a member from elsewhere and set", CONTENT, "function load(node, name) { node[name] = 'x'; }"],
	["code from a function's constructor", CONTENT, "(() => {}).constructor('return 1')()"],
	["a field filled", CONTENT, "function fill(input) { input.value = 'x'; }"],
	["a box ticked", CONTENT, "function tick(input) { input.checked = true; }"],
	["a new window", CONTENT, "document.defaultView"],
	["another way to a new window", CONTENT, "document.open('https://example.org', '', '')"],
	[
		"a callback that asks for itself",
		"extension/content/marks.js",
		"function again() { requestIdleCallback(again); } requestIdleCallback(again);",
	],
	["a request in what runs to fill a field", "extension/background/fill.js", "document.createElement('img')"],
	["code from elsewhere", BACKGROUND, "import('https://example.org/x.js')"],
	["a request in the background", BACKGROUND, "fetch('https://example.org')"],
	["a request through self", BACKGROUND, "self.fetch('https://example.org')"],
	["callers from outside", BACKGROUND, "chrome.runtime.onMessageExternal.addListener(() => {})"],
	["an area not asked for", BACKGROUND, "chrome.cookies.getAll({})"],
	[
		"an area under the import's name",
		BACKGROUND,
		"import { api } from '../shared/browser.js';\napi.history.search({ text: '' });",
	],
	["a request in the popup", "extension/popup/popup.js", "fetch('x')"],
];

for (const [name, file, source] of REFUSED)
	test(`refused: ${name}`, () => {
		assert.notDeepEqual(findings(source, ruleFor(file)), []);
	});

/** @type {[string, string, string][]} */
const ALLOWED = [
	["a local of that name", CONTENT, "function f(fetch) { return fetch; }"],
	["a message to the background", CONTENT, "chrome.runtime.sendMessage({ to: 'host' })"],
	["the one settle delay", "extension/content/start.js", "setTimeout(() => {}, 700)"],
	["an element that loads nothing", CONTENT, "document.createElement('span').textContent = 'x'"],
	["a list of our own", CONTENT, "class Digest { #nodes = []; keep(at, node) { this.#nodes[at] = node; } }"],
	[
		"the one field that is filled",
		"extension/background/fill.js",
		"function fill(input) { input.value = 'x'; }",
	],
	["reading a page's markup", CONTENT, "document.body.outerHTML.length"],
	["the native port, in the background", BACKGROUND, "chrome.runtime.connectNative('org.loginguard.host')"],
	[
		"the same under the import's name",
		BACKGROUND,
		"import { api } from '../shared/browser.js';\napi.runtime.connectNative('org.loginguard.host');",
	],
];

for (const [name, file, source] of ALLOWED)
	test(`allowed: ${name}`, () => {
		assert.deepEqual(findings(source, ruleFor(file)), []);
	});

test("a folder without a rule is an error, not a licence", () => {
	assert.throws(() => ruleFor("extension/new/thing.js"), /no rule/);
});
