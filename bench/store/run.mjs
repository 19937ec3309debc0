// Fills a store with synthetic responses (RESPONSES=100000), and measures the commands that read all of it and a server that starts with it:
// the CSV beside the shell of SQLite with one `->>` for each question, the start, and the results page beside the home page. Where BEFORE
// names a former program, also how long the store takes to migrate that it made.
import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { median, pairedRow, rowsOrNone, writeRows } from "../rows.mjs";
import { wrk } from "../wrk.mjs";

const RESPONSES = Number(process.env.RESPONSES ?? 100_000);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const program = process.env.CONSULTATION_BIN;
const former = process.env.BEFORE;
const counted = RESPONSES.toLocaleString("en");

/** The options of the program that name a store. */
const databaseOf = (store) => ["--database-url", `sqlite:${store}`];

/** Runs a command, its output into nothing; returns the seconds that it took. */
function timed(command, args) {
  const nothing = openSync("/dev/null", "w");
  const began = performance.now();
  execFileSync(command, args, { stdio: ["ignore", nothing, "inherit"] });
  closeSync(nothing);
  return (performance.now() - began) / 1000;
}

/** Fills a store by the program named; returns the seconds that it took. */
const fill = (store, by) => timed(by, ["demo", String(RESPONSES), ...databaseOf(store)]);

/** The query by which the shell writes the same columns. */
function shellQuery(store) {
  const head = execFileSync("sh", ["-c", `"$1" responses export ${databaseOf(store).map((word) => `'${word}'`).join(" ")} 2>/dev/null | head -n 1`, "sh", program], { encoding: "utf8" });
  const controls = head.trim().split(",").slice(2);
  const columns = execFileSync("sqlite3", [store, "SELECT group_concat(name) FROM pragma_table_info('answers')"], { encoding: "utf8" });
  const [key, column] = columns.includes("response_number") ? ["response_number", "number"] : ["response_id", "id"];
  const cells = controls.map((control) => `document ->> '$."${control}"'`);
  return `SELECT id, locale, ${cells.join(", ")} FROM responses JOIN answers ON ${key} = responses.${column} WHERE form = 'consultation' ORDER BY id`;
}

/** Resolves with the address at which a server says that it listens. */
function addressOf(server) {
  let log = "";
  return new Promise((listening, failed) => {
    const read = (text) => {
      log += text;
      const found = log.match(/listening on (http:\/\/127\.0\.0\.1:\d+)/);
      if (found) listening(found[1]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("exit", () => failed(new Error(log)));
  });
}

/** Starts a server, calls `use` with its address and the milliseconds until it was ready, and ends the server. */
async function withServer(store, use) {
  const began = performance.now();
  const server = spawn(program, ["serve", "--addr", "127.0.0.1:0", ...databaseOf(store)], { env: { ...process.env, NO_COLOR: "1", CONSULTATION_CLOSES_AT: "2020-03-16T23:59:59+01:00" }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(server, "exit");
  try {
    const site = await addressOf(server);
    while ((await fetch(`${site}/readyz`)).status !== 200);
    return await use({ site, ready: performance.now() - began });
  } finally {
    server.kill();
    await ended;
  }
}

const readyAfter = (store) => withServer(store, ({ ready }) => ready);

function exportRows(store) {
  const query = shellQuery(store);
  const exports = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    exports.push([timed(program, ["responses", "export", ...databaseOf(store)]), timed("sqlite3", ["-csv", "-header", store, query])]);
  }
  return [pairedRow({ what: `CSV of ${counted}`, unit: "s", beside: "sqlite3 shell, one `->>` a question", pairs: exports, limit: { "at most": 0.5 } })];
}

async function startRows(store) {
  const starts = [];
  for (let round = 0; round < ROUNDS; round += 1) starts.push(await readyAfter(store));
  return [{ what: `ready after start with ${counted}`, unit: "ms", measured: median(starts), limit: { "at most": 50 } }];
}

/** The results page beside the home page, which depends on no response: what the server answers on this machine in any case. */
const resultsRows = (store) => withServer(store, async ({ site }) => {
  const [results, home] = [`${site}/fr/consultation/results`, `${site}/fr`];
  const { status } = await fetch(results);
  if (status !== 200) throw new Error(`the results page was answered ${status}`);
  const load = (page) => wrk(page, { connections: 8, headers: { "accept-encoding": "br" } });
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push([load(results), load(home)]);
  const what = `results page of ${counted}, 8 connections`;
  return [
    pairedRow({ what, unit: "requests/s", beside: "the home page of the same server", pairs: rounds.map((pair) => pair.map(({ rate }) => rate)) }),
    { what: `${what}, p99`, unit: "ms", measured: median(rounds.map(([page]) => page.p99)), limit: { "at most": 5.7 } },
  ];
});

async function programRows(store) {
  const made = fill(store, program);
  const rows = [{ what: `demo of ${counted}`, unit: "s", measured: made, limit: { "at most": (90 * RESPONSES) / 1_000_000 } }];
  for (const measured of [exportRows, startRows, resultsRows]) rows.push(...(await rowsOrNone(() => measured(store))));
  return rows;
}

/** The first start with a store of the former program brings it up to date. A store migrates once, so there is one time. */
async function migrationRows(store) {
  try {
    fill(store, former);
  } catch (error) {
    console.error(`the former program made no store: ${error.message}`);
    return [];
  }
  return [{ what: `migration of ${counted} responses made by the former program`, unit: "s", measured: (await readyAfter(store)) / 1000 }];
}

/** Calls `measured` with the path of a store that is not there yet, and removes the store. */
async function withStore(measured) {
  const folder = mkdtempSync(join(tmpdir(), "bench-store-"));
  try {
    return await measured(join(folder, "store.db"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rows = await withStore(programRows);
// The former program is measured by this file too, and has no former program of its own.
if (former && former !== program) rows.push(...(await rowsOrNone(() => withStore(migrationRows))));
writeRows(`store-${RESPONSES}`, rows);
