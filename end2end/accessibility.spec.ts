// Accessibility: axe-core finds no violation in any state of any page, in both languages, light and dark. The tests
// below cover what axe cannot see: focus, the link between message and control, touch targets, narrow and enlarged
// pages.
import type { Page } from '@playwright/test';
import { everything } from './support/answers.ts';
import { COLOURS, axeViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import {
  WASM,
  control,
  fillIn,
  heading,
  message,
  onwards,
  openForm,
  openWithDraft,
  option,
  question,
} from './support/form.ts';
import { overflow, smallTargets } from './support/layout-measures.ts';
import { CLOSED, EARLY, OTHERS, OUTSIDE, PLAIN, STEPS, type State, UNAIDED, forget } from './support/states.ts';
import { type Locale, LOCALES, numbered, say } from './support/words.ts';

/** Every violation in those states, light and dark, with the name of the state. */
async function violations(page: Page, locale: Locale, states: State[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, reach] of states) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await reach(page, locale);
    found.push(...(await axeViolations(page)).map((line) => `${name}, ${locale}, light: ${line}`));
    // The dark scheme changes only colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await axeViolations(page, COLOURS)).map((line) => `${name}, ${locale}, dark: ${line}`));
    await forget(page);
  }
  return found;
}

for (const locale of LOCALES) {
  test(`axe finds no violation on the other pages, in ${locale}`, async ({ page, expectedErrors }) => {
    expectedErrors.push(/status of 404/);
    expect(await violations(page, locale, PLAIN)).toEqual([]);
  });

  // Two halves keep both workers busy.
  for (const [half, states] of [
    ['the steps', STEPS.slice(0, 7)],
    ['errors, check and confirmation', STEPS.slice(7)],
  ] as const) {
    test(`axe finds no violation on the form: ${half}, in ${locale}`, async ({ page }) => {
      expect(await violations(page, locale, states)).toEqual([]);
    });
  }

  test(`axe finds no violation before opening and after closing, in ${locale}`, async ({ page, site }) => {
    await site.restart(EARLY);
    expect(await violations(page, locale, OUTSIDE)).toEqual([]);
    await site.restart(CLOSED);
    expect(await violations(page, locale, OUTSIDE)).toEqual([]);
  });

  // axe needs scripts in the browser, so this test only prevents the client from loading.
  test(`axe finds no violation on form, errors, check page and confirmation without scripts, in ${locale}`, async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 422/, /\.wasm/, /start\.js/);
    await page.route(WASM, (route) => route.abort());
    expect(await violations(page, locale, UNAIDED)).toEqual([]);
  });
}

test('axe finds violations that were put into a page', async ({ page }) => {
  await openForm(page);
  await page.evaluate(() => document.querySelector('#form label')?.remove());
  expect((await axeViolations(page)).join('\n')).toContain('label');
});

/** The accessible description of a control and of its group. */
async function description(page: Page, name: string): Promise<string> {
  return control(page, name).evaluate((field) => {
    const described = [field, field.closest('fieldset')].flatMap((each) =>
      (each?.getAttribute('aria-describedby') ?? '').split(' '),
    );
    return described.map((id) => (id && document.getElementById(id)?.textContent) || '').join(' ');
  });
}

/** Expects the focus on the error summary, an entry for each error that links to its field, and the same message at the field. */
async function expectErrors(page: Page, errors: Record<string, string>): Promise<void> {
  const summary = page.locator('#errors');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur\s:\s/);
  await expect(summary.getByRole('link')).toHaveText(Object.entries(errors).map(([name, words]) => numbered(name, words)));
  for (const [name, words] of Object.entries(errors)) {
    await expect(message(page, name)).toHaveText(words);
    await expect(message(page, name)).toBeVisible();
    await expect(control(page, name)).toHaveAttribute('aria-invalid', 'true');
    expect((await description(page, name)).replace(/\s+/g, ' ')).toContain(words.replace(/\s+/g, ' '));
    await summary.getByRole('link', { name: words }).click();
    await expect(control(page, name)).toBeFocused();
    await expect(control(page, name)).toBeInViewport();
  }
  await expect(page.locator('.error:visible')).toHaveCount(Object.keys(errors).length);
}

test('a text of 501 characters is rejected with its excess; 500 characters with emoji are accepted', async ({ page }) => {
  await openForm(page);
  await fillIn(page, { '1a': 'a'.repeat(501), '1b': '😀'.repeat(500) });
  await expect(page.locator('[id="q-1a-limit"]')).toHaveText('1 caractère de trop');
  await expect(page.locator('[id="q-1b-limit"]')).toHaveText('Il vous reste 0 caractère');
  await onwards(page).click();
  await expectErrors(page, { '1a': 'Raccourcissez votre réponse de 1 caractère (500 au plus)' });

  // Typing does not validate; the next attempt validates again.
  await control(page, '1a').fill('a'.repeat(500));
  await expect(page.locator('#errors')).toBeVisible();
  await onwards(page).click();
  await expect(heading(page, 2)).toBeFocused();
  await expect(page.locator('#errors')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^Erreur/);
});

