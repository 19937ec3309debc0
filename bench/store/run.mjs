// Fills a store with synthetic responses (RESPONSES=100000), and measures the commands that read all of it and a server that starts with it:
// the CSV beside the shell of SQLite with one `->>` for each question, the start, and the results page.
import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { median, pairedRow, writeRows } from "../rows.mjs";
import { wrk } from "../wrk.mjs";

const RESPONSES = Number(process.env.RESPONSES ?? 100_000);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const program = process.env.CONSULTATION_BIN;
const folder = mkdtempSync(join(tmpdir(), "bench-store-"));
const store = join(folder, "store.db");
const database = ["--database-url", `sqlite:${store}`];
const counted = RESPONSES.toLocaleString("en");

/** Runs a command, its output into nothing; returns the seconds that it took. */
function timed(command, args) {
  const nothing = openSync("/dev/null", "w");
  const began = performance.now();
  execFileSync(command, args, { stdio: ["ignore", nothing, "inherit"] });
  closeSync(nothing);
  return (performance.now() - began) / 1000;
}

/** The query by which the shell writes the same columns. */
function shellQuery() {
  const head = execFileSync("sh", ["-c", `"$1" responses export ${database.map((word) => `'${word}'`).join(" ")} 2>/dev/null | head -n 1`, "sh", program], { encoding: "utf8" });
  const controls = head.trim().split(",").slice(2);
  const columns = execFileSync("sqlite3", [store, "SELECT group_concat(name) FROM pragma_table_info('answers')"], { encoding: "utf8" });
  const [key, column] = columns.includes("response_number") ? ["response_number", "number"] : ["response_id", "id"];
  const cells = controls.map((control) => `document ->> '$."${control}"'`);
  return `SELECT id, locale, ${cells.join(", ")} FROM responses JOIN answers ON ${key} = responses.${column} WHERE form = 'consultation' ORDER BY id`;
}

/** Starts a server; resolves with its address, the milliseconds until it was ready, and its process. */
async function startServer() {
  const began = performance.now();
  const server = spawn(program, ["serve", "--addr", "127.0.0.1:0", ...database], { env: { ...process.env, NO_COLOR: "1", CONSULTATION_CLOSES_AT: "2020-03-16T23:59:59+01:00" }, stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  const site = await new Promise((listening, failed) => {
    const read = (text) => {
      log += text;
      const found = log.match(/listening on (http:\/\/127\.0\.0\.1:\d+)/);
      if (found) listening(found[1]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("exit", () => failed(new Error(log)));
  });
  while ((await fetch(`${site}/readyz`)).status !== 200);
  return { site, ready: performance.now() - began, server };
}

try {
  const made = timed(program, ["demo", String(RESPONSES), ...database]);
  const query = shellQuery();
  const exports = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    exports.push([timed(program, ["responses", "export", ...database]), timed("sqlite3", ["-csv", "-header", store, query])]);
  }
  const starts = [];
  let running;
  for (let round = 0; round < ROUNDS; round += 1) {
    running = await startServer();
    starts.push(running.ready);
    if (round === ROUNDS - 1) break;
    running.server.kill();
    await once(running.server, "exit");
  }
  const results = `${running.site}/fr/consultation/results`;
  const { status } = await fetch(results);
  if (status !== 200) throw new Error(`the results page was answered ${status}`);
  const page = wrk(results, { connections: 8, headers: { "accept-encoding": "br" } });
  running.server.kill();
  await once(running.server, "exit");
  writeRows(`store-${RESPONSES}`, [
    { what: `demo of ${counted}`, unit: "s", measured: made, limit: { "at most": (90 * RESPONSES) / 1_000_000 } },
    pairedRow({ what: `CSV of ${counted}`, unit: "s", beside: "sqlite3 shell, one `->>` a question", pairs: exports, limit: { "at most": 0.5 } }),
    { what: `ready after start with ${counted}`, unit: "ms", measured: median(starts), limit: { "at most": 50 } },
    { what: `results page of ${counted}, 8 connections`, unit: "requests/s", measured: page.rate },
    { what: `results page of ${counted}, 8 connections, p99`, unit: "ms", measured: page.p99, limit: { "at most": 5.7 } },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
