// The one name under which the content scripts find each other in their isolated world.
"use strict";

// biome-ignore lint/correctness/noInvalidUseBeforeDeclaration: a script that runs again finds what the first run left.
var loginGuard = globalThis.loginGuard ?? /** @type {LoginGuard} */ ({});
