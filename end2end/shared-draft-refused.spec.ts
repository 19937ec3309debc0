// Shared drafts that cannot be opened, changed or followed: a wrong link, altered bytes, too many, another version.
import type { Page, Route } from '@playwright/test';
import { type Site, expect, test } from './support/fixtures.ts';
import { control, fillIn, openForm } from './support/form.ts';
import { DRAFT_REPORTS, SHARED, askToShare, begin, button, closeDialog, device, dialog, draftsOf, follow, isDraft, panel, stored } from './support/shared-draft.ts';
import { CLOSED } from './support/states.ts';
import { say } from './support/words.ts';

// Two devices that write at once get 409, and the browser reports every refusal and every request without a network.
test.beforeEach(({ expectedErrors }) => void expectedErrors.push(DRAFT_REPORTS));

test('where the scripts of shared drafts do not load, that is said, and asking again works', async ({ page, expectedErrors }) => {
  expectedErrors.push(/ERR_FAILED .*shared-draft\.json/);
  await openForm(page);
  await fillIn(page, { '1a': 'Dans le tunnel' });
  await page.locator('details.tools summary').click();
  await page.route('**/shared-draft.json', (route) => route.abort());
  const share = button(page, 'share-open');
  await share.click();
  await expect(page.locator('#share [role=status]')).toHaveText(say('fr', 'share-failed'));
  await expect(dialog(page)).toHaveCount(0);
  await page.unroute('**/shared-draft.json');
  // Whoever presses twice gets one dialog.
  await share.dblclick();
  await expect(dialog(page)).toHaveCount(1);
  await expect(page.locator('#share [role=status]')).toBeEmpty();
});

test('where no event stream opens, the page asks for changes', async ({ browser, page }) => {
  await page.route((url) => url.pathname.endsWith('/events'), (route) => route.abort());
  const other = await device(browser, await begin(page, { '1a': 'Sans flux' }));
  await control(other, '1b').fill('Demandé');
  await expect(control(page, '1b')).toHaveValue('Demandé');
});

test('where the server has no place for an event stream, the page asks for changes, and for a stream when it is told to', async ({ browser, page }) => {
  let refused = 0;
  await page.route((url) => url.pathname.endsWith('/events'), async (route) => {
    refused += 1;
    await route.fulfill({ status: 429, headers: { 'retry-after': '60' }, contentType: 'application/problem+json', body: '{"code":"too_many_streams"}' });
  });
  const other = await device(browser, await begin(page, { '1a': 'Sans place' }));
  for (const text of ['Une fois', 'Deux fois', 'Trois fois']) {
    await control(other, '1b').fill(text);
    await expect(control(page, '1b')).toHaveValue(text);
  }
  expect(refused).toBe(1);
});

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

test('a link that is opened after the form closed leaves no key in the address', async ({ browser, page, site }) => {
  const link = await begin(page, { '1a': 'Trop tard' });
  await site.restart(CLOSED);
  const late = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await late.goto(link);
  await expect(late.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'form-closed-heading'));
  await expect(late).toHaveURL(new URL('/fr/consultation', link).href);
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
