// Under a browser translation, which replaces text nodes by its own nodes: texts and links still belong together, and
// the client still shows its messages.
import type { Page } from '@playwright/test';
import { enough } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { code, control, fillIn, heading, held, holdProgram, live, message, onwards, openForm, openWithDraft, question, send } from './support/form.ts';
import { inOtherWords, translate, words } from './support/page-texts.ts';
import { DRAFT_REPORTS, begin, button, device, devicesOf, dialog, panel, share, statusOf } from './support/shared-draft.ts';
import { LOCALES, like, numbered, say } from './support/words.ts';

const errors = (page: Page) => page.locator('#errors').getByRole('link');

/**
 * The text and the target of every error. The summary is made anew and has the client's own words. A field's message that says the
 * same as before keeps its translation.
 */
async function expectErrors(page: Page, names: string[], translated: string[] = []): Promise<void> {
  await expect(errors(page)).toHaveText(names.map((name) => numbered(name, say('fr', `q-${name}.required`))));
  const targets = await errors(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(targets).toEqual(names.map((name) => `#c-${name}`));
  for (const name of names) {
    const text = say('fr', `q-${name}.required`);
    await expect(message(page, name)).toHaveText(translated.includes(name) ? `[${text.toUpperCase()}]` : text);
  }
}

test('remaining errors keep their own messages and links', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  await onwards(page).click();
  await expectErrors(page, ['7a', '7b', '7c', '7d']);
  await translate(page);
  await expect(errors(page).first()).toHaveText(numbered('7a', `[${say('fr', 'q-7a.required').toUpperCase()}]`));
  // Errors are removed at the start, in the middle and at the end.
  for (const [mended, left] of [['7a', ['7b', '7c', '7d']], ['7c', ['7b', '7d']], ['7d', ['7b']]] as const) {
    await fillIn(page, { [mended]: enough()[mended] });
    await onwards(page).click();
    await expectErrors(page, [...left], [...left]);
    await expect(page.locator('#errors')).toBeFocused();
    await translate(page);
  }
  // More errors appear again.
  await fillIn(page, { '7a': '' });
  await onwards(page).click();
  await expectErrors(page, ['7a', '7b'], ['7b']);
  await fillIn(page, enough());
  await onwards(page).click();
  await expect(page.locator('#errors')).toHaveCount(0);
  await expect(heading(page, 'check')).toBeFocused();
});

test('errors translated before hydration are hydrated correctly', async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of 422/);
  const release = await holdProgram(page);
  await page.goto('/fr/consultation#7');
  await fillIn(page, { '7c': 'no' });
  const refused = page.waitForResponse((response) => response.request().method() === 'POST');
  await onwards(page).click();
  expect((await refused).status()).toBe(422);
  await translate(page);
  await errors(page).nth(1).focus();
  release();
  await live(page);
  // The focus stays where it is.
  await expect(errors(page).nth(1)).toBeFocused();
  await page.goto('/fr/consultation#7');
  await fillIn(page, { '7b': enough()['7b'] });
  await onwards(page).click();
  await expectErrors(page, ['7a', '7d']);
});

