// Failures during sending: the server is killed, an answer is lost, a button is pressed twice. The answers stay, a
// retry is safe, and one response makes one row.
import type { Page } from '@playwright/test';
import { count, enough, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { DRAFT, code, control, fillIn, heading, held, live, openForm, openWithDraft, send } from './support/form.ts';
import { like, say } from './support/words.ts';

const failure = (page: Page) => page.locator('#failure');

/** Lets a submission reach the server, drops the answer, and returns it to the test. */
async function loseNextAnswer(page: Page): Promise<() => Promise<{ receipt_code: string }>> {
  let heard: (receipt: { receipt_code: string }) => void;
  const receipt = new Promise<{ receipt_code: string }>((done) => (heard = done));
  await page.route(
    (url) => url.pathname.endsWith('/consultation'),
    async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const response = await route.fetch();
      heard(await response.json());
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  return () => receipt;
}

/** Expects that the failure is shown and has the focus, and that all answers are there. */
async function expectFailure(page: Page, sentence: string, answer: string): Promise<void> {
  await expect(failure(page)).toContainText(say('fr', 'send-heading'));
  await expect(failure(page)).toContainText(say('fr', sentence));
  await expect(failure(page)).toBeFocused();
  await expect(page.locator('.check')).toContainText(answer);
  expect(await page.evaluate((key) => localStorage.getItem(key), DRAFT), 'the draft').toContain(answer);
  await expect(send(page)).toHaveText(say('fr', 'check-send'));
}

test('a server killed before sending loses no answers, and they are sent once it is back', async ({
  page,
  site,
  expectedErrors,
}) => {
  expectedErrors.push('net::ERR_CONNECTION_REFUSED');
  const answers = { ...enough('Serveur tué'), '1a': 'Toujours là' };
  const before = await count(site);
  await openWithDraft(page, answers, 'fr', '#check');
  await site.kill('SIGKILL');
  await send(page).click();
  await expectFailure(page, 'send-offline', 'Toujours là');
  await send(page).click();
  await expectFailure(page, 'send-offline', 'Toujours là');

  await site.start();
  await send(page).click();
  await expect(code(page)).toBeVisible();
  await expect(heading(page, 'sent')).toBeFocused();
  expect(await count(site)).toBe(before + 1);
  expect(await rowsOf(site, 'Serveur tué')).toEqual([row(answers, 'fr')]);
});

test('answers that were not received can be changed before they are sent again', async ({ page, site, expectedErrors }) => {
  expectedErrors.push('net::ERR_CONNECTION_REFUSED');
  await openWithDraft(page, { ...enough('Changée entre deux'), '1a': 'Avant' }, 'fr', '#check');
  await site.kill('SIGKILL');
  await send(page).click();
  await expectFailure(page, 'send-offline', 'Avant');
  await page.locator('.check .row').first().getByRole('link').click();
  await control(page, '1a').fill('Après');
  await page.locator('#steps a[href="#check"]').click();
  await site.start();
  await send(page).click();
  await expect(code(page)).toBeVisible();
  expect(await rowsOf(site, 'Changée entre deux')).toEqual([
    row({ ...enough('Changée entre deux'), '1a': 'Après' }, 'fr'),
  ]);
});

test('a retry after an answer lost behind the commit gives the same code and one row', async ({
  page,
  site,
  expectedErrors,
}) => {
  expectedErrors.push('net::ERR_CONNECTION_RESET');
  const answers = { ...enough('Accusé perdu'), '1a': 'Une seule fois' };
  const before = await count(site);
  await openWithDraft(page, answers, 'fr', '#check');
  const lost = await loseNextAnswer(page);
  await send(page).click();
  await expectFailure(page, 'send-offline', 'Une seule fois');
  expect(await count(site), 'it was recorded').toBe(before + 1);

  await send(page).click();
  await expect(code(page)).toHaveText((await lost()).receipt_code);
  expect(await count(site)).toBe(before + 1);
  expect(await rowsOf(site, 'Accusé perdu')).toEqual([row(answers, 'fr')]);
});

test('the submission keeps its id when the page is reopened after a lost answer', async ({ page, site, expectedErrors }) => {
  expectedErrors.push('net::ERR_CONNECTION_RESET');
  const before = await count(site);
  await openWithDraft(page, { ...enough('Rechargée'), '1a': 'Une seule fois' }, 'fr', '#check');
  const lost = await loseNextAnswer(page);
  await send(page).click();
  await expectFailure(page, 'send-offline', 'Une seule fois');
  await page.reload();
  await live(page);
  await send(page).click();
  await expect(code(page)).toHaveText((await lost()).receipt_code);
  expect(await count(site)).toBe(before + 1);
});

test('the next response of the same browser gets another id', async ({ page, site }) => {
  const codes = new Set<string>();
  for (const organisation of ['La première', 'La seconde']) {
    await openWithDraft(page, enough(organisation), 'fr', '#check');
    await send(page).click();
    await expect(code(page)).toBeVisible();
    codes.add(await code(page).innerText());
    expect(await rowsOf(site, organisation)).toHaveLength(1);
  }
  expect(codes.size).toBe(2);
});

const received = (page: Page) => page.locator('#received');

/** Expects the note that a response was received, when, that its code is not shown again, and where receipts are. */
async function expectReceived(page: Page, locale: 'fr' | 'en'): Promise<void> {
  await expect(received(page)).toBeVisible();
  await expect(received(page)).toContainText(like(locale, 'received-here'));
  await expect(received(page)).toContainText(say(locale, 'received-code'));
  await expect(received(page).getByRole('link', { name: say(locale, 'received-receipts') })).toHaveAttribute(
    'href',
    `/${locale}/consultation/receipt`,
  );
}

test('a reload after sending still shows that a response was received, until dismissed', async ({ page }) => {
  await openWithDraft(page, enough('Rechargée après'), 'fr', '#check');
  await send(page).click();
  await expect(code(page)).toBeVisible();
  const secret = await code(page).innerText();
  await expect(received(page), 'beside the confirmation itself').toBeHidden();

  await page.reload();
  await live(page);
  await expectReceived(page, 'fr');
  expect(await held(page)).toEqual({});
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(secret);
  // The instant of the server in the local time zone.
  const { at } = await page.evaluate(() => JSON.parse(sessionStorage.getItem('consultation.received.consultation')!));
  const time = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(new Date(at));
  await expect(received(page)).toContainText(time);

  // After a language switch in place, and after navigation to another page.
  await page.locator('.languages a[hreflang=en]').click();
  await expectReceived(page, 'en');
  await page.goto('/fr');
  await openForm(page, 'fr', '#3');
  await expectReceived(page, 'fr');
  await received(page).getByRole('button', { name: say('fr', 'received-dismiss') }).click();
  await expect(received(page)).toBeHidden();
  await page.reload();
  await live(page);
  await expect(received(page)).toBeHidden();
});

test('a button begins another response at the first step', async ({ page, site }) => {
  await openWithDraft(page, enough('Encore une, la première'), 'fr', '#check');
  await send(page).click();
  await expect(code(page)).toBeVisible();
  await page.reload();
  await live(page);
  await received(page).getByRole('button', { name: say('fr', 'received-begin') }).click();
  await expect(heading(page, 1)).toBeFocused();
  await expect(received(page)).toBeHidden();
  await page.goto('/fr/consultation#7');
  await fillIn(page, enough('Encore une, la seconde'));
  await page.goto('/fr/consultation#check');
  await send(page).click();
  await expect(code(page)).toBeVisible();
  expect(await rowsOf(site, 'Encore une, la seconde')).toHaveLength(1);
});

test('going back from the confirmation shows that the response was received and leads to its code', async ({ page }) => {
  await openWithDraft(page, enough('En arrière'), 'fr', '#check');
  await send(page).click();
  await expect(code(page)).toBeVisible();
  const secret = await code(page).innerText();
  await page.goBack();
  await expect(received(page)).toContainText(like('fr', 'received-here'));
  await expect(received(page).getByText(say('fr', 'received-code'))).toBeHidden();
  await received(page).getByRole('button', { name: say('fr', 'received-see-code') }).click();
  await expect(code(page)).toHaveText(secret);
});

test('two quick clicks submit once', async ({ page, site }) => {
  const before = await count(site);
  let posts = 0;
  page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
  await openWithDraft(page, enough('Deux clics'), 'fr', '#check');
  await send(page).dblclick();
  await expect(code(page)).toBeVisible();
  expect(posts).toBe(1);
  expect(await count(site)).toBe(before + 1);
});

test('during a slow answer the page says that sending is under way', async ({ page }) => {
  await openWithDraft(page, enough('Lente'), 'fr', '#check');
  let answer = () => {};
  const answered = new Promise<void>((done) => (answer = done));
  await page.route('**/fr/consultation', async (route) => {
    await answered;
    await route.continue();
  });
  await send(page).click();
  await expect(send(page)).toHaveText(say('fr', 'check-sending'));
  await expect(send(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(send(page)).toBeFocused();
  answer();
  await expect(code(page)).toBeVisible();
});

test('other answers under a used submission id are refused with a message', async ({
  page,
  site,
  expectedErrors,
}) => {
  expectedErrors.push('net::ERR_CONNECTION_RESET', /status of 409/);
  const before = await count(site);
  await openWithDraft(page, { ...enough('Deux versions'), '1a': 'Première version' }, 'fr', '#check');
  await loseNextAnswer(page);
  await send(page).click();
  await expectFailure(page, 'send-offline', 'Première version');
  await page.locator('.check .row').first().getByRole('link').click();
  await control(page, '1a').fill('Seconde version');
  await page.locator('#steps a[href="#check"]').click();
  await send(page).click();
  await expectFailure(page, 'send-reused', 'Seconde version');
  expect(await count(site)).toBe(before + 1);
  expect((await rowsOf(site, 'Deux versions')).map((each) => each.q1a)).toEqual(['Première version']);
});

test('a form that closes meanwhile says so and keeps the draft on the device', async ({
  page,
  site,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 403/);
  const before = await count(site);
  await openWithDraft(page, { ...enough('Trop tard'), '1a': 'À une minute près' }, 'fr', '#check');
  await site.restart(['--closes-at', '2020-03-16T23:59:59+01:00']);
  await send(page).click();
  await expectFailure(page, 'send-closed', 'À une minute près');
  await page.goto('/fr/consultation?');
  await expect(page.locator('h1')).toHaveText(say('fr', 'form-closed-heading'));
  expect(await page.evaluate((key) => localStorage.getItem(key), DRAFT)).toContain('À une minute près');
  expect(await count(site)).toBe(before);
});

test('the API returns problem documents with the documented codes', async ({ request, site }) => {
  const post = (submission_id: string, answers: unknown) =>
    request.post('/fr/consultation', { data: { submission_id, answers } });
  const id = 'a-program-of-its-own';
  const before = await count(site);
  const first = await post(id, enough('Un programme'));
  expect(first.status()).toBe(201);
  const receipt = await first.json();
  expect(receipt).toEqual({
    receipt_code: expect.stringMatching(/^\w{4}(-\w{4}){6,}$/),
    received_at: expect.any(String),
  });
  const again = await post(id, enough('Un programme'));
  expect(again.status()).toBe(200);
  expect.soft(await again.json(), 'the same receipt, to the letter').toEqual(receipt);

  const reused = await post(id, enough('Un autre programme'));
  expect(reused.status()).toBe(409);
  expect(reused.headers()['content-type']).toMatch(/^application\/problem\+json/);
  expect(await reused.json()).toMatchObject({ status: 409, errors: [{ code: 'key_reused' }] });

  const wrong = await post('another-program', { '1a': 'a'.repeat(501), '6a': ['cyber-hygiene'], '9z': '?' });
  expect(wrong.status()).toBe(422);
  expect((await wrong.json()).errors).toEqual(
    expect.arrayContaining([
      { question: '1a', code: 'too_long', max: 500, actual: 501 },
      { question: '6a', code: 'too_few', min: 3, actual: 1 },
      { question: '7a', code: 'required' },
      expect.objectContaining({ question: '9z', code: 'unknown_question' }),
    ]),
  );
  expect(await count(site)).toBe(before + 1);
});
