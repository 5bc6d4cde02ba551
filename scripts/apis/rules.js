// What code in each folder of the extension may use. All that is not named is refused.
//
// `globals`: names that no scope of the file declares. `chrome`: paths below `chrome`, a whole area or one member of it.
// `members`: names of members that stay refused on whatever object, since an object's type can't be known here; `sets`: those that
// may be read and not written. `calls`: how often at most a global may be named in one file. `inPage`: the script runs in web pages,
// so page_code.js looks at it too; what it lists is allowed to this one all the same.

// The language itself; `Function` and `eval` make code from text and are not among them.
const LANGUAGE = [
	"AbortController",
	"AggregateError",
	"Array",
	"ArrayBuffer",
	"BigInt",
	"Boolean",
	"Date",
	"Error",
	"Infinity",
	"Intl",
	"JSON",
	"Map",
	"Math",
	"NaN",
	"Number",
	"Object",
	"Promise",
	"RangeError",
	"RegExp",
	"Set",
	"String",
	"Symbol",
	"TypeError",
	"URL",
	"URLSearchParams",
	"TextDecoder",
	"TextEncoder",
	"Uint8Array",
	"WeakMap",
	"WeakRef",
	"WeakSet",
	"decodeURIComponent",
	"encodeURIComponent",
	"globalThis",
	"isNaN",
	"parseFloat",
	"parseInt",
	"performance",
	"queueMicrotask",
	"structuredClone",
	"undefined",
];

// Members that reach a network, drive a page or run text, on whatever object.
const NEVER_MEMBERS = [
	"eval",
	"fetch",
	"sendBeacon",
	"importScripts",
	"setInterval",
	"XMLHttpRequest",
	"WebSocket",
	"EventSource",
	"WebTransport",
	"RTCPeerConnection",
	"Function",
	"insertAdjacentHTML",
	"setHTMLUnsafe",
	"createContextualFragment",
	"write",
	"writeln",
	"execCommand",
	"cookie",
	"cookieStore",
	"serviceWorker",
	"localStorage",
	"sessionStorage",
	"caches",
];

// Members that turn text into a page when they are set; reading them is harmless.
const NEVER_SET = ["innerHTML", "outerHTML"];

// Members that act on a page as if a person had: a content script has no use for them.
const ACTING_MEMBERS = [
	"submit",
	"requestSubmit",
	"assign",
	"reload",
	"pushState",
	"replaceState",
	"dispatchEvent",
	"click",
];

const DOCUMENT = [
	"CSS",
	"CSSStyleSheet",
	"Document",
	"DocumentFragment",
	"Element",
	"Event",
	"HTMLAnchorElement",
	"HTMLButtonElement",
	"HTMLDetailsElement",
	"HTMLElement",
	"HTMLFormElement",
	"HTMLIFrameElement",
	"HTMLImageElement",
	"HTMLInputElement",
	"HTMLOptionElement",
	"HTMLSelectElement",
	"HTMLTextAreaElement",
	"KeyboardEvent",
	"MutationObserver",
	"Node",
	"NodeFilter",
	"Range",
	"SVGElement",
	"ShadowRoot",
	"Text",
	"addEventListener",
	"document",
	"getComputedStyle",
	"innerHeight",
	"innerWidth",
	"location",
	"removeEventListener",
	"requestAnimationFrame",
	"scrollX",
	"scrollY",
	"matchMedia",
	"navigator",
	"reportError",
	"window",
];

/**
 * @typedef {{
 *   globals: string[], chrome: string[], members: string[], sets: string[], calls?: Record<string, number>, inPage?: string[],
 * }} Rule
 */

/** @type {Rule} */
const CONTENT = {
	globals: [
		...LANGUAGE,
		"CSSStyleSheet",
		"Element",
		"HTMLElement",
		"MutationObserver",
		"Node",
		"ShadowRoot",
		"Text",
		"addEventListener",
		"document",
		"getComputedStyle",
		"location",
		"removeEventListener",
		// Batches a long digest so that the page never waits; runs once for each call.
		"requestIdleCallback",
		"loginGuard",
	],
	chrome: ["runtime.id", "runtime.sendMessage", "runtime.onMessage", "runtime.lastError", "i18n"],
	members: [...NEVER_MEMBERS, ...ACTING_MEMBERS],
	sets: NEVER_SET,
	// A callback that asks for itself again would be a repeating timer: look.js alone does, for as long as a page's digest lasts.
	calls: { requestIdleCallback: 1 },
	inPage: [],
};

