// Password managers, form fillers and extensions may change controls without an event: every action uses the values
// that the controls hold at that moment.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { enough, row, rowsOf } from './support/answers.ts';
import { expect, test } from './support/fixtures.ts';
import { DRAFT, heading, held, holdProgram, live, onwards, openForm, openWithDraft, question } from './support/form.ts';
import { act, open, sent } from './support/receipt.ts';
import { numbered, say } from './support/words.ts';

/** Writes into the controls as a script does, and dispatches only these events. */
const fill = (page: Page, answers: Record<string, string>, events: string[] = []) =>
  page.evaluate(
    ([answers, events]) => {
      for (const [name, value] of Object.entries(answers)) {
        for (const field of document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
          if (field.type !== 'radio') field.value = value;
          else if (field.value === value) field.checked = true;
          else continue;
          for (const event of events) field.dispatchEvent(new Event(event, { bubbles: true }));
        }
      }
    },
    [answers, events] as const,
  );

const HOW: [string, string[]][] = [
  ['without any event', []],
  ['with `change` alone', ['change']],
];

for (const [how, events] of HOW) {
  for (const when of ['before', 'after'] as const) {
    test(`values filled in ${how} ${when} hydration are applied on Continue and recorded`, async ({ page, site }) => {
      const answers = enough(`Rempli ${how}, ${when}`);
      const release = await holdProgram(page);
      await page.goto('/fr/consultation#7');
      if (when === 'before') await fill(page, answers, events);
      release();
      await live(page);
      if (when === 'after') await fill(page, answers, events);
      await onwards(page).click();
      await expect(heading(page, 'check')).toBeFocused();
      await expect(page.locator('#errors')).toHaveCount(0);
      await expect(page.locator('.check')).toContainText(answers['7a']);
      await page.locator('button.send').click();
      await expect(page.locator('#receipt-code')).toBeVisible();
      expect(await rowsOf(site, answers['7a'])).toEqual([row(answers, 'fr')]);
    });
  }
}

test('values filled in while the page is being shown are saved, too', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  await fill(page, { '7a': 'Rempli entre-temps' });
  await page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
  await expect.poll(() => page.evaluate((key) => sessionStorage.getItem(key), DRAFT)).toContain('Rempli entre-temps');
});

test('a `change` event applies all values at once, with counters and conditional questions', async ({ page }) => {
  await openForm(page);
  await fill(page, { '1a': 'Sans un mot' });
  await fill(page, { '1c': 'yes' }, ['change']);
  await expect(question(page, '1d')).toBeVisible();
  await expect(page.locator('[id="q-1a-limit"]')).toHaveText('Il vous reste 489 caractères');
});

const MOMENTS: Record<string, (page: Page) => Promise<void>> = {
  'the check, by the stepper': async (page) => {
    await page.locator('#steps a[href="#check"]').click();
    await expect(page.locator('.check')).toContainText('Sans un mot');
  },
  'leaving the page': async (page) => {
    await page.reload();
    await live(page);
    expect(await held(page)).toEqual({ '1a': 'Sans un mot', '1c': 'yes' });
  },
  'looking at another tab': async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await page.evaluate((key) => localStorage.getItem(key), DRAFT)).toContain('Sans un mot');
  },
  'saving a file': async (page) => {
    // Some text is typed first; otherwise there is nothing to save.
    await page.locator('[name="1b"]').fill('Tapé');
    await page.locator('details.tools summary').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: say('fr', 'file-save'), exact: true }).click();
    const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(file.answers).toEqual({ '1a': 'Sans un mot', '1b': 'Tapé', '1c': 'yes' });
  },
  printing: async (page) => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('[id="p-1a"]')).toHaveText('Sans un mot');
  },
  'another language': async (page) => {
    await page.locator('.languages a[hreflang=en]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('[id="q-1a-limit"]')).toHaveText('You have 489 characters left');
    await expect(question(page, '1d')).toBeVisible();
  },
};

for (const [moment, reach] of Object.entries(MOMENTS)) {
  test(`values filled in without an event are applied before: ${moment}`, async ({ page }) => {
    await openForm(page);
    await fill(page, { '1a': 'Sans un mot', '1c': 'yes' });
    await reach(page);
  });
}

test('values filled in on the check page are validated and sent', async ({ page, site }) => {
  await openWithDraft(page, enough('Avant'), 'fr', '#check');
  await fill(page, { '7a': '' });
  await page.locator('button.send').click();
  await expect(page.locator('#errors').getByRole('link')).toHaveText([numbered('7a', say('fr', 'q-7a.required'))]);
  await fill(page, { '7a': 'Rempli à la fin' });
  await page.locator('button.send').click();
  await expect(page.locator('#receipt-code')).toBeVisible();
  expect(await rowsOf(site, 'Rempli à la fin')).toEqual([row(enough('Rempli à la fin'), 'fr')]);
});

test('a control added by an extension is not an answer', async ({ page }) => {
  await openForm(page, 'fr', '#7');
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.name = 'extension';
    document.querySelector('#form')!.append(field);
    field.value = 'à moi';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await fill(page, enough());
  await onwards(page).click();
  await expect(heading(page, 'check')).toBeFocused();
});

test('values filled in without an event amend a response', async ({ page, site }) => {
  const before = { ...enough('À changer'), '1a': 'Avant' };
  const code = await sent(page, before);
  await open(page, code);
  await act(page, 'amend').click();
  await live(page);
  await fill(page, { '1a': 'Sans un mot', '7a': 'Changée' });
  await page.locator('#steps a[href="#check"]').click();
  await expect(page.locator('.check')).toContainText('Sans un mot');
  await fill(page, { '1b': 'Au dernier moment' });
  await page.locator('button.send').click();
  await expect(heading(page, 'sent')).toHaveText(say('fr', 'amended-heading'));
  const after = { ...before, '1a': 'Sans un mot', '1b': 'Au dernier moment', '7a': 'Changée' };
  expect(await rowsOf(site, 'Changée')).toEqual([row(after, 'fr')]);
});
