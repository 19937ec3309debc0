// The accessibility tree of every step, left to right and right to left: roles, names, states and their order are
// compared with the reviewed files in fixtures/aria. `npx playwright test aria --update-snapshots` renews them.
import type { Page } from '@playwright/test';
import { enough } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { forget, reach } from './support/states.ts';
import type { Locale } from './support/words.ts';

/** States, and the part of the page that is compared: once the whole page, then the part that each state changes. */
const COMPARED = {
  'step 1': 'body',
  ...Object.fromEntries(['2', '3', '4', '5', '6', '7'].map((step) => [`step ${step}`, '.section:visible'])),
  'step 1, everything asked': '.section:visible',
  'step 2, with other open': '.section:visible',
  'step 7, with errors': '#main',
  check: '#main',
  confirmation: '#sent-step',
  receipt: '#main',
};

/** Removes variable texts from the page: codes, ids and dates. */
async function removeVariableTexts(page: Page): Promise<void> {
  await page.locator('#receipt-code, .fact dd').evaluateAll((all) => {
    for (const each of all) if (/\d/.test(each.textContent ?? '')) each.textContent = '…';
  });
}

async function expectAria(page: Page, part: string, state: string, locale: Locale): Promise<void> {
  await removeVariableTexts(page);
  const file = `${state.replaceAll(', ', '-').replaceAll(' ', '-')}.${locale}.aria.yml`;
  expect.soft(`${await page.locator(part).ariaSnapshot()}\n`).toMatchSnapshot(['aria', file]);
}

for (const locale of ['fr', 'ar'] as const) {
  test(`every step matches its reviewed accessibility tree, in ${locale}`, async ({ page }) => {
    // The page shows the hour of the draft.
    await page.clock.setFixedTime(new Date('2020-03-01T13:32:05Z'));
    for (const [state, part] of Object.entries(COMPARED)) {
      await reach(state)(page, locale);
      await expectAria(page, part, state, locale);
      await forget(page);
    }
  });

  test(`the receipt pages match their reviewed accessibility trees, in ${locale}`, async ({ page }) => {
    const submission = { submission_id: crypto.randomUUID(), answers: { ...enough('Relue'), '1a': 'Une réponse' } };
    const { receipt_code } = await (await page.request.post(`/${locale}/consultation`, { data: submission })).json();
    await page.goto(`/${locale}/consultation/receipt`);
    await page.locator('#c-receipt').fill(receipt_code);
    await page.locator('.receipt-entry button').click();
    await expect(page.locator('.facts')).toBeVisible();
    await expectAria(page, '#main', 'receipt, shown', locale);
    await page.locator('button[value=withdraw]').click();
    await expect(page.locator('button[value=withdraw-now]')).toBeVisible();
    await expectAria(page, '#main', 'receipt, withdrawing', locale);
  });
}
