// States for the screenshots, third part: the review of texts in the operators' workspace.
import { type Page, expect } from '@playwright/test';
import { enough } from './answers.ts';
import type { Site } from './server.ts';
import type { State } from './states.ts';
import type { Locale } from './words.ts';

const LONG = 'Écrivez à jeanne@exemple.fr ou appelez le 01 23 45 67 89. '.concat('Une phrase de longueur ordinaire, comme on en lit. '.repeat(8));
const ARABIC = 'نطلب من الدول أن تنشر سياساتها، وللمزيد راسلونا على amal@example.org أو على example.org/ar.';
const WORD = `Donaudampfschifffahrt${'sgesellschaft'.repeat(30)}`;

/** Sends texts of every length and direction, and synthetic responses. */
export async function fillForReview(site: Site): Promise<void> {
  for (const [locale, text] of [['fr', LONG], ['ar', ARABIC], ['de', WORD]]) {
    const submission = { submission_id: crypto.randomUUID(), answers: { ...enough(), '1a': text } };
    const answer = await fetch(`${site.url}/${locale}/consultation`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(submission),
    });
    expect(answer.status).toBe(201);
  }
  await site.cli(['demo', '12']);
}

const review = (locale: Locale, rest = '') => `/operator/${locale}/consultation/review${rest}`;

/** Opens the text that begins with these words. */
async function openText(page: Page, locale: Locale, words: string): Promise<void> {
  await page.goto(review(locale, '/list?status=all&question=1a'));
  await page.locator('tbody a', { hasText: words.slice(0, 20) }).first().click();
  await expect(page.locator('[data-review-text]')).toBeVisible();
}

/** Does something with the text that begins with these words, all that is folded being open. */
const withText = (words: string, act: (page: Page) => Promise<unknown>): State[1] => async (page, locale) => {
  await openText(page, locale, words);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = details.dataset.languages === undefined)));
  await act(page);
};

const press = (page: Page, action: string) => page.locator(`[data-review-form] [name=action][value="${action}"]`).click();

export const REVIEW: State[] = [
  ['review-long', withText(LONG, async () => {})],
  ['review-arabic', withText(ARABIC, async () => {})],
  ['review-word', withText(WORD, async () => {})],
  [
    'review-refused',
    withText(LONG, async (page) => {
      for (const box of await page.locator('[name=flag]').all()) await box.uncheck();
      await page.locator('[name=words]').fill('absent');
      await press(page, 'redact');
      await expect(page.locator('[data-review] [role=alert] h2')).toBeVisible();
    }),
  ],
  [
    'review-once-more',
    withText(LONG, async (page) => {
      await press(page, 'accept');
      await expect(page.locator('[data-review-alert]')).toBeVisible();
    }),
  ],
  [
    'review-undone',
    withText(ARABIC, async (page) => {
      await page.locator('[name=note]').fill('Adresses à masquer');
      const own = page.url();
      await press(page, 'redact');
      await page.waitForURL((url) => url.href !== own);
      await page.goto(own);
      await page.locator('[value=undo]').click();
      await expect(page.getByRole('status')).toBeVisible();
    }),
  ],
  ['review-list', async (page, locale) => void (await page.goto(review(locale, '/list?status=all')))],
  ['review-together', async (page, locale) => void (await page.goto(review(locale, '/together')))],
  ['review-done', async (page, locale) => void (await page.goto(review(locale, '?question=1a&language=es&status=withheld')))],
  ['review-gone', async (page, locale) => void (await page.goto(review(locale, '/nobody/1a')))],
];
