#!/usr/bin/env node
// Checks that the extension's code uses only the browser APIs that its folder may use; see scripts/apis/rules.js.

import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { scripts } from "./apis/files.js";
import { findings } from "./apis/findings.js";
import { ruleFor } from "./apis/rules.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

let bad = 0;
const files = scripts(resolve(ROOT, "extension"));
for (const file of files) {
	const name = relative(ROOT, file);
	for (const { line, what } of findings(readFileSync(file, "utf8"), ruleFor(name))) {
		console.log(`${name}:${line}: ${what}`);
		bad++;
	}
}
console.log(bad ? `${bad} uses that are not allowed` : `${files.length} files use only what they may`);
process.exit(bad || !files.length ? 1 : 0);
