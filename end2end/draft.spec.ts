// The draft: stored on the device in the documented format, restored on return, erased on request. Denied, full or
// corrupt storage is announced and does not stop the respondent.
import type { Page } from '@playwright/test';
import { type Answers, enough, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import {
  DRAFT,
  control,
  fillIn,
  held,
  heading,
  holdProgram,
  live,
  message,
  onwards,
  openForm,
  openWithDraft,
  option,
  question,
} from './support/form.ts';
import { like, say } from './support/words.ts';

type Draft = { format: number; form_version: number; saved_at: string; answers: Answers };

/** The content of the two storages: public answers and private answers. */
async function kept(page: Page): Promise<(Draft | null)[]> {
  const texts = await page.evaluate((key) => [localStorage.getItem(key), sessionStorage.getItem(key)], DRAFT);
  return texts.map((text) => (text === null ? null : JSON.parse(text)));
}

/** The answers in the two storages. */
async function storedAnswers(page: Page): Promise<(Answers | undefined)[]> {
  return (await kept(page)).map((draft) => draft?.answers);
}

/** Stops the timers of this tab: typed answers are not stored until the timers are released. */
const holdTimers = (tab: Page) =>
  tab.evaluate(() => {
    const held: (() => void)[] = [];
    const { setTimeout } = window;
    window.setTimeout = ((work: () => void) => held.push(work)) as any;
    (window as any).releaseTimers = () => {
      window.setTimeout = setTimeout;
      for (const work of held) work();
    };
  });
const releaseTimers = (tab: Page) => tab.evaluate(() => (window as any).releaseTimers());

const draftBox = (page: Page) => page.locator('#draft');
const draftState = (page: Page) => page.locator('#draft-state');
const asides = (page: Page) => page.locator('.displaced-answers');

/** Dismisses the displaced answers, and expects that they do not come back. */
async function expectDismissedForGood(page: Page): Promise<void> {
  await asides(page)
    .getByRole('button', { name: say('fr', 'aside-dismiss') })
    .click();
  await expect(asides(page)).toBeHidden();
  await page.reload();
  await live(page);
  await expect(asides(page)).toBeHidden();
}

test('answers are stored as codes within a second, private ones apart', async ({ page }) => {
  // The clock of the page measures the time from the first change to its storage.
  await page.addInitScript(() => {
    const times = ((window as any).times = {} as Record<string, number>);
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      write.call(this, name, value);
      if (name.startsWith('consultation.draft')) times.kept ??= performance.now();
    };
    document.addEventListener('input', () => (times.typed ??= performance.now()), true);
  });
  await openForm(page, 'fr', '#6');
  await expect(draftState(page)).toHaveText(say('fr', 'draft-private'));
  await fillIn(page, { '6a': ['cyber-hygiene', 'non-proliferation'], '6c': 'Les « rançongiciels »', '6d': '0' });
  await page.waitForFunction(() => (window as any).times.kept);
  expect(await page.evaluate(() => (window as any).times.kept - (window as any).times.typed)).toBeLessThanOrEqual(
    1_000,
  );
  await expect(draftBox(page)).toContainText(like('fr', 'draft-saved'));

  await page.goto('/fr/consultation#7');
  const shown = Date.now();
  await fillIn(page, enough('Gardée à part'));
  const visible = {
    '6a': ['non-proliferation', 'cyber-hygiene'],
    '6c': 'Les « rançongiciels »',
    '6d': '0',
    '7c': 'no',
    '7d': 'state',
  };
  await expect.poll(() => storedAnswers(page)).toEqual([visible, { '7a': 'Gardée à part', '7b': 'essai@example.org' }]);
  for (const draft of await kept(page)) {
    expect(draft).toEqual({ format: 1, form_version: 1, saved_at: expect.any(String), answers: expect.any(Object) });
    const at = Date.parse(draft?.saved_at ?? '');
    expect(at).toBeGreaterThanOrEqual(shown);
    expect(at).toBeLessThanOrEqual(Date.now());
  }
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/Gardée à part|essai@example/);
});

test('answers are stored at once when the page is left', async ({ page }) => {
  await openForm(page);
  // No timer of the page fires, so only leaving the page can save.
  await page.evaluate(() => (window.setTimeout = (() => 0) as any));
  await fillIn(page, { '1a': 'Juste avant de partir' });
  expect(await storedAnswers(page)).toEqual([undefined, undefined]);
  await page.goto('/fr/legal');
  expect(await storedAnswers(page)).toEqual([{ '1a': 'Juste avant de partir' }, undefined]);
});

