// Every status is announced once: remaining characters, a saved draft, errors, sending.
import { enough } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { DRAFT, control, fillIn, heading, onwards, openForm, openWithDraft } from './support/form.ts';
import { listen } from './support/announcements.ts';
import { like, numbered, say } from './support/words.ts';

/** As a screen reader reads it: all white space is the same. */
const heard = (words: string) => words.replace(/\s+/g, ' ');

test('the remaining characters are announced when typing pauses, not at every key', async ({ page }) => {
  await openForm(page);
  const announced = await listen(page);
  await control(page, '1a').pressSequentially('Quantique');
  await expect(page.locator('#status')).toHaveText('Il vous reste 491 caractères');
  // Pending announcements of the first text come before those of the second.
  await control(page, '1b').pressSequentially('IA');
  await expect(page.locator('#status')).toHaveText('Il vous reste 498 caractères');
  const counts = (await announced()).filter((words) => /caractère/.test(words));
  expect(counts).toEqual(['Il vous reste 491 caractères', 'Il vous reste 498 caractères']);
});

test('a text of one line, which shows no count, announces none', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  const announced = await listen(page);
  await control(page, '7a').pressSequentially('Une association');
  await expect(page.locator('#status')).toHaveText(like('fr', 'draft-saved'));
  // A count would be announced by now: that of the next text comes after it.
  await page.goto('/fr/consultation#1');
  await control(page, '1a').pressSequentially('IA');
  await expect(page.locator('#status')).toHaveText('Il vous reste 498 caractères');
  expect((await announced()).filter((words) => /caractère/.test(words))).toEqual(['Il vous reste 498 caractères']);
});

test('saving the draft is announced the first time, not at every change', async ({ page }) => {
  await openForm(page);
  const announced = await listen(page);
  for (const [name, text] of [['1a', 'Une réponse'], ['1b', 'Une autre'], ['1a', 'Encore une autre']]) {
    await fillIn(page, { [name]: text });
    await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), DRAFT)).toContain(text);
  }
  await expect(page.locator('#status')).toHaveText('Il vous reste 484 caractères');
  expect((await announced()).filter((words) => like('fr', 'draft-saved').test(words))).toHaveLength(1);
});

test('erasing the draft is announced once', async ({ page }) => {
  await openWithDraft(page, { '1a': 'À effacer' });
  const announced = await listen(page);
  await page.locator('#erase').click();
  await page.locator('[data-act=erase]').click();
  await expect(page.locator('#status')).toHaveText(say('fr', 'draft-erased'));
  expect(await announced()).toEqual([heard(say('fr', 'draft-erase-ask')), heard(say('fr', 'draft-erased'))]);
});

test('errors are announced once, by the error summary that has the focus', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  const announced = await listen(page);
  await onwards(page).click();
  await expect(page.locator('#errors')).toBeFocused();
  const all = ['7a', '7b', '7c', '7d'].map((name) => numbered(name, say('fr', `q-${name}.required`))).join('');
  expect(await announced()).toEqual([heard(say('fr', 'error-heading') + all)]);
});

test('a failed sending is announced once; the confirmation only by its heading', async ({ page, site, expectedErrors }) => {
  expectedErrors.push('net::ERR_CONNECTION_REFUSED');
  await openWithDraft(page, enough('Annoncée'), 'fr', '#check');
  const announced = await listen(page);
  await site.kill('SIGKILL');
  await page.locator('button.send').click();
  await expect(page.locator('#failure')).toBeFocused();
  expect(await announced()).toEqual([heard(say('fr', 'send-heading') + say('fr', 'send-offline'))]);
  await site.start();
  await page.locator('button.send').click();
  await expect(heading(page, 'sent')).toBeFocused();
  expect((await announced()).slice(1)).toEqual([]);
});

test('a language switch is announced once', async ({ page }) => {
  await openForm(page, 'fr', '#2');
  const announced = await listen(page);
  await page.locator('.languages a[hreflang=en]').click();
  await expect(page.locator('#status')).toHaveText(say('en', 'language-changed'));
  expect(await announced()).toEqual([say('en', 'language-changed')]);
});