test('choosing two or four principles instead of three is an error; choosing none is not', async ({ page }) => {
  await openForm(page, 'fr', '#6');
  const limit = page.locator('[id="q-6a-limit"]');
  await expect(limit).toHaveText('Encore 3 à choisir');
  await fillIn(page, { '6a': ['cyber-hygiene', 'non-proliferation'] });
  await expect(limit).toHaveText('Encore 1 à choisir');
  await onwards(page).click();
  await expectErrors(page, { '6a': 'Choisissez 3 principes : vous en avez choisi 2' });

  await fillIn(page, { '6a': ['international-norms', 'protect-the-internet'] });
  await expect(limit).toHaveText('1 choix de trop');
  await onwards(page).click();
  await expectErrors(page, { '6a': 'Choisissez seulement 3 principes : vous en avez choisi 4' });

  for (const code of ['cyber-hygiene', 'non-proliferation', 'international-norms', 'protect-the-internet']) {
    await option(page, '6a', code).uncheck();
  }
  await onwards(page).click();
  await expect(heading(page, 7)).toBeFocused();
});

test('all missing required answers are named at once, in order', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  await expect(page.locator('.required-fields')).toContainText(/^Champs obligatoires\s: /);
  await onwards(page).click();
  await expectErrors(page, {
    '7a': say('fr', 'q-7a.required'),
    '7b': say('fr', 'q-7b.required'),
    '7c': say('fr', 'q-7c.required'),
    '7d': say('fr', 'q-7d.required'),
  });
  await fillIn(page, { '7a': 'Un', '7b': 'une adresse', '7c': 'yes', '7d': 'state' });
  await onwards(page).click();
  await expectErrors(page, { '7b': say('fr', 'error-not-an-email') });
});

test('another attempt with the same errors moves the focus to the error summary again', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  await onwards(page).click();
  await expect(page.locator('#errors')).toBeFocused();
  await control(page, '7a').focus();
  await onwards(page).click();
  await expect(page.locator('#errors')).toBeFocused();
});

test('leaving a field does not validate it', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  await control(page, '7b').fill('pas une adresse');
  await control(page, '7a').focus();
  await control(page, '7a').blur();
  await expect(page.locator('.error:visible')).toHaveCount(0);
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
});

// The other languages have the same elements; only direction, text length and `lang` marks may differ.
for (const locale of ['es', 'de', 'ar'] as const) {
  test(`axe finds no violation on home page, supporter list and each form, in ${locale}`, async ({ page }) => {
    const plain = PLAIN.filter(([name]) => ['home', 'support/community'].includes(name));
    const forms = ['consultation', ...OTHERS].map((form): State => [form, (page, locale) => openForm(page, locale, '', form)]);
    expect(await violations(page, locale, [...plain, ...forms])).toEqual([]);
  });
}

test('every control has a name, and every group is named by its question', async ({ page }) => {
  await openWithDraft(page, everything('fr'));
  await expect(page.getByRole('textbox', { name: say('fr', 'q-1a') })).toBeVisible();
  const group = page.getByRole('group', { name: say('fr', 'q-1c') });
  await expect(group.getByRole('radio', { name: say('fr', 'options-yes-no.yes') })).toBeChecked();
  await page.goto('/fr/consultation#6');
  await expect(page.getByRole('group', { name: say('fr', 'q-6a') }).getByRole('checkbox')).toHaveCount(9);
  await page.goto('/fr/consultation#7');
  const organisation = page.getByRole('textbox', { name: say('fr', 'q-7a') + say('fr', 'required') });
  await expect(organisation).toHaveAttribute('autocomplete', 'organization');
  const email = page.getByRole('textbox', { name: say('fr', 'q-7b') });
  await expect(email).toHaveAttribute('autocomplete', 'email');
  // The type is not `email`: a browser would rewrite an internationalised domain.
  await expect(email).toHaveAttribute('inputmode', 'email');
  await expect(question(page, '7a')).toContainText(say('fr', 'q-7a.hint'));
});

/** Every state of the form, and every other page. */
const EVERYWHERE = [...STEPS, ...PLAIN];

for (const [half, states] of [
  ['the first half', EVERYWHERE.slice(0, EVERYWHERE.length / 2)],
  ['the second half', EVERYWHERE.slice(EVERYWHERE.length / 2)],
] as const) {
  test(`in every state touch targets are large enough, on narrow pages and with large text: ${half}`, async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 404/);
    for (const [name, reach] of states) {
      await page.setViewportSize({ width: 320, height: 640 });
      await reach(page, 'fr');
      expect.soft(await overflow(page), `${name}: wider than a page of 320 px by`).toBe(0);
      expect.soft(await smallTargets(page), `${name}: targets smaller than 24 px`).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect.soft(await overflow(page), `${name}: wider than the page, its text twice as large, by`).toBe(0);
      await forget(page);
    }
  });
}

test('the layout measures find content that is too wide and targets that are too small', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openForm(page);
  await page.evaluate(() => {
    const link = document.querySelector<HTMLElement>('.next');
    if (link) link.style.cssText = 'position: absolute; inset-inline-start: 400px; min-block-size: 0; block-size: 20px';
  });
  expect(await overflow(page)).toBeGreaterThan(0);
  expect(await smallTargets(page)).toHaveLength(1);
});
