// The replica's own script: in-page navigation that keeps and refills nodes, as the real site's framework does.

/**
 * Makes `old` look like `fresh`, keeping every node that can be kept: the same node may show another row afterwards.
 * @param {Element} old
 * @param {Element} fresh
 */
function patch(old, fresh) {
	for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
	for (const { name, value } of fresh.attributes)
		if (old.getAttribute(name) !== value) old.setAttribute(name, value);
	const wanted = [...fresh.childNodes];
	wanted.forEach((node, position) => {
		const there = old.childNodes[position];
		if (!there) old.append(node);
		else if (there instanceof Element && node instanceof Element && there.tagName === node.tagName)
			patch(there, node);
		else if (there.nodeType === Node.TEXT_NODE && node.nodeType === Node.TEXT_NODE) {
			if (there.nodeValue !== node.nodeValue) there.nodeValue = node.nodeValue;
		} else there.replaceWith(node);
	});
	while (old.childNodes.length > wanted.length) old.lastChild?.remove();
}

/**
 * Fetches the inside of a page and puts it where the old one was.
 * @param {string} address
 */
async function show(address) {
	const answer = await fetch(`${address}?fragment`);
	const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
	document.title = parsed.title;
	const main = document.getElementById("main");
	const fresh = document.createElement("main");
	fresh.id = "main";
	fresh.append(...parsed.body.childNodes);
	if (main) patch(main, fresh);
}

document.addEventListener("click", (event) => {
	const target = /** @type {Element} */ (event.target);
	const link = /** @type {HTMLAnchorElement | null} */ (target.closest("nav ul a"));
	if (link) {
		event.preventDefault();
		history.pushState(null, "", link.pathname);
		void show(link.pathname);
	} else if (target.closest("[data-replica=refresh]")) {
		void show(location.pathname);
	} else if (target.closest("[role=switch]")) {
		const control = /** @type {Element} */ (target.closest("[role=switch]"));
		control.setAttribute("aria-checked", control.getAttribute("aria-checked") === "true" ? "false" : "true");
	}
});

window.addEventListener("popstate", () => void show(location.pathname));
