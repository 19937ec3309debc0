// Measures what the form's page gains because it carries its style sheet (docs/adr/0039).
//   SITE=http://127.0.0.1:3000 node bench/form-page/inline-css.mjs [--runs 9]
// The page as it is and the page with a link to the sheet are visited in turn by a fresh Chromium, with a processor 4 times slower: once with
// Chromium's slow 4G, as in measure.mjs, and once over a connection with the same rate and round trip, and with a congestion window.
import { parseArgs } from "node:util";
import { median, pairedRow, writeRows } from "../rows.mjs";
import { serveBoth } from "./linking-proxy.mjs";
import { FIRST_WINDOW } from "./slow-start.mjs";
import { launch, VIEWPORT } from "./visit.mjs";

const NETWORK = { rttMs: 150, downKbps: 1600, upKbps: 750 };
const PROCESSOR = 4;
const CONDITIONS = ["Chromium's slow 4G", "slow 4G with a congestion window"];
const MEASURES = [["first paint", "fp"], ["first contentful paint", "fcp"], ["one can type", "type"]];
const BESIDE = "with a link to the sheet";

// Runs inside the page, before its scripts.
function probe() {
  const seen = (window.seen = {});
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) seen[name === "first-paint" ? "fp" : "fcp"] = startTime;
  }).observe({ type: "paint", buffered: true });
  const look = () => {
    const field = [...document.querySelectorAll("textarea")].find((each) => each.checkVisibility() && !each.disabled);
    if (field) seen.field = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function visit(server, hasWindow) {
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: "fr-FR", serviceWorkers: "block" });
    const page = await context.newPage();
    const refused = [];
    page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
    const client = await context.newCDPSession(page);
    await page.addInitScript(probe);
    await new Promise((done) => setTimeout(done, 700)); // lets the browser finish starting
    await client.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR });
    if (!hasWindow) {
      const { rttMs, downKbps, upKbps } = NETWORK;
      await client.send("Network.emulateNetworkConditions", { offline: false, latency: rttMs, downloadThroughput: downKbps * 125, uploadThroughput: upKbps * 125 });
    }
    server.begin(hasWindow ? NETWORK : undefined);
    await page.goto(server.url, { waitUntil: "commit" });
    await page.waitForFunction(() => window.seen.fcp && window.seen.field);
    const { fp, fcp, field } = await page.evaluate(() => window.seen);
    await page.waitForLoadState("load");
    if (refused.length > 0) throw new Error(refused.join("\n"));
    return { fp, fcp, type: Math.max(field, fcp) };
  } finally {
    await browser.close();
  }
}

const { values } = parseArgs({ options: { runs: { type: "string", default: process.env.RUNS ?? "9" } } });
const { carrying, linking, sheetBytes } = await serveBoth(`${process.env.SITE}/fr/consultation`);
const rows = [];
for (const condition of CONDITIONS) {
  const visits = [];
  for (let run = 0; run < Number(values.runs); run++) {
    const hasWindow = condition === CONDITIONS[1];
    // Whoever is first meets a colder machine, so they take turns.
    const [one, other] = run % 2 ? [linking, carrying] : [carrying, linking];
    const [first, second] = [await visit(one, hasWindow), await visit(other, hasWindow)];
    visits.push(run % 2 ? [second, first] : [first, second]);
  }
  for (const [what, measure] of MEASURES) {
    const pairs = visits.map(([measured, beside]) => [measured[measure], beside[measure]]);
    rows.push(pairedRow({ what: `${what}, ${condition}`, unit: "ms", beside: BESIDE, pairs }));
    const told = (side) => `${Math.round(median(pairs.map((pair) => pair[side])))} (${pairs.map((pair) => Math.round(pair[side])).join(", ")})`;
    console.error(`${what}, ${condition}: carried ${told(0)} ms, linked ${told(1)} ms`);
  }
}
const bytes = (what, measured, beside) => ({ what, unit: "bytes", measured, beside: { what: BESIDE, measured: beside }, ratio: measured / beside });
rows.push(bytes("document and style sheet", carrying.document.body.length, linking.document.body.length + sheetBytes));
rows.push({ what: "the first round trip can bring", unit: "bytes", measured: FIRST_WINDOW });
writeRows("inline-css", rows);
carrying.close();
linking.close();
