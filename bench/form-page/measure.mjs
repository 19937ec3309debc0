// node measure.mjs A.json [--vs B.json] [--runs 5] [--conditions none,slow4g] [--max-load 100] [--url URL] [--vs-url URL]
//
// Measures a form page in Chromium, cold (a fresh browser for every visit). JSON on stdout, one line per result on stderr.
// An adapter is { name, url, textarea, counter, radio, next, max, responds: "counter" | "localStorage", locale? };
// textarea, counter, radio and next are CSS selectors, the first match that is visible counts.
// --max-load 15 waits for a calm machine and throws a run away if other processes took over 15 % of it meanwhile.
// With --vs the two are visited in turn (A, B, A, B, ...) and ratios holds A/B per pair of runs (below 1: A is smaller).
// After each run a page of nothing but a text area is typed into: `floor` says what no page can stay below on this machine.
//
// One run is three visits:
//   quiet  load without touching anything (bytes, paint, shifts, long tasks, heap), then type 300 letters, pick a radio, go on
//   early  type from the frame in which the first textarea is visible until the app answers; is every letter still there?
//   burst  type 12 letters in that frame, then stop; does the app know them once loaded, and are they back after a reload?
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { quantile } from "../rows.mjs";
import { CONDITIONS, FLOOR, launch, letters, LIMIT_MS, renderers, settle, typeInto, VIEWPORT, withPage } from "./visit.mjs";

// Adds up, in `seen`, the processor seconds of every process that is neither this one nor a Chromium.
function readOthers(seen, first) {
  for (const pid of readdirSync("/proc").filter((d) => /^\d+$/.test(d) && Number(d) !== process.pid)) {
    try {
      const [, name, rest] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")), f = rest.split(" ");
      if (f[0] === "Z" || /^chrom/.test(name)) continue;
      const to = (Number(f[11]) + Number(f[12])) / 100;
      seen.set(pid, { from: seen.get(pid)?.from ?? (first ? to : 0), to });
    } catch { /* it has just ended */ }
  }
  return seen;
}
const stolenSeconds = () => Number(readFileSync("/proc/stat", "utf8").split(/\s+/)[8]) / 100;
// Constant work with the memory use of a page: only this shows a host that slows the virtual machine down.
function hostMs() {
  const data = Array.from({ length: 20_000 }, (_, i) => ({ id: i, text: `answer ${i}`, marks: [i, i + 1] }));
  const start = performance.now();
  for (let i = 0; i < 4; i++) JSON.parse(JSON.stringify(data));
  return performance.now() - start;
}
// Runs `work` and says what share of the machine other processes, and the host, took meanwhile, in percent.
// Samples once a second: a process that starts and ends between two samples is not seen.
async function watched(work) {
  const start = performance.now(), others = readOthers(new Map(), true), stolen = stolenSeconds();
  const timer = setInterval(() => readOthers(others), 1000);
  try {
    const result = await work();
    readOthers(others);
    const percent = (s) => (100 * s) / (((performance.now() - start) / 1000) * os.cpus().length);
    return { result, other_load_pct: percent(sum([...others.values()].map(({ from, to }) => to - from))), stolen_pct: percent(stolenSeconds() - stolen) };
  } finally { clearInterval(timer); }
}
// One run, once the machine is calm; again (at most five times) where others took more than `maxLoad` percent during it.
async function calmRun(work, maxLoad) {
  for (let tries = 1; ; tries++) {
    for (let waited = 0; waited < 900 && (await watched(() => sleep(3000))).other_load_pct > maxLoad; waited += 3);
    const host_ms = hostMs();
    const { result, other_load_pct, stolen_pct } = await watched(work);
    if (other_load_pct <= maxLoad || tries === 5) return { other_load_pct, stolen_pct, host_ms, ...result };
    console.error(`others took ${Math.round(other_load_pct)} % of the machine: run thrown away`);
  }
}

