// The five steps as they stand without the helper: what they are called and where the first thing of each is done.

import { GROUPS, STEPS } from "../generated/steps.js";

// The step of each group by which the group is entered.
/** @type {Record<string, string>} */
const ENTRIES = {
	password: "new-password",
	"two-step": "two-step-on",
	review: "payouts",
	support: "support-message",
	monitor: "look-again",
};

/**
 * @typedef {{id: string, key: string, where: string|null}} Five key: of the catalogue
 */

/** @type {Five[]} */
export const FIVE = GROUPS.map(({ id, key }) => ({
	id,
	key,
	where: STEPS[ENTRIES[id] ?? ""]?.where ?? null,
}));
