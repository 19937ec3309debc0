// The print view, for people who prepare their answers together: the whole questionnaire at any step, blank or with the
// draft, and in a browser without scripts too.
import type { Page } from '@playwright/test';
import { QUESTIONS, enough, everything } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { control, openForm, openWithDraft, question, sectionsShown } from './support/form.ts';
import { say } from './support/words.ts';

const SECTIONS = ['1', '2', '3', '4', '5', '6', '7'];
const paper = (page: Page, name: string) => page.locator(`[id="p-${name}"]`);

/** Switches the page to print media until the returned function is called. */
async function printed(page: Page): Promise<() => Promise<void>> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  return async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  };
}

/** Presses a button of the tools; the test itself does the requested printing. */
async function ask(page: Page, key: string): Promise<void> {
  await page.evaluate(() => (window.print = () => {}));
  await page.locator('details.tools summary').click();
  await page.locator('details.tools').getByRole('button', { name: say('fr', key), exact: true }).click();
}

test('the whole questionnaire is printed with the draft at any step, texts in full', async ({ page }) => {
  const long = 'Une réponse plus haute que son champ. '.repeat(13).trim();
  await openWithDraft(page, { ...everything('fr'), '1a': long }, 'fr', '#3');
  const done = await printed(page);
  expect(await sectionsShown(page)).toEqual(SECTIONS);
  for (const name of QUESTIONS) await expect(question(page, name)).toBeVisible();
  await expect(paper(page, '1a')).toBeVisible();
  await expect(paper(page, '1a')).toHaveText(long);
  await expect(paper(page, '2c-other')).toHaveText(String(everything('fr')['2c-other']));
  await expect(paper(page, '7a')).toHaveText(String(everything('fr')['7a']));
  await expect(control(page, '1a')).toBeHidden();
  for (const unseen of ['.header', '.footer', '#steps', '.moves >> nth=0', '#draft']) await expect(page.locator(unseen)).toBeHidden();
  await done();
  expect(await sectionsShown(page)).toEqual(['3']);
  await expect(paper(page, '1a')).toBeEmpty();
});

test('a blank questionnaire has no answers and has lines to write on', async ({ page }) => {
  // With these answers neither 1d nor the text beside "other" is asked; the print view has both.
  await openWithDraft(page, { ...everything('fr'), '1c': 'no', '2c': 'sanctions' }, 'fr', '#check');
  await ask(page, 'print-blank');
  const done = await printed(page);
  expect(await sectionsShown(page)).toEqual(SECTIONS);
  for (const name of QUESTIONS) {
    await expect(question(page, name)).toBeVisible();
    await expect(question(page, name).locator('.question-number').first()).toHaveText(name);
    await expect(question(page, name).locator('.question-number').first()).toBeVisible();
  }
  await expect(page.locator('#check-step')).toBeHidden();
  for (const name of ['1a', '2c-other', '7a', '7b']) {
    await expect(paper(page, name)).toBeVisible();
    await expect(paper(page, name)).toBeEmpty();
    await expect(control(page, name)).toBeHidden();
  }
  const box = await paper(page, '1a').boundingBox();
  expect(box?.height).toBeGreaterThan(80);
  const border = (state: string) => page.locator(`input[name="1c"]${state}`).first().evaluate((input) => getComputedStyle(input).borderTopWidth);
  expect(await border(':checked')).toBe(await border(':not(:checked)'));
  const pdf = await page.pdf();
  expect(pdf.length).toBeGreaterThan(10_000);
  await done();
  await expect(page.locator('#check-step')).toBeVisible();
});

test('the check page prints the questionnaire on request, and itself otherwise', async ({ page }) => {
  await openWithDraft(page, enough('Imprimée'), 'fr', '#check');
  const plain = await printed(page);
  await expect(page.locator('.check')).toBeVisible();
  expect(await sectionsShown(page)).toEqual([]);
  await plain();
  await ask(page, 'print-form');
  const done = await printed(page);
  expect(await sectionsShown(page)).toEqual(SECTIONS);
  await expect(page.locator('.check')).toBeHidden();
  await expect(paper(page, '7a')).toHaveText('Imprimée');
  await done();
});

test('nothing printed is wider than the paper', async ({ page }) => {
  await openWithDraft(page, { '1a': 'a'.repeat(500), '1b': '🙂'.repeat(500) });
  // A4 less its margins, in CSS pixels.
  await page.setViewportSize({ width: 665, height: 1000 });
  await printed(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(665);
});

test.describe('in a browser without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it can be printed, and prints completely', async ({ page }) => {
    await page.goto('/fr/consultation');
    await expect(page.getByText(say('fr', 'print-hint'))).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    expect(await sectionsShown(page)).toEqual(SECTIONS);
    for (const name of QUESTIONS) await expect(control(page, name)).toBeVisible();
    await expect(page.getByText(say('fr', 'print-hint'))).toBeHidden();
  });
});

test('with scripts the hint is hidden', async ({ page }) => {
  await openForm(page);
  await expect(page.getByText(say('fr', 'print-hint'))).toBeHidden();
});
