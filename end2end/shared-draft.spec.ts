// A draft on several devices: shared by a link, merged question by question, sent once; and the server never reads it.
import type { Page, Route } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { count, enough, row, rowsOf } from './support/answers.ts';
import { axeViolations } from './support/axe.ts';
import { type Site, expect, test } from './support/fixtures.ts';
import { DRAFT, code, control, fillIn, held, live, message, openForm, question, send } from './support/form.ts';
import { SHARED, askToShare, closeDialog, device, dialog, displaced, everythingKept, follow, panel, share, typeAndSync } from './support/shared-draft.ts';
import { like, say } from './support/words.ts';

const stored = (page: Page, key = DRAFT) => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null'), key);
const address = (route: Route) => new URL(route.request().url()).pathname;
const button = (page: Page, key: string) => page.getByRole('button', { name: say('fr', key), exact: true });
const draftsOf = (url: URL) => url.pathname.startsWith('/consultation/drafts');

/** Whether the request is for the ciphertext of one draft. */
const isDraft = (url: URL) => /^\/consultation\/drafts\/[\w-]+$/.test(url.pathname);

// Two devices that write at once get 409, and the browser reports every refusal and every request without a network.
test.beforeEach(({ expectedErrors }) => void expectedErrors.push(/\(http[^)]*\/consultation\/drafts/));

/** Opens the form, types an answer, and shares the draft. */
async function begin(page: Page, answers: Record<string, string>, options = {}): Promise<string> {
  await openForm(page);
  await fillIn(page, answers);
  return share(page, options);
}

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

