// What a shared draft keeps to itself: private answers, words and keys; and what pages load that do not use it.
import { enough } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { control, fillIn, held, message, openForm } from './support/form.ts';
import { DRAFT_REPORTS, askToShare, button, device, everythingKept, panel, share, stored } from './support/shared-draft.ts';

// Two devices that write at once get 409, and the browser reports every refusal and every request without a network.
test.beforeEach(({ expectedErrors }) => void expectedErrors.push(DRAFT_REPORTS));

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
