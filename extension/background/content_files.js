// The content scripts in the order in which they run: classic scripts that share one isolated global.

const FIRST = [
	"content/namespace.js",
	"generated/watch_list.js",
	"content/line.js",
	"content/place.js",
	"content/visibility.js",
];

/** What reads and draws; comes only to a page that matters. */
export const READING_FILES = [
	"content/secret.js",
	"content/address.js",
	"content/digest.js",
	"content/links.js",
	"content/style.js",
	"content/banner.js",
	"content/marks.js",
	"content/look.js",
];

/** For each page of a watched site: as little as tells whether it matters. */
export const WATCHED_FILES = [...FIRST, "content/watched.js", "content/start.js"];

/** For a page that is read by a click. */
export const CLICKED_FILES = [...FIRST, ...READING_FILES, "content/start.js"];
