// What the publisher does: the package with what stands in its way, its comparison, its publication on the site and on the platform,
// and files of responses.
import { type Locator, expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Office } from './office.ts';
import type { Person } from './person.ts';

const PAGE = '/consultation/publication';
const EXPORTS = '/consultation/exports';
/** The folder of the package that the site serves: the main form has no folder of its own. */
const ON_SITE = 'open-data';

/** Waits until the job of a page has ended: with scripts the page shows that by itself, else once it is opened again. */
async function ended(publisher: Person, page: string): Promise<void> {
  const job = publisher.page.locator('[data-job]').first();
  await expect(async () => {
    if (!publisher.hasLetters) await publisher.open(page);
    expect(await job.getAttribute('data-job')).toBe('ended');
  }).toPass({ timeout: 30_000 });
  // The page that the script read again is another document, which is examined.
  await publisher.open(page);
}

/** Builds the package; returns the links to the texts that stand in its way. */
export async function build(publisher: Person, state: string): Promise<string[]> {
  await publisher.open(PAGE);
  await publisher.examine(`publication, before ${state}`);
  await publisher.go(publisher.form('/build').locator('button'));
  await ended(publisher, PAGE);
  await publisher.examine(`publication, after ${state}`);
  return publisher.page.locator('.obstacles a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
}

/** Rows that come, change and go, and figures that move, against the package that is published; empty before the first. */
export async function changes(publisher: Person): Promise<number[]> {
  const facts = publisher.page.locator('h3 + dl.facts dd');
  return (await facts.allTextContents()).map(number);
}

/** A number as a language writes it. */
function number(text: string): number {
  const latin = text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  return Number(latin.replace(/\D/g, ''));
}

/** Publishes what is built, on the site and on the platform. */
export async function publish(office: Office, publisher: Person): Promise<void> {
  const { hand, page } = publisher;
  const built = page.locator('section', { has: publisher.form('/publish') }).last();
  await expect(built.locator('.notice.wrong'), 'the figures are verified').toHaveCount(0);
  for (const rare of await page.locator('[name=rare]').all()) await hand.tick(rare);
  await publisher.go(publisher.form('/publish').locator('button'));
  await ended(publisher, PAGE);
  await publisher.examine('publication, after the package was published');
  await expect(page.locator('.job .notice.wrong')).toHaveCount(0);
  expect(await page.locator('.job .steps li').count()).toBeGreaterThan(1);

  const { datasets, files } = await office.platform.held();
  expect(datasets.map((dataset) => dataset.private)).toEqual([false]);
  const onSite = office.files(ON_SITE).map((name) => readFileSync(join(office.site.folder, ON_SITE, name), 'utf8'));
  expect(datasets[0].resources.map(({ id }) => files[id]).sort(), 'the platform has the same files').toEqual(onSite.sort());
}

/** Downloads what is built into a folder: one file by its link, the others by their addresses. */
export async function download(office: Office, publisher: Person, folder: string): Promise<void> {
  await publisher.open(PAGE);
  const links = publisher.page.locator('.built-files a');
  await publisher.hand.press(publisher.page.locator('details:has(.built-files) summary'));
  await keep(publisher, links.first(), folder);
  for (const link of (await links.all()).slice(1)) {
    const [href, name] = [await link.getAttribute('href'), await link.getAttribute('download')];
    const answer = await publisher.page.request.get(href ?? '');
    expect(answer.status(), name ?? '').toBe(200);
    writeFileSync(join(folder, name ?? ''), await answer.body());
  }
  for (const line of readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
    const [sum, name] = line.split(/ [ *]/);
    expect(createHash('sha256').update(readFileSync(join(folder, name))).digest('hex'), name).toBe(sum);
  }
  expect(await office.site.cli(['open-data', 'verify', folder], folder), 'what differs').toBe('');
}

/** Downloads a file by its link, and returns its path. */
async function keep(publisher: Person, link: Locator, folder: string): Promise<string> {
  const downloading = publisher.page.waitForEvent('download');
  await publisher.hand.press(link);
  const file = await downloading;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** Asks for the responses as a file, and downloads it; returns its text. The file is erased afterwards. */
export async function exported(office: Office, publisher: Person): Promise<string> {
  const { hand, page } = publisher;
  await publisher.open(EXPORTS);
  const form = publisher.form('/ask');
  await expect(form.locator('[name=private-columns]'), 'private answers are for case officers').toHaveCount(0);
  await hand.choose(form.locator('[name=format]'), 'ndjson');
  await hand.write(form.locator('[name=reason]'), 'Pour les graphiques');
  await publisher.go(form.locator('button'));
  await ended(publisher, EXPORTS);
  await publisher.examine('a file of responses');
  const path = await keep(publisher, page.locator('.job a[download]').first(), office.emptyFolder('exported'));
  await publisher.go(publisher.form('/delete').first().locator('button'));
  return readFileSync(path, 'utf8');
}
