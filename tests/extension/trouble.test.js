// What browsers say of a native host that can't be reached, as tried in both on 2026-11-24.

import assert from "node:assert/strict";
import { test } from "node:test";
import { closedBecause } from "../../extension/background/trouble.js";

/** @type {[string|undefined, string][]} */
const SAID = [
	["Specified native messaging host not found.", "missing"],
	["No such native application org.loginguard.host", "missing"],
	["Access to the specified native messaging host is forbidden.", "forbidden"],
	["An unexpected error occurred", "broken"],
	["Error when communicating with the native messaging host.", "broken"],
	["Native host has exited.", "broken"],
	[
		"Native application tried to send a message of 1819043176 bytes, which exceeds the limit of 1048576 bytes.",
		"broken",
	],
	[undefined, "broken"],
];

for (const [told, kind] of SAID) {
	test(`${told} means ${kind}`, () => assert.equal(closedBecause(told), kind));
}
