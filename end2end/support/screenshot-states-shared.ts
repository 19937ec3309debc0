// States for the screenshots, third part: the dialogs and the panel of shared drafts.
import { type Browser, type Page, expect } from '@playwright/test';
import { enough } from './answers.ts';
import { code, fillIn, live, openForm, question, send } from './form.ts';
import { askToShare, button, device, dialog, follow, isDraft, panel, share } from './shared-draft.ts';
import type { State } from './states.ts';
import { type Locale, say } from './words.ts';

const MINE = { '1a': 'À moi', '1b': 'Le mien, que deux collègues ont relu et approuvé avant-hier.' };
const THEIRS = { '1b': 'Le leur', '1c': 'no' };

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  return browser;
}

/** Shares a draft, and opens it on another device; returns the page there. */
async function together(page: Page, locale: Locale): Promise<Page> {
  await openForm(page, locale);
  await fillIn(page, { '1a': 'Commencé ici' });
  const link = await share(page, { locale });
  const other = await device(browserOf(page), link);
  await expect(panel(page)).toContainText(say(locale, 'share-devices', { count: '2' }));
  return other;
}

/** The panel once the other device did something. */
const after = (act: (other: Page, page: Page, locale: Locale) => Promise<void>): State[1] => async (page, locale) => {
  const other = await together(page, locale);
  await act(other, page, locale);
  await other.context().close();
};

/** Alters what the page reads of the draft. */
async function alter(page: Page): Promise<void> {
  await page.route(isDraft, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    const body = await response.body();
    if (body.length) body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
}

/** Answers the page as a server does whose draft has expired. */
async function expire(page: Page): Promise<void> {
  const gone = { status: 410, contentType: 'application/problem+json', body: '{"code":"draft_expired"}' };
  await page.route(isDraft, (route) => route.fulfill(gone));
}

/** The dialog that a link opens on a device where this happens to its requests. */
const opening = (name: string, damage: (page: Page) => Promise<void>, words: string): State => [
  name,
  async (page, locale) => {
    const other = await (await browserOf(page).newContext()).newPage();
    await openForm(other, locale);
    await fillIn(other, { '1a': 'Commencé ailleurs' });
    const link = await share(other, { locale });
    await other.context().close();
    await damage(page);
    await follow(page, link);
    await expect(dialog(page)).toContainText(say(locale, words));
    await page.unroute(isDraft);
  },
];

/** The panel once the page shows these words, after the other device wrote and this happened to the requests. */
const panelSays = (name: string, damage: (page: Page) => Promise<void>, words: string): State => [
  name,
  after(async (other, page, locale) => {
    await damage(page);
    await other.locator('[id="c-1b"]').fill('Écrit ailleurs');
    await expect(panel(page)).toContainText(say(locale, words));
    await page.unroute(isDraft);
  }),
];

/** Every dialog and every message about shared drafts that a person may see for long. */
export const SHARED_DRAFTS: State[] = [
  [
    'share-asking',
    async (page, locale) => {
      await openForm(page, locale);
      await fillIn(page, { '1a': 'Un brouillon' });
      await askToShare(page, locale);
    },
  ],
  [
    'share-link',
    async (page, locale) => {
      await openForm(page, locale);
      await fillIn(page, { '1a': 'Un brouillon' });
      await share(page, { locale });
      await button(page, 'share-show', locale).click();
      await expect(dialog(page).locator('svg')).toBeVisible();
    },
  ],
  [
    'share-panel',
    async (page, locale) => {
      // The other device stays, so that it is counted.
      const other = await together(page, locale);
      await other.locator('[id="c-1b"]').fill('Écrit ailleurs');
      await expect(question(page, '1b').locator('.share-mark')).toBeVisible();
    },
  ],
  [
    'share-choosing',
    async (page, locale) => {
      const other = await (await browserOf(page).newContext()).newPage();
      await openForm(other, locale);
      await fillIn(other, THEIRS);
      const link = await share(other, { locale });
      await other.context().close();
      await openForm(page, locale);
      await fillIn(page, MINE);
      await page.goto(`/${locale}/legal`);
      await follow(page, link);
      await expect(dialog(page).locator('table')).toBeVisible();
    },
  ],
  [
    'share-erased',
    after(async (other, page, locale) => {
      const draft = other.locator('#draft');
      await draft.getByRole('button', { name: say(locale, 'draft-erase') }).click();
      await draft.getByRole('button', { name: say(locale, 'draft-erase-confirm') }).click();
      await expect(panel(page)).toContainText(say(locale, 'share-erased'));
    }),
  ],
  opening('share-link-altered', alter, 'share-unreadable'),
  opening('share-link-expired', expire, 'share-expired'),
  panelSays('share-altered', alter, 'share-unreadable'),
  panelSays('share-expired', expire, 'share-expired'),
  panelSays('share-offline', (page) => page.context().setOffline(true), 'share-offline'),
  [
    'share-too-large',
    async (page, locale) => {
      await openForm(page, locale);
      await fillIn(page, { '1a': 'Court' });
      await share(page, { locale });
      await fillIn(page, { '1b': 'x'.repeat(70_000) });
      await expect(panel(page)).toContainText(say(locale, 'share-too-large'));
    },
  ],
  [
    'share-left',
    async (page, locale) => {
      await openForm(page, locale);
      await fillIn(page, { '1a': 'Ma copie' });
      await share(page, { locale });
      await button(page, 'share-leave', locale).click();
      await expect(panel(page)).toContainText(say(locale, 'share-left'));
    },
  ],
  [
    'share-sent',
    async (page, locale) => {
      await openForm(page, locale, '#7');
      await fillIn(page, enough('Envoyée ailleurs'));
      const other = await device(browserOf(page), await share(page, { includes: true, locale }), '#7');
      await other.evaluate(() => (location.hash = '#check'));
      await other.getByRole('checkbox', { name: say(locale, 'share-code-option') }).check();
      await send(other).click();
      await expect(code(other)).toBeVisible();
      await expect(page.locator('.share-receipt')).toBeVisible();
      await other.context().close();
    },
  ],
  [
    'share-check',
    async (page, locale) => {
      await openForm(page, locale);
      await fillIn(page, { '1a': 'Prêt à envoyer' });
      await share(page, { locale });
      await page.evaluate(() => (location.hash = '#check'));
      await live(page);
      await expect(page.locator('label.share-code')).toBeVisible();
    },
  ],
];
