// Signing in to the workspace by an OpenID provider, in a browser: with scripts and without, and the pages around it.
import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe.ts';
import { expect, test as base } from './support/fixtures.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { Provider } from './support/provider.ts';
import type { Site } from './support/server.ts';

const TAGS = ['ar', 'de', 'en', 'es', 'fr'];

/** The pages of the provider have no icon, and ask for a font of another site, which the tests cannot reach. */
const FONT = 'fonts.googleapis.com';

let people = 0;

const test = base.extend<{ provider: Provider }>({
  provider: async ({ site }, use) => {
    const provider = await Provider.start(site);
    try {
      await site.restart(provider.options(site));
      await use(provider);
    } finally {
      provider.stop();
    }
  },
});

/** The code of an invitation. */
async function invitation(site: Site): Promise<string> {
  const address = `somebody-${process.pid}-${(people += 1)}@example.org`;
  return (await site.cli(['operators', 'invite', address, '--role', 'auditor'])).trim().split('#')[1];
}

/** Uses the code of an invitation on the page to sign in. */
async function accept(page: Page, code: string, tag = 'fr'): Promise<void> {
  await page.goto(`/operator/${tag}/sign-in`);
  await page.getByRole('textbox').fill(code);
  await page.locator('main form button').click();
  await expect(page.locator('main .notice')).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('somebody accepts an invitation at the provider, signs in again, and signs out of both', async ({ page, site, provider, expectedErrors }) => {
      expectedErrors.push(provider.issuer, FONT);
      await accept(page, await invitation(site));
      await page.getByRole('link', { name: 'Se connecter avec 127.0.0.1' }).click();
      await provider.signIn(page, 'ada');
      await expect(page).toHaveURL(/\/operator\/fr$/);
      await expect(page.locator('header')).toContainText('Ada Martin');
      await page.goto('/operator/fr/sign-in?next=/operator/fr/log');
      await page.getByRole('link', { name: 'Se connecter avec 127.0.0.1' }).click();
      await expect(page).toHaveURL(/\/operator\/fr\/log$/);
      await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre connexion à l’espace de travail est terminée');
      await page.getByRole('link', { name: 'Me déconnecter là aussi' }).click();
      await page.getByRole('button', { name: 'Yes' }).click();
      await expect(page).toHaveURL(/\/operator\/fr\/sign-in$/);
      await page.getByRole('link', { name: 'Se connecter avec 127.0.0.1' }).click();
      await expect(page.locator('input[name=login]')).toBeVisible();
    });
  });
}

test('the pages are accessible, fit into a narrow window and can be touched, in every language', async ({ page, site, provider, expectedErrors }) => {
  test.slow();
  expectedErrors.push(provider.issuer, FONT, /status of 503/);
  await page.setViewportSize({ width: 360, height: 740 });
  const check = async (what: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page), `${what}, ${colorScheme}`).toEqual([]);
    }
    expect(await overflow(page), what).toBe(0);
    expect(await smallTargets(page), what).toEqual([]);
  };
  const code = await invitation(site);
  for (const tag of TAGS) {
    await page.goto(`/operator/${tag}/sign-in`);
    await check(`${tag}, signing in`);
    await accept(page, code, tag);
    await check(`${tag}, with an invitation`);
    await provider.fault('away');
    await page.goto(`/operator/${tag}/sign-in/provider`);
    await expect(page.getByRole('alert')).toBeVisible();
    await check(`${tag}, while the provider is away`);
    await provider.fault('');
    await page.context().clearCookies();
  }
  await accept(page, code);
  await page.goto('/operator/fr/sign-in/provider');
  await provider.signIn(page, 'ada');
  for (const tag of TAGS) {
    await page.goto(`/operator/${tag}/sign-in/provider`);
    await page.goto(`/operator/${tag}`);
    await page.locator(`form[action="/operator/${tag}/sign-out"] button`).click();
    await expect(page.locator('main a.button')).toHaveCount(2);
    await check(`${tag}, signed out`);
  }
});
