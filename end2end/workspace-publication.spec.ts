// Publication in the operators' workspace: building with live progress, what stands in the way, publishing on the site, with
// scripts and without; accessibility and layout in every state.
import type { Page } from '@playwright/test';
import { enough } from './support/answers.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test as base } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { invitation } from './support/operators.ts';
import { Site } from './support/server.ts';

const TAGS = ['ar', 'de', 'en', 'es', 'fr'];
const path = (tag: string) => `/operator/${tag}/consultation/publication`;

/** A site that publishes, so it cannot be shared. */
const test = base.extend<{ office: Site }>({
  office: async ({}, use) => {
    const office = new Site();
    await office.start(['--open-data', `${office.folder}/open-data`, '--built-packages', `${office.folder}/built`]);
    for (const text of ['Un texte sans reproche', 'Un autre texte']) {
      const body = JSON.stringify({ submission_id: crypto.randomUUID(), answers: { ...enough(), '1a': text } });
      const answer = await fetch(`${office.url}/fr/consultation`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      expect(answer.status).toBe(201);
    }
    await use(office);
    await office.dispose();
  },
});

/** Signs in a new account, and opens the page. */
async function open(page: Page, office: Site, ...roles: string[]): Promise<void> {
  const link = new URL(await invitation(office, `${crypto.randomUUID()}@example.org`, 'publisher', ...roles));
  await page.goto(`${office.url}/operator/fr/sign-in`);
  await page.locator('[name=code]').fill(link.hash.slice(1));
  await page.locator('main form button').click();
  await page.goto(office.url + path('fr'));
}

const press = (page: Page, ending: string) => page.locator(`form[action$="/${ending}"] button`).click();

/** Waits until the job has ended: the page shows that by itself, or once it is asked again. */
async function ended(page: Page, byItself: boolean): Promise<void> {
  await expect(async () => {
    if (!byItself) await page.goto(page.url());
    expect(await page.locator('[data-job]').getAttribute('data-job')).toBe('ended');
  }).toPass({ timeout: 30_000 });
}

async function acknowledgeAll(page: Page): Promise<void> {
  for (const rare of await page.locator('[name=rare]').all()) await rare.check();
}

/** From the first press to files that everybody can read. */
async function publish(page: Page, office: Site, byItself: boolean): Promise<void> {
  await press(page, 'build');
  await ended(page, byItself);
  await expect(page.locator('.job h2 small')).toHaveText('Des textes s’y opposent');
  await page.locator('.obstacles a').first().click();
  await expect(page.locator('[data-review-text]')).toBeVisible();
  await office.cli(['open-data', 'review', 'accept', '--unflagged', '--by', 'Ada']);
  await page.goto(office.url + path('fr'));
  await press(page, 'build');
  await ended(page, byItself);
  await expect(page.locator('.job h2 small')).toHaveText('Terminée');
  await acknowledgeAll(page);
  await press(page, 'publish');
  await ended(page, byItself);
  await expect(page.locator('.steps li')).toHaveText(['Mise en place sur ce site']);
  await page.getByRole('link', { name: 'Les fichiers publiés sur ce site' }).click();
  await expect(page.locator('.files a')).not.toHaveCount(0);
}

test('a package is built and published, and the page follows the job by itself', async ({ page, office }) => {
  test.slow();
  await open(page, office, 'reviewer');
  await publish(page, office, true);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a package is built, published and taken off the site', async ({ page, office }) => {
    test.slow();
    await open(page, office, 'reviewer');
    await publish(page, office, false);
    await page.goto(office.url + path('fr'));
    await page.locator('.take-back summary').click();
    await page.locator('.take-back [name=reason]').fill('Un nom était resté');
    await press(page, 'unpublish');
    await expect(page.getByText('Aucun paquet n’est publié sur ce site.')).toBeVisible();
    expect((await fetch(`${office.url}/consultation/open-data/responses.csv`)).status).toBe(404);
  });
});

test('every state is accessible, valid and fits a narrow window, in every language', async ({ page, office, expectedErrors }) => {
  test.slow();
  expectedErrors.push(/status of 422/);
  await open(page, office);
  const examine = async (state: string) => {
    for (const tag of TAGS) {
      await page.setViewportSize({ width: 360, height: 740 });
      const answer = await page.goto(office.url + path(tag));
      expect(await htmlErrors((await answer?.text()) ?? ''), `${state} ${tag}`).toEqual([]);
      await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => details.toggleAttribute('open', true)));
      expect(await axeViolations(page), `${state} ${tag}`).toEqual([]);
      expect(await overflow(page), `${state} ${tag}`).toBe(0);
      expect(await smallTargets(page), `${state} ${tag}`).toEqual([]);
    }
    await page.goto(office.url + path('fr'));
  };
  await examine('nothing');
  await press(page, 'build');
  await ended(page, true);
  await examine('blocked');
  await office.cli(['open-data', 'review', 'accept', '--unflagged', '--by', 'Ada']);
  await press(page, 'build');
  await ended(page, true);
  await examine('built');
  await acknowledgeAll(page);
  await press(page, 'publish');
  await ended(page, true);
  await examine('published');
  await page.evaluate(() => document.querySelector('.take-back')?.toggleAttribute('open', true));
  await page.locator('.take-back [name=reason]').evaluate((field: HTMLInputElement) => (field.required = false));
  await press(page, 'unpublish');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await axeViolations(page), 'refused').toEqual([]);
});
