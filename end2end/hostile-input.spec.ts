// Hostile texts: the Big List of Naughty Strings, and what it lacks. Each is recorded, shown and exported exactly, or
// is refused with a reason; none is ever interpreted.
import type { Page } from '@playwright/test';
import { createRequire } from 'node:module';
import { type Answers, TEXTS, enough, rowsOf, withTexts } from './support/answers.ts';
import { table } from './support/csv.ts';
import { expect, test } from './support/fixtures.ts';
import { control, held, live, openForm } from './support/form.ts';
import { posted } from './support/http.ts';

const LIST: string[] = createRequire(import.meta.url)('big-list-of-naughty-strings');
/** Texts that the list lacks: direction marks, combining marks without a letter, control characters, spreadsheet formulas. */
const MORE = [
  'rtl \u202e override, \u2066isolate\u2069, marks \u200f\u200e',
  'e\u0301\u0301\u0301 \u0301 \u200d \ufe0f 👩‍👩‍👧‍👦 🇫🇷 \u{e0041}',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  'bell \u0007, escape \u001b[31m, delete \u007f, next line \u0085 and separators \u2028\u2029',
  'noncharacters \ufffe\uffff and the last one \u{10ffff}',
  '=1+1',
  '+33 1',
  '-1',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://example.org";"x")',
  'a,b;c\t"d"\n=e',
  '</textarea><script>window.owned = 1</script>',
];

/** Invisible characters: white space, controls, and default ignorable characters. */
const HIDDEN = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]+/gu;
/** Characters that are trimmed around a text: white space, and invisible characters that act as white space. */
const BLANK = '[\\p{White_Space}\u00ad\u180e\u200b\u2060\u2800\u3164\ufeff\uffa0]+';
const EDGES = new RegExp(`^${BLANK}|${BLANK}$`, 'gu');

/** The recorded form of a text: trimmed, with LF line breaks, and absent if nothing is visible. */
const kept = (text: string) => (text.replace(HIDDEN, '') ? text.replace(EDGES, '').replace(/\r+\n/g, '\n') : '');

/** The texts in batches that fill all text fields of the form. */
const batches = Array.from({ length: Math.ceil((LIST.length + MORE.length) / TEXTS.length) }, (_, rank) => {
  const texts = [...LIST, ...MORE].slice(rank * TEXTS.length, (rank + 1) * TEXTS.length);
  return Object.fromEntries(texts.map((text, place) => [TEXTS[place], text]));
});

/** The recorded answers of a batch: an answer without a visible character is absent. */
const recordedForm = (batch: Record<string, string>) =>
  Object.fromEntries(Object.entries(batch).flatMap(([name, text]) => (kept(text) ? [[name, kept(text)]] : [])));

const column = (name: string) => `q${name.replace('-', '_')}`;

