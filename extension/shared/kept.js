// What the popup draws at once: the last status, kept in IndexedDB, which content scripts can't see (storage.local they can).

import { api } from "./browser.js";

const NAME = "loginguard";
const STORE = "kept";

/** @returns {Promise<IDBDatabase>} */
function open() {
	return new Promise((resolve, reject) => {
		const asked = indexedDB.open(NAME, 1);
		asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
		asked.onsuccess = () => resolve(asked.result);
		asked.onerror = () => reject(asked.error);
	});
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T|undefined>} undefined where the browser keeps nothing (its storage is full or switched off)
 */
async function within(mode, work) {
	try {
		const database = await open();
		try {
			return await new Promise((resolve, reject) => {
				const asked = work(database.transaction(STORE, mode).objectStore(STORE));
				asked.onsuccess = () => resolve(asked.result);
				asked.onerror = () => reject(asked.error);
			});
		} finally {
			database.close();
		}
	} catch {
		return undefined;
	}
}

/**
 * @param {string} name
 * @returns {Promise<any>}
 */
export function kept(name) {
	return within("readonly", (store) => store.get(name));
}

/**
 * @param {string} name
 * @param {unknown} value plain data
 * @returns {Promise<unknown>}
 */
export function keep(name, value) {
	return within("readwrite", (store) => store.put(value, name));
}

/**
 * Forgets everything that is kept here, and the page that was read last.
 * @returns {Promise<unknown>}
 */
export async function forget() {
	await api.storage.session.clear();
	return within("readwrite", (store) => store.clear());
}
