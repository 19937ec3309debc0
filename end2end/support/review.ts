// Helpers for the disclosure review: send a text, sign in as a reviewer, open a text, read what was decided.
import { type Browser, type Page, expect } from '@playwright/test';
import { signInAs } from './operators.ts';
import type { Site } from './server.ts';

export const review = (locale: string) => `/operator/${locale}/consultation/review`;
const MINIMUM = { '7a': 'Fondation Canari Indigo', '7b': 'canari.indigo@voliere.example', '7c': 'yes', '7d': 'state' };

/** Sends a response with this text as its answer to 1a. */
export async function send(site: Site, text: string): Promise<void> {
  const submission = { submission_id: crypto.randomUUID(), answers: { ...MINIMUM, '1a': text } };
  const answer = await fetch(`${site.url}/fr/consultation`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(submission),
  });
  expect(answer.status).toBe(201);
}

/** A page of a new reviewer. */
export async function signedIn(browser: Browser, site: Site, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await browser.newPage({ baseURL: site.url, locale: 'fr-FR', ...options });
  await signInAs(page, site, 'reviewer');
  return page;
}

/** A text as `open-data review list` prints it. */
interface ListedText {
  response_id: string;
  control: string;
  text: string;
  standing: string;
  redacted: number[][];
}

/** All texts. */
async function listed(site: Site): Promise<ListedText[]> {
  const list = await site.cli(['open-data', 'review', 'list', '--all', '--format', 'json']);
  return list.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** The text that has these words. */
async function listedText(site: Site, words: string): Promise<ListedText> {
  const found = (await listed(site)).find(({ text }) => text === words);
  if (!found) throw new Error(`no text is ${words}`);
  return found;
}

/** The statuses of all texts, by text. */
export const statuses = async (site: Site): Promise<Record<string, string>> =>
  Object.fromEntries((await listed(site)).map(({ text, standing }) => [text, standing]));

/** The passages of a text that are hidden. */
export const hiddenPassages = async (site: Site, words: string): Promise<number[][]> => (await listedText(site, words)).redacted;

export const text = (page: Page) => page.locator('[data-review-text]');

/** Opens the review at the text that has these words. Other tests may have sent so many texts that a list does not show it. */
export async function openText(page: Page, site: Site, words: string, query = ''): Promise<void> {
  const { response_id, control } = await listedText(site, words);
  await page.goto(`${review('fr')}/${response_id}/${control}${query}`);
  await expect(text(page)).toHaveText(words);
}

/** Does something and waits until another text, or none, is shown. */
export async function moving(page: Page, act: () => Promise<void>): Promise<void> {
  const address = (await page.locator('[data-review]').getAttribute('data-review-address')) ?? '';
  await act();
  await expect(page.locator('[data-review]')).not.toHaveAttribute('data-review-address', address);
}
