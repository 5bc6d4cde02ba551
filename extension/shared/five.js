// The five steps as they stand without the helper: what they are and where they are done.

/**
 * @typedef {{id: string, where: string|null}} Five
 */

/** @type {Five[]} */
export const FIVE = [
	{ id: "password", where: "https://www.upwork.com/ab/account-security/password-and-security" },
	{ id: "twoStep", where: "https://www.upwork.com/ab/account-security/password-and-security" },
	{ id: "review", where: "https://www.upwork.com/nx/payments/disbursement-methods" },
	{ id: "support", where: "https://support.upwork.com/hc/en-us/articles/230161527" },
	{ id: "monitor", where: null },
];
