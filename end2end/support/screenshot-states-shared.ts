// States for the screenshots, third part: the dialogs and the panel of shared drafts.
import { type Browser, type Page, expect } from '@playwright/test';
import { fillIn, live, openForm, question } from './form.ts';
import { askToShare, device, dialog, follow, panel, share } from './shared-draft.ts';
import type { State } from './states.ts';
import { type Locale, say } from './words.ts';

const MINE = { '1a': 'À moi', '1b': 'Le mien, que deux collègues ont relu et approuvé avant-hier.' };
const THEIRS = { '1b': 'Le leur', '1c': 'no' };

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  return browser;
}

const button = (page: Page, key: string, locale: Locale) => page.getByRole('button', { name: say(locale, key), exact: true });

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
    after(async (other, page) => {
      await other.locator('[id="c-1b"]').fill('Écrit ailleurs');
      await expect(question(page, '1b').locator('.share-mark')).toBeVisible();
    }),
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
      // A page offers to erase a draft that it has saved itself.
      await other.locator('[id="c-1b"]').fill('Écrit ailleurs');
      const draft = other.locator('#draft');
      await draft.getByRole('button', { name: say(locale, 'draft-erase') }).click();
      await draft.getByRole('button', { name: say(locale, 'draft-erase-confirm') }).click();
      await expect(panel(page).getByRole('button')).toHaveCount(1);
    }),
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
