// One look: digest in idle slices, question to the host, answer drawn if it is still about this page as it stands.
"use strict";

{
	const SLICE_MS = 5;
	// An idle callback that never comes (a busy page) must not keep the look waiting for ever.
	const IDLE_WITHIN_MS = 400;

	let number = 0;
	let lastSent = "";
	let isTidy = false;
	/** @type {ShadowRoot[]} */
	let roots = [];

	/**
	 * @param {{clicked: boolean, quiet?: boolean, again?: boolean}} kind
	 * @returns {Promise<ReadOutcome>}
	 */
	async function look({ clicked, quiet = false, again = false }) {
		const mine = ++number;
		if (!isTidy) tidyUp();
		const carries = loginGuard.entryHere()?.carries ?? "page";
		if (!document.body) return { kind: "late" };
		const digest = loginGuard.makeDigest(document.body, carries);
		await inSlices(digest, () => mine !== number);
		if (mine !== number) return { kind: "late" };
		if (digest.secret) return secretShown(clicked && !quiet);
		roots = digest.roots;
		const html = digest.html();
		if (!clicked && !again && html === lastSent) return { kind: "late" };
		lastSent = html;
		const request = { type: "look", look: mine, digest: html, truncated: digest.truncated, clicked };
		const reply = await loginGuard.tell({ to: "host", request });
		if (mine !== number) return { kind: "late" };
		if (!reply?.ok) return troubled(reply, clicked && !quiet);
		const outcome = outcomeOf(reply, digest);
		const changed = draw(reply.advice, digest);
		if (clicked && !quiet && !reply.advice?.banner) sayOutcome(outcome);
		// The page changed between question and answer: look once more; what doesn't hold then stays unmarked.
		if (changed && !again) await look({ clicked, quiet: true, again: true });
		return outcome;
	}

	/** Takes away what an earlier version of the extension may have left under this page. */
	function tidyUp() {
		isTidy = true;
		for (const left of document.querySelectorAll("html > div[popover], span:empty")) {
			if (rootOf(left)?.querySelector("[data-login-guard]") && !loginGuard.isOurs(left)) left.remove();
		}
	}

	/**
	 * @param {any} element
	 * @returns {ShadowRoot|null|undefined} closed ones too, which no page's own script can get
	 */
	function rootOf(element) {
		// Chromium asks for it here, Firefox on the element.
		const { dom } = chrome;
		return dom ? dom.openOrClosedShadowRoot(element) : element.openOrClosedShadowRoot;
	}

	/**
	 * @param {DigestWork} digest
	 * @param {() => boolean} isLate
	 * @returns {Promise<void>}
	 */
	function inSlices(digest, isLate) {
		return new Promise((resolve) => {
			const slice = () => {
				if (isLate() || digest.step(performance.now() + SLICE_MS)) resolve();
				else requestIdleCallback(slice, { timeout: IDLE_WITHIN_MS });
			};
			requestIdleCallback(slice, { timeout: IDLE_WITHIN_MS });
		});
	}

	/**
	 * @param {any} advice
	 * @param {DigestWork} digest
	 * @returns {number} how many marks didn't fit any more
	 */
	function draw(advice, digest) {
		// Marks first: to read a row's text after something was put into the page would lay the whole page out anew.
		const changed = loginGuard.marks.draw(marksOf(advice, digest));
		if (advice?.banner) {
			const { key, severity, title, lines } = advice.banner;
			const texts = lines.map((/** @type {{text: string}} */ line) => line.text);
			loginGuard.banner.show({
				key,
				severity,
				title: title.text,
				lines: texts,
				section: "now",
				snooze: true,
			});
		} else if (!loginGuard.banner.isAnswer()) {
			loginGuard.banner.hide();
		}
		return changed;
	}

	/**
	 * @param {any} advice
	 * @param {DigestWork} digest
	 */
	function marksOf(advice, digest) {
		return (advice?.marks ?? []).map((/** @type {any} */ mark) => ({
			node: digest.nodes[mark.node],
			sent: digest.sent(mark.node),
			label: mark.label.text,
			verdict: mark.verdict,
		}));
	}

	/**
	 * @param {any} reply
	 * @param {DigestWork} digest
	 * @returns {ReadOutcome}
	 */
	function outcomeOf(reply, digest) {
		const logins = reply.logins ?? [];
		const count = (/** @type {string[]} */ ...verdicts) =>
			logins.filter((/** @type {any} */ login) => verdicts.includes(login.verdict)).length;
		return {
			kind: "read",
			recipe: reply.page?.recipe ?? null,
			understood: Boolean(reply.page?.understood),
			logins: logins.length,
			strange: count("foreign", "unfamiliar"),
			unplaced: count("unknown"),
			candidates: reply.page?.candidates?.length ?? 0,
			truncated: digest.truncated,
			missing: (reply.page?.missing ?? []).map((/** @type {{text: string}} */ message) => message.text),
		};
	}

	/**
	 * @param {boolean} said whether the page is where the person looks for the answer
	 * @returns {ReadOutcome}
	 */
	function secretShown(said) {
		loginGuard.marks.clear();
		if (said) say("notice", "page_secret", [chrome.i18n.getMessage("page_secretHint")]);
		return { kind: "secret" };
	}

	/**
	 * @param {any} reply
	 * @param {boolean} said
	 * @returns {ReadOutcome}
	 */
	function troubled(reply, said) {
		// What stood there was about an earlier state of the page; it can't be vouched for any more.
		loginGuard.marks.clear();
		const message = reply?.error?.message || chrome.i18n.getMessage("page_trouble");
		const hint = reply?.error?.hint || "";
		if (said) say("alert", message, hint ? [hint] : [], true, "now");
		return { kind: "trouble", trouble: { kind: reply?.trouble ?? "refused", message, hint } };
	}

	/** @param {ReadOutcome} outcome */
	function sayOutcome(outcome) {
		const rules = new Intl.PluralRules(chrome.i18n.getMessage("app_language") || "en");
		const counted = (/** @type {string} */ key, /** @type {number} */ count) =>
			chrome.i18n.getMessage(`${key}_${rules.select(count)}`, [String(count)]) ||
			chrome.i18n.getMessage(`${key}_other`, [String(count)]);
		const lines = outcome.missing ?? [];
		if (outcome.logins) {
			const strange = outcome.strange ? counted("page_strange", outcome.strange) : "";
			const unplaced = outcome.unplaced ? counted("page_unplaced", outcome.unplaced) : "";
			const fine = strange || unplaced ? "" : chrome.i18n.getMessage("page_allFit");
			const severity = outcome.strange ? "alert" : "notice";
			say(
				severity,
				counted("page_found", outcome.logins),
				[strange, unplaced, fine, ...lines].filter(Boolean),
				true,
			);
		} else if (outcome.understood) {
			say("notice", "page_readNoLogins", [chrome.i18n.getMessage("page_readNoLoginsHint"), ...lines]);
		} else {
			say("question", "page_notUnderstood", [chrome.i18n.getMessage("page_notUnderstoodHint"), ...lines]);
		}
	}

	/**
	 * @param {"alert"|"question"|"notice"} severity
	 * @param {string} title a key, or a sentence where `isText`
	 * @param {string[]} lines
	 * @param {boolean} [isText]
	 * @param {string} [section] of the dashboard, which the banner's button opens
	 */
	function say(severity, title, lines, isText = false, section = "check") {
		const words = isText ? title : chrome.i18n.getMessage(title);
		loginGuard.banner.show({
			key: `answer ${number}`,
			severity,
			title: words,
			lines,
			section,
			snooze: false,
		});
	}

	loginGuard.look = look;
	loginGuard.dropLooks = () => {
		number++;
		lastSent = "";
	};
	loginGuard.shadowRoots = () => roots;
}
