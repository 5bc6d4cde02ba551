// Stands among the scripts only where watching is on: its being there is what tells the others.
"use strict";

loginGuard.isWatched = location.origin === "https://www.upwork.com";