test('a reopened page restores the draft and shows when it was saved', async ({
  context,
  page,
}) => {
  await openForm(page);
  await fillIn(page, { '1a': 'À reprendre', '1c': 'yes', '1d': 'Un plan' });
  await page.goto('/fr/consultation#7');
  await fillIn(page, enough('Jamais dans un autre onglet'));
  await expect
    .poll(() => storedAnswers(page))
    .toContainEqual({ '7a': 'Jamais dans un autre onglet', '7b': 'essai@example.org' });

  // The same tab restores the private answers too.
  await page.reload();
  await live(page);
  const visible = { '1a': 'À reprendre', '1c': 'yes', '1d': 'Un plan', '7c': 'no', '7d': 'state' };
  expect(await held(page)).toEqual({ ...visible, '7a': 'Jamais dans un autre onglet', '7b': 'essai@example.org' });
  await page.close();

  const later = await context.newPage();
  await openForm(later);
  await expect(draftBox(later)).toContainText(like('fr', 'draft-restored'));
  expect(await held(later)).toEqual(visible);
  await expect(heading(later, 7), 'where it was left').toBeVisible();
  await later.goto('/fr/consultation#1');
  await expect(question(later, '1d')).toBeVisible();
  await expect(later.locator('[id="q-1a-limit"]')).toHaveText('Il vous reste 489 caractères');
  // The draft is restored into the state, not only shown.
  await onwards(later).click();
  await later.goto('/fr/consultation#check');
  await expect(later.locator('.check')).toContainText('À reprendre');
});

for (const { locale, when } of [
  { locale: 'fr', when: '1er mars 2020 à 14:32' },
  { locale: 'en', when: '1 March 2020 at 14:32' },
] as const) {
  test(`a restored draft shows its saving time in the local time zone, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/legal`);
    const draft = { format: 1, form_version: 1, saved_at: '2020-03-01T13:32:05.123Z', answers: { '1b': 'x' } };
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [DRAFT, JSON.stringify(draft)]);
    await page.clock.install({ time: new Date('2020-03-04T08:15:00Z') });
    await openForm(page, locale);
    await page.clock.runFor(60_000);
    await expect(draftBox(page)).toContainText(say(locale, 'draft-restored', { when }));
    await expect(control(page, '1b')).toHaveValue('x');
    await control(page, '1b').fill('y');
    await page.clock.runFor(1_000);
    await expect(draftBox(page)).toContainText(say(locale, 'draft-saved', { time: '09:16' }));
  });
}

test('a draft without a readable saving time is restored and gets one', async ({ page }) => {
  await page.goto('/fr/legal');
  const draft = { format: 1, form_version: 1, saved_at: 'hier soir', answers: { '1b': 'x' } };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [DRAFT, JSON.stringify(draft)]);
  await openForm(page);
  await expect(control(page, '1b')).toHaveValue('x');
  await expect(draftBox(page)).toContainText(like('fr', 'draft-saved'));
  await expect(draftBox(page).getByRole('button', { name: say('fr', 'draft-erase') })).toBeVisible();
});

test('the draft survives a language switch', async ({ page }) => {
  const answers = {
    ...enough('Dans les deux langues'),
    '1a': 'Quantique',
    '2c': 'other',
    '2c-other': 'Un traité',
    '6b': ['cyber-hygiene'],
  };
  await openWithDraft(page, answers, 'fr', '#2');
  await page.getByRole('link', { name: 'English' }).click();
  await live(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(draftBox(page)).toContainText(like('en', 'draft-restored'));
  expect(await held(page)).toEqual(answers);
});

test('the draft is erased only after confirmation, from both storages and from the form', async ({ page }) => {
  const answers = { ...enough('À effacer'), '1a': 'À effacer', '1c': 'yes', '6a': ['cyber-hygiene'] };
  await openWithDraft(page, answers);
  const erase = draftBox(page).getByRole('button', { name: say('fr', 'draft-erase') });
  await erase.click();
  await expect(draftBox(page).getByText(say('fr', 'draft-erase-ask'))).toBeVisible();
  await draftBox(page)
    .getByRole('button', { name: say('fr', 'draft-erase-cancel') })
    .click();
  expect(await held(page)).toEqual(answers);
  expect((await kept(page)).every(Boolean)).toBe(true);

  await erase.click();
  await draftBox(page)
    .getByRole('button', { name: say('fr', 'draft-erase-confirm') })
    .click();
  await expect(draftBox(page)).toContainText(say('fr', 'draft-erased'));
  expect(await held(page)).toEqual({});
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await expect(question(page, '1d')).toBeHidden();
  await page.reload();
  await live(page);
  expect(await held(page)).toEqual({});
});

test('erasing never loses the keyboard focus', async ({ page }) => {
  await openWithDraft(page, { '1a': 'À effacer' });
  for (const press of ['draft-erase', 'draft-erase-cancel', 'draft-erase', 'draft-erase-confirm']) {
    await draftBox(page)
      .getByRole('button', { name: say('fr', press) })
      .press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), `after '${press}'`).not.toBe('BODY');
  }
});

