// A draft on several devices: shared by a link, opened there, and merged question by question while each of them writes.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { axeViolations } from './support/axe.ts';
import { listen } from './support/announcements.ts';
import { expect, test } from './support/fixtures.ts';
import { control, fillIn, held, live, openForm, question } from './support/form.ts';
import { DRAFT_REPORTS, SHARED, askToShare, begin, button, closeDialog, device, devicesOf, dialog, displaced, draftsOf, follow, panel, share, statusOf, stored, typeAndSync } from './support/shared-draft.ts';
import { type Locale, say } from './support/words.ts';

// Two devices that write at once get 409, and the browser reports every refusal and every request without a network.
test.beforeEach(({ expectedErrors }) => void expectedErrors.push(DRAFT_REPORTS));

test('a draft continues on another device, live, without moving what the person is doing', async ({ browser, page }) => {
  const link = await begin(page, { '1a': 'Commencé ici' });
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/fr\/consultation#d=[\w-]{43}$/);
  const other = await device(browser, link);
  expect(other.url(), 'the key has left the address').not.toContain('#d=');
  await expect(control(other, '1a')).toHaveValue('Commencé ici');
  await expect(panel(page)).toContainText(say('fr', 'share-devices', { count: '2' }));

  // The other device types; this one has the focus and the caret in another question.
  await control(page, '1a').focus();
  await page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.setSelectionRange(3, 5));
  const place = () => page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return [field.name, field.selectionStart, field.selectionEnd, scrollY];
  });
  const before = await place();
  await control(other, '1b').fill('Continué là');
  const typed = Date.now();
  await expect(control(page, '1b')).toHaveValue('Continué là', { timeout: 5_000 });
  expect(Date.now() - typed, 'within two seconds').toBeLessThan(2_500);
  await expect(question(page, '1b').locator('.share-mark')).toHaveText(say('fr', 'share-changing'));
  expect(await place()).toEqual(before);

  // A third device, and one that leaves.
  const third = await device(browser, link);
  await expect(control(third, '1b')).toHaveValue('Continué là');
  await expect(panel(page)).toContainText(say('fr', 'share-devices', { count: '3' }));
  await third.close();
  await other.close();
  await expect(panel(page)).toContainText(say('fr', 'share-alone'));
});

test('before the link is made, the person is told in two sentences who can read the draft', async ({ page }) => {
  await openForm(page);
  await askToShare(page);
  await expect(dialog(page)).toContainText(say('fr', 'share-who'));
  await expect(dialog(page)).toContainText(say('fr', 'share-nobody'));
  await expect(dialog(page).getByRole('checkbox')).not.toBeChecked();
  expect(await axeViolations(page)).toEqual([]);
  const requests: string[] = [];
  page.on('request', (request) => draftsOf(new URL(request.url())) && requests.push(request.method()));
  await closeDialog(page);
  expect(await stored(page, SHARED)).toBeNull();
  expect(requests, 'nothing was sent').toEqual([]);
});

