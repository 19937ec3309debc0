// Helpers for the coding of published texts: publish a text, sign in, add a theme.
import { type Browser, type Page, expect } from '@playwright/test';
import { signInAs } from './operators.ts';
import type { Site } from './server.ts';

// 1d is asked after a yes to 1c.
const MINIMUM = { '1c': 'yes', '7a': 'Fondation Canari Indigo', '7b': 'canari.indigo@voliere.example', '7c': 'yes', '7d': 'state' };

/** Publishes a text as an answer to a question: sends it and accepts it. */
export async function publish(site: Site, control: string, text: string): Promise<void> {
  const submission = { submission_id: crypto.randomUUID(), answers: { ...MINIMUM, [control]: text } };
  const answer = await fetch(`${site.url}/fr/consultation`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(submission),
  });
  expect(answer.status).toBe(201);
  await site.cli(['open-data', 'review', 'accept', '--unflagged', '--by', 'Rita']);
}

export async function signedIn(browser: Browser, site: Site, role: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await browser.newPage({ baseURL: site.url, locale: 'fr-FR', ...options });
  await signInAs(page, site, role);
  return page;
}

/** The address of a page about a question's texts: `themes`, `coding`, `codings`, `agreement` or `settling`. */
export const codingPage = (place: string, control: string, locale = 'fr') => `/operator/${locale}/consultation/${place}/${control}`;

/** Adds a theme to a question, as a lead analyst. */
export async function addTheme(page: Page, control: string, id: string, label: string): Promise<void> {
  await page.goto(codingPage('themes', control));
  const form = page.locator('form:has(button[value=add])');
  if (!(await form.isVisible())) await page.locator('summary', { hasText: 'Ajouter un thème' }).click();
  await form.locator('[name=theme]').fill(id);
  await form.locator('[name=label]').fill(label);
  await form.locator('button[value=add]').click();
  await expect(page.locator('code', { hasText: id })).toBeVisible();
}

/** Waits until the script of the page that was just opened has run: before, no key acts. */
export const keysAct = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-review-keys', 'on');
