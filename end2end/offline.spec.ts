// Without a network: a form loaded before opens and stores drafts, a submission waits and is sent once, and no page
// ever mixes with files of another build.
import type { BrowserContext, Page } from '@playwright/test';
import { count, enough, row, rowsOf } from './support/answers.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test as withSite } from './support/fixtures.ts';
import { DRAFT, code, control, fillIn, heading, held, live, onwards, openForm, openWithDraft, send } from './support/form.ts';
import { type Hang, Hanging } from './support/hanging-server.ts';
import { say } from './support/words.ts';

const test = withSite.extend<{ /** The site behind a server that can be told to hang. */ server: Hanging }>({
  server: async ({ site }, use) => {
    const server = await Hanging.before(site);
    await use(server);
    await server.close();
  },
});

test.use({ serviceWorkers: 'allow' });
test.beforeEach(({ expectedErrors }) => void expectedErrors.push('net::ERR_INTERNET_DISCONNECTED', 'net::ERR_FAILED', 'net::ERR_CONNECTION_REFUSED'));

const waiting = (page: Page) => page.locator('#waiting');

/** Waits until the form can be opened without a network. */
async function cachedForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

const paths = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: keys.flat().map((request) => new URL(request.url).pathname) };
  });

test('the service worker covers the whole site, is revalidated at every visit and names this build', async ({ request, page }) => {
  const answer = await request.get('/sw.js');
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
  const [, build] = /\/assets\/(\w+)\/start\.js/.exec(await (await request.get('/fr/consultation')).text()) ?? [];
  const source = await answer.text();
  expect(source).toContain(build);
  expect(source).not.toContain('__');
  await openForm(page);
  await cachedForOffline(page);
  const registered = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope);
  expect(new URL(registered ?? '').pathname).toBe('/');
});

test('a form loaded once opens, navigates and stores drafts without a network', async ({ page, context, site }) => {
  await openForm(page);
  await cachedForOffline(page);
  // Clears the HTTP cache, which the browser may drop at any time.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await site.stop();
  await context.setOffline(true);
  // Starts from another page: within the form this would only change the hash.
  await page.goto('about:blank');
  await expect(page.goto('/fr/consultation#2'), 'the form opens').resolves.toBeTruthy();
  await live(page);
  await expect(heading(page, 2)).toBeVisible();
  await fillIn(page, { '2b': 'Tapé dans le train' });
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), DRAFT)).toContain('Tapé dans le train');
  await onwards(page).click();
  await expect(heading(page, 3)).toBeFocused();
  await page.reload();
  await live(page);
  expect(await held(page)).toEqual({ '2b': 'Tapé dans le train' });
  // The style sheet is there as well.
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.steps ol')!).listStyleType)).toBe('none');
});

