// The rows of the table of `make bench`. Each part of the bench writes its rows to bench/out/PART.json, or to the folder that OUT
// names, and bench/report.mjs reads them.
//
// A row says what was measured, and either beside which other program or former self in the same run (`beside`), or alone. A limit is
// one of the ratio where something stands beside, and of what was measured otherwise: `at least` or `at most` a number.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OUT = process.env.OUT || join(import.meta.dirname, "out");

/** The value that this share of the values stays below; null where there are none. */
export const quantile = (values, share) =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? null;

export const median = (values) => quantile(values, 0.5);

/** The row of pairs taken in turn, so that what slows the machine down slows both of a pair: medians, and the median of the ratios. */
export function pairedRow({ what, unit, beside, pairs, limit }) {
  return {
    what,
    unit,
    measured: median(pairs.map(([measured]) => measured)),
    beside: { what: beside, measured: median(pairs.map(([, other]) => other)) },
    ratio: median(pairs.map(([measured, other]) => measured / other)),
    limit,
  };
}

/** The commit of the tree. */
export const commitOfTree = () => execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: import.meta.dirname, encoding: "utf8" }).trim();

/** The rows with which a measurement ends. Where it fails there are none: that is told, and the part fails, but its other rows stay. */
export async function rowsOrNone(measurement) {
  try {
    return await measurement();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
    return [];
  }
}

/** Writes the rows of a part. The tree's commit is not that of another program: PROGRAM_COMMIT says then what is told in its place. */
export function writeRows(part, rows) {
  mkdirSync(OUT, { recursive: true });
  const { CONSULTATION_BIN: program, PROGRAM_COMMIT } = process.env;
  const measured = { part, commit: PROGRAM_COMMIT || commitOfTree(), program, measured_at: new Date().toISOString(), rows };
  writeFileSync(join(OUT, `${part}.json`), `${JSON.stringify(measured, null, 2)}\n`);
}

/** Whether a row keeps its limit; nothing where it has none. */
export function keepsLimit({ measured, ratio, limit }) {
  if (!limit) return undefined;
  const value = ratio ?? measured;
  return "at least" in limit ? value >= limit["at least"] : value <= limit["at most"];
}
