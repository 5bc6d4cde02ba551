// Who may ask what is decided by what the browser says of the sender, never by the message.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, callerOf, originOf } from "../../extension/background/sender.js";

const OWN = { id: "ours", origin: "chrome-extension://ours" };
const PAGE = { id: "ours", origin: "https://www.upwork.com", frameId: 0, tab: { id: 1, incognito: false } };

/** @type {[string, any, string|null][]} */
const CASES = [
	["a page's top frame", PAGE, "page"],
	["our popup", { id: "ours", origin: OWN.origin }, "extension"],
	["our page in a tab", { id: "ours", origin: OWN.origin, frameId: 0, tab: { id: 2 } }, "extension"],
	["another extension", { id: "theirs", origin: "chrome-extension://theirs" }, null],
	["another extension that names our origin", { id: "theirs", origin: OWN.origin }, null],
	["a frame inside a page", { ...PAGE, frameId: 7 }, null],
	["a page without a tab", { ...PAGE, tab: undefined }, null],
	["a private window", { ...PAGE, tab: { id: 1, incognito: true } }, null],
	["an opaque origin", { ...PAGE, origin: "null" }, null],
	["no origin at all", { ...PAGE, origin: undefined }, null],
	["a file", { ...PAGE, origin: "file://" }, null],
	["an address that only looks like ours", { ...PAGE, origin: `${OWN.origin}.example` }, null],
];

for (const [name, sender, caller] of CASES) {
	test(`${name} is ${caller ?? "nobody"}`, () => assert.equal(callerOf(sender, OWN), caller));
}

test("an address loses query and fragment", () => {
	assert.equal(
		addressOf(/** @type {any} */ ({ url: "https://a.example/b?token=1#c" })),
		"https://a.example/b",
	);
	assert.equal(addressOf(/** @type {any} */ ({ url: "https://a.example/b#c?d\ne" })), "https://a.example/b");
	assert.equal(addressOf(/** @type {any} */ ({})), "");
});

test("an opaque origin is none", () => {
	assert.equal(originOf(/** @type {any} */ ({ origin: "null" })), "");
});
