// The browser's extension API: Firefox's `browser` and Chromium's `chrome` both return promises under manifest version 3.

export const api = globalThis.chrome;
