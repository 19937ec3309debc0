// The main journey in both languages: a respondent answers all 31 questions with the keyboard alone, checks and sends
// them and gets a receipt code; the store holds exactly the typed answers. And navigation: the hash holds the step,
// back works, the focus and the title of the tab follow.
import { QUESTIONS, count, everything, inWords, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import {
  DRAFT,
  control,
  fillIn,
  heading,
  openForm,
  openWithDraft,
  onwards,
  question,
  sectionsShown,
} from './support/form.ts';
import { Keyboard } from './support/keyboard.ts';
import { LOCALES, say, title } from './support/words.ts';

/** Groups of four characters of an unambiguous alphabet; at least 128 bits. */
const RECEIPT = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6,}$/;

for (const locale of LOCALES) {
  test(`all 31 questions are answered, checked and sent with the keyboard alone, in ${locale}`, async ({
    page,
    site,
  }) => {
    const answers = everything(locale);
    const before = await count(site);
    const keyboard = new Keyboard(page);
    await page.goto(`/${locale}`);
    await keyboard.follow(page.getByRole('link', { name: say(locale, 'home-start') }));
    await expect(page.locator('html[data-live]')).toBeAttached();

    for (const section of ['1', '2', '3', '4', '5', '6', '7']) {
      await expect(page).toHaveTitle(title(locale, `section-${section}`));
      expect(await sectionsShown(page)).toEqual([section]);
      await expect(page.locator('#steps [aria-current=step]')).toHaveAttribute('href', `#${section}`);
      for (const name of QUESTIONS.filter((name) => name.startsWith(section))) {
        await keyboard.answer(name, answers[name]);
        if (name === '2c') await keyboard.answer('2c-other', answers['2c-other']);
      }
      await keyboard.follow(onwards(page));
      const next = section === '7' ? 'check' : String(Number(section) + 1);
      await expect(page).toHaveURL(new RegExp(`/${locale}/consultation#${next}$`));
      await expect(heading(page, next)).toBeFocused();
    }

    await expect(page).toHaveTitle(title(locale, 'check-heading'));
    const rows = page.locator('.check .row');
    await expect(rows).toHaveCount(QUESTIONS.length);
    for (const [rank, name] of QUESTIONS.entries()) {
      await expect(rows.nth(rank).locator('.answer')).toHaveText(inWords(answers, name, locale));
    }

    // A correction: from the check page to a field, and back by the stepper.
    await keyboard.follow(rows.nth(1).getByRole('link'));
    await expect(control(page, '1b')).toBeFocused();
    await keyboard.press('End');
    await page.keyboard.type('!');
    answers['1b'] += '!';
    await keyboard.follow(page.locator('#steps a[href="#check"]'), 'Shift+Tab');
    await expect(heading(page, 'check')).toBeFocused();
    await expect(rows.nth(1).locator('.answer')).toHaveText(inWords(answers, '1b', locale));

    await keyboard.follow(page.locator('button.send'));
    await expect(heading(page, 'sent')).toBeFocused();
    await expect(page).toHaveURL(/#sent$/);
    await expect(page).toHaveTitle(title(locale, 'sent-heading'));
    await expect(page.locator('#receipt-code')).toHaveText(RECEIPT);
    await keyboard.reach(page.getByRole('button', { name: say(locale, 'print') }));
    const kept = await page.evaluate((key) => [localStorage.getItem(key), sessionStorage.getItem(key)], DRAFT);
    expect(kept, 'what the browser still holds').toEqual([null, null]);

    expect(await count(site)).toBe(before + 1);
    expect(await rowsOf(site, String(answers['7a']))).toEqual([row(answers, locale)]);
  });
}

test('the hash holds the step: links, back and forward reach sections with focus and title', async ({ page }) => {
  await openForm(page, 'fr', '#2');
  expect(await sectionsShown(page)).toEqual(['2']);
  await expect(page).toHaveTitle(title('fr', 'section-2'));
  await expect(page.locator('#position')).toHaveText(say('fr', 'step', { step: '2', total: '7', answered: '0', asked: '4' }));

  await fillIn(page, { '2b': 'Par la loi' });
  await onwards(page).click();
  await expect(heading(page, 3)).toBeFocused();
  await page.locator('#steps a[href="#6"]').click();
  await expect(heading(page, 6)).toBeFocused();
  await expect(page).toHaveTitle(title('fr', 'section-6'));

  await page.goBack();
  await expect(heading(page, 3)).toBeFocused();
  await page.goBack();
  await expect(heading(page, 2)).toBeFocused();
  await expect(page).toHaveTitle(title('fr', 'section-2'));
  await expect(control(page, '2b')).toHaveValue('Par la loi');
  await page.goForward();
  await expect(heading(page, 3)).toBeFocused();
  expect(await sectionsShown(page)).toEqual(['3']);

  await page.locator('a.back:visible').click();
  await expect(heading(page, 2)).toBeFocused();
});

test('a new step is shown from its top, not at the scroll position of the last one', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 500 });
  await openForm(page, 'fr', '#3');
  await onwards(page).click();
  await expect(heading(page, 4)).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
});

