// States for the screenshots: every page, and every state that looks different, in groups that need the same site.
// support/states.ts has the states that tests use; the others here are only for screenshots.
import { type Page, expect } from '@playwright/test';
import { type Definition, FORMS, answersTo, definitionOf } from './definition.ts';
import { control, fillIn, onwards, openForm, question } from './form.ts';
import { CONTENT, type State, reach } from './states.ts';

/** Opens an address below the language. */
export const at = (path: string): State[1] => async (page, locale) => void (await page.goto(`/${locale}${path && `/${path}`}`));

/** The page of the published package, with one address for all languages. */
export const openData: State[1] = async (page, locale) => {
  await page.setExtraHTTPHeaders({ 'accept-language': locale });
  await page.goto('/consultation/open-data/');
};

/** The states of those names from support/states.ts, under their file names. */
const known = (names: Record<string, string>): State[] =>
  Object.entries(names).map(([file, name]) => [file, reach(name)]);

/** Pages other than forms. */
export const PAGES: State[] = [
  ['home', at('')],
  ...CONTENT.map((name): State => [name, at(name)]),
  ['not-found', at('nowhere')],
  ['results-later', at('consultation/results')],
  ['community-empty', at('support/community')],
  ['open-data-empty', openData],
];

/** The consultation: its steps, errors and confirmation. */
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

/** The other forms, filled in from their definitions: every step, its errors, the check page and the confirmation. */
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
