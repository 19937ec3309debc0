// Visits to a page by a fresh Chromium, and what is typed there: what the benches of the form's page have in common.
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";
import { chromiumOnPath } from "../../end2end/support/chromium.mjs";

export const CONDITIONS = { none: null, slow4g: { cpu: 4, downKbps: 1600, upKbps: 750, rttMs: 150 } };
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
export const VIEWPORT = { width: 1280, height: 800 };
export const LIMIT_MS = 90_000;
export const FLOOR = { name: "a page of one text area", url: "data:text/html,<!doctype html><title>bare</title><textarea></textarea>", textarea: "textarea", counter: "none", max: 500 };
export const letters = (n) => Array.from({ length: n }, (_, i) => "qzxjkvw"[i % 7]).join("");

/** A fresh Chromium, the same for every bench. */
export const launch = () => chromium.launch({ executablePath: chromiumOnPath()?.path, args: FLAGS });

// Runs inside the page, before any of its scripts.
function probe({ a, mode }) {
  if (window !== top) return;
  const m = (window.__m = { fcp: null, lcp: null, shifts: [], long: [], events: [], frames: [], seen: null, firstChar: null, responds: null, focusLost: 0 });
  const observe = (type, take, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  observe("paint", (e) => { if (e.name === "first-contentful-paint") m.fcp = e.startTime; });
  observe("largest-contentful-paint", (e) => { m.lcp = e.startTime; });
  observe("layout-shift", (e) => { if (!e.hadRecentInput) m.shifts.push([e.startTime, e.value]); });
  observe("longtask", (e) => m.long.push([e.startTime, e.duration]));
  observe("event", (e) => { if (e.interactionId) m.events.push([e.interactionId, e.duration]); }, { durationThreshold: 16 });

  const visible = (el) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    el.getBoundingClientRect().width > 0 && el.getBoundingClientRect().height > 0;
  m.find = (selector) => [...document.querySelectorAll(selector)].find(visible);
  m.box = () => [...document.querySelectorAll(a.textarea)].find((el) => visible(el) && !el.disabled && !el.readOnly);
  // True when the app has taken in what the box holds: its counter says that length (or what is left), or its draft holds the text.
  m.echoed = () => {
    const text = m.box()?.value;
    if (!text) return false;
    if (a.responds === "localStorage")
      return text.length > 2 && Object.values(localStorage).some((v) => v.includes(text.slice(0, 3)));
    const said = (document.querySelector(a.counter)?.textContent.match(/\d+/g) ?? []).map(Number);
    return said.includes(text.length) || said.includes(a.max - text.length);
  };
  // From the input event to just after the next frame was produced.
  for (const type of ["keydown", "click"])
    addEventListener(type, (e) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => m.frames.push([type, performance.now() - e.timeStamp]);
      port2.postMessage(0);
    }), true);

  const look = () => {
    const box = m.box();
    if (box && m.seen === null) {
      m.seen = performance.now();
      if (mode !== "quiet") { box.focus(); window.__signal("seen"); }
    }
    if (mode !== "quiet" && m.seen !== null) {
      if (box && document.activeElement !== box) { m.focusLost++; box.focus(); }
      if (box?.value) m.firstChar ??= performance.now();
      if (m.echoed()) { m.responds = performance.now(); window.__signal("responds"); }
    }
    if (mode === "quiet" ? m.seen === null : m.responds === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export const renderers = async (session) =>
  (await session.send("SystemInfo.getProcessInfo")).processInfo.filter((p) => p.type === "renderer");

function ledger(client) {
  const kinds = new Map(), open = new Set(), bytes = { document: 0, css: 0, js: 0, wasm: 0, other: 0 };
  const net = { bytes, requests: 0, failed: 0, last: Date.now(), open };
  const end = (id) => { open.delete(id); net.last = Date.now(); };
  client.on("Network.requestWillBeSent", ({ requestId, request, type, redirectResponse }) => {
    if (/^(data|blob):/.test(request.url)) return;
    if (redirectResponse) bytes.other += redirectResponse.encodedDataLength;
    net.requests++;
    net.last = Date.now();
    if (type !== "EventSource") open.add(requestId);
  });
  client.on("Network.responseReceived", ({ requestId, type, response: { mimeType } }) => kinds.set(requestId,
    /wasm/.test(mimeType) ? "wasm" : /javascript/.test(mimeType) ? "js" : /css/.test(mimeType) ? "css" : type === "Document" ? "document" : "other"));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.has(requestId)) bytes[kinds.get(requestId)] += encodedDataLength;
    end(requestId);
  });
  client.on("Network.loadingFailed", ({ requestId }) => { if (open.has(requestId)) net.failed++; end(requestId); });
  return net;
}

// The textarea is there, the document loaded, and for one second no request, and no task over 50 ms, was under way.
export async function settle(page, net) {
  for (const start = Date.now(); Date.now() - start < LIMIT_MS; await sleep(100)) {
    if (net.open.size || Date.now() - net.last < 1000) continue;
    if (await page.evaluate(() => document.readyState === "complete" && window.__m && window.__m.seen !== null &&
      performance.now() - Math.max(window.__m.seen, ...window.__m.long.map(([at, ms]) => at + ms)) > 1000).catch(() => false)) return;
  }
  throw new Error("the page did not settle");
}

export async function withPage(a, condition, mode, use) {
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: a.locale ?? "fr-FR", serviceWorkers: "block", javaScriptEnabled: mode !== "nojs" });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    const signal = {};
    const heard = Object.fromEntries(["seen", "responds"].map((s) => [s, new Promise((ok) => { signal[s] = ok; })]));
    const net = ledger(client);
    await client.send("Network.enable");
    await client.send("Performance.enable");
    if (mode !== "nojs") {
      await page.exposeFunction("__signal", (s) => signal[s]());
      await page.addInitScript(probe, { a, mode: mode === "axe" ? "quiet" : mode });
    }
    await sleep(700); // let the browser finish starting
    const session = await browser.newBrowserCDPSession();
    const before = await renderers(session);
    const c = CONDITIONS[condition];
    if (c) {
      await client.send("Network.emulateNetworkConditions", { offline: false, latency: c.rttMs, downloadThroughput: c.downKbps * 125, uploadThroughput: c.upKbps * 125 });
      await client.send("Emulation.setCPUThrottlingRate", { rate: c.cpu });
    }
    await page.goto(a.url, { waitUntil: mode === "nojs" ? "load" : "commit", timeout: LIMIT_MS });
    return await use({ page, client, net, heard, session, before });
  } finally {
    await browser.close();
  }
}

// Types into the text area, a letter each 30 ms, and waits for what comes late. `typed` is what the page knows then (`frames` and `events` are of
// these letters only), `msPerLetter` the milliseconds by which a duration of Chromium's own counters (Performance.getMetrics) grew per letter.
export async function typeInto(page, client, text) {
  const counters = async () => new Map((await client.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
  await page.evaluate(() => { window.__m.box().focus(); Object.assign(window.__m, { frames: [], events: [] }); });
  const before = await counters();
  for (const letter of text) { await page.keyboard.press(letter); await sleep(30); }
  await sleep(300);
  const after = await counters();
  const typed = await page.evaluate(() => ({ frames: window.__m.frames, events: window.__m.events, value: window.__m.box().value, echoed: window.__m.echoed() }));
  return { typed, msPerLetter: (counter) => ((after.get(counter) - before.get(counter)) * 1000) / text.length };
}