test('private answers are shared only if the person asks for it', async ({ browser, page }) => {
  await openForm(page, 'fr', '#7');
  await fillIn(page, enough('Organisation cachée'));
  const other = await device(browser, await share(page), '#7');
  await expect.poll(() => held(other)).toMatchObject({ '7d': 'state' });
  expect(await held(other)).not.toHaveProperty('7a');
  await button(page, 'share-leave').click();

  const included = await device(browser, await share(page, { includes: true }), '#7');
  await expect(control(included, '7a')).toHaveValue('Organisation cachée');
  await control(included, '7a').fill('Organisation montrée');
  await expect(control(page, '7a')).toHaveValue('Organisation montrée');
  expect(JSON.stringify(await stored(included)), 'nowhere but in the tab').not.toContain('Organisation');
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

test('where no event stream opens, the page asks for changes', async ({ browser, page }) => {
  await page.route((url) => url.pathname.endsWith('/events'), (route) => route.abort());
  const other = await device(browser, await begin(page, { '1a': 'Sans flux' }));
  await control(other, '1b').fill('Demandé');
  await expect(control(page, '1b')).toHaveValue('Demandé');
});

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
  const other = await device(browser, link);
  await expect(control(other, '1a')).toHaveValue('À garder');
  const draft = page.locator('#draft');
  await draft.getByRole('button', { name: say('fr', 'draft-erase') }).click();
  await draft.getByRole('button', { name: say('fr', 'draft-erase-confirm') }).click();
  await expect(panel(other)).toContainText(say('fr', 'share-erased'));
  await expect(control(other, '1a')).toHaveValue('À garder');
  expect(await stored(other, SHARED)).toBeNull();
  await expect(panel(page)).toBeHidden();
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

for (const [what, damage, words] of [
  ['another key', (link: string) => link.replace(/#d=(.)/, (_, first) => `#d=${first === 'A' ? 'B' : 'A'}`), 'share-unknown'],
  ['an incomplete key', (link: string) => link.slice(0, -3), 'share-unknown'],
] as const) {
  test(`a link with ${what} is said to lead nowhere, and the draft stays`, async ({ browser, page }) => {
    const link = await begin(page, { '1a': 'Bien gardé' });
    const other = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await openForm(other);
    await fillIn(other, { '1a': 'Mon brouillon' });
    await expect.poll(async () => (await stored(other))?.answers).toEqual({ '1a': 'Mon brouillon' });
    await other.goto('/fr/legal');
    await follow(other, damage(link));
    await expect(dialog(other)).toContainText(say('fr', words));
    expect((await stored(other)).answers).toEqual({ '1a': 'Mon brouillon' });
    expect(await stored(other, SHARED)).toBeNull();
  });
}

test('an altered ciphertext is said to be unreadable, on opening and later, and the draft stays', async ({ browser, page }) => {
  const link = await begin(page, { '1a': 'Intact' });
  const alter = async (route: Route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    const body = await response.body();
    if (body.length) body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  };
  const other = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await other.route(isDraft, alter);
  await follow(other, link);
  await expect(dialog(other)).toContainText(say('fr', 'share-unreadable'));
  expect(await stored(other)).toBeNull();

  await page.route(isDraft, alter);
  const honest = await device(browser, link);
  await control(honest, '1b').fill('Ne se lit plus');
  await expect(panel(page)).toContainText(say('fr', 'share-unreadable'));
  await expect(control(page, '1a')).toHaveValue('Intact');
  await expect(control(page, '1b')).toHaveValue('');
});

test('a draft that expired stays as a copy on every device', async ({ browser, page, site }) => {
  const link = await begin(page, { '1a': 'Resté ici' });
  const [other, third] = [await device(browser, link), await device(browser, link)];
  // More than a week after the form closed, a change is the last use of the draft.
  await site.restart(['--closes-at', '2020-03-16T23:59:59+01:00']);
  await typeAndSync(page, '1b', 'Encore');
  await control(page, '1c').check();
  for (const each of [page, other, third]) {
    await expect(panel(each)).toContainText(say('fr', 'share-expired'), { timeout: 10_000 });
    await expect(control(each, '1a')).toHaveValue('Resté ici');
    expect(await stored(each, SHARED)).toBeNull();
  }
});

test('a draft of more than 64 KiB stays on its device, and is shared once it is shorter', async ({ browser, page }) => {
  const other = await device(browser, await begin(page, { '1a': 'Court' }));
  await control(page, '1b').fill('x'.repeat(70_000));
  await expect(panel(page)).toContainText(say('fr', 'share-too-large'));
  await expect(control(other, '1b')).toHaveValue('');
  await control(page, '1b').fill('Plus court');
  await expect(control(other, '1b')).toHaveValue('Plus court');
  await expect(panel(page)).toContainText(say('fr', 'share-shared'));
});

for (const [what, prepare] of [
  ['an older server', (page: Page) => page.route(draftsOf, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>404</p>' }))],
  ['a server that offers none', (_: Page, site: Site) => site.restart(['--shared-drafts', '0'])],
] as const) {
  test(`${what} leaves the file`, async ({ page, site }) => {
    await prepare(page, site);
    await openForm(page);
    await askToShare(page);
    await button(page, 'share-make').click();
    await expect(dialog(page)).toContainText(say('fr', 'share-not-offered'));
    await closeDialog(page);
    expect(await stored(page, SHARED)).toBeNull();
  });
}

test('a draft of a newer version of the form is left alone, and one of an older version is taken up', async ({ browser, page }) => {
  const version = (number: number) => async (route: Route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/("form":\{"id":"consultation","version":)1/, `$1${number}`);
    await route.fulfill({ response, body: html });
  };
  await page.route('**/fr/consultation', version(2));
  const link = await begin(page, { '1a': 'De la version 2' });
  const old = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await follow(old, link);
  await expect(dialog(old)).toContainText(say('fr', 'share-newer'));
  expect(await stored(old)).toBeNull();

  const newer = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await newer.route('**/fr/consultation', version(3));
  await follow(newer, link);
  await expect(control(newer, '1a')).toHaveValue('De la version 2');
  await control(newer, '1b').fill('De la version 3');
  await expect(panel(page)).toContainText(say('fr', 'share-newer'));
  await expect(control(page, '1a')).toHaveValue('De la version 2');
});

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

test('the panel follows the language of the page', async ({ page }) => {
  await begin(page, { '1a': 'Deux langues' });
  await page.locator('.languages a[hreflang="en"]').click();
  await expect(panel(page)).toContainText(say('en', 'share-leave'));
  await expect(panel(page)).toContainText(say('en', 'share-alone'));
});

test('nothing of shared drafts is loaded before it is used', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => /shared-draft|lean-qr|\/drafts/.test(request.url()) && loaded.push(request.url()));
  await openForm(page);
  await fillIn(page, { '1a': 'Seul' });
  await page.waitForLoadState('networkidle');
  expect(loaded).toEqual([]);
  await askToShare(page);
  expect(loaded.filter((url) => url.includes('lean-qr')), 'the QR code comes with the link').toEqual([]);
  expect(loaded.length).toBeGreaterThan(5);
});

test('the server keeps and logs no word of the answers, and no key', async ({ browser, page, site }) => {
  await site.restart();
  const words = ['Canari-Indigo-Un', 'Canari-Indigo-Deux', 'Canari-Indigo-Prive'];
  await openForm(page, 'fr', '#7');
  await fillIn(page, { '7a': words[2] });
  await page.evaluate(() => (location.hash = '#1'));
  await fillIn(page, { '1a': words[0] });
  const link = await share(page, { includes: true });
  const other = await device(browser, link);
  await control(other, '1b').fill(words[1]);
  await expect(control(page, '1b')).toHaveValue(words[1]);
  await page.reload();
  await expect(panel(page)).toBeVisible();
  const kept = everythingKept(site);
  expect(kept.length).toBeGreaterThan(10_000);
  for (const secret of [...words, new URL(link).hash.slice(3)]) expect(kept, secret).not.toContain(secret);
  // The search finds what is there: the id of the draft.
  const id = await page.evaluate(async ([key, form]) => {
    const [, script] = /(\/assets\/[^/]+\/)start\.js/.exec(document.documentElement.outerHTML) ?? [];
    const { openKey } = await import(`${script}shared-draft/keys.js`);
    return (await openKey(key, form)).id;
  }, [new URL(link).hash.slice(3), 'consultation']);
  expect(kept).toContain(id);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('sharing is not offered, and the page is complete', async ({ page }) => {
    await page.goto('/fr/consultation');
    await expect(page.locator('#share')).toBeHidden();
    await expect(message(page, '1a')).toBeAttached();
  });
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