const sorted = (xs) => [...xs].sort((x, y) => x - y);
const median = (xs) => (xs.length ? (quantile(xs, 0.5) + sorted(xs)[Math.ceil(xs.length / 2) - 1]) / 2 : null);
const sum = (xs) => xs.reduce((x, y) => x + y, 0);

// Largest session window: shifts less than 1 s apart, window at most 5 s long.
function cls(shifts) {
  let worst = 0, total = 0, first = -Infinity, last = -Infinity;
  for (const [at, value] of shifts) {
    if (at - last > 1000 || at - first > 5000) { total = 0; first = at; }
    total += value;
    last = at;
    worst = Math.max(worst, total);
  }
  return worst;
}

// Memory written by the tab's process: unlike the JS heap it holds wasm memory and the DOM too. The tab's renderer is the one that worked most since `before`.
async function rendererMb(session, before) {
  const worked = (p) => p.cpuTime - (before.find((q) => q.id === p.id)?.cpuTime ?? 0);
  const [tab] = (await renderers(session)).sort((x, y) => worked(y) - worked(x));
  return Number(/^Private_Dirty: +(\d+)/m.exec(readFileSync(`/proc/${tab.id}/smaps_rollup`, "utf8"))[1]) / 1000;
}

const quiet = (a, condition) => withPage(a, condition, "quiet", async ({ page, client, net, session, before }) => {
  await settle(page, net);
  const m = await page.evaluate(() => JSON.parse(JSON.stringify(window.__m)));
  const out = { failed_requests: net.failed, requests: net.requests, kb_total: sum(Object.values(net.bytes)) / 1000 };
  for (const [kind, n] of Object.entries(net.bytes)) out[`kb_${kind}`] = n / 1000;
  Object.assign(out, { fcp_ms: m.fcp, lcp_ms: m.lcp, cls: cls(m.shifts), textarea_ms: Math.max(m.seen, m.fcp),
    blocking_ms: sum(m.long.map(([, d]) => d - 50)) });
  await client.send("HeapProfiler.collectGarbage");
  out.heap_mb = (await client.send("Runtime.getHeapUsage")).usedSize / 1e6;
  out.renderer_mb = await rendererMb(session, before);

  const text = letters(300);
  const { typed, msPerLetter } = await typeInto(page, client, text);
  out.key_cpu_ms = msPerLetter("TaskDuration");
  const keys = typed.frames.map(([, ms]) => ms);
  // Event timing reports nothing under 16 ms: a letter without an entry took less, and counts as 16.
  const worst = new Map();
  for (const [id, ms] of typed.events) worst.set(id, Math.max(ms, worst.get(id) ?? 0));
  const inp = [...worst.values(), ...Array(Math.max(0, text.length - worst.size)).fill(16)];
  Object.assign(out, { key_ms: median(keys), key_p98_ms: quantile(keys, 0.98), key_event_p98_ms: quantile(inp, 0.98),
    typed_all: typed.value === text, counter_right: typed.echoed });

  const click = async (selector) => {
    const at = await page.evaluate((s) => {
      const el = window.__m.find(s);
      const target = el.closest("label") ?? el;
      target.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = target.getBoundingClientRect();
      window.__m.frames = [];
      return { x: x + width / 2, y: y + height / 2 };
    }, selector);
    await page.mouse.click(at.x, at.y);
    await sleep(1000);
    return page.evaluate(() => window.__m.frames.find(([type]) => type === "click")?.[1] ?? null);
  };
  if (a.radio) {
    out.radio_ms = await click(a.radio);
    out.radio_checked = await page.evaluate((s) => [...document.querySelectorAll(s)].some((el) => el.checked || el.ariaChecked === "true"), a.radio);
  }
  if (a.next && out.typed_all) { // done when the first visible textarea is no longer the one that holds the text
    await page.evaluate((text) => addEventListener("click", (e) => {
      const look = () => (window.__m.box()?.value === text ? requestAnimationFrame(look) : (window.__m.next = performance.now() - e.timeStamp));
      look();
    }, { capture: true, once: true }), text);
    await click(a.next);
    out.next_ms = await page.waitForFunction(() => window.__m.next, null, { timeout: 10_000 }).then((h) => h.jsonValue(), () => null);
  }
  return out;
});

