// A browser without scripts completes the form by plain HTML: the page holds every question, and the server answers
// with the same errors, check page and confirmation.
import { type Answers, QUESTIONS, count, enough, everything, inWords, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { control, fillIn, held, heading, message, option, sectionsShown } from './support/form.ts';
import { numbered, say } from './support/words.ts';

test.use({ javaScriptEnabled: false });

const SECTIONS = ['1', '2', '3', '4', '5', '6', '7'];

test('the page shows the whole form and nothing that needs a script', async ({ page }) => {
  await page.goto('/fr/consultation');
  expect(await sectionsShown(page)).toEqual(SECTIONS);
  for (const name of QUESTIONS) await expect(control(page, name)).toBeVisible();
  await expect(control(page, '2c-other')).toBeVisible();
  await expect(page.locator('#steps a[href="#7"]')).toBeVisible();
  await expect(page.locator('#steps a[href="#check"]')).toBeHidden();
  await expect(page.locator('a.next:visible')).toHaveCount(0);
  await expect(page.locator('#draft')).toBeHidden();
  await expect(page.locator('[data-clear]:visible')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveText([say('fr', 'review')]);
});

test('answers with errors all come back, with an error summary that links to the fields', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 422/);
  const answers = {
    '1a': 'a'.repeat(501),
    '1b': '  Deux\nlignes & <b>des signes</b>',
    '1c': 'no',
    '1d': 'Sans objet, mais tapé',
    '2c': 'other',
    '2c-other': 'Par un traité',
    '6a': ['cyber-hygiene', 'international-norms'],
    '6b': ['protect-the-internet'],
    '6d': '4',
    '7b': 'pas une adresse',
    '7d': 'private-sector',
  };
  await page.goto('/fr/consultation');
  await fillIn(page, answers);
  const refused = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button').click();
  expect((await refused).status()).toBe(422);
  await expect(page).toHaveTitle(/^Erreur\s:\s/);
  expect(await held(page)).toEqual(answers);

  const errors = {
    '1a': 'Raccourcissez votre réponse de 1 caractère (500 au plus)',
    '6a': 'Choisissez 3 principes : vous en avez choisi 2',
    '7a': say('fr', 'q-7a.required'),
    '7b': say('fr', 'error-not-an-email'),
    '7c': say('fr', 'q-7c.required'),
  };
  const summary = page.locator('#errors');
  await expect(summary).toContainText(say('fr', 'error-heading'));
  await expect(summary.getByRole('link')).toHaveText(Object.entries(errors).map(([name, words]) => numbered(name, words)));
  for (const [name, words] of Object.entries(errors)) {
    await expect(message(page, name)).toHaveText(words);
    await expect(message(page, name)).toBeVisible();
    await summary.getByRole('link', { name: words }).click();
    await expect(control(page, name)).toBeFocused();
    await expect(control(page, name)).toBeInViewport();
  }
  await expect(page.locator('.error:visible')).toHaveCount(Object.keys(errors).length);
  expect(await sectionsShown(page)).toEqual(SECTIONS);
});

for (const locale of ['fr', 'en'] as const) {
  test(`answers are checked, changed and sent, and a replay gets the same code, in ${locale}`, async ({
    page,
    site,
  }) => {
    const organisation = `Sans script ${locale}`;
    const answers: Answers = { ...everything(locale), '7a': organisation };
    const before = await count(site);
    await page.goto(`/${locale}/consultation`);
    await fillIn(page, answers);
    await page.getByRole('button').click();

    await expect(page.getByRole('heading', { name: say(locale, 'check-heading') })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${say(locale, 'check-title')}`));
    const rows = page.locator('.check .row');
    await expect(rows).toHaveCount(QUESTIONS.length);
    for (const [rank, name] of QUESTIONS.entries()) {
      await expect(rows.nth(rank).locator('.answer')).toHaveText(inWords(answers, name, locale));
    }
    await expect(rows.getByRole('button')).toHaveCount(QUESTIONS.length);
    expect(await count(site), 'nothing is recorded before it is sent').toBe(before);

    // The Change link returns the form filled in.
    await rows.nth(1).getByRole('button').click();
    expect(await held(page)).toEqual(answers);
    await expect(page.locator('#errors')).toHaveCount(0);
    const other = 'Autre chose, à la réflexion';
    answers['1b'] = other;
    await fillIn(page, { '1b': other });
    await page.getByRole('button').click();
    await expect(rows.nth(1).locator('.answer')).toHaveText(other);

    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.locator('button.send').click();
    const request = await posted;
    const response = await request.response();
    expect(response?.status()).toBe(201);
    await expect(heading(page, 'sent')).toBeVisible();
    const code = await page.locator('#receipt-code').innerText();
    expect(code).toMatch(/^\w{4}(-\w{4}){6,}$/);

    // The same body again, as by a reload of the confirmation: the same code, and still one row.
    const again = await page.request.post(request.url(), {
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      data: request.postData() ?? '',
    });
    expect(again.status()).toBe(201);
    expect(await again.text()).toContain(code);
    await page.reload();
    await expect(page.locator('#receipt-code')).toHaveText(code);

    expect(await count(site)).toBe(before + 1);
    expect(await rowsOf(site, organisation)).toEqual([row(answers, locale)]);
  });
}

test('a line break posted by a browser counts as one character', async ({ page }) => {
  await page.goto('/fr/consultation');
  const text = `${'é\n'.repeat(249)}ab`;
  await fillIn(page, { ...enough('Sauts de ligne'), '1a': text });
  await page.getByRole('button').click();
  await expect(page.getByRole('heading', { name: say('fr', 'check-heading') })).toBeVisible();
  await expect(page.locator('input[name="1a"]')).toHaveValue(text);
});

test('an optional choice stays unanswered when nothing is chosen', async ({ page, site }) => {
  await page.goto('/en/consultation');
  await fillIn(page, enough('Nothing but what is required'));
  await expect(option(page, '1c', 'yes')).not.toBeChecked();
  await page.getByRole('button').click();
  await expect(page.locator('.check .row .answer.none')).toHaveCount(24);
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  expect(await rowsOf(site, 'Nothing but what is required')).toEqual([
    row(enough('Nothing but what is required'), 'en'),
  ]);
});
