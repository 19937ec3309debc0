// Helpers for shared drafts: make a link, open it on another device, look at what the server keeps.
import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFT, fillIn, live, openForm } from './form.ts';
import type { Site } from './server.ts';
import { type Locale, say } from './words.ts';

/** The key under which a page keeps its shared draft. */
export const SHARED = 'consultation.shared.consultation';

export const dialog = (page: Page) => page.locator('dialog.share');
export const panel = (page: Page) => page.locator('.share-panel');
/** What the panel says of the draft's state. */
export const statusOf = (page: Page) => panel(page).locator('p[role=status]');
/** What the panel says of the devices that have the draft open. */
export const devicesOf = (page: Page) => panel(page).locator('p:not([role], [class])');
export const displaced = (page: Page) => page.locator('.displaced-answers');

export const button = (page: Page, key: string, locale: Locale = 'fr') => page.getByRole('button', { name: say(locale, key), exact: true });

/** What local storage holds under a key, read as JSON: by default the draft. */
export const stored = (page: Page, key = DRAFT) => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null'), key);

/** Whether the request is about shared drafts. */
export const draftsOf = (url: URL) => url.pathname.startsWith('/consultation/drafts');

/** Whether the request is for the ciphertext of one draft. */
export const isDraft = (url: URL) => /^\/consultation\/drafts\/[\w-]+$/.test(url.pathname);

/** What the browser reports of refusals and of requests without a network. */
export const DRAFT_REPORTS = /\(http[^)]*\/consultation\/drafts/;

/** Opens the form, types answers, and shares the draft; returns the link. */
export async function begin(page: Page, answers: Record<string, string>): Promise<string> {
  await openForm(page);
  await fillIn(page, answers);
  return share(page);
}

/** Opens the draft's tools and asks to share the draft. */
export async function askToShare(page: Page, locale: Locale = 'fr'): Promise<void> {
  const tools = page.locator('details.tools');
  if (!(await tools.evaluate((details: HTMLDetailsElement) => details.open))) await tools.locator('summary').click();
  await button(page, 'share-open', locale).click();
  await expect(dialog(page)).toBeVisible();
}

/** Shares the draft of this page; returns the link. */
export async function share(page: Page, options: { includes?: boolean; locale?: Locale } = {}): Promise<string> {
  await askToShare(page, options.locale);
  if (options.includes) await dialog(page).getByRole('checkbox').check();
  await button(page, 'share-make', options.locale).click();
  const link = await dialog(page).locator('#share-link').inputValue();
  await closeDialog(page, options.locale);
  await expect(panel(page)).toBeVisible();
  return link;
}

export async function closeDialog(page: Page, locale: Locale = 'fr'): Promise<void> {
  await button(page, 'share-cancel', locale).click();
  await expect(dialog(page)).toBeHidden();
}

/** Opens a link in a tab. */
export async function follow(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await live(page);
}

/** Opens a link on another device that has no draft. `place` is the step to show, as a hash. */
export async function device(browser: Browser, link: string, place = ''): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', serviceWorkers: 'block' });
  const page = await context.newPage();
  await follow(page, link);
  await expect(panel(page)).toBeVisible();
  if (place) await page.evaluate((hash) => (location.hash = hash), place);
  return page;
}

/** Types an answer, and waits until the server has it. */
export async function typeAndSync(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[id="c-${name}"]`).fill(text);
  const agreed = ([key, name]: readonly [string, string]) => JSON.parse(localStorage.getItem(key) ?? '{}').answers?.[name];
  await expect.poll(() => page.evaluate(agreed, [SHARED, name] as const)).toBe(text);
}

/** The bytes of the store's files, and the log. */
export function everythingKept(site: Site): string {
  const files = readdirSync(site.folder).map((name) => readFileSync(join(site.folder, name), 'latin1'));
  return [...files, site.log].join('\n');
}