const within = (promise, what) => Promise.race([promise, sleep(LIMIT_MS, null, { ref: false }).then(() => { throw new Error(what); })]);
const value = (page) => page.evaluate(() => window.__m.box()?.value ?? null);

const early = (a, condition) => withPage(a, condition, "early", async ({ page, net, heard }) => {
  await within(heard.seen, "no textarea");
  let typed = "", answered = false;
  heard.responds.then(() => { answered = true; });
  while (!answered && typed.length < Math.min(450, a.max - 1)) {
    const letter = letters(typed.length + 1).at(-1);
    await page.keyboard.press(letter);
    typed += letter;
    await sleep(50);
  }
  await settle(page, net);
  const m = await page.evaluate(() => JSON.parse(JSON.stringify(window.__m)));
  const kept = (await value(page)) ?? "";
  return { first_char_ms: m.firstChar, responds_ms: m.responds, responds_after_textarea_ms: m.responds === null ? null : m.responds - m.seen, early_typed: typed.length, early_lost: Math.max(0, typed.length - kept.length),
    early_kept: kept === typed, focus_lost: m.focusLost };
});

const burst = (a, condition) => withPage(a, condition, "burst", async ({ page, net, heard }) => {
  await within(heard.seen, "no textarea");
  const typed = letters(12);
  for (const letter of typed) await page.keyboard.press(letter);
  await settle(page, net);
  await sleep(2000); // a draft may be saved late
  const out = { burst_kept: (await value(page)) === typed, burst_known: await page.evaluate(() => window.__m.echoed()) };
  await page.reload({ waitUntil: "commit" });
  await settle(page, net);
  out.burst_restored = (await value(page)) === typed;
  return out;
});

async function checks(a) {
  const require = createRequire(import.meta.url);
  const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const axe = await withPage(a, "none", "axe", async ({ page, net }) => {
    await settle(page, net);
    await page.evaluate(source);
    const { violations, incomplete, passes } = await page.evaluate(() => window.axe.run(document));
    return { version: require("axe-core/package.json").version, passes: passes.length, incomplete: incomplete.length,
      violations: violations.map((v) => ({ id: v.id, impact: v.impact, nodes: v.nodes.length, wcag: v.tags.some((t) => /^wcag\d/.test(t)), example: v.nodes[0].html.slice(0, 160) })) };
  });
  const nojs = await withPage(a, "none", "nojs", ({ page }) => page.evaluate(() => {
    const shown = (s) => [...document.querySelectorAll(s)].filter((el) => el.checkVisibility()).length;
    return { text: document.body.innerText.trim().slice(0, 200), text_chars: document.body.innerText.trim().length, textareas: shown("textarea"), inputs: shown("input"), forms: shown("form") };
  }));
  return { axe, nojs };
}

const round = (x) => (x === null ? null : Number(x.toFixed(Math.abs(x) < 1 ? 4 : Math.abs(x) < 100 ? 2 : 0)));
function summarise(runs) {
  const out = {};
  for (const key of new Set(runs.flatMap(Object.keys))) {
    const all = runs.map((r) => r[key]).filter((x) => x !== null && x !== undefined);
    out[key] = typeof all[0] === "boolean" ? { yes: all.filter(Boolean).length, of: all.length }
      : { median: round(median(all)), min: round(quantile(all, 0)), max: round(quantile(all, 1)), all: all.map(round) };
  }
  return out;
}

const { values: o, positionals } = parseArgs({ allowPositionals: true, options: {
  vs: { type: "string" }, url: { type: "string" }, "vs-url": { type: "string" },
  runs: { type: "string", default: "5" }, "max-load": { type: "string", default: "100" }, conditions: { type: "string", default: Object.keys(CONDITIONS).join() } } });