test('the link is shown to copy and as a QR code, also later', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await begin(page, { '1a': 'Un lien' });
  await button(page, 'share-show').click();
  await expect(dialog(page).locator('#share-link')).toHaveValue(link);
  await button(page, 'share-copy').click();
  await expect(dialog(page)).toContainText(say('fr', 'share-copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const modules = await dialog(page).getByRole('img', { name: say('fr', 'share-qr') }).locator('path').getAttribute('d');
  expect(modules?.split('M').length, 'a code of the length of the link').toBeGreaterThan(400);
  expect(await axeViolations(page)).toEqual([]);
  await closeDialog(page);
  expect(await axeViolations(page)).toEqual([]);
});

test('of two answers to one question the newer stands on both devices, and the other can be copied', async ({ browser, page }) => {
  const link = await begin(page, { '1b': 'Ailleurs' });
  const [other, third] = [await device(browser, link), await device(browser, link)];
  await page.context().setOffline(true);
  await control(page, '1a').fill('Le plus ancien');
  await expect.poll(async () => (await stored(page)).answers['1a']).toBe('Le plus ancien');
  await typeAndSync(other, '1a', 'Le plus récent');
  await page.context().setOffline(false);
  await expect(control(page, '1a')).toHaveValue('Le plus récent');
  await expect(displaced(page).getByRole('textbox')).toHaveValue('Le plus ancien');
  await expect(displaced(page)).toContainText(say('fr', 'aside-other-tab'));
  for (const each of [other, third]) {
    await expect(control(each, '1a')).toHaveValue('Le plus récent');
    await expect(displaced(each)).toBeHidden();
  }
});

test('each device goes on without a network, and both merge on return', async ({ browser, page }) => {
  const link = await begin(page, { '1a': 'Ensemble' });
  const [other, third] = [await device(browser, link), await device(browser, link)];
  await page.context().setOffline(true);
  await control(page, '1a').fill('Hors ligne, ici');
  await expect(panel(page)).toContainText(say('fr', 'share-offline'));
  await typeAndSync(other, '1b', 'En ligne, là');
  await page.context().setOffline(false);
  for (const each of [page, other, third]) {
    await expect(control(each, '1a')).toHaveValue('Hors ligne, ici');
    await expect(control(each, '1b')).toHaveValue('En ligne, là');
    await expect(displaced(each)).toBeHidden();
  }
  await expect(panel(page)).toContainText(say('fr', 'share-shared'));
});

for (const [choice, mine, put] of [
  ['share-merge', { '1a': 'À moi', '1b': 'Le mien', '1c': 'no' }, ['Le leur']],
  ['share-take', { '1a': undefined, '1b': 'Le leur', '1c': 'no' }, ['À moi', 'Le mien']],
  ['share-keep', { '1a': 'À moi', '1b': 'Le mien', '1c': undefined }, []],
] as const) {
  test(`a device with a draft of its own shows both and lets the person choose: ${choice}`, async ({ browser, page }) => {
    const link = await begin(page, { '1b': 'Le leur', '1c': 'no' });
    const other = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await openForm(other);
    await fillIn(other, { '1a': 'À moi', '1b': 'Le mien' });
    await expect.poll(async () => (await stored(other))?.answers).toEqual({ '1a': 'À moi', '1b': 'Le mien' });
    await other.goto('/fr/legal');
    await follow(other, link);
    await expect(dialog(other)).toContainText(say('fr', 'share-choose-heading'));
    for (const words of ['À moi', 'Le mien', 'Le leur']) await expect(dialog(other)).toContainText(words);
    expect((await stored(other)).answers, 'nothing changes before the choice').toEqual({ '1a': 'À moi', '1b': 'Le mien' });
    expect(await axeViolations(other)).toEqual([]);
    await button(other, choice).click();
    await expect.poll(() => held(other)).toEqual(JSON.parse(JSON.stringify(mine)));
    await expect(displaced(other).getByRole('textbox')).toHaveCount(put.length);
    for (const [rank, text] of put.entries()) await expect(displaced(other).getByRole('textbox').nth(rank)).toHaveValue(text);
    if (choice === 'share-merge') await expect(control(page, '1a')).toHaveValue('À moi');
    if (choice === 'share-keep') expect(await stored(other, SHARED)).toBeNull();
  });
}

test('two tabs of one browser exchange with the server once', async ({ context, page, browser }) => {
  const link = await begin(page, { '1a': 'Un navigateur' });
  const streams: string[] = [];
  context.on('request', (request) => request.url().endsWith('/events') && streams.push(request.url()));
  const tab = await context.newPage();
  await openForm(tab);
  await expect(panel(tab)).toBeVisible();
  const other = await device(browser, link);
  await control(tab, '1b').fill('Du second onglet');
  await expect(control(other, '1b')).toHaveValue('Du second onglet');
  await control(other, '1b').fill('De l’autre appareil');
  await expect(control(tab, '1b')).toHaveValue('De l’autre appareil');
  await expect(control(page, '1b')).toHaveValue('De l’autre appareil');
  expect(streams).toEqual([]);
  // The second tab takes over when the first is closed.
  await page.close();
  await control(other, '1a').fill('Repris');
  await expect(control(tab, '1a')).toHaveValue('Repris');
});

test('a reloaded page goes on with its shared draft', async ({ browser, page }) => {
  const other = await device(browser, await begin(page, { '1a': 'Avant' }));
  await page.reload();
  await live(page);
  await expect(panel(page)).toBeVisible();
  await control(other, '1b').fill('Après');
  await expect(control(page, '1b')).toHaveValue('Après');
});

test('that the draft is shared is announced once, however many open it', async ({ browser, page }) => {
  const link = await begin(page, { '1a': 'Lu à voix haute' });
  await expect(panel(page)).toContainText(say('fr', 'share-shared'));
  const announced = await listen(page);
  await device(browser, link);
  await expect(panel(page)).toContainText(say('fr', 'share-devices', { count: '2' }));
  expect((await announced()).filter((words) => words.includes(say('fr', 'share-shared')))).toEqual([]);
});

test('the panel follows the language of the page', async ({ page }) => {
  await begin(page, { '1a': 'Deux langues' });
  await page.locator('.languages a[hreflang="en"]').click();
  await expect(panel(page)).toContainText(say('en', 'share-leave'));
  await expect(panel(page)).toContainText(say('en', 'share-alone'));
});

test('whatever happens while the messages of another language arrive, the panel ends in the language of the page', async ({ browser, page }) => {
  const link = await begin(page, { '1a': 'Two languages' });
  const to = (locale: Locale) => page.locator(`.languages a[hreflang=${locale}]`).click();
  const isIn = async (locale: Locale, devices: string) => {
    await expect(devicesOf(page)).toHaveText(devices);
    await expect(statusOf(page)).toHaveText(say(locale, 'share-shared'));
    await expect(panel(page).getByRole('heading')).toHaveText(say(locale, 'share-panel'));
    await expect(panel(page).getByRole('button')).toHaveText(['share-show', 'share-leave'].map((key) => say(locale, key)));
  };
  const held: (() => void)[] = [];
  await page.route('**/en/shared-draft.json', async (route) => {
    await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await isIn('fr', say('fr', 'share-alone'));
  await to('en');
  await expect.poll(() => held.length).toBe(1);
  // Another device is counted meanwhile, so the panel is rendered with the messages that are there.
  const other = await device(browser, link);
  await isIn('fr', say('fr', 'share-devices', { count: '2' }));
  held[0]();
  await isIn('en', say('en', 'share-devices', { count: '2' }));

  // The first language is chosen again before the messages of the second are there.
  await to('fr');
  await isIn('fr', say('fr', 'share-devices', { count: '2' }));
  await to('en');
  await expect.poll(() => held.length).toBe(2);
  await to('fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const arrived = page.waitForResponse('**/en/shared-draft.json');
  held[1]();
  await (await arrived).finished();
  await other.close();
  await isIn('fr', say('fr', 'share-alone'));
});

test('a message of the panel is marked with its language where that is not the language of the page', async ({ page }) => {
  // English borrows two messages, as a language does whose translation is not complete. One of them has the same words in French.
  const borrowed = { 'share-alone': { text: say('fr', 'share-alone'), lang: 'fr' }, 'share-shared': { text: say('es', 'share-shared'), lang: 'es' } };
  await page.route('**/en/shared-draft.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: JSON.stringify({ ...(await response.json()), ...borrowed }) });
  });
  await openForm(page, 'en');
  await fillIn(page, { '1a': 'Half translated' });
  await share(page, { locale: 'en' });
  for (const locale of ['en', 'fr', 'en'] as const) {
    const link = page.locator(`.languages a[hreflang="${locale}"]`);
    if ((await page.locator('html').getAttribute('lang')) !== locale) await link.click();
    await expect(panel(page).getByRole('button').last()).toHaveText(say(locale, 'share-leave'));
    await expect(devicesOf(page)).toHaveText(say('fr', 'share-alone'));
    if (locale === 'en') {
      await expect(devicesOf(page)).toHaveAttribute('lang', 'fr');
      await expect(statusOf(page)).toHaveText(say('es', 'share-shared'));
      await expect(statusOf(page)).toHaveAttribute('lang', 'es');
    } else {
      await expect(devicesOf(page)).not.toHaveAttribute('lang');
      await expect(statusOf(page)).toHaveText(say('fr', 'share-shared'));
      await expect(statusOf(page)).not.toHaveAttribute('lang');
    }
  }
});

test('the script merges as the question model does', async ({ page }) => {
  const vectors = JSON.parse(readFileSync(resolve(import.meta.dirname, '../crates/questionnaire/tests/merging.json'), 'utf8'));
  await openForm(page);
  const merged = await page.evaluate(async (vectors) => {
    const [, script] = /(\/assets\/[^/]+\/)start\.js/.exec(document.documentElement.outerHTML) ?? [];
    const { merge } = await import(`${script}shared-draft/merge.js`);
    return vectors.map(({ base, ours, theirs, newer }: any) => merge(base, ours, theirs, (name: string) => newer.includes(name)));
  }, vectors);
  expect(merged).toEqual(vectors.map(({ answers, overridden }: any) => ({ answers, overridden })));
});
