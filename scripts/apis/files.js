// The extension's own scripts.

import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} folder
 * @returns {string[]} every .js file in it and below, in order
 */
export function scripts(folder) {
	return readdirSync(folder, { withFileTypes: true })
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? scripts(path) : path.endsWith(".js") ? [path] : [];
		})
		.sort();
}
