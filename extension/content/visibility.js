// Whether the page is looked at: shown, and not prerendered for a visit that may never come.
"use strict";

loginGuard.isInFront = () =>
	document.visibilityState === "visible" && !(/** @type {any} */ (document).prerendering);
