// Codes texts over HTTP as two people do, with many texts coded already, and measures how long each waits: for the next text after a
// coding (the coding is on disk, and the page of the next text is read), for a page with suggestions, and for the figures of themes, computed
// anew for each request. SITE names the server, SERVER_PID its process, LINKS the links by which two coders sign in. JSON on stdout.
//   CODINGS=200 node bench/coding/run.mjs
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { quantile } from "../rows.mjs";

const { SITE, SERVER_PID, LINKS, QUESTION = "1a" } = process.env;
const CODINGS = Number(process.env.CODINGS ?? 200);
const FIGURES = 50;
const PAGE = `${SITE}/operator/fr/consultation/coding/${QUESTION}`;
/** Suggestions are made once the index of the question is there. */
const PATIENCE = 10 * 60_000;

const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));
const memory = () => Number(readFileSync(`/proc/${SERVER_PID}/status`, "utf8").match(/VmRSS:\s+(\d+) kB/)[1]) / 1024;

async function ask(path, options = {}) {
  const started = performance.now();
  const response = await fetch(path, { redirect: "manual", ...options });
  const body = await response.text();
  return { status: response.status, location: response.headers.get("location"), cookie: response.headers.get("set-cookie"), body, took: performance.now() - started };
}

const form = (entries) => ({ method: "POST", body: new URLSearchParams(entries) });

/** Signs in by a link of an invitation; returns the headers of the session. */
async function signIn(link) {
  const answer = await ask(`${SITE}/operator/fr/sign-in`, form([["code", link.split("#")[1]]]));
  if (answer.status !== 303) throw new Error(`nobody is signed in: ${answer.status} ${answer.body}`);
  return { cookie: answer.cookie.split(";")[0], origin: SITE };
}

const decoded = (text) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
const value = (page, name) => {
  const input = page.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0];
  const found = input?.match(/value="([^"]*)"/)?.[1];
  return found === undefined ? undefined : decoded(found);
};
const themes = (page) => [...page.matchAll(/<input[^>]*name="code"[^>]*>/g)].map(([input]) => input.match(/value="([^"]*)"/)[1]);

/** Codes texts one after another; returns how long the next one took each time, and pages with and without suggestions. */
async function code(headers) {
  const waits = [], withSuggestions = [];
  let page = await ask(PAGE, { headers });
  for (let coded = 0; coded < CODINGS; coded += 1) {
    const text = value(page.body, "text");
    if (!text) throw new Error(`no text waits after ${coded} codings: code fewer beforehand`);
    const entries = [["action", "code"], ["text", text], ["seen", value(page.body, "seen")], ["code", themes(page.body)[coded % 8]]];
    const suggested = value(page.body, "suggested");
    if (suggested !== undefined) entries.push(["suggested", suggested]);
    const given = await ask(PAGE, { ...form(entries), headers });
    if (given.status !== 303) throw new Error(`a coding was answered ${given.status}: ${given.body}`);
    page = await ask(`${SITE}${given.location}`, { headers });
    waits.push(given.took + page.took);
    if (value(page.body, "suggested") !== undefined) withSuggestions.push(page.took);
  }
  return { waits, withSuggestions };
}

/** Waits until suggestions are made. */
async function suggestionsBegin(headers) {
  const started = performance.now();
  let after = "";
  while (performance.now() - started < PATIENCE) {
    const page = await ask(`${PAGE}?after=${after}`, { headers });
    if (value(page.body, "suggested") !== undefined) return performance.now() - started;
    const text = value(page.body, "text");
    if (text === undefined && after === "") throw new Error("no text waits: code fewer beforehand");
    after = text ?? "";
    await pause(100);
  }
  throw new Error("nothing is suggested");
}

/** The figures of themes, read again and again. */
async function figures() {
  const took = [];
  for (let read = 0; read < FIGURES; read += 1) {
    const answer = await ask(`${SITE}/consultation/results.json`);
    if (answer.status !== 200) throw new Error(`results.json was answered ${answer.status}`);
    took.push(answer.took);
    if (read === 0) figures.respondents = JSON.parse(answer.body).themes[0].respondents;
  }
  return took;
}

const told = (values) => ({ count: values.length, p50: quantile(values, 0.5), p98: quantile(values, 0.98), most: Math.max(...values) });

const coders = [];
for (const link of LINKS.trim().split("\n")) coders.push(await signIn(link));
const before = memory();
const made = await suggestionsBegin(coders[0]);
const after = memory();
const read = await figures();
const of = await Promise.all(coders.map(code));
const waits = of.flatMap((coder) => coder.waits);
const suggestions = of.flatMap((coder) => coder.withSuggestions);
console.log(JSON.stringify({
  texts: figures.respondents,
  coders: coders.length,
  next: told(waits),
  suggestions: told(suggestions),
  figures: told(read),
  index: { milliseconds: made, mebibytes: after - before },
}, null, 2));
