// Generates the built-in tables about languages from the CLDR data inside Node.
//   node tools/cldr.mjs > src/translation/cldr.tsv
//   node tools/cldr.mjs countries > src/site/countries.tsv
// The first table fills in the files of a new locale. Columns: tag, the language's name in that language, its direction, the plural
// categories of whole numbers, the digit group separator and the number of digits from which it is used, a list of two, the middle
// and the end of a longer list, a long date, the months.
// The second table holds the names of countries: tag, then code and name of each country, in the language's alphabetical order.
// A regional tag with the same names as its language has no line.
import { readFileSync } from "node:fs";

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

const known = [...languages, ...regions].filter((tag) => {
  const own = new Intl.Locale(tag);
  return Intl.DisplayNames.supportedLocalesOf(tag)[0] === tag && own.maximize().language === own.language;
});

function describe(tag) {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  if (!name || name === tag) return;
  const direction = new Intl.Locale(tag).textInfo.direction;
  const group = groupOf(tag, 12_345) ?? "";
  const from = groupOf(tag, 1_234) ? 4 : 5;
  const pattern = date(tag).map((part) => ({ day: "{ $day }", month: "{ $month }", year: "{ $year }" })[part.type] ?? part.value).join("");
  const row = [
    tag.toLowerCase(), name, direction, plurals(tag), group, from,
    list(tag, ["{ $one }", "{ $two }"]),
    // From a list of three: the separator of the first two items, then that of the last two.
    list(tag, ["{ $one }", "\u0001", "\u0002"]).split("\u0001")[0] + "{ $two }",
    "{ $one }" + list(tag, ["\u0001", "\u0002", "{ $two }"]).split("\u0002")[1],
    pattern, months(tag).join("|"),
  ];
  console.log(row.join("\t"));
}

const source = new URL("../crates/questionnaire/src/country.rs", import.meta.url);
const codes = readFileSync(source, "utf8").match(/CODES: &str = "([^"]+)"/)[1].split(/[\s\\]+/);
const written = new Map();

function nameCountries(tag) {
  const display = (style) => new Intl.DisplayNames([tag], { type: "region", style, fallback: "none" });
  const [short, long] = [display("short"), display("long")];
  // Short names are common names (Hong Kong), but for these two countries they are initials.
  const names = codes.map((code) => [code, (["GB", "US"].includes(code) ? long : short).of(code)]);
  // Skips languages for which CLDR lacks names: their list would show codes.
  if (names.some(([, name]) => !name)) return;
  const compare = new Intl.Collator(tag).compare;
  const row = names.sort(([, a], [, b]) => compare(a, b)).map((pair) => pair.join("")).join("|");
  written.set(tag, row);
  if (written.get(tag.split("-")[0]) !== row || !tag.includes("-")) console.log(`${tag.toLowerCase()}\t${row}`);
}

console.log(`# From CLDR ${process.versions.cldr}, by tools/cldr.mjs. Unicode License v3.`);
known.forEach(process.argv[2] === "countries" ? nameCountries : describe);
