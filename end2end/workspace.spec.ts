// The operators' workspace in a browser: sign-in by a link with scripts and by a typed code without, the pages of each role,
// accessibility, and layout.
import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import type { Site } from './support/server.ts';

const TAGS = ['ar', 'de', 'en', 'es', 'fr'];
const FORM_PAGES = ['/overview', '/responses', '/requests', '/window'].map((path) => `/consultation${path}`);
const PAGES = ['', '/accounts', '/settings', '/log', '/sessions', '/site', '/consultation/exports', '/support/supporters', '/support/supporters?show=all', ...FORM_PAGES];

/** The roles that may see all of these pages. */
const ROLES = ['administrator', 'auditor', 'supporters-officer', 'operator', 'case-officer', 'lead-analyst'];

let people = 0;

/** A new address, so that each test has accounts of its own. */
const someone = (name: string) => `${name}-${process.pid}-${(people += 1)}@example.org`;

/** A link that invites somebody to roles, as the command prints it, at the address of this site. */
async function invitation(site: Site, address: string, ...roles: string[]): Promise<string> {
  const given = roles.flatMap((role) => ['--role', role]);
  return (await site.cli(['operators', 'invite', address, ...given, '--public-url', site.url])).trim();
}

/** Signs in by the link, and is then on the first page. */
async function signIn(page: Page, site: Site, address: string, ...roles: string[]): Promise<void> {
  await page.goto(await invitation(site, address, ...roles));
  await page.getByRole('button').click();
  await expect(page).toHaveURL(/\/operator\/fr$/);
}

test('a link signs in by one press, once, and its code leaves the address', async ({ page, site, expectedErrors }) => {
  expectedErrors.push(/status of 422/);
  const link = await invitation(site, someone('ada'), 'auditor');
  await page.goto(link);
  await expect(page).toHaveURL(/\/operator\/fr\/sign-in$/);
  await expect(page.getByRole('textbox')).toHaveValue(link.split('#')[1]);
  await expect(page.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/operator\/fr$/);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.goto(link);
  await page.getByRole('button').click();
  await expect(page.getByRole('alert')).toBeFocused();
});

test('an administrator invites somebody, who sees what their role allows and no more', async ({ page, site, browser, expectedErrors }) => {
  expectedErrors.push(/status of 403/);
  await signIn(page, site, someone('ada'), 'administrator');
  await page.getByRole('link', { name: 'Comptes et rôles' }).first().click();
  const address = someone('bea');
  await page.getByLabel('Adresse e-mail').fill(address);
  await page.getByRole('checkbox', { name: 'Contrôle' }).check();
  await page.getByRole('button', { name: 'Créer l’invitation' }).click();
  const link = await page.locator('.made-link').textContent();
  const other = await browser.newPage();
  await other.goto(link!.replace(/^http:\/\/[^/]+/, site.url));
  await other.getByRole('button').click();
  await expect(other.locator('.menu a')).toHaveText(['Accueil', 'Journal', 'Mes connexions', /./, /./, /./]);
  await other.goto(`${site.url}/operator/fr/accounts`);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Vos rôles ne le permettent pas');
  await expect(other.locator('.needed li')).toHaveText(['Administration']);
  await other.goto(`${site.url}/operator/fr/log`);
  await expect(other.locator('.log tbody tr').first()).toContainText('Journal lu');
  await other.close();
  await page.goto('/operator/fr/accounts');
  await expect(page.locator('.accounts').first()).toContainText(address);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the code is typed, and every page works', async ({ page, site }) => {
    const link = await invitation(site, someone('ada'), 'administrator', 'auditor');
    await page.goto('/operator');
    await expect(page).toHaveURL(/\/operator\/fr\/sign-in/);
    await page.getByRole('textbox').fill(link.split('#')[1].toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button').click();
    await expect(page).toHaveURL(/\/operator\/fr$/);
    for (const name of ['Comptes et rôles', 'Journal', 'Mes connexions']) {
      await page.locator('.menu').getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    }
    await page.getByRole('button', { name: 'Se déconnecter partout' }).click();
    await expect(page).toHaveURL(/\/operator\/fr\/sign-in$/);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds no violation on any page in any language, ${scheme}`, async ({ page, site, expectedErrors }) => {
    test.slow();
    expectedErrors.push(/status of (403|422)/);
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, site, someone('ada'), ...ROLES);
    await site.cli(['operators', 'invite', someone('bea'), '--role', 'reviewer', '--form', 'event']);
    for (const tag of TAGS) {
      for (const path of [...PAGES, '/sign-in', '/sign-in?next=/operator/fr']) {
        await page.goto(`/operator/${tag}${path}`);
        expect(await axeViolations(page), `${tag}${path}`).toEqual([]);
      }
    }
    await page.goto('/operator/fr/sign-in');
    await page.getByRole('textbox').fill('0');
    await page.getByRole('button').last().click();
    expect(await axeViolations(page), 'a wrong code').toEqual([]);
  });
}

test('no page is wider than a narrow window, and everything can be touched', async ({ page, site }) => {
  await signIn(page, site, someone('ada-with-a-long-name-that-does-not-fit-anywhere'), ...ROLES);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const tag of TAGS) {
    for (const path of [...PAGES, '/sign-in']) {
      await page.goto(`/operator/${tag}${path}`);
      expect(await overflow(page), `${tag}${path}`).toBe(0);
      expect(await smallTargets(page), `${tag}${path}`).toEqual([]);
    }
  }
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('it never answers for the workspace', async ({ page, site }) => {
    await page.goto('/fr/consultation');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await signIn(page, site, someone('ada'), 'auditor');
    await page.goto('/operator/fr/log');
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map((request) => new URL(request.url).pathname);
    });
    expect(kept.filter((path) => path.includes('operator'))).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);
  });
});
