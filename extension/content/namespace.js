// The one name under which the content scripts find each other in their isolated world.
"use strict";

globalThis.loginGuard ??= /** @type {LoginGuard} */ ({ own: new WeakSet() });
