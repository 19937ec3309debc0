// Helpers for the form's page: open it, find its controls, fill it in, delay its client.
import { type Locator, type Page, expect } from '@playwright/test';
import { type Answers } from './answers.ts';
import type { Locale } from './words.ts';

/** The storage key of drafts, in both storages. */
export const DRAFT = 'consultation.draft.consultation';
/** The addresses of the client's files. */
export const WASM = '**/*.wasm';

/** Waits until the page is hydrated. */
export async function live(page: Page): Promise<void> {
  await expect(page.locator('html[data-live]')).toBeAttached();
}

/** Opens a form and waits for hydration. `place` is a hash: `#3`, `#check`. */
export async function openForm(page: Page, locale: Locale = 'fr', place = '', form = 'consultation'): Promise<void> {
  await page.goto(`/${locale}/${form}${place}`);
  await live(page);
}

/** Opens the form with a stored draft of that form version with these answers, split into public and private. */
export async function openWithDraft(page: Page, answers: Answers, locale: Locale = 'fr', place = '', version = 1): Promise<void> {
  await storeDraft(page, answers, locale, version);
  await openForm(page, locale, place);
}

/** Stores such a draft, and leaves the browser on a page without the form. */
export async function storeDraft(page: Page, answers: Answers, locale: Locale = 'fr', version = 1): Promise<void> {
  // A page of the same origin without the client.
  await page.goto(`/${locale}/legal`);
  await page.evaluate(
    ([key, draft, version]) => {
      const keep = (storage: Storage, part: boolean) => {
        const parted = Object.entries(draft).filter(([name]) => (name === '7a' || name === '7b') === part);
        const answers = Object.fromEntries(parted);
        const saved_at = new Date().toISOString();
        // Without answers there is no draft.
        if (parted.length) storage.setItem(key, JSON.stringify({ format: 1, form_version: version, saved_at, answers }));
      };
      keep(localStorage, false);
      keep(sessionStorage, true);
    },
    [DRAFT, answers, version] as const,
  );
}

/** The control of that name, the target of error links; of a group, the first one. Ids begin with digits, so `#id` does not work here. */
export function control(page: Page, name: string): Locator {
  return page.locator(`[id="c-${name}"]`);
}

/** The container of a question, or of the free text beside "other". */
export function question(page: Page, name: string): Locator {
  return page.locator(`[id="q-${name}"]`);
}

/** The message about a control. */
export function message(page: Page, name: string): Locator {
  return page.locator(`[id="q-${name}-error"]`);
}

/** The heading of a section, or of the steps after them: `check` and `sent`. */
export function heading(page: Page, section: string | number): Locator {
  const after = section === 'check' || section === 'sent';
  return page.locator(after ? `#${section}-heading` : `[id="heading-${section}"]`);
}

/** The option of a question with that code. */
export function option(page: Page, name: string, code: string): Locator {
  return page.locator(`input[name="${name}"][value="${code}"]`);
}

/** The Continue link of the section that is shown. */
export function onwards(page: Page): Locator {
  return page.locator('a.next:visible, button.review:visible');
}

/** The button that sends the checked answers. */
export function send(page: Page): Locator {
  return page.locator('button.send');
}

/** The receipt's code, once there is one. */
export function code(page: Page): Locator {
  return page.locator('#receipt-code');
}

/** Fills in these answers; their controls must be on the current page. */
export async function fillIn(page: Page, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((each) => each.getAttribute('type') ?? each.tagName);
    if (kind === 'radio' || kind === 'checkbox') {
      for (const code of [answer].flat()) await option(page, name, code).check();
    } else if (kind === 'SELECT') {
      await field.selectOption(String(answer));
    } else {
      await field.fill(String(answer));
    }
  }
}

/** Fills in these answers, section by section, each at its hash; the page stays at the last section. */
export async function fillStepwise(page: Page, answers: Answers, locale: Locale = 'fr'): Promise<void> {
  for (const section of ['1', '2', '3', '4', '5', '6', '7']) {
    await page.goto(`/${locale}/consultation#${section}`);
    await fillIn(page, Object.fromEntries(Object.entries(answers).filter(([name]) => name.startsWith(section))));
  }
}

/** The values of the controls by name, shown or hidden; empty ones are left out. */
export async function held(page: Page): Promise<Answers> {
  // After a press that leads to another page, a busy machine may still be reading the page.
  await page.waitForLoadState('domcontentloaded');
  return page.evaluate(() => {
    const answers: Record<string, string | string[]> = {};
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      '#form :is(input, textarea, select)',
    )) {
      // A field without a name only helps to fill in another one.
      if (!field.name) continue;
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        // A single check box is an acknowledgement; one of several is an option.
        const alone = document.getElementsByName(field.name).length === 1;
        if (field.checked) answers[field.name] = alone ? field.value : [...(answers[field.name] ?? []), field.value];
      } else if (field instanceof HTMLInputElement && field.type === 'radio') {
        if (field.checked) answers[field.name] = field.value;
      } else if (field.value !== '') {
        answers[field.name] = field.value;
      }
    }
    return answers;
  });
}

/** The ids of the sections that can be seen. */
export async function sectionsShown(page: Page): Promise<string[]> {
  return page.locator('section.section:visible').evaluateAll((sections) => sections.map((section) => section.id));
}

/** Delays the client until the returned function is called. */
export async function holdProgram(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(WASM, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
