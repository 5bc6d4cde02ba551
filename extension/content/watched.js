// Stands among the scripts only where watching is on: its being there is what tells the others.
"use strict";

loginGuard.isWatched = document.URL.startsWith("https://www.upwork.com/");
