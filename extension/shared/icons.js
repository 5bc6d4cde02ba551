// The drawings used in popup, dashboard and welcome page: one stroked path each, on a 24 × 24 grid.

export const CHECK = "M5 12.5 10 17.5 19.5 7";
export const CIRCLE = "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z";
export const DASH = "M7 12h10";
export const BACK = "M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-3";
export const ALERT = "M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17.2v.1";
export const INFO = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5M12 7.8v.1";
export const QUESTION =
	"M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.5 9.7a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.7M12 16.7v.1";
export const PAGE = "M6 3.5h8l4 4v13H6ZM14 3.5v4h4M9 12h6M9 16h6";
export const SEARCH = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20.5 20.5";
export const LIST = "M9 6h11M9 12h11M9 18h11M4 6h.1M4 12h.1M4 18h.1";
export const GEAR =
	"M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM12 2.8v3M12 18.2v3M2.8 12h3M18.2 12h3M5.5 5.5l2.1 2.1M16.4 16.4l2.1 2.1M18.5 5.5l-2.1 2.1M7.6 16.4l-2.1 2.1";
export const SHIELD = "M12 3 4.5 5.5V11c0 5 3.2 8.3 7.5 10 4.3-1.7 7.5-5 7.5-10V5.5Z";
export const CLOCK = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2";
export const PERSON = "M12 4a3.8 3.8 0 1 0 0 7.6A3.8 3.8 0 0 0 12 4ZM4.5 20.5c.5-4 3.6-6 7.5-6s7 2 7.5 6";
export const BOX = "M4 8h16v12H4ZM3 4h18v4H3ZM10 12h4";
export const KEY = "M8 10.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM11.5 12 20 3.5M16 7.5l2.5 2.5";
export const LOCK = "M6 10.5h12V20H6ZM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5";
export const MENU = "M4 6.5h16M4 12h16M4 17.5h16";
export const OPEN = "M10 5H5v14h14v-5M14 4h6v6M20 4l-9.5 9.5";
export const CALENDAR = "M4.5 6h15v14h-15ZM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8";
export const HOME = "M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4Z";
