// Texts that two people code without knowing of each other: two analysts in two browsers, one with the keyboard, one without JavaScript.
import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { addTheme, codingPage, keysAct, publish, signedIn } from './support/coding.ts';
import { expect, test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { LOCALES } from './support/words.ts';

// The tests count the texts that there are.
test.use({ storeName: 'double-coding' });

/** The name under which a page is signed in. */
const nameOf = async (page: Page) => (await page.locator('.person bdi').textContent()) ?? '';

/** Draws all texts of a question for two people. */
async function draw(lead: Page, control: string, coders: Page[]): Promise<void> {
  await lead.goto(codingPage('agreement', control));
  for (const coder of coders) await lead.getByLabel(await nameOf(coder)).check();
  await lead.locator('form:has(button[value=draw]) [name=seed]').fill('graine');
  await lead.locator('button[value=draw]').click();
  await expect(lead.getByText('restent tels quels')).toBeVisible();
}

test('two analysts code blind, and what they coded differently is settled', async ({ browser, site }) => {
  const lead = await signedIn(browser, site, 'lead-analyst');
  await addTheme(lead, '3b', 'skills', 'Compétences');
  await addTheme(lead, '3b', 'money', 'Argent');
  const texts = ['Former plus', 'Payer mieux', 'Former et payer'];
  for (const text of texts) await publish(site, '3b', text);
  const keyboard = await signedIn(browser, site, 'coder');
  const plain = await signedIn(browser, site, 'coder', { javaScriptEnabled: false });
  await draw(lead, '3b', [keyboard, plain]);
  // The first has keys: 1 is skills, 2 is money.
  await keyboard.goto(codingPage('coding', '3b'));
  for (const _ of texts) {
    const text = (await keyboard.locator('blockquote').textContent()) ?? '';
    expect(await keyboard.locator('[name=code]:checked').count()).toBe(0);
    if (text.includes('ormer')) await keyboard.keyboard.press('1');
    if (text.includes('ayer')) await keyboard.keyboard.press('2');
    await keyboard.keyboard.press('Enter');
    await expect(keyboard.locator('blockquote', { hasText: text })).toHaveCount(0);
    await keysAct(keyboard);
  }
  await expect(keyboard.getByText('Aucun texte n’attend d’être codé')).toBeVisible();
  // The second has none, sees nothing of it, and takes every text for skills.
  await plain.goto(codingPage('coding', '3b'));
  for (const _ of texts) {
    expect(await plain.locator('[name=code]:checked').count()).toBe(0);
    await plain.getByLabel('Compétences').check();
    await plain.getByRole('button', { name: /Enregistrer/ }).click();
  }
  await expect(plain.getByText('Aucun texte n’attend d’être codé')).toBeVisible();
  await lead.goto(codingPage('agreement', '3b'));
  await expect(lead.getByText('Textes codés par les deux : 3 sur 3')).toBeVisible();
  await expect(lead.locator('.differing-texts li')).toHaveCount(2);
  await lead.getByRole('link', { name: 'Trancher le texte suivant' }).click();
  for (let left = 2; left > 0; left -= 1) {
    await lead.getByLabel('Argent').check();
    await lead.locator('[name=reason]').fill('la définition le dit');
    await lead.locator('button[value=settle]').click();
  }
  await expect(lead.getByText('Aucun texte n’attend d’être tranché')).toBeVisible();
  expect(await site.cli(['themes', 'agreement'])).toMatch(/3b: reliability sample, 3 of 3 text\(s\) coded by both, seed graine/);
  expect(await site.cli(['themes', 'list'])).toMatch(/3b +2 +2 +3 +3 +3 +0 +0 +2/);
});

test('the pages of double coding are accessible and valid in every language', async ({ browser, site }) => {
  test.setTimeout(180_000);
  const lead = await signedIn(browser, site, 'lead-analyst');
  await addTheme(lead, '4a', 'a', 'Un thème au nom assez long pour prendre plusieurs lignes sur un petit écran');
  await addTheme(lead, '4a', 'b', '"><script>alert(1)</script>');
  await publish(site, '4a', '"></textarea><script>alert(1)</script> un texte');
  const coders = [await signedIn(browser, site, 'coder'), await signedIn(browser, site, 'coder')];
  const look = async (path: string) => {
    const answer = await lead.goto(path);
    expect(await htmlErrors((await answer?.text()) ?? ''), path).toEqual([]);
    for (const details of await lead.locator('details').all()) {
      await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
    }
    expect(await axeViolations(lead), path).toEqual([]);
    await lead.setViewportSize({ width: 360, height: 640 });
    expect(await lead.evaluate(() => document.documentElement.scrollWidth), `${path} at 360`).toBeLessThanOrEqual(360);
    await lead.setViewportSize({ width: 1280, height: 720 });
  };
  for (const locale of LOCALES) await look(codingPage('agreement', '4a', locale));
  await draw(lead, '4a', coders);
  for (const [at, coder] of coders.entries()) {
    await coder.goto(codingPage('coding', '4a'));
    await coder.locator('[name=code]').nth(at).check();
    await coder.getByRole('button', { name: /Enregistrer/ }).click();
  }
  for (const locale of LOCALES) {
    for (const place of ['agreement', 'settling', 'codings', 'themes']) await look(codingPage(place, '4a', locale));
  }
});
