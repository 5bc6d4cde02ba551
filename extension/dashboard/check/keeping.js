// "Keep these logins": what isn't from Upwork's pages is kept only when the person says so, for the chosen account.

import { el } from "../../shared/dom.js";
import { counted, words } from "../../shared/words.js";

/**
 * @param {Record<string, unknown>} brought `{source}` or `{page}`, as `keep-logins` takes it
 * @param {import("../register.js").View} view
 * @returns {HTMLElement}
 */
export function keeping(brought, view) {
	const place = el("div", { class: "note", id: "keeping" });
	const said = el("p", { class: "small", role: "status" });
	const keep = async () => {
		button.disabled = true;
		try {
			const reply = await view.ask("keep-logins", brought);
			place.dataset.kept = String(reply.new);
			place.classList.add("good");
			place.replaceChildren(...kept(reply));
			place.querySelector("a")?.focus();
			view.say(/** @type {HTMLElement} */ (place.firstElementChild).innerText);
		} catch (error) {
			const { message, hint } = /** @type {import("../../shared/ask.js").HostError} */ (error);
			button.disabled = false;
			said.textContent = `${message} ${hint}`;
		}
	};
	const button = el(
		"button",
		{ type: "button", id: "keep-logins", onclick: keep },
		words("dashboard_keepLogins"),
	);
	place.append(el("p", { class: "small" }, words("dashboard_keepLoginsHint")), el("div", {}, button), said);
	return place;
}

/** @param {import("../../shared/ask.js").Reply} reply */
function kept(reply) {
	const lines = [
		reply.new ? counted("dashboard_keptLoginsNew", reply.new) : words("dashboard_keptLoginsKnown"),
		reply.left ? words("dashboard_keptLoginsLeft") : "",
	].filter(Boolean);
	return [
		...lines.map((line) => el("p", {}, line)),
		el("div", {}, el("a", { class: "button", href: "#logins" }, words("dashboard_loginsTitle"))),
	];
}
