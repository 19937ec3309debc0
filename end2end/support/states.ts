// Every page and every state of a page, for the accessibility rules, the validators and the screenshots.
import { type Page, expect } from '@playwright/test';
import { enough, everything } from './answers.ts';
import { control, fillIn, heading, onwards, openForm, openWithDraft, question } from './form.ts';
import type { Locale } from './words.ts';

/** Options of `serve` that close the consultation. */
export const CLOSED = ['--closes-at', '2020-03-16T23:59:59+01:00'];
/** Options of `serve` for a consultation that is not yet open. */
export const EARLY = ['--opens-at', '2999-01-30T09:00:00+01:00'];
/** Options of `serve` that set a closing date. */
export const ENDING = ['--closes-at', '2999-03-16T23:59:59+01:00'];
/** The content pages. */
export const CONTENT = ['principles', 'about', 'faq', 'accessibility', 'privacy', 'legal'];

/** Pages made from responses: the address after the language. */
export const MADE = ['support/community', 'consultation/results'];
/** The forms other than the consultation. */
export const OTHERS = ['support', 'event'];

/** A state: its name, and a function that reaches it. */
export type State = [name: string, reach: (page: Page, locale: Locale) => Promise<void>];

/** Pages other than the form. */
export const PLAIN: State[] = [
  ['home', async (page, locale) => void (await page.goto(`/${locale}`))],
  ...[...CONTENT, ...MADE].map((name): State => [name, async (page, locale) => void (await page.goto(`/${locale}/${name}`))]),
  ['receipt', async (page, locale) => void (await page.goto(`/${locale}/consultation/receipt`))],
  ['404', async (page, locale) => void (await page.goto(`/${locale}/nowhere`))],
];

/** The form, step by step, valid and with errors. */
export const STEPS: State[] = [
  ...['1', '2', '3', '4', '5', '6', '7'].map((section): State => [
    `step ${section}`,
    async (page, locale) => {
      await openForm(page, locale, `#${section}`);
      await expect(heading(page, section)).toBeVisible();
    },
  ]),
  [
    'step 1, everything asked',
    async (page, locale) => {
      await openWithDraft(page, everything(locale), locale);
      await expect(control(page, '1d')).toBeVisible();
    },
  ],
  [
    'step 1, answers put aside and the tools open',
    async (page, locale) => {
      await openWithDraft(page, { '1a': 'x', '1c': 'perhaps', '9z': 'y' }, locale);
      await expect(page.locator('.displaced-answers')).toBeVisible();
      await page.locator('details.tools summary').click();
    },
  ],
  [
    'step 2, with other open',
    async (page, locale) => {
      await openWithDraft(page, everything(locale), locale, '#2');
      await expect(question(page, '2c-other')).toBeVisible();
    },
  ],
  [
    'step 1, a text too long',
    async (page, locale) => {
      await openForm(page, locale);
      await fillIn(page, { '1a': 'a'.repeat(501) });
      await onwards(page).click();
      await expect(page.locator('#errors')).toBeFocused();
    },
  ],
  [
    'step 6, two chosen of three',
    async (page, locale) => {
      await openForm(page, locale, '#6');
      await fillIn(page, { '6a': ['cyber-hygiene', 'non-proliferation'] });
      await onwards(page).click();
      await expect(page.locator('#errors')).toBeFocused();
    },
  ],
  [
    'step 7, with errors',
    async (page, locale) => {
      await openForm(page, locale, '#7');
      await onwards(page).click();
      await expect(page.locator('#errors')).toBeFocused();
    },
  ],
  [
    'check',
    async (page, locale) => {
      await openWithDraft(page, everything(locale), locale, '#check');
      await expect(heading(page, 'check')).toBeVisible();
    },
  ],
  [
    'confirmation',
    async (page, locale) => {
      await openWithDraft(page, enough('Confirmation'), locale, '#check');
      await page.locator('button.send').click();
      await expect(page.locator('#receipt-code')).toBeVisible();
    },
  ],
  [
    'step 1, loaded again after sending',
    async (page, locale) => {
      await openWithDraft(page, enough('Confirmation'), locale, '#check');
      await page.locator('button.send').click();
      await expect(page.locator('#receipt-code')).toBeVisible();
      await page.reload();
      await expect(page.locator('#received')).toBeVisible();
    },
  ],
];

async function openWithoutClient(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/consultation`);
  await expect(page.locator('html[data-unaided]')).toBeAttached();
}

/** The states of a browser in which the client does not start; the test must prevent its start. */
export const UNAIDED: State[] = [
  ['unaided', openWithoutClient],
  [
    'unaided, 422',
    async (page, locale) => {
      await openWithoutClient(page, locale);
      await fillIn(page, { '1a': 'a'.repeat(501), '6a': ['cyber-hygiene', 'non-proliferation'], '7b': 'nobody' });
      await page.locator('button.review').click();
      await expect(page.locator('#errors')).toBeVisible();
      await expect(page.locator('html[data-unaided]')).toBeAttached();
    },
  ],
  [
    'unaided, check',
    async (page, locale) => {
      await openWithoutClient(page, locale);
      await fillIn(page, everything(locale));
      await page.locator('button.review').click();
      await expect(page.locator('button.send')).toBeVisible();
    },
  ],
  [
    'unaided, confirmation',
    async (page, locale) => {
      await openWithoutClient(page, locale);
      await fillIn(page, enough('Sans script'));
      await page.locator('button.review').click();
      await page.locator('button.send').click();
      await expect(page.locator('#receipt-code')).toBeVisible();
    },
  ],
];

/** The form's page outside its window; `CLOSED` or `EARLY` must be in force. */
export const OUTSIDE: State[] = [
  ['home', async (page, locale) => void (await page.goto(`/${locale}`))],
  ['form', async (page, locale) => void (await page.goto(`/${locale}/consultation`))],
];

/** The function that reaches the state of that name. */
export function reach(wanted: string): State[1] {
  const [, way] = [...PLAIN, ...STEPS].find(([name]) => name === wanted) ?? [];
  if (!way) throw new Error(`there is no state '${wanted}'`);
  return way;
}

/** Leaves a state and removes its data. */
export async function forget(page: Page): Promise<void> {
  // Leaves the form first, since that saves a pending draft.
  await page.goto('/fr/legal');
  await page.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
}