test('a removed answer is removed from the draft', async ({ page }) => {
  await openWithDraft(page, { '1a': 'Oui', '1c': 'yes' });
  await question(page, '1c').getByRole('button').click();
  await expect.poll(() => storedAnswers(page)).toEqual([{ '1a': 'Oui' }, undefined]);
  await control(page, '1a').fill('');
  await expect.poll(() => kept(page)).toEqual([null, null]);
});

test('denied storage is announced; typing and sending still work', async ({ page, site }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The document may keep nothing.', 'SecurityError');
        },
      });
    }
  });
  await openForm(page);
  await expect(draftState(page)).toHaveText(say('fr', 'draft-denied'));
  await fillIn(page, { '1a': 'Rien ne se garde', '1c': 'yes' });
  await expect(question(page, '1d')).toBeVisible();
  await page.goto('/fr/consultation#7');
  await fillIn(page, enough('Mémoire refusée'));
  await onwards(page).click();
  await expect(draftState(page)).toHaveText(say('fr', 'draft-denied'));
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  expect(await rowsOf(site, 'Mémoire refusée')).toEqual([
    row({ ...enough('Mémoire refusée'), '1a': 'Rien ne se garde', '1c': 'yes' }, 'fr'),
  ]);
});

test('full storage is announced; typing and sending still work', async ({ page, site }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });
  await openForm(page);
  await expect(draftState(page)).toHaveText(say('fr', 'draft-private'));
  await fillIn(page, { '1a': 'Plus de place' });
  await expect(draftState(page)).toHaveText(say('fr', 'draft-full'));
  await page.goto('/fr/consultation#7');
  await fillIn(page, enough('Mémoire pleine'));
  await onwards(page).click();
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  expect(await rowsOf(site, 'Mémoire pleine')).toEqual([
    row({ ...enough('Mémoire pleine'), '1a': 'Plus de place' }, 'fr'),
  ]);
});

for (const [kind, rubbish] of [
  ['no JSON at all', '{"format":1,'],
  ['JSON of another shape', '["1a"]'],
  ['answers that are none', '{"format":1,"form_version":1,"saved_at":"2020-03-01T13:32:05Z","answers":{"1a":1}}'],
  ['a later format', '{"format":2,"answers":{"1a":"x"}}'],
]) {
  test(`an unreadable draft is announced and set aside, and the form starts empty: ${kind}`, async ({ page }) => {
    await page.goto('/fr/legal');
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [DRAFT, rubbish]);
    await openForm(page);
    await expect(draftBox(page)).toContainText(say('fr', 'draft-broken'));
    expect(await held(page)).toEqual({});
    expect(await page.evaluate(() => Object.values(localStorage)), 'nothing is lost').toContain(rubbish);
    await fillIn(page, { '1a': 'Un nouveau départ' });
    await expect.poll(() => storedAnswers(page)).toEqual([{ '1a': 'Un nouveau départ' }, undefined]);
    await page.reload();
    await live(page);
    await expect(draftBox(page)).not.toContainText(say('fr', 'draft-broken'));
    await expect(control(page, '1a')).toHaveValue('Un nouveau départ');
  });
}

