// Turns what measure.mjs wrote (the form's page beside the same questionnaire in SurveyJS) into rows of the bench's table.
//   node bench/form-page/rows.mjs FORM-PAGE.json
import { readFileSync } from "node:fs";
import { writeRows } from "../rows.mjs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const [ours, rival] = report.apps;

/** The measures of the table: name, under which condition, unit, the limit of the ratio. */
const MEASURES = [
  ["first load until it responds", "kb_total", "none", "kB", 0.33],
  ["one can type, slow 4G and a processor 4 times slower", "textarea_ms", "slow4g", "ms", 0.18],
  ["it responds, likewise", "responds_ms", "slow4g", "ms", 0.33],
  ["main thread blocked, likewise", "blocking_ms", "slow4g", "ms", 0.1],
  ["key to next frame, p98, likewise", "key_p98_ms", "slow4g", "ms", 0.45],
  ["memory of the tab", "renderer_mb", "none", "MB", 0.75],
];

const besideRival = MEASURES.map(([what, measure, condition, unit, limit]) => ({
  what,
  unit,
  measured: ours.results[condition][measure]?.median ?? null,
  beside: { what: rival.adapter.name, measured: rival.results[condition][measure].median },
  ratio: report.ratios[condition][measure]?.median ?? null,
  limit: { "at most": limit },
}));

/** What a page of nothing but a text area takes stands beside, because no page can stay below it. */
const besideFloor = (what, measure, condition, unit, limit) => ({
  what,
  unit,
  measured: ours.results[condition][measure]?.median ?? null,
  beside: { what: report.floor.adapter.name, measured: report.floor.results[condition][measure]?.median },
  limit,
});

const rows = [
  ...besideRival,
  besideFloor("key to next frame, median, beside the least page", "key_ms", "slow4g", "ms", { "at most": 16 }),
  besideFloor("key to next frame, p98, beside the least page", "key_p98_ms", "slow4g", "ms"),
];
/** A page may lack what a measure asks for, such as a counter: the others are still told. */
const isMeasured = ({ measured, ratio }) => measured !== null && ratio !== null;
writeRows("form-page", rows.filter(isMeasured));
for (const { what } of rows.filter((row) => !isMeasured(row))) {
  console.error(`not measured: ${what}`);
  process.exitCode = 1;
}
