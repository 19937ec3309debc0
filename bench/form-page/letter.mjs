// Types 300 letters into the form of the site that SITE names and, in turn, into the least page of visit.mjs, with a processor 4 times slower:
// what a letter costs by Chromium's own counters, and how long it takes until the next frame.
//   RUNS=5 SITE=http://127.0.0.1:3000 node bench/form-page/letter.mjs
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { median, quantile, writeRows } from "../rows.mjs";
import { CONDITIONS, FLOOR, letters, settle, typeInto, withPage } from "./visit.mjs";

const RUNS = Number(process.env.RUNS ?? 5);
const TEXT = letters(300);
const FORM = { ...JSON.parse(readFileSync(join(import.meta.dirname, "site.json"), "utf8")), url: `${process.env.SITE}/fr/consultation` };
/** What a letter costs the page, and the counter of Chromium that grows by it. */
const COUNTERS = [
  ["main thread", "TaskDuration"],
  ["script", "ScriptDuration"],
  ["styles", "RecalcStyleDuration"],
  ["layout", "LayoutDuration"],
];
const MEASURES = [...COUNTERS.map(([what]) => `${what} for a letter`), "key to next frame, median", "key to next frame, p98"];

/** One visit: milliseconds for each of MEASURES. */
const visit = (adapter) => withPage(adapter, "none", "quiet", async ({ page, client, net }) => {
  await settle(page, net);
  // Only typing is measured, so the page loads at the speed of the machine.
  await client.send("Emulation.setCPUThrottlingRate", { rate: CONDITIONS.slow4g.cpu });
  const { typed, msPerLetter } = await typeInto(page, client, TEXT);
  if (typed.value !== TEXT) throw new Error(`${adapter.name} does not hold the text that was typed`);
  const keys = typed.frames.map(([, ms]) => ms);
  return [...COUNTERS.map(([, counter]) => msPerLetter(counter)), median(keys), quantile(keys, 0.98)];
});

const ours = [], least = [];
for (let run = 0; run < RUNS; run += 1) {
  ours.push(await visit(FORM));
  least.push(await visit(FLOOR));
}
// No ratio is told: no page can stay below the least one, which hardly has a script or styles to divide by.
writeRows("letter", MEASURES.map((what, rank) => ({
  what: `${what}, a processor 4 times slower`,
  unit: "ms",
  measured: median(ours.map((measures) => measures[rank])),
  beside: { what: FLOOR.name, measured: median(least.map((measures) => measures[rank])) },
})));