test('a visited language works without a network; another one is announced as unavailable', async ({ page, context }) => {
  await openForm(page);
  await cachedForOffline(page);
  await context.setOffline(true);
  await page.locator('.languages a[hreflang=en]').click();
  await expect(page.locator('#announcement')).toHaveText(say('fr', 'language-failed'));
  await context.setOffline(false);
  await page.locator('.languages a[hreflang=en]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(async () => (await paths(page)).paths).toContain('/en/consultation');
  await context.setOffline(true);
  await page.reload();
  await live(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

/** The cached copy of a page. */
const cachedPage = (page: Page, path: string) =>
  page.evaluate(async (path) => (await (await caches.open((await caches.keys())[0])).match(path))!.text(), path);

for (const how of ['says nothing', 'stops in the middle'] satisfies Hang[]) {
  test(`a server that ${how}: the form opens from the cache, and a late answer renews it`, async ({ page, server }) => {
    await page.goto(`${server.url}/fr/consultation`);
    await live(page);
    await cachedForOffline(page);
    await page.locator('.languages a[hreflang=en]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect.poll(async () => (await paths(page)).paths).toContain('/en/consultation');

    server.hang(how);
    await page.goto('about:blank');
    await page.goto(`${server.url}/fr/consultation#2`);
    await live(page);
    await expect(heading(page, 2)).toBeVisible();
    expect(server.asked).toContain('/fr/consultation');
    await fillIn(page, { '2b': 'Sans attendre' });
    await page.locator('.languages a[hreflang=en]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(server.asked).toContain('/en/consultation');
    expect(await held(page)).toEqual({ '2b': 'Sans attendre' });
    // A reopened page requests again, and the former request holds no connection.
    await page.reload();
    await live(page);

    for (const path of ['/fr/consultation', '/en/consultation']) expect(await cachedPage(page, path)).not.toContain('come late');
    server.letGo((html) => html.replace('</body>', '<!-- come late --></body>'));
    await expect.poll(() => cachedPage(page, '/en/consultation')).toContain('come late');
  });
}

test('a gateway error opens the form from the cache; any other answer is shown', async ({ page, server, expectedErrors }) => {
  expectedErrors.push(/status of 502/, /favicon/);
  await page.goto(`${server.url}/fr/consultation`);
  await live(page);
  await cachedForOffline(page);
  server.hang('is not there');
  await page.goto('about:blank');
  expect((await page.goto(`${server.url}/fr/consultation`))?.status()).toBe(200);
  await live(page);
  expect(server.asked).toContain('/fr/consultation');
  // A page that is not cached shows the answer of the server.
  expect((await page.goto(`${server.url}/fr/legal`))?.status()).toBe(502);
});

test('the cache holds only the form, its content pages and the build', async ({ page }) => {
  await openForm(page);
  await cachedForOffline(page);
  await page.goto('/fr');
  await page.goto('/fr/privacy');
  await openWithDraft(page, enough('Pas dans le cache'), 'fr', '#check');
  await send(page).click();
  await expect(code(page)).toBeVisible();
  const { names, paths: kept } = await paths(page);
  expect(names).toHaveLength(1);
  const build = names[0].replace('consultation-', '');
  const pages = kept.filter((path) => !path.startsWith(`/assets/${build}/`));
  expect(pages.toSorted()).toEqual(['/fr/consultation', '/fr/principles']);
  expect(kept.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  const all = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    return (await Promise.all((await cache.keys()).map(async (key) => (await cache.match(key))!.text()))).join('');
  });
  expect(all).not.toContain('Pas dans le cache');
});

test('however often the network returns, a waiting submission has one timer', async ({ page, context }) => {
  await page.clock.install();
  await openWithDraft(page, enough('Portail captif'), 'fr', '#check');
  await context.setOffline(true);
  let attempts = 0;
  await page.route((url) => url.pathname.endsWith('/fr/consultation'), (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    attempts += 1;
    return route.abort();
  });
  const failed = () => page.waitForEvent('requestfailed', (request) => request.method() === 'POST');
  const sending = failed();
  await send(page).click();
  await sending;
  await expect(waiting(page)).toBeVisible();
  for (let time = 0; time < 3; time++) {
    const again = failed();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await again;
    await expect(waiting(page)).toBeVisible();
  }
  expect(attempts).toBe(4);
  const again = failed();
  await page.clock.runFor(31_000);
  await again;
  await expect(waiting(page)).toBeVisible();
  expect(attempts).toBe(5);
});

test('a submission without a network is shown as waiting and sent once on reconnection', async ({ page, context, site }) => {
  const answers = { ...enough('En attente'), '1a': 'Écrite hors ligne' };
  const before = await count(site);
  await openWithDraft(page, answers, 'fr', '#check');
  await cachedForOffline(page);
  await context.setOffline(true);
  await send(page).click();
  await expect(waiting(page)).toContainText(say('fr', 'waiting'));
  await expect(waiting(page)).toBeFocused();
  await expect(page.locator('#draft')).toContainText(say('fr', 'waiting-heading'));
  expect(await axeViolations(page)).toEqual([]);
  // Every step shows it; private answers are still in this tab only.
  await page.locator('#steps a[href="#1"]').click();
  await expect(page.locator('#draft')).toContainText(say('fr', 'waiting-heading'));
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/En attente|essai@example/);
  expect(await count(site)).toBe(before);

  let posts = 0;
  page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
  await context.setOffline(false);
  await expect(code(page)).toBeVisible();
  await expect(heading(page, 'sent')).toBeFocused();
  expect(posts).toBe(1);
  expect(await count(site)).toBe(before + 1);
  expect(await rowsOf(site, 'En attente')).toEqual([row(answers, 'fr')]);
  // The browser only keeps the note that it was received.
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([
    ['consultation.sent.consultation'],
    ['consultation.received.consultation'],
  ]);
});

test('a submission that waited when the page closed is sent once at the next visit', async ({ page, context, site }) => {
  await openForm(page);
  await cachedForOffline(page);
  await openWithDraft(page, enough('Rouverte'), 'fr', '#check');
  await cachedForOffline(page);
  await context.setOffline(true);
  await send(page).click();
  await expect(waiting(page)).toBeVisible();
  await page.reload();
  await live(page);
  await expect(waiting(page)).toBeVisible();
  await context.setOffline(false);
  await expect(code(page)).toBeVisible();
  expect(await rowsOf(site, 'Rouverte')).toHaveLength(1);
});

test('after a tab closed with a waiting submission, the next tab says what is missing', async ({ page, context, site }) => {
  await openWithDraft(page, enough('Fermée trop tôt'), 'fr', '#check');
  await cachedForOffline(page);
  await context.setOffline(true);
  await send(page).click();
  await expect(waiting(page)).toBeVisible();
  // A closing page gets its network back just before its end; no listener may react to that.
  await site.stop();
  await page.close();
  await context.setOffline(false);
  await site.start();

  const later = await context.newPage();
  await openForm(later);
  await expect(later.locator('#announcement')).toHaveText(say('fr', 'waiting-incomplete'));
  expect(await rowsOf(site, 'Fermée trop tôt')).toHaveLength(0);
  // Once completed, it is sent as any other, and no submission waits.
  await later.goto('/fr/consultation#7');
  await fillIn(later, enough('Fermée trop tôt'));
  await onwards(later).click();
  await send(later).click();
  await expect(code(later)).toBeVisible();
  expect(await rowsOf(site, 'Fermée trop tôt')).toHaveLength(1);
  expect(await later.evaluate(() => Object.keys(localStorage))).toEqual(['consultation.sent.consultation']);
});

test('erasing the draft or cancelling removes the waiting submission', async ({ page, context, site }) => {
  const before = await count(site);
  for (const how of ['erase', 'cancel']) {
    await openWithDraft(page, enough('Annulée'), 'fr', '#check');
    await cachedForOffline(page);
    await context.setOffline(true);
    await send(page).click();
    await expect(waiting(page)).toBeVisible();
    if (how === 'cancel') {
      await page.getByRole('button', { name: say('fr', 'waiting-cancel') }).click();
      await expect(heading(page, 'check')).toBeFocused();
      await expect(waiting(page)).toBeHidden();
    } else {
      await page.locator('#draft').getByRole('button', { name: say('fr', 'draft-erase') }).click();
      await page.locator('#draft').getByRole('button', { name: say('fr', 'draft-erase-confirm') }).click();
      await expect.poll(() => held(page)).toEqual({});
    }
    expect(await page.evaluate(() => localStorage.getItem('consultation.waiting.consultation'))).toBeNull();
    const posted: string[] = [];
    page.on('request', (request) => posted.push(request.method()));
    await context.setOffline(false);
    await page.reload();
    await live(page);
    expect(posted).not.toContain('POST');
  }
  expect(await count(site)).toBe(before);
});

for (const how of ['erased', 'cancelled'] as const) {
  test(`a submission waiting in two tabs and ${how} in one is not sent by the other`, async ({ page, context, site }) => {
    const before = await count(site);
    await page.addInitScript(() => window.addEventListener('storage', (event) => (window as any).frozen && event.stopImmediatePropagation()));
    await openWithDraft(page, enough('Dans deux onglets'), 'fr', '#check');
    await cachedForOffline(page);
    const other = await context.newPage();
    await openForm(other, 'fr', '#7');
    await fillIn(other, enough('Dans deux onglets'));
    await onwards(other).click();
    await context.setOffline(true);
    for (const tab of [page, other]) {
      await send(tab).click();
      await expect(waiting(tab)).toBeVisible();
    }
    await page.evaluate(() => ((window as any).frozen = true));
    const posted: string[] = [];
    context.on('request', (request) => posted.push(request.method()));
    if (how === 'cancelled') {
      await other.getByRole('button', { name: say('fr', 'waiting-cancel') }).click();
      await expect(waiting(other)).toBeHidden();
    } else {
      await other.locator('#draft').getByRole('button', { name: say('fr', 'draft-erase') }).click();
      await other.locator('#draft').getByRole('button', { name: say('fr', 'draft-erase-confirm') }).click();
      await expect.poll(() => held(other)).toEqual({});
    }
    await expect(waiting(page), 'it slept').toBeVisible();
    await context.setOffline(false);
    await expect(waiting(page)).toBeHidden();
    if (how === 'erased') expect(await held(page)).toEqual({});
    else expect(await held(page)).toMatchObject({ '7a': 'Dans deux onglets' });
    expect(posted).not.toContain('POST');
    expect(await count(site)).toBe(before);
  });
}

test('after a deployment the new page loads its own files and the old cache is deleted', async ({ page, context }) => {
  await openForm(page);
  await cachedForOffline(page);
  // The cache of an earlier build, with a page of another language.
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    const html = await (await (await caches.open(name)).match('/fr/consultation'))!.text();
    const old = await caches.open('consultation-000000000000');
    const build = name.replace('consultation-', '');
    await old.put('/en/consultation', new Response(html.replaceAll(build, '000000000000')));
    await caches.delete(name);
    await (await navigator.serviceWorker.getRegistration())!.unregister();
  });
  await page.reload();
  await live(page);
  await cachedForOffline(page);
  const { names, paths: kept } = await paths(page);
  expect(names).toHaveLength(1);
  expect(names).not.toContain('consultation-000000000000');
  expect(kept).toEqual(expect.arrayContaining(['/fr/consultation', '/en/consultation']));
  await context.setOffline(true);
  await page.goto('/en/consultation');
  await live(page);
  const build = names[0].replace('consultation-', '');
  const sources = await page.evaluate(() => [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map((each) => (each as any).href ?? (each as any).src));
  for (const source of sources) expect(source).toContain(`/assets/${build}/`);
});

test('a service worker of a new build takes over without waiting for the page to close', async ({ page }) => {
  await openForm(page);
  await cachedForOffline(page);
  // To the browser, a script at another address is another service worker.
  await page.evaluate(() => navigator.serviceWorker.register('/sw.js?another').then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toMatch(/another$/);
});

test('a page of another build is shown and not cached', async ({ page, context }) => {
  await openForm(page);
  await cachedForOffline(page);
  const { names } = await paths(page);
  const build = names[0].replace('consultation-', '');
  // The server of a newer build with other files; the browser does not know its service worker yet.
  await context.route('**/fr/consultation', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(build, 'ffffffffffff') });
  });
  await context.route('**/assets/ffffffffffff/**', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('ffffffffffff', build) });
    await route.fulfill({ response });
  });
  await page.reload();
  await expect(page.locator('script[src*=ffffffffffff]')).toBeAttached();
  await live(page);
  const cached = await page.evaluate(async (name) => (await (await caches.open(name)).match('/fr/consultation'))!.text(), names[0]);
  expect(cached).toContain(build);
  expect(cached).not.toContain('ffffffffffff');
});
