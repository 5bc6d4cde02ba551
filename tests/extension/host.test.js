// The line to the host, with a browser's port played by the test: greeting, reconnecting, never asking the vault twice.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

/** @typedef {(frame: any, port: Port) => void} Behaviour */

/** A port as the browser gives it; `behaviour` is the host behind it. */
class Port {
	/** @param {Behaviour} behaviour */
	constructor(behaviour) {
		this.behaviour = behaviour;
		this.isOpen = true;
		/** @type {any[]} */
		this.sent = [];
		/** @type {Function[]} */
		this.heard = [];
		/** @type {Function[]} */
		this.closed = [];
		this.onMessage = { addListener: (/** @type {Function} */ listener) => this.heard.push(listener) };
		this.onDisconnect = { addListener: (/** @type {Function} */ listener) => this.closed.push(listener) };
	}

	/** @param {any} frame */
	postMessage(frame) {
		this.sent.push(frame);
		queueMicrotask(() => this.isOpen && this.behaviour(frame, this));
	}

	/** @param {any} frame */
	reply(frame) {
		for (const listener of this.heard) listener(frame);
	}

	/** @param {string} [message] the browser's own words for why it closed */
	die(message) {
		this.isOpen = false;
		chromeStub.runtime.lastError = message ? { message } : undefined;
		for (const listener of this.closed) listener(this);
		chromeStub.runtime.lastError = undefined;
	}

	disconnect() {
		this.isOpen = false;
	}
}

/** @type {Port[]} */
let ports = [];
/** @type {Behaviour[]} */
let behaviours = [];
/** @type {any} */
const chromeStub = {
	runtime: {
		connectNative: () => {
			const port = new Port(behaviours[Math.min(ports.length, behaviours.length - 1)] ?? (() => {}));
			ports.push(port);
			return port;
		},
		getManifest: () => ({ version: "0.1.0" }),
	},
	i18n: { getUILanguage: () => "pt_PT" },
};
/** @type {any} */ (globalThis).chrome = chromeStub;
const { Host } = await import("../../extension/background/host.js");

/** @type {Behaviour} */
const good = (frame, port) =>
	port.reply({ id: frame.id, ok: true, host: "1", types: ["status", "answer"], type: undefined });
/** @type {Behaviour} */
const diesOnWork = (frame, port) =>
	frame.type === "hello" ? good(frame, port) : port.die("Native host has exited.");

/** @type {InstanceType<typeof Host>[]} */
let hosts = [];

/** @param {boolean} repeats */
function makeHost(repeats) {
	const host = new Host({ repeats });
	hosts.push(host);
	return host;
}

beforeEach(() => {
	ports = [];
	behaviours = [];
	hosts = [];
});
afterEach(() => {
	for (const host of hosts) host.close();
});

test("says hello once, before anything else, in the person's language", async () => {
	behaviours = [good];
	const host = makeHost(true);
	await Promise.all([host.ask({ type: "status" }), host.ask({ type: "status" })]);
	assert.deepEqual(
		ports[0]?.sent.map((frame) => frame.type),
		["hello", "status", "status"],
	);
	assert.equal(ports[0]?.sent[0].language, "pt-PT");
	assert.equal(ports.length, 1);
});

test("asks again, on a new line, what was asked when the host died", async () => {
	behaviours = [diesOnWork, good];
	assert.equal((await makeHost(true).ask({ type: "status" })).ok, true);
	assert.equal(ports.length, 2);
});

test("gives up after three lines", async () => {
	behaviours = [diesOnWork];
	await assert.rejects(makeHost(true).ask({ type: "status" }), { kind: "broken" });
	assert.equal(ports.length, 3);
});

test("never asks again what might have been done already", async () => {
	behaviours = [diesOnWork, good];
	await assert.rejects(makeHost(false).ask({ type: "answer" }), { kind: "broken" });
	assert.equal(ports.length, 1);
});

test("doesn't try again where no host is set up", async () => {
	behaviours = [(_, port) => port.die("Specified native messaging host not found.")];
	await assert.rejects(makeHost(true).ask({ type: "status" }), { kind: "missing" });
	assert.equal(ports.length, 1);
});

test("a type that the host lacks is refused without being sent", async () => {
	behaviours = [good];
	await assert.rejects(makeHost(true).ask({ type: "new-thing" }), { kind: "outdated" });
	assert.deepEqual(
		ports[0]?.sent.map((frame) => frame.type),
		["hello"],
	);
});

test("a host that speaks another protocol is outdated, and the next ask greets anew", async () => {
	behaviours = [
		(frame, port) =>
			port.reply({ id: frame.id, ok: false, error: { code: "protocol-unsupported", message: "no" } }),
		good,
	];
	const host = makeHost(true);
	await assert.rejects(host.ask({ type: "status" }), { kind: "outdated" });
	assert.equal((await host.ask({ type: "status" })).ok, true);
});

test("closing ends what was waiting", async () => {
	behaviours = [(frame, port) => frame.type === "hello" && good(frame, port)];
	const host = makeHost(true);
	const asked = host.ask({ type: "status" });
	setTimeout(() => host.close(), 5);
	await assert.rejects(asked, { kind: "closed" });
});

test("progress is no answer", async () => {
	behaviours = [
		(frame, port) => {
			if (frame.type !== "hello") port.reply({ id: frame.id, type: "event", done: 1 });
			good(frame, port);
		},
	];
	assert.equal((await makeHost(true).ask({ type: "status" })).ok, true);
});

test("an event of a running request is passed on, and its reply still awaited", async () => {
	behaviours = [
		(frame, port) => {
			if (frame.type === "hello") return good(frame, port);
			port.reply({ id: frame.id, type: "event", done: 0.5, seconds_left: 3 });
			port.reply({ id: 999, type: "event", done: 0.9, seconds_left: 1 });
			return port.reply({ id: frame.id, ok: true });
		},
	];
	/** @type {any[]} */
	const told = [];
	const host = new Host({ repeats: false, progress: (one) => told.push(one) });
	hosts.push(host);
	assert.equal((await host.ask({ type: "status" })).ok, true);
	assert.deepEqual(told, [{ request: "status", done: 0.5, secondsLeft: 3 }]);
});