test('a draft of an older form version is restored; answers without a question are shown to copy', async ({
  page,
}) => {
  await openWithDraft(page, { '1a': 'Encore là', '1c': 'perhaps', '9z': 'Une question d’hier\nsur deux lignes' }, 'fr', '', 0);
  expect(await held(page)).toEqual({ '1a': 'Encore là' });
  const items = asides(page).getByRole('listitem');
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText(say('fr', 'q-1c.short'));
  await expect(items.first().getByRole('textbox')).toHaveValue('perhaps');
  await expect(items.last()).toContainText('9z');
  await expect(items.last()).toContainText(say('fr', 'aside-no-place'));
  await expect(items.last().getByRole('textbox')).toHaveValue('Une question d’hier\nsur deux lignes');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await items
    .last()
    .getByRole('button', { name: say('fr', 'aside-copy') })
    .click();
  await expect(page.locator('#status')).toHaveText(say('fr', 'aside-copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Une question d’hier\nsur deux lignes');

  // The draft is rewritten without them; each is still shown once.
  await fillIn(page, { '1b': 'Autre chose' });
  await expect.poll(() => storedAnswers(page)).toEqual([{ '1a': 'Encore là', '1b': 'Autre chose' }, undefined]);
  await page.reload();
  await live(page);
  await expect(items).toHaveCount(2);
  await expectDismissedForGood(page);
});

test('dismissed displaced answers do not come back without another change', async ({ page }) => {
  await openWithDraft(page, { '1a': 'Encore là', '9z': 'Une question d’hier' }, 'fr', '', 0);
  await expectDismissedForGood(page);
  expect(await held(page)).toEqual({ '1a': 'Encore là' });
});

test('text typed before hydration wins over the draft, which fills in the rest', async ({ page }) => {
  await openWithDraft(page, { '1a': 'Du brouillon', '1b': 'Du brouillon aussi', '1c': 'no', '6a': ['cyber-hygiene'] });
  const release = await holdProgram(page);
  await page.goto('/fr/consultation');
  await page.reload();
  await control(page, '1a').fill('Tapé à l’instant');
  await option(page, '1c', 'yes').check();
  release();
  await live(page);
  const together = { '1a': 'Tapé à l’instant', '1b': 'Du brouillon aussi', '1c': 'yes', '6a': ['cyber-hygiene'] };
  expect(await held(page)).toEqual(together);
  await expect.poll(() => storedAnswers(page)).toEqual([together, undefined]);
});

test('two tabs share one draft without losing answers of either', async ({ context, page }) => {
  await openForm(page);
  const other = await context.newPage();
  await openForm(other);
  await fillIn(other, { '1a': 'Dans un onglet' });
  await expect.poll(() => storedAnswers(page)).toEqual([{ '1a': 'Dans un onglet' }, undefined]);
  await fillIn(page, { '1b': 'Dans l’autre' });
  await expect.poll(() => storedAnswers(page)).toEqual([{ '1a': 'Dans un onglet', '1b': 'Dans l’autre' }, undefined]);
  await expect(control(page, '1a')).toHaveValue('Dans un onglet');
  await expect(control(other, '1b')).toHaveValue('Dans l’autre');
  // The newer answer to a question wins, whichever tab writes next.
  await fillIn(other, { '1a': 'Corrigé depuis', '1c': 'yes' });
  await expect(control(page, '1a')).toHaveValue('Corrigé depuis');
  await expect(question(page, '1d')).toBeVisible();
  await fillIn(page, { '1d': 'Un plan' });
  const together = { '1a': 'Corrigé depuis', '1b': 'Dans l’autre', '1c': 'yes', '1d': 'Un plan' };
  await expect.poll(() => storedAnswers(page)).toEqual([together, undefined]);
  await expect.poll(() => held(other)).toEqual(together);
});

test('of two answers typed at once in two tabs the newer wins in both; the other can be copied', async ({
  context,
  page,
}) => {
  await openForm(page);
  const other = await context.newPage();
  await openForm(other);
  // Neither tab stores anything, and so neither notices the other, before both have been typed in.
  await holdTimers(page);
  await holdTimers(other);
  await fillIn(page, { '1a': 'La première', '1b': 'Ici seulement' });
  await fillIn(other, { '1a': 'La seconde', '1c': 'no' });
  await releaseTimers(page);
  await releaseTimers(other);
  const together = { '1a': 'La seconde', '1b': 'Ici seulement', '1c': 'no' };
  await expect.poll(() => held(page)).toEqual(together);
  await expect.poll(() => held(other)).toEqual(together);
  await expect.poll(() => storedAnswers(page)).toEqual([together, undefined]);
  const told = (await asides(page).isVisible()) ? page : other;
  await expect(asides(told)).toContainText(say('fr', 'aside-other-tab'));
  await expect(asides(told).getByRole('textbox')).toHaveValue('La première');
});

test('a newer answer of another tab displaces the one typed here, which can be copied', async ({
  context,
  page,
}) => {
  await openForm(page);
  const other = await context.newPage();
  await openForm(other);
  // This tab does not store its text before the other one has stored its answer.
  await holdTimers(page);
  await fillIn(page, { '1a': 'La première' });
  await fillIn(other, { '1a': 'La seconde' });
  await expect(control(page, '1a')).toHaveValue('La seconde');
  await expect(asides(page).getByRole('textbox')).toHaveValue('La première');
  await expect(control(other, '1a')).toHaveValue('La seconde');
  // Every tab shows it, because the person may be at any of them, until it is dismissed in one.
  await expect(asides(other).getByRole('textbox')).toHaveValue('La première');
  await asides(other).getByRole('button', { name: say('fr', 'aside-dismiss') }).click();
  for (const each of [page, other]) await expect(asides(each)).toBeHidden();
});

test('a frozen tab merges what another tab stored before it writes', async ({ context, page }) => {
  // Once this tab is frozen it receives no storage events. This listener is added before that of the client, so it is called first.
  await page.addInitScript(() => window.addEventListener('storage', (event) => (window as any).frozen && event.stopImmediatePropagation()));
  await openWithDraft(page, { '1a': 'Au début', '1b': 'Au début' });
  const other = await context.newPage();
  await openForm(other);
  await page.evaluate(() => ((window as any).frozen = true));
  await fillIn(other, { '1a': 'Corrigé ailleurs' });
  await expect.poll(() => storedAnswers(page)).toEqual([{ '1a': 'Corrigé ailleurs', '1b': 'Au début' }, undefined]);
  await fillIn(page, { '1b': 'Corrigé ici' });
  const together = { '1a': 'Corrigé ailleurs', '1b': 'Corrigé ici' };
  await expect.poll(() => storedAnswers(page)).toEqual([together, undefined]);
  expect(await held(page)).toEqual(together);
});

test('erasing in one tab empties the other tabs, private answers included', async ({ context, page }) => {
  await openWithDraft(page, { ...enough('À effacer partout'), '1a': 'À effacer' });
  const other = await context.newPage();
  await openForm(other, 'fr', '#7');
  await fillIn(other, enough('Aussi dans l’autre onglet'));
  await expect.poll(() => storedAnswers(other)).toEqual([expect.anything(), { '7a': 'Aussi dans l’autre onglet', '7b': 'essai@example.org' }]);
  await draftBox(page)
    .getByRole('button', { name: say('fr', 'draft-erase') })
    .click();
  await draftBox(page)
    .getByRole('button', { name: say('fr', 'draft-erase-confirm') })
    .click();
  await expect.poll(() => held(other)).toEqual({});
  await expect(draftBox(other)).toContainText(say('fr', 'draft-erased'));
  for (const each of [page, other])
    expect(await each.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('the form resumes at the last step unless the address names another', async ({ context, page }) => {
  await openForm(page);
  await fillIn(page, { '1a': 'Commencé' });
  await onwards(page).click();
  await onwards(page).click();
  await expect(heading(page, 3)).toBeFocused();
  await page.close();

  const later = await context.newPage();
  await openForm(later);
  await expect(later).toHaveURL(/#3$/);
  await expect(heading(later, 3)).toBeVisible();
  await expect(later.locator('#steps [aria-current=step]')).toHaveAttribute('href', '#3');
  await later.goto('/fr/legal');
  await openForm(later, 'fr', '#2');
  await expect(heading(later, 2)).toBeVisible();
  // A form without answers is not resumed.
  await draftBox(later)
    .getByRole('button', { name: say('fr', 'draft-erase') })
    .click();
  await draftBox(later)
    .getByRole('button', { name: say('fr', 'draft-erase-confirm') })
    .click();
  await later.goto('/fr/legal');
  await openForm(later);
  await expect(heading(later, 1)).toBeVisible();
});

test('a draft with errors is stored', async ({ page }) => {
  await openForm(page, 'fr', '#6');
  await fillIn(page, { '6a': ['cyber-hygiene'] });
  await onwards(page).click();
  await expect(message(page, '6a')).toHaveText('Choisissez 3 principes : vous en avez choisi 1');
  await expect.poll(() => storedAnswers(page)).toEqual([{ '6a': ['cyber-hygiene'] }, undefined]);
  await expect(heading(page, 6)).toBeVisible();
});
