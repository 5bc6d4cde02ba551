// Counted sentences take the form that the language needs, and a gap in the catalogue is seen.

import assert from "node:assert/strict";
import { test } from "node:test";

/** @type {Record<string, string>} */
const CATALOGUE = {
	app_language: "en-GB",
	found_one: "$1 login",
	found_few: "$1 loginy",
	found_other: "$1 logins",
	hello: "Hello $1",
};
/** @type {any} */ (globalThis).chrome = {
	i18n: {
		getUILanguage: () => "pl_PL",
		getMessage: (/** @type {string} */ key, /** @type {string[]} */ places = []) =>
			(CATALOGUE[key] ?? "").replace(/\$(\d)/g, (_, place) => places[place - 1] ?? ""),
	},
};
const { counted, language, moment, ownLanguage, span, words } = await import(
	"../../extension/shared/words.js"
);

test("forms follow the language of the sentences, not the browser's", () => {
	assert.equal(ownLanguage(), "pl-PL");
	assert.equal(language(), "en-GB");
	assert.equal(counted("found", 1), "1 login");
	assert.equal(counted("found", 4), "4 logins");
	CATALOGUE.app_language = "pl";
	assert.equal(counted("found", 4), "4 loginy");
	assert.equal(counted("found", 5), "5 logins", "a form that the catalogue lacks falls back to the last");
	CATALOGUE.app_language = "";
	assert.equal(language(), "en-GB");
});

test("a missing sentence shows its key", () => {
	assert.equal(words("hello", "you"), "Hello you");
	assert.equal(words("not_there"), "not_there");
});

test("no moment is no text", () => {
	assert.equal(moment(null), "");
	assert.equal(moment("nonsense"), "");
	assert.match(moment("2020-05-06T07:08:00Z"), /2020/);
});

test("a time is told as exactly as it is known", () => {
	const noon = "2020-05-06T12:00:00Z";
	assert.equal(span(noon, noon, noon), moment(noon));
	assert.equal(span(noon, null, null), moment(noon));
	assert.equal(span(noon, "2020-05-06T01:00:00Z", "2020-05-06T22:00:00Z"), "6 May 2020");
	assert.match(span(noon, "2020-05-01T00:00:00Z", "2020-05-12T00:00:00Z"), /1\D+1[12] May 2020/);
	assert.equal(span(null, null, null), "");
});
