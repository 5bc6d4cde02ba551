// Ways to reach a network or act on a page that need no named browser API: an element that loads, an attribute, a style, a name put together.

// Elements that a page's markup can hold without anything being loaded or sent.
const HARMLESS_ELEMENTS = new Set([
	"a",
	"button",
	"div",
	"h2",
	"p",
	"path",
	"section",
	"span",
	"svg",
	"ul",
	"li",
]);

const LOADING_ELEMENTS = new Set(
	"audio base embed form frame iframe image img input link meta object script source style track video".split(
		" ",
	),
);

const HARMLESS_ATTRIBUTES =
	/^(aria-[a-z]+|class|d|dir|href|hidden|id|lang|n|popover|role|tabindex|title|type|viewBox)$/;

// Setting one of these loads something, fills a field, presses a switch or restyles what the page drew.
const LOADING_OR_ACTING = new Set([
	"action",
	"background",
	"checked",
	"cssText",
	"data",
	"formAction",
	"href",
	"poster",
	"selected",
	"selectedIndex",
	"src",
	"srcdoc",
	"srcset",
	"style",
	"value",
]);

// Members that lead from any object to another window, to code from text, or to attributes by another way than `setAttribute`.
const LEADING_OUT = new Set([
	"adoptNode",
	"appendData",
	"attachInternals",
	"constructor",
	"contentDocument",
	"contentWindow",
	"createAttribute",
	"createObjectURL",
	"defaultView",
	"getPrototypeOf",
	"importNode",
	"insertRule",
	"parseFromString",
	"postMessage",
	"setAttributeNS",
	"setAttributeNode",
	"setProperty",
	"toggleAttribute",
	"__proto__",
]);

const LOADING_STYLE = /url\s*\(|image-set\s*\(|@import|@font-face/i;

/**
 * One node of a script that runs inside web pages. It finds what is written plainly and what is put together in the usual ways; it
 * can't find what somebody hides from it on purpose.
 * @param {any} node
 * @param {any} parent
 * @param {string[]} allowed what this one file may do all the same: names of members, `set NAME`, `createElement NAME` (`?`: one that isn't written out)
 * @returns {string|null} what is wrong with it
 */
export function refusedInPage(node, parent, allowed) {
	const isAllowed = (/** @type {string} */ what) => allowed.includes(what);
	if (node.type === "MemberExpression") {
		const name = node.computed ? literal(node.property) : node.property.name;
		if (name === null) {
			if (isPutTogether(node.property)) return "[…] with a name put together hides what is used";
			if (parent?.type === "CallExpression" && parent.callee === node) return "[…]() hides what is called";
			if (parent?.type === "AssignmentExpression" && parent.left === node && !isOwnList(node.object))
				return "[…] = hides what is set";
		} else if (LEADING_OUT.has(name) && !isAllowed(name)) return `.${name} may not be used here`;
	}
	if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression") {
		const path = namesOf(node.left);
		const set = path.find((name) => LOADING_OR_ACTING.has(name));
		if (set && !isAllowed(`set ${set}`)) return `.${set} may not be set here`;
	}
	if (node.type === "CallExpression" && node.callee.type === "MemberExpression") {
		const called = node.callee.property.name;
		if (called === "open") return ".open() may not be used here";
		if (called === "createElement" || called === "createElementNS") {
			const name = literal(node.arguments[called === "createElement" ? 0 : 1]);
			if (name === null)
				return isAllowed("createElement ?") ? null : `${called} of a name that isn't written out`;
			if (!HARMLESS_ELEMENTS.has(name) && !isAllowed(`createElement ${name}`))
				return `an element <${name}> may not be made here`;
		}
		if (called === "setAttribute") {
			const name = literal(node.arguments[0]);
			if (name === null || !HARMLESS_ATTRIBUTES.test(name))
				return `attribute ${name ?? "…"} may not be set here`;
		}
		if (called === "assign" || called === "defineProperty" || called === "set")
			if (node.callee.object.name === "Object" || node.callee.object.name === "Reflect")
				return `${node.callee.object.name}.${called} hides what is set`;
	}
	// Where a function of the file's own makes elements by name, no such name may stand in it at all.
	if (isAllowed("createElement ?") && LOADING_ELEMENTS.has(literal(node) ?? ""))
		return "an element that loads something";
	const text = node.type === "TemplateElement" ? node.value.cooked : literal(node);
	if (text && LOADING_STYLE.test(text)) return "a style that loads something";
	return null;
}

/** @param {any} node @returns {string|null} */
function literal(node) {
	if (node?.type === "TemplateLiteral" && !node.expressions.length) return node.quasis[0].value.cooked;
	return node?.type === "Literal" ? String(node.value) : null;
}

/** @param {any} node a name made from pieces, or by a call */
function isPutTogether(node) {
	if (node.type === "TemplateLiteral" || node.type === "CallExpression") return true;
	return node.type === "BinaryExpression" && node.operator === "+";
}

/** @param {any} node a field of the script's own object is a list of its own, no element or window */
function isOwnList(node) {
	return node.type === "MemberExpression" && node.object.type === "ThisExpression";
}

/** @param {any} node @returns {string[]} */
function namesOf(node) {
	if (node.type !== "MemberExpression") return [];
	const name = node.computed ? literal(node.property) : node.property.name;
	return [...namesOf(node.object), ...(name ? [name] : [])];
}
