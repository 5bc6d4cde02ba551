// What the content scripts share in their isolated world; types only, nothing of it runs.

interface WatchEntry {
	recipe: string;
	/** What every path begins with that fits the address at the same place. */
	begins: string[];
	/** Paths of www.upwork.com as regular expressions, anchored at both ends. */
	addresses: string[];
	carries: "page" | "links";
	/** Whether watching reads it by itself; else only a click does. */
	watched: boolean;
}

interface DigestWork {
	/** Goes on until done or until `performance.now()` reaches `until`; true when done. */
	step(until: number): boolean;
	html(): string;
	truncated: boolean;
	/** The page shows a secret; nothing of it may be used. */
	secret: boolean;
	nodes: Element[];
	roots: ShadowRoot[];
	sent(number: number): string;
}

interface ReadOutcome {
	kind: "read" | "secret" | "trouble" | "late";
	recipe?: string | null;
	understood?: boolean;
	logins?: number;
	strange?: number;
	unplaced?: number;
	candidates?: number;
	truncated?: boolean;
	missing?: string[];
	trouble?: { kind: string; message: string; hint: string };
}

interface BannerWords {
	key: string;
	severity: "alert" | "question" | "notice";
	title: string;
	lines: string[];
	/** Which section of the dashboard its button opens. */
	section: string;
	snooze: boolean;
}

interface LoginGuard {
	watchList: WatchEntry[];
	/**
	 * Titles and headings, lower case, that show a page where its address has changed: each a line of its own, with a tab and the
	 * place of its entry in the list. One text, for in that a word is found with next to no work.
	 */
	watchWords: string;
	/** What we put into the page: it bears no name by which the page could tell. */
	own: WeakSet<Node>;
	isWatched?: boolean;
	/** What is known of this page, by its address or else by its words. */
	entryHere(): WatchEntry | null;
	/** The same by its address alone. */
	entryAt(): WatchEntry | null;
	isInFront(): boolean;
	isSecret(text: string): boolean;
	isCodePicture(element: Element): boolean;
	keptAddress(link: string): string | null;
	makeDigest(root: Element, kind: "page" | "links"): DigestWork;
	makePageDigest(root: Element): DigestWork;
	makeLinksDigest(root: Element): DigestWork;
	textNow(node: Element): string;
	textOf(html: string): string;
	isOurs(node: Node): boolean;
	sheet(kind: "banner" | "mark"): CSSStyleSheet;
	picture(path: string): SVGSVGElement;
	banner: {
		show(words: BannerWords): void;
		isShown(): boolean;
		/** It answers a click, and stays until it is closed or the page goes. */
		isAnswer(): boolean;
		/** The person closed it: it stays closed on this page. */
		close(): void;
		/** There is nothing to say any more. */
		hide(): void;
		reinsert(): void;
	};
	marks: {
		draw(marks: { node: Element | undefined; sent: string; label: string; verdict: string }[]): number;
		check(touched: Node[]): boolean;
		clear(): void;
	};
	look(kind: { clicked: boolean; quiet?: boolean }): Promise<ReadOutcome>;
	dropLooks(): void;
	isConnected(): boolean;
	/** null where nobody answers. */
	// biome-ignore lint/suspicious/noExplicitAny: replies are checked where they are used, as docs/protocol.md has them.
	tell(message: unknown): Promise<any>;
	shadowRoots(): ShadowRoot[];
	stop?: () => void;
}

declare var loginGuard: LoginGuard;
