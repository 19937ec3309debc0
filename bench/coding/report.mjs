// Reads what bench/coding/run.mjs measured with few and with many coded texts, prints it beside the limits, and ends with status 1 if one
// is missed.
//   node bench/coding/report.mjs FEW.json MANY.json
import { readFileSync } from "node:fs";
import { writeRows } from "../rows.mjs";

const [few, many] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const NEXT = 100;
const SUGGESTIONS = 200;
/** Figures that do not grow with the texts: not twice as long for a hundred times as many, and never noticeable. */
const FLAT = Math.max(2 * few.figures.p50, few.figures.p50 + 20);

const milliseconds = (number) => `${number.toFixed(1)} ms`;
const rows = [
  ["next text, after a coding", few.next, many.next, "p98", NEXT],
  ["page with suggestions", few.suggestions, many.suggestions, "p98", SUGGESTIONS],
  ["figures of themes, computed anew", few.figures, many.figures, "p50", FLAT],
];
console.log(`| | ${few.texts} texts: p50, p98 | ${many.texts} texts: p50, p98 | limit |\n| --- | --- | --- | --- |`);
let missed = 0;
for (const [name, one, other, which, limit] of rows) {
  const cells = [one, other].map((measured) => `${milliseconds(measured.p50)}, ${milliseconds(measured.p98)}`);
  const isMissed = !(other[which] <= limit);
  missed += Number(isMissed);
  console.log(`| ${[name, ...cells, `${which} ${milliseconds(limit)}${isMissed ? ", missed" : ""}`].join(" | ")} |`);
}
for (const { texts, index } of [few, many]) {
  console.log(`\nThe index of suggestions with ${texts} coded texts: made in ${(index.milliseconds / 1000).toFixed(1)} s, ${index.mebibytes.toFixed(0)} MiB.`);
}
writeRows("coding", rows.map(([name, one, other, which, limit]) => ({
  what: `${name}, ${many.texts} coded texts, ${which}`,
  unit: "ms",
  measured: other[which],
  beside: { what: `${few.texts} coded texts`, measured: one[which] },
  limit: { "at most": limit },
})));
process.exit(missed > 0 ? 1 : 0);
