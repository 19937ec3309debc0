// How a shared draft ends: sent once, whoever sends; erased, left or expired. What a device had stays, or is put aside.
import { count, enough, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { code, control, fillIn, openForm, send } from './support/form.ts';
import { DRAFT_REPORTS, SHARED, begin, button, device, dialog, displaced, follow, isDraft, panel, share, stored, typeAndSync } from './support/shared-draft.ts';
import { CLOSED } from './support/states.ts';
import { like, say } from './support/words.ts';

// Two devices that write at once get 409, and the browser reports every refusal and every request without a network.
test.beforeEach(({ expectedErrors }) => void expectedErrors.push(DRAFT_REPORTS));

test('of two who send at once one response is recorded, and the others are told when it was sent', async ({ browser, page, site }) => {
  await openForm(page, 'fr', '#7');
  await fillIn(page, enough('Envoyée une fois'));
  const link = await share(page, { includes: true });
  const [other, third] = [await device(browser, link, '#7'), await device(browser, link)];
  await expect(control(other, '7b')).toHaveValue('essai@example.org');
  const before = await count(site);
  for (const each of [page, other]) {
    await each.evaluate(() => (location.hash = '#check'));
    await expect(send(each)).toBeVisible();
  }
  await Promise.all([send(page).click(), send(other).click()]);
  const told = like('fr', 'share-sent');
  await expect(panel(third)).toContainText(told);
  await expect(third.locator('#received')).toContainText(like('fr', 'received-elsewhere'));
  // Each of the two has the receipt, or is told that the other has it.
  for (const each of [page, other]) await expect(code(each).or(panel(each).getByText(told)).first()).toBeVisible();
  expect(await count(site)).toBe(before + 1);
  expect(await rowsOf(site, 'Envoyée une fois')).toEqual([row(enough('Envoyée une fois'), 'fr')]);
  await expect(third.locator('.share-receipt'), 'the code is the sender’s').toHaveCount(0);
  for (const each of [page, other, third]) expect(await stored(each, SHARED)).toBeNull();
});

test('of two who send different answers at once one is recorded, and what the other had is put aside', async ({ browser, expectedErrors, page, site }) => {
  // The second response has the id of the first and other answers, which the server refuses.
  expectedErrors.push(/status of 409/);
  await openForm(page, 'fr', '#7');
  await fillIn(page, enough('Deux envois différents'));
  const other = await device(browser, await share(page, { includes: true }), '#7');
  await expect(control(other, '7b')).toHaveValue('essai@example.org');
  const before = await count(site);
  const typed = new Map([[page, 'Écrit ici'], [other, 'Écrit là']]);
  for (const [each, text] of typed) {
    // Neither hears what the other types last.
    await each.route(isDraft, (route) => route.abort());
    await control(each, '1a').evaluate((field: HTMLTextAreaElement, text) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await each.evaluate(() => (location.hash = '#check'));
    await expect(send(each)).toBeVisible();
  }
  await Promise.all([send(page).click(), send(other).click()]);
  for (const each of typed.keys()) await expect(each.locator('#receipt-code:visible, #failure:visible')).toHaveCount(1);
  const [first, second] = (await code(page).isVisible()) ? [page, other] : [other, page];
  await expect(second.locator('#failure')).toContainText(say('fr', 'send-reused'));
  for (const each of typed.keys()) await each.unroute(isDraft);
  await expect(panel(second)).toContainText(like('fr', 'share-sent'));
  await expect(displaced(second).getByRole('textbox')).toHaveValue(typed.get(second) ?? '');
  await expect(displaced(second)).toContainText(say('fr', 'aside-ended'));
  await expect(displaced(first)).toBeHidden();
  expect(await count(site)).toBe(before + 1);
  const recorded = { ...enough('Deux envois différents'), '1a': typed.get(first) ?? '' };
  expect(await rowsOf(site, 'Deux envois différents')).toEqual([row(recorded, 'fr')]);
});

test('the receipt code travels only if the sender ticks it, and what was typed meanwhile is put aside', async ({ browser, page }) => {
  await openForm(page, 'fr', '#7');
  await fillIn(page, enough('Code partagé'));
  const other = await device(browser, await share(page, { includes: true }));
  await page.evaluate(() => (location.hash = '#check'));
  await page.getByRole('checkbox', { name: say('fr', 'share-code-option') }).check();
  await other.context().setOffline(true);
  await control(other, '1a').fill('Trop tard');
  await expect.poll(async () => (await stored(other)).answers['1a']).toBe('Trop tard');
  await send(page).click();
  await expect(code(page)).toBeVisible();
  await expect.poll(() => stored(page, SHARED)).toBeNull();
  await other.context().setOffline(false);
  await expect(panel(other)).toContainText(like('fr', 'share-sent'));
  await expect(other.locator('.share-receipt strong')).toHaveText(await code(page).innerText());
  await expect(displaced(other).getByRole('textbox').first()).toHaveValue('Trop tard');
  await expect(control(other, '1a')).toHaveValue('');
});

test('a draft that is erased on one device stays as a copy on the others', async ({ browser, page }) => {
  const link = await begin(page, { '1a': 'À garder' });
  const [other, third] = [await device(browser, link), await device(browser, link)];
  // Whoever has the draft open may erase it, also without having typed anything.
  await expect(control(other, '1a')).toHaveValue('À garder');
  const draft = other.locator('#draft');
  await draft.getByRole('button', { name: say('fr', 'draft-erase') }).click();
  await draft.getByRole('button', { name: say('fr', 'draft-erase-confirm') }).click();
  await expect(control(other, '1a')).toHaveValue('');
  for (const each of [page, third]) {
    await expect(panel(each)).toContainText(say('fr', 'share-erased'));
    await expect(control(each, '1a')).toHaveValue('À garder');
    expect(await stored(each, SHARED)).toBeNull();
  }
  await expect(panel(other)).toBeHidden();
  // The link is told so, too.
  const late = await (await browser.newContext()).newPage();
  await follow(late, link);
  await expect(dialog(late)).toContainText(say('fr', 'share-erased'));
});

test('leaving keeps a copy, forgets the key, and concerns nobody else', async ({ browser, page }) => {
  const link = await begin(page, { '1a': 'Ma copie' });
  const other = await device(browser, link);
  await button(other, 'share-leave').click();
  await expect(panel(other)).toContainText(say('fr', 'share-left'));
  expect(await other.evaluate(() => JSON.stringify(localStorage))).not.toContain(new URL(link).hash.slice(3));
  await control(other, '1a').fill('Pour moi seul');
  await typeAndSync(page, '1b', 'Pour les autres');
  await expect.poll(async () => (await stored(other)).answers).toEqual({ '1a': 'Pour moi seul' });
  await expect(control(page, '1a')).toHaveValue('Ma copie');
});

test('what is left after a sending that failed is sent under an id of its own', async ({ browser, expectedErrors, page, site }) => {
  expectedErrors.push(/ERR_FAILED/);
  await openForm(page, 'fr', '#7');
  await fillIn(page, enough('Deux réponses'));
  const other = await device(browser, await share(page, { includes: true }), '#7');
  await expect(control(other, '7b')).toHaveValue('essai@example.org');
  for (const each of [page, other]) await each.evaluate(() => (location.hash = '#check'));
  const isSending = (url: URL) => url.pathname.endsWith('/fr/consultation');
  await other.route(isSending, (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await send(other).click();
  await expect(other.locator('#failure')).toBeVisible();
  await button(other, 'share-leave').click();
  await other.unroute(isSending);
  await control(other, '1a').evaluate((field: HTMLTextAreaElement) => {
    field.value = 'Ma copie';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await send(page).click();
  await expect(code(page)).toBeVisible();
  await send(other).click();
  await expect(code(other)).toBeVisible();
  expect((await rowsOf(site, 'Deux réponses')).map((each) => each.q1a).sort()).toEqual(['', 'Ma copie']);
});

test('a draft that expired stays as a copy on every device', async ({ browser, page, site }) => {
  const link = await begin(page, { '1a': 'Resté ici' });
  const [other, third] = [await device(browser, link), await device(browser, link)];
  // More than a week after the form closed, a change is the last use of the draft.
  await site.restart(CLOSED);
  await typeAndSync(page, '1b', 'Encore');
  await control(page, '1c').check();
  for (const each of [page, other, third]) {
    await expect(panel(each)).toContainText(say('fr', 'share-expired'), { timeout: 10_000 });
    await expect(control(each, '1a')).toHaveValue('Resté ici');
    expect(await stored(each, SHARED)).toBeNull();
  }
});
