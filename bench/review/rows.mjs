// Turns the figures that end2end/review-speed.spec.ts wrote into a row of the bench's table.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeRows } from "../rows.mjs";

const figures = JSON.parse(readFileSync(join(import.meta.dirname, "../out/review-figures.json"), "utf8"));
writeRows("review", [
  { what: `next text of a review, ${figures.texts_waiting} texts waiting, p98`, unit: "ms", measured: figures.p98_ms, limit: { "at most": figures.limit_ms } },
]);
