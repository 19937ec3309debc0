// Writes the vectors of this folder from CLDR, by Node's Intl, in each language.
//   node tests/messages/generate.mjs
import { writeFileSync } from "node:fs";

const languages = {
  fr: { date: "\u0001day\u00021=1er\u0002other=\u0001day\u0003\u0003 \u0001month\u0003 \u0001year\u0003" },
  en: { date: "\u0001day\u0003 \u0001month\u0003 \u0001year\u0003", intl: "en-GB" },
  es: { date: "\u0001day\u0003 de \u0001month\u0003 de \u0001year\u0003" },
  de: { date: "\u0001day\u0003. \u0001month\u0003 \u0001year\u0003" },
  ar: { date: "\u0001day\u0003 \u0001month\u0003 \u0001year\u0003", intl: "ar-u-nu-latn" },
  pl: { date: "\u0001day\u0003 \u0001month\u0003 \u0001year\u0003" },
};
const categories = ["zero", "one", "two", "few", "many", "other"];
const numbers = [...Array(131).keys(), 200, 999, 1000, 1001, 2000, 9500, 10000, 12345, 123456, 1000000, 1234567];
const days = [[2020, 1, 1], [2020, 2, 29], [2020, 3, 16], [2020, 4, 1], [2020, 5, 2], [2021, 6, 3], [2021, 7, 4], [2021, 8, 11], [2021, 9, 21], [2021, 10, 22], [2021, 11, 30], [2021, 12, 31]];
const things = ["1a", "1b", "2a", "2b"];

for (const [tag, { date, intl = tag }] of Object.entries(languages)) {
  const rules = new Intl.PluralRules(tag);
  const format = new Intl.NumberFormat(intl);
  const long = new Intl.DateTimeFormat(intl, { dateStyle: "long", timeZone: "UTC" });
  const noon = ([year, month, day]) => new Date(Date.UTC(year, month - 1, day, 12));
  const part = (parts, type) => parts.find((each) => each.type === type)?.value;
  const group = part(format.formatToParts(12345), "group");
  const list = new Intl.ListFormat(intl);
  const slot = (one, two) => `\u0001one\u0003${one}\u0001two\u0003${two ?? ""}`;
  const [middle, end] = [list.format(["\u0004", "\u0005", "\u0006", "\u0007"]).split("\u0005")[0].slice(1), list.format(["\u0004", "\u0005", "\u0006"]).split("\u0005")[1].slice(0, -1)];
  const patterns = {
    date,
    left: "\u0001n\u0002" + categories.map((category) => `${category}=\u0001n\u0003 ${category}`).join("\u0002") + "\u0003",
    "list-two": slot(list.format(["\u0004", "\u0005"]).slice(1, -1)),
    "list-middle": slot(middle),
    "list-end": slot(end),
    "number-group": group,
    "number-group-from": part(format.formatToParts(1234), "group") ? "4" : "5",
  };
  for (let month = 1; month <= 12; month++) patterns[`month-${month}`] = part(long.formatToParts(noon([2020, month, 16])), "month");
  const vectors = {
    catalogue: { locale: tag, patterns },
    plurals: numbers.map((n) => [n, `${format.format(n)} ${rules.select(n)}`]),
    dates: days.map((day) => [...day, long.format(noon(day)).replace(/^1 (?=avril|janvier)/, "1er ")]),
    lists: [1, 2, 3, 4].map((length) => [things.slice(0, length), list.format(things.slice(0, length))]),
  };
  writeFileSync(new URL(`${tag}.json`, import.meta.url), JSON.stringify(vectors, (key, value) => (Array.isArray(value) && key !== "plurals" && key !== "dates" && key !== "lists" ? value : value), 1).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, inside) => `[${inside.replace(/\s*\n\s*/g, " ")}]`) + "\n");
}
