// Opens the event streams of shared drafts and measures what they cost the server that SITE names (process SERVER_PID): memory for
// each stream, processor time while nothing happens, and the time from a change until every stream of its draft has heard of it.
// Markdown on stdout.
//   STREAMS=2000 IDLE=60 node bench/streams/run.mjs
import { randomBytes, createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import http from "node:http";
import { performance } from "node:perf_hooks";
import { quantile, writeRows } from "../rows.mjs";

const STREAMS = Number(process.env.STREAMS ?? 2_000);
const IDLE_SECONDS = Number(process.env.IDLE ?? 60);
const CHANGES = 200;
/** How many streams the server allows for a draft. */
const PER_DRAFT = 100;

const { SITE, SERVER_PID } = process.env;
const origin = new URL(SITE);

/** Sends a request; resolves once the head of the answer is there. */
function ask(method, path, headers, body) {
  return new Promise((answered, failed) => {
    const request = http.request({ host: origin.hostname, port: origin.port, method, path, headers, agent: false }, answered);
    request.on("error", failed);
    request.end(body);
  });
}

const ended = (response) => new Promise((end) => response.resume().on("end", end));

function memory() {
  const field = (name) => Number(readFileSync(`/proc/${SERVER_PID}/status`, "utf8").match(new RegExp(`${name}:\\s+(\\d+) kB`))[1]);
  return field("VmRSS");
}

/** Processor time in milliseconds, at 100 ticks a second. */
function processor() {
  const fields = readFileSync(`/proc/${SERVER_PID}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

async function create() {
  const token = randomBytes(32);
  const id = createHash("sha256").update("consultation draft id\0").update(token).digest().subarray(0, 16).toString("base64url");
  const headers = { authorization: `Bearer ${token.toString("base64url")}`, "content-type": "application/octet-stream" };
  const response = await ask("POST", "/consultation/drafts", headers, randomBytes(4_096));
  if (response.statusCode !== 201) throw new Error(`POST answered ${response.statusCode}`);
  await ended(response);
  return { path: `/consultation/drafts/${id}`, headers, version: 1, heard: () => {}, streams: 0 };
}

/** Opens a stream; resolves with its first event. */
function follow(draft) {
  return new Promise((opened, failed) => {
    ask("GET", `${draft.path}/events`, draft.headers).then((response) => {
      if (response.statusCode !== 200) failed(new Error(`the stream answered ${response.statusCode}`));
      draft.streams += 1;
      response.setEncoding("utf8").on("data", (text) => {
        opened();
        for (const [, version] of text.matchAll(/"version":(\d+)/g)) draft.heard(Number(version));
      });
    }, failed);
  });
}

/** Changes a draft; resolves with the times until the answer, and until each stream has heard of it. */
async function change(draft) {
  const began = performance.now();
  const times = [];
  const wanted = draft.version + 1;
  const all = new Promise((done) => {
    draft.heard = (version) => {
      if (version === wanted && times.push(performance.now() - began) === draft.streams) done();
    };
  });
  const response = await ask("PUT", draft.path, { ...draft.headers, "if-match": `"${draft.version}"` }, randomBytes(4_096));
  const answered = performance.now() - began;
  if (response.statusCode !== 204) throw new Error(`PUT answered ${response.statusCode}`);
  await Promise.all([ended(response), all]);
  draft.version = wanted;
  return { answered, times };
}

const drafts = await Promise.all(Array.from({ length: Math.ceil(STREAMS / PER_DRAFT) }, create));
await pause(2_000);
const before = memory();
for (let opened = 0; opened < STREAMS; opened += 50) {
  await Promise.all(Array.from({ length: Math.min(50, STREAMS - opened) }, (_, rank) => follow(drafts[Math.floor((opened + rank) / PER_DRAFT)])));
}
await pause(3_000);
const after = memory();
const idle = processor();
await pause(IDLE_SECONDS * 1_000);
const spent = processor() - idle;

const answered = [];
const heard = [];
for (let turn = 0; turn < CHANGES; turn += 1) {
  const measured = await change(drafts[turn % drafts.length]);
  answered.push(measured.answered);
  heard.push(...measured.times);
}

const kilobytes = ((after - before) / STREAMS).toFixed(1);
console.log(`| | |\n| --- | --- |
| open streams | ${STREAMS}, of ${drafts.length} drafts |
| memory before, with the streams | ${(before / 1_024).toFixed(1)}, ${(after / 1_024).toFixed(1)} MiB |
| memory of a stream | ${kilobytes} KiB |
| processor while nothing happens | ${(spent / IDLE_SECONDS).toFixed(2)} ms a second, ${((spent / IDLE_SECONDS / STREAMS) * 1_000).toFixed(2)} µs a second and stream |
| a change is answered, p50, p99 | ${quantile(answered, 0.5).toFixed(1)}, ${quantile(answered, 0.99).toFixed(1)} ms |
| a stream hears of it, p50, p99, max | ${quantile(heard, 0.5).toFixed(1)}, ${quantile(heard, 0.99).toFixed(1)}, ${Math.max(...heard).toFixed(1)} ms |`);
writeRows("streams", [
  { what: "memory of an open event stream", unit: "KiB", measured: (after - before) / STREAMS },
  { what: "a stream hears of a change, p99", unit: "ms", measured: quantile(heard, 0.99) },
]);
process.exit(0);
