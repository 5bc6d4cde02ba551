// The one line to the native host: opened when something is asked, greeted with `hello`, closed after idle minutes.

import { api } from "../shared/browser.js";
import { ownLanguage } from "../shared/words.js";
import { closedBecause, Trouble } from "./trouble.js";

const NAME = "org.loginguard.host";
const PROTOCOL = 1;
const IDLE_MINUTES = 5;
const ANSWER_SECONDS = 120;
// The host may have been killed, updated or be starting on a busy machine; more tries than these would hide that it is broken.
const WAITS_MS = [0, 300, 1500];

/**
 * @typedef {Record<string, any>} Reply
 * @typedef {{type: unknown, resolve: (reply: Reply) => void, reject: (trouble: Trouble) => void, patience: ReturnType<typeof setTimeout>}} Waiting
 */

export class Host {
	/** @type {chrome.runtime.Port|null} */
	#port = null;
	/** @type {Promise<Reply>|null} */
	#greeting = null;
	/** @type {Map<number, Waiting>} */
	#waiting = new Map();
	/** @type {ReturnType<typeof setTimeout>|undefined} */
	#idle;
	#last = 0;
	#repeats;
	#progress;

	/**
	 * @param {{repeats: boolean, progress?: (told: {request: unknown, done: number, secondsLeft: number}) => void}} settings
	 *     repeats: whether what was asked when the line broke may be asked again. progress: is told of a running request
	 */
	constructor({ repeats, progress = () => {} }) {
		this.#repeats = repeats;
		this.#progress = progress;
	}

	/**
	 * Asks one thing; opens the line where it is closed, and up to three times where it breaks.
	 * @param {Record<string, unknown>} request with its `type`, without `id`
	 * @returns {Promise<Reply>} also a refusal of the host (`ok: false`)
	 * @throws {Trouble} where the host can't be reached
	 */
	async ask(request) {
		for (const [turn, wait] of WAITS_MS.entries()) {
			if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
			let greeted = false;
			try {
				const hello = await this.hello();
				greeted = true;
				if (!hello.types.includes(request.type)) throw new Trouble("outdated");
				return await this.#send(request);
			} catch (error) {
				if (!(error instanceof Trouble) || error.kind !== "broken") throw error;
				if (turn === WAITS_MS.length - 1 || (greeted && !this.#repeats)) throw error;
			}
		}
		throw new Trouble("broken");
	}

	/**
	 * What the host said of itself: its version and the types it speaks.
	 * @returns {Promise<Reply>}
	 * @throws {Trouble}
	 */
	hello() {
		this.#greeting ??= this.#open();
		return this.#greeting;
	}

	/** Whether the line is open, so that asking wouldn't start a host. */
	get isOpen() {
		return this.#port !== null;
	}

	/** Closes the line; the host ends with it. */
	close() {
		const port = this.#port;
		this.#forget(new Trouble("closed"));
		port?.disconnect();
	}

	/** @returns {Promise<Reply>} */
	async #open() {
		const port = api.runtime.connectNative(NAME);
		this.#port = port;
		port.onMessage.addListener((frame) => this.#receive(frame));
		port.onDisconnect.addListener((closed) => {
			// Chromium tells why in runtime.lastError, Firefox at the port.
			const told = api.runtime.lastError?.message ?? /** @type {any} */ (closed).error?.message;
			if (this.#port === port) this.#forget(new Trouble(closedBecause(told), told));
		});
		const hello = await this.#send({
			type: "hello",
			protocol: PROTOCOL,
			extension: api.runtime.getManifest().version,
			language: ownLanguage(),
			zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		});
		if (!hello.ok) {
			this.close();
			throw new Trouble(
				hello.error?.code === "protocol-unsupported" ? "outdated" : "broken",
				hello.error?.message,
			);
		}
		return hello;
	}

	/**
	 * @param {Record<string, unknown>} request
	 * @returns {Promise<Reply>}
	 */
	#send(request) {
		const id = ++this.#last;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { type: request.type, resolve, reject, patience: this.#patience() });
			clearTimeout(this.#idle);
			try {
				this.#port?.postMessage({ id, ...request });
			} catch (error) {
				this.#forget(new Trouble("broken", String(error)));
			}
		});
	}

	/** Only a host that says nothing at all is given up. */
	#patience() {
		return setTimeout(() => this.close(), ANSWER_SECONDS * 1000);
	}

	/** @param {Reply} frame */
	#receive(frame) {
		const waiting = this.#waiting.get(frame.id);
		if (!waiting) return;
		clearTimeout(waiting.patience);
		if (frame.type === "event") {
			waiting.patience = this.#patience();
			this.#progress({ request: waiting.type, done: frame.done, secondsLeft: frame.seconds_left });
			return;
		}
		this.#waiting.delete(frame.id);
		if (!this.#waiting.size) this.#idle = setTimeout(() => this.close(), IDLE_MINUTES * 60_000);
		waiting.resolve(frame);
	}

	/** @param {Trouble} trouble */
	#forget(trouble) {
		this.#port = null;
		this.#greeting = null;
		clearTimeout(this.#idle);
		for (const waiting of this.#waiting.values()) {
			clearTimeout(waiting.patience);
			waiting.reject(trouble);
		}
		this.#waiting.clear();
	}
}

/** Everything but the vault. */
export const host = new Host({ repeats: true });

/** The vault's own process: it is open as long as its line, and nothing that changes it is ever sent twice. */
export const vaultHost = new Host({
	repeats: false,
	progress: (told) =>
		api.runtime.sendMessage({ to: "pages", type: "progress", ...told }).catch(() => {
			// No page of ours is open to hear it.
		}),
});
