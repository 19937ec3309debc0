// Runs Lighthouse on the site that SITE names: each page must score 100 for accessibility, best practices and search;
// otherwise the exit status is 1 and the failed audits are printed. Run by tools/test.sh. With PERFORMANCE=98 the median of each page's scores
// for performance must be that at least, as on a slow phone (Lighthouse's own simulation of one); tools/judges.sh asks for it, because it
// depends on the machine. A score differs between visits, so five are made, as Lighthouse's guide to variability advises.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumOnPath } from './support/chromium.mjs';

const PAGES = ['/fr', '/fr/consultation', '/fr/consultation#check', '/en/consultation/receipt'];
/** The least score of each category but performance. */
const LEAST = { accessibility: 100, 'best-practices': 100, seo: 100 };
const CATEGORIES = Object.keys(LEAST);
/** The least median of the scores of performance; `undefined` if it is not asked for. */
const PERFORMANCE = process.env.PERFORMANCE ? Number(process.env.PERFORMANCE) : undefined;
const VISITS = 5;

const chrome = await launch({
  chromePath: chromiumOnPath()?.path,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  logLevel: 'error',
});

/** What Lighthouse found on a page in one visit. */
async function visit(page, categories) {
  const { lhr } = await lighthouse(`${process.env.SITE}${page}`, { port: chrome.port, logLevel: 'error', onlyCategories: categories });
  if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
  return lhr;
}

const scoreOf = (lhr, category) => Math.round(lhr.categories[category].score * 100);

/** Prints the audits that keep a category below a score of 100. */
function printFaults({ audits, categories }, category) {
  const lost = categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
  for (const { id } of lost) console.log(`  ${category}: ${audits[id].title} (${id})`);
}

/** Whether the page reaches the least scores. */
async function passes(page) {
  const lhr = await visit(page, CATEGORIES);
  console.log(`${page}: ${CATEGORIES.map((category) => `${category} ${scoreOf(lhr, category)}`).join(', ')}`);
  const missed = CATEGORIES.filter((category) => scoreOf(lhr, category) < LEAST[category]);
  for (const category of missed) printFaults(lhr, category);
  return missed.length === 0;
}

/** Whether the median of the page's scores of performance is as high as asked for. */
async function isFast(page) {
  const visits = [];
  for (let count = 0; count < VISITS; count += 1) visits.push(await visit(page, ['performance']));
  visits.sort((one, other) => scoreOf(one, 'performance') - scoreOf(other, 'performance'));
  const scores = visits.map((lhr) => scoreOf(lhr, 'performance'));
  const median = visits[(VISITS - 1) / 2];
  console.log(`${page}: performance ${scoreOf(median, 'performance')} (${scores.join(', ')})`);
  if (scoreOf(median, 'performance') >= PERFORMANCE) return true;
  printFaults(median, 'performance');
  return false;
}

let failed = false;
try {
  for (const page of PAGES) {
    failed = !(await passes(page)) || failed;
    if (PERFORMANCE !== undefined) failed = !(await isFast(page)) || failed;
  }
} finally {
  await chrome.kill();
}
process.exitCode = failed ? 1 : 0;
