// Tells the secret of a two-step set-up, as text or as a picture to scan, so that such a page is never read.
"use strict";

{
	// At least 16 base32 letters, often in groups of four: what authenticator apps are given to type.
	const KEY = /(?:^|[\s:>])(?:[A-Z2-7]{4}[ \u00a0-]?){4,}(?=$|[\s.,<])/;
	const SPACED_KEY = /(?:^|[\s:>])(?:[a-z2-7]{4}[ \u00a0]){3,}[a-z2-7]{4}(?=$|[\s.,<])/;
	const SMALLEST_PX = 90;

	/**
	 * @param {string} text
	 * @returns {boolean}
	 */
	loginGuard.isSecret = (text) => {
		if (text.length < 16) return false;
		if (/otpauth:/i.test(text)) return true;
		const key = (text.match(KEY) ?? text.match(SPACED_KEY))?.[0] ?? "";
		// Words in capitals have no digits, and numbers of cards and orders no letters.
		return /[2-7]/.test(key) && /[a-z]/i.test(key);
	};

	/**
	 * A square picture big enough to be scanned; on a page that also says "QR" it is taken for a code.
	 * @param {Element} element
	 * @returns {boolean}
	 */
	loginGuard.isCodePicture = (element) => {
		const { width, height } = element.getBoundingClientRect();
		return width >= SMALLEST_PX && Math.abs(width - height) <= width / 20;
	};
}
