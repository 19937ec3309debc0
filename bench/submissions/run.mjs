// Sends valid submissions to the site that SITE names over 64 connections: each is on disk when it is answered. In turn with a plain loop
// that inserts the same rows into the former tables of SQLite, 64 a transaction, in a folder of the same file system.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { pairedRow, writeRows } from "../rows.mjs";
import { wrk } from "../wrk.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = 8;
const PRIVATE = { "7a": "Une organisation", "7b": "a@example.org" };
const PUBLIC = { "1a": "Une réponse d'une longueur ordinaire. ".repeat(5), "1c": "no", "7c": "yes", "7d": "state" };

function plainLoop() {
  const folder = mkdtempSync(join(dirname(process.env.STORE_FILE), "plain-loop-"));
  const args = [join(import.meta.dirname, "plain_loop.py"), folder, String(SECONDS), JSON.stringify(PUBLIC), JSON.stringify(PRIVATE)];
  const rate = Number(execFileSync("python3", args, { encoding: "utf8" }));
  rmSync(folder, { recursive: true });
  return rate;
}

const sent = () => wrk(`${process.env.SITE}/fr/consultation`, {
  connections: 64, duration: SECONDS, script: join(import.meta.dirname, "post.lua"), env: { ANSWERS: JSON.stringify({ ...PUBLIC, ...PRIVATE }) },
});

const pairs = [];
for (let round = 0; round < ROUNDS; round += 1) pairs.push([sent().rate, plainLoop()]);
writeRows("submissions", [
  pairedRow({ what: "submissions, on disk when answered, 64 connections", unit: "a second", beside: "plain loop of the same inserts, 64 a transaction, former tables", pairs, limit: { "at least": 1.5 } }),
]);
