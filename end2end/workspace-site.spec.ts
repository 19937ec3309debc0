// The page of the site in the operators' workspace: the state of languages and forms, what the folder holds, taking it up, with scripts
// and without; the menu of the forms; accessibility and layout in every state.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { axeViolations } from './support/axe.ts';
import { expect, test as base } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { signInAs } from './support/operators.ts';
import { Site } from './support/server.ts';

const TAGS = ['ar', 'de', 'en', 'es', 'fr'];
const root = resolve(import.meta.dirname, '..');

/** A site whose folder a test may change. */
const test = base.extend<{ office: Site }>({
  office: async ({}, use) => {
    const office = new Site();
    for (const part of ['forms', 'locales', 'content']) {
      cpSync(join(root, part), join(office.folder, 'site', part), { recursive: true });
    }
    await office.start(['--site', join(office.folder, 'site')]);
    await use(office);
    await office.dispose();
  },
});

function edit(office: Site, file: string, from: string, to: string): void {
  const path = join(office.folder, 'site', file);
  const written = readFileSync(path, 'utf8');
  expect(written).toContain(from);
  writeFileSync(path, written.replace(from, to));
}

const IDENTITY = 'locales/fr/identity.ftl';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('what the folder holds is seen, and taken up', async ({ page, office }) => {
      await signInAs(page, office, 'operator');
      await page.locator('.menu').getByRole('link', { name: 'Langues et formulaires' }).click();
      await expect(page.getByText('Le dossier contient le site en service.')).toBeVisible();
      await expect(page.locator('[data-language]')).toHaveCount(5);
      edit(office, IDENTITY, 'site-name = Appel de Paris', 'site-nom = Appel de Rouen');
      await page.goto(`${office.url}/operator/fr/site`);
      await expect(page.locator('.notice.wrong')).toContainText('locales/fr/identity.ftl:');
      await expect(page.locator('form[action$="/take-up"]')).toHaveCount(0);
      edit(office, IDENTITY, 'site-nom = Appel de Rouen', 'site-name = Appel de Rouen');
      await page.goto(`${office.url}/operator/fr/site`);
      await expect(page.getByRole('row', { name: /fr/ }).first()).toContainText('Modifié');
      await page.getByLabel('Motif').fill('Le nom était faux');
      await page.getByRole('button', { name: 'Mettre en service' }).click();
      await expect(page.getByText('Le nom était faux')).toBeVisible();
      await page.goto(`${office.url}/fr`);
      await expect(page.locator('body')).toContainText('Appel de Rouen');
      // A language that has its name alone borrows the rest.
      mkdirSync(join(office.folder, 'site/locales/pt'));
      writeFileSync(join(office.folder, 'site/locales/pt/site.ftl'), 'locale-name = Português\nlocale-direction = ltr\n');
      await page.goto(`${office.url}/operator/fr/site`);
      await page.getByLabel('Motif').fill('Le portugais commence');
      await page.getByRole('button', { name: 'Mettre en service' }).click();
      const borrowed = page.locator('[data-language=pt] details', { hasText: 'Montrées dans une autre langue' }).first();
      await borrowed.locator('summary').click();
      await expect(borrowed.locator('li').first()).toContainText(/locales\/fr\/.+\.ftl:\d+/);
    });
  });
}

test('every state is accessible, valid and fits a narrow window, in every language', async ({ page, office }) => {
  test.slow();
  await signInAs(page, office, 'operator', 'publisher', 'auditor');
  await page.setViewportSize({ width: 360, height: 740 });
  const examine = async (state: string) => {
    for (const tag of TAGS) {
      const answer = await page.goto(`${office.url}/operator/${tag}/site`);
      expect(await htmlErrors((await answer?.text()) ?? ''), `${state} ${tag}`).toEqual([]);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => details.toggleAttribute('open', true)));
      expect(await axeViolations(page), `${state} ${tag}`).toEqual([]);
      expect(await overflow(page), `${state} ${tag}`).toBe(0);
      expect(await smallTargets(page), `${state} ${tag}`).toEqual([]);
    }
  };
  await examine('in use');
  edit(office, IDENTITY, 'site-name = Appel de Paris', 'site-nom = Appel de Rouen');
  await examine('broken');
  edit(office, IDENTITY, 'site-nom = Appel de Rouen', 'site-name = Appel de Rouen');
  await examine('changed');
});

test('the menu is about one form at a time, and is used by keyboard', async ({ page, office }) => {
  await signInAs(page, office, 'publisher', 'operator');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${office.url}/operator/fr/consultation/window`);
  const links = page.locator('.form-menu > ul a');
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) {
    expect(href).toContain('/consultation/');
  }
  await page.locator('.forms summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/operator\/fr\/(event|support)\/window$/);
  expect(await overflow(page)).toBe(0);
});
