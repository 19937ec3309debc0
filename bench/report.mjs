// Prints one table of all that bench/out holds, and writes it as JSON to bench/out/bench.json with the machine it was measured on.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { commitOfTree, keepsLimit } from "./rows.mjs";

const OUT = join(import.meta.dirname, "out");
const parts = readdirSync(OUT)
  .filter((name) => name.endsWith(".json") && name !== "bench.json")
  .map((name) => JSON.parse(readFileSync(join(OUT, name), "utf8")))
  .filter(({ part, rows }) => part && rows);
const machine = { processor: os.cpus()[0].model.trim(), cores: os.cpus().length, memory_gib: Math.round(os.totalmem() / 2 ** 30), system: os.release(), node: process.version };
const commit = commitOfTree();

/** Three digits that mean something. */
function told(number) {
  if (number === undefined) return "";
  return number >= 1000 ? Math.round(number).toLocaleString("en") : String(Number(number.toPrecision(3)));
}

function limitTold({ limit, ratio, unit }) {
  if (!limit) return "";
  const [[which, number]] = Object.entries(limit);
  return `${which === "at least" ? "≥" : "≤"} ${told(number)}${ratio === undefined ? ` ${unit}` : ""}`;
}

const VERDICT = new Map([[true, "kept"], [false, "**missed**"], [undefined, ""]]);
/** The name of a part; what another commit measured says so. */
const named = (part) => (part.commit === commit ? part.part : `${part.part} (of ${part.commit ?? "an unknown commit"})`);
const rows = parts.flatMap((measured) => measured.rows.map((row) => ({ part: named(measured), ...row, keeps_limit: keepsLimit(row) })));
writeFileSync(join(OUT, "bench.json"), `${JSON.stringify({ machine, commit, parts: parts.map(({ part, commit, measured_at }) => ({ part, commit, measured_at })), rows }, null, 2)}\n`);

console.log(`Commit ${commit}, ${machine.cores} × ${machine.processor}, ${machine.memory_gib} GiB, Node ${machine.node}.\n`);
console.log("| part | what | measured | beside it | ratio | limit | |\n| --- | --- | --- | --- | --- | --- | --- |");
for (const row of rows) {
  const beside = row.beside ? `${told(row.beside.measured)} ${row.unit} (${row.beside.what})` : "";
  const cells = [row.part, row.what, `${told(row.measured)} ${row.unit}`, beside, told(row.ratio), limitTold(row), VERDICT.get(row.keeps_limit)];
  console.log(`| ${cells.join(" | ")} |`);
}
