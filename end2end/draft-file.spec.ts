// The draft as a file: it holds private answers only on request, its answers are validated like any input, and an
// invalid file leaves the draft unchanged.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Answers, enough } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { fillIn, held, live, openForm, openWithDraft } from './support/form.ts';
import { say } from './support/words.ts';

const tools = (page: Page) => page.locator('details.tools');
const press = (page: Page, key: string) => tools(page).getByRole('button', { name: say('fr', key), exact: true }).click();
const told = (page: Page) => page.locator('#announcement');

async function openTools(page: Page): Promise<void> {
  await tools(page).locator('summary').click();
}

/** Presses the save button and returns the name and the content of the file. */
async function saved(page: Page, work: () => Promise<void>): Promise<[string, any]> {
  const download = page.waitForEvent('download');
  await work();
  const file = await download;
  return [file.suggestedFilename(), JSON.parse(await readFile(await file.path(), 'utf8'))];
}

async function load(page: Page, text: string): Promise<void> {
  await page.locator('#draft-file').setInputFiles({ name: 'brouillon.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

const draft = (answers: Answers, more = {}) =>
  JSON.stringify({ format: 1, form_version: 1, saved_at: '2020-03-01T13:32:05Z', answers, ...more });

test('a draft is saved to a file and loaded on another device', async ({ page, browser, site }) => {
  const answers = { '1a': 'Né d’un « fichier » 🗂', '2c': 'other', '2c-other': 'Un traité', '6a': ['cyber-hygiene'] };
  await openWithDraft(page, answers);
  await openTools(page);
  const [name, content] = await saved(page, () => press(page, 'file-save'));
  expect(name).toBe('brouillon-consultation.json');
  expect(content).toEqual({ form: 'consultation', format: 1, form_version: 1, saved_at: expect.any(String), answers });

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(`${site.url}/fr/consultation`);
  await live(other);
  await openTools(other);
  await load(other, JSON.stringify(content));
  await expect(told(other)).toHaveText(say('fr', 'file-loaded'));
  expect(await held(other)).toEqual(answers);
  // From then on it is an ordinary draft.
  await expect.poll(() => other.evaluate(() => localStorage.getItem('consultation.draft.consultation'))).toContain('Né d’un');
  await other.reload();
  await live(other);
  expect(await held(other)).toEqual(answers);
  await elsewhere.close();
});

test('the file holds private answers only on request', async ({ page }) => {
  await openWithDraft(page, enough('Confidentiel'));
  await openTools(page);
  await press(page, 'file-save');
  await expect(tools(page).getByText(say('fr', 'file-save-ask'))).toBeVisible();
  const [, without] = await saved(page, () => press(page, 'file-save-public'));
  expect(without.answers).toEqual({ '7c': 'no', '7d': 'state' });
  // The pressed button is gone, and the focus is at the one that asked.
  await expect(page.locator('#draft-save')).toBeFocused();
  await press(page, 'file-save');
  const [, whole] = await saved(page, () => press(page, 'file-save-all'));
  expect(whole.answers).toEqual(enough('Confidentiel'));
});

for (const [kind, text, sentence] of [
  ['no JSON at all', 'PK\u0003\u0004', 'file-broken'],
  ['an empty file', '', 'file-broken'],
  ['JSON of another shape', '["1a"]', 'file-broken'],
  ['answers that are none', '{"format":1,"form_version":1,"saved_at":"x","answers":{"1a":{"b":1}}}', 'file-broken'],
  ['a later format', '{"format":2,"pages":[]}', 'file-too-new'],
  ['the draft of another form', draft({ '1a': 'x' }, { form: 'another' }), 'file-other-form'],
  ['a draft of which nothing fits', draft({ z1: 'x', z2: 'y' }), 'file-other-form'],
  ['a file of megabytes', draft({ '1a': 'a'.repeat(2_000_000) }), 'file-broken'],
] as const) {
  test(`an invalid draft file is refused and the draft stays: ${kind}`, async ({ page }) => {
    const answers = { '1a': 'Intact', '1c': 'yes' };
    await openWithDraft(page, answers);
    await openTools(page);
    await load(page, text);
    await expect(told(page)).toHaveText(say('fr', sentence));
    await expect(page.locator('#status')).toHaveText(say('fr', sentence));
    expect(await held(page)).toEqual(answers);
    await expect(page.locator('.displaced-answers')).toBeHidden();
  });
}

test('a file fills in unanswered questions, and the respondent resolves conflicts', async ({ page }) => {
  const mine = { '1a': 'La mienne', '1b': 'La même' };
  const theirs = { '1a': 'Celle du fichier', '1b': 'La même', '1c': 'yes', '1d': 'Un plan' };
  await openWithDraft(page, mine);
  await openTools(page);
  await load(page, draft(theirs));
  await expect(tools(page)).toContainText('À 1 question, le fichier répond autrement que vous.');
  expect(await held(page), 'nothing before the answer').toEqual(mine);
  await expect(page.locator('#file-keep')).toBeFocused();
  await press(page, 'file-keep');
  expect(await held(page)).toEqual({ ...theirs, '1a': 'La mienne' });
  await expect(page.locator('#draft-file')).toBeFocused();

  await load(page, draft(theirs));
  await press(page, 'file-take');
  expect(await held(page)).toEqual(theirs);
});

test('answers without a question are shown to copy; the others are validated as if typed', async ({ page }) => {
  await openForm(page);
  await openTools(page);
  await load(page, draft({ '1a': 'a'.repeat(501), '1c': 'perhaps', '9z': '<script>window.owned = 1</script>' }));
  await expect(told(page)).toHaveText(say('fr', 'file-loaded'));
  await expect(page.locator('.displaced-answers').getByRole('textbox').first()).toHaveValue('perhaps');
  await expect(page.locator('.displaced-answers').getByRole('textbox').last()).toHaveValue('<script>window.owned = 1</script>');
  await page.locator('a.next:visible').click();
  await expect(page.locator('#errors')).toBeFocused();
  await expect(page.locator('[id="q-1a-error"]')).toHaveText('Raccourcissez votre réponse de 1 caractère (500 au plus)');
  expect(await page.evaluate(() => (window as any).owned)).toBeUndefined();
});

test('the draft tools can be used with the keyboard alone', async ({ page }) => {
  // The listener is added early: the browser reports the download later than the key press returns.
  const chooser = page.waitForEvent('filechooser');
  await openForm(page);
  await fillIn(page, { '1a': 'Au clavier' });
  await tools(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('#draft-save')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#draft-file')).toBeFocused();
  await expect(page.locator('#draft-file')).toHaveAccessibleName(say('fr', 'file-load'));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([]);
});
