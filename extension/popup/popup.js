// The popup: drawn at once from what was kept, then anew with what the helper says; it holds no form.

import { ask, HostError, tell } from "../shared/ask.js";
import { fill } from "../shared/dom.js";
import { keep, kept } from "../shared/kept.js";
import { translate } from "../shared/words.js";
import { footer } from "./footer.js";
import { header, troubleHeader } from "./header.js";
import { situation, withoutHelper } from "./situation.js";
import { vaultCard } from "./vault.js";

/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {any} status */
function draw(status) {
	fill(at("header"), header(status));
	fill(at("main"), situation(status));
	document.body.dataset.drawn = status ? "status" : "empty";
}

/** @param {Node} content */
function showOutcome(content) {
	fill(at("read-outcome"), content);
	at("read-outcome").scrollIntoView({ block: "nearest" });
}

async function refresh() {
	try {
		const { status } = await ask("status");
		await keep("status", status);
		draw(status);
		document.body.dataset.fresh = "yes";
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		fill(at("header"), troubleHeader());
		fill(at("main"), withoutHelper(error, refresh));
		document.body.dataset.fresh = "trouble";
	}
}

async function drawFooter() {
	fill(
		at("footer"),
		footer(await tell("watching").catch(() => null), (text) => showOutcome(text)),
	);
}

translate(document);
draw(await kept("status"));
await Promise.all([drawFooter(), refresh()]);
fill(at("vault-card"), await vaultCard());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
