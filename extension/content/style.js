// How banner and marks look; a constructed style sheet passes every site's content policy and is seen by no page.
"use strict";

{
	const COLOURS = `
		--surface: light-dark(#ffffff, #1d2326);
		--raised: light-dark(#eef1ef, #2a3236);
		--line: light-dark(#d3dbd8, #3d474c);
		--ink: light-dark(#1b2426, #e9eeec);
		--soft: light-dark(#52605f, #a9b6b5);
		--accent: light-dark(#14606a, #7fd0d6);
		--accent-ink: light-dark(#ffffff, #0c2428);
		--alert: light-dark(#a3301c, #ffa491);
		--alert-wash: light-dark(#fcebe6, #46261f);
		--ask: light-dark(#7a5200, #f0c46b);
		--ask-wash: light-dark(#fbf2dc, #3d3119);
		--good: light-dark(#256b3f, #8bd5a3);
		--good-wash: light-dark(#e6f3ea, #1b3324);
	`;

	const EVERY = `
		:host {
			all: initial !important;
			${COLOURS}
			font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif !important;
			color: var(--ink) !important;
		}
		* { box-sizing: border-box; }
	`;

	const BANNER = `
		:host {
			color-scheme: light dark !important;
			position: fixed !important;
			inset: auto 16px 16px auto !important;
			inset-block: auto 16px !important;
			inset-inline: auto 16px !important;
			inline-size: min(380px, calc(100vw - 32px)) !important;
			max-block-size: calc(100vh - 32px) !important;
			overflow: auto !important;
			background: transparent !important;
			border-radius: 14px !important;
			z-index: 2147483647 !important;
			display: block !important;
		}
		.box {
			background: var(--surface);
			border: 1px solid var(--line);
			border-radius: 14px;
			padding: 16px;
			box-shadow: 0 2px 6px rgb(0 0 0 / 12%), 0 12px 32px rgb(0 0 0 / 18%);
			display: grid;
			gap: 10px;
			animation: rise 180ms ease-out;
		}
		.box.waiting { opacity: 0; animation: none; }
		.box.alert { border-color: color-mix(in srgb, var(--alert) 55%, var(--line)); }
		.sign { display: grid; place-items: center; inline-size: 40px; block-size: 40px; border-radius: 50%; background: var(--raised); flex: none; }
		.alert .sign { background: var(--alert-wash); }
		.question .sign { background: var(--ask-wash); }
		.top { display: flex; align-items: flex-start; gap: 12px; }
		.name { display: block; font-size: 12px; color: var(--soft); }
		.title { font-size: 16px; font-weight: 650; line-height: 1.3; margin: 0; text-wrap: balance; }
		.words { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
		.line { margin: 6px 0 0; }
		.actions { display: flex; flex-wrap: wrap; gap: 8px; }
		.box > .actions { padding-inline-start: 52px; }
		.icon { inline-size: 24px; block-size: 24px; flex: none; fill: none; stroke: var(--accent); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
		.alert .icon { stroke: var(--alert); }
		.question .icon { stroke: var(--ask); }
		button {
			font: inherit;
			font-weight: 550;
			min-block-size: 34px;
			padding: 4px 12px;
			border-radius: 8px;
			border: 1px solid var(--line);
			background: var(--surface);
			color: var(--ink);
			cursor: pointer;
		}
		button:hover { background: var(--raised); }
		button.main { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
		button.shut { border-color: transparent; min-block-size: 28px; inline-size: 28px; padding: 0; font-size: 18px; line-height: 1; color: var(--soft); flex: none; }
		:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
		[hidden] { display: none; }
		@keyframes rise { from { transform: translateY(8px); opacity: 0; } }
		@media (max-width: 400px) {
			.box { padding: 12px; }
			.sign { inline-size: 32px; block-size: 32px; }
			.box > .actions { padding-inline-start: 0; }
			.actions > button { flex: 1; }
		}
		@media (prefers-reduced-motion: reduce) { .box { animation: none; } }
		@media (forced-colors: active) { .box, button { border: 1px solid; } }
	`;

	// On a line of its own that takes no width: it makes its row taller and moves no column.
	const MARK = `
		:host {
			color-scheme: inherit !important;
			display: block !important;
			inline-size: 0 !important;
			min-inline-size: 100% !important;
			margin-block-start: 4px !important;
		}
		.mark {
			display: inline-flex;
			max-inline-size: 100%;
			align-items: center;
			gap: 5px;
			padding: 1px 9px 1px 7px;
			border-radius: 20px;
			font-size: 13px;
			font-weight: 600;
			background: var(--alert-wash);
			color: var(--alert);
			border: 1px solid color-mix(in srgb, var(--alert) 35%, transparent);
		}
		.mark.unfamiliar, .mark.unknown { background: var(--ask-wash); color: var(--ask); border-color: color-mix(in srgb, var(--ask) 35%, transparent); }
		.mark .icon { inline-size: 15px; block-size: 15px; stroke: currentcolor; stroke-width: 2.2; }
		.icon { stroke: currentcolor; fill: none; stroke-linecap: round; stroke-linejoin: round; flex: none; }
		@media (forced-colors: active) { .mark { border: 1px solid; } }
	`;

	/** @type {Map<string, CSSStyleSheet>} */
	const made = new Map();

	loginGuard.sheet = (kind) => {
		const sheet = made.get(kind) ?? new CSSStyleSheet();
		if (!made.has(kind)) sheet.replaceSync(EVERY + (kind === "banner" ? BANNER : MARK));
		made.set(kind, sheet);
		return sheet;
	};
}
