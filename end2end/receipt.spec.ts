// Receipts in a browser: the link from the confirmation, the recorded response, amendments that leave the draft alone,
// withdrawals; and the code, which is in no storage and no address.
import type { Page } from '@playwright/test';
import { count, enough, row, rowsOf } from './support/answers.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { DRAFT, code, control, fillIn, heading, held, live, openWithDraft } from './support/form.ts';
import { overflow } from './support/layout-measures.ts';
import { RECEIPT, act, open, sent } from './support/receipt.ts';
import { LOCALES, say } from './support/words.ts';

const answer = (page: Page, text: string) => page.locator('.answer', { hasText: text });

/** The code, once the confirmation shows it. */
async function codeShown(page: Page): Promise<string> {
  await expect(code(page)).toBeVisible();
  return code(page).innerText();
}

/** Everything that the browser stores for the site. */
async function storages(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie]));
}

test('the confirmation copies the code and announces it once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWithDraft(page, enough('Copié'), 'fr', '#check');
  await page.locator('button.send').click();
  const status = page.locator('.copying [role="status"]');
  await expect(status).toHaveText('');
  await page.getByRole('button', { name: say('fr', 'sent-copy') }).click();
  await expect(status).toHaveText(say('fr', 'sent-copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeShown(page));
});

test('the copy script is fetched again after a network failure', async ({
  context,
  expectedErrors,
  page,
}) => {
  expectedErrors.push('net::ERR_FAILED');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let asked = 0;
  await page.route('**/receipt.js', (route) => (++asked === 1 ? route.abort() : route.continue()));
  await page.clock.install();
  await openWithDraft(page, enough('Copié malgré tout'), 'fr', '#check');
  await page.locator('button.send').click();
  const receipt = await codeShown(page);
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(5_000);
  await expect.poll(() => asked).toBe(2);
  await expect(async () => {
    await page.getByRole('button', { name: say('fr', 'sent-copy') }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(receipt);
  }).toPass();
});

test('the confirmation downloads a file of the response and links to the receipt', async ({ page }) => {
  await openWithDraft(page, { ...enough('Téléchargée'), '1a': 'À emporter' }, 'fr', '#check');
  await page.locator('button.send').click();
  const receipt = await codeShown(page);
  const downloading = page.waitForEvent('download');
  await act(page, 'download').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^consultation-[\w-]+\.json$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const document = JSON.parse(Buffer.concat(chunks).toString());
  expect(document).toMatchObject({ receipt_code: receipt, revision: 1, answers: { '1a': 'À emporter', '7a': 'Téléchargée' } });
  await act(page, 'show').click();
  await expect(page.locator('h2', { hasText: say('fr', 'receipt-heading') })).toBeVisible();
  await expect(answer(page, 'À emporter')).toBeVisible();
  expect(page.url()).not.toContain(receipt.slice(0, 9));
});

test('the print button works and appears only with scripts', async ({ page }) => {
  await open(page, await sent(page, enough('Imprimée')));
  await page.evaluate(() => ((globalThis as any).print = () => document.body.setAttribute('data-printed', '')));
  await page.getByRole('button', { name: say('fr', 'print') }).click();
  await expect(page.locator('body[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(answer(page, 'Imprimée')).toBeVisible();
});

test('a code in the hash moves into the field and leaves the address and the history', async ({ page }) => {
  const receipt = await sent(page, enough('Dans le lien'));
  await page.goto('/fr/legal');
  await page.goto(`${RECEIPT}#${receipt}`);
  await expect(page.locator('#c-receipt')).toHaveValue(receipt);
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: say('fr', 'receipt-show') }).click();
  await expect(answer(page, 'Dans le lien')).toBeVisible();
  await page.goBack();
  expect(page.url()).not.toContain('#');
  await page.goto(`${RECEIPT}#main`);
  await expect(page.locator('#c-receipt'), 'the skip link is no code').not.toHaveValue(/main/);
});

test('a wrong code is reported at the field and in the summary without being repeated', async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of 404/);
  await open(page, 'NOBODYS-CODE');
  await expect(page).toHaveTitle(/^Erreur\s:\s/);
  await page.locator('#errors').getByRole('link').click();
  await expect(page.locator('#c-receipt')).toBeFocused();
  await expect(page.locator('#c-receipt')).toHaveValue('');
  await expect(page.locator('#receipt-error')).toHaveText(say('fr', 'receipt-unknown'));
});

