// Prints the names of the months of other calendars in all locales that Node's Intl knows (CLDR's, which Babel leaves out):
// `calendar month TAB name`, sorted. Kept as calendar_months.tsv, so that the package's build needs no Node.
// Chinese and Korean traditional months are left out: "十月" is October as well, and nobody writes logins by the moon there.
const calendars = { hebrew: 13, "islamic-civil": 12, persian: 12, ethiopic: 13, coptic: 13, indian: 12 };
const day = 86_400_000;
const from = Date.UTC(2023, 0, 1);
const letters = "abcdefghijklmnopqrstuvwxyz";
const languages = [...letters].flatMap((a) => [...letters].flatMap((b) => [`${a}${b}`, ...[...letters].map((c) => `${a}${b}${c}`)]));
const supported = Intl.DateTimeFormat.supportedLocalesOf(languages);
const rows = new Set();
for (const [calendar, count] of Object.entries(calendars)) {
  const inEnglish = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: "long", timeZone: "UTC" });
  // One day within each month, Adar I and II included, is enough.
  const names = new Map();
  for (let at = from; at < from + 4 * 366 * day; at += 3 * day) names.set(inEnglish.format(at), at);
  if (names.size < count) throw new Error(`${calendar}: ${[...names.keys()]}`);
  for (const [name, at] of names) {
    for (const locale of supported) {
      for (const month of ["long", "short"]) {
        for (const fields of [{ month }, { month, day: "numeric", year: "numeric" }]) {
          const parts = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, { ...fields, timeZone: "UTC" }).formatToParts(at);
          const word = parts.find((part) => part.type === "month")?.value ?? "";
          if (!/\p{L}[\p{L}\p{M}]/u.test(word) || /\p{Nd}/u.test(word)) continue;
          const meaning = `${calendar.split("-")[0]} ${name}\t${word.toLowerCase()}`;
          rows.add(meaning);
        }
      }
    }
  }
}
console.log([...rows].sort().join("\n"));
