// The disclosure review in the operators' workspace: with the keyboard alone, without JavaScript, by several reviewers at once.
import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { htmlErrors } from './support/html.ts';
import { moving, openText, review, send, signedIn, statuses, text } from './support/review.ts';
import { LOCALES } from './support/words.ts';

/** Waits until the next text was fetched in advance. */
async function ahead(page: Page): Promise<void> {
  const next = await page.locator('[data-review]').getAttribute('data-review-ahead');
  await page.waitForFunction(
    (address) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(address ?? ' ')),
    next,
  );
}

test('texts are reviewed with the keyboard alone, one key for an unflagged and one for a flagged text', async ({ browser, site }) => {
  const texts = ['Un texte clair', 'Écrivez à jeanne@exemple.fr', 'Un nom propre'];
  for (const words of texts) await send(site, words);
  const page = await signedIn(browser, site);
  await page.goto(review('fr'));
  const waiting = new Set(texts);
  while (waiting.size > 0) {
    const words = (await text(page).textContent()) ?? '';
    waiting.delete(words);
    await moving(page, async () => {
      if (words === texts[0]) await page.keyboard.press('a');
      else if (words === texts[1]) await page.keyboard.press('r');
      else if (words !== texts[2]) await page.keyboard.press('j');
      else {
        // Withholding asks for the reason first.
        await page.keyboard.press('w');
        await expect(page.locator('[name=note]')).toBeFocused();
        await page.keyboard.type('un nom, à la fin');
        await page.keyboard.press('Enter');
      }
    });
    await expect(page.locator('#review-question')).toBeFocused();
  }
  expect(await statuses(site)).toMatchObject({ [texts[0]]: 'accepted', [texts[1]]: 'redacted', [texts[2]]: 'withheld' });
});

test('the next text is there before the decision is made', async ({ browser, site, expectedErrors }) => {
  expectedErrors.push('net::ERR_FAILED');
  await send(site, 'Premier en avance');
  await send(site, 'Second en avance');
  await send(site, 'Troisième, plus tard');
  const page = await signedIn(browser, site);
  await page.goto(review('fr'));
  await ahead(page);
  const before = await text(page).textContent();
  // From here on, nothing but the decision itself reaches the server.
  await page.route('**/*', (route) => (route.request().method() === 'POST' ? route.continue() : route.abort()));
  await page.keyboard.press('a');
  await expect(text(page)).not.toHaveText(before ?? '');
  await page.unroute('**/*');
  const after = await text(page).textContent();
  // The text after that could not be fetched in advance; it is fetched when it is wanted.
  await moving(page, () => page.keyboard.press('j'));
  await page.goBack();
  await expect(text(page)).toHaveText(after ?? '');
  // A reload shows the same text, and the browser's way back the one before.
  await page.reload();
  await expect(text(page)).toHaveText(after ?? '');
  await page.goBack();
  await expect(text(page)).toHaveText(before ?? '');
});
test.describe(() => {
  test.use({ expectedErrors: ['net::ERR_FAILED'] });

  test('a decision that does not reach the server loses nothing', async ({ browser, site }) => {
    await send(site, 'Sans réseau');
    const page = await signedIn(browser, site);
    await openText(page, site, 'Sans réseau');
    await page.locator('[name=note]').fill('à garder');
    await page.route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.getByRole('button', { name: /Publier tel quel/ }).click();
    await expect(page.getByRole('alert')).toContainText('Rien de ce que vous avez écrit n’est perdu');
    await expect(page.locator('[name=note]')).toHaveValue('à garder');
    await page.unroute('**/*');
    await page.getByRole('button', { name: /Publier tel quel/ }).click();
    await expect.poll(async () => (await statuses(site))['Sans réseau']).toBe('accepted');
  });
});

test('letters act nowhere else than they should, and can be turned off', async ({ browser, site }) => {
  const words = 'Rien ne se décide ici';
  await send(site, words);
  const page = await signedIn(browser, site);
  await openText(page, site, words);
  const undecided = async () => expect((await statuses(site))[words]).toBe('unreviewed');
  // In a field they are letters; Escape leaves it.
  await page.keyboard.press('n');
  await expect(page.locator('[name=note]')).toBeFocused();
  await page.keyboard.type('a r w');
  await expect(page.locator('[name=note]')).toHaveValue('a r w');
  await page.keyboard.press('Escape');
  await expect(page.locator('#review-question')).toBeFocused();
  // With a modifier they belong to the browser, and while a character is composed to the input method.
  for (const keys of ['Shift+A', 'Alt+a', 'Meta+a']) await page.keyboard.press(keys);
  await page.evaluate(() => {
    const press = (init: KeyboardEventInit) => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'a', code: 'KeyA', ...init }));
    press({ isComposing: true });
    press({ repeat: true });
    press({ ctrlKey: true });
  });
  await undecided();
  // `?` shows the keys and the switch that turns them off; it stays off on the next page.
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Les lettres seules agissent' }).uncheck();
  await page.reload();
  await page.keyboard.press('a');
  await undecided();
  await expect(page.locator('kbd.review-key').first()).toBeHidden();
  await page.locator('details[data-keys] summary').click();
  await page.getByRole('checkbox', { name: 'Les lettres seules agissent' }).check();
  // A keyboard without Latin letters acts by the place of its keys.
  await page.locator('#review-question').focus();
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'ش', code: 'KeyA' }));
  });
  await expect.poll(async () => (await statuses(site))[words]).toBe('accepted');
});

