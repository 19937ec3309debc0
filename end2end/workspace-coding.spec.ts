// The coding of published texts in the operators' workspace: with the keyboard alone, without JavaScript, in every language.
import type { Browser, Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { signInAs } from './support/operators.ts';
import type { Site } from './support/server.ts';
import { LOCALES } from './support/words.ts';

// 1d is asked after a yes to 1c.
const MINIMUM = { '1c': 'yes', '7a': 'Fondation Canari Indigo', '7b': 'canari.indigo@voliere.example', '7c': 'yes', '7d': 'state' };

/** Publishes a text as an answer to a question: sends it and accepts it. */
async function publish(site: Site, control: string, text: string): Promise<void> {
  const submission = { submission_id: crypto.randomUUID(), answers: { ...MINIMUM, [control]: text } };
  const answer = await fetch(`${site.url}/fr/consultation`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(submission),
  });
  expect(answer.status).toBe(201);
  await site.cli(['open-data', 'review', 'accept', '--unflagged', '--by', 'Rita']);
}

async function signedIn(browser: Browser, site: Site, role: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await browser.newPage({ baseURL: site.url, locale: 'fr-FR', ...options });
  await signInAs(page, site, role);
  return page;
}

const frame = (control: string, locale = 'fr') => `/operator/${locale}/consultation/themes/${control}`;
const coding = (control: string, locale = 'fr') => `/operator/${locale}/consultation/coding/${control}`;

/** Adds a theme to a question, as a lead analyst. */
async function add(page: Page, control: string, id: string, label: string): Promise<void> {
  await page.goto(frame(control));
  const form = page.locator('form:has(button[value=add])');
  if (!(await form.isVisible())) await page.locator('summary', { hasText: 'Ajouter un thème' }).click();
  await form.locator('[name=theme]').fill(id);
  await form.locator('[name=label]').fill(label);
  await form.locator('button[value=add]').click();
  await expect(page.locator('code', { hasText: id })).toBeVisible();
}

/** Waits until the script of the page that was just opened has run: before, no key acts. */
const keysAct = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-review-keys', 'on');

const chosen = (page: Page) => page.locator('[name=code]:checked').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

test('texts are coded with the keyboard alone, by the place of the keys', async ({ browser, site }) => {
  const lead = await signedIn(browser, site, 'lead-analyst');
  await add(lead, '1b', 'skills', 'Compétences');
  await add(lead, '1b', 'money', 'Été et argent');
  await publish(site, '1b', 'Premier texte à coder');
  await publish(site, '1b', 'Second texte à coder');
  const page = await signedIn(browser, site, 'coder');
  await page.goto(coding('1b'));
  const first = await page.locator('blockquote').textContent();
  expect(await chosen(page)).toEqual([]);
  // The key of the digit 1, whatever it writes: on a French keyboard it is &.
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '&', code: 'Digit1', bubbles: true })));
  await page.keyboard.press('f');
  expect(await chosen(page)).toEqual(['skills']);
  // Typing finds a theme without its accents.
  await page.keyboard.press('/');
  await page.keyboard.type('ete');
  await expect(page.locator('[data-coding-choice]', { hasText: 'Été et argent' })).toBeVisible();
  await page.keyboard.press('Enter');
  expect(await chosen(page)).toEqual(['skills', 'money']);
  await page.keyboard.press('Enter');
  await expect(page.locator('blockquote')).not.toHaveText(first ?? '');
  await keysAct(page);
  await page.keyboard.press('x');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Aucun texte n’attend d’être codé')).toBeVisible();
  await keysAct(page);
  // The last coding is taken back by a key.
  await page.keyboard.press('u');
  await expect(page.getByRole('status')).toContainText('Votre codage est annulé');
  const list = await site.cli(['themes', 'list']);
  expect(list).toMatch(/1b +2 +2 +2 +1/);
  // Keys can be switched off.
  await page.locator('summary', { hasText: 'Touches' }).click();
  await page.getByLabel('Les touches agissent').uncheck();
  await page.locator('h1').click();
  await page.keyboard.press('x');
  expect(await chosen(page)).toEqual([]);
});

test('the coding is complete without JavaScript', async ({ browser, site, expectedErrors }) => {
  expectedErrors.push(/status of 422/);
  const lead = await signedIn(browser, site, 'lead-analyst', { javaScriptEnabled: false });
  await add(lead, '1d', 'trust', 'Confiance');
  await publish(site, '1d', 'Un texte sans script');
  await lead.goto(coding('1d'));
  await expect(lead.locator('[data-coding-keys]')).toBeHidden();
  await lead.getByRole('button', { name: /Enregistrer/ }).click();
  await expect(lead.getByRole('alert')).toContainText('Choisir au moins un thème');
  await lead.getByLabel('Confiance').check();
  await lead.getByRole('button', { name: /Enregistrer/ }).click();
  await expect(lead.getByText('Aucun texte n’attend d’être codé')).toBeVisible();
  await lead.getByRole('button', { name: /Annuler mon codage/ }).click();
  await expect(lead.locator('blockquote')).toHaveText('Un texte sans script');
});

test('every page of the coding is accessible and valid in every language', async ({ browser, site }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, site, 'lead-analyst');
  await add(page, '2b', 'a', '"></textarea><script>alert(1)</script>');
  await add(page, '2b', 'b', 'Un thème au nom assez long pour prendre plusieurs lignes sur un petit écran');
  await publish(site, '2b', '"></textarea><script>alert(1)</script> un texte');
  for (const locale of LOCALES) {
    for (const path of [`/operator/${locale}/consultation/themes`, frame('2b', locale), coding('2b', locale)]) {
      const answer = await page.goto(path);
      expect(await htmlErrors((await answer?.text()) ?? ''), path).toEqual([]);
      for (const details of await page.locator('details').all()) {
        await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
      }
      expect(await axeViolations(page), path).toEqual([]);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at 360`).toBeLessThanOrEqual(360);
      await page.setViewportSize({ width: 1280, height: 720 });
    }
  }
});
