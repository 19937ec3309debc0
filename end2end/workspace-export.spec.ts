// Exports and the sheet about a person in the operators' workspace: asked for, followed, downloaded, deleted and printed, with scripts and
// without; accessibility and layout in every state.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { enough } from './support/answers.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test as base } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { signInAs } from './support/operators.ts';
import { Site } from './support/server.ts';

const TAGS = ['ar', 'de', 'en', 'es', 'fr'];
const path = (tag: string) => `/operator/${tag}/consultation/exports`;

/** A site whose exports lie in a folder of its own. */
const test = base.extend<{ office: Site }>({
  office: async ({}, use) => {
    const office = new Site();
    await office.start(['--exports', `${office.folder}/exports`]);
    const body = JSON.stringify({ submission_id: crypto.randomUUID(), answers: { ...enough(), '1a': 'Un texte', '7a': 'Fédération' } });
    const answer = await fetch(`${office.url}/fr/consultation`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    expect(answer.status).toBe(201);
    await use(office);
    await office.dispose();
  },
});

/** Asks for a file and waits until it is there: the page shows that by itself, or once it is asked again. */
async function ask(page: Page, byItself: boolean, isPrivate = false): Promise<void> {
  await page.getByLabel('Format').selectOption('csv');
  if (isPrivate) await page.getByRole('checkbox', { name: 'Avec les réponses confidentielles' }).check();
  await page.getByLabel('Motif').fill('Pour les graphiques');
  await page.getByRole('button', { name: 'Demander le fichier' }).click();
  await expect(async () => {
    if (!byItself) await page.goto(page.url());
    expect(await page.locator('[data-job]').first().getAttribute('data-job')).toBe('ended');
  }).toPass({ timeout: 30_000 });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a file is asked for, downloaded and erased', async ({ page, office }) => {
      await signInAs(page, office, 'lead-analyst');
      await page.goto(office.url + path('fr'));
      await ask(page, javaScriptEnabled);
      const downloading = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Télécharger' }).click();
      const file = await (await downloading).path();
      expect(readFileSync(file, 'utf8')).toContain('Un texte');
      expect(readFileSync(file, 'utf8')).not.toContain('Fédération');
      await page.getByRole('button', { name: 'Effacer le fichier' }).click();
      await expect(page.getByText('Le fichier est effacé.')).toBeVisible();
    });

    test('a sheet about a person is shown for a reason', async ({ page, office }) => {
      await signInAs(page, office, 'case-officer');
      await page.goto(`${office.url}/operator/fr/consultation/responses`);
      await page.locator('tbody a').first().click();
      await page.getByText('Fiche pour la personne').click();
      await page.locator('form[action$="/sheet"] [name=reason]').fill('Demande n° 4');
      await page.locator('form[action$="/sheet"] [name=language]').selectOption('ar');
      await page.getByRole('button', { name: 'Afficher la fiche' }).click();
      await expect(page.locator('.sheet')).toContainText('Fédération');
      await expect(page.locator('.sheet')).toContainText('متى يُمحى');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(page.locator('.header')).toHaveAttribute('lang', 'fr');
      await expect(page.locator('.header')).toHaveAttribute('dir', 'ltr');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.header')).toBeHidden();
      await expect(page.locator('.sheet h1')).toBeVisible();
    });
  });
}

test('every state is accessible, valid and fits a narrow window, in every language', async ({ page, office, expectedErrors }) => {
  test.slow();
  expectedErrors.push(/status of 422/);
  await signInAs(page, office, 'publisher', 'case-officer');
  await page.setViewportSize({ width: 360, height: 740 });
  const measure = async (state: string) => {
    expect(await axeViolations(page), state).toEqual([]);
    expect(await overflow(page), state).toBe(0);
    expect(await smallTargets(page), state).toEqual([]);
  };
  const examine = async (state: string) => {
    for (const tag of TAGS) {
      const answer = await page.goto(office.url + path(tag));
      expect(await htmlErrors((await answer?.text()) ?? ''), `${state} ${tag}`).toEqual([]);
      await measure(`${state} ${tag}`);
    }
    await page.goto(office.url + path('fr'));
  };
  await examine('nothing');
  await ask(page, true, true);
  await examine('written');
  await page.getByLabel('Motif').evaluate((field: HTMLInputElement) => (field.required = false));
  await page.getByRole('button', { name: 'Demander le fichier' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await measure('refused');
  await page.goto(`${office.url}/operator/fr/consultation/responses`);
  const response = await page.locator('tbody a').first().getAttribute('href');
  for (const [at, tag] of TAGS.entries()) {
    await page.goto(office.url + response!.replace('/fr/', `/${tag}/`));
    await page.locator('details.version summary').first().click();
    await page.locator('form[action$="/sheet"] [name=reason]').fill('4');
    // The language of the person is another one than that of the operator.
    await page.locator('form[action$="/sheet"] [name=language]').selectOption(TAGS[(at + 1) % TAGS.length]!);
    await page.locator('form[action$="/sheet"] button').click();
    await expect(page.locator('.sheet')).toBeVisible();
    await measure(`sheet ${tag}`);
  }
});