if (positionals.length !== 1) { console.error("usage: node measure.mjs A.json [--vs B.json] [--runs 5] [--conditions none,slow4g] [--max-load 100] [--url URL] [--vs-url URL]"); process.exit(2); }
const adapter = (path, url) => { const a = JSON.parse(readFileSync(path, "utf8")); return { max: 500, responds: "counter", ...a, url: url ?? a.url }; };
const apps = [adapter(positionals[0], o.url), ...(o.vs ? [adapter(o.vs, o["vs-url"])] : [])];

const report = {
  date: new Date().toISOString(), runs: Number(o.runs), max_load_pct: Number(o["max-load"]), conditions: CONDITIONS, viewport: VIEWPORT,
  machine: { cpu: os.cpus()[0].model, cores: os.cpus().length, memory_gb: Math.round(os.totalmem() / 1e9), system: os.version() },
  node: process.version, chromium: null, failures: [], apps: apps.map((a) => ({ adapter: a, results: {} })), floor: { adapter: FLOOR, results: {} },
};
for (const condition of o.conditions.split(",")) {
  const raw = apps.map(() => []), bare = [];
  for (let run = 0; run < report.runs; run++) {
    for (const [i, a] of apps.entries()) {
      try {
        raw[i][run] = await calmRun(async () => ({ ...(await quiet(a, condition)), ...(await early(a, condition)), ...(await burst(a, condition)) }), Number(o["max-load"]));
        console.error(`${a.name}, ${condition}, run ${run + 1}: textarea ${Math.round(raw[i][run].textarea_ms)} ms`);
      } catch (error) {
        report.failures.push({ app: a.name, condition, run, error: String(error.message ?? error).split("\n")[0] });
        console.error(`${a.name}, ${condition}, run ${run + 1}: FAILED: ${error.message}`);
      }
    }
    try {
      bare.push(await calmRun(() => quiet(FLOOR, condition), Number(o["max-load"])));
    } catch (error) {
      report.failures.push({ app: FLOOR.name, condition, run, error: String(error.message ?? error).split("\n")[0] });
    }
  }
  report.floor.results[condition] = summarise(bare);
  apps.forEach((_, i) => { report.apps[i].results[condition] = summarise(raw[i].filter(Boolean)); });
  if (apps.length === 2) {
    const pairs = raw[0].map((r, run) => [r, raw[1][run]]).filter(([x, y]) => x && y);
    const ratios = pairs.map(([x, y]) => Object.fromEntries(Object.keys(x).filter((k) => typeof x[k] === "number" && y[k] > 0).map((k) => [k, x[k] / y[k]])));
    (report.ratios ??= {})[condition] = summarise(ratios);
  }
}
for (const [i, a] of apps.entries())
  report.apps[i].checks = await checks(a).catch((error) => { report.failures.push({ app: a.name, error: `checks: ${error.message}` }); return null; });
report.chromium = await launch().then(async (b) => { const v = b.version(); await b.close(); return v; });
console.log(JSON.stringify(report, null, 1));

for (const { adapter: a, results } of report.apps)
  for (const [condition, r] of Object.entries(results)) {
    const f = (k, unit = "") => `${r[k]?.median ?? "?"}${unit}`;
    console.error(`${a.name}, ${condition}: ${f("kb_total", " kB")} in ${f("requests")} requests, FCP ${f("fcp_ms")}, textarea ${f("textarea_ms")}, responds ${f("responds_ms")} ms, early text kept ${r.early_kept?.yes}/${r.early_kept?.of}, key ${f("key_ms")} (p98 ${f("key_p98_ms")}) ms, blocking ${f("blocking_ms")} ms, heap ${f("heap_mb")} MB`);
  }
for (const [condition, r] of Object.entries(report.ratios ?? {}))
  console.error(`${apps[0].name} / ${apps[1].name}, ${condition}: ${["kb_total", "fcp_ms", "lcp_ms", "textarea_ms", "responds_ms", "key_ms", "key_cpu_ms", "blocking_ms", "heap_mb"].map((k) => `${k} ${r[k]?.median ?? "-"}x`).join(", ")}`);
process.exitCode = report.failures.length ? 1 : 0;