/** @type {Rule} */
const BACKGROUND = {
	globals: [
		...LANGUAGE,
		"clearTimeout",
		"setTimeout",
		"indexedDB",
		"IDBKeyRange",
		"reportError",
		"navigator",
		"crypto",
		"self",
	],
	chrome: [
		"action",
		"commands",
		"contextMenus",
		"i18n",
		"permissions",
		"runtime",
		"scripting",
		"storage.local",
		"storage.session",
		"tabs",
		"windows",
	],
	members: [...NEVER_MEMBERS, "connectExternal", "onMessageExternal", "onConnectExternal", "setUninstallURL"],
	sets: NEVER_SET,
};

/** @type {Rule} */
const PAGES = {
	globals: [
		...LANGUAGE,
		...DOCUMENT,
		"Blob",
		"BroadcastChannel",
		"File",
		"FileReader",
		"FormData",
		"HTMLDialogElement",
		"ImageData",
		"OffscreenCanvas",
		"ClipboardItem",
		"IDBKeyRange",
		"atob",
		"btoa",
		"clearTimeout",
		"close",
		"confirm",
		"createImageBitmap",
		"crypto",
		"history",
		"indexedDB",
		"setTimeout",
		"CustomEvent",
	],
	chrome: [
		"action",
		"commands.getAll",
		"i18n",
		"permissions",
		"runtime",
		"storage.local",
		"storage.session",
		"tabs",
		"windows",
	],
	members: NEVER_MEMBERS,
	sets: NEVER_SET,
};

/** @type {[string, Rule][]} */
const RULES = [
	// The settle delay of ≤ 1 s after the page's own change is the one timer that a page ever has from us.
	[
		"extension/content/start.js",
		{ ...CONTENT, globals: [...CONTENT.globals, "setTimeout", "clearTimeout"], calls: { setTimeout: 1 } },
	],
	// It goes on slice by slice until the page is read, and asks for the first slice elsewhere.
	// It also looks into closed shadow roots, to take away what an earlier version of the extension left in the page.
	[
		"extension/content/look.js",
		{ ...CONTENT, chrome: [...CONTENT.chrome, "dom"], calls: { requestIdleCallback: 2 } },
	],
	// A frame of the same origin is read as part of the page.
	["extension/content/digest.js", { ...CONTENT, inPage: ["contentDocument"] }],
	["extension/content/banner.js", { ...CONTENT, inPage: ["createElement ?"] }],
	["extension/content/", CONTENT],
	// One function of it runs inside the page's top frame when the person clicks "fill": it looks for the one field, and sets it.
	[
		"extension/background/fill.js",
		{
			...BACKGROUND,
			globals: [...BACKGROUND.globals, "HTMLInputElement", "document", "location", "top"],
			members: [...BACKGROUND.members, ...ACTING_MEMBERS],
			inPage: ["set value"],
		},
	],
	// The one notification there is, and only where the person asked for it.
	["extension/background/reminder.js", { ...BACKGROUND, chrome: [...BACKGROUND.chrome, "notifications"] }],
	["extension/background/", BACKGROUND],
	// Used by background and pages alike: what both may use, and the document where there is one.
	["extension/shared/", PAGES],
	// The seconds that a one-time code still has, counted down in our own popup while it is open; no page is near.
	[
		"extension/popup/vault.js",
		{ ...PAGES, globals: [...PAGES.globals, "setInterval"], calls: { setInterval: 1 } },
	],
	["extension/popup/", PAGES],
	["extension/dashboard/", PAGES],
	["extension/welcome/", PAGES],
	[
		"extension/generated/",
		{ globals: [...LANGUAGE, "loginGuard"], chrome: [], members: NEVER_MEMBERS, sets: NEVER_SET },
	],
];

/**
 * @param {string} name a path from the project's root, with forward slashes
 * @returns {Rule}
 */
export function ruleFor(name) {
	const found = RULES.find(([start]) => name.startsWith(start));
	if (!found) throw new Error(`no rule says what ${name} may use: add one to scripts/apis/rules.js`);
	return found[1];
}
