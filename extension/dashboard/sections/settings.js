import { el } from "../../shared/dom.js";
import { LIST } from "../../shared/icons.js";
export const id = "settings";
export const icon = LIST;
/** @type {string[]} */
export const types = [];
export function draw() { return el("p", {}, "x"); }
