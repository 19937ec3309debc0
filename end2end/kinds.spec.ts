// Country, website, date and acknowledgement controls in the client.
import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { charterSite } from './support/charter.ts';
import { expect, test } from './support/fixtures.ts';
import { control, holdProgram, live, message, onwards } from './support/form.ts';
import { translate } from './support/page-texts.ts';

test.use({ serverArgs: charterSite() });

const DRAFT = 'consultation.draft.charter';

async function open(page: Page, locale = 'fr', place = ''): Promise<void> {
  await page.goto(`/${locale}/charter${place}`);
  await live(page);
  await expect(field(page)).toBeVisible();
}

/** The field for typing a name, and the native list that is sent. */
const field = (page: Page, name = '1a') => page.locator(`[id="t-${name}"]`);
const list = (page: Page, name = '1a') => control(page, name);
const shown = (page: Page) => page.locator('[id="m-1a"] [role=option]');
const kept = (page: Page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}').answers, DRAFT);

test('a country is found by the start of any of its words, without accents, and stored as its code', async ({ page }) => {
  await open(page);
  await page.getByText('Dans quel pays êtes-vous établi').click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('ivoi');
  await expect(shown(page)).toHaveText(['Côte d’Ivoire']);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.combobox [role=status]').first()).toHaveText('Pays proposés\u00a0: 1');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', 'm-1a-CI');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('Côte d’Ivoire');
  await expect(list(page)).toHaveValue('CI');
  await expect.poll(() => kept(page)).toEqual({ '1a': 'CI' });
});

test('Escape closes the suggestions, then reverts the typed text', async ({ page }) => {
  await open(page);
  await field(page).fill('allemagne');
  await page.keyboard.press('Enter');
  await expect(list(page)).toHaveValue('DE');
  await field(page).fill('unis');
  await expect(shown(page)).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('unis');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('Allemagne');
});

test('text that is no country is not stored, and an empty field means no country', async ({ page }) => {
  await open(page);
  await field(page).fill('egypte');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('Égypte');
  await field(page).fill('Atlantide');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('Égypte');
  await field(page).fill('');
  await page.keyboard.press('Tab');
  await expect(list(page)).toHaveValue('');
  await expect.poll(() => kept(page)).toBeUndefined();
});

test('keys of an input method do not choose a country', async ({ page }) => {
  await open(page);
  await field(page).fill('ivoi');
  await expect(shown(page)).toHaveText(['Côte d’Ivoire']);
  // The keys that choose among the candidates of an input method; some browsers mark them only by their key code.
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    for (const key of ['ArrowDown', 'Enter', 'Escape']) {
      await field(page).dispatchEvent('keydown', { key, bubbles: true, cancelable: true, ...composing });
    }
    await expect(field(page)).toHaveValue('ivoi');
    await expect(shown(page)).toHaveText(['Côte d’Ivoire']);
    await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
    await expect(list(page)).toHaveValue('');
  }
  await field(page).press('Enter');
  await expect(list(page)).toHaveValue('CI');
});

test('values that a form filler writes without an event, in list or field, are applied and shown', async ({ page }) => {
  await open(page);
  await page.locator('[name="1b"][value=state]').check();
  await list(page).evaluate((select: HTMLSelectElement) => void (select.value = 'DE'));
  await onwards(page).click();
  await expect(page.locator('#errors')).toHaveCount(0);
  await page.goto('/fr/charter#1');
  await expect(field(page)).toHaveValue('Allemagne');
  // Tab passes through the field and its list, and the value stays.
  await list(page).evaluate((select: HTMLSelectElement) => void (select.value = 'FR'));
  await field(page).focus();
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('France');
  await field(page).evaluate((input: HTMLInputElement) => void (input.value = 'Zimbabwe'));
  await onwards(page).click();
  await expect.poll(() => kept(page)).toEqual({ '1a': 'ZW', '1b': 'state' });
});

test('browser translation does not remove a name that is being typed', async ({ page }) => {
  await open(page);
  await field(page).fill('gu');
  await expect(shown(page)).not.toHaveCount(0);
  await translate(page);
  await expect(list(page).locator('font')).not.toHaveCount(0);
  await expect(field(page)).toHaveValue('gu');
});

