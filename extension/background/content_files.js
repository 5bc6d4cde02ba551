// The content scripts in the order in which they run: classic scripts that share one isolated global.

export const CONTENT_FILES = [
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
	"content/start.js",
];