/** Question, answer and Change link of every row of the check page, by the target of the link. */
const rows = (page: Page) =>
  page.locator('#review .row').evaluateAll((all) =>
    all.map((row) => [row.querySelector('a')?.getAttribute('href'), row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
  );

test('answers on the check page stay with their questions when rows change, appear and disappear', async ({ page, context }) => {
  const answers = { '1a': 'Première', '1b': 'Deuxième', '1c': 'no' };
  // The texts of the page without a translation.
  await openWithDraft(page, { ...answers, '1b': 'Autre chose', '1c': 'yes' }, 'fr', '#check');
  await expect(heading(page, 'check')).toBeVisible();
  const wanted = await rows(page);

  await openWithDraft(page, answers, 'fr', '#check');
  await expect(heading(page, 'check')).toBeVisible();
  expect(await rows(page)).toHaveLength(wanted.length - 1);
  await translate(page);
  await page.locator('#review a[href="#c-7a"]').focus();
  // Another tab answers: the rows change in place, and the row of 1d, which is now asked, is inserted.
  const other = await context.newPage();
  await openForm(other);
  await fillIn(other, { '1b': 'Autre chose', '1c': 'yes' });
  await expect.poll(() => rows(page)).toEqual(wanted);
  await expect(page.locator('#review a[href="#c-7a"]')).toBeFocused();
  await translate(page);
  await fillIn(other, { '1b': 'Deuxième', '1c': 'no' });
  await expect.poll(async () => (await rows(page)).length).toBe(wanted.length - 1);
  expect((await rows(page)).slice(0, 3).map(([href, , answer]) => [href, answer])).toEqual([
    ['#c-1a', 'Première'],
    ['#c-1b', 'Deuxième'],
    ['#c-1c', say('fr', 'options-yes-no.no')],
  ]);
});

test('counters, messages and statuses are correct and shown once', async ({ page }) => {
  await openForm(page);
  await translate(page);
  const limit = (name: string) => page.locator(`[id="q-${name}-limit"]`);
  const other = await limit('1b').innerText();
  await control(page, '1a').fill('Quantique');
  await expect(limit('1a')).toHaveText('Il vous reste 491 caractères');
  await expect(page.locator('#status')).toHaveText('Il vous reste 491 caractères');
  await expect(page.locator('#draft-state')).toHaveText(like('fr', 'draft-saved'));
  await expect(page.locator('#progress-1')).toContainText('1');
  // Unchanged texts stay translated.
  await expect(limit('1b').locator('font')).not.toHaveCount(0);
  await expect(limit('1b')).toHaveText(other);
  await translate(page);
  await control(page, '1a').fill('Quantiques');
  await expect(limit('1a')).toHaveText('Il vous reste 490 caractères');
  await page.goto('/fr/consultation#6');
  await fillIn(page, { '6a': ['cyber-hygiene'] });
  await translate(page);
  await fillIn(page, { '6a': ['non-proliferation'] });
  await onwards(page).click();
  await expect(message(page, '6a')).toHaveText(say('fr', 'q-6a.too-few', { actual: '2' }));
  await translate(page);
  await fillIn(page, { '6a': ['international-norms'] });
  await onwards(page).click();
  await expect(message(page, '6a')).toBeHidden();
  await expect(message(page, '6a')).toBeEmpty();
});

test('displaced answers stay with their questions', async ({ page }) => {
  await openWithDraft(page, { '1a': 'Encore là', '1c': 'perhaps', '9z': 'Une question d’hier' }, 'fr', '', 0);
  const items = page.locator('.displaced-answers').getByRole('listitem');
  const before = await items.allInnerTexts();
  await translate(page);
  await page.locator('.languages a[hreflang=en]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText(say('en', 'q-1c.short'));
  await expect(items.first().getByRole('textbox')).toHaveValue('perhaps');
  await expect(items.last()).toContainText(say('en', 'aside-no-place'));
  await translate(page);
  await page.locator('.languages a[hreflang=fr]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(items).toHaveText(before.map((text) => text.replace(/\s+/g, ' ')), { useInnerText: true });
});

test('a failed sending and its retry are announced', async ({ page, site, expectedErrors }) => {
  expectedErrors.push('net::ERR_CONNECTION_REFUSED');
  await openWithDraft(page, enough('Traduite'), 'fr', '#check');
  await translate(page);
  await site.kill('SIGKILL');
  await page.locator('button.send').click();
  await expect(page.locator('#failure-why')).toHaveText(say('fr', 'send-offline'));
  await expect(page.locator('button.send')).toHaveText(say('fr', 'check-send'));
  await translate(page);
  await site.start();
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  // The code is not translated.
  const receipt = await page.locator('#receipt-code').innerText();
  await translate(page);
  await expect(page.locator('#receipt-code')).toHaveText(receipt);
});

test('a language switch replaces translated texts, and back', async ({ page }) => {
  await openForm(page, 'en', '#6');
  const english = await words(page);
  await openForm(page, 'fr', '#6');
  const french = await words(page);
  for (const [locale, own] of [['en', english], ['fr', french]] as const) {
    await translate(page);
    await page.locator(`.languages a[hreflang=${locale}]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('font')).toHaveCount(0);
    expect((await words(page)).filter((each) => each !== say(locale, 'language-changed'))).toEqual(own);
  }
  await fillIn(page, { '6c': 'Toujours vivante' });
  expect(await held(page)).toEqual({ '6c': 'Toujours vivante' });
  await expect(page.locator('[id="q-6c-limit"]')).toHaveText('Il vous reste 484 caractères');
});

test.describe('a shared draft', () => {
  // Two devices that write at once get 409, and the browser reports every refusal and every request without a network.
  test.beforeEach(({ expectedErrors }) => void expectedErrors.push(DRAFT_REPORTS));

  test('its panel says what holds now, once, and its buttons stay', async ({ browser, page }) => {
    const link = await begin(page, { '1a': 'Partagé et traduit' });
    const buttons = panel(page).getByRole('button');
    const labels = ['share-show', 'share-leave'].map((key) => inOtherWords(say('fr', key)));
    await expect(statusOf(page)).toHaveText(say('fr', 'share-shared'));
    await expect(devicesOf(page)).toBeVisible();
    await expect(devicesOf(page)).toHaveText(say('fr', 'share-alone'));
    await translate(page);
    await buttons.last().focus();
    const other = await device(browser, link);
    await expect(devicesOf(page)).toHaveText(say('fr', 'share-devices', { count: '2' }));
    // What says the same as before keeps its translation, and the buttons are the same.
    await expect(statusOf(page)).toHaveText(inOtherWords(say('fr', 'share-shared')));
    await expect(buttons).toHaveText(labels);
    await expect(buttons.last()).toBeFocused();
    await translate(page);
    const third = await device(browser, link);
    await expect(devicesOf(page)).toHaveText(say('fr', 'share-devices', { count: '3' }));
    await translate(page);
    await third.close();
    await other.close();
    await expect(devicesOf(page)).toHaveText(say('fr', 'share-alone'));

    // The state changes, and changes back.
    await translate(page);
    await page.context().setOffline(true);
    await control(page, '1b').fill('Hors ligne');
    await expect(statusOf(page)).toHaveText(say('fr', 'share-offline'));
    await expect(devicesOf(page)).toBeHidden();
    await translate(page);
    await page.context().setOffline(false);
    await expect(statusOf(page)).toHaveText(say('fr', 'share-shared'));
    await expect(devicesOf(page)).toBeVisible();

    await translate(page);
    await expect(buttons).toHaveText(labels);
    await buttons.last().click();
    await expect(statusOf(page)).toHaveText(say('fr', 'share-left'));
    await expect(buttons).toHaveText([say('fr', 'share-dismiss')]);
    await expect(panel(page).getByRole('heading')).toHaveText(say('fr', 'share-panel'));
    await translate(page);
    await buttons.click();
    await expect(panel(page)).toBeHidden();
  });

  test('its panel follows a language switch, and back', async ({ page }) => {
    await begin(page, { '1a': 'Partagé en deux langues' });
    await expect(devicesOf(page)).toBeVisible();
    for (const locale of [...LOCALES].reverse()) {
      await translate(page);
      await page.locator(`.languages a[hreflang=${locale}]`).click();
      await expect(panel(page).getByRole('button')).toHaveText(['share-show', 'share-leave'].map((key) => say(locale, key)));
      await expect(panel(page).getByRole('heading')).toHaveText(say(locale, 'share-panel'));
      await expect(statusOf(page)).toHaveText(say(locale, 'share-shared'));
      await expect(devicesOf(page)).toHaveText(say(locale, 'share-alone'));
      await expect(panel(page).locator('font')).toHaveCount(0);
    }
  });

  test('a question that another device changes has one mark, which goes away', async ({ browser, page }) => {
    const other = await device(browser, await begin(page, { '1a': 'Marqué et traduit' }));
    const mark = page.locator('.share-mark');
    await translate(page);
    const asked = (await question(page, '1b').locator('.words').textContent()) ?? '';
    for (const text of ['Une fois', 'Une autre fois']) {
      await control(other, '1b').fill(text);
      await expect(control(page, '1b')).toHaveValue(text);
      await expect(mark).toHaveCount(1);
      await expect(question(page, '1b').locator('.share-mark')).toHaveText(say('fr', 'share-changing'));
      // Six seconds after the change.
      await translate(page);
      await expect(mark).toHaveCount(0);
      await expect(page.locator('.share-marked')).toHaveCount(0);
    }
    // A mark that is there already stays the only one, translated or, on a slow machine, made anew.
    await control(other, '1b').fill('Deux fois');
    await expect(mark).toHaveCount(1);
    await translate(page);
    await control(other, '1b').fill('Deux fois de suite');
    await expect(control(page, '1b')).toHaveValue('Deux fois de suite');
    await expect(mark).toHaveCount(1);
    await expect(mark).toContainText(say('fr', 'share-changing'), { ignoreCase: true });
    await expect(question(page, '1b').locator('.words')).toHaveText(asked);
  });

  test('the receipt code that the sender shares is shown as it is, beside its words', async ({ browser, page }) => {
    await openForm(page, 'fr', '#7');
    await fillIn(page, enough('Code partagé et traduit'));
    const other = await device(browser, await share(page, { includes: true }));
    await translate(other);
    await page.evaluate(() => (location.hash = '#check'));
    const choice = page.locator('label.share-code');
    await expect(choice).toBeVisible();
    await translate(page);
    await expect(choice).toHaveText(inOtherWords(say('fr', 'share-code-option')));
    await choice.getByRole('checkbox').check();
    await send(page).click();
    await expect(code(page)).toBeVisible();
    const receipt = await code(page).innerText();
    await expect(statusOf(other)).toHaveText(like('fr', 'share-sent'));
    await expect(statusOf(other).locator('font')).toHaveCount(0);
    const line = other.locator('.share-receipt');
    await expect(line).toHaveText(`${say('fr', 'share-code')} ${receipt}`);
    await translate(other);
    await expect(line).toHaveText(`${inOtherWords(say('fr', 'share-code'))} ${receipt}`);
  });

  test('the choice between two drafts puts the answers beside their questions', async ({ browser, page }) => {
    const link = await begin(page, { '1a': 'Le leur', '1c': 'yes' });
    const other = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await openForm(other);
    await fillIn(other, { '1a': 'Le mien', '1c': 'no' });
    await translate(other);
    // The link is opened in the tab that has the form, so the page stays.
    await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
    const asked = async (name: string) => (await question(other, name).locator('.words').first().textContent()) ?? '';
    const [no, yes] = ['no', 'yes'].map((answer) => inOtherWords(say('fr', `options-yes-no.${answer}`)));
    const rows = dialog(other).locator('tbody tr');
    await expect(rows).toHaveCount(2);
    await expect(rows.first().locator('th, td')).toHaveText([await asked('1a'), 'Le mien', 'Le leur']);
    await expect(rows.last().locator('th, td')).toHaveText([await asked('1c'), no, yes]);
    await button(other, 'share-take').click();
    await expect.poll(() => held(other)).toEqual({ '1a': 'Le leur', '1c': 'yes' });
  });
});
