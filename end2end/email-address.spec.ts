// An e-mail address is shown and recorded as it was typed, in letters of any script and without invisible characters.
// The browser must not rewrite it, with scripts or without.
import type { Page } from '@playwright/test';
import { enough, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { code, control, fillIn, openForm, send } from './support/form.ts';
import { numbered, say } from './support/words.ts';

const TYPED = 'jean@société.example';
const shown = (page: Page) => page.locator('.check .answer', { hasText: '@' });

/** From the check page to the receipt and the operator's export. */
async function kept(page: Page, exported: () => Promise<Record<string, string>[]>): Promise<void> {
  await expect(shown(page)).toHaveText(TYPED);
  await send(page).click();
  await expect(code(page)).toBeVisible();
  const receipt = await code(page).innerText();
  await page.goto('/fr/consultation/receipt');
  await page.locator('#c-receipt').fill(receipt);
  await page.getByRole('button', { name: say('fr', 'receipt-show') }).click();
  await expect(page.locator('.answer', { hasText: '@' })).toHaveText(TYPED);
  expect((await exported()).map((each) => each.q7b)).toEqual([TYPED]);
}

test('an internationalised e-mail address is shown, recorded and exported as it was typed', async ({ page, site }) => {
  await openForm(page, 'fr', '#7');
  await fillIn(page, enough('Accentuée'));
  await control(page, '7b').fill('');
  await control(page, '7b').pressSequentially(TYPED);
  await page.evaluate(() => (location.hash = 'check'));
  await kept(page, () => rowsOf(site, 'Accentuée'));
});

test('invisible characters of an e-mail address or a name are neither shown nor recorded', async ({ page, site }) => {
  await openForm(page, 'fr', '#7');
  await fillIn(page, { ...enough('Invi\u200bsible\ufeff'), '7b': `\u200e${TYPED.replace('@', '\u200b@\u00ad')}\u2060` });
  await page.evaluate(() => (location.hash = 'check'));
  await expect(page.locator('.check .answer', { hasText: 'Invisible' })).toHaveText('Invisible');
  await kept(page, () => rowsOf(site, 'Invisible'));
});

test('a name without a visible character counts as missing', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  await fillIn(page, { ...enough(), '7a': '\u200b\u3164\u2800' });
  await page.evaluate(() => (location.hash = 'check'));
  await send(page).click();
  await expect(page.locator('#errors').getByRole('link')).toHaveText([numbered('7a', say('fr', 'q-7a.required'))]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an internationalised e-mail address is shown, recorded and exported as it was typed by plain forms', async ({ page, site }) => {
    await page.goto('/fr/consultation');
    await fillIn(page, { ...enough('Accentuée sans script'), '7b': TYPED });
    await page.getByRole('button').click();
    await kept(page, () => rowsOf(site, 'Accentuée sans script'));
  });
});
