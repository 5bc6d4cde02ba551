// Reads one script and names each use of a browser API that its rule doesn't allow.

import { parse } from "acorn";
import { analyze } from "eslint-scope";
import { refusedInPage } from "./page_code.js";

const CHROME = new Set(["chrome", "browser"]);
const GLOBAL_OBJECTS = new Set(["globalThis", "window", "self"]);

/**
 * @param {string} source
 * @param {import("./rules.js").Rule} rule
 * @returns {{line: number, what: string}[]}
 */
export function findings(source, rule) {
	const isModule = /^\s*(import|export)\s/m.test(source);
	const tree = parse(source, {
		ecmaVersion: 2024,
		sourceType: isModule ? "module" : "script",
		locations: true,
		ranges: true,
		allowHashBang: true,
	});
	/** @type {{line: number, what: string}[]} */
	const found = [];
	/** @param {any} node @param {string} what */
	const refuse = (node, what) => found.push({ line: node.loc.start.line, what });
	const parents = parentsOf(tree);
	const scopes = analyze(/** @type {any} */ (tree), {
		ecmaVersion: 2024,
		sourceType: isModule ? "module" : "script",
	});
	const names = new Set(rule.globals);
	/** @type {Record<string, number>} */
	const uses = {};
	const { globalScope } = scopes;
	// A classic script's own top-level names are globals to the scope analysis, yet not the browser's.
	const own = new Set(
		globalScope?.variables.filter((variable) => variable.defs.length).map(({ name }) => name),
	);
	for (const { identifier } of globalScope?.through ?? []) {
		const { name } = identifier;
		if (own.has(name)) continue;
		uses[name] = (uses[name] ?? 0) + 1;
		if (CHROME.has(name))
			checkChrome(pathFrom(identifier, parents), rule, (what) => refuse(identifier, what));
		else if (!names.has(name)) refuse(identifier, `${name} may not be used here`);
		if (GLOBAL_OBJECTS.has(name)) {
			const [, member] = pathFrom(identifier, parents).split(".");
			if (member === "?") refuse(identifier, `${name}[…] hides what is used`);
			else if (CHROME.has(member ?? ""))
				checkChrome(pathFrom(identifier, parents).split(".").slice(1).join("."), rule, (what) =>
					refuse(identifier, what),
				);
			else if (member && !names.has(member)) refuse(identifier, `${name}.${member} may not be used here`);
		}
	}
	// An import under another name (`api`) is the browser's object all the same.
	for (const scope of scopes.scopes)
		for (const variable of scope.variables)
			if (variable.defs.some((def) => isBrowserImport(def)))
				for (const { identifier } of variable.references)
					checkChrome(pathFrom(identifier, parents), rule, (what) => refuse(identifier, what));
	for (const [name, limit] of Object.entries(rule.calls ?? {}))
		if ((uses[name] ?? 0) > limit) refuse(tree, `${name} is used ${uses[name]} times, ${limit} allowed`);
	const members = new Set(rule.members);
	walk(tree, (node, parent) => {
		const refused = rule.inPage && refusedInPage(node, parent, rule.inPage);
		if (refused) refuse(node, refused);
		if (node.type === "ImportExpression") refuse(node, "import() takes code from where nobody sees");
		if (node.type === "MemberExpression") {
			const name = memberName(node);
			if (name !== null && members.has(name)) refuse(node, `.${name} may not be used here`);
		}
		if (node.type === "AssignmentExpression" && rule.sets.includes(memberName(node.left) ?? ""))
			refuse(node, `.${memberName(node.left)} may not be set here`);
		if (node.type === "AssignmentExpression" && isLocation(node.left)) refuse(node, "navigation by script");
		if (
			node.type === "Property" &&
			node.value?.type !== "ObjectExpression" &&
			parents.get(node)?.type === "ObjectPattern"
		) {
			const name = node.computed ? null : (node.key.name ?? node.key.value);
			if (members.has(name)) refuse(node, `{${name}} may not be taken out here`);
		}
	});
	return found.sort((one, other) => one.line - other.line);
}

/** @param {any} def */
function isBrowserImport(def) {
	return (
		def.type === "ImportBinding" && def.parent.source.value.endsWith("/browser.js") && def.name.name === "api"
	);
}

/**
 * A page's own hash leads nowhere else; all other writes to a location do.
 * @param {any} node
 */
function isLocation(node) {
	if (memberName(node) === "hash") return false;
	if (node.type === "Identifier") return node.name === "location";
	return node.type === "MemberExpression" && (memberName(node) === "location" || isLocation(node.object));
}

/**
 * @param {string} path "chrome.tabs.query"
 * @param {import("./rules.js").Rule} rule
 * @param {(what: string) => void} refuse
 */
function checkChrome(path, rule, refuse) {
	const inside = path.split(".").slice(1);
	// The object itself: handed on (in shared/browser.js) or asked whether it is there.
	if (!inside.length) return;
	if (inside.includes("?")) return refuse(`${path} hides what is used`);
	const isAllowed = rule.chrome.some((allowed) => {
		const parts = allowed.split(".");
		return parts.every((part, position) => inside[position] === part);
	});
	if (!isAllowed) refuse(`${path} may not be used here`);
}

/**
 * @param {any} identifier
 * @param {Map<any, any>} parents
 * @returns {string} the members that follow, "?" for one that isn't written out
 */
function pathFrom(identifier, parents) {
	const parts = [identifier.name];
	let node = identifier;
	for (;;) {
		let parent = parents.get(node);
		if (parent?.type === "ChainExpression") {
			node = parent;
			parent = parents.get(node);
		}
		if (parent?.type !== "MemberExpression" || parent.object !== node) return parts.join(".");
		parts.push(memberName(parent) ?? "?");
		node = parent;
	}
}

/** @param {any} node @returns {string|null} null where it is no member, or one that isn't written out */
function memberName(node) {
	if (node.type !== "MemberExpression") return null;
	if (!node.computed) return node.property.name ?? null;
	return node.property.type === "Literal" ? String(node.property.value) : null;
}

/** @param {any} tree */
function parentsOf(tree) {
	/** @type {Map<any, any>} */
	const parents = new Map();
	walk(tree, (node, parent) => parents.set(node, parent));
	return parents;
}

/**
 * @param {any} node
 * @param {(node: any, parent: any) => void} visit
 * @param {any} [parent]
 */
function walk(node, visit, parent) {
	visit(node, parent);
	for (const [key, value] of Object.entries(node)) {
		if (key === "loc" || key === "range") continue;
		for (const child of Array.isArray(value) ? value : [value])
			if (child && typeof child.type === "string") walk(child, visit, node);
	}
}
