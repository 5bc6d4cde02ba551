// The content scripts' line to the background, which is cut when the extension is reloaded, updated or removed under a page.
"use strict";

loginGuard.isConnected = () => {
	try {
		return Boolean(chrome.runtime?.id);
	} catch {
		return false;
	}
};

loginGuard.tell = async (message) => {
	try {
		return await chrome.runtime.sendMessage(message);
	} catch {
		if (!loginGuard.isConnected()) loginGuard.stop?.();
		return null;
	}
};
