// Prints the words for "yesterday", "now", "this hour", "last month" … in all locales that Node's Intl knows (CLDR's, which Babel
// leaves out): `unit offset TAB languages TAB word`, sorted. Kept as near_times.tsv, so that the package's build needs no Node.
const units = { second: [0], minute: [0], hour: [0], day: [-2, -1, 0, 1, 2], week: [-1, 0], month: [-1, 0], year: [-1, 0] };
const letters = "abcdefghijklmnopqrstuvwxyz";
const languages = [...letters].flatMap((a) => [...letters].flatMap((b) => [`${a}${b}`, ...[...letters].map((c) => `${a}${b}${c}`)]));
const regional = ["az-Cyrl", "bs-Cyrl", "en-GB", "es-MX", "es-AR", "fr-CA", "pt-PT", "sr-Latn", "uz-Cyrl", "zh-Hant", "zh-HK", "ar-EG"];
const rows = new Map();
for (const locale of [...Intl.RelativeTimeFormat.supportedLocalesOf(languages), ...regional]) {
  for (const style of ["long", "short", "narrow"]) {
    const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style });
    for (const [unit, offsets] of Object.entries(units)) {
      for (const offset of offsets) {
        const word = format.format(offset, unit);
        const meaning = `${unit} ${offset}\t${word.toLowerCase()}`;
        if (!/\p{Nd}/u.test(word)) rows.set(meaning, (rows.get(meaning) ?? new Set()).add(locale.split("-")[0]));
      }
    }
  }
}
console.log([...rows].map(([meaning, tags]) => meaning.replace("\t", `\t${[...tags].sort().join(" ")}\t`)).sort().join("\n"));