test('every text is stored and exported exactly, as JSON and as CSV', async ({ request, site }) => {
  for (const [rank, batch] of batches.entries()) {
    const answers = { ...withTexts(`Naughty ${rank}`), ...batch };
    const response = await request.post('/fr/consultation', { data: { submission_id: crypto.randomUUID(), answers } });
    expect(response.status(), await response.text()).toBe(201);
    const receipt = await request.post('/fr/consultation/receipt', { data: { receipt_code: (await response.json()).receipt_code } });
    expect((await receipt.json()).answers).toEqual({ ...withTexts(`Naughty ${rank}`), ...recordedForm(batch) });
  }
  const [header, ...lines] = table(await site.cli(['responses', 'export', '--format', 'csv', '--private']));
  for (const [rank, batch] of batches.entries()) {
    const expected = Object.fromEntries(TEXTS.map((name) => [column(name), kept(batch[name] ?? '')]));
    expect(await rowsOf(site, `Naughty ${rank}`)).toEqual([expect.objectContaining(expected)]);
    const line = lines.find((cells) => cells[header.indexOf('q7a')] === `Naughty ${rank}`) ?? [];
    const cells = Object.fromEntries(TEXTS.map((name) => [column(name), line[header.indexOf(column(name))]]));
    // A spreadsheet would execute a text that begins like a formula.
    const guarded = (text: string) => text.replace(/^(?=[=+\-@＝＋－＠\t\r])|(?<=[;\t\r\n]"*)(?=[=@＝＠])/g, "'");
    expect(cells).toEqual(Object.fromEntries(Object.entries(expected).map(([name, text]) => [name, guarded(text)])));
  }
});

/** Fills texts into their fields at any step. */
async function type(page: Page, answers: Answers): Promise<void> {
  await page.evaluate((answers) => {
    for (const [name, text] of Object.entries(answers)) {
      const field = document.querySelector<HTMLTextAreaElement>(`[id="c-${name}"]`);
      if (!field) throw new Error(`there is no field ${name}`);
      field.value = String(text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, answers);
}

/** The text answers on the check page. */
const shown = (page: Page, selector = '.check .answer:not(.none)') =>
  page.locator(selector).evaluateAll((all) => all.map((each) => each.textContent));

test('every text is shown on the check page as typed, stored in the draft, and never executed', async ({ page }) => {
  await openForm(page);
  for (const [name, code] of [['1c', 'yes'], ['2c', 'other'], ['4b', 'yes'], ['5a', 'yes']])
    await page.evaluate(([name, code]) => document.querySelector<HTMLInputElement>(`[name="${name}"][value="${code}"]`)?.click(), [name, code]);
  await page.evaluate(() => (location.hash = 'check'));
  for (const batch of batches) {
    const typed = { ...Object.fromEntries(TEXTS.map((name) => [name, ''])), ...batch };
    await type(page, typed);
    const answers = await shown(page);
    for (const text of Object.values(recordedForm(batch)))
      expect(answers.some((answer) => answer?.includes(text)), JSON.stringify(text)).toBe(true);
  }
  await page.reload();
  await live(page);
  expect(await held(page)).toMatchObject(batches.at(-1) ?? {});
  await expect(page.locator('main :is(script, img, svg, iframe, a[href^=javascript])')).toHaveCount(0);
  expect(await page.evaluate(() => (window as any).owned)).toBeUndefined();
});

test.describe('in a browser without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every text passes through the check page and comes back exactly', async ({ page, request }) => {
    for (const batch of batches) {
      const response = await posted(request, '/fr/consultation', { ...withTexts('Sans script'), ...batch });
      expect(response.status()).toBe(200);
      await page.setContent(await response.text());
      const hidden = await page
        .locator('input[type=hidden]')
        .evaluateAll((all) => all.map((each) => [(each as HTMLInputElement).name, (each as HTMLInputElement).value]));
      expect(Object.fromEntries(hidden)).toMatchObject(recordedForm(batch));
      const answers = await shown(page, '.check dd.answer');
      for (const text of Object.values(recordedForm(batch)))
        expect(answers.some((answer) => answer?.includes(text)), JSON.stringify(text)).toBe(true);
    }
  });
});

test('a lone surrogate is an error in JSON and is replaced visibly in a form', async ({ page, request, site }) => {
  const answers = { ...enough('Moitié'), '1a': 'avant \ud800 après' };
  const refused = await request.post('/fr/consultation', {
    headers: { 'content-type': 'application/json' },
    data: Buffer.from(JSON.stringify({ submission_id: crypto.randomUUID(), answers })),
  });
  expect([refused.status(), (await refused.json()).code]).toEqual([400, 'unreadable']);

  await openForm(page, 'fr', '#check');
  await page.evaluate(() => (['7c', '7d'].forEach((name) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.click())));
  await type(page, { '7a': 'Moitié', '7b': 'essai@example.org', '1a': answers['1a'] });
  await expect(page.locator('.check .answer').first()).toHaveText('avant \ufffd après');
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  expect((await rowsOf(site, 'Moitié')).map((each) => each.q1a)).toEqual(['avant \ufffd après']);
});

test('a NUL becomes a visible replacement character, from JSON and from forms', async ({ page, request, site }) => {
  const given = 'avant \0 après';
  const response = await request.post('/fr/consultation', {
    data: { submission_id: crypto.randomUUID(), answers: { ...enough('Zéro'), '1a': given } },
  });
  expect(response.status()).toBe(201);
  expect((await rowsOf(site, 'Zéro')).map((each) => each.q1a)).toEqual(['avant \ufffd après']);
  // HTML cannot hold a NUL: the check page shows the text that it would send.
  const check = await posted(request, '/fr/consultation', { ...enough('Zéro, page'), '1a': given });
  await page.setContent(await check.text());
  await expect(page.locator('input[name="1a"]')).toHaveValue('avant \ufffd après');
  await expect(page.locator('.check dd.answer').first()).toHaveText('avant \ufffd après');
});

test('a text that is too long is refused with its length in characters', async ({ request }) => {
  const post = (text: string) =>
    request.post('/fr/consultation', { data: { submission_id: crypto.randomUUID(), answers: { ...enough(), '1a': text } } });
  expect((await post('👩‍👩‍👧‍👦'.repeat(71))).status(), '497 characters').toBe(201);
  const refused = await post('🇫🇷'.repeat(251));
  expect(refused.status()).toBe(422);
  expect((await refused.json()).errors).toEqual([{ question: '1a', code: 'too_long', max: 500, actual: 502 }]);
});
