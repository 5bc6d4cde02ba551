// What the digest keeps of a link's address: never what may be a token of this site's or of Upwork's.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInThisContext } from "node:vm";

const context = /** @type {any} */ (globalThis);
context.loginGuard = {};
context.document = { baseURI: "https://mail.example/inbox" };
context.location = { host: "mail.example" };
runInThisContext(readFileSync(new URL("../../extension/content/address.js", import.meta.url), "utf8"));

/** @type {[string, string|null][]} */
const KEPT = [
	["/read?session=1#top", "https://mail.example/read"],
	[
		"https://www.upwork.com/ab/account-security/reset-password?token=1#x",
		"https://www.upwork.com/ab/account-security/reset-password",
	],
	["https://upwork.com/?token=1", "https://upwork.com/"],
	["https://click.upwork.com/ls?upn=1", "https://click.upwork.com/ls"],
	[
		"https://www.upwork.com/leaving?ref=https%3A%2F%2Fevil.example%2F&token=1",
		"https://www.upwork.com/leaving?ref=https%3A%2F%2Fevil.example%2F",
	],
	["https://upwork.com.evil.example/?b=1", "https://upwork.com.evil.example/?b=1"],
	["https://notupwork.com/?b=1", "https://notupwork.com/?b=1"],
	["mailto:a@b.example?subject=x", "mailto:a@b.example"],
	["javascript:void(0)", null],
];

for (const [link, kept] of KEPT)
	test(`${link} → ${kept}`, () => {
		assert.equal(context.loginGuard.keptAddress(link), kept);
	});
