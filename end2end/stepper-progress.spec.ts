// Progress: answered questions per section, choices left. Continue and Back never lose the focus, and no text, however
// long its words, widens the page.
import { enough, everything } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { control, fillIn, heading, onwards, openForm, openWithDraft, option, question } from './support/form.ts';
import { overflow } from './support/layout-measures.ts';
import { LOCALES, say } from './support/words.ts';

const progress = (page: import('@playwright/test').Page, section: number | string) => page.locator(`[id="progress-${section}"]`);

for (const locale of LOCALES) {
  test(`every step shows how many of its questions are answered, in ${locale}`, async ({ page }) => {
    const of = (answered: string, asked: string) => say(locale, 'progress', { answered, asked });
    await openForm(page, locale);
    await expect(progress(page, 1)).toHaveText(of('0', '3'));
    await fillIn(page, { '1a': 'x', '1c': 'yes' });
    // A conditional question counts from the moment it is asked.
    await expect(progress(page, 1)).toHaveText(of('2', '4'));
    await expect(page.locator('#position')).toHaveText(say(locale, 'step', { step: '1', total: '7', answered: '2', asked: '4' }));
    await fillIn(page, { '1d': 'y' });
    await expect(progress(page, 1)).toHaveText(of('3', '4'));
    await control(page, '1a').fill('   ');
    await expect(progress(page, 1)).toHaveText(of('2', '4'));
    await option(page, '1c', 'no').check();
    await expect(progress(page, 1)).toHaveText(of('1', '3'));
    // It is part of the accessible name of the step's link and announced nowhere else.
    await expect(page.locator('#steps a[href="#1"]')).toHaveAccessibleName(`${say(locale, 'section-1')} ${of('1', '3')}`);
    await expect(page.locator('#status')).not.toContainText(of('1', '3'));
  });
}

test('a restored draft shows its progress on every step at once', async ({ page }) => {
  await openWithDraft(page, everything('fr'));
  for (const [section, questions] of ['4', '4', '6', '5', '4', '4', '4'].entries()) {
    await expect(progress(page, section + 1)).toHaveText(say('fr', 'progress', { answered: questions, asked: questions }));
  }
});

test('the choice of three principles counts down and reports too many', async ({ page }) => {
  await openForm(page, 'fr', '#6');
  const limit = page.locator('[id="q-6a-limit"]');
  for (const [code, words] of [
    ['cyber-hygiene', 'Encore 2 à choisir'],
    ['non-proliferation', 'Encore 1 à choisir'],
    ['international-norms', '3 choix faits, le compte est bon'],
    ['protect-the-internet', '1 choix de trop'],
  ]) {
    await option(page, '6a', code).check();
    await expect(limit).toHaveText(words);
  }
  await option(page, '6a', 'protect-the-internet').uncheck();
  await expect(limit).toHaveText('3 choix faits, le compte est bon');
});

test('Continue and Back move the focus to the heading of the step, at any speed', async ({ page }) => {
  await openForm(page);
  for (const step of [2, 3, 4]) {
    await onwards(page).press('Enter');
    await expect(heading(page, step)).toBeFocused();
  }
  for (const step of [3, 2, 1]) {
    await page.locator('a.back:visible').press('Enter');
    await expect(heading(page, step)).toBeFocused();
  }
  await page.evaluate(() => {
    for (let time = 0; time < 3; time++) document.querySelector<HTMLElement>('.section:not([hidden]) a.next')?.click();
  });
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^heading-\d$/);
  const shown = await page.locator('.section:visible').getAttribute('id');
  await expect(heading(page, String(shown))).toBeFocused();
});

const LONG = {
  'one word of 500 letters': 'Donaudampfschifffahrt'.repeat(24).slice(0, 500),
  '500 emoji': '🙂'.repeat(500),
  'a word of joined emoji': '👩‍👩‍👧‍👦'.repeat(70),
  'combining marks': 'ẍ̧̢̛'.repeat(80),
};

for (const [kind, text] of Object.entries(LONG)) {
  test(`no content is wider than a screen of 320 px: ${kind}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openWithDraft(page, { ...enough(text.slice(0, 190)), '1a': text, '1b': text, '2c': 'other', '2c-other': text, [`z${'z'.repeat(90)}`]: text });
    await expect(page.locator('.displaced-answers')).toBeVisible();
    await page.locator('details.tools summary').click();
    expect(await overflow(page)).toBe(0);
    await page.goto('/fr/consultation#2');
    await expect(question(page, '2c-other')).toBeVisible();
    expect(await overflow(page)).toBe(0);
    await page.goto('/fr/consultation#7');
    expect(await overflow(page)).toBe(0);
    await page.goto('/fr/consultation#check');
    await expect(page.locator('.check')).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
}
