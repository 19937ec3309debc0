// States for the screenshots, second part: stored drafts and responses, and the pages made from them.
import { type Page, expect } from '@playwright/test';
import { type Answers, enough, everything } from './answers.ts';
import { fillIn, openForm, openWithDraft } from './form.ts';
import { at, openData } from './screenshot-states.ts';
import type { Site } from './server.ts';
import { type State, reach } from './states.ts';
import type { Locale } from './words.ts';

/** The number of synthetic responses for pages with counts. */
const RESPONSES = '60';

/** Messages about a draft. */
export const DRAFTS: State[] = [
  ['draft-restored', (page, locale) => openWithDraft(page, { '1a': 'Un brouillon' }, locale)],
  [
    'draft-erasing',
    async (page, locale) => {
      await openWithDraft(page, { '1a': 'Un brouillon' }, locale);
      await page.locator('#erase').click();
      await page.locator('details.tools summary').click();
    },
  ],
  ['draft-of-an-older-version', reach('step 1, answers put aside and the tools open')],
  [
    'draft-in-two-tabs',
    async (page, locale) => {
      await openForm(page, locale);
      const other = await page.context().newPage();
      await openForm(other, locale);
      // Both are typed within the pause before a save.
      await fillIn(other, { '1a': 'Dans un autre onglet' });
      await fillIn(page, { '1a': 'Dans celui-ci' });
      await expect(page.locator('.displaced-answers')).toBeVisible();
      await other.close();
    },
  ],
  [
    'waiting-for-a-network',
    async (page, locale) => {
      await openWithDraft(page, enough('Hors ligne'), locale, '#check');
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.context().setOffline(true);
      await page.locator('button.send').click();
      await expect(page.locator('#waiting, #failure').filter({ visible: true })).toBeVisible();
    },
  ],
  [
    'draft-not-saved',
    async (page, locale) => {
      await openForm(page, locale);
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('There is no room.', 'QuotaExceededError');
        };
      });
      await fillIn(page, { '1a': 'Plus de place' });
      await expect(page.locator('.draft.trouble')).toBeVisible();
    },
  ],
];

/** Sends a response as JSON, and opens its receipt. */
async function recorded(page: Page, locale: Locale, answers: Answers): Promise<void> {
  const submission = { submission_id: crypto.randomUUID(), answers };
  const response = await page.request.post(`/${locale}/consultation`, { data: submission });
  await page.goto(`/${locale}/consultation/receipt`);
  await page.locator('#c-receipt').fill((await response.json()).receipt_code);
  await page.locator('.receipt-entry button').click();
  await expect(page.locator('.facts')).toBeVisible();
}

/** Presses the buttons of these actions, one after the other, on the receipt of a response. */
const pressed = (...actions: string[]): State[1] => async (page, locale) => {
  await recorded(page, locale, everything(locale));
  for (const action of actions) await page.locator(`button[name="action"][value="${action}"]`).click();
};

/** Receipts, and the actions of their holders. */
export const RECEIPTS: State[] = [
  ['receipt', reach('receipt')],
  [
    'receipt-unknown',
    async (page, locale) => {
      await page.goto(`/${locale}/consultation/receipt`);
      await page.locator('#c-receipt').fill('NOBODYS-CODE');
      await page.locator('.receipt-entry button').click();
    },
  ],
  ['receipt-shown', pressed()],
  ['receipt-amending', pressed('amend')],
  ['receipt-withdrawing', pressed('withdraw')],
  ['receipt-withdrawn', pressed('withdraw', 'withdraw-now')],
];

/** The site before its forms open and after they close. */
export const OUTSIDE: Record<'early' | 'closed', State[]> = {
  early: [['early-home', at('')], ['early', at('consultation')]],
  closed: [['closed-home', at('')], ['closed', at('consultation')], ['results-too-few', at('consultation/results')]],
};

/** Fills the store, so that counts and lists have content. */
export async function fill(site: Site): Promise<void> {
  for (const form of ['consultation', 'support']) await site.cli(['demo', RESPONSES, '--form', form]);
  const listed = JSON.parse(await site.cli(['supporters', 'list', '--pending', '--format', 'json']));
  await site.cli(['supporters', 'confirm', ...listed.map((each: Record<string, string>) => each.response_id)]);
  await site.cli(['open-data', 'build', `${site.folder}/open-data/consultation`, '--withhold-unreviewed', '--form', 'consultation']);
}

/** Pages made from responses; call `fill` first. */
export const MADE: State[] = [
  ['results', at('consultation/results')],
  ['community', at('support/community')],
  ['community-nobody-found', at('support/community?q=zzzz')],
  ['open-data', openData],
  ['home-published', at('')],
];

/** Pages for translators. */
export const PREVIEW: State[] = [['preview', at('consultation/preview')]];