test('amending starts from the recorded answers and does not touch draft or storage', async ({ page, site }) => {
  const receipt = await sent(page, { ...enough('Amendée'), '1a': 'Avant', '6b': ['cyber-hygiene'], '6d': '1' });
  const before = await count(site);
  await openWithDraft(page, { ...enough('Le brouillon'), '1a': 'Un brouillon' });
  await open(page, receipt);
  // Leaving the form saved the draft for the last time.
  const draft = await page.evaluate((key) => localStorage.getItem(key), DRAFT);
  await act(page, 'amend').click();
  await live(page);
  await expect(page.locator('.amends')).toHaveText(say('fr', 'amend-note'));
  await expect(page.locator('#draft')).toHaveCount(0);
  await expect(control(page, '1a')).toHaveValue('Avant');
  expect(await held(page)).toMatchObject({ '7a': 'Amendée', '6b': ['cyber-hygiene'], '6d': '1' });
  await control(page, '1a').fill('Après');
  // Checked after the pause in which a draft would have been saved.
  await expect(page.locator('#status')).toHaveText('Il vous reste 495 caractères');
  expect(await page.evaluate((key) => localStorage.getItem(key), DRAFT)).toBe(draft);
  await page.locator('#steps a[href="#check"]').click();
  await expect(answer(page, 'Après')).toBeVisible();
  const send = page.locator('button.send');
  await expect(send).toHaveText(say('fr', 'amend-send'));
  await send.click();
  await expect(heading(page, 'sent')).toHaveText(say('fr', 'amended-heading'));
  await expect(heading(page, 'sent')).toBeFocused();
  await expect(code(page)).toHaveText(receipt);
  expect(await storages(page)).not.toContain(receipt);
  expect(await page.evaluate((key) => localStorage.getItem(key), DRAFT), 'the draft is still there').toBe(draft);
  expect(await count(site)).toBe(before);
  const expected = { ...enough('Amendée'), '1a': 'Après', '6b': ['cyber-hygiene'], '6d': '1' };
  expect(await rowsOf(site, 'Amendée')).toEqual([row(expected, 'fr')]);

  // Once more, from the same page.
  await page.goBack();
  await page.locator('#steps a[href="#1"]').click();
  await control(page, '1a').fill('Encore après');
  await page.locator('#steps a[href="#check"]').click();
  await send.click();
  await expect(heading(page, 'sent')).toBeVisible();
  expect((await rowsOf(site, 'Amendée')).map((each) => each.q1a)).toEqual(['Encore après']);
});

test('a concurrent amendment is reported and nothing is overwritten', async ({ page, site, expectedErrors }) => {
  expectedErrors.push(/status of 409/);
  const receipt = await sent(page, enough('Deux pages'));
  await open(page, receipt);
  await act(page, 'amend').click();
  await live(page);
  await control(page, '1a').fill('Trop tard');
  const other = { receipt_code: receipt, revision: 1, answers: { ...enough('Deux pages'), '1a': 'Plus rapide' } };
  expect((await page.request.post(RECEIPT, { data: other })).status()).toBe(200);
  await page.locator('#steps a[href="#check"]').click();
  await page.locator('button.send').click();
  await expect(page.locator('#failure')).toContainText(say('fr', 'amend-stale'));
  await expect(answer(page, 'Trop tard'), 'what was typed is still there').toBeVisible();
  expect((await rowsOf(site, 'Deux pages')).map((each) => each.q1a)).toEqual(['Plus rapide']);
});

test('leaving with unsent changes asks for confirmation', async ({ page }) => {
  await open(page, await sent(page, enough('Quittée')));
  await act(page, 'amend').click();
  await live(page);
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await control(page, '1a').fill('Pas encore envoyé');
  await page.goto('/fr/legal');
  expect(asked).toBe(1);
});

/** Whether the browser would ask before the page is left: engines before Chromium 119 look at the value alone. */
const wouldAsk = (page: Page) =>
  page.evaluate(() => {
    const leaving = document.createEvent('BeforeUnloadEvent') as BeforeUnloadEvent;
    leaving.initEvent('beforeunload', false, true);
    window.dispatchEvent(leaving);
    return [leaving.defaultPrevented, leaving.returnValue !== ''];
  });