test('Enter that ends a composition in the reason sends nothing', async ({ browser, site }) => {
  const words = 'Une raison qui se compose';
  await send(site, words);
  const page = await signedIn(browser, site);
  await openText(page, site, words);
  await page.keyboard.press('w');
  const note = page.locator('[name=note]');
  await expect(note).toBeFocused();
  await note.fill('理由');
  // The browser marks the key by one of the two.
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    await note.evaluate((field, composing) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter', ...composing });
      field.dispatchEvent(event);
    }, composing);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-review-form]')).not.toHaveAttribute('aria-busy');
  expect((await statuses(site))[words]).toBe('unreviewed');
  await note.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await statuses(site))[words]).toBe('withheld');
});

test.describe(() => {
  test.use({ expectedErrors: [/./] });

  test('a server that falls silent keeps no decision under way', async ({ browser, site }) => {
    const words = 'Le serveur se tait';
    await send(site, words);
    const page = await signedIn(browser, site);
    await openText(page, site, words);
    await page.clock.install();
    const decisions = (url: URL) => url.pathname === new URL(page.url()).pathname;
    await page.route(decisions, (route) => (route.request().method() === 'POST' ? undefined : route.fallback()));
    await page.keyboard.press('a');
    await expect(page.locator('[data-review-form]')).toHaveAttribute('aria-busy');
    await page.clock.fastForward(15_001);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('[data-review-form]')).not.toHaveAttribute('aria-busy');
    await page.clock.resume();
    await page.unroute(decisions);
    await page.keyboard.press('a');
    await expect.poll(async () => (await statuses(site))[words]).toBe('accepted');
  });
});

test('a flagged text is published as it is by a second press alone, and a decision is undone', async ({ browser, site }) => {
  const words = 'Appelez le 01 23 45 67 89';
  await send(site, words);
  const page = await signedIn(browser, site);
  await openText(page, site, words);
  await page.keyboard.press('a');
  await expect(page.getByRole('alert')).toContainText('Appuyez encore une fois');
  expect((await statuses(site))[words]).toBe('unreviewed');
  await moving(page, () => page.keyboard.press('a'));
  expect((await statuses(site))[words]).toBe('accepted');
  await page.keyboard.press('u');
  await expect(text(page)).toHaveText(words);
  await expect(page.getByRole('status')).toContainText('Votre décision est annulée');
  expect((await statuses(site))[words]).toBe('unreviewed');
});

test.describe(() => {
  test.use({ expectedErrors: [/status of 422/] });

  test('what somebody else decided meanwhile is shown, and what was typed is kept', async ({ browser, site }) => {
    const words = 'Deux personnes à la fois';
    await send(site, words);
    const [ada, bob] = [await signedIn(browser, site), await signedIn(browser, site)];
    await openText(ada, site, words);
    await openText(bob, site, words);
    await ada.keyboard.press('a');
    await expect.poll(async () => (await statuses(site))[words]).toBe('accepted');
    await bob.locator('[name=note]').fill('plutôt non');
    await bob.getByRole('button', { name: /Ne pas publier/ }).click();
    await expect(bob.getByRole('alert').first()).toContainText('Quelqu’un d’autre a décidé');
    await expect(bob.locator('[name=note]')).toHaveValue('plutôt non');
    expect(await axeViolations(bob)).toEqual([]);
    expect((await statuses(site))[words]).toBe('accepted');
  });
});

test('the review is complete without JavaScript', async ({ browser, site, expectedErrors }) => {
  expectedErrors.push(/status of 422/);
  const words = 'Sans script : jeanne@exemple.fr et Dupont';
  await send(site, words);
  const page = await signedIn(browser, site, { javaScriptEnabled: false });
  await openText(page, site, words);
  await expect(page.locator('[data-keys]')).toBeHidden();
  await page.locator('[name=words]').fill('Dupont');
  await page.getByRole('button', { name: /Masquer les passages choisis/ }).click();
  await expect.poll(async () => (await statuses(site))[words]).toBe('redacted');
  await page.getByRole('button', { name: /Annuler ma décision/ }).click();
  await expect(text(page)).toHaveText(words);
  await page.getByRole('button', { name: /Ne pas publier/ }).click();
  await expect(page.getByRole('alert').first()).toContainText('pourquoi ce texte n’est pas publié');
  await page.locator('[name=note]').fill('un nom');
  await page.getByRole('button', { name: /Ne pas publier/ }).click();
  await expect.poll(async () => (await statuses(site))[words]).toBe('withheld');
});

test('every page of the review is accessible and valid in every language', async ({ browser, site }) => {
  test.setTimeout(180_000);
  const words = '"></textarea><script>alert(1)</script> jeanne@exemple.fr';
  await send(site, words);
  await send(site, 'Rien à signaler');
  const page = await signedIn(browser, site);
  await openText(page, site, words);
  const own = new URL(page.url()).pathname.replace('/operator/fr/', '');
  for (const locale of LOCALES) {
    for (const path of [
      review(locale),
      `${review(locale)}/list?status=all`,
      `${review(locale)}/list?question=1b&status=changed`,
      `${review(locale)}/together`,
      `/operator/${locale}/${own}`,
    ]) {
      const answer = await page.goto(path);
      expect(await htmlErrors((await answer?.text()) ?? ''), path).toEqual([]);
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
