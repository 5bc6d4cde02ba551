// Starts and stops all of it: looks after a load, an in-page navigation, the page's own change or a click, never by a clock.
"use strict";

{
	// The one delay: a page that is being built changes many times in a row.
	const SETTLE_MS = 500;
	// A page that keeps changing without telling anything new (a clock, an animation) is left alone until it is used again.
	const PATIENCE = 6;
	const MANY = 100;
	const STATES = [
		"aria-checked",
		"aria-pressed",
		"aria-selected",
		"aria-current",
		"open",
		"hidden",
		"checked",
		"disabled",
	];

	function start() {
		const observer = new MutationObserver(changed);
		/** @type {AbortController|undefined} while it listens to how the page is used */
		let attending;
		/** @type {ReturnType<typeof setTimeout>|undefined} */
		let settling;
		const watching = Boolean(loginGuard.isWatched);
		let idleTurns = 0;
		let clicked = false;
		let isAgain = false;
		/** @type {Promise<void>|undefined} */
		let equipping;

		/** @param {MutationRecord[]} records */
		function changed(records) {
			if (isBare()) {
				// Nothing of ours is drawn here: that it changed is enough, and until it has settled no more is asked.
				observer.disconnect();
				settle();
				return;
			}
			if (!isAlive()) return;
			loginGuard.banner?.reinsert();
			const touched = new Set(
				records.filter((record) => !isOwnChange(record)).map((record) => record.target),
			);
			if (!touched.size) return;
			// A page that is being built anew: looking through every change would cost more than looking at every mark.
			const isLost = Boolean(loginGuard.marks?.check(touched.size > MANY ? [document] : [...touched]));
			if (isLost) idleTurns = 0;
			if (watching) settle();
			else if (isLost && clicked && !isAgain) {
				isAgain = true;
				settle();
			}
		}

		function settle() {
			if (settling !== undefined) return;
			if (idleTurns < PATIENCE) settling = setTimeout(settled, SETTLE_MS);
			else attend();
		}

		async function settled() {
			settling = undefined;
			if (!isAlive()) return;
			if (!loginGuard.isInFront()) {
				attend();
				return;
			}
			idleTurns++;
			if (watching) await lookIfWatched();
			else if (clicked) await loginGuard.look({ clicked: true, quiet: true });
		}

		async function lookIfWatched() {
			if (!loginGuard.entryHere()?.watched) {
				loginGuard.marks?.clear();
				observe();
				return;
			}
			if (!(await equipped())) return;
			const outcome = await loginGuard.look({ clicked: false });
			if (outcome.kind === "read") idleTurns = 0;
			observe();
		}

		/** The address changed, the page came back, or it is looked at again. */
		function anew() {
			if (!isAlive()) return;
			idleTurns = 0;
			loginGuard.dropLooks?.();
			loginGuard.marks?.check([document]);
			begin(false);
		}

		/** @param {boolean} isLoaded what the address says stands there already, as far as it has come */
		function begin(isLoaded) {
			if (!isBare()) observe();
			if (!watching) return;
			if (!loginGuard.isInFront()) {
				attend();
				return;
			}
			const entry = isLoaded ? loginGuard.entryHere() : loginGuard.entryAt();
			if (entry?.watched) equipping = equip();
			// In-page navigation changes the address first and the content after: what stands there now may be the page before, and
			// its words are looked at once it has settled. A page that has loaded settles when it changes.
			if (entry?.watched || !isLoaded) settle();
			else observe();
		}

		/** What reads and draws comes only once there is something to read. */
		async function equip() {
			const bare = isBare();
			const answer = loginGuard.tell({ to: "background", type: "equip", isBare: bare });
			if (bare) await answer;
		}

		/** @returns {Promise<boolean>} false where the page's scripts are cut off or not permitted any more */
		async function equipped() {
			equipping ??= equip();
			await equipping;
			if (isBare()) return false;
			attend();
			observe();
			return true;
		}

		/** Whether what reads and draws isn't here. */
		function isBare() {
			return !loginGuard.look;
		}

		function observe() {
			const what = {
				childList: true,
				subtree: true,
				characterData: true,
				attributes: true,
				attributeFilter: STATES,
			};
			observer.observe(document, what);
			for (const root of loginGuard.shadowRoots?.() ?? []) observer.observe(root, what);
		}

		/** Only once the page is read, or waits to be looked at again: it takes a fifth of all else that we do where it doesn't matter. */
		function attend() {
			if (attending) return;
			attending = new AbortController();
			const { signal } = attending;
			document.addEventListener("visibilitychange", () => loginGuard.isInFront() && anew(), { signal });
			document.addEventListener("prerenderingchange", anew, { signal });
			addEventListener("pageshow", (event) => event.persisted && anew(), { signal });
			addEventListener("pagehide", left, { signal });
			// Switches and boxes change a property, which no observer sees.
			document.addEventListener("change", () => watching && settle(), { signal, capture: true });
		}

		function left() {
			clearTimeout(settling);
			settling = undefined;
			loginGuard.dropLooks?.();
		}

		function isAlive() {
			if (loginGuard.isConnected()) return true;
			stop();
			return false;
		}

		function stop() {
			attending?.abort();
			observer.disconnect();
			left();
			loginGuard.marks?.clear();
			loginGuard.banner?.hide();
			loginGuard.stop = undefined;
			// Scripts that a click brings here later are not to go on watching.
			loginGuard.isWatched = false;
			try {
				chrome.runtime.onMessage.removeListener(told);
			} catch {
				// Nothing is left to be removed from.
			}
		}

		/**
		 * @param {any} message
		 * @param {unknown} _sender
		 * @param {(reply: unknown) => void} respond
		 */
		function told(message, _sender, respond) {
			if (message?.to !== "content") return false;
			if (message.type === "stop") stop();
			if (message.type === "moved") {
				clicked = false;
				loginGuard.banner?.hide();
				anew();
			}
			if (message.type !== "read") return false;
			clicked = true;
			isAgain = false;
			readNow(Boolean(message.quiet)).then(respond);
			return true;
		}

		/** @param {boolean} quiet */
		async function readNow(quiet) {
			return (await equipped()) ? loginGuard.look({ clicked: true, quiet }) : { kind: "late" };
		}

		chrome.runtime.onMessage.addListener(told);
		loginGuard.stop = stop;
		if (watching) begin(true);
	}

	/** @param {MutationRecord} record */
	function isOwnChange(record) {
		const nodes = [...record.addedNodes, ...record.removedNodes];
		return nodes.length > 0 && nodes.every(loginGuard.isOurs);
	}

	if (!loginGuard.stop) {
		start();
	}
}