test('on a phone a new step starts at the stepper, and the first at the top of the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openForm(page, 'fr', '#3');
  await onwards(page).click();
  await expect(heading(page, 4)).toBeFocused();
  await expect.poll(() => page.locator('#steps').evaluate((steps) => steps.getBoundingClientRect().top < 64)).toBe(true);
  await expect(page.locator('#steps')).toBeInViewport({ ratio: 1 });
  await expect(heading(page, 4)).toBeInViewport({ ratio: 1 });
  await page.goto(`${page.url().split('#')[0]}#1`);
  await expect(heading(page, 1)).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
});

test('an address of a field shows its section and focuses the field', async ({ page }) => {
  await openForm(page, 'fr', '#2');
  await page.goto('/fr/consultation#c-6a');
  await expect(control(page, '6a')).toBeFocused();
  expect(await sectionsShown(page)).toEqual(['6']);
});

test('the skip link leads to the content of the current step', async ({ page }) => {
  await openForm(page, 'fr', '#3');
  // Tab continues from the target of a hash, and the skip link precedes it.
  await new Keyboard(page).follow(page.locator('a.skip'), 'Shift+Tab');
  await expect(page.locator('#main')).toBeFocused();
  expect(await sectionsShown(page)).toEqual(['3']);
});

test('an unasked question is neither shown nor checked nor sent, even if it was answered before', async ({ page, site }) => {
  await openForm(page);
  await expect(question(page, '1d')).toBeHidden();
  await fillIn(page, { '1c': 'yes', '1d': 'Un plan' });
  await fillIn(page, { '1c': 'no' });
  await expect(question(page, '1d')).toBeHidden();
  await page.goto('/fr/consultation#2');
  await expect(question(page, '2c-other')).toBeHidden();
  await fillIn(page, { '2c': 'other', '2c-other': 'Par un traité' });
  await fillIn(page, { '2c': 'sanctions' });
  await expect(question(page, '2c-other')).toBeHidden();
  await page.goto('/fr/consultation#7');
  const last = { '7a': 'Pas demandé', '7b': 'a@example.org', '7c': 'no', '7d': 'state' };
  await fillIn(page, last);
  await onwards(page).click();
  await expect(heading(page, 'check')).toBeFocused();
  // 31 questions without 1d, 4c and 5b.
  await expect(page.locator('.check .row')).toHaveCount(28);
  await expect(page.locator('.check')).not.toContainText(/Un plan|Par un traité/);
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  expect(await rowsOf(site, 'Pas demandé')).toEqual([row({ ...last, '1c': 'no', '2c': 'sanctions' }, 'fr')]);
});

test('the chosen option of an optional question can be cleared', async ({ page }) => {
  await openForm(page);
  const clear = question(page, '1c').getByRole('button', { name: say('fr', 'clear') });
  await expect(clear).toBeHidden();
  await fillIn(page, { '1c': 'yes' });
  await expect(question(page, '1d')).toBeVisible();
  await clear.click();
  await expect(page.locator('[name="1c"]:checked')).toHaveCount(0);
  await expect(question(page, '1d')).toBeHidden();
  await expect(clear).toBeHidden();
  await expect(control(page, '1c')).toBeFocused();
});

test('the check page opened by its address shows missing answers on sending', async ({ page }) => {
  await openWithDraft(page, { '1a': 'Rien de plus', '6a': ['cyber-hygiene'] }, 'fr', '#check');
  await expect(page.locator('.check .row').first()).toContainText('Rien de plus');
  await page.locator('button.send').click();
  const summary = page.locator('#errors');
  await expect(summary).toBeFocused();
  // 6a, and the four required questions.
  await expect(summary.getByRole('link')).toHaveCount(5);
  await summary.getByRole('link').last().click();
  await expect(control(page, '7d')).toBeFocused();
});
