// The content scripts in the order in which they run: classic scripts that share one isolated global.

const BEFORE = [
	"content/namespace.js",
	"generated/watch_list.js",
	"content/line.js",
	"content/place.js",
	"content/visibility.js",
	"content/secret.js",
	"content/address.js",
	"content/digest.js",
	"content/links.js",
	"content/style.js",
	"content/banner.js",
	"content/marks.js",
	"content/look.js",
];

/** For a page that is read by a click. */
export const CLICKED_FILES = [...BEFORE, "content/start.js"];

/** For pages that are watched. */
export const WATCHED_FILES = [...BEFORE, "content/watched.js", "content/start.js"];