test('a draft restores the country in the field, and its name on the check page', async ({ page }) => {
  await page.goto('/fr/legal');
  const draft = { format: 1, form_version: 1, saved_at: '2026-01-01T00:00:00Z', answers: { '1a': 'DE', '1b': 'state', '2a': 'yes' } };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [DRAFT, JSON.stringify(draft)]);
  await open(page);
  await expect(field(page)).toHaveValue('Allemagne');
  await page.goto('/fr/charter#check');
  await expect(page.locator('#check-step dd.answer').first()).toHaveText('Allemagne');
  await expect(page.locator('#check-step').getByText('Oui', { exact: true })).toBeVisible();
});

test('a language switch renames and sorts the countries and keeps the chosen one', async ({ page }) => {
  await open(page);
  await field(page).fill('allemagne');
  await page.keyboard.press('Enter');
  await page.locator('.languages a[hreflang=en]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(list(page)).toHaveValue('DE');
  await expect(field(page)).toHaveValue('Germany');
  const codes = await list(page).locator('option').evaluateAll((options) => options.map((option) => [(option as HTMLOptionElement).value, option.textContent]));
  expect(codes).toContainEqual(['DE', 'Germany']);
  expect(codes).toContainEqual(['FR', 'France']);
  await page.goto('/en/charter#check');
  await expect(page.locator('#check-step dd.answer').first()).toHaveText('Germany');
});

test('errors are shown as messages that link to the field and to the check box', async ({ page }) => {
  await open(page);
  await page.locator('[name="1c"]').fill('www.example.org');
  await onwards(page).click();
  await expect(message(page, '1a')).toHaveText('Choisissez un pays');
  await expect(message(page, '1c')).toContainText('https://');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await page.locator('#errors a[href="#c-1a"]').click();
  await expect(field(page)).toBeFocused();
  await page.goto('/fr/charter#2');
  await onwards(page).click();
  await expect(message(page, '2a')).toContainText('Cochez la case');
  await control(page, '2a').check();
  await expect.poll(() => kept(page)).toMatchObject({ '2a': 'yes' });
});

test('a country chosen before hydration is applied', async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto('/fr/charter');
  await field(page).fill('zimbabwe');
  await page.keyboard.press('Tab');
  await control(page, '2a').evaluate((box: HTMLInputElement) => box.click());
  release();
  await live(page);
  await expect(list(page)).toHaveValue('ZW');
  await expect.poll(() => kept(page)).toEqual({ '1a': 'ZW', '2a': 'yes' });
});

test('a response is sent with its codes', async ({ page }) => {
  await open(page);
  await field(page).fill('france');
  await page.keyboard.press('Enter');
  await page.locator('[name="1b"][value=state]').check();
  await onwards(page).click();
  await control(page, '2a').check();
  await onwards(page).click();
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.locator('#send').click();
  expect((await sent).postDataJSON().answers).toEqual({ '1a': 'FR', '1b': 'state', '2a': 'yes' });
  await expect(page.locator('#receipt-code')).not.toBeEmpty();
});

test('axe finds no violation with the list closed and open, and in Arabic', async ({ page }) => {
  await open(page);
  expect(await axeViolations(page)).toEqual([]);
  await field(page).fill('gu');
  await page.keyboard.press('ArrowDown');
  expect(await axeViolations(page)).toEqual([]);
  await page.goto('/fr/charter#2');
  expect(await axeViolations(page)).toEqual([]);
  await open(page, 'ar', '#1');
  expect(await axeViolations(page)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list itself is there', async ({ page }) => {
    await page.goto('/fr/charter');
    await expect(field(page)).toBeHidden();
    await list(page).selectOption('Allemagne');
    await page.locator('[name="1b"][value=state]').check();
    await control(page, '2a').check();
    await page.locator('button.review').click();
    await expect(page.locator('dd.answer').first()).toHaveText('Allemagne');
  });
});

test('a date is kept as a day, and its bounds are told in words', async ({ page }) => {
  await open(page, 'en');
  await expect(control(page, '1e')).toHaveAttribute('min', '2018-11-12');
  await control(page, '1e').fill('2020-02-29');
  await expect.poll(() => kept(page)).toEqual({ '1e': '2020-02-29' });
  await page.reload();
  await live(page);
  await expect(control(page, '1e')).toHaveValue('2020-02-29');
  await control(page, '1e').fill('2020-03-17');
  await onwards(page).click();
  await expect(message(page, '1e')).toHaveText('Enter a date up to 16 March 2020');
});
