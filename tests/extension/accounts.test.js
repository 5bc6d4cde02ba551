// The dashboard names the chosen account exactly where the helper takes one.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ABOUT_AN_ACCOUNT, withAccount } from "../../extension/dashboard/accounts.js";

test("it is named where it can be, and a field that is there stands", () => {
	assert.deepEqual(withAccount("status", {}, "a"), { account: "a" });
	assert.deepEqual(withAccount("status", { account: "b" }, "a"), { account: "b" });
	assert.deepEqual(withAccount("settings", {}, "a"), {});
	assert.deepEqual(withAccount("status", {}, ""), {});
});

test("the list is the helper's own", () => {
	const { requests } = JSON.parse(readFileSync("extension/generated/protocol.json", "utf8"));
	const asked = Object.keys(requests).filter((type) => "account" in (requests[type].properties ?? {}));
	assert.deepEqual([...ABOUT_AN_ACCOUNT].sort(), asked.sort());
});
