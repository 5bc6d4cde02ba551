// The response's pure parts: which causes the answers point at, and base64 of long files.

import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "../../extension/dashboard/sections/evidence_kept.js";
import { likely } from "../../extension/dashboard/sections/how.js";
import { CAUSES, ORDER, STEPS } from "../../extension/generated/steps.js";

test("likely causes are each yes, then each not sure, weightiest first", () => {
	assert.deepEqual(likely({ reused: "yes", link: "unsure", mailbox: "no", file: "yes" }), [
		"file",
		"reused",
		"link",
	]);
	assert.deepEqual(likely({}), []);
	assert.deepEqual(likely({ moon: "yes" }), []);
});

test("base64 of a long file is that of its bytes", () => {
	const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => at % 256);
	assert.equal(encode(bytes), Buffer.from(bytes).toString("base64"));
	assert.equal(encode(new Uint8Array()), "");
});

test("every order and every cause names steps that there are", () => {
	for (const order of Object.values(ORDER)) for (const step of order) assert.ok(STEPS[step], step);
	for (const { steps } of Object.values(CAUSES)) for (const step of steps) assert.ok(STEPS[step], step);
});
