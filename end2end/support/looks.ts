// What there is to look at: every page, and every state of one that looks different, in groups that need the same site.
// support/states.ts has the states that tests go through; the others here are for the eye alone.
import { type Page, expect } from '@playwright/test';
import { type Answers, enough, everything } from './answers.ts';
import { type Definition, FORMS, answersTo, definitionOf } from './definition.ts';
import { control, fillIn, onwards, openForm, openWithDraft, question } from './form.ts';
import type { Site } from './server.ts';
import { CONTENT, type State, reach } from './states.ts';
import type { Locale } from './words.ts';

/** How many made-up responses the pages that count them are shown with. */
const RESPONSES = '60';

const at = (path: string): State[1] => async (page, locale) => void (await page.goto(`/${locale}${path && `/${path}`}`));

/** The page of the published package, which has one address for every language. */
const openData: State[1] = async (page, locale) => {
  await page.setExtraHTTPHeaders({ 'accept-language': locale });
  await page.goto('/consultation/open-data/');
};

/** The states of those names that the tests know too, each under the name of its file. */
const known = (names: Record<string, string>): State[] =>
  Object.entries(names).map(([file, name]) => [file, reach(name)]);

/** What stands beside the forms. */
export const PAGES: State[] = [
  ['home', at('')],
  ...CONTENT.map((name): State => [name, at(name)]),
  ['not-found', at('nowhere')],
  ['results-later', at('consultation/results')],
  ['community-empty', at('support/community')],
  ['open-data-empty', openData],
];

/** The consultation: its steps, its errors, its end. */
export const CONSULTATION: State[] = [
  ...['1', '2', '3', '4', '5', '6', '7'].map((id): State => [`step-${id}`, reach(`step ${id}`)]),
  ...known({
    'step-1-answered': 'step 1, everything asked',
    'step-1-too-long': 'step 1, a text too long',
    'step-2-other': 'step 2, with other open',
    'step-6-two-of-three': 'step 6, two chosen of three',
    'step-7-errors': 'step 7, with errors',
    check: 'check',
    confirmation: 'confirmation',
  }),
  [
    'focus',
    async (page, locale) => {
      await openForm(page, locale);
      await control(page, '1a').focus();
      await page.keyboard.press('Tab');
    },
  ],
  [
    'principles-beside',
    async (page, locale) => {
      await openForm(page, locale, '#6');
      await question(page, '6a').locator('a[data-beside]').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
];

/** The other forms, made of their definitions: every step, what it asks for, the check and the end. */
export const OTHER_FORMS: State[] = FORMS.filter((form) => form !== 'consultation').flatMap((form) => {
  const definition = (page: Page): Promise<Definition> => definitionOf(page.request, form);
  return [
    [form, (page, locale) => openForm(page, locale, '', form)],
    [
      `${form}-errors`,
      async (page, locale) => {
        await openForm(page, locale, '', form);
        await onwards(page).click();
        await expect(page.locator('#errors')).toBeFocused();
      },
    ],
    [`${form}-2`, (page, locale) => openForm(page, locale, '#2', form)],
    [
      `${form}-3`,
      async (page, locale) => {
        const { sections } = await definition(page);
        await openForm(page, locale, `#${sections.at(-1)?.id}`, form);
        await onwards(page).click();
        await expect(page.locator('#errors')).toBeFocused();
      },
    ],
    [
      `${form}-check`,
      async (page, locale) => {
        const { sections } = await definition(page);
        const answers = answersTo(await definition(page), 'all');
        await openForm(page, locale, '', form);
        for (const { questions } of sections) {
          const own = questions.filter(({ id }) => id in answers);
          await fillIn(page, Object.fromEntries(own.map(({ id }) => [id, answers[id]])));
          await onwards(page).click();
        }
        await expect(page.locator('.check')).toBeVisible();
      },
    ],
  ] satisfies State[];
});

/** A country being chosen. */
export const COUNTRY: State[] = [
  [
    'country-open',
    async (page, locale) => {
      await openForm(page, locale, '', 'support');
      await page.locator('.combobox input').click();
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('.combobox ul')).toBeVisible();
    },
  ],
];

/** What is said of a draft. */
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
      // Both are typed within the pause after which either is saved.
      await fillIn(other, { '1a': 'Dans un autre onglet' });
      await fillIn(page, { '1a': 'Dans celui-ci' });
      await expect(page.locator('.asides')).toBeVisible();
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

/** Sends a response as a program does, and opens its receipt. */
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

/** Receipts, and what their bearers do. */
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

/** The site before its forms open, and once they are closed. */
export const OUTSIDE: Record<'early' | 'closed', State[]> = {
  early: [['early-home', at('')], ['early', at('consultation')]],
  closed: [['closed-home', at('')], ['closed', at('consultation')], ['results-too-few', at('consultation/results')]],
};

/** Fills the store: what is counted and listed is shown with responses. */
export async function fill(site: Site): Promise<void> {
  for (const form of ['consultation', 'support']) await site.cli(['demo', RESPONSES, '--form', form]);
  const listed = JSON.parse(await site.cli(['supporters', 'list', '--pending', '--format', 'json']));
  await site.cli(['supporters', 'confirm', ...listed.map((each: Record<string, string>) => each.response_id)]);
  await site.cli(['open-data', 'build', `${site.folder}/open-data/consultation`, '--withhold-unreviewed', '--form', 'consultation']);
}

/** What is made of responses; `fill` has been there. */
export const MADE: State[] = [
  ['results', at('consultation/results')],
  ['community', at('support/community')],
  ['community-nobody-found', at('support/community?q=zzzz')],
  ['open-data', openData],
  ['home-published', at('')],
];

/** What translators look at. */
export const PREVIEW: State[] = [['preview', at('consultation/preview')]];
