// The reference dialog shows the principles without leaving the form or losing answers. Without the script or the page,
// the link opens a tab.
import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { control, fillIn, held, live, openForm, option, question } from './support/form.ts';

const ANSWERS = { '6a': ['cyber-hygiene', 'non-proliferation'], '6c': 'Une phrase que personne ne doit perdre' };

const link = (page: Page, name: string) => question(page, name).locator('a[data-beside]');
const dialog = (page: Page) => page.getByRole('dialog');

for (const name of ['6a', '6b']) {
  test(`the principles of ${name} open in a dialog that restores the focus and keeps the answers`, async ({ page }) => {
    await openForm(page, 'fr', '#6');
    await fillIn(page, ANSWERS);
    const before = await held(page);
    await link(page, name).click();
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page)).toHaveAccessibleName("Les neuf principes de l’Appel de Paris");
    await expect(dialog(page).getByRole('heading', { level: 1 })).toBeFocused();
    await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveCount(9);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(link(page, name)).toBeFocused();
    expect(await held(page)).toEqual(before);
    expect(new URL(page.url()).hash).toBe('#6');
  });
}

test('the dialog brings the style sheet of content pages, which the form does without', async ({ page }) => {
  await openForm(page, 'fr', '#6');
  const sheets = page.locator('link[rel="stylesheet"]');
  await expect(sheets).toHaveCount(0);
  for (let time = 0; time < 2; time++) {
    await link(page, '6a').click();
    // The close button stays visible while the text scrolls, as soon as the dialog is there.
    await expect(dialog(page).locator('div > p').last()).toHaveCSS('position', 'sticky');
    await page.keyboard.press('Escape');
    await expect(sheets).toHaveCount(1);
  }
});

test('the dialog opens and closes repeatedly with the keyboard alone', async ({ page }) => {
  await openForm(page, 'fr', '#6');
  for (let time = 0; time < 2; time++) {
    await link(page, '6a').focus();
    await page.keyboard.press('Enter');
    const close = dialog(page).getByRole('button', { name: 'Fermer' });
    await close.focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(link(page, '6a')).toBeFocused();
  }
});

test('the dialog follows the language of the page', async ({ page }) => {
  await openForm(page, 'fr', '#6');
  await option(page, '6a', 'cyber-hygiene').check();
  await page.locator('.languages').getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await link(page, '6a').click();
  await expect(dialog(page)).toHaveAccessibleName('The nine principles of the Paris Call');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(option(page, '6a', 'cyber-hygiene')).toBeChecked();
});

test('axe finds no violation in the dialog', async ({ page }) => {
  await openForm(page, 'fr', '#6');
  await link(page, '6a').click();
  await expect(dialog(page)).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test('the link opens a tab if the principles cannot be fetched', async ({ page, context, expectedErrors }) => {
  expectedErrors.push(/net::ERR_FAILED/);
  await openForm(page, 'fr', '#6');
  await fillIn(page, ANSWERS);
  await page.route('**/fr/principles', (route) => route.abort());
  const opened = context.waitForEvent('page');
  await link(page, '6a').click();
  await opened;
  await expect(dialog(page)).toHaveCount(0);
  await expect(control(page, '6c')).toHaveValue(ANSWERS['6c']);
});

test('the link opens a tab if the style sheet of content pages cannot be fetched', async ({ page, context, expectedErrors }) => {
  expectedErrors.push(/net::ERR_FAILED/);
  await openForm(page, 'fr', '#6');
  await page.route('**/pages.css', (route) => route.abort());
  const opened = context.waitForEvent('page');
  await link(page, '6a').click();
  await opened;
  await expect(dialog(page)).toHaveCount(0);
  await page.unroute('**/pages.css');
  await link(page, '6a').click();
  await expect(dialog(page)).toBeVisible();
});

test('a content page that does not answer opens in a tab', async ({ page, context, expectedErrors }) => {
  expectedErrors.push(/net::ERR_ABORTED|net::ERR_FAILED/);
  await openForm(page, 'fr', '#6');
  // The request of the script gets no answer.
  await page.route('**/fr/principles', (route) => (route.request().isNavigationRequest() ? route.continue() : undefined));
  const opened = context.waitForEvent('page');
  await link(page, '6a').click();
  await expect((await opened).getByRole('heading', { level: 1 })).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
});

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('without a network the principles still open', async ({ page, context }) => {
    await openForm(page, 'fr', '#6');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    // The service worker caches the form and its content pages before it is ready.
    await page.reload();
    await live(page);
    await context.setOffline(true);
    await link(page, '6a').click();
    await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveCount(9);
    await expect(dialog(page).locator('div > p').last()).toHaveCSS('position', 'sticky');
    await context.setOffline(false);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the principles open in a new tab', async ({ page, context }) => {
    await page.goto('/fr/consultation');
    const opened = context.waitForEvent('page');
    await link(page, '6a').click();
    await expect(await opened).toHaveURL(/\/fr\/principles$/);
  });
});
