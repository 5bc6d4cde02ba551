// Prints, as JSON, texts whose meaning is known: names of territories from Node's Intl, times written by date-fns', moment's and
// timeago.js' locales and by Intl, with zones and in other calendars. Held out by source: none of these tables is used to build ours
// (but for the words "yesterday", "now" and the months of other calendars, which Babel lacks and Intl has).
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { format, formatDistance, formatDistanceStrict } from "date-fns";
import * as locales from "date-fns/locale";
import moment from "moment";
import { format as formatAge, register } from "timeago.js";

const require = createRequire(import.meta.url);

const now = new Date("2026-11-24T15:30:20Z");
const languages = "en es pt fr de it nl sv da nb fi pl cs sk hu ro bg ru uk sr hr el tr ar he fa ur hi bn ta te mr th vi id ms fil zh ja ko".split(" ");
const seconds = [40, 300, 1080, 3000, 7200, 39600, 82800, 2 * 86400, 6 * 86400, 20 * 86400, 65 * 86400, 300 * 86400];
const days = [0.09, 3.3, 9.1, 21.7, 45.2, 100.3, 166.6, 239.2];
const forms = ["PPPPp", "PPPp", "PPp", "Pp", "PPP", "PP"];

const territories = [];
for (const language of languages) {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  for (let a = 65; a < 91; a++) for (let b = 65; b < 91; b++) {
    const code = String.fromCharCode(a, b);
    const name = names.of(code);
    if (name) territories.push([language, code, name]);
  }
}
const relative = [];
const absolute = [];
for (const locale of Object.values(locales)) {
  for (const age of seconds) {
    const date = new Date(now - age * 1000);
    relative.push([locale.code, date.toISOString(), formatDistanceStrict(date, now, { locale, addSuffix: true })]);
    relative.push([locale.code, date.toISOString(), formatDistance(date, now, { locale, addSuffix: true })]);
  }
  for (const age of days) {
    const date = new Date(now - age * 86400000);
    for (const form of forms) absolute.push([locale.code, date.toISOString(), format(date, form, { locale })]);
  }
}
const intl = [];
for (const language of languages) {
  for (const age of days) {
    const date = new Date(now - age * 86400000);
    for (const dateStyle of ["full", "long", "medium", "short"]) {
      const format = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: "short", timeZone: "UTC" });
      intl.push([language, date.toISOString(), format.format(date)]);
    }
  }
}
const intlRelative = [];
for (const language of languages) {
  for (const style of ["long", "short", "narrow"]) {
    const format = new Intl.RelativeTimeFormat(language, { style, numeric: "always" });
    for (const [unit, size] of [["second", 1], ["minute", 60], ["hour", 3600], ["day", 86400], ["week", 604800], ["month", 2629800], ["year", 31557600]]) {
      for (const n of [1, 2, 3, 5, 11]) {
        const date = new Date(now - n * size * 1000);
        intlRelative.push([language, date.toISOString(), format.format(-n, unit)]);
      }
    }
  }
}
const ofMoment = { relative: [], absolute: [], near: [] };
const folder = require.resolve("moment/package.json").replace("package.json", "locale");
for (const locale of readdirSync(folder).map((file) => file.replace(".js", ""))) {
  if (["x-pseudo", "tlh"].includes(locale)) continue; // none of people
  require(`${folder}/${locale}.js`);
  const written = (date) => moment.utc(date).locale(locale);
  for (const age of seconds) {
    const date = new Date(now - age * 1000);
    ofMoment.relative.push([locale, date.toISOString(), written(date).from(moment.utc(now))]);
  }
  for (const age of days) {
    const date = new Date(now - age * 86400000);
    for (const form of ["L LT", "LLL", "LLLL", "lll"]) ofMoment.absolute.push([locale, date.toISOString(), written(date).format(form)]);
  }
  for (const hours of [1, 8, 20, 30]) {
    const date = new Date(now - hours * 3600000);
    ofMoment.near.push([locale, date.toISOString(), written(date).calendar(moment.utc(now))]);
  }
}
const timeago = [];
for (const [name, locale] of Object.entries(require("timeago.js/lib/lang"))) {
  register(name, locale);
  for (const age of seconds) {
    const date = new Date(now - age * 1000);
    timeago.push([name.replace("_", "-"), date.toISOString(), formatAge(date, name, { relativeDate: now })]);
  }
}
const places = ["America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Europe/Berlin", "Africa/Lagos", "America/Sao_Paulo", "Asia/Tokyo", "Asia/Manila"];
const zones = [];
const calendars = [];
for (const language of languages) {
  for (const [i, timeZone] of places.entries()) {
    for (const timeZoneName of ["short", "long", "shortOffset", "longOffset", "longGeneric"]) {
      const date = new Date(now - days[i] * 86400000);
      const options = { year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", timeZone, timeZoneName };
      zones.push([language, date.toISOString(), new Intl.DateTimeFormat(language, options).format(date)]);
    }
  }
}
// Each where people write it.
for (const [language, calendar] of [["he", "hebrew"], ["en", "hebrew"], ["ar", "islamic-civil"], ["ar", "islamic-umalqura"], ["fa", "persian"],
  ["th", "buddhist"], ["ja", "japanese"], ["zh-Hant", "roc"], ["am", "ethiopic"], ["ar", "coptic"], ["hi", "indian"], ["en", "indian"]]) {
  for (const age of days) {
    const date = new Date(now - age * 86400000);
    for (const dateStyle of ["full", "long"]) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, { dateStyle, timeStyle: "short", timeZone: "UTC" });
      calendars.push([language, date.toISOString(), format.format(date)]);
    }
  }
}
console.log(
  JSON.stringify({
    now: now.toISOString(),
    territories,
    relative,
    absolute,
    intl,
    intlRelative,
    momentRelative: ofMoment.relative,
    momentAbsolute: ofMoment.absolute,
    momentNear: ofMoment.near,
    timeago,
    zones,
    calendars,
  }),
);
