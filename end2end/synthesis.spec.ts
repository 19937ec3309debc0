// Themes on the page of results, and the synthesis document: in every language, on a narrow screen, printed, without JavaScript.
import type { Browser } from '@playwright/test';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { signInAs } from './support/operators.ts';
import type { Site } from './support/server.ts';
import { LOCALES } from './support/words.ts';

// The tests count the texts that there are.
test.use({ storeName: 'synthesis' });

const root = resolve(import.meta.dirname, '..');
const MINIMUM = { '2a': 'yes-partly', '7a': 'Fondation Canari Indigo', '7b': 'canari.indigo@voliere.example', '7c': 'yes', '7d': 'state' };
const LONG = 'Un thème au nom assez long pour prendre plusieurs lignes sur un petit écran';
const THEMES = `
[[questions]]
id = "3b"

[[questions.themes]]
id = "trust"
wording.fr = { label = "${LONG}", definition = "Ce qui rend <b>confiance</b>." }
wording.ar = { label = "الثقة" }
`;

const address = (page: string, locale = 'fr') => `/${locale}/consultation/${page}`;

/** Closes a consultation with six coded texts, and gives it a synthesis document. */
async function published(browser: Browser, site: Site): Promise<void> {
  await site.restart([]);
  const folder = join(site.folder, 'site');
  for (const part of ['forms', 'locales', 'content']) cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(site.folder, 'themes.toml'), THEMES);
  await site.cli(['themes', 'import', join(site.folder, 'themes.toml')]);
  for (let at = 0; at < 6; at += 1) {
    const answers = { ...MINIMUM, '3b': `Texte ${crypto.randomUUID().slice(0, 4)} <i>libre</i>` };
    const answer = await fetch(`${site.url}/fr/consultation`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ submission_id: crypto.randomUUID(), answers }),
    });
    expect(answer.status).toBe(201);
  }
  await site.cli(['open-data', 'review', 'accept', '--unflagged', '--by', 'Rita']);
  const coder = await browser.newPage({ baseURL: site.url, locale: 'fr-FR', javaScriptEnabled: false });
  await signInAs(coder, site, 'coder');
  await coder.goto('/operator/fr/consultation/coding/3b');
  while ((await coder.locator('blockquote').count()) > 0) {
    await coder.getByLabel(LONG).check();
    await coder.locator('[name=quote], [name=quotable]').first().check();
    await coder.getByRole('button', { name: /Enregistrer/ }).click();
  }
  await coder.close();
  const draft = await site.cli(['synthesis', 'new']);
  const figures = '\n\nParmi {{ count responses }} réponses, {{ share 3b trust }} parlent de confiance.\n\n{{ count 2a by 7d }}\n';
  writeFileSync(join(folder, 'content/fr/synthesis.md'), draft + figures);
  await site.restart(['--site', folder, '--closes-at', '2020-03-16T23:59:59+01:00']);
  await site.cli(['synthesis', 'check', '--site', folder]);
}

test('the synthesis is read from the results on, without JavaScript, and each figure leads to its question', async ({ browser, site }) => {
  await published(browser, site);
  const page = await browser.newPage({ baseURL: site.url, locale: 'fr-FR', javaScriptEnabled: false });
  await page.goto(address('results'));
  await expect(page.locator('.themes th', { hasText: LONG }).first()).toBeVisible();
  await expect(page.locator('.themes blockquote').first()).toContainText('<i>libre</i>');
  await page.getByRole('link', { name: 'Lire la synthèse' }).click();
  await expect(page.locator('h1')).toContainText('Synthèse');
  const share = page.locator('a.figure', { hasText: '100' });
  await expect(share).toBeVisible();
  await share.click();
  await expect(page).toHaveURL(/results#q-3b$/);
  await page.close();
});

test('themes and synthesis are accessible, valid and fit a narrow screen in every language', async ({ browser, page, site }) => {
  test.setTimeout(180_000);
  await published(browser, site);
  for (const locale of LOCALES) {
    for (const path of [address('results', locale), address('synthesis', locale)]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      expect(await htmlErrors((await answer?.text()) ?? ''), path).toEqual([]);
      for (const details of await page.locator('details').all()) {
        await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
      }
      expect(await axeViolations(page), path).toEqual([]);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await overflow(page), `${path} at 360`).toBeLessThanOrEqual(0);
      expect(await smallTargets(page), path).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 720 });
    }
  }
});

test('the synthesis prints as a paper of record', async ({ browser, page, site }) => {
  await published(browser, site);
  await page.goto(address('synthesis'));
  await page.emulateMedia({ media: 'print' });
  for (const unseen of ['.header', '.footer']) await expect(page.locator(unseen)).toBeHidden();
  for (const seen of ['h1', '.beams >> nth=0', 'blockquote >> nth=0', '.method']) await expect(page.locator(seen)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
});
