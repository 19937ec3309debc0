// Prints one table of all that bench/out holds, and writes it as JSON to bench/out/bench.json with the machine it was measured on. What
// bench/out/before holds, the rows of a former program, stands in a column of its own.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { commitOfTree, keepsLimit } from "./rows.mjs";

const OUT = join(import.meta.dirname, "out");

/** What the parts wrote into a folder. */
const partsIn = (folder) => readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name !== "bench.json")
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
  .filter(({ part, rows }) => part && rows);

const BEFORE = join(OUT, "before");
const formerParts = existsSync(BEFORE) ? partsIn(BEFORE) : [];
/** The same part of a former program. It is measured after the present one, so what is older is of another run and does not count. */
const formerOf = ({ part, measured_at }) => formerParts.find((former) => former.part === part && former.measured_at > measured_at);
const parts = partsIn(OUT).map((measured) => ({ ...measured, former: formerOf(measured) }));
const machine = { processor: os.cpus()[0].model.trim(), cores: os.cpus().length, memory_gib: Math.round(os.totalmem() / 2 ** 30), system: os.release(), node: process.version };
const commit = commitOfTree();

/** Three digits that mean something. */
function told(number) {
  if (number === undefined || number === null) return "";
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
/** The figure of a former program for a row, and its ratio if it has one. */
function beforeOf({ former }, { what }) {
  const row = former?.rows.find((each) => each.what === what);
  return row && { program: former.program, commit: former.commit, measured: row.measured, ratio: row.ratio };
}

const rows = parts.flatMap((measured) => measured.rows.map((row) => ({ part: named(measured), ...row, before: beforeOf(measured, row), keeps_limit: keepsLimit(row) })));
const measuredParts = parts.map(({ part, commit, measured_at }) => ({ part, commit, measured_at }));
writeFileSync(join(OUT, "bench.json"), `${JSON.stringify({ machine, commit, parts: measuredParts, rows }, null, 2)}\n`);

const besideTold = ({ beside, unit }) => (beside ? `${told(beside.measured)} ${unit} (${beside.what})` : "");
function beforeTold({ before, unit }) {
  if (!before) return "";
  return `${told(before.measured)} ${unit}${before.ratio === undefined ? "" : ` (ratio ${told(before.ratio)})`}`;
}

const COLUMNS = [
  ["part", (row) => row.part],
  ["what", (row) => row.what],
  ["measured", (row) => `${told(row.measured)} ${row.unit}`],
  ["beside it", besideTold],
  ["ratio", (row) => told(row.ratio)],
  ["before", beforeTold],
  ["limit", limitTold],
  ["", (row) => VERDICT.get(row.keeps_limit)],
];
const formerPrograms = new Set(rows.filter(({ before }) => before).map(({ before }) => `${before.commit} (${before.program})`));
const columns = COLUMNS.filter(([name]) => name !== "before" || formerPrograms.size > 0);
const line = (cells) => `| ${cells.join(" | ")} |`;

console.log(`Commit ${commit}, ${machine.cores} × ${machine.processor}, ${machine.memory_gib} GiB, Node ${machine.node}.\n`);
if (formerPrograms.size > 0) console.log(`Before: ${[...formerPrograms].join(", ")}.\n`);
console.log([line(columns.map(([name]) => name)), line(columns.map(() => "---")), ...rows.map((row) => line(columns.map(([, cell]) => cell(row))))].join("\n"));
