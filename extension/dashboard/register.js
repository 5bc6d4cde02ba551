// The dashboard's sections, in the order in which they stand at the side. A section is one file in sections/ and one row here.
//
// A section's file exports
//   id      its file's name and its #fragment; `dashboard_<id>Title` and `dashboard_<id>Intro` of the catalogue are its
//           heading and the line under it
//   icon    a path of shared/icons.js
//   types   the helper's message types that it can't do without; where the helper lacks one, the section says
//           "update the helper" instead of being drawn
//   live    false where something may be typed or half chosen: then it is drawn when opened and when it asks for it; a live
//           one (the usual) also when the tab becomes visible again, so that two browsers agree
//   without(view) → what it shows all the same while the helper is away, above the card that says so; the pages that frightened
//           people need most have it
//   draw(view) → what to show, as an element, a list of elements, or a promise of these; a HostError that it throws is shown
//           in its place. Words by shared/words.js, elements by shared/dom.js (never innerHTML), text that others wrote
//           through `foreign`. CSS for it: dashboard/<id>.css, imported at the top of dashboard.css
// and is handed a `view`: ask(type, fields) and tell(type, fields) of shared/ask.js, say(text) for the live region,
// redraw(…keys) to draw it anew, with the focus on the first element of these ids or data-keys that is there then, status() for
// the last status, part: what stands behind "/" in the fragment (#logins/42 → "42"), and signal, which aborts when the
// section is left or drawn anew.

import * as account from "./sections/account.js";
import * as check from "./sections/check.js";
import * as evidence from "./sections/evidence.js";
import * as how from "./sections/how.js";
import * as lockedout from "./sections/lockedout.js";
import * as logins from "./sections/logins.js";
import * as now from "./sections/now.js";
import * as settings from "./sections/settings.js";
import * as trust from "./sections/trust.js";
import * as vault from "./sections/vault.js";

/**
 * @typedef {object} View
 * @property {typeof import("../shared/ask.js").ask} ask
 * @property {typeof import("../shared/ask.js").tell} tell
 * @property {(text: string) => void} say
 * @property {(...keys: string[]) => Promise<void>} redraw
 * @property {() => Promise<import("../shared/ask.js").Reply>} status
 * @property {string} part
 * @property {AbortSignal} signal
 *
 * @typedef {object} Section
 * @property {string} id
 * @property {string} icon
 * @property {string[]} types
 * @property {boolean} [live]
 * @property {(view: View) => Node[]|Promise<Node[]>} [without]
 * @property {(view: View) => Node|Node[]|Promise<Node|Node[]>} draw
 */

/** @type {Section[]} */
export const SECTIONS = [now, logins, account, evidence, check, vault, settings, lockedout, how, trust];
