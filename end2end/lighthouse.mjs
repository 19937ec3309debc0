// Runs Lighthouse on the site that SITE names: each page must score 100 for accessibility, best practices and search;
// otherwise the exit status is 1 and the failed audits are printed. Run by tools/test.sh. With PERFORMANCE=98 each page must score that for
// performance too, as on a slow phone (Lighthouse's own simulation of one): tools/judges.sh asks for it, because it depends on the machine.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumOnPath } from './support/chromium.mjs';

const PAGES = ['/fr', '/fr/consultation', '/fr/consultation#check', '/en/consultation/receipt'];
/** The least score of each category. */
const LEAST = { accessibility: 1, 'best-practices': 1, seo: 1, ...(process.env.PERFORMANCE && { performance: process.env.PERFORMANCE / 100 }) };
const CATEGORIES = Object.keys(LEAST);

const chrome = await launch({
  chromePath: chromiumOnPath()?.path,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  logLevel: 'error',
});

/** The titles of the audits that keep a category below its least score. */
function faults({ auditRefs }, audits) {
  const lost = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
  return lost.map(({ id }) => `${audits[id].title} (${id})`);
}

let failed = false;
for (const page of PAGES) {
  const { lhr } = await lighthouse(`${process.env.SITE}${page}`, { port: chrome.port, logLevel: 'error', onlyCategories: CATEGORIES });
  if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
  const scores = CATEGORIES.map((id) => `${id} ${Math.round(lhr.categories[id].score * 100)}`);
  console.log(`${page}: ${scores.join(', ')}`);
  const missed = CATEGORIES.filter((id) => lhr.categories[id].score < LEAST[id]);
  for (const id of missed) for (const fault of faults(lhr.categories[id], lhr.audits)) console.log(`  ${id}: ${fault}`);
  failed ||= missed.length > 0;
}
await chrome.kill();
process.exitCode = failed ? 1 : 0;
