// The words of the disclosure review's page: those that are selected in the text, and those of the page under a browser translation.
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { inOtherWords, translate } from './support/page-texts.ts';
import { hiddenPassages, moving, openText, send, signedIn, statuses, text } from './support/review.ts';
import { say } from './support/words.ts';

/** Selects these words in the text that is shown. */
const select = (page: Page, words: string) =>
  text(page).evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const from = node.data.indexOf(words);
      if (from < 0) continue;
      getSelection()?.setBaseAndExtent(node, from, node, from + words.length);
      return;
    }
    throw new Error(`the text has no ${words}`);
  }, words);

test('words that are selected in the text are hidden', async ({ browser, site }) => {
  const words = '🦀 Le nom est Dupont, à Metz, et jeanne@exemple.fr';
  await send(site, words);
  const page = await signedIn(browser, site);
  await openText(page, site, words);
  await select(page, 'Dupont');
  await page.keyboard.press('r');
  await expect.poll(async () => (await statuses(site))[words]).toBe('redacted');
  await openText(page, site, words);
  await expect(page.locator('.review-log')).toContainText('des passages masqués');
  expect(await hiddenPassages(site, words)).toContainEqual([13, 19]);
});

test('words that are selected in a browser translation are refused, and hidden once the original is shown', async ({ browser, site, expectedErrors }) => {
  expectedErrors.push(/status of 422/);
  const words = 'Selon le CICR, il faut agir';
  await send(site, words);
  const page = await signedIn(browser, site);
  await openText(page, site, words);
  // Words of the translation, and a name that it keeps, but at another place.
  for (const selected of ['IL FAUT AGIR', 'CICR']) {
    await translate(page);
    await select(page, selected);
    await page.keyboard.press('r');
    await expect(page.locator('.notice.wrong[role=alert]:visible')).toContainText(say('fr', 'review-translated'));
    await expect(text(page)).toHaveText(words);
    expect((await statuses(site))[words]).toBe('unreviewed');
  }
  await select(page, 'CICR');
  await page.keyboard.press('r');
  await expect.poll(async () => (await statuses(site))[words]).toBe('redacted');
  expect(await hiddenPassages(site, words)).toEqual([[9, 13]]);
});

test('under a browser translation messages say what holds now, and every key stays with what it does', async ({ browser, site }) => {
  const words = 'Appelez plutôt le 01 23 45 67 89';
  await send(site, words);
  const page = await signedIn(browser, site);
  await openText(page, site, words);
  const told = page.locator('[data-keys-told]');
  const keyOf = (key: string) => page.locator(`[data-keys-choose=${key}]`);
  await page.keyboard.press('?');
  await expect(keyOf('n')).toHaveText(`N ${say('fr', 'review-note')}`);
  await translate(page);
  await keyOf('n').click();
  await expect(told).toHaveText(say('fr', 'workspace-keys-press'));
  await translate(page);
  await page.keyboard.press('z');
  await expect(told).toHaveText(say('fr', 'workspace-keys-done'));
  await expect(page.locator('[data-key-hint=n]')).toHaveText('Z');
  // The list is made anew from the words that the page shows.
  await expect(keyOf('n')).toHaveText(`Z ${inOtherWords(say('fr', 'review-note'))}`);
  await expect(keyOf('a')).toHaveText(`A ${inOtherWords(say('fr', 'review-accept'))}`);
  await translate(page);
  await page.keyboard.press('z');
  const alert = page.locator('[data-review-alert]');
  await expect(page.locator('[name=note]')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await expect(alert).toHaveText(say('fr', 'review-no-reason'));
  await translate(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(alert).toHaveText(say('fr', 'review-once-more'));
  expect((await statuses(site))[words]).toBe('unreviewed');
  await moving(page, () => page.keyboard.press('a'));
  expect((await statuses(site))[words]).toBe('accepted');
});
