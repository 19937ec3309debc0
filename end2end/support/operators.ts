// Operators who sign in to the workspace of a site.
import { type Page, expect } from '@playwright/test';
import type { Site } from './server.ts';

/** A link that invites somebody to roles, as the command prints it, at the address of this site. */
export async function invitation(site: Site, address: string, ...roles: string[]): Promise<string> {
  const given = roles.flatMap((role) => ['--role', role]);
  return (await site.cli(['operators', 'invite', address, ...given, '--public-url', site.url])).trim();
}

/** Signs in a new account with these roles, as people without scripts do, and is then on the first page. */
export async function signInAs(page: Page, site: Site, ...roles: string[]): Promise<void> {
  const link = new URL(await invitation(site, `${crypto.randomUUID()}@example.org`, ...roles));
  await page.goto(`${site.url}/operator/fr/sign-in`);
  await page.locator('[name=code]').fill(link.hash.slice(1));
  await page.locator('main form button').first().click();
  await expect(page).toHaveURL(/\/operator\/fr$/);
}