test('leaving asks for confirmation exactly while there are unsent changes, after an amendment too', async ({ page }) => {
  await open(page, await sent(page, { ...enough('Deux fois'), '1a': 'Avant\n\nle saut', '6b': ['cyber-hygiene'], '6d': '1' }));
  await act(page, 'amend').click();
  await live(page);
  expect(await wouldAsk(page)).toEqual([false, false]);
  await control(page, '1a').fill('Une fois');
  expect(await wouldAsk(page)).toEqual([true, true]);
  await page.locator('#steps a[href="#check"]').click();
  await page.locator('button.send').click();
  await expect(heading(page, 'sent')).toBeVisible();
  expect(await wouldAsk(page)).toEqual([false, false]);
  await page.goBack();
  await page.locator('#steps a[href="#1"]').click();
  await control(page, '1a').fill('Deux fois');
  expect(await wouldAsk(page)).toEqual([true, true]);
});

test('a withdrawal explains its effect, can be cancelled, and is final once confirmed', async ({ page, site }) => {
  const receipt = await sent(page, enough('Retirée'));
  await open(page, receipt);
  await act(page, 'withdraw').click();
  await expect(page.locator('h1')).toHaveText(say('fr', 'withdraw-heading'));
  await expect(page.locator('main li')).toHaveCount(4);
  await page.getByRole('button', { name: say('fr', 'withdraw-cancel') }).click();
  await expect(answer(page, 'Retirée')).toBeVisible();
  await act(page, 'withdraw').click();
  await page.getByRole('button', { name: say('fr', 'withdraw-confirm') }).click();
  await expect(page.locator('h1')).toHaveText(say('fr', 'withdrawn-heading'));
  expect(await rowsOf(site, 'Retirée')).toEqual([]);
  await open(page, receipt);
  await expect(page.locator('h1')).toHaveText(say('fr', 'withdrawn-heading'));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a response is viewed, amended and withdrawn by plain forms', async ({ page, site }) => {
    await page.goto('/fr/consultation');
    await fillIn(page, { ...enough('Amendée sans script'), '1a': 'Avant' });
    await page.getByRole('button').click();
    await page.locator('button.send').click();
    const receipt = await codeShown(page);
    await expect(page.getByRole('button', { name: say('fr', 'sent-copy') })).toBeHidden();
    await act(page, 'show').click();
    await act(page, 'amend').click();
    await expect(control(page, '1a')).toHaveValue('Avant');
    await control(page, '1a').fill('Après');
    await page.locator('button.review').click();
    await page.locator('button.send').click();
    await expect(heading(page, 'sent')).toHaveText(say('fr', 'amended-heading'));
    await expect(code(page)).toHaveText(receipt);
    expect((await rowsOf(site, 'Amendée sans script')).map((each) => each.q1a)).toEqual(['Après']);
    await act(page, 'show').click();
    await act(page, 'withdraw').click();
    await act(page, 'withdraw-now').click();
    await expect(page.locator('h1')).toHaveText(say('fr', 'withdrawn-heading'));
    expect(await rowsOf(site, 'Amendée sans script')).toEqual([]);
  });
});

for (const locale of LOCALES) {
  test(`axe finds no violation on the receipt pages, in ${locale}`, async ({ page, expectedErrors }) => {
    expectedErrors.push(/status of 404/);
    const receipt = await sent(page, enough('Accessible'));
    const check = async (state: string) => expect.soft(await axeViolations(page), state).toEqual([]);
    await page.goto(`/${locale}/consultation/receipt`);
    await check('the field');
    await page.locator('#c-receipt').fill('nothing');
    await page.locator('.receipt-entry button').click();
    await expect(page.locator('#errors')).toBeVisible();
    await check('a wrong code');
    await page.locator('#c-receipt').fill(receipt);
    await page.locator('.receipt-entry button').click();
    await expect(page.locator('.facts')).toBeVisible();
    await check('the response');
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await overflow(page), 'wider than 320 pixels by').toBe(0);
    await act(page, 'amend').click();
    await live(page);
    await check('amending');
    await page.goto(`/${locale}/consultation/receipt`);
    await page.locator('#c-receipt').fill(receipt);
    await page.locator('.receipt-entry button').click();
    await act(page, 'withdraw').click();
    await expect(page.locator('main li')).toHaveCount(4);
    await check('what withdrawing means');
    await act(page, 'withdraw-now').click();
    await check('withdrawn');
  });
}
