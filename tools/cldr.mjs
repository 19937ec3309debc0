// Writes src/locales/cldr.tsv: what a new locale is told of its language, from the CLDR data inside Node.
//   node tools/cldr.mjs > src/locales/cldr.tsv
// Columns: tag, the language's name for itself, its direction, the plural categories of whole numbers, what parts groups
// of digits and from how many digits on, a list of two, the middle and the end of a longer one, a long date, the months.
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const two = letters.flatMap((a) => letters.map((b) => a + b));
const languages = [...two, ...two.flatMap((ab) => letters.map((c) => ab + c))];
const regions = ["de-AT", "de-CH", "en-AU", "en-CA", "en-GB", "en-IN", "es-419", "es-AR", "es-MX", "fr-BE", "fr-CA", "fr-CH", "it-CH", "nl-BE", "pt-BR", "pt-PT", "sr-Latn", "zh-Hant"];
const categories = ["zero", "one", "two", "few", "many", "other"];

const plurals = (tag) => {
  const rules = new Intl.PluralRules(tag);
  const met = new Set(Array.from({ length: 10_000 }, (_, number) => rules.select(number)));
  return categories.filter((category) => met.has(category)).join(" ");
};
const groupOf = (tag, number) =>
  new Intl.NumberFormat(tag, { numberingSystem: "latn" }).formatToParts(number).find((part) => part.type === "group")?.value;
const list = (tag, items) => new Intl.ListFormat(tag).format(items);
const noon = (month, day) => new Date(Date.UTC(2020, month, day, 12));
const date = (tag) =>
  new Intl.DateTimeFormat(tag, { dateStyle: "long", numberingSystem: "latn", timeZone: "UTC" }).formatToParts(noon(2, 16));
const months = (tag) =>
  Array.from({ length: 12 }, (_, month) => {
    const parts = new Intl.DateTimeFormat(tag, { dateStyle: "long", calendar: "gregory", timeZone: "UTC" }).formatToParts(noon(month, 16));
    return parts.find((part) => part.type === "month")?.value ?? "";
  });

console.log(`# From CLDR ${process.versions.cldr}, by tools/cldr.mjs. Unicode License v3.`);
for (const tag of [...languages, ...regions]) {
  if (Intl.DisplayNames.supportedLocalesOf(tag)[0] !== tag || new Intl.Locale(tag).maximize().language !== new Intl.Locale(tag).language) continue;
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  if (!name || name === tag) continue;
  const direction = new Intl.Locale(tag).textInfo.direction;
  const group = groupOf(tag, 12_345) ?? "";
  const from = groupOf(tag, 1_234) ? 4 : 5;
  const pattern = date(tag).map((part) => ({ day: "{ $day }", month: "{ $month }", year: "{ $year }" })[part.type] ?? part.value).join("");
  const row = [
    tag.toLowerCase(), name, direction, plurals(tag), group, from,
    list(tag, ["{ $one }", "{ $two }"]),
    // Of a list of three: what parts the first two, then what parts the last two.
    list(tag, ["{ $one }", "\u0001", "\u0002"]).split("\u0001")[0] + "{ $two }",
    "{ $one }" + list(tag, ["\u0001", "\u0002", "{ $two }"]).split("\u0002")[1],
    pattern, months(tag).join("|"),
  ];
  console.log(row.join("\t"));
}
