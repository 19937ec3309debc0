// Dates that operators move: shown first as the public will read them, then told on every page, in pages kept for use without a
// network too. The workspace's page works without scripts and in a narrow window.
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { signInAs } from './support/operators.ts';

const WINDOW = '/operator/fr/consultation/window';
const day = 24 * 60 * 60 * 1000;

/** A date this many days from now, as the field has it, and as pages say it. */
function inDays(days: number): { typed: string; words: string } {
  const at = new Date(Date.now() + days * day);
  const typed = `${at.toISOString().slice(0, 10)}T23:59`;
  const words = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at);
  return { typed, words: words.replace(/^1 /, '1er ') };
}

test.use({ serverArgs: ['--closes-at', new Date(Date.now() + 20 * day).toISOString()] });

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('an extension is previewed, made, and told on home page, form and receipt', async ({ page, site, browser }) => {
      await signInAs(page, site, 'operator');
      await page.goto(WINDOW);
      const { typed, words } = inDays(scripts ? 40 : 50);
      await page.getByLabel('Nouvelle date').fill(typed);
      await page.getByLabel('Motif').fill('demandé par les associations');
      await page.getByLabel('Français').fill('À la demande des associations');
      await page.getByRole('button', { name: 'Voir ce que le public lira' }).click();
      await expect(page.locator('.previews section')).toHaveCount(5);
      await expect(page.locator('.previews section[lang=fr]')).toContainText(words);
      await page.getByRole('button', { name: 'Déplacer la date' }).click();
      await expect(page).toHaveURL(new RegExp(`${WINDOW}$`));
      await expect(page.locator('tbody tr').first()).toContainText('demandé par les associations');
      const visitor = await browser.newPage({ javaScriptEnabled: scripts });
      for (const path of ['/fr', '/fr/consultation', '/fr/consultation/receipt']) {
        await visitor.goto(site.url + path);
        const told = visitor.locator('.moved');
        await expect(told).toContainText(words);
        await expect(told).toContainText('À la demande des associations');
        await expect(told.locator('time')).toHaveCount(3);
      }
      await visitor.close();
      const german = page.locator('details:has(pre[lang=de])');
      await german.locator('summary').click();
      await expect(german.locator('pre')).toContainText('werden bis');
      await expect(german).toContainText('Il manque à ce texte la note');
      const french = page.locator('details:has(pre[lang=fr])');
      await french.locator('summary').click();
      for (const part of [words, 'À la demande des associations', `${site.url}/fr/consultation`]) await expect(french.locator('pre')).toContainText(part);
      const [saved] = await Promise.all([page.waitForEvent('download'), french.getByRole('link').click()]);
      expect(saved.suggestedFilename()).toBe('consultation-fr.txt');
    });
  });
}

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the form that is kept for use without a network tells the new date after the next visit', async ({ page, site, context, expectedErrors }) => {
    expectedErrors.push('net::ERR_INTERNET_DISCONNECTED', 'net::ERR_FAILED');
    await page.goto('/fr/consultation');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await page.reload();
    const moved = inDays(60);
    const to = `${moved.typed}:59Z`;
    await site.cli(['window', 'move', '--end', 'closing', '--to', to, '--reason', 'why', '--form', 'consultation']);
    await expect(async () => {
      await page.reload();
      await expect(page.locator('.moved')).toContainText(moved.words, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('.moved')).toContainText(moved.words);
  });
});

test('axe finds nothing on the page and its preview, which fit into a narrow window', async ({ page, site }) => {
  test.slow();
  await signInAs(page, site, 'operator', 'publisher', 'reviewer', 'supporters-officer', 'case-officer');
  for (const tag of ['fr', 'ar']) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['window', 'overview']) {
        await page.goto(`/operator/${tag}/consultation/${path}`);
        if (path === 'window') await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => details.toggleAttribute('open', true)));
        expect(await axeViolations(page), `${tag}/${path}`).toEqual([]);
        expect(await overflow(page), `${tag}/${path}`).toBe(0);
        if (width === 360) expect(await smallTargets(page), `${tag}/${path}`).toEqual([]);
      }
      await page.goto(`/operator/${tag}/consultation/window`);
      await page.locator('[name=at]').fill(inDays(70 + width).typed);
      await page.locator('main form [name=reason]').fill('why');
      await page.locator('main form button').click();
      await expect(page.locator('.previews')).toBeVisible();
      expect(await axeViolations(page), `${tag} preview`).toEqual([]);
      expect(await overflow(page), `${tag} preview`).toBe(0);
    }
  }
});
