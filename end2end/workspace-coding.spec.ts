// The coding of published texts in the operators' workspace: with the keyboard alone, without JavaScript, in every language.
import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { addTheme, codingPage, keysAct, publish, signedIn } from './support/coding.ts';
import { expect, test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { LOCALES } from './support/words.ts';

// The tests count the texts that there are.
test.use({ storeName: 'coding' });

const chosen = (page: Page) => page.locator('[name=code]:checked').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

test('texts are coded with the keyboard alone, by digits in their place and letters as they are written', async ({ browser, site }) => {
  const lead = await signedIn(browser, site, 'lead-analyst');
  await addTheme(lead, '1b', 'skills', 'Compétences');
  await addTheme(lead, '1b', 'money', 'Été et argent');
  await publish(site, '1b', 'Premier texte à coder');
  await publish(site, '1b', 'Second texte à coder');
  const page = await signedIn(browser, site, 'coder');
  await page.goto(codingPage('coding', '1b'));
  const first = await page.locator('blockquote').textContent();
  expect(await chosen(page)).toEqual([]);
  // The key of the digit 1, whatever it writes: on a French keyboard it is &.
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '&', code: 'Digit1', bubbles: true })));
  await page.keyboard.press('f');
  expect(await chosen(page)).toEqual(['skills']);
  // The letter M of a French keyboard, which stands where others have a semicolon.
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'Semicolon', bubbles: true })));
  await expect(page.locator('[name=memo]')).toBeFocused();
  await page.keyboard.press('Escape');
  // Typing finds a theme without its accents.
  await page.keyboard.press('/');
  await page.keyboard.type('ete');
  await expect(page.locator('[data-coding-choice]', { hasText: 'Été et argent' })).toBeVisible();
  // Enter that ends a composition belongs to the input method.
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    await page.locator('[data-coding-find] input').dispatchEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...composing });
  }
  expect(await chosen(page)).toEqual(['skills']);
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
  // A key can be changed: the two change places, on every text from now on, until the person takes that back.
  await page.locator('summary', { hasText: 'Touches' }).click();
  await page.getByRole('button', { name: /^X Autre/ }).click();
  await expect(page.locator('[data-keys-told]')).toContainText('Appuyez sur la nouvelle touche');
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: /^1 Autre/ })).toBeFocused();
  await page.goto(codingPage('coding', '1b'));
  await keysAct(page);
  await expect(page.locator('[name=code][value=other]')).toHaveAttribute('aria-keyshortcuts', '1');
  await page.keyboard.press('1');
  expect(await chosen(page)).toEqual(['other']);
  await page.keyboard.press('1');
  await page.keyboard.press('x');
  expect(await chosen(page)).toEqual(['skills']);
  await page.keyboard.press('x');
  await page.locator('summary', { hasText: 'Touches' }).click();
  await page.getByRole('button', { name: 'Reprendre les touches d’origine' }).click();
  await expect(page.getByRole('button', { name: /^X Autre/ })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  // Keys can be switched off.
  await page.getByLabel('Les touches agissent').uncheck();
  await page.locator('h1').click();
  await page.keyboard.press('x');
  expect(await chosen(page)).toEqual([]);
});

test('what looks like a code in the address changes no theme', async ({ browser, site }) => {
  await addTheme(await signedIn(browser, site, 'lead-analyst'), '6c', 'skills', 'Compétences');
  await publish(site, '6c', 'Un texte à coder');
  const page = await signedIn(browser, site, 'coder');
  await page.goto(`${codingPage('coding', '6c')}#ABCD-EFGH-IJKL-MNOP-QRST`);
  await keysAct(page);
  const codes = await page.locator('[name=code]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect(codes[0]).toBe('skills');
});

test('the coding is complete without JavaScript', async ({ browser, site, expectedErrors }) => {
  expectedErrors.push(/status of 422/);
  const lead = await signedIn(browser, site, 'lead-analyst', { javaScriptEnabled: false });
  await addTheme(lead, '1d', 'trust', 'Confiance');
  await publish(site, '1d', 'Un texte sans script');
  await lead.goto(codingPage('coding', '1d'));
  await expect(lead.locator('[data-keys]')).toBeHidden();
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
  await addTheme(page, '2b', 'a', '"></textarea><script>alert(1)</script>');
  await addTheme(page, '2b', 'b', 'Un thème au nom assez long pour prendre plusieurs lignes sur un petit écran');
  await publish(site, '2b', '"></textarea><script>alert(1)</script> un texte');
  await publish(site, '2b', '"></textarea><script>alert(1)</script> un texte aussi');
  for (const locale of LOCALES) {
    for (const path of [`/operator/${locale}/consultation/themes`, codingPage('themes', '2b', locale), codingPage('coding', '2b', locale)]) {
      const answer = await page.goto(path);
      expect(await htmlErrors((await answer?.text()) ?? ''), path).toEqual([]);
      // The page of a text shows the nearly equal one with its differences.
      await expect(page.locator('.near-text :is(ins, del)')).toHaveCount(path.includes('/coding/') ? 1 : 0);
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
